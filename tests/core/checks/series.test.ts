import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beyondChance } from '../../../core/checks/chance'
import { isFarFromLastYear } from '../../../core/checks/last-year'
import { medianFarFrom } from '../../../core/checks/series'
import { add, compareDecimals, type Decimal, fromScaled, toScaled } from '../../../core/entry/decimal'
import type { Measure } from '../../../core/entry/indicator'
import { anyCount, anyDecimal, decimal } from '../arbitraries'

const times = (value: Decimal, factor: Decimal): Decimal => {
  const [a, b] = [toScaled(value), toScaled(factor)]
  return fromScaled({ units: a.units * b.units, scale: a.scale + b.scale })
}
const far = (value: string, earlier: string) => medianFarFrom(decimal(value), earlier.split(' ').map(decimal)) !== undefined

describe('far from the series', () => {
  const series = fc.array(fc.oneof(anyDecimal, fc.constantFrom('0', '1', '2').map(decimal)), { minLength: 5, maxLength: 10 })
  test('does not depend on the unit: a series in thousands, or turned to its negative, is judged alike', () => {
    const factor = anyDecimal.filter((each) => each !== '0')
    fc.assert(
      fc.property(series, anyDecimal, factor, (earlier, value, by) => {
        const median = medianFarFrom(value, earlier)
        const other = medianFarFrom(
          times(value, by),
          earlier.map((each) => times(each, by))
        )
        expect(other).toBe(median && times(median, by))
      })
    )
  })
  test('does not depend on where zero is', () => {
    fc.assert(
      fc.property(series, anyDecimal, anyDecimal, (earlier, value, shift) => {
        const median = medianFarFrom(value, earlier)
        const moved = medianFarFrom(
          add(value, shift),
          earlier.map((each) => add(each, shift))
        )
        expect(moved).toBe(median && add(median, shift))
      })
    )
  })
  test('does not depend on the order of the earlier values', () => {
    fc.assert(
      fc.property(series, anyDecimal, (earlier, value) => {
        expect(medianFarFrom(value, [...earlier].sort())).toBe(medianFarFrom(value, earlier))
      })
    )
  })
  test('grows: what lies farther out than a far value on the same side is far', () => {
    fc.assert(
      fc.property(series, anyDecimal, anyDecimal, (earlier, value, further) => {
        const median = medianFarFrom(value, earlier)
        fc.pre(median !== undefined && compareDecimals(value, median) < 0 === further.startsWith('-'))
        expect(medianFarFrom(add(value, further), earlier)).toBe(median)
      })
    )
  })
  test.each([
    ['just within 3.5', '45.9', '10 15 20 25 30', false],
    ['just beyond', '46', '10 15 20 25 30', true],
    ['mostly equal values: the mean deviation stands in', '20', '10 10 10 10 12', true],
    ['mostly equal values, a small step', '11', '10 10 10 10 12', false],
    ['mostly equal values, just within 3.5', '11.75', '10 10 10 10 12', false],
    ['mostly equal values, just beyond', '11.76', '10 10 10 10 12', true],
    ['all equal: nothing is known of how they move', '999', '10 10 10 10 10', false],
    ['four values: too few', '999', '10 15 20 25', false]
  ])('%s', (_, value, earlier, expected) => {
    expect(far(value, earlier)).toBe(expected)
  })
})

describe('far from last year', () => {
  test.each<readonly [string, string, Measure, boolean]>([
    ['419', '290', 'count', false],
    ['5844', '3607', 'count', false],
    ['6', '16', 'count', false],
    ['14', '6', 'count', false],
    ['16', '49', 'count', true],
    ['1681', '16818', 'count', true],
    ['168180', '16818', 'count', true],
    ['9', '0', 'count', false],
    ['10', '0', 'count', true],
    ['0', '10', 'count', true],
    ['3', '1', 'share', false],
    ['11', '5', 'share', true],
    ['60', '95', 'share', true],
    ['60', '50', 'share', false],
    ['2.1', '1', 'rate', true],
    ['2', '1', 'rate', false],
    ['5', '0', 'amount', false],
    ['0', '5', 'amount', true],
    ['-50', '40', 'amount', false],
    ['-50', '-20', 'amount', true]
  ])('%s after %s, a %s: %s', (value, before, measure, expected) => {
    expect(isFarFromLastYear(decimal(value), decimal(before), measure)).toBe(expected)
  })
  test('treats a rise and the fall back alike, for counts and shares', () => {
    fc.assert(
      fc.property(anyCount, anyCount, fc.constantFrom<Measure>('count', 'share'), (a, b, measure) => {
        expect(isFarFromLastYear(a, b, measure)).toBe(isFarFromLastYear(b, a, measure))
      })
    )
  })
  test('chance explains no more than three standard errors', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 0, max: 100_000 }), (a, b) => {
        expect(beyondChance(decimal(`${a}`), decimal(`${b}`))).toBe((a - b) ** 2 > 9 * (a + b))
      })
    )
  })
})
