/** Where in a text something was found. */

import type { Language } from '../../core/entry/indicator'
import type { FoundInDraft } from '../../core/report/find'

/** A match, or a number to look at, in a text as the draft keeps it, in UTF-16 units. */
export type TextMark = { readonly kind: 'match' | 'current-match' | 'finding'; readonly from: number; readonly to: number }

export const textKey = (block: string, language: Language) => `${block} ${language}`

/** The marks of all texts by `textKey`; the match one is at is marked as such. */
export function marksOf(matches: readonly FoundInDraft[], current: FoundInDraft | undefined): readonly (readonly [string, readonly TextMark[]])[] {
  const marks = new Map<string, TextMark[]>()
  for (const match of matches) {
    if (match.at === null) continue
    const key = textKey(match.block, match.language)
    const own = marks.get(key) ?? []
    own.push({ kind: match === current ? 'current-match' : 'match', from: match.at.start, to: match.at.end })
    marks.set(key, own)
  }
  return [...marks]
}
