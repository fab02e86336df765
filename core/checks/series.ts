/** The check of a value against the series before it, by median and median absolute deviation: neither is pulled by a single odd year. */

import { type Decimal, fromScaled, toScaled } from '../entry/decimal'

/** Fewer earlier values say nothing of how much a series moves. */
export const LEAST_EARLIER = 5

/**
 * The median of the earlier values where the value is an outlier against them, else undefined. It is one when its
 * modified z-score 0.6745 × |value − median| ÷ MAD is above 3.5 (Iglewicz and Hoaglin, How to Detect and Handle
 * Outliers, 1993; NIST/SEMATECH e-Handbook, 1.3.5.17). Where more than half of the values are equal, MAD is zero, and
 * the mean absolute deviation stands in for it: |value − median| ÷ (1.253314 × MeanAD) (IBM, Cognos Analytics, Modified
 * z score). Where all of them are equal, or fewer than five, nothing is known of how much they move, and nothing is said.
 *
 * Units and scale of the numbers do not matter: products of whole numbers are compared, nothing is divided or rounded.
 */
export function medianFarFrom(value: Decimal, earlier: readonly Decimal[]): Decimal | undefined {
  if (earlier.length < LEAST_EARLIER) return undefined
  const scaled = [...earlier, value].map(toScaled)
  const scale = Math.max(...scaled.map((each) => each.scale))
  const units = scaled.map((each) => (each.scale === scale ? each.units : each.units * 10n ** BigInt(scale - each.scale)))
  const now = units.pop() ?? 0n
  const median = twiceMedian(units)
  const distances = units.map((each) => distance(2n * each, median))
  return isFar(distance(2n * now, median), distances) ? halved(median, scale) : undefined
}

/** `off` and `distances` are in the same unit: distances from the median. */
function isFar(off: bigint, distances: readonly bigint[]): boolean {
  const mad = twiceMedian(distances)
  // 0.6745 × off ÷ (mad ÷ 2) > 3.5
  if (mad > 0n) return off * 2n * 6745n > 35000n * mad
  const sum = distances.reduce((before, each) => before + each, 0n)
  // off ÷ (1.253314 × sum ÷ n) > 3.5
  return sum > 0n && off * BigInt(distances.length) * 10_000_000n > 35n * 1_253_314n * sum
}

/** Twice the median, which is whole even where the median lies between two numbers. */
function twiceMedian(numbers: readonly bigint[]): bigint {
  const sorted = [...numbers].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? 0n
  return sorted.length % 2 === 1 ? 2n * upper : upper + (sorted[middle - 1] ?? 0n)
}

function halved(twice: bigint, scale: number): Decimal {
  return fromScaled({ units: twice * 5n, scale: scale + 1 })
}

function distance(a: bigint, b: bigint): bigint {
  return a > b ? a - b : b - a
}
