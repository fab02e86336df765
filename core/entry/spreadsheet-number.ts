/** Numbers as spreadsheets keep them: binary floats, written with up to seventeen digits. */

import { type Decimal, fromScaled } from './decimal'

/** Digits that a spreadsheet shows of a number, and that are sure in a binary float (IEEE 754 double: 15). */
const SURE_DIGITS = 15
/** Powers of ten beyond which no figure lies. */
const MOST_EXPONENT = 30
const EXPONENTS = new Map<string, number>(Array.from({ length: 2 * MOST_EXPONENT + 1 }, (_, at) => [`${at - MOST_EXPONENT}`, at - MOST_EXPONENT] as const))

/**
 * The number that `16818`, `1.6818E4` or `0.30000000000000004` stands for in a file of a spreadsheet: the one that is shown
 * there, of fifteen digits. Undefined where the text is no number, or none that a report could hold.
 */
export function spreadsheetNumber(text: string): Decimal | undefined {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]\+?(-?\d+))?$/.exec(text)
  if (match === null) return undefined
  const [, sign = '', whole = '', fraction = '', power = '0'] = match
  const exponent = EXPONENTS.get(power.replace(/^(-?)0+(?=\d)/, '$1'))
  if (exponent === undefined) return undefined
  const digits = `${whole}${fraction}`.replace(/^0+(?=\d)/, '')
  const spare = Math.max(0, digits.length - SURE_DIGITS)
  const units = rounded(BigInt(digits), spare)
  const scale = fraction.length - spare - exponent
  const signed = sign === '-' ? -units : units
  return scale < 0 ? fromScaled({ units: signed * 10n ** BigInt(-scale), scale: 0 }) : fromScaled({ units: signed, scale })
}

/** The units without their last `spare` digits, half away from zero: how a spreadsheet shows them. */
function rounded(units: bigint, spare: number): bigint {
  return spare === 0 ? units : (units + 5n * 10n ** BigInt(spare - 1)) / 10n ** BigInt(spare)
}
