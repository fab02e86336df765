/** Which columns are in sight between those that stay at the edges of the grid, how far it is scrolled for one, and which are cut. */

import type { Column } from 'react-data-grid'
import type { Line } from './grid-lines'

export type ColumnWidth = { readonly width: number; readonly stays: 'start' | 'end' | undefined }

export function widthsOf(columns: readonly Column<Line>[]): readonly ColumnWidth[] {
  return columns.map(({ width, frozen }) => ({ width: Number(width), stays: frozen === 'end' ? 'end' : frozen ? 'start' : undefined }))
}

const sum = (columns: readonly ColumnWidth[]) => columns.reduce((total, { width }) => total + width, 0)
const staying = (columns: readonly ColumnWidth[], edge: 'start' | 'end') => sum(columns.filter(({ stays }) => stays === edge))

/**
 * Pixels from the start of the line, in reading direction: as it is where the column is in sight, else the least that
 * brings all of it there and begins with a whole column, for a number of which the first digits are hidden reads as another
 * one; where there is no room for all, its start counts.
 * @param room the width in which the columns are seen
 */
export function scrolledTo(column: number, columns: readonly ColumnWidth[], room: number, now: number): number {
  const wanted = columns[column]
  if (wanted === undefined || wanted.stays) return now
  const before = staying(columns, 'start')
  const start = sum(columns.slice(0, column))
  const most = start - before
  const least = start + wanted.width - (room - staying(columns, 'end'))
  if (now >= least) return Math.max(0, Math.min(most, now))
  const starts = columns.flatMap(({ stays }, at) => (stays ? [] : [sum(columns.slice(0, at)) - before]))
  return Math.min(most, starts.find((each) => each >= least) ?? most)
}

/** A part of the grid's width as it is seen, in pixels from its start; `width` is 0 where there is none. */
export type Stretch = { readonly from: number; readonly width: number }

/** Where a column is seen in part only: at the start and at the end of those that move, in a room that is scrolled so far. */
export function cutColumns(columns: readonly ColumnWidth[], room: number, now: number): { readonly start: Stretch; readonly end: Stretch } {
  const first = staying(columns, 'start')
  const last = room - staying(columns, 'end')
  let start: Stretch = { from: first, width: 0 }
  let end: Stretch = { from: last, width: 0 }
  let from = -now
  for (const { width, stays } of columns) {
    const to = from + width
    if (!stays && from < first && to > first) start = { from: first, width: Math.min(to, last) - first }
    if (!stays && from < last && to > last) end = { from: Math.max(from, first), width: last - Math.max(from, first) }
    from = to
  }
  return { start, end }
}
