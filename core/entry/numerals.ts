/** Reading digits. The only reader of numbers: typed, pasted or imported. */

import { type Decimal, parseDecimal } from './decimal'
import { type NumberLocale, numberStyles } from './number-style'

const MINUS = /^[-\u2212\u2013\u2012]/
const MARKS = /[\u200e\u200f\u061c\u2066-\u2069\u202a-\u202e]/g
const SPACES = /[ \u00a0\u202f\u2009\u2007]/g
const PLAIN = /^-?\d+(?:\.\d+)?$/
const EASTERN = [0x0660, 0x06f0]
/** No number is written in more characters; longer texts are not worth the time. */
const LONGEST = 2_000
const ARABIC_DECIMAL = '\u066b'

/** Group marks a locale's readers may use besides the one it writes: any space in French, the Arabic marks in Arabic. */
const GROUPS: Readonly<Record<NumberLocale, string>> = {
  en: ', ',
  'fr-FR': ' ',
  'fr-MA': '. ',
  ar: ',\u066c ',
  'ar-MA': '.\u066c ',
  'ar-EG': '\u066c, '
}

/**
 * The number that a text says in the style of a locale, or undefined where it cannot be read for sure.
 * `locale` null: plain decimals only (`16818`, `12.5`, with U+002D).
 *
 * Group marks must stand where thousands end, and no group of thousands begins with zero: neither `1.68` nor `0.123` is
 * a number in fr-MA, and `16.818` is 16818 there. All minus signs are read (U+002D, U+2212, U+2013, U+2012), marks of
 * direction are dropped, and in the Arabic locales Arabic-Indic digits are digits and U+066B is a decimal mark.
 */
export function readNumber(text: string, locale: NumberLocale | null): Decimal | undefined {
  if (text.length > LONGEST) return undefined
  if (locale === null) return PLAIN.test(text) ? parseDecimal(text) : undefined
  const { negative, whole, fraction, rest } = splitNumber(text, locale)
  if (rest !== undefined) return undefined
  if (fraction !== undefined && !/^\d+$/.test(fraction)) return undefined
  const ungrouped = withoutGroups(whole, GROUPS[locale])
  if (ungrouped === undefined) return undefined
  return parseDecimal(`${negative ? '-' : ''}${ungrouped}${fraction === undefined ? '' : `.${fraction}`}`)
}

/** How many digits a number that `readNumber` reads is written with after its decimal mark: `1234.50` has two. */
export function decimalsWritten(text: string, locale: NumberLocale | null): number {
  const fraction = locale === null ? text.split('.')[1] : splitNumber(text, locale).fraction
  return fraction?.length ?? 0
}

type SplitNumber = { readonly negative: boolean; readonly whole: string; readonly fraction: string | undefined; readonly rest: string | undefined }

function splitNumber(text: string, locale: NumberLocale): SplitNumber {
  const clean = text.replace(MARKS, '').replace(SPACES, ' ').trim()
  const negative = MINUS.test(clean)
  const body = (negative ? clean.slice(1) : clean.replace(/^\+/, '')).trim()
  const { decimal } = numberStyles[locale]
  const mark = locale.startsWith('ar') && body.includes(ARABIC_DECIMAL) ? ARABIC_DECIMAL : decimal
  const [whole = '', fraction, rest] = (locale.startsWith('ar') ? latinDigits(body) : body).split(mark)
  return { negative, whole, fraction, rest }
}

function withoutGroups(whole: string, marks: string): string | undefined {
  if (/^\d+$/.test(whole)) return whole
  const mark = [...marks].find((each) => whole.includes(each))
  if (mark === undefined) return undefined
  const [first, ...rest] = whole.split(mark)
  const regular = first !== undefined && /^[1-9]\d{0,2}$/.test(first) && rest.every((group) => /^\d{3}$/.test(group))
  return regular ? [first, ...rest].join('') : undefined
}

function latinDigits(text: string): string {
  return [...text]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0
      const zero = EASTERN.find((start) => code >= start && code < start + 10)
      return zero === undefined ? character : String.fromCharCode(48 + code - zero)
    })
    .join('')
}
