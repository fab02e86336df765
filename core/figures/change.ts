/** Change between two values: absolute, in percent, in percentage points, or the reason why there is none. */

import type { Cell } from '../entry/cell'
import { aligned, type Decimal, fromScaled, magnitude, signOf, whole } from '../entry/decimal'
import type { Measure } from '../entry/indicator'
import { divideRounded, type Rounding } from './rounding'

/** Why a figure has no percentage: the closed list. */
export const reasons = [
  'value-missing',
  'value-not-available',
  'value-not-applicable',
  'value-confidential',
  'base-missing',
  'base-not-available',
  'base-not-applicable',
  'base-confidential',
  'base-zero',
  'base-negative',
  'mixed-signs',
  'unlike-periods',
  'break-in-series',
  'qualified-value',
  'percentage-points'
] as const
export type Reason = (typeof reasons)[number]

/** A rounded number with its fixed digits: units ÷ 10^scale. */
export type RoundedNumber = { readonly units: bigint; readonly scale: number }

/**
 * How a value lies against its base. `absolute` is exact. `tie`: the exact percentage lay half way between two
 * printable ones. `vanishes`: a change that is not zero, yet rounds to zero, and must never print as "+0%".
 */
export type Change =
  | { readonly kind: 'percent'; readonly absolute: Decimal; readonly percent: RoundedNumber; readonly tie: boolean; readonly vanishes: boolean }
  | { readonly kind: 'points'; readonly absolute: Decimal }
  | { readonly kind: 'none'; readonly reason: Reason; readonly absolute: Decimal | null }

/** The rule by which percentages are printed. */
export type PercentRule = { readonly rounding: Rounding; readonly percentDecimals: number }

/**
 * How far `to` lies from `from`, in percent of `from`, rounded once. `from` is positive.
 *
 * percentChange('290', '419', {rounding: 'half-away', percentDecimals: 0}) → 44, no tie
 * percentChange('16', '6', {rounding: 'half-even', percentDecimals: 0})    → −62, a tie
 */
export function percentChange(
  from: Decimal,
  to: Decimal,
  rule: PercentRule
): { readonly percent: RoundedNumber; readonly tie: boolean; readonly vanishes: boolean } {
  return percentOf(aligned(from, to), rule)
}

function percentOf(
  { a: base, b: value }: { readonly a: bigint; readonly b: bigint },
  rule: PercentRule
): { readonly percent: RoundedNumber; readonly tie: boolean; readonly vanishes: boolean } {
  const rounded = divideRounded((value - base) * 100n * 10n ** BigInt(rule.percentDecimals), base, rule.rounding)
  return {
    percent: { units: rounded.units, scale: rule.percentDecimals },
    tie: rounded.tie,
    vanishes: rounded.units === 0n && !rounded.exact
  }
}

/** How strong a change is, from the weakest to the strongest. */
export const strengths = ['slight', 'moderate', 'marked', 'sharp'] as const
export type Strength = (typeof strengths)[number]

/** Below how many percent a change is slight, moderate or marked; from the last bound on it is sharp. The bounds ascend. */
export type StrengthBounds = Readonly<Record<Exclude<Strength, 'sharp'>, bigint>>

/**
 * How strong a change of `absolute` is in percent of `of`, which is positive. The exact change is compared, never the printed
 * percentage: with a bound of 5, 4.98% is below it, though it prints as 5%.
 */
export function strengthOf(absolute: Decimal, of: Decimal, bounds: StrengthBounds): Strength {
  const { a: size, b: hundred } = aligned(magnitude(absolute), of)
  return strengths.find((strength) => strength !== 'sharp' && size * 100n < bounds[strength] * hundred) ?? 'sharp'
}

/** How many times its base a value is: exactly so, or `exact` false and it is more than so many times. */
export type Multiple = { readonly times: Decimal; readonly exact: boolean }

/**
 * The multiple that a value is of its positive base; undefined below two. It is exact where one decimal says all of it,
 * otherwise the whole number below, so that "more than" is true.
 *
 * multipleOf('10', '24') → exactly 2.4
 * multipleOf('7', '15')  → more than 2
 */
export function multipleOf(from: Decimal, to: Decimal): Multiple | undefined {
  const { a: base, b: value } = aligned(from, to)
  if (base <= 0n || value < base * 2n) return undefined
  const tenths = value * 10n
  if (tenths % base === 0n) return { times: fromScaled({ units: tenths / base, scale: 1 }), exact: true }
  return { times: whole(value / base), exact: false }
}

/** What stands between two cells, apart from their values. */
export type Comparison = { readonly measure: Measure; readonly unlikePeriods: boolean; readonly breakBetween: boolean }

/** The change from the base cell to the value cell, or the first reason that forbids it. Source: the project's statistics rule book (OECD growth rate, Eurostat rounding). */
export function changeBetween(base: Cell, value: Cell, comparison: Comparison, rule: PercentRule): Change {
  const none = (reason: Reason, absolute: Decimal | null = null): Change => ({ kind: 'none', reason, absolute })
  if (value.kind === 'empty') return none('value-missing')
  if (value.kind === 'absent') return none(absentReason('value', value.absence))
  if (comparison.unlikePeriods) return none('unlike-periods')
  if (base.kind === 'empty') return none('base-missing')
  if (base.kind === 'absent') return none(absentReason('base', base.absence))
  if (comparison.breakBetween) return none('break-in-series')
  if (value.qualifier !== null || base.qualifier !== null) return none('qualified-value')
  const both = aligned(base.value, value.value)
  const absolute = fromScaled({ units: both.b - both.a, scale: both.scale })
  if (comparison.measure === 'share') return { kind: 'points', absolute }
  const sign = signOf(base.value)
  if (sign === 0) return none('base-zero', absolute)
  if (sign < 0) return none('base-negative', absolute)
  if (signOf(value.value) < 0) return none('mixed-signs', absolute)
  return { kind: 'percent', absolute, ...percentOf(both, rule) }
}

function absentReason(side: 'value' | 'base', absence: 'not available' | 'not applicable' | 'confidential'): Reason {
  switch (absence) {
    case 'not available':
      return side === 'value' ? 'value-not-available' : 'base-not-available'
    case 'not applicable':
      return side === 'value' ? 'value-not-applicable' : 'base-not-applicable'
    case 'confidential':
      return side === 'value' ? 'value-confidential' : 'base-confidential'
  }
}
