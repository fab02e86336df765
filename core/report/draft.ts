/** What the author keeps: an ordered list of blocks, with prose in three languages around figure fields. */

import type { Dimension, Language, Translated } from '../entry/indicator'
import type { Years } from '../figures/derive'

/** A chosen list of indicators, all of one section, or all of the workbook. */
export type Selection =
  | { readonly kind: 'all' }
  | { readonly kind: 'section'; readonly section: string }
  | { readonly kind: 'indicators'; readonly indicators: readonly string[] }

/**
 * What a chart shows:
 * - `trend`: lines over the `years` years that end with the report's, one an indicator;
 * - `year-on-year`: bars of the report's year beside those of the year it is compared with;
 * - `breakdown`: bars of the parts of each indicator in the report's year.
 */
export const chartKinds = ['trend', 'year-on-year', 'breakdown'] as const
export type ChartKind = (typeof chartKinds)[number]

/**
 * The content of a block of a draft. Texts may hold fields in double braces (see `prose.ts`).
 * - `comparison`: indicator, base year, year, absolute change, percent.
 * - `series`: indicator by year, over the `years` years that end with the report's.
 * - `chart`: see `ChartKind`. No indicators: the first that can be shown. `by`: the dimension of a breakdown; null for the first
 *   that has parts. `alt`: what the author says to those who cannot see it; empty where it is said from the data. `altFor`:
 *   what was said from the data when that was written. `listed`: whether a table of its values follows.
 * - `notes`: the author's own lines; the notes that follow from the figures are added when composing.
 * - `sources`: the author's own lines; the sources of the cells shown are added when composing.
 */
export type BlockContent =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: Translated }
  | { readonly kind: 'prose'; readonly text: Translated }
  | { readonly kind: 'key-figures'; readonly caption: Translated; readonly indicators: readonly string[] }
  | { readonly kind: 'comparison'; readonly caption: Translated; readonly selection: Selection }
  | { readonly kind: 'series'; readonly caption: Translated; readonly selection: Selection; readonly years: number }
  | {
      readonly kind: 'chart'
      readonly chart: ChartKind
      readonly caption: Translated
      readonly indicators: readonly string[]
      readonly years: number
      readonly by: Dimension | null
      readonly listed: boolean
      readonly alt: Translated
      readonly altFor: Translated
    }
  | { readonly kind: 'notes'; readonly text: Translated }
  | { readonly kind: 'sources'; readonly text: Translated }

export type BlockKind = BlockContent['kind']
export const blockKinds = ['heading', 'prose', 'key-figures', 'comparison', 'series', 'chart', 'notes', 'sources'] as const satisfies readonly BlockKind[]

/** How far a part of the report is: written, checked by a second person, or approved. `by` and `at`: who said so, and when (ISO 8601, UTC). */
export const reviewStates = ['draft', 'checked', 'approved'] as const
export type ReviewState = (typeof reviewStates)[number]
export type Review = { readonly state: 'draft' } | { readonly state: 'checked' | 'approved'; readonly by: string; readonly at: string }

export type DraftBlock = {
  readonly id: string
  readonly content: BlockContent
  readonly review: Review
  /** Editions whose text was taken over from an earlier year and has not been read again since. */
  readonly reread: readonly Language[]
  /** The source text that an edition was last written against, or found to agree with; none where the source has not changed since. */
  readonly against: Readonly<Partial<Record<Language, string>>>
}

/** A remark of one person to another on a part of the report; it never prints. */
export type Comment = {
  readonly id: string
  readonly block: string
  readonly language: Language
  /** The words it is about; empty for the whole part. */
  readonly quote: string
  readonly text: string
  readonly by: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly resolved: boolean
}

/** Who signs a report. Either may be empty: it then prints as a line to be filled in by hand. */
export type Signatory = { readonly function: Translated; readonly name: Translated }

/** What a report says of itself as a document. `reference`: its number in the office's register; `date`: ISO 8601, or empty. */
export type Imprint = { readonly reference: string; readonly place: Translated; readonly date: string; readonly signatories: readonly Signatory[] }

/** A report that says nothing of itself. */
export const noImprint: Imprint = { reference: '', place: { en: '', fr: '', ar: '' }, date: '', signatories: [] }

/** A report of a workbook. */
export type Draft = {
  /** First part of the exported files' names: lower-case letters, digits and `-`. */
  readonly name: string
  readonly title: Translated
  readonly subtitle: Translated
  readonly year: number
  readonly base: number
  /** The years of which it last was the report, before it moved on. */
  readonly from?: Years
  /** The editions; the first is the source that the others follow. */
  readonly languages: readonly Language[]
  /** Whether an annex lists what was revised since earlier reports printed it. */
  readonly listsRevisions: boolean
  readonly imprint: Imprint
  readonly blocks: readonly DraftBlock[]
}

/** What a report knows besides its parts. */
export function reportOf({ blocks: _, ...report }: Draft): Omit<Draft, 'blocks'> {
  return report
}

/** A part as it begins. */
export function newBlock(id: string, content: BlockContent): DraftBlock {
  return { id, content, review: { state: 'draft' }, reread: [], against: {} }
}
