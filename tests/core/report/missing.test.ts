/** What is still missing, and when nothing is. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkCells } from '../../../core/checks/cells'
import { indexTable } from '../../../core/entry/table'
import { type Comment, type Draft, type DraftBlock, newBlock, type Review } from '../../../core/report/draft'
import { missingKinds, type Work, whatIsMissing } from '../../../core/report/missing'
import { sectionState, sectionsOf } from '../../../core/report/sections'
import { bulletinDraft, sampleStyle } from '../../../core/report/template'
import { sampleTable } from '../../sample-table'

const approval: Review = { state: 'approved', by: 'chief', at: '2026-01-02T03:04:05.000Z' }
const approved = (draft: Draft): Draft => ({ ...draft, blocks: draft.blocks.map((block) => ({ ...block, review: approval })) })
const work = (draft: Draft, more: Partial<Work> = {}): Work => ({
  table: indexTable(sampleTable()),
  draft,
  style: sampleStyle,
  comments: [],
  checks: [],
  ...more
})
const kindsOf = (of: Work) => whatIsMissing(of).map(({ kind }) => kind)
const withFirst = (change: (block: DraftBlock) => DraftBlock): Draft => {
  const draft = approved(bulletinDraft())
  return { ...draft, blocks: draft.blocks.map((block) => (block.id === 'b1' ? change(block) : block)) }
}
/** A text in a report of one edition. */
const written = (en: string): Draft => ({
  ...withFirst((block) => ({ ...newBlock(block.id, { kind: 'prose', text: { en, fr: 'x', ar: 'x' } }), review: approval })),
  languages: ['en']
})

describe('what is missing', () => {
  test('nothing is, from the approved sample', () => expect(whatIsMissing(work(approved(bulletinDraft())))).toEqual([]))
  test('a section that is not approved is', () => {
    const missing = whatIsMissing(work(bulletinDraft()))
    expect(new Set(missing.map(({ kind }) => kind))).toEqual(new Set(['not-approved']))
    expect(missing).toHaveLength(sectionsOf(bulletinDraft().blocks).length)
  })
  test('a figure that is not entered is, with its place', () => {
    const table = indexTable({
      ...sampleTable(),
      cells: sampleTable().cells.filter(({ indicator, period }) => !(indicator === 'networks' && period === '2023'))
    })
    expect(whatIsMissing(work(approved(bulletinDraft()), { table }))).toEqual([{ kind: 'cell-empty', at: 'cell', indicator: 'networks', period: '2023' }])
  })
  test('a remark on a value is, until somebody excuses it', () => {
    const table = indexTable(sampleTable())
    const dismissal = { indicator: 'assaults', period: '2022', check: 'far-from-last-year', value: '16', reason: 'checked', by: 'a', at: '' } as const
    expect(kindsOf(work(approved(bulletinDraft()), { checks: checkCells(table, []) }))).toEqual(['check'])
    expect(kindsOf(work(approved(bulletinDraft()), { checks: checkCells(table, [dismissal]) }))).toEqual([])
  })
  test.each([
    ['In 2021 many were.', '2021'],
    ['Some 16,818 persons', '16,818'],
    ['more than 12.5% of them', '12.5%'],
    ['a footnote^[of 1,400]', '1,400'],
    ['٤١٩ networks', '٤١٩'],
    ['In 2013 a law was adopted.', '2013']
  ])('a number that was typed is: %s', (text, words) => {
    expect(whatIsMissing(work(written(text)))).toContainEqual(
      expect.objectContaining({ kind: 'number-typed', words, at: 'block', block: 'b1', language: 'en' })
    )
  })
  test.each(['In {{outside:2013}} a law was adopted.', 'In 2023 as in 2022.', '{{outside:1,234}} persons by another count'])('no number is in: %s', (text) =>
    expect(kindsOf(work(written(text)))).toEqual([])
  )
  test('numbers of fields are not typed', () => expect(kindsOf(work(written('In {{year}}: {{networks:value-change}}, {{table:b20}}.')))).toEqual([]))
  test('a field that names nothing is', () => {
    expect(kindsOf(work(written('{{nothing:value}} {{what}} {{table:b99}}')))).toEqual(['field-unknown', 'field-unknown', 'field-unknown'])
  })
  test('a reference to a part that prints no table is', () => expect(kindsOf(work(written('{{table:b19}}')))).toEqual(['field-unknown']))
  test('a text that is not written is, in the languages of the report alone', () => {
    const draft = withFirst((block) => ({ ...newBlock(block.id, { kind: 'prose', text: { en: 'words', fr: '', ar: '' } }), review: approval }))
    expect(kindsOf(work(draft))).toEqual(['text-missing', 'text-missing'])
    expect(kindsOf(work({ ...draft, languages: ['en', 'fr'] }))).toEqual(['text-missing'])
  })
  test('an edition behind its source, a text to read again and an open comment are', () => {
    const draft = withFirst((block) => ({ ...block, against: { fr: 'as it was' }, reread: ['ar'] }))
    const comment: Comment = { id: 'c1', block: 'b1', language: 'en', quote: '', text: 'sure?', by: 'a', at: '', resolved: false }
    const settled: Comment = { ...comment, id: 'c2', resolved: true }
    expect(kindsOf(work(draft, { comments: [comment, settled] }))).toEqual(['edition-stale', 'to-read-again', 'comment-open'])
  })
  test('is listed by kind, in one order, and leads to a place that is there', () => {
    const missing = whatIsMissing(work(written('In 2014, {{nothing:value}}.')))
    const order = missing.map(({ kind }) => missingKinds.indexOf(kind))
    expect(order).toEqual([...order].sort((a, b) => a - b))
    for (const each of missing) if (each.at === 'block') expect(bulletinDraft().blocks.map(({ id }) => id)).toContain(each.block)
  })
})

describe('sections', () => {
  const heading = (level: 1 | 2) => newBlock('h', { kind: 'heading', level, text: { en: '', fr: '', ar: '' } })
  const block = fc.oneof(
    fc.constantFrom(heading(1), heading(2), newBlock('p', { kind: 'prose', text: { en: '', fr: '', ar: '' } })),
    fc.constantFrom<Review>({ state: 'draft' }, { ...approval, state: 'checked' }, approval).map((review) => ({ ...heading(2), review }))
  )
  test('hold every block once, in order, and each begins with its heading', () => {
    fc.assert(
      fc.property(fc.array(block), (blocks) => {
        const sections = sectionsOf(blocks)
        expect(sections.flatMap((section) => section.blocks)).toEqual(blocks)
        for (const [index, section] of sections.entries()) {
          expect(section.blocks[0] === section.heading || (index === 0 && section.heading === null)).toBe(true)
          expect(section.blocks.slice(1).some(({ content }) => content.kind === 'heading' && content.level === 1)).toBe(false)
        }
      })
    )
  })
  test('are as far as their least advanced block', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1 }), (blocks) => {
        const states = blocks.map(({ review }) => review.state)
        const least = states.includes('draft') ? 'draft' : states.includes('checked') ? 'checked' : 'approved'
        expect(sectionState({ heading: null, blocks })).toBe(least)
      })
    )
  })
})
