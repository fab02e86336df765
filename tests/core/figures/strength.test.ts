import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareDecimals, fromScaled, toScaled, whole } from '../../../core/entry/decimal'
import { multipleOf, strengthOf, strengths } from '../../../core/figures/change'
import { strengthBounds } from '../../../core/wording/strength'
import { anyCount, decimal } from '../arbitraries'

const { percent, points } = strengthBounds
const positive = anyCount.filter((value) => value !== '0')

describe('the strength of a change', () => {
  test.each([
    ['4999', '100000', 'slight'],
    ['5000', '100000', 'moderate'],
    ['-14999', '100000', 'moderate'],
    ['15000', '100000', 'marked'],
    ['-29999', '100000', 'marked'],
    ['30000', '100000', 'sharp'],
    ['-129', '290', 'sharp'],
    ['291', '5844', 'slight'],
    ['0.1', '0.3', 'sharp']
  ] as const)('%s beside %s is %s: the exact change counts, not the printed one', (absolute, base, strength) => {
    expect(strengthOf(decimal(absolute), decimal(base), percent)).toBe(strength)
  })
  test.each([
    ['0.9', 'slight'],
    ['1', 'moderate'],
    ['-5', 'marked'],
    ['10', 'sharp']
  ] as const)('%s percentage points are %s', (absolute, strength) => {
    expect(strengthOf(decimal(absolute), whole(100), points)).toBe(strength)
  })
  test('a larger change is never weaker', () => {
    fc.assert(
      fc.property(anyCount, anyCount, positive, (one, other, base) => {
        const rank = (absolute: typeof one) => strengths.indexOf(strengthOf(absolute, base, percent))
        const [small, large] = compareDecimals(one, other) <= 0 ? [one, other] : [other, one]
        expect(rank(small)).toBeLessThanOrEqual(rank(large))
      })
    )
  })
  test('rises and falls are alike', () => {
    fc.assert(
      fc.property(positive, positive, (size, base) => {
        const fall = fromScaled({ units: -toScaled(size).units, scale: 0 })
        expect(strengthOf(fall, base, percent)).toBe(strengthOf(size, base, percent))
      })
    )
  })
  test('the declared bounds ascend', () => {
    for (const bounds of [percent, points]) {
      expect(bounds.slight < bounds.moderate).toBe(true)
      expect(bounds.moderate < bounds.marked).toBe(true)
    }
  })
})

describe('multiples of the base', () => {
  test.each([
    ['10', '24', '2.4', true],
    ['7', '15', '2', false],
    ['1', '2', '2', true],
    ['3', '35', '11', false],
    ['0.5', '1.5', '3', true]
  ] as const)('from %s to %s: %s times', (from, to, times, exact) => {
    expect(multipleOf(decimal(from), decimal(to))).toEqual({ times, exact })
  })
  test('there is none below twice the base, nor of zero', () => {
    expect(multipleOf(decimal('100'), decimal('199'))).toBeUndefined()
    expect(multipleOf(decimal('0'), decimal('5'))).toBeUndefined()
  })
  test('what is said of it is exactly true', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000 }), fc.integer({ min: 0, max: 100_000 }), (from, to) => {
        const multiple = multipleOf(whole(from), whole(to))
        expect(multiple === undefined).toBe(to < 2 * from)
        if (multiple === undefined) return
        const { units, scale } = toScaled(multiple.times)
        const said = units * BigInt(from)
        const value = BigInt(to) * 10n ** BigInt(scale)
        expect(multiple.exact ? said === value : said < value && said + BigInt(from) > value).toBe(true)
      })
    )
  })
})
