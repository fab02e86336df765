/** Where one is in the grid, and which cells are chosen. */

import { useCallback, useState } from 'react'
import { isMany, type Place, type Range, rangeBetween, type Size } from './grid-model'
import { within } from './grid-moves'

/** `at`: the cell where one is. The chosen rectangle lies between `anchor` and `end`, and `at` within it. */
type Chosen = { readonly at: Place; readonly anchor: Place; readonly end: Place }

export type Selection = Chosen & {
  readonly range: Range
  /** More than one cell is chosen. */
  readonly many: boolean
  readonly go: (to: Place) => void
  /** Stretches the chosen rectangle to here. */
  readonly stretch: (to: Place) => void
  readonly choose: (range: Range) => void
  /** Goes to another cell of the chosen rectangle. */
  readonly goWithin: (to: Place) => void
}

/** The selection, kept within the grid where that grows smaller. */
export function useSelection(size: Size, initial: Place): Selection {
  const [stored, setStored] = useState<Chosen>({ at: initial, anchor: initial, end: initial })
  const at = within(stored.at, size, true)
  const single = at.column < 0
  const anchor = single ? at : within(stored.anchor, size)
  const end = single ? at : within(stored.end, size)
  const range = rangeBetween(anchor, end)
  const go = useCallback((to: Place) => setStored({ at: to, anchor: to, end: to }), [])
  const stretch = useCallback((to: Place) => setStored((before) => ({ ...before, end: to })), [])
  const choose = useCallback((chosen: Range) => setStored((before) => ({ at: inside(before.at, chosen), anchor: chosen.from, end: chosen.to })), [])
  const goWithin = useCallback((to: Place) => setStored((before) => ({ ...before, at: to })), [])
  return { at, anchor, end, range, many: isMany(range), go, stretch, choose, goWithin }
}

function inside(at: Place, { from, to }: Range): Place {
  const here = at.row >= from.row && at.row <= to.row && at.column >= from.column && at.column <= to.column
  return here ? at : from
}
