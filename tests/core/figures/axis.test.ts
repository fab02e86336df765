import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareDecimals, type Decimal, fromScaled, signOf, subtract, toScaled } from '../../../core/entry/decimal'
import { AXIS_PARTS, axisTicks, placeOnAxis } from '../../../core/figures/axis'
import { decimal } from '../arbitraries'

const value = fc.record({ units: fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), scale: fc.nat({ max: 4 }) }).map(fromScaled)
const count = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }).map((units) => fromScaled({ units, scale: 0 }))
const near = fc
  .tuple(fc.bigInt({ min: 1n, max: 10n ** 9n }), fc.array(fc.bigInt({ min: 0n, max: 20n }), { minLength: 1, maxLength: 8 }))
  .map(([from, more]) => more.map((each) => fromScaled({ units: from + each, scale: 0 })))
const values = fc.oneof(fc.array(value, { maxLength: 12 }), fc.array(count, { maxLength: 12 }), near)
const rule = fc.record({ zero: fc.constantFrom('always' as const, 'near' as const), whole: fc.boolean() })

const steps = (ticks: readonly Decimal[]) => ticks.slice(1).map((tick, index) => subtract(tick, ticks[index] ?? tick))
const at = (ticks: readonly Decimal[], index: number) => ticks.at(index) ?? decimal('0')

describe('ticks', () => {
  test('ascend at equal steps, two to seven of them, and enclose all values', () => {
    fc.assert(
      fc.property(values, rule, (all, of) => {
        const ticks = axisTicks(all, of)
        expect(ticks.length).toBeGreaterThanOrEqual(2)
        expect(ticks.length).toBeLessThanOrEqual(7)
        expect(new Set(steps(ticks)).size).toBe(1)
        expect(signOf(steps(ticks)[0] ?? decimal('0'))).toBe(1)
        for (const each of all) {
          expect(compareDecimals(at(ticks, 0), each)).toBeLessThanOrEqual(0)
          expect(compareDecimals(each, at(ticks, -1))).toBeLessThanOrEqual(0)
        }
      })
    )
  })
  test('step by 1, 2 or 5 times a power of ten, and stand at multiples of it', () => {
    fc.assert(
      fc.property(values, rule, (all, of) => {
        const ticks = axisTicks(all, of)
        const step = toScaled(steps(ticks)[0] ?? decimal('1'))
        expect(`${step.units}`).toMatch(/^[125]0*$/)
        for (const tick of ticks) {
          const { units, scale } = toScaled(tick)
          const wide = step.scale > scale ? step.scale : scale
          expect((units * 10n ** BigInt(wide - scale)) % (step.units * 10n ** BigInt(wide - step.scale))).toBe(0n)
        }
      })
    )
  })
  test('go through zero where bars stand on them, and wherever values lie on both sides of it', () => {
    fc.assert(
      fc.property(values, rule, (all, of) => {
        const crosses = all.some((each) => signOf(each) >= 0) && all.some((each) => signOf(each) <= 0)
        if (of.zero === 'always' || crosses || all.length === 0) expect(axisTicks(all, of)).toContain('0')
      })
    )
  })
  test('leave the values of a line at least half of the axis that would begin at zero', () => {
    expect(axisTicks(['63121', '88761'].map(decimal), { zero: 'near', whole: true })).toEqual(['60000', '65000', '70000', '75000', '80000', '85000', '90000'])
    expect(axisTicks(['229', '419'].map(decimal), { zero: 'near', whole: true })).toEqual(['200', '250', '300', '350', '400', '450'])
    expect(axisTicks(['208', '419'].map(decimal), { zero: 'near', whole: true })).toEqual(['0', '100', '200', '300', '400', '500'])
  })
  test('stand at whole numbers where things are counted', () => {
    fc.assert(
      fc.property(fc.array(count, { maxLength: 8 }), (all) => {
        for (const tick of axisTicks(all, { zero: 'always', whole: true })) expect(tick).not.toContain('.')
      })
    )
    expect(axisTicks([decimal('1')], { zero: 'always', whole: true })).toEqual(['0', '1'])
    expect(axisTicks([], { zero: 'near', whole: true })).toEqual(['0', '1'])
  })
})

describe('places on an axis', () => {
  test('keep the order of values, from its beginning to its end', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 12 }), rule, (all, of) => {
        const ticks = axisTicks(all, of)
        const places = [...all].sort(compareDecimals).map((each) => placeOnAxis(each, ticks))
        expect([...places].sort((a, b) => a - b)).toEqual(places)
        expect(placeOnAxis(at(ticks, 0), ticks)).toBe(0)
        expect(placeOnAxis(at(ticks, -1), ticks)).toBe(AXIS_PARTS)
      })
    )
  })
  test('are exact to a part', () => {
    expect(placeOnAxis(decimal('25'), ['0', '100'].map(decimal))).toBe(2_500)
    expect(placeOnAxis(decimal('0'), ['-100', '300'].map(decimal))).toBe(2_500)
  })
})
