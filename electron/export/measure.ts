/**
 * Room that text takes, estimated from above and without opening a font. It decides how wide columns are and what may be
 * kept together: a number that is too wide for its column is broken, and pdfmake loses a kept block that is taller than a page.
 */

import type { Line, TableColumn, TableRow } from '../../core/report/document'
import { leastHeight, styles, tableRules, tableType, textWidth } from '../../core/report/page-style'

/** How much smaller a note's mark is set. */
const RAISED = 0.58

/** Width of a character in ems, in the widest of the fonts that print it. */
function emsOf(character: string): number {
  if (character >= '0' && character <= '9') return 0.6
  if (/[\s.,:;'’|]/.test(character)) return 0.36
  if (character === '%' || character === '…') return 0.97
  if (/[+\u2212]/.test(character)) return 0.61
  return /\p{Lu}|[mw@]/u.test(character) ? 0.8 : 0.58
}

function widthOf(text: string): number {
  let ems = 0
  for (const character of text) ems += emsOf(character)
  return ems
}

/** Width of a whole line, in ems. */
export function lineWidth(line: Line): number {
  return line.reduce((ems, inline) => ems + (inline.kind === 'note' ? RAISED * widthOf(inline.mark) : widthOf(inline.text)), 0)
}

/** Width of the widest piece of a line that may not be broken: a word, or a number with the mark of its note; in ems. */
export function widestPiece(line: Line): number {
  let widest = 0
  let piece = 0
  for (const inline of line) {
    if (inline.kind === 'note') piece += RAISED * widthOf(inline.mark)
    else if (inline.kind === 'number') piece += widthOf(inline.text)
    else {
      for (const character of inline.text) {
        piece = character === ' ' ? 0 : piece + emsOf(character)
        widest = Math.max(widest, piece)
      }
    }
    widest = Math.max(widest, piece)
  }
  return widest
}

/** How a title is set on a cover: smaller where it would be so high that not all of the cover stayed on its page. */
export function coverTitleStyle(title: Line): 'coverTitle' | 'coverTitleLong' {
  return heightOf(title, styles.coverTitle.size) > 5 * styles.coverTitle.leading ? 'coverTitleLong' : 'coverTitle'
}

/** The words of a line, cut with an ellipsis so that it takes one line of `ems`. */
export function shortened(line: Line, ems: number): Line {
  if (lineWidth(line) <= ems) return line
  const short: Line[number][] = []
  let left = ems - emsOf('…')
  for (const inline of line) {
    if (inline.kind === 'note') continue
    const width = widthOf(inline.text)
    if (width > left) return [...short, { kind: 'text', text: `${inline.kind === 'number' ? '' : beginning(inline.text, left)}…` }]
    short.push(inline)
    left -= width
  }
  return short
}

function beginning(text: string, ems: number): string {
  let left = ems
  let kept = ''
  for (const character of text) {
    left -= emsOf(character)
    if (left < 0) break
    kept += character
  }
  return kept.trimEnd()
}

// ---- heights ---------------------------------------------------------------------------

/** What is taller than this is not kept together: it flows over pages like a paragraph. */
const TALLEST_KEPT = leastHeight * 0.65
/** Lines end before their edge, by a word. */
const RAGGED = 1.25
const LINE_HEIGHT = 1.6

/** Height of a line of words set in a width. */
export function heightOf(line: Line, size: number, width: number = textWidth): number {
  return Math.ceil((lineWidth(line) * size * RAGGED) / width) * size * LINE_HEIGHT
}

/** Whether something of this height may be kept on one page. */
export function mayBeKept(height: number): boolean {
  return height <= TALLEST_KEPT
}

// ---- columns of a table ----------------------------------------------------------------

/** Least width of a column of words. */
const LEAST_LABEL = 90
/** Columns set side by side, by their places in the table, with the widths of their texts. */
export type ColumnSet = { readonly places: readonly number[]; readonly widths: readonly number[] }
export type Fitting = { readonly size: number; readonly sets: readonly ColumnSet[] }

/**
 * Gives the columns widths in which no number is broken: by narrowing words, then by smaller type, then in several tables.
 * @param type sizes to choose from, the largest first
 * @param decimal the decimal mark, where numbers are aligned on their units
 */
export function fitColumns(columns: readonly TableColumn[], rows: readonly TableRow[], type: readonly number[], decimal?: string): Fitting {
  const needs = columns.map((column, place) => (column.kind === 'number' ? needOf(column, rows, place, decimal) : undefined))
  const all = columns.map((_, place) => place)
  const usual = columns.length > tableType.wide.columns ? tableType.wide.size : styles.table.size
  for (const size of type) {
    if (size <= usual && fits(all, needs, size)) return { size, sets: [columnSet(all, columns, needs, size)] }
  }
  const smallest = Math.min(...type)
  const words = all.filter((place) => columns[place]?.kind === 'label')
  const numbers = all.filter((place) => columns[place]?.kind === 'number')
  for (let count = 2; ; count += 1) {
    const each = Math.ceil(numbers.length / count)
    const sets = Array.from({ length: Math.ceil(numbers.length / each) }, (_, part) => [...words, ...numbers.slice(part * each, (part + 1) * each)])
    if (each <= 1 || sets.every((places) => fits(places, needs, smallest))) {
      return { size: smallest, sets: sets.map((places) => columnSet(places, columns, needs, smallest)) }
    }
  }
}

function needOf(column: TableColumn, rows: readonly TableRow[], place: number, decimal: string | undefined): number {
  let need = widestPiece(column.label)
  let [whole, rest] = [0, 0]
  for (const row of rows) {
    if (row.kind !== 'figures') continue
    const cell = row.cells[place] ?? []
    need = Math.max(need, widestPiece(cell))
    if (decimal === undefined) continue
    const beyond = beyondUnits(cell, decimal)
    whole = Math.max(whole, beyond.whole)
    rest = Math.max(rest, beyond.rest)
  }
  return Math.max(need, whole + rest)
}

/** Width of a number as far as its units, and of what stands beyond them in its cell. */
function beyondUnits(cell: Line, decimal: string): { readonly whole: number; readonly rest: number } {
  const at = cell.findLastIndex((inline) => inline.kind === 'number' && inline.origin !== undefined)
  const inline = cell[at]
  if (inline?.kind !== 'number') return { whole: widestPiece(cell), rest: 0 }
  const mark = inline.text.indexOf(decimal)
  const units = mark >= 0 ? mark : inline.text.search(/\P{Nd}*$/u)
  return { whole: widthOf(inline.text.slice(0, units)), rest: widthOf(inline.text.slice(units)) + lineWidth(cell.slice(at + 1)) }
}

function leastOf(need: number | undefined, size: number): number {
  return need === undefined ? LEAST_LABEL : need * size + 1
}

function roomFor(places: readonly number[]): number {
  return textWidth - places.length * 2 * tableRules.paddingX
}

function fits(places: readonly number[], needs: readonly (number | undefined)[], size: number): boolean {
  return places.reduce((sum, place) => sum + leastOf(needs[place], size), 0) <= roomFor(places)
}

/**
 * Widths by weight; what a column needs beyond its share, the others give in proportion to what they can spare. Where
 * all need more than there is room for, each is cut in proportion: widths always add up to the room.
 */
function columnSet(places: readonly number[], columns: readonly TableColumn[], needs: readonly (number | undefined)[], size: number): ColumnSet {
  const room = roomFor(places)
  const weights = places.map((place) => columns[place]?.weight ?? 1)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const shares = weights.map((weight) => (room * weight) / total)
  const wanted = places.map((place) => leastOf(needs[place], size))
  const want = wanted.reduce((sum, need) => sum + need, 0)
  const least = want > room ? wanted.map((need) => (need * room) / want) : wanted
  const lacking = shares.reduce((sum, share, at) => sum + Math.max(0, (least[at] ?? 0) - share), 0)
  const spare = shares.reduce((sum, share, at) => sum + Math.max(0, share - (least[at] ?? 0)), 0)
  const given = spare > 0 ? Math.min(1, lacking / spare) : 0
  const widths = shares.map((share, at) => {
    const need = least[at] ?? 0
    return share < need ? need : share - (share - need) * given
  })
  return { places, widths }
}
