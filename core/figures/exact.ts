/** A percentage before it is rounded: as a fraction, and in as many digits as a person will follow. */

import { aligned, type Decimal } from '../entry/decimal'

/**
 * `numerator` ÷ `denominator` in lowest terms, the denominator positive. `digits`: the same in plain notation, cut, never
 * rounded, after `most` decimals; `ends`: nothing was cut.
 */
export type ExactNumber = { readonly numerator: bigint; readonly denominator: bigint; readonly digits: string; readonly ends: boolean }

/**
 * How far `to` lies from the positive `from`, in percent, unrounded.
 *
 * exactPercent('290', '419', 12) → 1290/29, 44.482758620689, cut
 * exactPercent('16', '6', 12)    → −125/2, −62.5, whole
 */
export function exactPercent(from: Decimal, to: Decimal, most: number): ExactNumber {
  const { a: base, b: value } = aligned(from, to)
  if (base <= 0n) throw new RangeError('a percentage needs a positive base')
  const top = (value - base) * 100n
  const common = divisor(top < 0n ? -top : top, base)
  const [numerator, denominator] = [top / common, base / common]
  const size = numerator < 0n ? -numerator : numerator
  let rest = size % denominator
  let fraction = ''
  while (rest !== 0n && fraction.length < most) {
    fraction += `${(rest * 10n) / denominator}`
    rest = (rest * 10n) % denominator
  }
  const whole = `${numerator < 0n ? '-' : ''}${size / denominator}`
  return { numerator, denominator, digits: fraction === '' ? whole : `${whole}.${fraction}`, ends: rest === 0n }
}

function divisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : divisor(b, a % b)
}
