/** An editing surface: ProseMirror's view of a document, or of one footnote, with Bayan's pieces, keys and pop-ups. */

import { InputRule, inputRules, wrappingInputRule } from 'prosemirror-inputrules'
import { keydownHandler } from 'prosemirror-keymap'
import type { Node } from 'prosemirror-model'
import { EditorState, NodeSelection, type Plugin, Selection, TextSelection, type Transaction } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import type { Language } from '../../core/entry/indicator'
import { directionOf } from '../../core/wording/language'
import { clipboardSerializer, plainSlice } from './copying'
import { hiddenCharactersPlugin } from './hidden-characters'
import { highlightPlugin } from './highlight'
import { keyTable, openPiece, type Undoing, type Within } from './keys'
import { linePlugin } from './line'
import { pressLineEnd } from './line-ends'
import { cleanHtml, cleanText } from './pasting'
import { ChipView, FootnoteView, type PieceViews } from './piece-view'
import { closePopup, popupOf, popupPlugin, searchAt, withPopup } from './popup'
import { isPiece, schema } from './schema'
import { optionsOf, type Search } from './search'
import { chooseOption } from './searching'
import type { Speaker } from './speaker'
import { becomeTarget, focusTools, noTarget } from './tools'

/** What a surface needs of its surroundings; asked anew each time, for it changes while one writes. */
export type Surroundings = Undoing & {
  readonly speaker: () => Speaker
  /** For screen readers: what the text is called. */
  readonly label: () => string
  /** The id of what explains the text; without it nothing does. */
  readonly describedBy?: string
  /** Of the list of the figure search. */
  readonly listId: string
  /** Makes a change. */
  readonly dispatch: (view: EditorView, tr: Transaction) => void
  /** The caret would leave the text at its start or its end. */
  readonly leave: (way: 'before' | 'after') => boolean
  readonly giveUp: () => boolean
}

export type Surface = { readonly view: EditorView; readonly redraw: () => void; readonly close: () => void }

/** The id of an option of the figure search. */
export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`
}

export function openSurface(place: HTMLElement, document: Node, language: Language, around: Surroundings): Surface {
  const within: Within = document.type === schema.nodes.footnote ? 'footnote' : document.type === schema.nodes.line ? 'line' : 'document'
  const direction = directionOf(language)
  const pieces: PieceViews = new Set()
  const press = keydownHandler(keyTable(direction === 'rtl', around, within))
  const view: EditorView = new EditorView(place, {
    state: EditorState.create({ doc: document, plugins: pluginsOf(around, within) }),
    nodeViews: {
      chip: (node) => new ChipView(node, pieces, around.speaker),
      footnote: (node) => new FootnoteView(node, pieces, around.speaker)
    },
    attributes: (state) => ({
      class: 'writing-text',
      lang: language,
      dir: direction,
      role: 'textbox',
      'aria-multiline': within === 'document' ? 'true' : 'false',
      'aria-label': around.label(),
      ...(around.describedBy === undefined ? {} : { 'aria-describedby': around.describedBy }),
      spellcheck: 'false',
      translate: 'no',
      ...searchAttributes(popupOf(state), around)
    }),
    dispatchTransaction: (tr) => around.dispatch(view, tr),
    handleKeyDown: (_, event) =>
      catchUp(view) ||
      pressInSearch(view, event, around) ||
      press(view, inLatin(event)) ||
      (direction === 'rtl' && pressLineEnd(view, event)) ||
      (within === 'line' && leaveByEnter(event, around)) ||
      leaveByKey(view, event, direction, around),
    handleTextInput: (_, from, to, text) => typeBesideSelected(view, text) || beginSearchByTyping(view, from, to, text),
    handleClickOn: (_, pos, node, at, event) => clickPiece(view, node, at, event, pos),
    handleDoubleClickOn: (_, _pos, node, at) => isPiece(node) && selectAt(view, at),
    handleDOMEvents: {
      beforeinput: (_, event) => undoByMenu(event, around),
      focus: () => {
        becomeTarget(view)
        return false
      },
      blur: () => {
        if (popupOf(view.state).kind === 'search') view.dispatch(closePopup(view.state.tr))
        return false
      }
    },
    clipboardSerializer: clipboardSerializer(around.speaker),
    clipboardTextSerializer: (slice) => plainSlice(slice, around.speaker()),
    transformPastedHTML: cleanHtml,
    transformPastedText: cleanText
  })
  return {
    view,
    redraw: () => {
      for (const piece of pieces) piece.draw(around.speaker())
    },
    close: () => {
      noTarget(view)
      view.destroy()
    }
  }
}

function pluginsOf(around: Surroundings, within: Within): readonly Plugin[] {
  const { bullet_list, ordered_list } = schema.nodes
  const rules = within !== 'document' ? [] : [wrappingInputRule(/^\s*[-•]\s$/, bullet_list), wrappingInputRule(/^\s*1[.)]\s$/, ordered_list)]
  return [
    ...(within === 'line' ? [linePlugin()] : []),
    popupPlugin(around.speaker),
    highlightPlugin(),
    hiddenCharactersPlugin(),
    inputRules({ rules: rules.filter((rule) => rule instanceof InputRule) })
  ]
}

// ---- the figure search -----------------------------------------------------------------

function searchAttributes(popup: ReturnType<typeof popupOf>, { listId, speaker }: Surroundings): Record<string, string> {
  const always = { 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox' }
  if (popup.kind !== 'search' || optionsOf(popup, speaker()).length === 0) return always
  return { ...always, 'aria-controls': listId, ...(popup.active >= 0 ? { 'aria-activedescendant': optionId(listId, popup.active) } : {}) }
}

/** `=` or `/` at the start of a word opens the search. */
function beginSearchByTyping(view: EditorView, from: number, to: number, text: string): boolean {
  if (text !== '=' && text !== '/') return false
  const $from = view.state.doc.resolve(from)
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, ' ').at(-1)
  if (before !== undefined && !/[\s([«“"'’]/.test(before)) return false
  view.dispatch(withPopup(view.state.tr.insertText(text, from, to), searchAt(from, { scope: 'all', byButton: false })).scrollIntoView())
  return true
}

function pressInSearch(view: EditorView, event: KeyboardEvent, { speaker }: Surroundings): boolean {
  const search = popupOf(view.state)
  if (search.kind !== 'search' || event.isComposing || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return false
  const options = optionsOf(search, speaker())
  if (event.key === 'Escape') return escapeSearch(view, search)
  if (options.length === 0) return false
  switch (event.key) {
    case 'ArrowDown':
      return setSearch(view, { ...search, active: (search.active + 1) % options.length })
    case 'ArrowUp':
      return setSearch(view, { ...search, active: search.active <= 0 ? options.length - 1 : search.active - 1 })
    case 'Enter': {
      const option = options[search.active]
      if (option === undefined) return false
      chooseOption(view, search, option)
      return true
    }
    default:
      return false
  }
}

function setSearch(view: EditorView, search: Search): boolean {
  view.dispatch(withPopup(view.state.tr, search))
  return true
}

/** Back to the figures, or out of the search; a sign that a button has put goes with it. */
function escapeSearch(view: EditorView, search: Search): boolean {
  if (search.chosen !== null) return setSearch(view, { ...search, chosen: null, active: 0 })
  const tr = closePopup(view.state.tr)
  view.dispatch(search.byButton && search.query === '' ? tr.delete(search.from, search.from + 1) : tr)
  return true
}

// ---- pieces ----------------------------------------------------------------------------

/** A letter typed while a piece is selected goes behind it: a piece goes only when it is deleted. */
function typeBesideSelected(view: EditorView, text: string): boolean {
  const { selection, tr } = view.state
  if (!(selection instanceof NodeSelection) || !isPiece(selection.node)) return false
  const after = tr.setSelection(TextSelection.create(tr.doc, selection.to))
  view.dispatch(after)
  if (!beginSearchByTyping(view, selection.to, selection.to, text)) view.dispatch(view.state.tr.insertText(text).scrollIntoView())
  return true
}

function selectAt(view: EditorView, at: number): boolean {
  view.focus()
  view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, at)))
  return true
}

/** A click selects a piece; a click on a selected one opens what it shows. */
function clickPiece(view: EditorView, node: Node, at: number, event: MouseEvent, pos: number): boolean {
  if (!isPiece(node) || event.button !== 0 || pos < at) return false
  const { selection } = view.state
  if (selection instanceof NodeSelection && selection.from === at) return event.detail > 1 || openPiece(false)(view.state, view.dispatch)
  return selectAt(view, at)
}

// ---- keys ------------------------------------------------------------------------------

/** Under load, keys come faster than the browser tells where they have moved the caret: it is looked up before each. */
function catchUp(view: EditorView): false {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection() ?? {}
  if (view.composing || !view.hasFocus() || !anchorNode || !focusNode || !view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return false
  const { selection, doc, tr } = view.state
  const anchor = view.posAtDOM(anchorNode, anchorOffset ?? 0)
  const head = view.posAtDOM(focusNode, focusOffset ?? 0)
  if (anchor === selection.anchor && head === selection.head) return false
  if (!doc.resolve(anchor).parent.inlineContent || !doc.resolve(head).parent.inlineContent) return false
  view.dispatch(tr.setSelection(TextSelection.create(doc, anchor, head)))
  return false
}

/** The menu's undo, and that of an input method, are the journal's. */
function undoByMenu(event: InputEvent, { undo, redo }: Undoing): boolean {
  if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return false
  event.preventDefault()
  if (event.inputType === 'historyUndo') undo()
  else redo()
  return true
}

/** A shortcut by the place of its key where the keyboard's letters are not Latin: Arabic keyboards write two letters with one key. */
function inLatin(event: KeyboardEvent): KeyboardEvent {
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1]
  if (letter === undefined || !(event.ctrlKey || event.metaKey) || /^[\x20-\x7e]$/.test(event.key)) return event
  const { ctrlKey, metaKey, altKey, shiftKey, code } = event
  return new KeyboardEvent('keydown', { key: letter.toLowerCase(), code, ctrlKey, metaKey, altKey, shiftKey })
}

/** Enter goes on from a single line to what follows. */
function leaveByEnter({ key, isComposing, ctrlKey, altKey, metaKey }: KeyboardEvent, { leave }: Surroundings): boolean {
  if (key !== 'Enter' || isComposing || ctrlKey || altKey || metaKey) return false
  leave('after')
  return true
}

/** Alt+F10 goes to the tools; an arrow at the very start or end of the text, to what stands before or after it. */
function leaveByKey(view: EditorView, event: KeyboardEvent, direction: 'ltr' | 'rtl', { leave, giveUp }: Surroundings): boolean {
  if (event.key === 'Escape') return giveUp()
  if (event.key === 'F10' && event.altKey) return focusTools(view)
  const { selection, doc } = view.state
  if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey || !selection.empty) return false
  const atStart = selection.$head.pos <= Selection.atStart(doc).$head.end()
  const atEnd = selection.$head.pos >= Selection.atEnd(doc).$head.start()
  switch (event.key) {
    case 'ArrowUp':
      return atStart && view.endOfTextblock('up') && leave('before')
    case 'ArrowDown':
      return atEnd && view.endOfTextblock('down') && leave('after')
    case 'ArrowLeft':
    case 'ArrowRight': {
      const forward = (event.key === 'ArrowRight') === (direction === 'ltr')
      const last = (forward ? Selection.atEnd(doc) : Selection.atStart(doc)).head
      return selection.head === last && leave(forward ? 'after' : 'before')
    }
    default:
      return false
  }
}
