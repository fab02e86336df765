/** Reading a figures table (CSV, or a sheet of a spreadsheet): its rows as text, with every fault named by line and column. */

import { parse } from 'csv-parse/sync'
import { parsePeriod, periodCode } from '../../core/entry/period'
import { readSigns } from '../../core/entry/typed'
import { type Fault, type Result, refuse, succeed } from '../../core/result'
import { codeOf } from '../files/error-code'
import { refuseTable } from './faults'
import { isContainer, isZipped, readSheets, type SheetRow } from './spreadsheet'
import { firstBadLine } from './utf8'

/** The columns of a figures table; the first three are required. */
export const columns = ['indicator', 'period', 'value', 'qualifier', 'status', 'name_en', 'name_fr', 'name_ar', 'unit', 'section', 'source', 'note'] as const
export type Column = (typeof columns)[number]
const REQUIRED: readonly Column[] = ['indicator', 'period', 'value']

/**
 * One row: the fields by column (empty where the table has no such column), and the line on which it begins, 1-based.
 * `isPlain`: its value is a number of a spreadsheet, in plain notation whatever number format the table is in. `heading`:
 * that over its figure in a table with a column for each period, whose `indicator` may be a name; null in a table of rows.
 */
export type TableRow = {
  readonly line: number
  readonly fields: Readonly<Record<Column, string>>
  readonly isPlain: boolean
  readonly heading: string | null
}

/** Bytes above which a table is refused. */
export const MOST_BYTES = 64 * 1024 * 1024

/** Rows above which a table is refused: more than any workbook has cells. */
const MOST_ROWS = 250_000
/** Bytes of a row: its longest texts are a tenth of it. */
const MOST_ROW = 256 * 1024
/** Columns of a row: those that there are, and one for each month of forty years. */
const MOST_COLUMNS = columns.length + 480

/** Thrown out of the parser, so that no more is read. */
class Refused extends Error {
  readonly fault: Fault

  constructor(fault: Fault) {
    super(fault.kind)
    this.fault = fault
  }
}

/** A row of any table before its header is known. `plain`: the places of numbers in plain notation. */
type Parsed = { readonly record: readonly string[]; readonly line: number; readonly plain: ReadonlySet<number> }

/**
 * The rows of a table: CSV in UTF-8 (with or without byte order mark), separated by commas, or by semicolons where its header
 * is; or the first sheet of a spreadsheet that has the columns of a figures table, else its first one.
 */
export function readTableRows(bytes: Uint8Array, name: string): Result<readonly TableRow[]> {
  if (bytes.length > MOST_BYTES) return refuse({ kind: 'table-too-large', path: name, limit: MOST_BYTES })
  if (isContainer(bytes)) return refuse({ kind: 'spreadsheet-old', path: name })
  const parsed = isZipped(bytes) ? sheetRecords(bytes, name) : textRecords(bytes, name)
  if (!parsed.ok) return parsed
  const [header, ...rest] = parsed.value
  if (header === undefined || rest.length === 0) return refuse({ kind: 'table-empty', path: name })
  const names = namesOf(header)
  if (isWide(names)) return unfolded(names, rest, name)
  const headerFaults = faultsOfHeader(names, columns, REQUIRED)
  if (headerFaults.length > 0) return refuseTable(headerFaults)
  const ragged = raggedRows(rest, names)
  if (ragged.length > 0) return refuseTable(ragged)
  const places = columns.map((column) => [column, names.indexOf(column)] as const)
  const value = names.indexOf('value')
  return succeed(
    rest.map(({ record, line, plain }) => ({
      line,
      fields: rowFields(places.map(([column, place]) => [column, place < 0 ? '' : (record[place] ?? '').trim()])),
      isPlain: plain.has(value),
      heading: null
    }))
  )
}

function raggedRows(rows: readonly Parsed[], names: readonly string[]): readonly Fault[] {
  const ragged = rows.filter(({ record }) => record.length !== names.length)
  return ragged.map(({ record, line }) => ({ kind: 'row-ragged', at: { line }, expected: names.length, found: record.length }))
}

// ---- tables with a column for each period ---------------------------------------------

/** What such a table may say of an indicator beside its figures. */
const OF_INDICATOR: readonly Column[] = ['indicator', 'name_en', 'name_fr', 'name_ar', 'unit', 'section', 'source']

/** Whether a header is that of a table with a column for each period: it has one at least, and neither a period nor a value. */
function isWide(names: readonly string[]): boolean {
  return names.some((name) => periodIn(name) !== undefined) && !names.includes('period') && !names.includes('value')
}

/**
 * The rows of a table with a column for each period: one for each figure. Indicators stand in the column `indicator`, or in
 * the first one whatever its heading, by code or by name; signs around a number are read as in the grid. A row without a
 * figure, which may be a heading, says nothing.
 */
function unfolded(names: readonly string[], rest: readonly Parsed[], name: string): Result<readonly TableRow[]> {
  const named = (names.includes('indicator') ? names : ['indicator', ...names.slice(1)]).map((heading) => periodIn(heading) ?? heading)
  const periods = named.flatMap((heading, place) => (periodIn(heading) === undefined ? [] : [{ heading, place }]))
  const faults = [...faultsOfHeader(named, [...OF_INDICATOR, ...periods.map(({ heading }) => heading)], []), ...raggedRows(rest, named)]
  if (faults.length > 0) return refuseTable(faults)
  const known = OF_INDICATOR.flatMap((column) => (named.includes(column) ? [[column, named.indexOf(column)] as const] : []))
  const rows = rest.flatMap(({ record, line, plain }) => {
    const own = known.map(([column, place]) => [column, (record[place] ?? '').trim()] as const)
    return periods.flatMap(({ heading, place }): readonly TableRow[] => {
      const text = (record[place] ?? '').trim()
      if (text === '') return []
      const { absence, qualifier, status, number } = readSigns(text)
      const cell = [
        ['period', heading],
        ['value', number],
        ['qualifier', qualifier ?? ''],
        ['status', absence ?? status ?? '']
      ] as const
      return [{ line, fields: rowFields([...own, ...cell]), isPlain: plain.has(place), heading }]
    })
  })
  return rows.length > MOST_ROWS ? refuse({ kind: 'table-too-long', path: name, limit: MOST_ROWS }) : succeed(rows)
}

/** The code of the period that a heading names. */
function periodIn(heading: string): string | undefined {
  const period = parsePeriod(heading)
  return period && periodCode(period)
}

// ---- from bytes to rows ---------------------------------------------------------------

function namesOf({ record }: Parsed): readonly string[] {
  return record.map((each) => each.trim())
}

function textRecords(bytes: Uint8Array, name: string): Result<readonly Parsed[]> {
  const badLine = firstBadLine(bytes)
  if (badLine !== undefined) return refuse({ kind: 'table-not-utf8', path: name, line: badLine })
  return parseRecords(withPlainEnds(new TextDecoder('utf-8').decode(bytes)), name)
}

/** Rows above the header of a sheet's table, for its title. */
const MOST_TITLES = 20

/** A sheet's rows from the header of its table on, as wide as that: cells that are empty to the end are not in the file. */
function sheetRecords(bytes: Uint8Array, name: string): Result<readonly Parsed[]> {
  const sheets = readSheets(bytes, name, { rows: MOST_ROWS, columns: MOST_COLUMNS, bytes: MOST_BYTES })
  if (!sheets.ok) return sheets
  const tables = sheets.value.map((rows) => ({ rows, header: headerOf(rows.slice(0, MOST_TITLES + 1)) }))
  const { rows, header } = tables.find((each) => each.header >= 0) ?? { rows: sheets.value[0] ?? [], header: 0 }
  const table = rows.slice(header).map((row, _, [first]) => recordOf(row, first))
  return table.length > MOST_ROWS ? refuse({ kind: 'table-too-long', path: name, limit: MOST_ROWS }) : succeed(table)
}

/** The place of the header among the first rows of a sheet, -1 where none is one: a title may hold a year, so the names of columns count before years. */
function headerOf(rows: readonly SheetRow[]): number {
  const headers = rows.map(({ cells }) => cells.map(({ text }) => text.trim()))
  const ofRows = headers.findIndex((names) => REQUIRED.every((column) => names.includes(column)))
  return ofRows >= 0 ? ofRows : headers.findIndex((names) => isWide(names) && names.length > 1)
}

function recordOf({ line, cells }: SheetRow, header: SheetRow | undefined): Parsed {
  const record = cells.map(({ text }) => text)
  while (record.length < (header?.cells.length ?? 0)) record.push('')
  return { record, line, plain: new Set(cells.flatMap(({ isNumber }, at) => (isNumber ? [at] : []))) }
}

/** A file put together from several may end its lines in several ways: all are line feeds here. */
function withPlainEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

function rowFields(entries: readonly (readonly [Column, string])[]): Record<Column, string> {
  const empty = {
    indicator: '',
    period: '',
    value: '',
    qualifier: '',
    status: '',
    name_en: '',
    name_fr: '',
    name_ar: '',
    unit: '',
    section: '',
    source: '',
    note: ''
  }
  return { ...empty, ...Object.fromEntries(entries) }
}

/** csv-parse tells the line on which a record ends; line ends inside its fields lead back to its first one. */
function startLine(record: readonly string[], lastLine: number): number {
  const inside = record.reduce((sum, field) => sum + (field.match(/\n/g)?.length ?? 0), 0)
  return lastLine - inside
}

/** Delimiters on a line above which nothing of the table is parsed: all texts of a row together may hold fewer. */
const MOST_DELIMITERS = 100_000

/** The first line with more delimiters than any row has, and how many fields that would be; a parser would make an array of them. */
function wideLine(text: string, delimiter: string): { readonly line: number; readonly found: number } | undefined {
  let line = 1
  let found = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (character === '\n') {
      line += 1
      found = 0
    } else if (character === delimiter) found += 1
    if (found > MOST_DELIMITERS) return { line, found }
  }
  return undefined
}

function parseRecords(text: string, name: string): Result<readonly Parsed[]> {
  const firstLine = text.slice(0, text.search(/\n|$/))
  const delimiter = firstLine.includes(';') && !firstLine.includes(',') ? ';' : ','
  const wide = wideLine(text, delimiter)
  if (wide !== undefined) return refuse({ kind: 'row-ragged', at: { line: wide.line }, expected: columns.length, found: wide.found })
  const records: Parsed[] = []
  try {
    parse(text, {
      bom: true,
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: MOST_ROW,
      on_record: (record, { lines }) => {
        if (records.length >= MOST_ROWS) throw new Refused({ kind: 'table-too-long', path: name, limit: MOST_ROWS })
        if (record.length > MOST_COLUMNS) throw new Refused({ kind: 'row-ragged', at: { line: lines }, expected: columns.length, found: record.length })
        records.push({ record, line: startLine(record, lines), plain: new Set() })
        return null
      }
    })
    return succeed(records)
  } catch (error) {
    if (error instanceof Refused) return refuse(error.fault)
    const line = error instanceof Error && 'lines' in error && typeof error.lines === 'number' ? error.lines : 1
    const detail = codeOf(error) ?? 'CSV'
    return refuse({ kind: 'table-malformed', at: { line }, detail })
  }
}

function faultsOfHeader(names: readonly string[], allowed: readonly string[], required: readonly string[]): readonly Fault[] {
  const known = (name: string): boolean => allowed.includes(name)
  const unknown = [...new Set(names.filter((name) => !known(name)))].map((column): Fault => ({ kind: 'column-unknown', column }))
  const twice = [...new Set(names.filter((name, index) => known(name) && names.indexOf(name) !== index))].map(
    (column): Fault => ({ kind: 'column-twice', column })
  )
  const missing = required.filter((column) => !names.includes(column)).map((column): Fault => ({ kind: 'column-missing', column }))
  return [...unknown, ...twice, ...missing]
}
