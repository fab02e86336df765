/** Whether a rounder number may stand for a value. Source: the project's rule book on qualifiers. */

import { aligned, compareDecimals, type Decimal, magnitude, signOf, subtract, whole } from '../entry/decimal'
import type { Reading } from '../reading/reading'

/** Words that say that a number is given in thousands and more: as fine as it is written, and no finer. */
const SCALE_WORDS = /thousand|million|billion|mille|millier|milliard|ألف|آلاف|الاف|مليون|ملايين|مليار|الف/u
/** Beyond so many hundredths of the value a round number no longer stands for it. */
const NEARLY = 5n
const ABOUT = 25n

/**
 * Whether a text may print `printed` for the exact `value`: "more than" a round number below it, "nearly" one up to 5%
 * above, "about" one within 2.5%; without such a word, a number in thousands or millions that is rounded to its own last digit.
 */
export function isRoundedBy(value: Decimal, printed: Decimal, { qualifier, text }: Pick<Reading, 'qualifier' | 'text'>): boolean {
  if (signOf(value) <= 0 || signOf(printed) <= 0) return false
  const order = compareDecimals(value, printed)
  switch (qualifier) {
    case 'more-than':
      return order > 0 && isRound(printed) && within(value, printed, 10n, 100n)
    case 'at-least':
      return order >= 0 && isRound(printed) && within(value, printed, 10n, 100n)
    case 'nearly':
      return order < 0 && within(value, printed, NEARLY, 100n)
    case 'about':
      return within(value, printed, ABOUT, 1_000n)
    case 'less-than':
    case 'at-most':
      return order < 0 && isRound(printed) && within(value, printed, 10n, 100n)
    case null:
      return SCALE_WORDS.test(text) && isRound(printed) && halfStepApart(value, printed)
  }
}

/** |value − printed| ≤ parts of the value. */
function within(value: Decimal, printed: Decimal, parts: bigint, of: bigint): boolean {
  const { a, b } = aligned(magnitude(subtract(value, printed)), value)
  return a * of <= b * parts
}

/** At least half of its digits are zeros at the end. */
function isRound(printed: Decimal): boolean {
  const zeros = /0*$/.exec(printed)?.[0].length ?? 0
  return !printed.includes('.') && zeros * 2 >= printed.length - 1 && zeros > 0
}

/** The value rounds to the printed number at the printed number's last digit that is not zero. */
function halfStepApart(value: Decimal, printed: Decimal): boolean {
  const step = whole(10n ** BigInt(/0*$/.exec(printed)?.[0].length ?? 0))
  const { a, b } = aligned(magnitude(subtract(value, printed)), step)
  return a * 2n <= b
}
