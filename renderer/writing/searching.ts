/** Taking an option of the figure search into the text. */

import type { EditorView } from 'prosemirror-view'
import { shows } from '../../core/report/prose'
import { closePopup, withPopup } from './popup'
import { chipOf } from './schema'
import { type Option, type Search, usualShow } from './search'

/** A figure leads on to what it shows, the usual way first; a field takes the place of the sign and of what was typed behind it. */
export function chooseOption(view: EditorView, search: Search, option: Option): void {
  const { tr, selection, storedMarks } = view.state
  if (option.kind === 'figure') {
    const active = shows.indexOf(usualShow(option.figure))
    view.dispatch(withPopup(tr, { ...search, chosen: option.figure.indicator.code, active }))
    return
  }
  const marks = storedMarks ?? selection.$head.marks()
  view.dispatch(closePopup(tr.replaceWith(search.from, selection.head, chipOf(option.field, marks))).scrollIntoView())
}
