/** What the author keeps: an ordered list of blocks, with prose in three languages around figure fields. */

import type { Language, Translated } from '../entry/indicator'

/** A chosen list of indicators, all of one section, or all of the workbook. */
export type Selection =
  | { readonly kind: 'all' }
  | { readonly kind: 'section'; readonly section: string }
  | { readonly kind: 'indicators'; readonly indicators: readonly string[] }

/**
 * The content of a block of a draft. Texts may hold fields in double braces (see `prose.ts`).
 * - `comparison`: indicator, base year, year, absolute change, percent.
 * - `series`: indicator by year, over the `years` years that end with the report's.
 * - `notes`: the author's own lines; the notes that follow from the figures are added when composing.
 * - `sources`: the author's own lines; the sources of the cells shown are added when composing.
 */
export type BlockContent =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: Translated }
  | { readonly kind: 'prose'; readonly text: Translated }
  | { readonly kind: 'key-figures'; readonly caption: Translated; readonly indicators: readonly string[] }
  | { readonly kind: 'comparison'; readonly caption: Translated; readonly selection: Selection }
  | { readonly kind: 'series'; readonly caption: Translated; readonly selection: Selection; readonly years: number }
  | { readonly kind: 'notes'; readonly text: Translated }
  | { readonly kind: 'sources'; readonly text: Translated }

export type BlockKind = BlockContent['kind']
export const blockKinds = ['heading', 'prose', 'key-figures', 'comparison', 'series', 'notes', 'sources'] as const satisfies readonly BlockKind[]

export type DraftBlock = { readonly id: string; readonly content: BlockContent }

/** A report of a workbook. */
export type Draft = {
  /** First part of the exported files' names: lower-case letters, digits and `-`. */
  readonly name: string
  readonly title: Translated
  readonly subtitle: Translated
  readonly year: number
  readonly base: number
  readonly languages: readonly Language[]
  readonly blocks: readonly DraftBlock[]
}
