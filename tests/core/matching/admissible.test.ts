/** A base is admitted if and only if the figures would print the percentage from it. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromScaled, whole } from '../../../core/entry/decimal'
import { percentChange } from '../../../core/figures/change'
import { type Rounding, roundings } from '../../../core/figures/rounding'
import { admissibleBases } from '../../../core/matching/admissible'
import { decimal } from '../arbitraries'

describe('admissible bases', () => {
  test.each([
    ['419', 44n, '290', '291'],
    ['16818', 35n, '12412', '12504'],
    ['5844', 62n, '3597', '3618'],
    ['6', -62n, '16', '16'],
    ['0', -100n, '1', null]
  ])('%s at %s%%: from %s to %s', (value, units, least, most) => {
    expect(admissibleBases(decimal(value), { units, scale: 0 }, 'half-even')).toEqual({ least, most })
  })
  test('there is none for a value that no whole base leads to', () => {
    expect(admissibleBases(decimal('3'), { units: 44n, scale: 0 }, 'half-away')).toBeUndefined()
    expect(admissibleBases(decimal('3'), { units: -101n, scale: 0 }, 'half-away')).toBeUndefined()
  })
  test('are all those that print the percentage, and no others', () => {
    const rounding = fc.constantFrom<Rounding>(...roundings)
    const counts = fc.integer({ min: 0, max: 400 })
    fc.assert(
      fc.property(counts, fc.integer({ min: -100, max: 400 }), rounding, fc.integer({ min: 0, max: 1 }), counts, (value, percent, rule, scale, other) => {
        const prints = (base: number) => percentChange(whole(base), whole(value), { rounding: rule, percentDecimals: scale }).percent.units === BigInt(percent)
        const found = admissibleBases(whole(value), { units: BigInt(percent), scale }, rule)
        const within = (base: number) => found !== undefined && base >= Number(found.least) && (found.most === null || base <= Number(found.most))
        const ends = found === undefined ? [] : [Number(found.least) - 1, Number(found.least), Number(found.most ?? 9), Number(found.most ?? 9) + 1]
        for (const base of [...ends, other, ...Array.from({ length: 500 }, (_, index) => index)])
          if (base > 0) expect([base, within(base)]).toEqual([base, prints(base)])
      }),
      { numRuns: 100 }
    )
  })
  test('follow the value’s own last digit', () => {
    expect(admissibleBases(decimal('12.5'), { units: 25n, scale: 0 }, 'half-away')).toEqual({ least: fromScaled({ units: 100n, scale: 1 }), most: '10' })
  })
})
