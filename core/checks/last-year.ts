/** The check of a value against the same period of the year before. */

import { aligned, type Decimal, signOf } from '../entry/decimal'
import type { Measure } from '../entry/indicator'
import { beyondChance } from './chance'

/**
 * A value is far from last year when it is more than twice or less than half of it: a ratio edit (UNECE, Glossary of
 * terms on statistical data editing), whose bounds are to come from knowledge of the matter. The bulletins' own honest
 * years, from −62 % to +62 %, lie within, or are small counts that chance explains.
 */
const FOLD = 2n
/** Points of a share that are asked about at least: 1 % after 3 % is a third, and no news. */
const POINTS = 5n

/**
 * Whether a value is far from the one a year before.
 * - A count, when it is more than a factor of two off and beyond chance. After zero, chance alone decides.
 * - A share, when it, or what it leaves of the whole, is more than a factor of two off, and five points at least.
 * - A rate or an amount, when it is more than a factor of two off. After zero, or across it, there is no factor.
 */
export function isFarFromLastYear(value: Decimal, before: Decimal, measure: Measure): boolean {
  const { a, b, scale } = aligned(value, before)
  const one = 10n ** BigInt(scale)
  switch (measure) {
    case 'count':
      return isFold(a, b) && beyondChance(value, before)
    case 'share': {
      const all = 100n * one
      const apart = a > b ? a - b : b - a
      return apart >= POINTS * one && (isFold(a, b) || isFold(all - a, all - b))
    }
    case 'rate':
    case 'amount':
      return signOf(before) !== 0 && signOf(value) * signOf(before) >= 0 && isFold(a, b)
  }
}

function isFold(a: bigint, b: bigint): boolean {
  const [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  return x > y * FOLD || y > x * FOLD
}
