/** Laying decorations over a text whenever there are new ones. */

import type { EditorView } from 'prosemirror-view'
import { useEffect, useRef } from 'react'
import { type EditorDecoration, type Highlights, isSpelling, withHighlights } from './highlight'
import type { Speaker } from './speaker'

const nothing: Highlights = { all: [], text: '', unchecked: false }

/** Decorations that were made for an older text wait until theirs has come back. */
export function useHighlights(view: EditorView | null, highlights: Highlights, speaker: Speaker): void {
  const { all, text, unchecked } = highlights
  const laid = useRef(nothing)
  useEffect(() => {
    if (view === null) return
    const now = { all, text, unchecked }
    const { current: before } = laid
    if (isLaid(before, now)) {
      laid.current = { ...before, unchecked: before.unchecked || unchecked }
      return
    }
    const tr = withHighlights(view.state.tr, now, speaker)
    if (tr === undefined) return
    laid.current = now
    view.dispatch(tr)
  }, [view, all, text, unchecked, speaker])
}

/** Whether what is to be laid is what lies there. Once the spelling is known again, all is laid anew. */
function isLaid(before: Highlights, now: Highlights): boolean {
  if (now.unchecked) return sameDecorations(before.all.filter(notSpelling), now.all)
  if (before.all.length === 0 && now.all.length === 0) return true
  return !before.unchecked && before.text === now.text && sameDecorations(before.all, now.all)
}

function notSpelling({ kind }: EditorDecoration): boolean {
  return !isSpelling(kind)
}

function sameDecorations(a: readonly EditorDecoration[], b: readonly EditorDecoration[]): boolean {
  return a === b || (a.length === b.length && JSON.stringify(a) === JSON.stringify(b))
}
