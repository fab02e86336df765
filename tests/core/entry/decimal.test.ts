import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { add, aligned, compareDecimals, isDecimal, magnitude, parseDecimal, signOf, subtract, sumOf, whole } from '../../../core/entry/decimal'
import { anyDecimal, decimal } from '../arbitraries'

describe('decimals', () => {
  test.each([
    ['16818', '16818'],
    ['12.50', '12.5'],
    ['-0.50', '-0.5'],
    ['007', '7'],
    ['-0', '0'],
    ['0.000', '0'],
    ['+3', '3'],
    ['100', '100']
  ])('%s is %s', (text, canonical) => {
    expect(parseDecimal(text)).toBe(canonical)
  })
  test.each(['', '1.', '.5', '1e3', '1,5', '١', '0x10', ' 1', '1 ', '--1', 'NaN'])('%j is no plain decimal', (text) => {
    expect(parseDecimal(text)).toBeUndefined()
  })
  test('every decimal is canonical and reads back as itself', () => {
    fc.assert(
      fc.property(anyDecimal, (value) => {
        expect(isDecimal(value)).toBe(true)
        expect(parseDecimal(value)).toBe(value)
      })
    )
  })
  test('a sum is what adding one after the other gives', () => {
    fc.assert(
      fc.property(fc.array(anyDecimal), (values) => {
        expect(sumOf(values)).toBe(values.reduce(add, whole(0)))
      })
    )
  })
  test('what is added can be taken away again', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (a, b) => {
        expect(subtract(add(a, b), b)).toBe(a)
      })
    )
  })
  test('order agrees with exact integers', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (a, b) => {
        const both = aligned(a, b)
        expect(Math.sign(compareDecimals(a, b))).toBe(both.a < both.b ? -1 : both.a > both.b ? 1 : 0)
      })
    )
  })
  test('tenths add up as a clerk expects', () => {
    expect(add(decimal('0.1'), decimal('0.2'))).toBe('0.3')
  })
  test('a magnitude has no sign', () => {
    fc.assert(
      fc.property(anyDecimal, (value) => {
        expect(signOf(magnitude(value))).not.toBe(-1)
      })
    )
  })
})
