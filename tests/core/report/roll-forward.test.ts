/** Moving a report on to another year. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Language, languages } from '../../../core/entry/indicator'
import { indexTable } from '../../../core/entry/table'
import { composeReport } from '../../../core/report/compose'
import { documentLines } from '../../../core/report/document-lines'
import { type Draft, type DraftBlock, newBlock } from '../../../core/report/draft'
import { textOf } from '../../../core/report/editing'
import { whatIsMissing } from '../../../core/report/missing'
import { chosenMentions, flipsSince, planRoll, rollForward } from '../../../core/report/roll-forward'
import { bulletinDraft, sampleStyle } from '../../../core/report/template'
import { withYears, yearMentions } from '../../../core/report/year-mentions'
import { sayTurn } from '../../../core/wording/turn'
import { sampleTable } from '../../sample-table'

const table = indexTable(sampleTable())
const to = { year: 2024, base: 2023 }
const composed = (draft: Draft, language: Language) =>
  composeReport({ table, draft, style: sampleStyle, years: { year: draft.year, base: draft.base }, language }).document
const printed = (draft: Draft, language: Language) =>
  documentLines(composed(draft, language))
    .map((line) => line.map((inline) => (inline.kind === 'note' ? '' : inline.text)).join(''))
    .join('\n')
const prose = (text: string): Draft => ({
  ...bulletinDraft(),
  blocks: [newBlock('b1', { kind: 'prose', text: { en: text, fr: '', ar: '' } })]
})

describe('the sample, moved from 2023 to 2024', () => {
  const rolled = rollForward(bulletinDraft(), to)
  test('prints what the figures of 2024 are against 2023', () => {
    // 78,685 ÷ 75,184 = 1.0466; 332 ÷ 419 = 0.7924; 18,645 ÷ 16,818 = 1.1086; 14 ÷ 6 = 2.333; 6,135 ÷ 5,844 = 1.0498
    const text = printed(rolled, 'en')
    for (const words of ['78,685 attempts (+5%)', '332 networks (−21%)', '18,645 persons (+11%)', '14 (+133%)', '6,135 persons (+5%)', 'more than 4,290']) {
      expect(text.replaceAll('\u00a0', ' ')).toContain(words)
    }
    expect(text).toContain('Results of 2024 and 2023')
    expect(text).not.toContain('2022 and')
  })
  test('prints what a draft of 2024 would', () => {
    for (const language of languages) expect(composed(rolled, language)).toEqual(composed({ ...bulletinDraft(), ...to }, language))
  })
  test('tells what turned, in every edition: networks fell, assaults rose', () => {
    const turned = flipsSince({ table, draft: rolled, style: sampleStyle }).filter(({ direction }) => direction !== null)
    for (const language of languages) {
      const own = turned.filter((flip) => flip.language === language)
      expect(own.map(({ indicator, direction }) => [indicator, direction?.from, direction?.to])).toEqual([
        ['networks', 'up', 'down'],
        ['assaults', 'down', 'up']
      ])
    }
    const [first] = turned
    expect(first && sayTurn(first, 'en')).toBe('a rise (+44%) has become a fall (−21%)')
  })
  test('waits to be read again, with what turned beside it, and to be approved', () => {
    const missing = whatIsMissing({ table, draft: rolled, style: sampleStyle, comments: [], checks: [] })
    const waiting = missing.filter((each) => each.kind === 'to-read-again')
    const texts = bulletinDraft().blocks.filter(({ content }) => content.kind === 'prose')
    expect(waiting).toHaveLength(texts.length * languages.length)
    expect(waiting.flatMap((each) => (each.kind === 'to-read-again' ? each.flips.map(({ indicator }) => indicator) : []))).toContain('networks')
  })
  test('lists what has no figure yet', () => {
    const without = indexTable({
      ...sampleTable(),
      cells: sampleTable().cells.filter(({ indicator, period }) => indicator !== 'networks' || period !== '2024')
    })
    expect(planRoll({ table: without, draft: bulletinDraft(), style: sampleStyle }, to).empty).toEqual(['networks'])
    expect(whatIsMissing({ table: without, draft: rolled, style: sampleStyle, comments: [], checks: [] })).toContainEqual({
      kind: 'cell-empty',
      at: 'cell',
      indicator: 'networks',
      period: '2024'
    })
  })
})

describe('words of a sentence', () => {
  test.each([
    ['en', ['sharp rise', 'marked fall']],
    ['fr', ['forte hausse', 'nette baisse']]
  ] as const)('that turn are named: %s', (language, [from, now]) => {
    const draft = rollForward({ ...prose(''), blocks: [newBlock('b1', { kind: 'prose', text: sentence })] }, to)
    const [flip] = flipsSince({ table, draft, style: sampleStyle }).filter((each) => each.language === language)
    expect(flip?.words).toEqual([{ from, to: now }])
  })
  const sentence = { en: '{{networks:sentence}}', fr: '{{networks:sentence}}', ar: '{{networks:sentence}}' }
})

describe('years in a text', () => {
  const words = (text: string) => yearMentions(prose(text), to).map(({ kind, words: found, becomes }) => [kind, found, becomes])
  test.each([
    ['In 2023 it rose; in 2022 it fell.', ['typed', '2023', '{{year}}'], ['typed', '2022', '{{base-year}}']],
    ['سنة ٢٠٢٣', ['typed', '٢٠٢٣', '{{year}}']],
    [
      '{{networks@2023:value}} and {{networks@2022:change}}',
      ['fixed', '{{networks@2023:value}}', '{{networks:value}}'],
      ['fixed', '{{networks@2022:change}}', '{{networks@2023:change}}']
    ]
  ])('that would stay behind are proposed: %s', (text, ...expected) => expect(words(text)).toEqual(expected))
  test.each([
    '{{year}} and {{base-year}}',
    'Law 12.2023.4',
    '2,023 persons',
    '12023',
    '2023 %',
    '1. 2014',
    '2023. First',
    '{{regularised@2014/2016:from}}',
    'In 2021'
  ])('that are none of the report’s are left: %s', (text) => expect(words(text)).toEqual([]))
  test('are in no text of the sample', () => expect(yearMentions(bulletinDraft(), to)).toEqual([]))
  test('are replaced where they were chosen, and nowhere else', () => {
    const draft = prose('In 2023, unlike 2023, 2022.')
    const [first, , third] = yearMentions(draft, to)
    if (!first || !third) throw new Error('not found')
    const chosen = chosenMentions(draft, to, [first, third])
    const rolled = rollForward(draft, to, chosen)
    expect(rolled.blocks[0] && textOf(rolled.blocks[0].content).en).toBe('In {{year}}, unlike 2023, {{base-year}}.')
    expect(chosenMentions(rolled, to, [first])).toBeUndefined()
  })
  const piece = fc.constantFrom('2023', '2022', ' ', '{{year}}', '{{networks@2023:value}}', 'x', '. ', '\n', '٢٠٢٣', ',', '5')
  test('stand where they are said to, and none is left once all are replaced', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        const found = yearMentions(prose(text), to)
        for (const { start, end, words: said } of found) expect(text.slice(start, end)).toBe(said)
        expect(yearMentions({ ...prose(withYears(text, found)), ...to, base: 1999 }, { year: 2025, base: 2024 })).toEqual([])
      })
    )
  })
})

describe('moving on', () => {
  const review = fc.constantFrom<DraftBlock['review']>({ state: 'draft' }, { state: 'approved', by: 'chief', at: '2026-01-02T03:04:05.000Z' })
  const draft = fc.array(fc.record({ review, reread: fc.subarray([...languages]) })).map((states): Draft => {
    const sample = bulletinDraft()
    return { ...sample, blocks: sample.blocks.map((block, index) => ({ ...block, ...states[index] })) }
  })
  const anyYears = fc.tuple(fc.integer({ min: 2018, max: 2026 }), fc.integer({ min: 2018, max: 2026 })).filter(([year, base]) => year !== base)
  test('touches no word, begins every review anew, and has every written text read again', () => {
    fc.assert(
      fc.property(draft, anyYears, (before, [year, base]) => {
        const after = rollForward(before, { year, base })
        expect(after.blocks.map(({ id, content }) => ({ id, content }))).toEqual(before.blocks.map(({ id, content }) => ({ id, content })))
        expect(after.blocks.every((block) => block.review.state === 'draft')).toBe(true)
        for (const { content, reread } of after.blocks) if (content.kind === 'prose') expect(reread).toEqual(languages)
        expect(after).toMatchObject({ year, base, from: { year: before.year, base: before.base } })
      }),
      { numRuns: 30 }
    )
  })
  test('to the years a report has turns nothing', () => {
    const same = { year: 2023, base: 2022 }
    expect(flipsSince({ table, draft: rollForward(bulletinDraft(), same), style: sampleStyle })).toEqual([])
  })
})
