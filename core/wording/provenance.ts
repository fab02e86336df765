/** A computation in words: the formula with its numbers, the exact result, the rule by which it is rounded. */

import { type Decimal, parseDecimal, whole } from '../entry/decimal'
import { numberStyles } from '../entry/number-style'
import type { Figure } from '../figures/derive'
import type { ExactNumber } from '../figures/exact'
import type { Rounding } from '../figures/rounding'
import { type Voice, valueDigits, writingOf } from './figure'
import { MINUS, writeValue } from './number'
import { phrasesOf } from './phrase-book'
import { fill, word } from './piece'

/** "(419 − 290) ÷ 290 × 100", or "45.2 − 42.0" for a share; undefined where no change is computed. Left to right in every language. */
export function sayFormula(figure: Figure, voice: Pick<Voice, 'locale'>): string | undefined {
  const { cell, base, change } = figure
  if (change.kind === 'none' || cell.kind !== 'value' || base?.cell.kind !== 'value') return undefined
  const write = (value: Decimal) => {
    const text = valueDigits(value, writingOf(figure), voice.locale)
    return text.startsWith(MINUS) ? `(${text})` : text
  }
  const difference = `${write(cell.value)} ${MINUS} ${write(base.cell.value)}`
  return change.kind === 'points' ? difference : `(${difference}) ÷ ${write(base.cell.value)} × 100`
}

/** "44.482758620689…%": the percentage before it is rounded, an ellipsis where its digits go on. */
export function sayExact(exact: ExactNumber, voice: Pick<Voice, 'locale'>): string {
  const digits = parseDecimal(exact.digits) ?? whole(0)
  const text = writeValue(digits, exact.digits.split('.')[1]?.length ?? 0, voice.locale)
  const negativeZero = exact.numerator < 0n && !text.startsWith(MINUS) ? MINUS : ''
  return `${negativeZero}${text}${exact.ends ? '' : '…'}${numberStyles[voice.locale].percent}`
}

/** "1,290 / 29" in lowest terms. */
export function sayFraction({ numerator, denominator }: ExactNumber, voice: Pick<Voice, 'locale'>): string {
  return `${writeValue(whole(numerator), 0, voice.locale)}\u202f/\u202f${writeValue(whole(denominator), 0, voice.locale)}`
}

/** How percentages are rounded, as the notes of the report say it. */
export function sayRounding(rounding: Rounding, { language, percentDecimals }: Pick<Voice, 'language' | 'percentDecimals'>): string {
  const { notes } = phrasesOf(language)
  const decimals = notes.decimals[percentDecimals] ?? notes.decimals[0]
  return fill(notes.rounding[rounding], { decimals: [word(decimals)] })
    .map(({ text }) => text)
    .join('')
}
