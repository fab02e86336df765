/** The axis of a chart: at which round values its ticks stand, and where a value lies between them. Exact, for a tick is printed. */

import { aligned, type Decimal, fromScaled, toScaled } from '../entry/decimal'

/**
 * `zero`: whether zero is on the axis in any case (bars, whose length is their value), or only where the values then still
 * take half of it (lines). `whole`: no tick between whole numbers, for what is counted.
 */
export type AxisRule = { readonly zero: 'always' | 'near'; readonly whole: boolean }

/** Steps from tick to tick at most. */
const MOST_STEPS = 6n
const NICE = [1n, 2n, 5n] as const

/** Ticks at multiples of 1, 2 or 5 times a power of ten, ascending: two at least, seven at most, all values between the first and the last. Without values, from 0 to 1. */
export function axisTicks(values: readonly Decimal[], { zero, whole }: AxisRule): readonly Decimal[] {
  const scaled = values.map(toScaled)
  const scale = Math.max(0, ...scaled.map((each) => each.scale))
  const one = 10n ** BigInt(scale)
  const { low, high } = rangeOf(
    scaled.map((each) => each.units * 10n ** BigInt(scale - each.scale)),
    { zero, one }
  )
  const step = stepFor(low, high, whole ? one : 1n)
  const ticks = [fromScaled({ units: floored(low, step) * step, scale })]
  for (let at = floored(low, step); at * step < high; at += 1n) ticks.push(fromScaled({ units: (at + 1n) * step, scale }))
  return ticks
}

/** What the axis goes over at least; never nothing. */
function rangeOf(
  units: readonly bigint[],
  { zero, one }: { readonly zero: AxisRule['zero']; readonly one: bigint }
): { readonly low: bigint; readonly high: bigint } {
  const [first = 0n, ...others] = units
  const low = others.reduce((least, each) => (each < least ? each : least), first)
  const high = others.reduce((most, each) => (each > most ? each : most), first)
  const near = low > 0n ? low * 2n <= high : high < 0n ? high * 2n >= low : true
  const withZero = zero === 'always' || near || low === high
  const from = withZero && low > 0n ? 0n : low
  const to = withZero && high < 0n ? 0n : high
  return { low: from, high: from === to ? from + one : to }
}

/** The smallest round step that needs no more than the most steps. */
function stepFor(low: bigint, high: bigint, least: bigint): bigint {
  for (let power = 1n; ; power *= 10n) {
    for (const nice of NICE) {
      const step = nice * power
      if (step >= least && -floored(-high, step) - floored(low, step) <= MOST_STEPS) return step
    }
  }
}

function floored(value: bigint, step: bigint): bigint {
  const quotient = value / step
  return value < 0n && value % step !== 0n ? quotient - 1n : quotient
}

/** An axis is drawn in so many parts: finer than any eye. */
export const AXIS_PARTS = 10_000

/** Where a value lies on an axis, from 0 at its first tick to `AXIS_PARTS` at its last, cut to whole parts. */
export function placeOnAxis(value: Decimal, ticks: readonly Decimal[]): number {
  const [first, last] = [ticks[0], ticks.at(-1)]
  if (first === undefined || last === undefined) return 0
  const whole = aligned(first, last)
  const part = aligned(first, value)
  const scale = BigInt(whole.scale > part.scale ? whole.scale : part.scale)
  const over = (difference: bigint, own: number) => difference * 10n ** (scale - BigInt(own))
  const places = (over(part.b - part.a, part.scale) * BigInt(AXIS_PARTS)) / over(whole.b - whole.a, whole.scale)
  return inParts(places)
}

/** The parts as a number to draw with; a place outside the axis is set at its end. */
function inParts(places: bigint): number {
  if (places <= 0n) return 0
  let number = 0
  for (const digit of `${places}`) number = number * 10 + digit.charCodeAt(0) - 48
  return Math.min(number, AXIS_PARTS)
}
