/** Moving a line of the outline with the pointer: a mark shows where it would drop, Escape gives up. */

import { type PointerEvent as ReactPointerEvent, useEffect, useRef, useState } from 'react'
import type { Strings } from '../strings/en'
import { fill } from '../strings/words'
import type { OutlineItem } from './outline-items'

/** How far the pointer goes, in pixels, before a press is a drag; and how near the edge the outline begins to scroll. */
const FAR = 5
const EDGE = 28

type Drag = { readonly id: string; readonly gap: number; readonly mark: number }
type Drop = { readonly drop: (ids: readonly string[], gap: number) => void; readonly announce: (text: string) => void; readonly words: Strings['draft'] }

export function useOutlineDrag(tree: { readonly current: HTMLElement | null }, items: readonly OutlineItem[], { drop, announce, words }: Drop) {
  const [state, setState] = useState<Drag | null>(null)
  const latest = useRef({ items, drop, announce, words })
  latest.current = { items, drop, announce, words }
  const dropped = useRef(false)
  const end = useRef<() => void>(() => {})
  useEffect(() => () => end.current(), [])

  const begin = (event: ReactPointerEvent, item: OutlineItem) => {
    if (event.button !== 0 || event.pointerType === 'touch' || (event.target instanceof Element && event.target.closest('.fold'))) return
    const from = event.clientY
    dropped.current = false
    let drag: Drag | null = null
    const move = ({ clientY }: PointerEvent) => {
      const box = tree.current
      if (box === null || (drag === null && Math.abs(clientY - from) < FAR)) return
      scrollNear(box, clientY)
      const gap = nearestGap(box, latest.current.items, item, clientY)
      if (gap === undefined) return
      if (drag?.gap !== gap.gap) {
        const next = latest.current.items.find(({ start }) => start === gap.gap)
        const { words: said } = latest.current
        latest.current.announce(next ? fill(said.dropHere, { part: next.name }) : said.dropLast)
      }
      drag = { id: item.id, ...gap }
      setState(drag)
    }
    const finish = (cancelled: boolean) => {
      end.current()
      if (drag === null) return
      dropped.current = true
      if (cancelled) latest.current.announce(latest.current.words.moveCancelled)
      else latest.current.drop(item.ids, drag.gap)
    }
    const up = () => finish(false)
    const cancel = () => finish(true)
    const key = (pressed: KeyboardEvent) => {
      if (pressed.key !== 'Escape' || drag === null) return
      pressed.preventDefault()
      pressed.stopPropagation()
      finish(true)
    }
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', up)
    window.addEventListener('pointercancel', cancel)
    window.addEventListener('keydown', key, true)
    end.current = () => {
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', up)
      window.removeEventListener('pointercancel', cancel)
      window.removeEventListener('keydown', key, true)
      setState(null)
    }
  }
  /** Whether the click that comes now is the end of a drag. */
  const justDropped = () => {
    const was = dropped.current
    dropped.current = false
    return was
  }
  return { state, begin, justDropped }
}

/** The gap nearest to the pointer, and where its mark stands in the tree: a section drops between sections, a part between parts. */
function nearestGap(
  tree: HTMLElement,
  items: readonly OutlineItem[],
  moved: OutlineItem,
  y: number
): { readonly gap: number; readonly mark: number } | undefined {
  const { top } = tree.getBoundingClientRect()
  const rows = [...tree.querySelectorAll<HTMLElement>('[data-item]')]
  const edges = rows.flatMap((row, index) => {
    const item = items[index]
    if (item === undefined) return []
    const box = row.getBoundingClientRect()
    const before = { gap: item.start, y: box.top }
    const after = { gap: item.isFolded || !item.hasParts ? item.end : item.start + 1, y: box.bottom }
    if (moved.level === 2) return item.id === 'opening' ? [after] : [before, after]
    const isLast = index === rows.length - 1
    return [...(item.level === 1 && item.isMovable ? [before] : []), ...(isLast ? [{ gap: item.end, y: box.bottom }] : [])]
  })
  const nearest = edges.reduce<(typeof edges)[number] | undefined>(
    (best, edge) => (best && Math.abs(best.y - y) <= Math.abs(edge.y - y) ? best : edge),
    undefined
  )
  return nearest && { gap: nearest.gap, mark: nearest.y - top + tree.scrollTop }
}

function scrollNear(box: HTMLElement, y: number): void {
  const { top, bottom } = box.getBoundingClientRect()
  if (y < top + EDGE) box.scrollBy(0, -12)
  else if (y > bottom - EDGE) box.scrollBy(0, 12)
}
