/** The printed figures as files of their own, for those who want to count further: rows for a spreadsheet, and the same as JSON. */

import { type Language, languages } from '../entry/indicator'
import type { PrintedFigure } from './printed-figures'

/** A figure's facts in the order of the columns; names in every language of the workbook. */
const COLUMNS: readonly (readonly [string, (figure: PrintedFigure) => string])[] = [
  ['indicator', ({ indicator }) => indicator],
  ...languages.map((language: Language): readonly [string, (figure: PrintedFigure) => string] => [`name_${language}`, ({ names }) => names[language]]),
  ['period', ({ period }) => period],
  ['value', ({ value }) => value ?? ''],
  ['qualifier', ({ qualifier }) => qualifier ?? ''],
  ['status', ({ status }) => status],
  ['unit', ({ unit }) => unit],
  ['source', ({ source }) => source]
]

/** Rows by RFC 4180, in UTF-8 with a mark of order, as spreadsheets want them. */
export function figuresCsv(figures: readonly PrintedFigure[]): string {
  const rows = [COLUMNS.map(([name]) => name), ...figures.map((figure) => COLUMNS.map(([, fact]) => harmless(fact(figure))))]
  return `\ufeff${rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')}`
}

/** The same as JSON: one object a figure; an absent value or qualifier is null. */
export function figuresJson(figures: readonly PrintedFigure[], year: number, language: Language): string {
  const facts = figures.map(({ indicator, names, period, value, qualifier, status, unit, source }) => ({
    indicator,
    names,
    period,
    value,
    qualifier,
    status,
    unit,
    source
  }))
  return `${JSON.stringify({ year, language, figures: facts }, null, 1)}\n`
}

const NUMBER = /^-?\d+(\.\d+)?$/
/** What spreadsheets take for the beginning of a formula, in full width too. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

/** A text that a spreadsheet does not compute: behind an apostrophe, which it does not show. */
function harmless(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
