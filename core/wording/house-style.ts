/** House style: what a workbook declares once about how its numbers are computed and written. */

import type { Language, Translated } from '../entry/indicator'
import type { NumberLocale } from '../entry/number-style'
import type { Rounding } from '../figures/rounding'

/** Papers that a report may be printed on. */
export const papers = ['A4', 'Letter'] as const
export type Paper = (typeof papers)[number]

/** When a report has a part of its design. `auto`: as the rule of that part says. */
export const occasions = ['auto', 'always', 'never'] as const
export type Occasion = (typeof occasions)[number]

/** The parts of a report's design that may be there or not. By themselves, long reports have the first three; the last stands until a report is published. */
export const designParts = ['cover', 'contents', 'numbering', 'draftMark'] as const
export type DesignPart = (typeof designParts)[number]

/** How a report is laid out: its paper, a cover, a table of contents, numbers before headings, a mark across the pages of a draft. */
export type Layout = { readonly paper: Paper } & { readonly [Part in DesignPart]: Occasion }

/** The declared style of all reports of a workbook. */
export type HouseStyle = {
  readonly rounding: Rounding
  /** Digits after the decimal mark in percentages, 0 to 3. */
  readonly percentDecimals: number
  /** Whose separators numbers are written with, for each language of a report. */
  readonly separators: Readonly<Record<Language, NumberLocale>>
  readonly organisation: Translated
  readonly layout: Layout
}

/** The layout of a workbook that says nothing of it. */
export const defaultLayout: Layout = { paper: 'A4', cover: 'auto', contents: 'auto', numbering: 'auto', draftMark: 'auto' }

/** The style of a new workbook. */
export const defaultStyle: HouseStyle = {
  rounding: 'half-away',
  percentDecimals: 0,
  separators: { en: 'en', fr: 'fr-FR', ar: 'ar-MA' },
  organisation: { en: '', fr: '', ar: '' },
  layout: defaultLayout
}
