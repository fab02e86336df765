/**
 * Home and End in right-to-left text. Left to itself, Chromium stops before the last word where that is a number behind
 * a chip, so the ends of the line are looked up here, by where its positions stand on the page.
 */

import { TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'

/** Moves the caret, or with Shift the selection's head, to the start or end of its line. */
export function pressLineEnd(view: EditorView, event: KeyboardEvent): boolean {
  if ((event.key !== 'Home' && event.key !== 'End') || event.ctrlKey || event.altKey || event.metaKey) return false
  const { selection, doc, tr } = view.state
  if (!(selection instanceof TextSelection)) return false
  const head = event.key === 'End' ? lineEnd(view, selection.$head.end()) : lineStart(view, selection.$head.start())
  view.dispatch(tr.setSelection(TextSelection.create(doc, event.shiftKey ? selection.anchor : head, head)).scrollIntoView())
  return true
}

/** The last position of the caret's line. Where the line goes on below, that is before the blank at which it is broken. */
function lineEnd(view: EditorView, end: number): number {
  const { head } = view.state.selection
  const last = lastThat(head, end, (at) => sameLine(view, head, at, -1))
  const blank = last < end && /\s/.test(view.state.doc.textBetween(last - 1, last))
  return blank && last > head ? last - 1 : last
}

function lineStart(view: EditorView, start: number): number {
  const { head } = view.state.selection
  return -lastThat(-head, -start, (at) => sameLine(view, head, -at, 1))
}

function sameLine(view: EditorView, a: number, b: number, side: -1 | 1): boolean {
  const here = view.coordsAtPos(a)
  const there = view.coordsAtPos(b, side)
  const middle = (there.top + there.bottom) / 2
  return middle > here.top && middle < here.bottom
}

/** The last number from `low`, for which it holds, to `high` for which it holds; it holds up to that one and not after. */
function lastThat(low: number, high: number, holds: (at: number) => boolean): number {
  let known = low
  let open = high
  while (known < open) {
    const middle = known + ((open - known + 1) >> 1)
    if (holds(middle)) known = middle
    else open = middle - 1
  }
  return known
}
