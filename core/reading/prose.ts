/** A text on its way through the rules. */

import type { NumberLocale } from '../entry/number-style'
import type { FoldedText } from './fold'
import type { Rules, Stem } from './rules'
import type { Token } from './tokens'

export type Prose = {
  readonly source: string
  readonly folded: FoldedText
  readonly tokens: readonly Token[]
  readonly rules: Rules
  /** Whose number style the text is written in, where that is known. */
  readonly house: NumberLocale | null
  /** Marks that stand between thousands for sure somewhere in the text. */
  readonly groupMarks: ReadonlySet<string>
}

/** The text of a token, or nothing beyond either end. */
export function textAt({ tokens }: Prose, at: number): string {
  return tokens[at]?.text ?? ''
}

/** Whether a token is glued to the one before it. */
export function isGlued({ tokens }: Prose, at: number): boolean {
  return tokens[at]?.gap === 'none'
}

/** Whether a token follows the one before it in the same paragraph. */
export function follows({ tokens }: Prose, at: number): boolean {
  const gap = tokens[at]?.gap
  return gap !== undefined && gap !== 'paragraph'
}

export function isDigits({ tokens }: Prose, at: number): boolean {
  return tokens[at]?.kind === 'digits'
}

export function isWord({ tokens }: Prose, at: number): boolean {
  return tokens[at]?.kind === 'word'
}

/** The stems of a token's word, the whole word first; a mark is its own stem. */
export function stemsAt(prose: Prose, at: number): readonly Stem[] {
  return prose.rules.stems(textAt(prose, at))
}

/** Whether a token, or its word without what is joined to it, is in a set. */
export function isAmong(prose: Prose, at: number, set: ReadonlySet<string>): boolean {
  return stemsAt(prose, at).some(({ text }) => set.has(text))
}

/** Whether the token begins with a capital letter in the text. */
export function isCapital({ source, folded, tokens }: Prose, at: number): boolean {
  const token = tokens[at]
  const first = token === undefined ? '' : source.charAt(folded.starts[token.from] ?? 0)
  return first !== first.toLowerCase()
}

/** The place in the text where the tokens from `from` to before `to` stand, without `lead` units of the first. */
export function placeOf({ folded, tokens }: Prose, from: number, to: number, lead = 0): { readonly start: number; readonly end: number } {
  const first = (tokens[from]?.from ?? 0) + lead
  const last = (tokens[to - 1]?.to ?? 1) - 1
  return { start: folded.starts[first] ?? 0, end: folded.ends[last] ?? 0 }
}

/** The slice of the text under the tokens from `from` to before `to`. */
export function sliceOf(prose: Prose, from: number, to: number): string {
  const { start, end } = placeOf(prose, from, to)
  return prose.source.slice(start, end)
}
