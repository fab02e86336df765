/** Where a key leads in the grid. */

import { type Place, type Range, type Size, samePlace } from './grid-model'

/** A step in the grid; rows downwards, columns onwards in reading direction. */
export type Step = { readonly row: -1 | 0 | 1; readonly column: -1 | 0 | 1 }

/** The step of an arrow key, which follows the screen: left is the next column in a right-to-left page. */
export function arrowStep(key: string, rightToLeft: boolean): Step | undefined {
  switch (key) {
    case 'ArrowUp':
      return { row: -1, column: 0 }
    case 'ArrowDown':
      return { row: 1, column: 0 }
    case 'ArrowLeft':
      return { row: 0, column: rightToLeft ? 1 : -1 }
    case 'ArrowRight':
      return { row: 0, column: rightToLeft ? -1 : 1 }
    default:
      return undefined
  }
}

/** The nearest place within the grid; names of indicators count where `names` says so. */
export function within({ row, column }: Place, { rows, columns }: Size, names = false): Place {
  return { row: Math.min(Math.max(0, row), rows - 1), column: Math.min(Math.max(names ? -1 : 0, column), columns - 1) }
}

/**
 * Where Ctrl with an arrow leads, as in spreadsheets: from a filled cell to the last filled one before a gap, else on to
 * the next filled cell, or to the edge of the grid where there is none.
 */
export function edgeOfData(from: Place, step: Step, size: Size, filled: (place: Place) => boolean): Place {
  const next = ({ row, column }: Place): Place => ({ row: row + step.row, column: column + step.column })
  const inside = (place: Place) => samePlace(place, within(place, size))
  const start = within(from, size)
  if (!inside(next(start))) return start
  const inData = filled(start) && filled(next(start))
  let at = next(start)
  while (inside(next(at)) && (inData ? filled(next(at)) : !filled(at))) at = next(at)
  return at
}

/** The next cell of a chosen rectangle: Enter goes down and into the next column, Tab onwards and into the next row; both begin again at the end. */
export function nextInRange({ from, to }: Range, at: Place, key: 'Enter' | 'Tab', back: boolean): Place {
  const rows = to.row - from.row + 1
  const columns = to.column - from.column + 1
  const count = rows * columns
  const place = key === 'Tab' ? (at.row - from.row) * columns + at.column - from.column : (at.column - from.column) * rows + at.row - from.row
  const next = (place + (back ? count - 1 : 1)) % count
  const [line, rest] = [next % (key === 'Tab' ? columns : rows), Math.floor(next / (key === 'Tab' ? columns : rows))]
  return key === 'Tab' ? { row: from.row + rest, column: from.column + line } : { row: from.row + line, column: from.column + rest }
}
