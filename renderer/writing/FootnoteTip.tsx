import type { EditorState } from 'prosemirror-state'
import { NodeSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { useEffect, useRef, useState } from 'react'
import { directionOf } from '../../core/wording/language'
import { useFloating } from './floating'
import { spokenText } from './piece-view'
import { popupOf } from './popup'
import { schema } from './schema'
import type { Speaker } from './speaker'

type FootnoteTipProps = { readonly view: EditorView; readonly state: EditorState; readonly speaker: Speaker }

/** The words of the footnote that is pointed at or selected; screen readers hear them by the name of its mark. */
export function FootnoteTip({ view, state, speaker }: FootnoteTipProps) {
  const pointed = usePointed(view)
  const { selection, doc } = state
  const selected = selection instanceof NodeSelection && selection.node.type === schema.nodes.footnote ? selection.from : null
  const at = popupOf(state).kind === 'none' ? (pointed ?? selected) : null
  const node = at === null || at > doc.content.size ? null : doc.nodeAt(at)
  if (at === null || node?.type !== schema.nodes.footnote) return null
  return <Tip key={at} view={view} at={at} text={spokenText(node, speaker)} language={speaker.language} />
}

function Tip({ view, at, text, language }: { readonly view: EditorView; readonly at: number; readonly text: string; readonly language: Speaker['language'] }) {
  const box = useRef<HTMLDivElement>(null)
  useFloating(box, view, at)
  return (
    <div ref={box} popover="manual" className="writing-popup footnote-tip" aria-hidden="true" lang={language} dir={directionOf(language)}>
      {text}
    </div>
  )
}

/** Where the footnote is whose mark the pointer is on. */
function usePointed(view: EditorView): number | null {
  const [at, setAt] = useState<number | null>(null)
  useEffect(() => {
    const over = ({ target }: MouseEvent) => {
      const mark = target instanceof Element ? target.closest('.footnote-mark') : null
      setAt(mark === null ? null : footnoteAt(view, mark))
    }
    const out = () => setAt(null)
    const { dom } = view
    dom.addEventListener('mouseover', over)
    dom.addEventListener('mouseleave', out)
    return () => {
      dom.removeEventListener('mouseover', over)
      dom.removeEventListener('mouseleave', out)
    }
  }, [view])
  return at
}

function footnoteAt(view: EditorView, mark: Element): number | null {
  const near = view.posAtDOM(mark, 0)
  return [near, near - 1].find((at) => at >= 0 && view.state.doc.nodeAt(at)?.type === schema.nodes.footnote) ?? null
}
