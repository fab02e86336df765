import type { Node } from 'prosemirror-model'
import type { EditorState, Transaction } from 'prosemirror-state'
import { StepMap } from 'prosemirror-transform'
import type { EditorView } from 'prosemirror-view'
import { type FocusEvent, useEffect, useId, useRef, useState } from 'react'
import type { Field } from '../../core/report/prose'
import { useStanding } from '../program'
import { ChipDialog } from './ChipDialog'
import { isLeft, useFloating } from './floating'
import type { Undoing } from './keys'
import { isFromOutside, takeIn } from './outside'
import { closePopup, popupOf } from './popup'
import { SearchList } from './SearchList'
import { optionsOf } from './search'
import type { Speaker } from './speaker'
import { openSurface, type Surface } from './surface'
import { becomeTarget, isTarget } from './tools'

type PopupsProps = Undoing & {
  readonly view: EditorView
  /** The view's state as it stands: a new one draws the pop-ups anew. */
  readonly state: EditorState
  readonly speaker: Speaker
  readonly listId: string
  readonly jump?: ((field: Field) => void) | undefined
}

/** What is open over a text. */
export function Popups({ view, state, speaker, listId, ...rest }: PopupsProps) {
  const popup = popupOf(state)
  switch (popup.kind) {
    case 'none':
      return null
    case 'search':
      return optionsOf(popup, speaker).length > 0 ? <SearchList view={view} search={popup} speaker={speaker} listId={listId} /> : null
    case 'chip':
      return <ChipDialog key={popup.at} view={view} at={popup.at} speaker={speaker} jump={rest.jump} />
    case 'footnote':
      return <FootnoteDialog key={popup.at} view={view} at={popup.at} speaker={speaker} {...rest} />
  }
}

type FootnoteDialogProps = Omit<PopupsProps, 'state' | 'listId'> & { readonly at: number }

/** The words of a footnote, in a surface of their own that writes into the text around it. A footnote without words goes when it is left. */
function FootnoteDialog({ view: outer, at, speaker, jump, undo, redo }: FootnoteDialogProps) {
  const { strings } = useStanding()
  const words = strings.writing.footnote
  const listId = useId()
  const box = useRef<HTMLDivElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const [surface, setSurface] = useState<Surface | null>(null)
  const [state, setState] = useState<EditorState | null>(null)
  const close = (where: 'text' | 'elsewhere') => {
    const { tr, doc } = outer.state
    const node = doc.nodeAt(at)
    const left = node !== null && node.textContent.trim() === '' && node.childCount === (node.firstChild?.isText ? 1 : 0)
    outer.dispatch(closePopup(left ? tr.delete(at, at + node.nodeSize) : tr))
    if (where === 'text') outer.focus()
  }
  const latest = useRef({ at, speaker, label: words.label, undo, redo, close })
  latest.current = { at, speaker, label: words.label, undo, redo, close }
  useFloating(box, outer, at)
  useEffect(() => {
    const node = outer.state.doc.nodeAt(latest.current.at)
    if (!place.current || node === null) return
    const opened = openSurface(place.current, node, latest.current.speaker.language, {
      speaker: () => latest.current.speaker,
      label: () => latest.current.label,
      listId,
      undo: () => latest.current.undo(),
      redo: () => latest.current.redo(),
      leave: () => false,
      giveUp: () => {
        latest.current.close('text')
        return true
      },
      dispatch: (view, tr) => {
        writeOut(view, tr, outer, latest.current.at)
        setState(view.state)
        if (isTarget(view)) becomeTarget(view)
      }
    })
    opened.view.focus()
    setSurface(opened)
    setState(opened.view.state)
    return () => opened.close()
  }, [outer, listId])
  const node = outer.state.doc.nodeAt(at)
  useEffect(() => {
    if (surface && node) bringIn(surface.view, node)
  }, [surface, node])
  useEffect(() => {
    if (speaker) surface?.redraw()
  }, [surface, speaker])
  const leave = (event: FocusEvent<HTMLDivElement>) => {
    if (isLeft(event)) close('elsewhere')
  }
  return (
    <div ref={box} popover="manual" className="writing-popup footnote-dialog" role="dialog" aria-label={words.title} onBlur={leave}>
      <p className="popup-title">{words.title}</p>
      <div className="writing-sheet writing-footnote">
        <div ref={place} />
        {surface && state && <Popups view={surface.view} state={state} speaker={speaker} listId={listId} {...{ undo, redo, jump }} />}
      </div>
      <p className="hint">{words.hint}</p>
    </div>
  )
}

/** A change in the footnote, made in the text around it too. */
function writeOut(inner: EditorView, tr: Transaction, outer: EditorView, at: number): void {
  const { state, transactions } = inner.state.applyTransaction(tr)
  inner.updateState(state)
  if (isFromOutside(tr)) return
  const out = outer.state.tr
  const shift = StepMap.offset(at + 1)
  for (const { steps } of transactions) {
    for (const step of steps) {
      const mapped = step.map(shift)
      if (mapped) out.step(mapped)
    }
  }
  if (out.docChanged) outer.dispatch(out)
}

/** A change of the footnote that came from the text around it. */
function bringIn(inner: EditorView, node: Node): void {
  const tr = takeIn(inner.state, node)
  if (tr) inner.dispatch(tr)
}
