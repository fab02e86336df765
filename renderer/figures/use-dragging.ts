/** Choosing cells by drawing over them with the mouse. */

import { type RefObject, useEffect, useRef } from 'react'
import type { DataGridHandle } from 'react-data-grid'
import type { Place } from './grid-model'

type Position = { readonly rowIdx: number; readonly idx: number }

/** Pixels that the grid moves in a frame while the mouse is beyond its edge. */
const SPEED = 14

/** Gives what begins a drawing; it ends when the button is released. Beyond an edge the grid moves along. */
export function useDragging(
  handle: RefObject<DataGridHandle | null>,
  stretch: (to: Place) => void,
  placeOf: (position: Position) => Place | undefined
): () => void {
  const latest = useRef({ stretch, placeOf })
  latest.current = { stretch, placeOf }
  const stop = useRef<() => void>(() => {})
  useEffect(() => () => stop.current(), [])
  return () => {
    const grid = handle.current?.element
    if (!grid) return
    stop.current()
    let pointer: { readonly x: number; readonly y: number } | null = null
    let frame = 0
    const reach = () => {
      frame = 0
      if (pointer === null) return
      const { left, right, top, bottom } = grid.getBoundingClientRect()
      const beyond = (at: number, low: number, high: number) => (at < low ? -1 : at > high ? 1 : 0)
      const sideways = beyond(pointer.x, left, right)
      const down = beyond(pointer.y, top, bottom)
      if (sideways !== 0 || down !== 0) {
        grid.scrollBy(sideways * SPEED, down * SPEED)
        frame = requestAnimationFrame(reach)
      }
      const x = Math.min(Math.max(pointer.x, left + 2), right - 18)
      const y = Math.min(Math.max(pointer.y, top + 2), bottom - 18)
      const position = positionAt(x, y)
      const place = position && latest.current.placeOf(position)
      if (place && place.column >= 0) latest.current.stretch(place)
    }
    const move = (event: MouseEvent) => {
      pointer = { x: event.clientX, y: event.clientY }
      if (frame === 0) frame = requestAnimationFrame(reach)
    }
    const end = () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('mousemove', move)
      window.removeEventListener('mouseup', end)
      stop.current = () => {}
    }
    stop.current = end
    window.addEventListener('mousemove', move)
    window.addEventListener('mouseup', end)
  }
}

function positionAt(x: number, y: number): Position | undefined {
  const cell = document.elementFromPoint(x, y)?.closest('[role="gridcell"]')
  const line = cell?.closest('[role="row"]')
  if (!cell || !line) return undefined
  return { rowIdx: Number(line.getAttribute('aria-rowindex')) - 2, idx: Number(cell.getAttribute('aria-colindex')) - 1 }
}
