/** What frames a report: paper, cover, contents, numbers of headings, draft mark, number and date, who signs, and the verification page. */

import { describe, expect, test } from 'vitest'
import { type Language, languages } from '../../../core/entry/indicator'
import { indexTable } from '../../../core/entry/table'
import { composeReport, figureCount } from '../../../core/report/compose'
import { isLong } from '../../../core/report/compose-frame'
import type { Composition } from '../../../core/report/desk'
import { type Block, plainText } from '../../../core/report/document'
import { headingLine } from '../../../core/report/document-lines'
import { newBlock } from '../../../core/report/draft'
import { rollForward } from '../../../core/report/roll-forward'
import { bulletinDraft, sampleStyle } from '../../../core/report/template'
import { defaultLayout, type Layout } from '../../../core/wording/house-style'
import { sampleTable } from '../../sample-table'

const table = indexTable(sampleTable())
const draft = bulletinDraft()
const imprint = {
  reference: 'DMSF/2024/017',
  place: { en: 'Rabat', fr: 'Rabat', ar: 'الرباط' },
  date: '2024-02-01',
  signatories: [{ function: { en: 'Director', fr: 'Directeur', ar: 'المدير' }, name: { en: '', fr: '', ar: '' } }]
}
const composed = (language: Language, changed: Partial<Composition> = {}, layout: Partial<Layout> = {}) =>
  composeReport({ table, draft, years: { year: 2023, base: 2022 }, language, ...changed, style: { ...sampleStyle, layout: { ...defaultLayout, ...layout } } })
const headings = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.kind === 'heading' ? [plainText(headingLine(block))] : []))

describe('the parts of the design', () => {
  test('a short report has none of those of long ones by itself, and all that are asked for', () => {
    expect(composed('en').document.layout).toMatchObject({ paper: 'A4', opening: 'masthead', contents: null })
    const { layout, blocks } = composed('en', {}, { paper: 'Letter', cover: 'always', contents: 'always', numbering: 'always' }).document
    expect(layout).toMatchObject({ paper: 'Letter', opening: 'cover', contents: [{ kind: 'text', text: 'Contents' }] })
    expect(headings(blocks).slice(0, 2)).toEqual(['1\u2002Regional context', '2\u2002Attempts aborted'])
    expect(headings(blocks).slice(-2)).toEqual(['Notes', 'Sources'])
  })
  test('a long report has them by itself, in every edition alike, and none that are refused', () => {
    const more = Array.from({ length: 20 }, (_, at) => draft.blocks.map((block) => ({ ...block, id: `${block.id}x${at}` }))).flat()
    for (const language of languages) {
      const { document } = composed(language, { draft: { ...draft, blocks: more } })
      expect(isLong(document.blocks)).toBe(true)
      expect(document.layout.opening).toBe('cover')
      expect(document.layout.contents).not.toBeNull()
      expect(headings(document.blocks)[0]).toMatch(/^1\u2002/)
      const plain = composed(language, { draft: { ...draft, blocks: more } }, { cover: 'never', contents: 'never', numbering: 'never' }).document
      expect([plain.layout.opening, plain.layout.contents, headings(plain.blocks)[0]?.startsWith('1')]).toEqual(['masthead', null, false])
    }
  })
  test('pages bear the mark of a draft until the report is published or every part of it approved', () => {
    expect(languages.map((language) => composed(language).document.layout.draftMark)).toEqual(['DRAFT', 'PROJET', 'مشروع'])
    expect(composed('en', { final: true }).document.layout.draftMark).toBeNull()
    const blocks = draft.blocks.map((block) => ({ ...block, review: { state: 'approved' as const, by: 'A', at: '2024-01-01T00:00:00Z' } }))
    expect(composed('en', { draft: { ...draft, blocks } }).document.layout.draftMark).toBeNull()
    expect(composed('en', {}, { draftMark: 'never' }).document.layout.draftMark).toBeNull()
  })
})

describe('number, date and signatures', () => {
  const said: Readonly<Record<Language, readonly string[]>> = {
    en: ['Reference: DMSF/2024/017', 'Rabat, 1\u00a0February 2024'],
    fr: ['Référence\u00a0: DMSF/2024/017', 'Rabat, le 1er\u00a0février 2024'],
    ar: ['المرجع: DMSF/2024/017', 'الرباط، في 1\u00a0فبراير 2024']
  }
  test.each(languages)('are said in %s, with an empty line for what is not filled in', (language) => {
    const { document } = composed(language, { draft: { ...draft, imprint } })
    expect(document.imprint.map(plainText)).toEqual(said[language])
    const signed = document.blocks.find(({ kind }) => kind === 'sign-off')
    expect(signed?.kind === 'sign-off' && signed.entries.map(({ fields }) => fields.map(({ value }) => value.length))).toEqual([[0, 0, 0]])
  })
  test('number and date are given anew when the report moves on to another year; who signs stays', () => {
    const moved = rollForward({ ...draft, imprint }, { year: 2024, base: 2023 })
    expect(moved.imprint).toEqual({ ...imprint, reference: '', date: '' })
  })
})

describe('the verification page', () => {
  const verification = { hash: '0123456789abcdef'.repeat(4), program: 'Bayan 1.2.3' }
  test.each(languages)('names what the edition was made from and counts what it prints: %s', (language) => {
    expect(composed(language).document.blocks.some(({ id }) => id.startsWith('verification'))).toBe(false)
    const typed = {
      ...draft,
      blocks: [...draft.blocks, newBlock('typed', { kind: 'prose' as const, text: { en: 'In all 31,415', fr: '31\u202f415', ar: '31.415' } })]
    }
    const { document } = composed(language, { draft: typed, verification })
    const own = document.blocks.filter(({ id }) => id.startsWith('verification'))
    const rows = own.flatMap((block) => (block.kind === 'table' ? block.rows : [])).flatMap((row) => (row.kind === 'figures' ? [row.cells.map(plainText)] : []))
    expect(rows[0]?.[1]?.replace(/\s/g, '')).toBe(verification.hash)
    expect(rows.map(([, value]) => value)).toContain('Bayan 1.2.3')
    const counts = rows.slice(4).map(([, value]) => value)
    const { bound } = figureCount({ table, draft, style: sampleStyle, years: { year: 2023, base: 2022 }, language })
    expect(bound).toBeGreaterThan(50)
    expect(counts.slice(0, 3)).toEqual([`${bound}`, '0', '1'])
  })
})
