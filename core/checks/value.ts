/** Checks of one value against its measure. */

import { refuseValue } from '../entry/cell'
import { compareDecimals, type Decimal, signOf, whole } from '../entry/decimal'
import type { Measure } from '../entry/indicator'
import type { Remark } from './check'

const ALL = whole(100)

/** A count with a fraction: it came to be so when the unit of its indicator changed. */
export function notWhole(value: Decimal, measure: Measure): Remark | undefined {
  return refuseValue(value, measure) === 'not-whole' ? { kind: 'not-whole', value } : undefined
}

/** A count below zero. */
export function negative(value: Decimal, measure: Measure): Remark | undefined {
  return measure === 'count' && signOf(value) < 0 ? { kind: 'negative', value } : undefined
}

/** More than the whole that a share is a share of. */
export function shareAbove100(value: Decimal, measure: Measure): Remark | undefined {
  return measure === 'share' && compareDecimals(value, ALL) > 0 ? { kind: 'share-above-100', value } : undefined
}
