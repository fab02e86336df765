/** Where a pasted block goes, and what it makes of the cells there. */

import type { PastedText } from '../../core/entry/detect'
import type { NumberLocale } from '../../core/entry/number-style'
import type { IndexedTable, MovedCell } from '../../core/entry/table'
import { measureOf } from '../../core/figures/derive'
import type { Fault } from '../../core/result'
import { changeTo, differs, type GridCell, type Place, type Range, type Size, typedOver } from './grid-model'

/** A cell and the text that is to be entered there. */
export type PasteTarget = GridCell & { readonly text: string }

/** The cells that a block fills, or by how many rows and columns it is too large for the grid from here. */
export type PastePlace =
  | { readonly kind: 'fits'; readonly range: Range; readonly targets: readonly PasteTarget[] }
  | { readonly kind: 'outside'; readonly rows: number; readonly columns: number }

type Grid = { readonly size: Size; readonly cellAt: (place: Place) => GridCell | undefined }

/**
 * Lays a block on the grid, as spreadsheets do: from the first chosen cell on, repeated where the chosen rectangle is a
 * multiple of it, so that a single value fills it. Only rows that are shown are filled. An empty cell of the block empties
 * the cell it falls on, as in Excel; a line of the block that is too short leaves the rest of its row alone.
 */
export function placePaste(block: readonly (readonly string[])[], chosen: Range, { size, cellAt }: Grid): PastePlace {
  const height = block.length
  const width = block.reduce((most, row) => (row.length > most ? row.length : most), 0)
  const rows = repeated(chosen.to.row - chosen.from.row + 1, height)
  const columns = repeated(chosen.to.column - chosen.from.column + 1, width)
  const to = { row: chosen.from.row + rows - 1, column: chosen.from.column + columns - 1 }
  const beyond = { rows: to.row - size.rows + 1, columns: to.column - size.columns + 1 }
  if (beyond.rows > 0 || beyond.columns > 0) return { kind: 'outside', rows: Math.max(0, beyond.rows), columns: Math.max(0, beyond.columns) }
  const targets: PasteTarget[] = []
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const text = block[row % height]?.[column % width]
      const here = cellAt({ row: chosen.from.row + row, column: chosen.from.column + column })
      if (text !== undefined && here !== undefined) targets.push({ ...here, text })
    }
  }
  return { kind: 'fits', range: { from: chosen.from, to }, targets }
}

function repeated(chosen: number, size: number): number {
  return chosen % size === 0 ? chosen : size
}

/** The texts of a paste with what their indicators measure. */
export function pastedTexts(targets: readonly PasteTarget[], table: IndexedTable): readonly PastedText[] {
  return targets.map(({ text, indicator }) => ({ text, measure: measureOf(table, indicator) }))
}

/** What the texts make of their cells in a number style, or the first that cannot be read. */
export function enterTexts(
  targets: readonly PasteTarget[],
  locale: NumberLocale,
  table: IndexedTable
): { readonly changes: readonly MovedCell[] } | { readonly text: string; readonly faults: readonly Fault[] } {
  const changes: MovedCell[] = []
  for (const target of targets) {
    const typed = typedOver(target.cell, target.text, { locale, table, indicator: target.indicator })
    if (!typed.ok) return { text: target.text, faults: typed.faults }
    if (differs(target.cell, typed.value)) changes.push(changeTo({ ...target, cell: typed.value }))
  }
  return { changes }
}
