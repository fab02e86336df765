/** The rows of a spreadsheet file: Excel's .xlsx and OpenDocument's .ods. Their formulas count as what they showed when the file was saved. */

import { spreadsheetNumber } from '../../core/entry/spreadsheet-number'
import { type Result, refuse, succeed } from '../../core/result'
import { attributeOf, decoded, TAG, unzipParts, xmlOf } from '../files/office-parts'

/** A cell: its text, and whether it is a number in plain notation (`16818.5`), which no number format is to be guessed for. */
export type SheetCell = { readonly text: string; readonly isNumber: boolean }
/** A row that holds something, and its number in the sheet, from 1. */
export type SheetRow = { readonly line: number; readonly cells: readonly SheetCell[] }

/** Rows and columns that are read; a sheet may be said to have a million of each without holding anything. */
export type SheetBounds = { readonly rows: number; readonly columns: number; readonly bytes: number }

/** Whether the bytes are those of a zip archive, as all spreadsheet files of today are. */
export function isZipped(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
}

/** Whether the bytes are those of an old Excel file, or of a new one behind a password: both are OLE containers. */
export function isContainer(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte)
}

/** The sheets of a file in their order, hidden ones left out. */
export function readSheets(bytes: Uint8Array, path: string, bounds: SheetBounds): Result<readonly (readonly SheetRow[])[]> {
  const isWanted = (name: string) => /^(?:xl\/(?:workbook|sharedStrings|worksheets\/[^/]+)\.xml|xl\/_rels\/workbook\.xml\.rels|content\.xml)$/.test(name)
  const parts = unzipParts(bytes, isWanted, { part: bounds.bytes, all: 2 * bounds.bytes })
  if (parts === 'too-large') return refuse({ kind: 'table-too-large', path, limit: bounds.bytes })
  if (parts instanceof Error) return refuse({ kind: 'spreadsheet-unreadable', path })
  const xml = (name: string) => xmlOf(parts[name])
  const content = xml('content.xml')
  const sheets = content === undefined ? excelSheets(xml, bounds) : openDocumentSheets(content, bounds)
  return sheets === undefined ? refuse({ kind: 'spreadsheet-unreadable', path }) : succeed(sheets)
}

// ---- Excel ----------------------------------------------------------------------------

/** ECMA-376, SpreadsheetML. */
function excelSheets(xml: (name: string) => string | undefined, bounds: SheetBounds): readonly (readonly SheetRow[])[] | undefined {
  const workbook = xml('xl/workbook.xml')
  const relations = xml('xl/_rels/workbook.xml.rels')
  if (workbook === undefined || relations === undefined) return undefined
  const targets = new Map<string, string>()
  for (const [, , name, more = ''] of relations.matchAll(TAG)) if (name === 'Relationship') targets.set(attributeOf(more, 'Id'), attributeOf(more, 'Target'))
  const shared = sharedStrings(xml('xl/sharedStrings.xml') ?? '')
  const sheets: (readonly SheetRow[])[] = []
  for (const [, , name, more = ''] of workbook.matchAll(TAG)) {
    if (name !== 'sheet' || attributeOf(more, 'state').toLowerCase().includes('hidden')) continue
    const target = targets.get(/(?:^|\s)\w+:id="([^"]*)"/.exec(more)?.[1] ?? '') ?? ''
    const sheet = xml(target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    if (sheet !== undefined) sheets.push(excelRows(sheet, shared, bounds))
  }
  return sheets.length === 0 ? undefined : sheets
}

/** Each shared text whole, with the words of its runs and without what tells how it is pronounced. */
function sharedStrings(xml: string): readonly string[] {
  const texts: string[] = []
  let text = ''
  let reading = false
  let aside = false
  for (const [, closing, name, more = '', words] of xml.matchAll(TAG)) {
    if (words !== undefined) {
      if (reading && !aside) text += decoded(words)
    } else if (name === 't') reading = closing === '' && !more.endsWith('/')
    else if (name === 'rPh') aside = closing === ''
    else if (name === 'si' && (closing === '/' || more.endsWith('/'))) {
      texts.push(text)
      text = ''
    }
  }
  return texts
}

function excelRows(xml: string, shared: readonly string[], bounds: SheetBounds): readonly SheetRow[] {
  const sheet = new SheetBuilder(bounds)
  let type = ''
  let text = ''
  let reading = false
  let aside = false
  let column = 0
  for (const [, closing, name, more = '', words] of xml.matchAll(TAG)) {
    if (words !== undefined) {
      if (reading && !aside) text += decoded(words)
      continue
    }
    const opens = closing === '' && !more.endsWith('/')
    if (name === 'row' && closing === '') {
      sheet.toRow(attributeOf(more, 'r'))
      column = 0
    } else if (name === 'c' && closing === '') {
      column = columnOf(attributeOf(more, 'r')) ?? column + 1
      type = attributeOf(more, 't')
      text = ''
    } else if (name === 'v' || name === 't') reading = opens
    else if (name === 'rPh') aside = opens
    else if (name === 'c') sheet.put(column, excelCell(type, text, shared))
    if (name === 'c' && closing === '' && more.endsWith('/')) sheet.put(column, empty)
  }
  return sheet.rows
}

function excelCell(type: string, text: string, shared: readonly string[]): SheetCell {
  if (type === 's') return { text: shared[/^\d{1,9}$/.test(text) ? Number(text) : -1] ?? '', isNumber: false }
  return type === '' || type === 'n' ? numberCell(text) : { text, isNumber: false }
}

/** The column of an address such as `AB12`, from 1. */
function columnOf(address: string): number | undefined {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(address)?.[0]
  return letters === undefined ? undefined : [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0)
}

// ---- OpenDocument -----------------------------------------------------------------------

/** OASIS OpenDocument 1.3, part 3, section 9: empty rows and cells stand there once, with how often they repeat. */
function openDocumentSheets(xml: string, bounds: SheetBounds): readonly (readonly SheetRow[])[] {
  const sheets: SheetBuilder[] = []
  const place = { line: 0, column: 0 }
  const again = { rows: 1, columns: 1 }
  let cell: { value: string; text: string; paragraphs: number } | undefined
  let remarks = 0
  const beginCell = (attributes: string) => {
    again.columns = repeats(attributes, 'number-columns-repeated')
    const isNumber = ['float', 'currency'].includes(attributeOf(attributes, 'value-type'))
    cell = { value: isNumber ? attributeOf(attributes, 'value') : '', text: '', paragraphs: 0 }
  }
  const endCell = () => {
    if (cell === undefined) return
    const made = cell.value === '' ? { text: cell.text, isNumber: false } : numberCell(cell.value)
    for (let time = 1; time <= Math.min(again.columns, bounds.columns + 1); time += 1) sheets.at(-1)?.put(place.column + time, made)
    place.column += again.columns
    cell = undefined
  }
  const write = (text: string) => {
    if (cell && remarks === 0) cell.text += text
  }
  const beginSheet = () => {
    sheets.push(new SheetBuilder(bounds))
    place.line = 0
  }
  const beginRow = (attributes: string) => {
    sheets.at(-1)?.toRow(`${place.line + 1}`)
    again.rows = repeats(attributes, 'number-rows-repeated')
    place.column = 0
  }
  const beginParagraph = () => {
    if (cell === undefined || remarks > 0) return
    if (cell.paragraphs > 0) cell.text += '\n'
    cell.paragraphs += 1
  }
  const begins = new Map<string, (attributes: string) => void>([
    ['table', beginSheet],
    ['table-row', beginRow],
    ['table-cell', beginCell],
    ['covered-table-cell', beginCell],
    ['annotation', () => (remarks += 1)],
    ['p', beginParagraph],
    ['s', () => write(' ')]
  ])
  const ends = new Map<string, () => void>([
    ['table-row', () => (place.line += again.rows)],
    ['table-cell', endCell],
    ['covered-table-cell', endCell],
    ['annotation', () => (remarks -= 1)]
  ])
  for (const [, closing, name = '', more = '', words] of xml.matchAll(TAG)) {
    if (words !== undefined) {
      if (cell && cell.paragraphs > 0) write(decoded(words))
      continue
    }
    if (closing === '') begins.get(name)?.(more)
    if (closing === '/' || more.endsWith('/')) ends.get(name)?.()
  }
  return sheets.map(({ rows }) => rows)
}

/** How often something stands there, at most as often as anything could be read. */
function repeats(attributes: string, name: string): number {
  const said = attributeOf(attributes, name)
  return /^\d{1,8}$/.test(said) ? Math.max(1, Number(said)) : 1
}

// ---- rows -------------------------------------------------------------------------------

const empty: SheetCell = { text: '', isNumber: false }

function numberCell(text: string): SheetCell {
  const number = spreadsheetNumber(text)
  return number === undefined ? { text, isNumber: false } : { text: number, isNumber: true }
}

/** Rows as they are read; those that hold nothing are not kept, nor is anything beyond the bounds but the first cell and row there, by which it is refused. */
class SheetBuilder {
  readonly #rows: { line: number; cells: SheetCell[] }[] = []
  readonly #bounds: SheetBounds
  #line = 0

  constructor(bounds: SheetBounds) {
    this.#bounds = bounds
  }

  get rows(): readonly SheetRow[] {
    return this.#rows
  }

  /** Goes on to the row of a number; to the next one where it has none. */
  toRow(number: string): void {
    this.#line = /^\d{1,9}$/.test(number) ? Number(number) : this.#line + 1
  }

  put(column: number, cell: SheetCell): void {
    if (cell.text.trim() === '' || column < 1) return
    let row = this.#rows.at(-1)
    if (row?.line !== this.#line) {
      if (this.#rows.length > this.#bounds.rows) return
      row = { line: this.#line, cells: [] }
      this.#rows.push(row)
    }
    const place = Math.min(column - 1, this.#bounds.columns)
    while (row.cells.length < place) row.cells.push(empty)
    row.cells[place] = cell
  }
}
