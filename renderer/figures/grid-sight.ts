/** How far the grid is scrolled so that a column is in sight between those that stay at its edges. */

export type ColumnWidth = { readonly width: number; readonly stays: 'start' | 'end' | undefined }

/**
 * Pixels from the start of the line, in reading direction: as it is where the column is in sight, else the least that
 * brings all of it there and begins with a whole column, for a number of which the first digits are hidden reads as another
 * one; where there is no room for all, its start counts.
 * @param room the width in which the columns are seen
 */
export function scrolledTo(column: number, columns: readonly ColumnWidth[], room: number, now: number): number {
  const sum = (some: readonly ColumnWidth[]) => some.reduce((total, { width }) => total + width, 0)
  const wanted = columns[column]
  if (wanted === undefined || wanted.stays) return now
  const before = sum(columns.filter(({ stays }) => stays === 'start'))
  const start = sum(columns.slice(0, column))
  const most = start - before
  const least = start + wanted.width - (room - sum(columns.filter(({ stays }) => stays === 'end')))
  if (now >= least) return Math.max(0, Math.min(most, now))
  const starts = columns.flatMap(({ stays }, at) => (stays ? [] : [sum(columns.slice(0, at)) - before]))
  return Math.min(most, starts.find((each) => each >= least) ?? most)
}
