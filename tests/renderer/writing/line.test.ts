/** A heading or a caption in its editor is what the draft keeps, and never shows the braces of a field. */

import fc from 'fast-check'
import { Slice } from 'prosemirror-model'
import { AllSelection, EditorState, TextSelection } from 'prosemirror-state'
import { describe, expect, test } from 'vitest'
import { fieldText, parseProse } from '../../../core/report/prose'
import { rangeInDocument } from '../../../renderer/writing/highlight'
import { keyTable } from '../../../renderer/writing/keys'
import { linePlugin, piecesOf } from '../../../renderer/writing/line'
import { readDocument, readKept, writeKept } from '../../../renderer/writing/rich-document'

const pieces = ['word', 'كلمة', ' ', '  ', '**', '\\', '{', '}', '{{', '}}', '{{year}}', '{{ year }}', '{{networks:counted}}', '{{what?}}', '^[']
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 15 }).map((parts) => parts.join(''))

describe('a single line', () => {
  test('is kept sign by sign, with its fields as the draft writes them', () => {
    fc.assert(
      fc.property(text, (kept) => {
        const document = readKept(kept, 'line')
        document.check()
        const written = parseProse(kept).map((part) => (part.kind === 'text' ? part.text : fieldText(part)))
        expect(writeKept(document)).toBe(written.join(''))
        expect(readKept(writeKept(document), 'line').eq(document)).toBe(true)
      }),
      { numRuns: 2_000 }
    )
  })
  test('shows fields as chips however they came in', () => {
    const edit = fc.record({ from: fc.nat(), to: fc.nat(), text: fc.oneof(text, fc.constantFrom('{', '}')) })
    fc.assert(
      fc.property(text, fc.array(edit, { maxLength: 6 }), (kept, edits) => {
        let state = EditorState.create({ doc: readKept(kept, 'line'), plugins: [linePlugin()] })
        for (const { from, to, text: typed } of edits) {
          const size = state.doc.content.size + 1
          const [start, end] = [from % size, to % size].sort((a, b) => a - b)
          const { tr } = state
          state = state.apply(typed === '' ? tr.delete(start ?? 0, end ?? 0) : tr.insertText(typed, start, end))
          expect(state.doc.eq(readKept(writeKept(state.doc), 'line'))).toBe(true)
          for (const piece of state.doc.children) expect(piece.text ?? '').not.toMatch(/\{\{[^{}]*\}\}/)
        }
      }),
      { numRuns: 1_000 }
    )
  })
  test('takes of what is pasted the words and fields of all paragraphs and items', () => {
    const pasted = readDocument('**One** {{year}}^[a note]\n\n- two\n- three')
    const line = readKept('', 'line')
    const state = EditorState.create({ doc: line })
    const after = state.apply(state.tr.replaceWith(0, 0, piecesOf(new Slice(pasted.content, 0, 0))))
    after.doc.check()
    expect(writeKept(after.doc)).toBe('One {{year}} two three')
  })
  test('words found in the kept text are marked on the same words', () => {
    fc.assert(
      fc.property(text, (kept) => {
        const document = readKept(kept, 'line')
        const written = writeKept(document)
        for (const found of written.replace(/\{\{[^{}]*\}\}/g, (field) => '#'.repeat(field.length)).matchAll(/word|كلمة/g)) {
          const range = rangeInDocument(document, written, { from: found.index, to: found.index + found[0].length })
          expect(range && document.textBetween(range.from, range.to)).toBe(found[0])
        }
      })
    )
  })
  test('has no emphasis, no second line and no list by any key', () => {
    const keys = keyTable(false, { undo: () => {}, redo: () => {} }, 'line')
    for (const key of Object.keys(keys).filter((each) => !/Backspace|Delete/.test(each))) {
      for (const whole of [true, false]) {
        let state = EditorState.create({ doc: readKept('a {{year}} b', 'line') })
        state = state.apply(state.tr.setSelection(whole ? new AllSelection(state.doc) : TextSelection.create(state.doc, 1)))
        keys[key]?.(state, (tr) => {
          state = state.apply(tr)
        })
        expect(writeKept(state.doc)).toBe('a {{year}} b')
        state.doc.check()
      }
    }
  })
})
