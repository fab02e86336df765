import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cell } from '../../../core/entry/cell'
import { fixedNotation, subtract, toScaled } from '../../../core/entry/decimal'
import { changeBetween, percentChange } from '../../../core/figures/change'
import { divideRounded, type Rounding } from '../../../core/figures/rounding'
import { anyCount, decimal } from '../arbitraries'

/** From a base to a value: what half away from zero prints, what half to even prints, and whether it is a tie. */
function prints(value: string, base: string, away: string, even: string, tie = false, percentDecimals = 0) {
  test(`${value} against ${base}: ${away} away from zero, ${even} to even${tie ? ', a tie' : ''}`, () => {
    const by = (rounding: Rounding) => percentChange(decimal(base), decimal(value), { rounding, percentDecimals })
    expect(fixedNotation(by('half-away').percent)).toBe(away)
    expect(fixedNotation(by('half-even').percent)).toBe(even)
    expect(by('half-away').tie).toBe(tie)
    expect(by('half-even').tie).toBe(tie)
  })
}

describe('percentages of the bulletins', () => {
  prints('419', '290', '44', '44')
  prints('16818', '12478', '35', '35')
  prints('6', '16', '-63', '-62', true)
  prints('1', '8', '-88', '-88', true)
  prints('3', '8', '-63', '-62', true)
  prints('29', '80', '-63.8', '-63.8', true, 1)
  prints('75184', '70781', '6', '6')
  prints('332', '419', '-21', '-21')
  prints('18645', '16818', '11', '11')
  prints('6135', '5844', '5', '5')
  prints('12478', '14236', '-12', '-12')
  prints('0', '16', '-100', '-100')
})

describe('laws of percentages', () => {
  const positive = anyCount.filter((value) => value !== '0')
  test('a printed percentage lies within half a unit of the exact one, and exactly there in a tie', () => {
    fc.assert(
      fc.property(
        positive,
        anyCount,
        fc.integer({ min: 0, max: 3 }),
        fc.constantFrom<Rounding>('half-away', 'half-even'),
        (from, to, percentDecimals, rounding) => {
          const { percent, tie } = percentChange(from, to, { rounding, percentDecimals })
          const base = toScaled(from).units
          const exact = toScaled(subtract(to, from)).units * 100n * 10n ** BigInt(percentDecimals)
          const off = percent.units * base - exact
          const distance = (off < 0n ? -off : off) * 2n
          expect(distance <= base).toBe(true)
          expect(tie).toBe(distance === base)
        }
      )
    )
  })
  test('the two rules differ only in ties, and then by one', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -1_000_000n, max: 1_000_000n }), fc.bigInt({ min: 1n, max: 1_000n }), (top, bottom) => {
        const away = divideRounded(top, bottom, 'half-away')
        const even = divideRounded(top, bottom, 'half-even')
        const apart = away.units - even.units
        if (!away.tie) expect(apart).toBe(0n)
        else expect([-1n, 0n, 1n]).toContain(apart)
        if (even.tie) expect(even.units % 2n).toBe(0n)
      })
    )
  })
  test('rounding is odd: it treats rises and falls alike', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -1_000_000n, max: 1_000_000n }),
        fc.bigInt({ min: 1n, max: 1_000n }),
        fc.constantFrom<Rounding>('half-away', 'half-even'),
        (top, bottom, rule) => {
          expect(divideRounded(-top, bottom, rule).units).toBe(-divideRounded(top, bottom, rule).units)
        }
      )
    )
  })
})

describe('when there is no percentage', () => {
  const remarks = { source: '', note: '' }
  const value = (text: string): Cell => ({ kind: 'value', value: decimal(text), qualifier: null, status: 'final', ...remarks })
  const absent = (absence: 'not available' | 'not applicable' | 'confidential'): Cell => ({ kind: 'absent', absence, ...remarks })
  const qualified: Cell = { kind: 'value', value: decimal('1400'), qualifier: 'more than', status: 'final', ...remarks }
  const empty: Cell = { kind: 'empty' }
  const plain = { measure: 'count', unlikePeriods: false, breakBetween: false } as const
  const rule = { rounding: 'half-away', percentDecimals: 0 } as const

  test.each([
    ['a base of zero', value('0'), value('5'), 'base-zero', '5'],
    ['zero after zero', value('0'), value('0'), 'base-zero', '0'],
    ['a base not entered', empty, value('5'), 'base-missing', null],
    ['a base not available', absent('not available'), value('5'), 'base-not-available', null],
    ['a confidential base', absent('confidential'), value('5'), 'base-confidential', null],
    ['a negative base', value('-4'), value('5'), 'base-negative', '9'],
    ['a value below zero on a positive base', value('4'), value('-5'), 'mixed-signs', '-9'],
    ['a value not entered', value('4'), empty, 'value-missing', null],
    ['a confidential value', value('4'), absent('confidential'), 'value-confidential', null],
    ['a value of which only a bound is known', value('1000'), qualified, 'qualified-value', null],
    ['a base of which only a bound is known', qualified, value('2000'), 'qualified-value', null]
  ])('%s', (_, base, now, reason, absolute) => {
    expect(changeBetween(base, now, plain, rule)).toEqual({ kind: 'none', reason, absolute })
  })
  test('unlike periods and breaks are refused before anything is computed', () => {
    expect(changeBetween(value('290'), value('117'), { ...plain, unlikePeriods: true }, rule)).toEqual({
      kind: 'none',
      reason: 'unlike-periods',
      absolute: null
    })
    expect(changeBetween(value('290'), value('117'), { ...plain, breakBetween: true }, rule)).toEqual({
      kind: 'none',
      reason: 'break-in-series',
      absolute: null
    })
  })
  test('a share changes in percentage points', () => {
    expect(changeBetween(value('10'), value('13'), { ...plain, measure: 'share' }, rule)).toEqual({ kind: 'points', absolute: '3' })
  })
  test('a small change that rounds to zero is known as such', () => {
    expect(changeBetween(value('1000'), value('1004'), plain, rule)).toMatchObject({ kind: 'percent', vanishes: true })
    expect(changeBetween(value('1000'), value('1000'), plain, rule)).toMatchObject({ kind: 'percent', vanishes: false })
  })
})
