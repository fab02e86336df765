/** What the journal tells of one cell. */

import { type Cell, emptyCell } from '../../core/entry/cell'
import type { CellEntered } from '../../core/report/provenance'
import { cellOf } from './cell-image'
import type { Database } from './database'
import { cellKey, images } from './entities'

/** Entries of a cell that are told at most; the oldest is told always. */
const MOST = 100

type Row = { readonly at: string; readonly who: string; readonly before: string | null; readonly after: string | null }

/** Reads who changed a cell when, from what to what, newest first. */
export function cellHistoryReader(database: Database): (indicator: string, period: string) => readonly CellEntered[] {
  const rows = database.prepare<[string], Row>(
    `SELECT s.at, s.who, c.before, c.after FROM change c JOIN change_set s ON s.id = c.change_set
     WHERE c.what = 'cell' AND c.key = ? ORDER BY s.id DESC`
  )
  return (indicator, period) => {
    const found = rows.all(cellKey(indicator, period))
    const entries = found.map(({ at, who, before, after }): CellEntered => ({ at, who, from: cellIn(before), to: cellIn(after) }))
    return entries.length <= MOST ? entries : [...entries.slice(0, MOST - 1), ...entries.slice(-1)]
  }
}

function cellIn(image: string | null): Cell {
  return image === null ? emptyCell : cellOf(images.cell.parse(JSON.parse(image)))
}
