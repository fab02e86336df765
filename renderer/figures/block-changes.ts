/** What commands on chosen cells change: clearing, filling, status, source. */

import { type Absence, type Cell, emptyCell, refuseValue, type Status } from '../../core/entry/cell'
import type { IndexedTable, MovedCell } from '../../core/entry/table'
import { measureOf } from '../../core/figures/derive'
import { changeTo, differs, type GridCell, type Place, type Range, samePlace, withRemarks } from './grid-model'

type Become = (here: GridCell) => Cell

function changed(cells: readonly GridCell[], become: Become): readonly MovedCell[] {
  return cells.flatMap((here) => {
    const cell = become(here)
    return differs(here.cell, cell) ? [changeTo({ ...here, cell })] : []
  })
}

/** All chosen cells as not entered. */
export function cleared(cells: readonly GridCell[]): readonly MovedCell[] {
  return changed(cells, () => emptyCell)
}

/** The values among the chosen cells with this status; where all of them have it, final again. */
export function statusToggled(cells: readonly GridCell[], status: Status): readonly MovedCell[] {
  const values = cells.filter(({ cell }) => cell.kind === 'value')
  const all = values.every(({ cell }) => cell.kind === 'value' && cell.status === status)
  return changed(values, ({ cell }) => (cell.kind === 'value' ? { ...cell, status: all ? 'final' : status } : cell))
}

/** The chosen cells with a status, which only values can have; with an absence in the place of whatever they hold; or not entered. */
export function stated(cells: readonly GridCell[], said: { readonly status: Status } | { readonly absence: Absence } | null): readonly MovedCell[] {
  if (said === null) return cleared(cells)
  return changed(cells, ({ cell }) => {
    if ('status' in said) return cell.kind === 'value' ? { ...cell, status: said.status } : cell
    return withRemarks({ kind: 'absent', absence: said.absence, source: '', note: '' }, cell)
  })
}

/** The filled cells among the chosen ones with this source. */
export function sourced(cells: readonly GridCell[], source: string): readonly MovedCell[] {
  return changed(cells, ({ cell }) => (cell.kind === 'empty' ? cell : { ...cell, source }))
}

/**
 * The chosen cells filled from the first row downwards, or from the first column onwards; where a single row or column is
 * chosen, from the one before it, as in spreadsheets. Source and note of a filled cell stay. `refused` is the first cell
 * that cannot hold what it is to be filled with: a count cannot hold a fraction.
 */
export function filled(
  chosen: Range,
  toward: 'down' | 'end',
  { cellAt, table }: { readonly cellAt: (place: Place) => GridCell | undefined; readonly table: IndexedTable }
): { readonly changes: readonly MovedCell[]; readonly refused: GridCell | undefined } {
  const { from, to } = chosen
  const single = toward === 'down' ? from.row === to.row : from.column === to.column
  const changes: MovedCell[] = []
  for (let row = from.row; row <= to.row; row += 1) {
    for (let column = from.column; column <= to.column; column += 1) {
      const origin = toward === 'down' ? { row: from.row - (single ? 1 : 0), column } : { row, column: from.column - (single ? 1 : 0) }
      const here = cellAt({ row, column })
      const model = cellAt(origin)
      if (here === undefined || model === undefined || samePlace(origin, { row, column })) continue
      const cell = withRemarks(model.cell.kind === 'empty' ? emptyCell : { ...model.cell, source: '', note: '' }, here.cell)
      if (cell.kind === 'value' && refuseValue(cell.value, measureOf(table, here.indicator))) return { changes: [], refused: { ...here, cell } }
      if (differs(here.cell, cell)) changes.push(changeTo({ ...here, cell }))
    }
  }
  return { changes, refused: undefined }
}
