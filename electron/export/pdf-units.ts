/**
 * Numbers of a column aligned on their units: what stands beyond the units, the decimals and the percent sign, the letter of a note
 * and the mark of a status, hangs over the edge that the widest of them makes. Widths are those of the words as they are set.
 */

import writerModule, { type PlacedLine } from 'pdfmake/js/ElementWriter'
import type { Word } from 'pdfmake/js/LayoutBuilder'

/** What the cells of a column have in common. `decimal`: the decimal mark; `beyond`: the widest part beyond the units, in points. */
export type UnitColumn = { readonly decimal: string; readonly rtl: boolean; beyond: number }

/** Cell content that knows its column, as pdfmake knows a style. */
export function inColumn<Content extends object>(column: UnitColumn, content: Content): Content {
  return Object.assign(content, { column })
}

export function isUnitColumn(column: unknown): column is UnitColumn {
  return typeof column === 'object' && column !== null && 'beyond' in column
}

/** Notes how far a cell's words reach beyond the units, when they are measured. Cells without a figure end where units do. */
export function noteUnits(words: readonly Word[], column: UnitColumn): void {
  const at = words.findLastIndex(({ figure, text }) => figure !== undefined && /\p{Nd}/u.test(text))
  const word = words[at]
  const following = words.slice(at + 1).reduce((sum, { width }) => sum + width, 0)
  const anchor = word ?? words[0]
  if (anchor === undefined) return
  const own = word ? following + besideUnits(word, column) : column.rtl ? following : 0
  anchor.beyond = own
  anchor.column = column
  column.beyond = Math.max(column.beyond, own)
}

/** Width of a number's part beyond the units: its decimals and signs; in lines from right to left its whole part, for these end on the left. */
function besideUnits({ text, font, fontSize }: Word, { decimal, rtl }: UnitColumn): number {
  const mark = text.indexOf(decimal)
  const units = mark >= 0 ? mark : text.search(/\P{Nd}*$/u)
  const part = rtl ? text.slice(0, units) : text.slice(units)
  return part === '' ? 0 : font.widthOfString(part, fontSize)
}

/** Moves each line of a column to its place, once a process; never out of its cell. */
export function alignUnits(): void {
  const writer = writerModule.default.prototype
  const { alignLine } = writer
  writer.alignLine = function (line) {
    alignLine.call(this, line)
    line.x += hanging(line)
  }
}

function hanging(line: PlacedLine): number {
  const anchor = line.inlines.find(({ column }) => column !== undefined)
  if (anchor?.column === undefined) return 0
  const room = line.maxWidth - line.getWidth()
  const inward = Math.max(0, Math.min(anchor.column.beyond - (anchor.beyond ?? 0), room))
  return anchor.column.rtl ? inward : -inward
}
