/** Qualifiers of a number: "more than", "environ", "ما لا يقل عن". */

import type { ReadingQualifier } from './kinds'
import { phraseAt, phraseBefore } from './phrases'
import { follows, isGlued, isWord, type Prose, textAt } from './prose'

/** So many words may stand between a verb and its number. */
const FAR = 4

/** A qualifier; `from` is its first token where it stands before the number. */
export type Qualified = { readonly from: number | undefined; readonly meaning: ReadingQualifier }

export function qualifierOf(prose: Prose, from: number, to: number, free: number): Qualified | undefined {
  const { qualifiers, qualifiersAfter, stretching, timeUnits } = prose.rules
  const found = phraseBefore(prose, qualifiers, from)
  if (found !== undefined && found.from >= free) {
    const stretch = found.from === from - 1 && stretching.has(textAt(prose, from - 1)) && timeUnits.has(textAt(prose, to))
    if (!stretch) return found
  }
  const far = farQualifier(prose, from, free)
  if (far !== undefined) return far
  if (textAt(prose, to) === '+' && isGlued(prose, to) && !isGlued(prose, to + 1)) return { from: undefined, meaning: 'at-least' }
  const after = follows(prose, to) ? phraseAt(prose, qualifiersAfter, to) : undefined
  return after === undefined ? undefined : { from: undefined, meaning: after.meaning }
}

/** A verb such as "exceeded" before its subject and the number. */
function farQualifier(prose: Prose, from: number, free: number): Qualified | undefined {
  const { farQualifiers, farStops } = prose.rules
  for (let at = from - 1; at >= free && at >= from - FAR && isWord(prose, at) && follows(prose, at + 1); at--) {
    const found = phraseAt(prose, farQualifiers, at)
    if (found !== undefined) return farStops.has(textAt(prose, at - 1)) ? undefined : { from: at, meaning: found.meaning }
    if (farStops.has(textAt(prose, at))) return undefined
  }
  return undefined
}
