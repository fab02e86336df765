import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { add, type Decimal, sumOf, whole } from '../../../core/entry/decimal'
import { findBreakdowns } from '../../../core/figures/parts'
import { disagrees, type Total, totalOf } from '../../../core/figures/total'
import { anyDecimal, decimal } from '../arbitraries'
import { absent, indicator, madeTable, value } from '../made-table'

/** The total of a whole and its parts by region in 2023. */
function total(parts: readonly (Decimal | ReturnType<typeof absent> | null)[], all: Decimal | null, unit = 'person'): Total {
  const filled = (content: (typeof parts)[number]) => (typeof content === 'string' ? value(content) : (content ?? { kind: 'empty' as const }))
  const indicators = [indicator('all', null, unit), ...parts.map((_, at) => indicator(`part-${at}`, ['all', 'region', 'adds-up'], unit))]
  const rows = Object.fromEntries([['all', { 2023: filled(all) }], ...parts.map((part, at) => [`part-${at}`, { 2023: filled(part) }] as const)])
  const [breakdown] = findBreakdowns(indicators).of('all')
  if (breakdown === undefined) throw new Error('no breakdown')
  return totalOf(madeTable(indicators, rows), breakdown, '2023')
}

describe('the total of a breakdown', () => {
  const parts = fc.array(anyDecimal, { minLength: 1, maxLength: 8 })
  test('is exact: whole = sum + difference, whatever the order of the parts', () => {
    fc.assert(
      fc.property(parts, anyDecimal, (values, all) => {
        const forth = total(values, all)
        const back = total([...values].reverse(), all)
        expect(add(forth.sum, forth.difference ?? whole(0))).toBe(all)
        expect([back.sum, back.difference]).toEqual([forth.sum, forth.difference])
      })
    )
  })
  test('counts what is missing, and is complete when nothing is', () => {
    const seen = total([decimal('3'), null, absent('confidential'), absent('not available')], decimal('10'))
    expect(seen).toMatchObject({ sum: '3', difference: '7', empty: 1, absent: 2, confidential: 1, qualified: 0, complete: false })
    expect(total([decimal('3'), decimal('7')], decimal('10'))).toMatchObject({ difference: '0', complete: true })
    expect(total([decimal('3')], null)).toMatchObject({ difference: null, complete: false })
  })
  test('of counts disagrees exactly when sum and whole differ', () => {
    fc.assert(
      fc.property(parts, anyDecimal, fc.boolean(), (values, other, right) => {
        const all = right ? sumOf(values) : other
        expect(disagrees(total(values, all), 'count')).toBe(all !== sumOf(values))
      })
    )
  })
  test('of what was rounded agrees as far as rounding reaches', () => {
    const shares = ['33.3', '33.3', '33.3'].map(decimal)
    expect(disagrees(total(shares, decimal('100'), 'percent'), 'share')).toBe(false)
    expect(disagrees(total(shares, decimal('100.2'), 'percent'), 'share')).toBe(true)
    expect(disagrees(total(['50', '49'].map(decimal), decimal('100'), 'percent'), 'share')).toBe(false)
    expect(disagrees(total(['50', '48'].map(decimal), decimal('100'), 'percent'), 'share')).toBe(true)
  })
})
