import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellsConcerned, checkCells, checkFindings, checksOf, recheckCells } from '../../../core/checks/cells'
import { type CellCheck, type Dismissal, excusedContent, weightOf } from '../../../core/checks/check'
import { absences, type Cell, qualifiers, statuses } from '../../../core/entry/cell'
import { sumOf, whole } from '../../../core/entry/decimal'
import type { Dimension, PartRule } from '../../../core/entry/indicator'
import { type IndexedTable, indexTable } from '../../../core/entry/table'
import { refusePart } from '../../../core/figures/parts'
import { checkMessage, findingMessage } from '../../../core/wording/messages'
import { sampleTable } from '../../sample-table'
import { anyCount, decimal } from '../arbitraries'
import { absent, indicator, madeTable, value } from '../made-table'

const short = (checks: readonly CellCheck[]) => checks.map(({ kind, indicator: of, period }) => `${kind} ${of} ${period}`)
const count = (text: string) => value(decimal(text))
const confidential = absent('confidential')
const empty: Cell = { kind: 'empty' }

/** A whole with parts by region, all in 2023. */
function regions(all: Cell, parts: readonly Cell[], rule: PartRule = 'adds-up', unit = 'person'): IndexedTable {
  const codes = parts.map((_, at) => `r${at}`)
  return madeTable(
    [indicator('all', null, unit), ...codes.map((code) => indicator(code, ['all', 'region', rule], unit))],
    Object.fromEntries([['all', { 2023: all }], ...codes.map((code, at) => [code, { 2023: parts[at] ?? empty }] as const)])
  )
}
/** A series of yearly values up to 2024. */
function series(texts: readonly string[], unit = 'person'): IndexedTable {
  return madeTable([indicator('a', null, unit)], { a: Object.fromEntries(texts.map((text, at) => [`${2025 - texts.length + at}`, count(text)])) })
}

describe('checks of one value', () => {
  test.each([
    ['a count with a fraction', '12.5', 'person', ['not-whole']],
    ['a count below zero', '-3', 'person', ['negative']],
    ['a share above one hundred', '100.1', 'percent', ['share-above-100']],
    ['a share of one hundred', '100', 'percent', []],
    ['a rate below zero, with a fraction', '-0.5', 'per-1000', []],
    ['zero', '0', 'person', []]
  ])('%s', (_, text, unit, kinds) => {
    expect(checkCells(series([text], unit), []).map(({ kind }) => kind)).toEqual(kinds)
  })
})

describe('checks of a breakdown', () => {
  const parts = fc.array(anyCount, { minLength: 1, maxLength: 6 })
  test('parts of a count are remarked on exactly when they do not make up their whole', () => {
    fc.assert(
      fc.property(parts, anyCount, fc.boolean(), (values, other, right) => {
        const all = right ? sumOf(values) : other
        const found = checkCells(
          regions(
            value(all),
            values.map((each) => value(each))
          ),
          []
        ).filter(({ kind }) => kind === 'parts-differ')
        expect(found.map((each) => each.indicator)).toEqual(all === sumOf(values) ? [] : ['all'])
      })
    )
  })
  test.each([
    ['an empty part', empty],
    ['a part not available', absent('not available')],
    ['a confidential part', confidential],
    ['a part of which a bound is known', value(decimal('5'), 'final', 'more than')]
  ])('nothing is claimed of a sum with %s', (_, part) => {
    expect(short(checkCells(regions(count('100'), [count('1'), part]), [])).filter((each) => each.startsWith('parts-differ'))).toEqual([])
  })
  test('says by how much, on the whole, in numbers as the language writes them', () => {
    const table = regions(count('16818'), [count('12478'), count('5000')])
    const found = checkCells(table, [])
    expect(found).toMatchObject([{ kind: 'parts-differ', weight: 'hard', value: '16818', sum: '17478', difference: '-660', by: 'region' }])
    const said = (language: 'en' | 'fr' | 'ar') => found.map((each) => checkMessage(each, language, () => 'N'))
    expect(said('en')).toEqual(['N: 16,818 is entered for 2023, but its parts by region add up to 17,478 (difference −660). Correct the total or its parts.'])
    expect(said('fr')).toEqual([
      'N : 16\u202f818 est saisi pour 2023, mais la somme des parties par région est de 17\u202f478 (écart −660). Corrigez le total ou ses parties.'
    ])
    expect(said('ar')[0]).toContain('\u2066−660\u2069')
    expect(said('ar')[0]).toContain('17.478')
  })
  test.each<readonly [string, Cell, Cell, PartRule, boolean]>([
    ['is larger than its whole', count('10'), count('11'), 'of-which', true],
    ['is as large as its whole', count('10'), count('10'), 'of-which', false],
    ['is larger, while the other parts are missing', count('10'), count('11'), 'adds-up', true],
    ['may be larger than a rough whole', value(decimal('10'), 'final', 'about'), count('11'), 'of-which', false],
    ['is larger than its whole, whatever its bound', count('10'), value(decimal('11'), 'final', 'at least'), 'of-which', true],
    ['has no value', count('10'), confidential, 'of-which', false]
  ])('a part that %s', (_, all, part, rule, expected) => {
    const found = short(checkCells(regions(all, [part, empty], rule), []))
    expect(found).toEqual(expected ? ['part-above-whole r0 2023'] : [])
  })
  test.each<readonly [string, Cell, readonly Cell[], readonly string[]]>([
    ['one confidential part, the rest known', count('10'), [confidential, count('4')], ['r0']],
    ['two confidential parts', count('10'), [confidential, confidential, count('4')], []],
    ['two confidential parts of which nothing is left', count('4'), [confidential, confidential, count('4')], ['r0', 'r1']],
    ['one confidential part, another not entered', count('10'), [confidential, empty], []],
    ['one confidential part, another not applicable', count('10'), [confidential, absent('not applicable')], ['r0']],
    ['a confidential whole, all parts known', confidential, [count('6'), count('4')], ['all']],
    ['a confidential whole with a confidential part', confidential, [count('6'), confidential], []],
    ['a whole of which a bound is known', value(decimal('10'), 'final', 'more than'), [confidential, count('4')], []]
  ])('%s: what subtraction gives away is remarked on', (_, all, parts, given) => {
    const found = checkCells(regions(all, parts), []).filter(({ kind }) => kind === 'suppressed-recoverable')
    expect(found.map((each) => each.indicator)).toEqual(given)
  })
  test('what is given away is never said', () => {
    const found = checkCells(regions(count('10'), [confidential, count('7')]), [])
    expect(found).toHaveLength(1)
    for (const each of found) expect(checkMessage(each, 'en')).not.toMatch(/\b3\b/)
  })
  test('a part of a part is held against its own whole', () => {
    const table = madeTable([indicator('all'), indicator('south', ['all', 'region', 'of-which']), indicator('women', ['south', 'sex', 'of-which'])], {
      all: { 2023: count('100') },
      south: { 2023: count('30') },
      women: { 2023: count('31') }
    })
    expect(short(checkCells(table, []))).toEqual(['part-above-whole women 2023'])
  })
})

describe('checks against the past', () => {
  const quiet = ['1000', '1040', '980', '1010', '1030']
  test('a value far from its series is asked about, with the median it is far from', () => {
    expect(checkCells(series([...quiet, '1500']), [])).toMatchObject([{ kind: 'far-from-series', weight: 'soft', value: '1500', median: '1010', earlier: 5 }])
  })
  test('with four earlier values it is not', () => {
    expect(checkCells(series([...quiet.slice(1), '1500']), [])).toEqual([])
  })
  test('a small count that jumps is not', () => {
    expect(checkCells(series(['2', '3', '2', '3', '2', '7']), [])).toEqual([])
  })
  test('a break in the series ends what is compared', () => {
    const years = Object.fromEntries(
      [...quiet, '9000', '9100'].map((text, at) => [`${2018 + at}`, at === 5 ? value(decimal(text), 'break in series') : count(text)])
    )
    expect(checkCells(madeTable([indicator('a')], { a: years }), [])).toEqual([])
  })
  test('only comparable periods are compared', () => {
    const row = { 2022: count('290'), '2023-01/2023-05': count('117'), '2022-01/2022-05': count('20') }
    expect(short(checkCells(madeTable([indicator('a')], { a: row }), []))).toEqual(['far-from-last-year a 2023-01/2023-05'])
  })
  test('a bound is not held against anything', () => {
    const row = { 2022: count('10'), 2023: value(decimal('1400'), 'final', 'more than'), 2024: count('10') }
    expect(checkCells(madeTable([indicator('a')], { a: row }), [])).toEqual([])
  })
  test('what contradicts its measure is not also asked about', () => {
    expect(short(checkCells(series(['1000', '-5000']), []))).toEqual(['negative a 2024'])
  })
})

describe('the sample', () => {
  const sample = indexTable(sampleTable())
  test('gives one question: assaults fell from 49 to 16', () => {
    expect(checkCells(sample, [])).toMatchObject([
      { kind: 'far-from-last-year', indicator: 'assaults', period: '2022', value: '16', last: '2021', before: '49' }
    ])
  })
  test.each([
    ['a digit is lost', 'rescued', '2024', '1864'],
    ['a digit is doubled', 'attempts', '2024', '786855'],
    ['two rows are swapped', 'networks', '2024', '18645'],
    ['a decimal mark is read as a thousands mark', 'returns', '2024', '61350']
  ])('finds the slip where %s', (_, code, period, text) => {
    const slipped: IndexedTable = { ...sample, cell: (of, at) => (of === code && at === period ? count(text) : sample.cell(of, at)) }
    expect(checksOf(slipped, { indicator: code, period }, []).length).toBeGreaterThan(0)
  })
})

const periods = ['2015', '2016', '2017', '2018', '2019', '2020', '2021', '2022', '2023', '2024', '2024-01/2024-03', '2023-01/2023-03']
const codes = ['a', 'b', 'c', 'd', 'e']
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: fc.oneof(fc.integer({ min: -2, max: 12 }), fc.integer({ min: 0, max: 2_000 })).map((each) => value(decimal(`${each}`))) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...statuses), fc.constantFrom(null, ...qualifiers)).map(([status, of]) => value(decimal('7'), status, of)) },
  { weight: 1, arbitrary: fc.constantFrom(...absences).map(absent) },
  { weight: 1, arbitrary: fc.constant(empty) }
)
/** Any small table whose parts were taken by the command. */
const anyTable = fc
  .tuple(
    fc.array(
      fc.tuple(
        fc.constantFrom(...codes),
        fc.constantFrom(...codes),
        fc.constantFrom<Dimension>('region', 'sex'),
        fc.constantFrom<PartRule>('adds-up', 'of-which')
      )
    ),
    fc.array(fc.array(anyCell, { minLength: periods.length, maxLength: periods.length }), { minLength: codes.length, maxLength: codes.length })
  )
  .map(([declared, rows]) => {
    let indicators = codes.map((code) => indicator(code))
    for (const [code, of, by, rule] of declared) {
      const part = indicator(code, [of, by, rule])
      if (refusePart(indicators, part) === undefined) indicators = indicators.map((each) => (each.code === code ? part : each))
    }
    const cells = codes.map((code, row) => [code, Object.fromEntries(periods.map((period, at) => [period, rows[row]?.[at] ?? empty]))] as const)
    return madeTable(indicators, Object.fromEntries(cells))
  })
const places = codes.flatMap((code) => periods.map((period) => ({ indicator: code, period })))
const excuse = (check: CellCheck, table: IndexedTable): Dismissal => ({
  indicator: check.indicator,
  period: check.period,
  check: check.kind,
  value: excusedContent(table.cell(check.indicator, check.period)),
  reason: 'so it was',
  by: 'clerk',
  at: '2026-01-02T03:04:05Z'
})

describe('laws of all checks', () => {
  const settings = { numRuns: 40 }
  test('one cell is judged alike by itself and among all', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        expect(new Set(places.flatMap((at) => checksOf(table, at, [])))).toEqual(new Set(checkCells(table, [])))
      }),
      settings
    )
  })
  test('the order in which cells and indicators stand changes no remark', () => {
    fc.assert(
      fc.property(anyTable, ({ table }) => {
        const other = indexTable({ ...table, indicators: [...table.indicators].reverse(), cells: [...table.cells].reverse() })
        expect(short(checkCells(other, [])).sort()).toEqual(short(checkCells(indexTable(table), [])).sort())
      }),
      settings
    )
  })
  test('a change of a cell changes remarks on the cells that it concerns, and on no other', () => {
    fc.assert(
      fc.property(anyTable, fc.constantFrom(...places), anyCell, (table, at, cell) => {
        const kept = table.table.cells.filter((each) => each.indicator !== at.indicator || each.period !== at.period)
        const changed = indexTable({ ...table.table, cells: cell.kind === 'empty' ? kept : [...kept, { ...at, cell }] })
        const concerned = new Set(cellsConcerned(changed, at).map((each) => `${each.indicator} ${each.period}`))
        for (const other of places) {
          if (!concerned.has(`${other.indicator} ${other.period}`)) expect(checksOf(changed, other, [])).toEqual(checksOf(table, other, []))
        }
      }),
      settings
    )
  })
  test('checking anew what a change concerns gives what checking everything gives', () => {
    fc.assert(
      fc.property(anyTable, fc.array(fc.tuple(fc.constantFrom(...places), anyCell), { minLength: 1, maxLength: 3 }), (table, changes) => {
        const cells = new Map(changes.map(([at, cell]) => [`${at.indicator} ${at.period}`, { ...at, cell }]))
        const kept = table.table.cells.filter((each) => !cells.has(`${each.indicator} ${each.period}`))
        const added = [...cells.values()].flatMap(({ cell, ...at }) => (cell.kind === 'empty' ? [] : [{ ...at, cell }]))
        const changed = indexTable({ ...table.table, cells: [...kept, ...added] })
        expect(recheckCells(checkCells(table, []), changed, [...cells.values()], [])).toEqual(checkCells(changed, []))
      }),
      settings
    )
  })
  test('a reason settles a remark that asks, none that contradicts, and lapses when the cell changes', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const found = checkCells(table, [])
        const excuses = found.map((each) => excuse(each, table))
        const excused = checkCells(table, excuses)
        expect(excused.map(({ dismissed }) => dismissed)).toEqual(found.map((each, at) => (each.weight === 'soft' ? excuses[at] : null)))
        expect(checkFindings(excused).map(({ kind }) => kind)).toEqual(found.filter(({ weight }) => weight === 'hard').map(({ kind }) => kind))
        const lapsed = excuses.map((each) => ({ ...each, value: `${each.value}0` }))
        expect(checkCells(table, lapsed)).toEqual(found)
      }),
      settings
    )
  })
  test('every remark has a sentence in three languages, the same as a finding', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        for (const check of checkCells(table, [])) {
          expect(check.weight).toBe(weightOf(check.kind))
          for (const language of ['en', 'fr', 'ar'] as const) {
            const [finding] = checkFindings([check])
            expect(finding && findingMessage(finding, language)).toBe(checkMessage(check, language))
            expect(checkMessage(check, language)).not.toMatch(/\{|undefined|null/)
          }
        }
      }),
      settings
    )
  })
})

test('a keystroke in a thousand indicators over thirty years is checked in less than fifty milliseconds', () => {
  const indicators = Array.from({ length: 1_000 }, (_, at) => indicator(`i${at}`, at % 10 === 0 ? null : [`i${at - (at % 10)}`, 'region', 'adds-up']))
  const row = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`${1995 + at}`, value(whole(1_000 + ((at * 7_919) % 613)))]))
  const table = madeTable(indicators, Object.fromEntries(indicators.map(({ code }) => [code, row])))
  const at = { indicator: 'i0', period: '2010' }
  const before = checkCells(table, [])
  expect(short(before).filter((each) => each.startsWith('parts-differ'))).toHaveLength(100 * 30)
  const start = performance.now()
  const again = recheckCells(before, table, [at], [])
  expect(performance.now() - start).toBeLessThan(50)
  expect(again).toEqual(before)
})
