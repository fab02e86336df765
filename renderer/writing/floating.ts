/** Where a pop-up stands: under the place in the text that it belongs to, above where there is no room below, over all else on the page. */

import type { EditorView } from 'prosemirror-view'
import { type FocusEvent, type RefObject, useEffect, useLayoutEffect } from 'react'

/** Pixels between the line of text and the pop-up, and between the pop-up and the window's edges. */
const GAP = 4

/** Keeps an element of the kind `popover` at a position of the text. */
export function useFloating(element: RefObject<HTMLElement | null>, view: EditorView, at: number): void {
  useLayoutEffect(() => element.current?.showPopover(), [element])
  useLayoutEffect(() => {
    if (element.current) stand(element.current, view, at)
  })
  useEffect(() => {
    const again = () => {
      if (element.current) stand(element.current, view, at)
    }
    addEventListener('scroll', again, { capture: true, passive: true })
    addEventListener('resize', again)
    return () => {
      removeEventListener('scroll', again, { capture: true })
      removeEventListener('resize', again)
    }
  }, [element, view, at])
}

function stand(box: HTMLElement, view: EditorView, at: number): void {
  if (at > view.state.doc.content.size) return
  const line = view.coordsAtPos(at)
  const { width, height } = box.getBoundingClientRect()
  const rightToLeft = getComputedStyle(view.dom).direction === 'rtl'
  const below = line.bottom + GAP
  const above = line.top - GAP - height
  const fitsBelow = below + height + GAP <= window.innerHeight
  box.style.left = `${within(rightToLeft ? line.right - width : line.left, window.innerWidth - width - GAP)}px`
  box.style.top = `${within(fitsBelow || above < GAP ? below : above, window.innerHeight - height - GAP)}px`
}

function within(wished: number, most: number): number {
  const least = wished > most ? most : wished
  return least < GAP ? GAP : least
}

/** Whether the focus has left a pop-up for another place of the page than a toolbar; not where the whole window was left. */
export function isLeft({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): boolean {
  if (relatedTarget === null) return document.hasFocus()
  return !currentTarget.contains(relatedTarget) && relatedTarget.closest('[role="toolbar"]') === null
}
