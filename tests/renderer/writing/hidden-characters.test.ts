/** What cannot be seen in a text is shown where it is edited. */

import { EditorState } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { expect, test } from 'vitest'
import { hiddenCharactersPlugin } from '../../../renderer/writing/hidden-characters'
import { readDocument } from '../../../renderer/writing/rich-document'

// @vitest-environment happy-dom
test('a character without a shape is marked as its escape, when it is there and when it comes, and the text stays as it is', () => {
  const state = EditorState.create({ doc: readDocument('pay \u202e914 now'), plugins: [hiddenCharactersPlugin()] })
  const place = document.createElement('div')
  const view = new EditorView(place, { state })
  const marks = () => Array.from(place.querySelectorAll('.hidden-character'), ({ textContent }) => textContent)
  expect(marks()).toEqual(['\\u202e'])
  view.dispatch(view.state.tr.insertText('\u200b', 2))
  expect(marks()).toEqual(['\\u200b', '\\u202e'])
  expect(view.state.doc.textContent).toBe('p\u200bay \u202e914 now')
  view.dispatch(view.state.tr.delete(1, view.state.doc.content.size - 1))
  expect(marks()).toEqual([])
  view.destroy()
})
