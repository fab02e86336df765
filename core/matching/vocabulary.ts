/** By which words a sentence names an indicator. */

import { type Language, languages } from '../entry/indicator'
import type { IndexedTable } from '../entry/table'
import { stemOf, type Word, wordsOf } from './stems'

/** How surely an indicator is named: the weight of the words of its name that were found, and their share of the name in percent. */
export type Mention = { readonly indicator: string; readonly weight: number; readonly share: number }

export type Vocabulary = {
  /** The indicators that these words name, the surest first. */
  readonly mentions: (words: readonly Word[]) => readonly Mention[]
  /** Whether a word is a noun in which the indicator is counted. */
  readonly counts: (indicator: string, word: Word) => boolean
  /** Whether the words begin with a noun of the counting unit. */
  readonly isNounOf: (unit: string, words: string) => boolean
}

/** The words of all indicators' names in a language; a name that is not written yet is taken in the language that has it. */
export function vocabularyOf(table: IndexedTable, language: Language): Vocabulary {
  const { indicators, units } = table.table
  const names = indicators.map(({ code, names: each }) => {
    const named = each[language] === '' ? (languages.find((other) => each[other] !== '') ?? language) : language
    return { code, stems: new Set(wordsOf(each[named], named).map(({ stem }) => stem)) }
  })
  const holders = new Map<string, string[]>()
  for (const { code, stems } of names) for (const stem of stems) holders.set(stem, [...(holders.get(stem) ?? []), code])
  // A word that few names share says more: one, and one more each time that the number of its names halves.
  const weightOf = (stem: string) => 1 + Math.floor(Math.log2(indicators.length / (holders.get(stem)?.length ?? 1)))
  const whole = new Map(names.map(({ code, stems }) => [code, [...stems].reduce((sum, stem) => sum + weightOf(stem), 0)]))
  const nouns = new Map(
    units.map(({ code, forms }) => [
      code,
      new Set(
        Object.values(forms[language]).flatMap((form) =>
          form
            .split(/\s+/)
            .slice(0, 1)
            .map((noun) => stemOf(noun, language))
        )
      )
    ])
  )
  return {
    mentions: (words) => {
      const weights = new Map<string, number>()
      for (const stem of new Set(words.map((word) => word.stem))) {
        for (const code of holders.get(stem) ?? []) weights.set(code, (weights.get(code) ?? 0) + weightOf(stem))
      }
      return [...weights]
        .map(([indicator, weight]): Mention => ({ indicator, weight, share: Math.floor((weight * 100) / (whole.get(indicator) ?? 1)) }))
        .sort((a, b) => b.weight - a.weight || b.share - a.share)
    },
    counts: (indicator, { stem }) => nouns.get(table.indicator(indicator)?.unit ?? '')?.has(stem) ?? false,
    isNounOf: (unit, words) => nouns.get(unit)?.has(stemOf(words.split(/\s+/)[0] ?? '', language)) ?? false
  }
}
