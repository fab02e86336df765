/** The keys of writing. Tab is not among them: it always leaves the text. */

import {
  baseKeymap,
  chainCommands,
  deleteSelection,
  joinTextblockBackward,
  joinTextblockForward,
  liftEmptyBlock,
  selectAll,
  splitBlock,
  toggleMark
} from 'prosemirror-commands'
import { undoInputRule } from 'prosemirror-inputrules'
import type { Node, NodeType } from 'prosemirror-model'
import { liftListItem, splitListItem, wrapInList } from 'prosemirror-schema-list'
import { type Command, type EditorState, NodeSelection, type Selection, TextSelection } from 'prosemirror-state'
import { closePopup, popupOf, searchAt, withPopup } from './popup'
import { isPiece, schema } from './schema'

const { bullet_list, ordered_list, list_item, footnote } = schema.nodes
const { strong, emphasis } = schema.marks

export const toggleStrong = toggleMark(strong, null, { enterInlineAtoms: false })
export const toggleEmphasis = toggleMark(emphasis, null, { enterInlineAtoms: false })
export const toggleBullets = toggleList(bullet_list)
export const toggleNumbers = toggleList(ordered_list)

/** The list around the caret. */
export function listAt({ $from }: Selection): NodeType | undefined {
  return $from.depth >= 3 && $from.node(-1).type === list_item ? $from.node(-2).type : undefined
}

/** Makes the paragraphs a list, the list another kind of list, or its items paragraphs again. */
function toggleList(type: NodeType): Command {
  return (state, dispatch) => {
    const now = listAt(state.selection)
    if (now === type) return liftListItem(list_item)(state, dispatch)
    if (now === undefined) return wrapInList(type)(state, dispatch)
    const { $from } = state.selection
    dispatch?.(state.tr.setNodeMarkup($from.before(-2), type))
    return true
  }
}

// ---- pieces: chips and marks of footnotes ----------------------------------------------

/** The piece beside the caret, if there is one. */
function pieceBeside({ $head }: Selection, forward: boolean): Node | undefined {
  const node = $head.textOffset > 0 ? null : forward ? $head.nodeAfter : $head.nodeBefore
  return isPiece(node) ? node : undefined
}

/** Where the piece is that is selected, alone; undefined for any other selection. */
export function selectedPiece(selection: Selection): number | undefined {
  const { $from, from, to, empty } = selection
  if (empty || !isPiece($from.nodeAfter)) return undefined
  return from + $from.nodeAfter.nodeSize === to ? from : undefined
}

/** The caret passes a piece as it passes a character; `extend`: the selection takes it in. */
function passPiece(forward: boolean, extend: boolean): Command {
  return ({ selection, doc, tr }, dispatch) => {
    if (selection instanceof NodeSelection) {
      if (!extend || !isPiece(selection.node)) return false
      const [anchor, head] = forward ? [selection.from, selection.to] : [selection.to, selection.from]
      dispatch?.(tr.setSelection(TextSelection.create(doc, anchor, head)))
      return true
    }
    if (!(selection instanceof TextSelection) || (!extend && !selection.empty)) return false
    const piece = pieceBeside(selection, forward)
    if (piece === undefined) return false
    const to = selection.head + (forward ? piece.nodeSize : -piece.nodeSize)
    dispatch?.(tr.setSelection(TextSelection.create(doc, extend ? selection.anchor : to, to)).scrollIntoView())
    return true
  }
}

/** A piece is first selected, and deleted only by the next stroke. */
function selectPiece(forward: boolean): Command {
  return ({ selection, doc, tr }, dispatch) => {
    const piece = selection.empty ? pieceBeside(selection, forward) : undefined
    if (piece === undefined) return false
    dispatch?.(tr.setSelection(NodeSelection.create(doc, forward ? selection.head : selection.head - piece.nodeSize)))
    return true
  }
}

/** Opens what a selected piece shows; `beside`: or the piece beside the caret. */
export function openPiece(beside: boolean): Command {
  return (state, dispatch) => {
    const at = selectedPiece(state.selection) ?? (beside && state.selection.empty ? placeBeside(state) : undefined)
    const node = at === undefined ? null : state.doc.nodeAt(at)
    if (at === undefined || !isPiece(node)) return false
    dispatch?.(withPopup(state.tr.setSelection(NodeSelection.create(state.doc, at)), { kind: node.type === footnote ? 'footnote' : 'chip', at }))
    return true
  }
}

function placeBeside({ selection }: EditorState): number | undefined {
  const before = pieceBeside(selection, false)
  if (before) return selection.head - before.nodeSize
  return pieceBeside(selection, true) ? selection.head : undefined
}

// ---- inserting -------------------------------------------------------------------------

/** Puts the sign of the search at the caret and opens it. */
export function beginSearch(scope: 'all' | 'tables'): Command {
  return (state, dispatch) => {
    const { $from, to } = state.selection
    const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc').at(-1)
    const space = before === undefined || /[\s(«“]/.test(before) ? '' : ' '
    if (!$from.parent.inlineContent) return false
    const tr = state.tr.insertText(`${space}=`, $from.pos, to)
    dispatch?.(withPopup(tr, searchAt($from.pos + space.length, { scope, byButton: true })).scrollIntoView())
    return true
  }
}

/** Puts a footnote behind the caret and opens it. */
export const insertFootnote: Command = (state, dispatch) => {
  const { $to } = state.selection
  if (!$to.parent.inlineContent || !$to.parent.contentMatchAt($to.index()).matchType(footnote)) return false
  const at = $to.pos
  const tr = state.tr.insert(at, footnote.create())
  dispatch?.(withPopup(tr.setSelection(NodeSelection.create(tr.doc, at)), { kind: 'footnote', at }).scrollIntoView())
  return true
}

// ---- the table of keys -----------------------------------------------------------------

/** Backspace at the start of an item takes the item out of its list. */
const liftItemAtStart: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  return empty && $from.parentOffset === 0 && listAt(state.selection) ? liftListItem(list_item)(state, dispatch) : false
}

const closeOnEscape: Command = (state, dispatch) => {
  if (popupOf(state).kind === 'none') return false
  dispatch?.(closePopup(state.tr))
  return true
}

export type Undoing = { readonly undo: () => void; readonly redo: () => void }

/** What a surface holds: a text, one footnote of it, or a single line. */
export type Within = 'document' | 'footnote' | 'line'

/** The key is used up. */
const nothing: Command = () => true

/** Keys by name; `rightToLeft` turns the arrows; a footnote and a line have neither lists nor paragraphs, a line no emphasis. */
export function keyTable(rightToLeft: boolean, undoing: Undoing, within: Within): Record<string, Command> {
  const done = (act: () => void): Command => {
    return (_, dispatch) => {
      if (dispatch) act()
      return true
    }
  }
  const both: Record<string, Command> = {
    'Mod-b': toggleStrong,
    'Mod-i': toggleEmphasis,
    'Mod-z': done(undoing.undo),
    'Mod-y': done(undoing.redo),
    'Shift-Mod-z': done(undoing.redo),
    'Mod-a': selectAll,
    F4: openPiece(true),
    Escape: closeOnEscape
  }
  for (const modifiers of ['', 'Mod-'] as const) {
    both[`${modifiers}ArrowRight`] = passPiece(!rightToLeft, false)
    both[`${modifiers}ArrowLeft`] = passPiece(rightToLeft, false)
    both[`Shift-${modifiers}ArrowRight`] = passPiece(!rightToLeft, true)
    both[`Shift-${modifiers}ArrowLeft`] = passPiece(rightToLeft, true)
  }
  const erase = { back: chainCommands(selectPiece(false), deleteSelection), on: chainCommands(selectPiece(true), deleteSelection) }
  if (within !== 'document') {
    const single = { ...both, Backspace: erase.back, 'Mod-Backspace': erase.back, Delete: erase.on, 'Mod-Delete': erase.on, Enter: openPiece(false) }
    return within === 'line' ? { ...single, 'Mod-b': nothing, 'Mod-i': nothing } : single
  }
  const back = chainCommands(undoInputRule, erase.back, liftItemAtStart, joinTextblockBackward)
  const on = chainCommands(erase.on, joinTextblockForward)
  const enter = chainCommands(openPiece(false), splitListItem(list_item), liftEmptyBlock, splitBlock)
  return {
    ...baseKeymap,
    ...both,
    Backspace: back,
    'Mod-Backspace': back,
    'Shift-Backspace': back,
    Delete: on,
    'Mod-Delete': on,
    Enter: enter,
    'Shift-Enter': enter,
    'Shift-Mod-8': toggleBullets,
    'Shift-Mod-7': toggleNumbers,
    'Mod-Alt-f': insertFootnote
  }
}
