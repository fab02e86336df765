/** Taking in what was written elsewhere, with as little of the text touched as can be, so that caret and selection stay. */

import type { Node } from 'prosemirror-model'
import type { EditorState, Transaction } from 'prosemirror-state'

const FROM_OUTSIDE = 'from outside'

/** The transaction that takes in a document written elsewhere; undefined where they are the same. */
export function takeIn(state: EditorState, next: Node): Transaction | undefined {
  return differenceTo(state, next)?.setMeta(FROM_OUTSIDE, true)
}

/** The transaction that makes the document another one; undefined where they are the same. */
export function differenceTo(state: EditorState, next: Node): Transaction | undefined {
  const start = state.doc.content.findDiffStart(next.content)
  const end = state.doc.content.findDiffEnd(next.content)
  if (start === null || end === null) return undefined
  const overlap = start - Math.min(end.a, end.b)
  const shift = overlap > 0 ? overlap : 0
  const tr = state.tr.replace(start, end.a + shift, next.slice(start, end.b + shift))
  const whole = tr.doc.eq(next) ? tr : state.tr.replaceWith(0, state.doc.content.size, next.content)
  return whole
}

export function isFromOutside(tr: Transaction): boolean {
  return tr.getMeta(FROM_OUTSIDE) === true
}
