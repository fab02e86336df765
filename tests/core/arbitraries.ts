/** Arbitrary figures for property tests. */

import fc from 'fast-check'
import { type Decimal, fromScaled } from '../../core/entry/decimal'

/** Any exact decimal with up to six digits after the point. */
export const anyDecimal: fc.Arbitrary<Decimal> = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 6 }))
  .map(([units, scale]) => fromScaled({ units, scale }))

/** A whole number as counts are: zero to a hundred million, small ones often. */
export const anyCount: fc.Arbitrary<Decimal> = fc
  .oneof(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100_000_000 }))
  .map((value) => fromScaled({ units: BigInt(value), scale: 0 }))

/** The decimal of a text that the test's author knows to be one. */
export function decimal(text: string): Decimal {
  const [whole = '', fraction = ''] = text.split('.')
  return fromScaled({ units: BigInt(whole + fraction), scale: fraction.length })
}
