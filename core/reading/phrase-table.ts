/** Tables of phrases, by one of their words. */

import { tokensOf } from './tokens'

export type Phrase<Meaning> = { readonly words: readonly string[]; readonly meaning: Meaning }
/** Phrases by one of their words, the longest first. */
export type PhraseTable<Meaning> = ReadonlyMap<string, readonly Phrase<Meaning>[]>

export function phrasesByFirst<Meaning>(list: readonly (readonly [string, Meaning])[]): PhraseTable<Meaning> {
  return tableOf(list, (words) => words[0] ?? '')
}

export function phrasesByLast<Meaning>(list: readonly (readonly [string, Meaning])[]): PhraseTable<Meaning> {
  return tableOf(list, (words) => words.at(-1) ?? '')
}

function tableOf<Meaning>(list: readonly (readonly [string, Meaning])[], keyOf: (words: readonly string[]) => string): PhraseTable<Meaning> {
  const table = new Map<string, Phrase<Meaning>[]>()
  for (const [text, meaning] of list) {
    const words = tokensOf({ text, starts: [], ends: [] }).map((token) => token.text)
    const key = keyOf(words)
    table.set(
      key,
      [...(table.get(key) ?? []), { words, meaning }].sort((a, b) => b.words.length - a.words.length)
    )
  }
  return table
}
