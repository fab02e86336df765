/** A block of cells with its headings, as a spreadsheet keeps a table: periods above the columns, names before the rows. */

import { type Indicator, isCode } from './indicator'
import { parsePeriod, periodCode } from './period'

/** The figures of such a block as texts; each row has a text for every period. */
export type HeadedBlock = { readonly periods: readonly string[]; readonly rows: readonly { readonly name: string; readonly texts: readonly string[] }[] }

/** What can be a name and never a figure: two letters in a row. */
const NAME = /\p{L}{2}/u

/** The block with headings, or undefined where it has none: then it is figures alone. Rows and columns that are blank to the end are left out. */
export function headedBlock(block: readonly (readonly string[])[]): HeadedBlock | undefined {
  const [head = [], ...body] = block.map((row) => row.map((text) => text.trim()))
  const width = head.findLastIndex((text) => text !== '') + 1
  const periods = head.slice(1, width).map(parsePeriod)
  const known = periods.filter((period) => period !== undefined).map(periodCode)
  const rows = body.filter((row) => row.some((text) => text !== ''))
  if (known.length === 0 || known.length < periods.length || new Set(known).size < known.length) return undefined
  if (rows.length === 0 || !rows.every(([name = '', ...texts]) => NAME.test(name) && texts.slice(width - 1).every((text) => text === ''))) return undefined
  return { periods: known, rows: rows.map(([name = '', ...texts]) => ({ name, texts: known.map((_, column) => texts[column] ?? '') })) }
}

/** The indicator that is called so in one of the languages, or has this code. */
export function indicatorCalled(name: string, indicators: readonly Indicator[]): Indicator | undefined {
  const sought = folded(name)
  return sought === '' ? undefined : indicators.find(({ code, names }) => [code, names.en, names.fr, names.ar].some((each) => folded(each) === sought))
}

/** Whether two names are the same to a reader: whatever their case and the spaces in them. */
export function isSameName(one: string, other: string): boolean {
  return folded(one) === folded(other)
}

/** A code for a new indicator, made of the Latin letters of its name; none of the codes that are taken. */
export function codeFor(name: string, taken: ReadonlySet<string>): string {
  const letters = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 48)
    .replace(/^[-0-9]+|-+$/g, '')
  const stem = isCode(letters) ? letters : 'indicator'
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? stem : `${stem}-${number}`
    if (!taken.has(code)) return code
  }
}

function folded(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase()
}
