import { type EditorState, NodeSelection, Selection, TextSelection, type Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { type Ref, useEffect, useId, useImperativeHandle, useRef, useState } from 'react'
import type { Language } from '../../core/entry/indicator'
import { type Field, fieldText } from '../../core/report/prose'
import { useStanding } from '../program'
import { fill, stringsOf } from '../strings/words'
import { FootnoteTip } from './FootnoteTip'
import { type EditorDecoration, rangeInDocument } from './highlight'
import { useKeeping } from './keeping'
import { beginSearch } from './keys'
import { isFromOutside } from './outside'
import { Popups } from './Popups'
import { nameOfPiece, spokenText } from './piece-view'
import { popupOf } from './popup'
import { readKept, type Shape, writeKept } from './rich-document'
import { fieldOf, isPiece, schema } from './schema'
import { optionsOf } from './search'
import type { Speaker } from './speaker'
import { openSurface, type Surface } from './surface'
import { OwnToolbar } from './Toolbar'
import { becomeTarget, isTarget } from './tools'
import { useHighlights } from './use-highlights'
import { useSpeaker } from './use-speaker'
import './writing.css'

/** What others may ask of an editor. */
export type EditorHandle = {
  /** Puts the caret at an end, the selection on the first chip of a field (as the draft writes it, braces included) or over a range of the kept text. */
  readonly focus: (at?: 'start' | 'end' | { readonly field: string } | { readonly from: number; readonly to: number }) => void
  readonly insertFigure: () => void
}

/** What is selected, empty where nothing is: `words` as they print, `quote` with its fields as the draft writes them. */
export type ChosenWords = { readonly words: string; readonly quote: string }

export type EditorProps = {
  /** The edition that is written. */
  readonly language: Language
  /** A text of paragraphs and lists, or a single line. */
  readonly shape: Shape
  /** Most characters that it takes, as it is kept. */
  readonly most: number
  /** Shown while there is no text; without it, how to begin. */
  readonly empty?: { readonly hint: string; readonly language: Language } | undefined
  /** The text as the workbook holds it. */
  readonly text: string
  /** Told the whole text at each keystroke. */
  readonly change: (text: string) => void
  /** The journal's. */
  readonly undo: () => void
  readonly redo: () => void
  /** What the text is called. */
  readonly label: string
  readonly autoFocus?: boolean | undefined
  readonly decorations?: readonly EditorDecoration[] | undefined
  /** The spelling of the text is not known yet: its marks stay as they are. */
  readonly unchecked?: boolean
  /** Told what is selected. */
  readonly selected?: ((chosen: ChosenWords) => void) | undefined
  /** Goes to where a field comes from. */
  readonly jump?: ((field: Field) => void) | undefined
  /** The caret would leave the text by an arrow; gives whether it went somewhere. */
  readonly leave?: ((way: 'before' | 'after') => boolean) | undefined
  readonly ref?: Ref<EditorHandle> | undefined
}

const noDecorations: readonly EditorDecoration[] = []

/**
 * One text of the report in one edition, written as it prints: emphasis, lists, footnotes, and figures as chips.
 *
 * An editor holds one text of a part of the draft, which may be many paragraphs; `leave` leads the arrows from one text
 * to the next. Tab always leaves. What is typed goes out at once and its echo is left alone; what is written elsewhere
 * is taken in with as little touched as can be.
 */
export function Editor(props: EditorProps) {
  const { language, shape, text, decorations = noDecorations, unchecked = false, autoFocus, ref } = props
  const { empty = { hint: stringsOf(language).writing.emptyHint, language } } = props
  const { strings, show } = useStanding()
  const speaker = useSpeaker(language)
  const ids = { list: useId(), hint: useId() }
  const sheet = useRef<HTMLDivElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const [surface, setSurface] = useState<Surface | null>(null)
  const [state, setState] = useState<EditorState | null>(null)
  const tooLong = () => show({ tone: 'fault', lines: [strings.writing.full] })
  const latest = useRef({ props, speaker, tooLong })
  latest.current = { props, speaker, tooLong }
  const keeping = useKeeping(props)
  const { list: listId, hint: hintId } = ids

  useEffect(() => {
    if (!place.current) return
    const opened = openSurface(place.current, readKept(latest.current.props.text, shape), language, {
      speaker: () => latest.current.speaker,
      label: () => latest.current.props.label,
      describedBy: hintId,
      listId,
      undo: () => keeping.undo(),
      redo: () => keeping.redo(),
      leave: (way) => latest.current.props.leave?.(way) ?? false,
      giveUp: () => false,
      dispatch: (view, tr) => {
        if (isTooLong(tr, latest.current.props.most)) return latest.current.tooLong()
        const before = view.state
        view.updateState(before.apply(tr))
        setState(view.state)
        if (isTarget(view)) becomeTarget(view)
        if (tr.docChanged && !isFromOutside(tr)) keeping.write(writeKept(view.state.doc))
        if (!view.state.selection.eq(before.selection)) latest.current.props.selected?.(selectedWords(view.state, latest.current.speaker))
      }
    })
    keeping.open(opened.view)
    setSurface(opened)
    setState(opened.view.state)
    return () => {
      keeping.close()
      opened.close()
      setSurface(null)
    }
  }, [language, shape, keeping, listId, hintId])

  useEffect(() => {
    if (speaker) surface?.redraw()
  }, [surface, speaker])
  useHighlights(surface?.view ?? null, { all: decorations, text, unchecked }, speaker)
  useEffect(() => {
    if (surface && autoFocus) focusAt(surface.view, 'end', '')
  }, [surface, autoFocus])
  useImperativeHandle(
    ref,
    () => ({
      focus: (at = 'start') => {
        if (surface) focusAt(surface.view, at, latest.current.props.text)
      },
      insertFigure: () => {
        surface?.view.focus()
        if (surface) beginSearch('all')(surface.view.state, surface.view.dispatch)
      }
    }),
    [surface]
  )
  return (
    <div ref={sheet} className={`writing-sheet of-${shape}${state && isEmpty(state) ? ' writing-empty' : ''}`}>
      {surface && <OwnToolbar sheet={sheet} />}
      <div ref={place} data-hint={empty.hint} lang={empty.language} />
      {surface && state && (
        <Popups view={surface.view} state={state} speaker={speaker} listId={listId} jump={props.jump} undo={() => keeping.undo()} redo={() => keeping.redo()} />
      )}
      {surface && state && <FootnoteTip view={surface.view} state={state} speaker={speaker} />}
      <p id={hintId} className="unseen">
        {strings.writing.hint}
      </p>
      <p className="unseen" role="status">
        {state && newsOf(state, speaker, strings.writing.search.found)}
      </p>
    </div>
  )
}

function isEmpty({ doc }: EditorState): boolean {
  if (doc.type === schema.nodes.line) return doc.childCount === 0
  return doc.childCount === 1 && doc.firstChild?.type === schema.nodes.paragraph && doc.firstChild.childCount === 0
}

function isTooLong(tr: Transaction, most: number): boolean {
  if (!tr.docChanged || isFromOutside(tr)) return false
  const length = writeKept(tr.doc).length
  return length > most && length > writeKept(tr.before).length
}

function selectedWords({ selection: { empty, from, to }, doc }: EditorState, speaker: Speaker): ChosenWords {
  if (empty) return { words: '', quote: '' }
  const quote = doc.textBetween(from, to, '\n', (leaf) => (leaf.type === schema.nodes.chip ? fieldText(fieldOf(leaf)) : ''))
  return { words: spokenText(doc, speaker, from, to), quote }
}

/** What a screen reader is to say of what has just happened: how much was found, which piece is selected. */
function newsOf(state: EditorState, speaker: Speaker, found: string): string {
  const popup = popupOf(state)
  if (popup.kind === 'search') return fill(found, { count: optionsOf(popup, speaker).length })
  const { selection } = state
  return selection instanceof NodeSelection && isPiece(selection.node) ? nameOfPiece(selection.node, speaker) : ''
}

function focusAt(view: EditorView, at: Parameters<EditorHandle['focus']>[0], text: string): void {
  view.focus()
  const selection = selectionAt(view.state, at, text)
  if (selection) view.dispatch(view.state.tr.setSelection(selection).scrollIntoView())
}

function selectionAt({ doc }: EditorState, at: Parameters<EditorHandle['focus']>[0], text: string): Selection | undefined {
  if (at === undefined || at === 'start') return Selection.atStart(doc)
  if (at === 'end') return Selection.atEnd(doc)
  if ('field' in at) {
    let found: number | undefined
    doc.descendants((node, pos) => {
      if (found === undefined && node.type === schema.nodes.chip && fieldText(fieldOf(node)) === at.field) found = pos
    })
    return found === undefined ? undefined : NodeSelection.create(doc, found)
  }
  const range = rangeInDocument(doc, text, at)
  return range && TextSelection.create(doc, range.from, range.to)
}
