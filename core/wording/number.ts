/** Numbers in writing: separators, signs, percent. */

import { type Decimal, fixedNotation, toScaled } from '../entry/decimal'
import { type NumberLocale, type NumberStyle, numberStyles } from '../entry/number-style'
import type { RoundedNumber } from '../figures/change'

/** U+2212, the minus sign that is set as wide as plus and read out by screen readers. */
export const MINUS = '\u2212'

/** The value with its separators, and at least `precision` decimals; a value is never rounded to be written. */
export function writeValue(value: Decimal, precision: number, locale: NumberLocale): string {
  const { units, scale } = toScaled(value)
  const wanted = precision > scale ? precision : scale
  return writeScaled({ units: units * 10n ** BigInt(wanted - scale), scale: wanted }, numberStyles[locale])
}

/** A change with its sign always shown; zero has none. */
export function writeSigned(value: Decimal, precision: number, locale: NumberLocale): string {
  const text = writeValue(value, precision, locale)
  return value === '0' || text.startsWith(MINUS) ? text : `+${text}`
}

/** A rounded percentage with sign and percent sign: `+44%`, `−62 %`. */
export function writePercent(percent: RoundedNumber, locale: NumberLocale): string {
  const style = numberStyles[locale]
  const text = writeScaled(percent, style)
  const sign = percent.units > 0n ? '+' : ''
  return `${sign}${text}${style.percent}`
}

/** A percentage without sign, for sentences that say the direction in words. */
export function writeShare(percent: RoundedNumber, locale: NumberLocale): string {
  const style = numberStyles[locale]
  const size = percent.units < 0n ? -percent.units : percent.units
  return `${writeScaled({ units: size, scale: percent.scale }, style)}${style.percent}`
}

/** The smallest percentage that prints as other than zero, halved: "less than 0.5%". */
export function writeVanishing(percentDecimals: number, locale: NumberLocale): string {
  const style = numberStyles[locale]
  return `${writeScaled({ units: 5n, scale: percentDecimals + 1 }, style)}${style.percent}`
}

function writeScaled(number: RoundedNumber, style: NumberStyle): string {
  const plain = fixedNotation(number)
  const negative = plain.startsWith('-')
  const [whole = '', fraction] = (negative ? plain.slice(1) : plain).split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, style.group)
  const text = fraction === undefined ? grouped : `${grouped}${style.decimal}${fraction}`
  return `${negative ? MINUS : ''}${inDigits(text, style.digits)}`
}

function inDigits(text: string, digits: string): string {
  return digits.startsWith('0') ? text : text.replace(/\d/g, (digit) => digits.charAt(digit.charCodeAt(0) - 48))
}
