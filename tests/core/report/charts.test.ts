/** Charts as they are composed: what stands on one axis, what is marked, what is said of them, and what they lack. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cell } from '../../../core/entry/cell'
import { compareDecimals, fromScaled } from '../../../core/entry/decimal'
import { type Language, languages } from '../../../core/entry/indicator'
import { type IndexedTable, indexTable } from '../../../core/entry/table'
import type { ChartContent } from '../../../core/report/chart-scene'
import { barShape, linesShape } from '../../../core/report/chart-shape'
import { chartTable } from '../../../core/report/chart-table'
import { composeReport } from '../../../core/report/compose'
import { saidFromData } from '../../../core/report/compose-charts'
import { type ChartBlock, plainText } from '../../../core/report/document'
import { type Draft, newBlock } from '../../../core/report/draft'
import { quietDesk } from '../../../core/report/flips'
import { whatIsMissing } from '../../../core/report/missing'
import { bulletinDraft, sampleStyle } from '../../../core/report/template'
import { sampleTable } from '../../sample-table'
import { decimal } from '../arbitraries'
import { absent, indicator, madeTable, value } from '../made-table'

const nothing = { en: '', fr: '', ar: '' }
const content = (more: Partial<ChartContent>): ChartContent => ({
  kind: 'chart',
  chart: 'trend',
  caption: nothing,
  indicators: [],
  years: 6,
  by: null,
  listed: false,
  alt: nothing,
  altFor: nothing,
  ...more
})
const draftOf = (chart: ChartContent): Draft => ({ ...bulletinDraft(), blocks: [newBlock('c', chart)] })
const years = { year: 2023, base: 2022 }
const compose = (chart: ChartContent, table: IndexedTable, language: Language = 'en') =>
  composeReport({ table, draft: draftOf(chart), style: sampleStyle, years, language })
const chartsOf = (chart: ChartContent, table: IndexedTable, language: Language = 'en'): readonly ChartBlock[] =>
  compose(chart, table, language).document.blocks.flatMap((block) => (block.kind === 'chart' ? [block] : []))
const only = (chart: ChartContent, table: IndexedTable, language: Language = 'en'): ChartBlock => {
  const [first] = chartsOf(chart, table, language)
  if (first === undefined) throw new Error('no chart')
  return first
}
const sample = indexTable(sampleTable())
const row = (cells: Readonly<Record<string, Cell>>) => madeTable([indicator('a')], { a: cells })

describe('a trend', () => {
  test('gives each unit an axis of its own, and counts its charts through', () => {
    const charts = chartsOf(content({ indicators: ['attempts', 'networks', 'rescued', 'returns'] }), sample)
    expect(charts.map(({ number, series, axis }) => [number, series.length, plainText(axis.unit)])).toEqual([
      ['Chart 1', 1, 'attempts'],
      ['Chart 2', 1, 'networks'],
      ['Chart 3', 2, 'persons']
    ])
  })
  test('prints values as tables do, and a mark where there is none', () => {
    const [networks] = only(content({ indicators: ['networks'] }), sample, 'fr').series
    expect(networks?.points.map(({ label }) => plainText(label))).toEqual(['229', '208', '[x]', '256', '290', '419'])
    expect(networks?.points.map(({ value: exact, mark }) => [exact, mark])[2]).toEqual([null, 'not available'])
  })
  test('is cut where a year is missing and where a break stands, and is hollow where a value is provisional', () => {
    const table = row({
      2018: value(decimal('10')),
      2019: value(decimal('20')),
      2020: absent('not available'),
      2021: value(decimal('30')),
      2022: value(decimal('40'), 'break in series'),
      2023: value(decimal('50'), 'provisional')
    })
    const chart = only(content({ indicators: ['a'] }), table)
    const shape = linesShape(chart, { width: 600, height: 100, rtl: false })
    expect(shape.lines[0]?.runs.map((run) => run.map(({ x }) => x))).toEqual([[50, 150], [350], [450, 550]])
    expect(shape.breaks).toEqual([400])
    expect(shape.gaps.map(({ x, label, series }) => [x, plainText(label), series])).toEqual([[250, '[x]', [0]]])
    expect(shape.lines[0]?.spots.map(({ hollow }) => hollow)).toEqual([false, false, false, false, true])
    const mirrored = linesShape(chart, { width: 600, height: 100, rtl: true })
    expect(mirrored.lines[0]?.spots.map(({ x }) => x)).toEqual([550, 450, 250, 150, 50])
    expect(plainText(chart.legend[0] ?? [])).toBe('[x] not available; [p] provisional; [b] break in series: not comparable with earlier periods')
  })
  test('says so where its axis does not begin at zero', () => {
    expect(only(content({ indicators: ['attempts'] }), sample).legend.map(plainText)).toContain('The axis begins at 60,000, not at zero.')
    expect(only(content({ indicators: ['networks'] }), sample).legend.map(plainText)).toEqual(['[x] not available'])
  })
  test('of more lines than can be told apart goes on in further charts on the same axis, and loses none', () => {
    const codes = Array.from({ length: 40 }, (_, index) => `i${index}`)
    const table = madeTable(
      codes.map((code) => indicator(code)),
      Object.fromEntries(codes.map((code, index) => [code, { 2023: value(decimal(`${index + 1}`)) }]))
    )
    const charts = chartsOf(content({ indicators: codes }), table)
    expect(charts.flatMap(({ series }) => series.map(({ label }) => plainText(label)))).toEqual(codes)
    expect(Math.max(...charts.map(({ series }) => series.length))).toBeLessThanOrEqual(6)
    expect(new Set(charts.map(({ axis }) => JSON.stringify(axis.ticks))).size).toBe(1)
    expect(plainText(charts[1]?.caption ?? [])).toContain('(2 of 7)')
  })
  test('draws what is known of a single point, and of none', () => {
    const one = only(content({ indicators: ['a'] }), row({ 2023: value(decimal('5')) }))
    expect(one.alt).toContain('a: 5 in 2023')
    const none = only(content({ indicators: ['a'] }), row({ 2022: absent('confidential'), 2023: absent('not available') }))
    expect(none.series[0]?.points.map(({ label }) => plainText(label))).toEqual(['[c]', '[x]'])
    expect(none.alt).toContain('a: no value; not published (confidential): 2022; not available: 2023')
  })
})

describe('a year beside its base', () => {
  test('has both values, the change, and the mark of a break that forbids one', () => {
    const table = madeTable([indicator('a'), indicator('b')], {
      a: { 2022: value(decimal('200')), 2023: value(decimal('-50')) },
      b: { 2022: value(decimal('100')), 2023: value(decimal('150'), 'break in series') }
    })
    const chart = only(content({ chart: 'year-on-year', indicators: ['a', 'b'] }), table)
    expect(chartTable(chart).rows.map((each) => (each.kind === 'figures' ? each.cells.map(plainText) : []))).toEqual([
      ['a', '200', '−50'],
      ['b', '100', '150\u00a0[b]']
    ])
    expect(chart.series[1]?.points.map(({ mark }) => mark)).toEqual([null, 'break in series'])
    expect(only(content({ chart: 'year-on-year', indicators: ['networks'] }), sample).series[1]?.points.map(({ label }) => plainText(label))).toEqual([
      '419 (+44%)'
    ])
  })
  test('draws bars from zero, whatever their signs, to either side', () => {
    const exact = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }).map((units) => fromScaled({ units, scale: 0 }))
    fc.assert(
      fc.property(exact, exact, fc.boolean(), (first, second, rtl) => {
        const chart = only(content({ chart: 'year-on-year', indicators: ['a'] }), row({ 2022: value(first), 2023: value(second) }))
        const plot = { width: 1_000, rtl }
        const bars = [first, second].map((each) => ({ each, shape: barShape(each, chart.axis, plot) }))
        for (const { each, shape } of bars) {
          expect(shape.x).toBeGreaterThanOrEqual(0)
          expect(shape.x + shape.width).toBeLessThanOrEqual(1_000)
          expect(shape.below).toBe(each.startsWith('-'))
        }
        const [a, b] = bars.map(({ each, shape }) => (each.startsWith('-') ? -shape.width : shape.width))
        if (compareDecimals(first, second) < 0) expect(a).toBeLessThanOrEqual(b ?? 0)
      }),
      { numRuns: 40 }
    )
  })
})

describe('a breakdown', () => {
  const parts = [
    indicator('total'),
    indicator('north', ['total', 'region', 'adds-up']),
    indicator('south', ['total', 'region', 'adds-up']),
    indicator('women', ['total', 'sex', 'of-which'])
  ]
  const table = madeTable(parts, {
    total: { 2023: value(decimal('10')) },
    north: { 2023: value(decimal('7')) },
    south: { 2023: value(decimal('3'), 'provisional') },
    women: { 2023: value(decimal('4')) }
  })
  test('shows the parts of one dimension, the first that there is where none is chosen', () => {
    const names = (by: ChartContent['by']) => only(content({ chart: 'breakdown', indicators: ['total'], by }), table).categories.map(plainText)
    expect(names(null)).toEqual(['north', 'south'])
    expect(names('sex')).toEqual(['women'])
    expect(plainText(only(content({ chart: 'breakdown' }), table, 'fr').caption)).toBe('total par région, 2023')
  })
  test('of an indicator without parts draws nothing, and says so', () => {
    expect(compose(content({ chart: 'breakdown', indicators: ['women'] }), table).findings).toContainEqual({
      kind: 'chart-empty',
      severity: 'warning',
      block: 'c'
    })
  })
})

describe('what is said of a chart', () => {
  const said = (language: Language) => only(content({ indicators: ['networks'] }), sample, language).alt
  test('comes from its data in the language of the edition', () => {
    expect(said('en')).toBe(
      'Line chart: Trafficking networks dismantled, 2018 to 2023. Unit: networks. Trafficking networks dismantled: 229 in 2018, 419 in 2023; lowest 208 in 2019; not available: 2020.'
    )
    expect(said('fr')).toContain('229 en 2018, 419 en 2023\u00a0; minimum 208 en 2019\u00a0; non disponible\u00a0: 2020.')
    expect(said('ar')).toContain('229 سنة 2018، 419 سنة 2023؛ أدنى قيمة 208 سنة 2019؛ غير متوفر: سنة 2020.')
  })
  test('is what its author wrote, where he did', () => {
    expect(only(content({ indicators: ['networks'], alt: { ...nothing, fr: 'Les réseaux\u00a0: {{networks:value}}.' } }), sample, 'fr').alt).toBe(
      'Les réseaux\u00a0: 419.'
    )
  })
  test('is to be read again when the data no longer say what they said, and written in every edition or in none', () => {
    const chart = content({ indicators: ['networks'] })
    const draft = draftOf(chart)
    const desk = (language: Language) => quietDesk({ table: sample, draft, style: sampleStyle, years, language })
    const now = { en: saidFromData('c', chart, desk('en')), fr: saidFromData('c', chart, desk('fr')), ar: saidFromData('c', chart, desk('ar')) }
    const words = { en: 'Mine.', fr: 'La mienne.', ar: 'لي.' }
    const missing = (more: Partial<ChartContent>) =>
      whatIsMissing({ table: sample, draft: draftOf({ ...chart, ...more }), style: sampleStyle, comments: [], checks: [] })
        .filter(({ kind }) => kind !== 'not-approved')
        .map((each) => [each.kind, 'language' in each ? each.language : null])
    expect(missing({})).toEqual([])
    expect(missing({ alt: words, altFor: now })).toEqual([])
    expect(missing({ alt: words, altFor: { ...now, fr: 'earlier' } })).toEqual([['alt-stale', 'fr']])
    expect(missing({ alt: { ...words, ar: '' }, altFor: now })).toEqual([['alt-missing', 'ar']])
    expect(missing({ alt: { ...words, en: 'It was 418 networks.' }, altFor: now }).map(([kind]) => kind)).toEqual(['number-typed'])
    expect(missing({ chart: 'breakdown' })).toEqual([['chart-empty', null]])
  })
})

describe('a reference to a chart', () => {
  const refer = (en: string) => {
    const blocks = [newBlock('p', { kind: 'prose', text: { ...nothing, en } }), newBlock('c', content({ indicators: ['networks'], listed: true }))]
    return composeReport({ table: sample, draft: { ...bulletinDraft(), blocks }, style: sampleStyle, years, language: 'en' })
  }
  test('prints its number, and that of the table of its values', () => {
    const [first] = refer('See {{chart:c}} and {{table:c}}.').document.blocks
    expect(first?.kind === 'paragraph' && plainText(first.line)).toBe('See Chart\u00a01 and Table\u00a01.')
  })
  test('to what is none is a field that names nothing', () => {
    expect(refer('See {{chart:x}}.').findings).toContainEqual({ kind: 'field-unknown', severity: 'warning', field: 'chart:x', block: 'p' })
  })
})

test('charts of the sample hold every value of their cells, in each language', () => {
  for (const language of languages) {
    const charts = chartsOf(content({ indicators: ['attempts', 'networks', 'rescued'], years: 7 }), sample, language)
    const shown = charts.flatMap(({ series }) => series.flatMap(({ points }) => points.flatMap(({ value: exact }) => exact ?? [])))
    const cells = sampleTable().cells.filter(
      ({ indicator: code, period, cell }) => ['attempts', 'networks', 'rescued'].includes(code) && /^20(?:1[7-9]|2[0-3])$/.test(period) && cell.kind === 'value'
    )
    expect([...shown].sort()).toEqual(cells.map(({ cell }) => (cell.kind === 'value' ? cell.value : '')).sort())
  }
})
