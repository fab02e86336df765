/** House style: what a workbook declares once about how its numbers are computed and written. */

import type { Language, Translated } from '../entry/indicator'
import type { NumberLocale } from '../entry/number-style'
import type { Rounding } from '../figures/rounding'

/** The declared style of all reports of a workbook. */
export type HouseStyle = {
  readonly rounding: Rounding
  /** Digits after the decimal mark in percentages, 0 to 3. */
  readonly percentDecimals: number
  /** Whose separators numbers are written with, for each language of a report. */
  readonly separators: Readonly<Record<Language, NumberLocale>>
  readonly organisation: Translated
}

/** The style of a new workbook. */
export const defaultStyle: HouseStyle = {
  rounding: 'half-away',
  percentDecimals: 0,
  separators: { en: 'en', fr: 'fr-FR', ar: 'ar-MA' },
  organisation: { en: '', fr: '', ar: '' }
}
