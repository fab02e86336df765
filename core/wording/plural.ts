/** Plural classes and nouns with their numerals. */

import { type Decimal, decimalsOf, magnitude, signOf, toScaled } from '../entry/decimal'
import type { CountingUnit, Gender, Language, NounForms, PluralClass } from '../entry/indicator'
import { type Case, declined } from './declension'
import { elided } from './elision'
import type { GrammaticalNumber } from './phrases'

/**
 * The plural class of a number (Unicode CLDR cardinal rules). French counts everything below 2 as singular; Arabic
 * goes by the last two digits; a fraction is `other` in English and Arabic.
 */
export function pluralClass(value: Decimal, language: Language): PluralClass {
  const size = magnitude(value)
  const { units, scale } = toScaled(size)
  switch (language) {
    case 'en':
      return size === '1' ? 'one' : 'other'
    case 'fr':
      return units < 2n * 10n ** BigInt(scale) ? 'one' : 'other'
    case 'ar':
      return decimalsOf(size) > 0 ? 'other' : arabicClass(units)
  }
}

function arabicClass(units: bigint): PluralClass {
  if (units === 0n) return 'zero'
  if (units === 1n) return 'one'
  if (units === 2n) return 'two'
  const lastTwo = units % 100n
  if (lastTwo >= 3n && lastTwo <= 10n) return 'few'
  return lastTwo >= 11n ? 'many' : 'other'
}

/** How a number stands before its noun: digits that print after the mark at least, whether a qualifier precedes it, and the noun's case; the subject's where none is said. */
export type Standing = { readonly precision: number; readonly qualified: boolean; readonly as?: Case }

/** A noun in the form that its number asks for. `spelled`: the form says the number itself (Arabic "one network", "two networks"), so that no digits are to stand before it. */
export type NumberedNoun = { readonly noun: string; readonly spelled: boolean }

/**
 * The form of a noun for a number; undefined where it is not written yet. Only the bare whole numbers one and two are
 * spelled: behind a qualifier or a minus, or with decimals, the digits print and the plain singular follows. Whole
 * millions ask for "de" in French.
 */
export function formFor(forms: NounForms, value: Decimal, language: Language, standing: Standing): NumberedNoun | undefined {
  const form = shownClass(value, language, standing.precision)
  const spells = language === 'ar' && (form === 'one' || form === 'two')
  const spelled = spells && !standing.qualified && standing.precision === 0 && signOf(value) > 0
  const noun = forms[spells && !spelled ? 'other' : form]
  if (noun === undefined || noun === '') return undefined
  if (spelled) return { noun: declined(noun, form, standing.as ?? 'subject'), spelled }
  return { noun: language === 'fr' && isWholeMillions(value) ? elided(`de ${noun}`) : noun, spelled }
}

/** The noun of a unit for a number. The words of a rate ("per 1,000 inhabitants") never say the number. */
export function nounFor(unit: CountingUnit, value: Decimal, language: Language, standing: Standing): NumberedNoun | undefined {
  return formFor(unit.forms[language], value, language, unit.measure === 'rate' ? { ...standing, qualified: true } : standing)
}

/** Whether verb and participle are singular beside the number. */
export function grammaticalNumber(value: Decimal, language: Language, { precision }: Standing): GrammaticalNumber {
  return shownClass(value, language, precision) === 'one' ? 'singular' : 'plural'
}

/** The gender of a unit's noun; English has none, and its verbs are the same for both. */
export function genderOf(unit: CountingUnit, language: Language): Gender {
  return language === 'en' ? 'masculine' : unit.genders[language]
}

/** The plural class of a number as it prints: a visible decimal makes an English noun plural ("1.0 points"). */
function shownClass(value: Decimal, language: Language, precision: number): PluralClass {
  return language === 'en' && precision > 0 ? 'other' : pluralClass(value, language)
}

function isWholeMillions(value: Decimal): boolean {
  const { units, scale } = toScaled(value)
  return scale === 0 && units !== 0n && units % 1_000_000n === 0n
}
