/** How a person said that pasted numbers are written: for each workbook, until the program ends. */

import type { NumberLocale } from '../../core/entry/number-style'

const chosen = new Map<string, NumberLocale>()

/** What was said for the workbook; undefined where nothing was. */
export function rememberedNumbers(workbook: string): NumberLocale | undefined {
  return chosen.get(workbook)
}

export function rememberNumbers(workbook: string, locale: NumberLocale): void {
  chosen.set(workbook, locale)
}

export function forgetNumbers(workbook: string): void {
  chosen.delete(workbook)
}
