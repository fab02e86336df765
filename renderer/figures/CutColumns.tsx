import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { Column, DataGridHandle } from 'react-data-grid'
import type { Line } from './grid-lines'
import { cutColumns, type Stretch, widthsOf } from './grid-sight'

type CutColumnsProps = {
  readonly handle: RefObject<DataGridHandle | null>
  readonly columns: readonly Column<Line>[]
  /** While a field is open, what stands under it may reach over a column that is cut. */
  readonly hidden: boolean
}

/** Covers the columns that the edges of the grid cut: a number of which some digits are hidden reads as another one. */
export function CutColumns({ handle, columns, hidden }: CutColumnsProps) {
  const atStart = useRef<HTMLDivElement>(null)
  const atEnd = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const grid = handle.current?.element
    if (!grid) return
    const widths = widthsOf(columns)
    let scrolled = 0
    const cover = () => {
      scrolled = Math.abs(grid.scrollLeft)
      const { start, end } = cutColumns(widths, grid.clientWidth, scrolled)
      place(atStart.current, start, grid.clientHeight)
      place(atEnd.current, end, grid.clientHeight)
    }
    const follow = () => {
      if (Math.abs(grid.scrollLeft) !== scrolled) cover()
    }
    grid.addEventListener('scroll', follow, { passive: true })
    const room = new ResizeObserver(cover)
    room.observe(grid)
    return () => {
      grid.removeEventListener('scroll', follow)
      room.disconnect()
    }
  }, [handle, columns])
  return (
    <div hidden={hidden} aria-hidden="true">
      <div ref={atStart} className="cut-column" />
      <div ref={atEnd} className="cut-column" />
    </div>
  )
}

function place(cover: HTMLElement | null, { from, width }: Stretch, height: number): void {
  if (cover) Object.assign(cover.style, { insetInlineStart: `${from}px`, inlineSize: `${width}px`, blockSize: `${height}px` })
}
