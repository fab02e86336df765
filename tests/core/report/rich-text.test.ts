/** Rich text reads back as it was written, whatever it holds. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Field } from '../../../core/report/prose'
import {
  normalLine,
  parseRichLine,
  parseRichText,
  type RichBlock,
  type RichInline,
  type RichLine,
  writeRichLine,
  writeRichText
} from '../../../core/report/rich-text'

const emphasis = { strong: fc.boolean(), emphasis: fc.boolean() }
const words = fc.oneof(
  fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'b', ' ', '*', '\\', '{', '}', '[', ']', '^', '-', '.', '1', '\u00a0', 'ش', '\n') }),
  fc.string({ maxLength: 8, unit: 'grapheme' })
)
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
  { weight: 6, arbitrary: plain },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('footnote' as const), inlines: fc.array(plain, { maxLength: 4 }), ...emphasis }) }
)
const line: fc.Arbitrary<RichLine> = fc.array(inline, { maxLength: 8 })
const blocks: fc.Arbitrary<readonly RichBlock[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('paragraph' as const), line }),
    fc.record({ kind: fc.constant('list' as const), ordered: fc.boolean(), items: fc.array(line, { minLength: 1, maxLength: 4 }) })
  ),
  { maxLength: 5 }
)

function normal(all: readonly RichBlock[]): readonly RichBlock[] {
  return all.flatMap((block): readonly RichBlock[] => {
    if (block.kind === 'paragraph') {
      const only = normalLine(block.line)
      return only.length > 0 ? [{ kind: 'paragraph', line: only }] : []
    }
    const items = block.items.map(normalLine).filter((item) => item.length > 0)
    return items.length > 0 ? [{ ...block, items }] : []
  })
}

describe('rich text', () => {
  test('a line reads back in its normal form', () => {
    fc.assert(
      fc.property(line, (pieces) => {
        expect(parseRichLine(writeRichLine(pieces))).toEqual(normalLine(pieces))
      }),
      { numRuns: 3_000 }
    )
  })
  test('paragraphs and lists read back in their normal form', () => {
    fc.assert(
      fc.property(blocks, (all) => {
        expect(parseRichText(writeRichText(all))).toEqual(normal(all))
      }),
      { numRuns: 2_000 }
    )
  })
  test('what was read is written as one text, and read and written again stays so', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '*', '\\', '{{year}}', '^[', ']', '- ', '1. ', '\n', '\n\n') }), (text) => {
        const once = writeRichText(parseRichText(text))
        expect(writeRichText(parseRichText(once))).toBe(once)
      }),
      { numRuns: 3_000 }
    )
  })
  test('no word of a plain text is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/[\\*{}^[\]]/.test(text) && !/^\s*(?:-|\d{1,4}\.) /m.test(text))
        const read = parseRichText(text).flatMap((block) => (block.kind === 'paragraph' ? block.line : block.items.flat()))
        const letters = (of: string) => of.replace(/\s/g, '')
        expect(letters(read.map((each) => (each.kind === 'text' ? each.text : '')).join(''))).toBe(letters(text))
      })
    )
  })
  const text = (words: string, marks: Partial<{ strong: boolean; emphasis: boolean }> = {}): RichInline => ({
    kind: 'text',
    text: words,
    strong: false,
    emphasis: false,
    ...marks
  })
  test.each<[string, RichLine]>([
    ['a **b** c', [text('a '), text('b', { strong: true }), text(' c')]],
    ['*a***b**', [text('a', { emphasis: true }), text('b', { strong: true })]],
    ['5 * 3 * 2', [text('5 * 3 * 2')]],
    ['**open', [text('**open')]],
    ['\\*not\\*', [text('*not*')]],
    ['a^[see *there*]', [text('a'), { kind: 'footnote', inlines: [text('see '), text('there', { emphasis: true })], strong: false, emphasis: false }]],
    ['{{table:b3}}', [{ kind: 'reference', block: 'b3', strong: false, emphasis: false }]]
  ])('%s', (written, read) => expect(parseRichLine(written)).toEqual(read))
  test('lines that begin with signs are lists, and a paragraph that does so is written otherwise', () => {
    expect(parseRichText('- one\n- two\n\n1. first\n2. second')).toEqual([
      { kind: 'list', ordered: false, items: [[text('one')], [text('two')]] },
      { kind: 'list', ordered: true, items: [[text('first')], [text('second')]] }
    ])
    expect(writeRichText([{ kind: 'paragraph', line: [text('- no list')] }])).toBe('\\- no list')
  })
  test('a long hostile text is read whole', () => {
    for (const piece of ['^[', '{{', '* ', '**a', '\n ', ' ', '- \n', '^[x']) {
      const read = parseRichText(`${piece.repeat(50_000)}end`).flatMap((block) => (block.kind === 'paragraph' ? block.line : block.items.flat()))
      expect(read.map((each) => (each.kind === 'text' ? each.text : '')).join('')).toMatch(/end$/)
    }
  })
})
