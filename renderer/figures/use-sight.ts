/**
 * The chosen cell is in sight when the grid opens, and whenever its room becomes another: the library would wait until it
 * has drawn itself, and then falls short.
 */

import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { Column, DataGridHandle } from 'react-data-grid'
import { HEAD, ROW } from './grid-heights'
import type { Line } from './grid-lines'
import { scrolledTo, widthsOf } from './grid-sight'

type Position = { readonly rowIdx: number; readonly idx: number }

export function useSight(handle: RefObject<DataGridHandle | null>, columns: readonly Column<Line>[], position: Position, direction: 'ltr' | 'rtl'): void {
  const latest = useRef({ columns, position })
  latest.current = { columns, position }
  useLayoutEffect(() => {
    const grid = handle.current?.element
    if (!grid) return
    const show = () => {
      const { columns: all, position: at } = latest.current
      const scrolled = scrolledTo(at.idx, widthsOf(all), grid.clientWidth, Math.abs(grid.scrollLeft))
      grid.scrollLeft = direction === 'rtl' ? -scrolled : scrolled
      const below = HEAD + (at.rowIdx + 1) * ROW - grid.clientHeight
      if (grid.scrollTop < below) grid.scrollTop = below
    }
    show()
    const room = new ResizeObserver(show)
    room.observe(grid)
    return () => room.disconnect()
  }, [handle, direction])
}
