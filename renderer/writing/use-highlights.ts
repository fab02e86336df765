/** Laying decorations over a text whenever there are new ones. */

import type { EditorView } from 'prosemirror-view'
import { useEffect, useRef } from 'react'
import { type EditorDecoration, withHighlights } from './highlight'
import type { Speaker } from './speaker'

/** Decorations that were made for an older text wait until theirs has come back. */
export function useHighlights(view: EditorView | null, decorations: readonly EditorDecoration[], text: string, speaker: Speaker): void {
  const laid = useRef<readonly EditorDecoration[]>([])
  useEffect(() => {
    if (view === null || sameDecorations(laid.current, decorations)) return
    const tr = withHighlights(view.state.tr, decorations, text, speaker)
    if (tr === undefined) return
    laid.current = decorations
    view.dispatch(tr)
  }, [view, decorations, text, speaker])
}

function sameDecorations(a: readonly EditorDecoration[], b: readonly EditorDecoration[]): boolean {
  return a === b || (a.length === b.length && JSON.stringify(a) === JSON.stringify(b))
}
