/** Phrases of one or more tokens, found at a place of the text in constant time. */

import type { PhraseTable } from './phrase-table'
import { follows, type Prose, stemsAt, textAt } from './prose'

/** The longest phrase that begins at a token, and where it ends; `lead` counts the letters of "and" joined to it, `stripped` those of a preposition too. */
export function phraseAt<Meaning>(
  prose: Prose,
  table: PhraseTable<Meaning>,
  at: number
): { readonly to: number; readonly meaning: Meaning; readonly lead: number; readonly stripped: number } | undefined {
  for (const { text, joined, stripped } of stemsAt(prose, at)) {
    const found = table
      .get(text)
      ?.find(({ words }) => words.every((word, index) => index === 0 || (follows(prose, at + index) && textAt(prose, at + index) === word)))
    if (found) return { to: at + found.words.length, meaning: found.meaning, lead: joined ? 1 : 0, stripped }
  }
  return undefined
}

/** The longest phrase that ends right before a token, and where it begins. Its first word may have `lead` letters joined to it. */
export function phraseBefore<Meaning>(
  prose: Prose,
  table: PhraseTable<Meaning>,
  at: number
): { readonly from: number; readonly meaning: Meaning; readonly lead: number } | undefined {
  if (!follows(prose, at)) return undefined
  for (const { text: last } of stemsAt(prose, at - 1)) {
    const found = table.get(last)?.find(({ words }) => {
      const from = at - words.length
      return words.every((word, index) => {
        if (index > 0 && !follows(prose, from + index)) return false
        if (index === 0) return stemsAt(prose, from).some(({ text }) => text === word)
        return textAt(prose, from + index) === word
      })
    })
    if (found === undefined) continue
    const from = at - found.words.length
    const lead = stemsAt(prose, from).find(({ text }) => text === found.words[0])?.stripped ?? 0
    return { from, meaning: found.meaning, lead }
  }
  return undefined
}
