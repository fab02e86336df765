/** Where one is in the grid: kept from screen to screen and from start to start. */

import { useEffect } from 'react'
import type { Place } from '../../core/contract'
import { keptPlace } from '../place'
import { useProgram, useWorkbook } from '../program'

type CellPlace = NonNullable<Place['cell']>

/** Where one was last in the grid of each workbook, while the program runs. */
const lastCells = new Map<string, CellPlace>()

/** The cell to begin at: the one that one was sent to, else the one where one was last; null where one comes for the first time. */
export function useFirstCell(): CellPlace | null {
  const { target, state } = useProgram()
  const { workbook } = useWorkbook()
  const atStart = target === null && state.place?.screen === 'figures' ? state.place.cell : null
  return target?.cell ?? lastCells.get(workbook.path) ?? atStart
}

/** Remembers the cell one is at. */
export function useKeptCell(cell: CellPlace | null): void {
  const { path } = useWorkbook().workbook
  const indicator = cell?.indicator
  const period = cell?.period
  useEffect(() => {
    if (indicator === undefined || period === undefined) return
    lastCells.set(path, { indicator, period })
    return keptPlace.stayAt({ screen: 'figures', cell: { indicator, period }, block: null })
  }, [path, indicator, period])
}
