/** A name for what a number counts, from the words after it. */

import type { Reading } from '../reading/reading'

const MOST_WORDS = 5
/** Where the words that are counted end: any mark, and words that begin what happened to them. */
const END =
  /[.,;:()[\]«»"“”،؛؟!?\n]|\s(?:was|were|is|are|has|have|had|involving|compared|ont|sont|a été|a ete|fut|furent|contre|qui|dont|that|who|which|مقارنة|مقابل|خلال|سنة)(?=\s|$)/u

/** The words after a number, as a name that its author can better: "networks dismantled". */
export function newIndicatorName(text: string, { end, unit }: Reading): string {
  const after = text.slice(end, end + 120)
  const words = after
    .slice(0, END.exec(after)?.index ?? after.length)
    .trim()
    .split(/\s+/)
    .slice(0, MOST_WORDS)
    .join(' ')
  const name = words === '' ? (unit ?? '') : words
  return name === '' ? '' : name.charAt(0).toUpperCase() + name.slice(1)
}
