/** What is written in the editor is what the draft keeps, both ways, and no key breaks a chip. */

import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { AllSelection, type Command, EditorState, TextSelection, type Transaction } from 'prosemirror-state'
import { describe, expect, test } from 'vitest'
import type { Field } from '../../../core/report/prose'
import { parseRichText, type RichBlock, type RichInline, writeRichText } from '../../../core/report/rich-text'
import { insertFootnote, keyTable, toggleBullets, toggleEmphasis, toggleNumbers, toggleStrong } from '../../../renderer/writing/keys'
import { takeIn } from '../../../renderer/writing/outside'
import { blocksOf, documentOf, readDocument, writeDocument } from '../../../renderer/writing/rich-document'
import { chipOf, fieldOf, schema } from '../../../renderer/writing/schema'

const emphasis = { strong: fc.boolean(), emphasis: fc.boolean() }
const words = fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'b', ' ', '*', '\\', '{', '[', ']', '^', '-', '1', '.', '\u00a0', 'ش', '𝒃') })
const field: fc.Arbitrary<Field> = fc.constantFrom<Field>(
  { kind: 'year' },
  { kind: 'base-year' },
  { kind: 'figure', indicator: 'networks', period: null, show: 'counted-change' },
  { kind: 'figure', indicator: 'networks', period: null, show: 'counted', as: 'object' },
  { kind: 'figure', indicator: 'networks', period: '2022', show: 'counted-change', as: 'genitive' },
  { kind: 'figure', indicator: 'regularised', period: '2014/2016', show: 'from' },
  { kind: 'reference', block: 'b12' },
  { kind: 'unknown', field: 'what is this?' }
)
const plain: fc.Arbitrary<RichInline> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), text: words, ...emphasis }),
  fc.tuple(field, fc.record(emphasis)).map(([each, marks]): RichInline => ({ ...each, ...marks }))
)
const inline: fc.Arbitrary<RichInline> = fc.oneof(
  { weight: 5, arbitrary: plain },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('footnote' as const), inlines: fc.array(plain, { maxLength: 3 }), ...emphasis }) }
)
const line = fc.array(inline, { maxLength: 6 })
const blocks: fc.Arbitrary<readonly RichBlock[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('paragraph' as const), line }),
    fc.record({ kind: fc.constant('list' as const), ordered: fc.boolean(), items: fc.array(line, { minLength: 1, maxLength: 3 }) })
  ),
  { maxLength: 4 }
)

/** A person's strokes, as commands on the state; `at` chooses where, in thousandths of the document. */
const strokes: Readonly<Record<string, (state: EditorState) => Transaction | undefined>> = {
  ...Object.fromEntries(
    ['Enter', 'Backspace', 'Delete', 'ArrowLeft', 'ArrowRight', 'Shift-ArrowLeft', 'Shift-ArrowRight'].map((key) => [
      key,
      (state: EditorState) => run(state, keys[key])
    ])
  ),
  word: (state) => state.tr.insertText('word '),
  chip: (state) => state.tr.replaceSelectionWith(chipOf({ kind: 'year' }), false),
  all: (state) => state.tr.setSelection(new AllSelection(state.doc)),
  strong: (state) => run(state, toggleStrong),
  emphasis: (state) => run(state, toggleEmphasis),
  bullets: (state) => run(state, toggleBullets),
  numbers: (state) => run(state, toggleNumbers),
  footnote: (state) => run(state, insertFootnote),
  paste: (state) => state.tr.replaceSelection(readDocument('- one {{year}}\n- *two*\n\nthree').slice(2, 12))
}
const nothing = { undo: () => {}, redo: () => {} }
const keys = keyTable(true, nothing, 'document')

function run(state: EditorState, command: Command | undefined): Transaction | undefined {
  const made: Transaction[] = []
  command?.(state, (tr) => made.push(tr))
  return made[0]
}

const stroke = fc.tuple(fc.constantFrom(...Object.keys(strokes)), fc.option(fc.tuple(fc.nat(1_000), fc.nat(1_000))))

/** The document after a person's strokes, each perhaps at another place. */
function written(start: Node, all: readonly (readonly [string, readonly [number, number] | null])[]): Node {
  let state = EditorState.create({ doc: start })
  for (const [name, place] of all) {
    if (place) {
      const [from, to] = place.map((share) => Math.floor((share * state.doc.content.size) / 1_000))
      state = state.apply(state.tr.setSelection(TextSelection.between(state.doc.resolve(from ?? 0), state.doc.resolve(to ?? 0))))
    }
    const tr = strokes[name]?.(state)
    if (tr) state = state.apply(tr)
  }
  return state.doc
}

const normal = (doc: Node) => documentOf(parseRichText(writeRichText(blocksOf(doc))))

describe('a text in the editor', () => {
  test('a text in its normal form is read and written as it was', () => {
    fc.assert(
      fc.property(blocks, (all) => {
        const text = writeRichText(all)
        expect(writeDocument(readDocument(text))).toBe(text)
      }),
      { numRuns: 1_500 }
    )
  })
  test('blocks come back from the document as they were', () => {
    fc.assert(
      fc.property(blocks, (all) => {
        const read = parseRichText(writeRichText(all))
        expect(blocksOf(documentOf(read))).toEqual(read.length > 0 ? read : [{ kind: 'paragraph', line: [] }])
      }),
      { numRuns: 1_000 }
    )
  })
  test('whatever is typed, deleted, pasted and formatted is a sound document, kept in its normal form', () => {
    fc.assert(
      fc.property(blocks, fc.array(stroke, { maxLength: 12 }), (all, typed) => {
        const doc = written(readDocument(writeRichText(all)), typed)
        doc.check()
        const text = writeDocument(doc)
        expect(readDocument(text).eq(normal(doc))).toBe(true)
        expect(writeDocument(readDocument(text))).toBe(text)
      }),
      { numRuns: 1_500 }
    )
  })
  test('a chip is whole or gone: its field is one of those that were put there', () => {
    fc.assert(
      fc.property(blocks, fc.array(stroke, { maxLength: 12 }), (all, typed) => {
        const start = readDocument(writeRichText(all))
        const known = new Set(['{"kind":"year"}', ...fieldsOf(start)])
        expect(fieldsOf(written(start, typed)).filter((each) => !known.has(each))).toEqual([])
      }),
      { numRuns: 500 }
    )
  })
  test('what was written elsewhere is taken in whole', () => {
    fc.assert(
      fc.property(blocks, blocks, (before, after) => {
        const state = EditorState.create({ doc: readDocument(writeRichText(before)) })
        const next = readDocument(writeRichText(after))
        const tr = takeIn(state, next)
        expect((tr ? tr.doc : state.doc).eq(next)).toBe(true)
      }),
      { numRuns: 1_500 }
    )
  })
  test('the caret stays by its word when another word changes elsewhere', () => {
    const state = EditorState.create({ doc: readDocument('One two three.\n\nFour five.') })
    const at = TextSelection.create(state.doc, 20)
    const tr = takeIn(state.apply(state.tr.setSelection(at)), readDocument('One two hundred three.\n\nFour five.'))
    expect(tr?.selection.head).toBe(28)
  })
})

describe('keys', () => {
  const withChip = () => EditorState.create({ doc: readDocument('a{{year}}b') })
  const caretAt = (state: EditorState, at: number) => state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)))
  test.each([
    [false, 'ArrowRight', 2, 3],
    [false, 'ArrowLeft', 3, 2],
    [true, 'ArrowLeft', 2, 3],
    [true, 'ArrowRight', 3, 2]
  ])('right to left %s: %s passes a chip as one character', (rightToLeft, key, from, to) => {
    const tr = run(caretAt(withChip(), from), keyTable(rightToLeft, nothing, 'document')[key])
    expect(tr?.selection.empty).toBe(true)
    expect(tr?.selection.head).toBe(to)
  })
  test('Backspace first selects a chip, then deletes it', () => {
    const state = caretAt(withChip(), 3)
    const first = run(state, keys.Backspace)
    expect([first?.selection.from, first?.selection.to, first?.docChanged]).toEqual([2, 3, false])
    const then = first && run(state.apply(first), keys.Backspace)
    expect(then?.doc.textContent).toBe('ab')
  })
  test('Enter in an empty item ends the list; Backspace at its start takes an item out', () => {
    const list = EditorState.create({ doc: readDocument('- one\n- two') })
    const split = run(caretAt(list, list.doc.content.size - 3), keys.Enter)
    const empty = split && list.apply(split)
    const left = empty && run(empty, keys.Enter)
    expect(left?.doc.lastChild?.type).toBe(schema.nodes.paragraph)
    const out = run(caretAt(list, 3), keys.Backspace)
    expect(out && writeDocument(out.doc)).toBe('one\n\n- two')
  })
})

function fieldsOf(doc: Node): readonly string[] {
  const fields: string[] = []
  doc.descendants((node) => {
    if (node.type === schema.nodes.chip) fields.push(JSON.stringify(fieldOf(node)))
  })
  return fields
}
