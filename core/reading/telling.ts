/** The words of a language with which something to be read may begin: all others are passed at the cost of one look. */

import { isWord, type Prose, stemsAt, textAt } from './prose'
import type { Rules } from './rules'

/** Words of web addresses. */
const ADDRESSES = ['http', 'https', 'www']

export function tellingWords(rules: Rules): ReadonlySet<string> {
  const { directions, heldDirections, idioms, months } = rules
  const { numbers, duals, half, one, ordinals, firstDay, references, shortReferences, telephones } = rules
  const tables = [directions, heldDirections, idioms, months, numbers, duals, half, one, ordinals, firstDay, references, shortReferences, telephones]
  return new Set([...ADDRESSES, ...tables.flatMap((table) => [...table.keys()])])
}

/** A look at tokens of one text that remembers its words. Digits and marks may always tell something. */
export function tellingIn(telling: ReadonlySet<string>): (prose: Prose, at: number) => boolean {
  const known = new Map<string, boolean>()
  return (prose, at) => {
    if (!isWord(prose, at)) return true
    const word = textAt(prose, at)
    const found = known.get(word) ?? stemsAt(prose, at).some(({ text }) => telling.has(text))
    known.set(word, found)
    return found
  }
}
