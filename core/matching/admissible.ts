/** The bases that a value and its printed percentage admit: what a missing base may have been, never what it was. */

import { type Decimal, decimalsOf, fromScaled, toScaled } from '../entry/decimal'
import { type PercentRule, percentChange, type RoundedNumber } from '../figures/change'

/** The least and the greatest base; `most` null where there is none, which is so for −100% alone. */
export type BaseRange = { readonly least: Decimal; readonly most: Decimal | null }

/**
 * All bases, in steps of the value's own last digit, from which a value has changed by a printed percentage; undefined
 * where there is none. Computed exactly: a base lies in the range if and only if `percentChange` prints the percentage.
 *
 * admissibleBases('419', {units: 44n, scale: 0}, 'half-even') → 290 to 291
 */
export function admissibleBases(value: Decimal, percent: RoundedNumber, rounding: PercentRule['rounding'], decimals = 0): BaseRange | undefined {
  const scale = Math.max(decimals, decimalsOf(value))
  const own = toScaled(value)
  const units = own.units * 10n ** BigInt(scale - own.scale)
  if (units < 0n) return undefined
  const hundred = 100n * 10n ** BigInt(percent.scale)
  const multiple = hundred + percent.units
  if (multiple < 0n) return undefined
  const base = (of: bigint) => fromScaled({ units: of, scale })
  const fits = (of: bigint) => of > 0n && percentChange(base(of), base(units), { rounding, percentDecimals: percent.scale }).percent.units === percent.units
  // value ÷ base lies within half a printed step of 1 + percent, so base lies between these two quotients.
  const top = 2n * units * hundred
  const least = stepUntil((of) => fits(of), top / (2n * multiple + 1n), 1n)
  if (least === undefined) return undefined
  if (multiple === 0n) return { least: base(least), most: null }
  const most = stepUntil((of) => fits(of), top / (2n * multiple - 1n) + 1n, -1n)
  return most === undefined ? undefined : { least: base(least), most: base(most) }
}

/** The first that fits, from a number that is at most two steps before it; undefined where none does. */
function stepUntil(fits: (of: bigint) => boolean, from: bigint, step: bigint): bigint | undefined {
  return [0n, 1n, 2n, 3n].map((steps) => from + steps * step).find(fits)
}
