/** Exact decimal numbers. Binary floats never hold a figure: 0.1 + 0.2 must be 0.3 in a report that a minister signs. */

declare const canonical: unique symbol

/**
 * An exact number in canonical plain notation: an optional U+002D, digits without leading zeros, and, where needed,
 * a point and digits that do not end in zero. Two equal numbers are equal strings; `-0` does not exist.
 */
export type Decimal = string & { readonly [canonical]: true }

/** `units` ÷ 10^`scale`, with `scale` ≥ 0: the form in which decimals are computed. */
export type Scaled = { readonly units: bigint; readonly scale: number }

const CANONICAL = /^(?:0|-?(?:[1-9]\d*|0(?=\.))(?:\.\d*[1-9])?)$/
const PLAIN = /^([+-]?)(\d+)(?:\.(\d+))?$/

/** Whether the text is a decimal in canonical notation. */
export function isDecimal(text: string): text is Decimal {
  return CANONICAL.test(text)
}

/** The decimal that a plain notation (`16818`, `-0.50`, `+3`) says, or undefined where it is none. */
export function parseDecimal(text: string): Decimal | undefined {
  const match = PLAIN.exec(text)
  if (match === null) return undefined
  const fraction = match[3] ?? ''
  const units = BigInt(`${match[2]}${fraction}`)
  return fromScaled({ units: match[1] === '-' ? -units : units, scale: fraction.length })
}

/** The decimal of a whole number. */
export function whole(units: bigint | number): Decimal {
  return fromScaled({ units: BigInt(units), scale: 0 })
}

/** The same number as units and scale. */
export function toScaled(value: Decimal): Scaled {
  const point = value.indexOf('.')
  if (point < 0) return { units: BigInt(value), scale: 0 }
  return { units: BigInt(value.slice(0, point) + value.slice(point + 1)), scale: value.length - point - 1 }
}

/** The canonical decimal of units and scale. */
export function fromScaled({ units, scale }: Scaled): Decimal {
  if (scale === 0) return canonicalOf(units.toString())
  const trimmed = fixedNotation({ units, scale }).replace(/\.?0+$/, '')
  return canonicalOf(trimmed === '-0' || trimmed === '' ? '0' : trimmed)
}

function canonicalOf(text: string): Decimal {
  if (!isDecimal(text)) throw new RangeError(`not a canonical decimal: ${text}`)
  return text
}

/** Plain notation with exactly `scale` digits after the point: units −635, scale 1 → `-63.5`. */
export function fixedNotation({ units, scale }: Scaled): string {
  if (scale === 0) return units.toString()
  const negative = units < 0n
  const digits = (negative ? -units : units).toString().padStart(scale + 1, '0')
  const text = `${digits.slice(0, -scale)}.${digits.slice(-scale)}`
  return negative ? `-${text}` : text
}

/** Both numbers over the larger of their scales. */
export function aligned(a: Decimal, b: Decimal): { readonly a: bigint; readonly b: bigint; readonly scale: number } {
  const left = toScaled(a)
  const right = toScaled(b)
  if (left.scale === right.scale) return { a: left.units, b: right.units, scale: left.scale }
  const scale = left.scale > right.scale ? left.scale : right.scale
  return {
    a: left.units * 10n ** BigInt(scale - left.scale),
    b: right.units * 10n ** BigInt(scale - right.scale),
    scale
  }
}

/** a − b, exactly. */
export function subtract(a: Decimal, b: Decimal): Decimal {
  const both = aligned(a, b)
  return fromScaled({ units: both.a - both.b, scale: both.scale })
}

/** a + b, exactly. */
export function add(a: Decimal, b: Decimal): Decimal {
  const both = aligned(a, b)
  return fromScaled({ units: both.a + both.b, scale: both.scale })
}

/** The sum of all, exactly; 0 of none. */
export function sumOf(values: readonly Decimal[]): Decimal {
  const scaled = values.map(toScaled)
  const scale = Math.max(0, ...scaled.map((each) => each.scale))
  const units = scaled.reduce((sum, each) => sum + (each.scale === scale ? each.units : each.units * 10n ** BigInt(scale - each.scale)), 0n)
  return fromScaled({ units, scale })
}

/** −1, 0 or 1. */
export function signOf(value: Decimal): -1 | 0 | 1 {
  if (value === '0') return 0
  return value.startsWith('-') ? -1 : 1
}

/** Negative, zero or positive as a is below, equal to or above b. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  return signOf(subtract(a, b))
}

/** How many digits stand after the point. */
export function decimalsOf(value: Decimal): number {
  const point = value.indexOf('.')
  return point < 0 ? 0 : value.length - point - 1
}

/** Digits that a value may have before and after the point: more than any office counts, and as many as a page can hold. */
export const mostDigits = { whole: 40, fraction: 12 } as const

/** Whether the number has no more digits than a value may have. */
export function isShort(value: Decimal): boolean {
  const fraction = decimalsOf(value)
  const whole = (fraction === 0 ? value.length : value.length - fraction - 1) - (value.startsWith('-') ? 1 : 0)
  return whole <= mostDigits.whole && fraction <= mostDigits.fraction
}

/** The number without its sign. */
export function magnitude(value: Decimal): Decimal {
  const { units, scale } = toScaled(value)
  return fromScaled({ units: units < 0n ? -units : units, scale })
}
