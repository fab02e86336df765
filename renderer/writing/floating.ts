/** Where a pop-up stands: under the place in the text that it belongs to, within the sheet, above where there is no room below. */

import type { EditorView } from 'prosemirror-view'
import { type FocusEvent, type RefObject, useEffect, useLayoutEffect } from 'react'

/** Pixels between the line of text and the pop-up. */
const GAP = 4

/** Keeps an element at a position of the text; it is a child of `sheet`, the positioned box around the editor. */
export function useFloating(element: RefObject<HTMLElement | null>, view: EditorView, at: number): void {
  useLayoutEffect(() => {
    const box = element.current
    const sheet = box?.offsetParent
    if (!box || !sheet || at > view.state.doc.content.size) return
    const around = sheet.getBoundingClientRect()
    const line = view.coordsAtPos(at)
    const size = box.getBoundingClientRect()
    const rightToLeft = getComputedStyle(view.dom).direction === 'rtl'
    const wished = (rightToLeft ? line.right - size.width : line.left) - around.left
    const most = around.width - size.width
    const left = wished > most ? most : wished
    const above = line.bottom + GAP + size.height > window.innerHeight && line.top - GAP - size.height > 0
    box.style.left = `${left < 0 ? 0 : left}px`
    box.style.top = `${(above ? line.top - GAP - size.height : line.bottom + GAP) - around.top}px`
  })
  useEffect(() => {
    element.current?.scrollIntoView({ block: 'nearest' })
  }, [element])
}

/** Whether the focus has left a pop-up for another place of the page than a toolbar; not where the whole window was left. */
export function isLeft({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): boolean {
  if (relatedTarget === null) return document.hasFocus()
  return !currentTarget.contains(relatedTarget) && relatedTarget.closest('[role="toolbar"]') === null
}
