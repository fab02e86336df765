/** Plural classes and nouns with their numerals. */

import { type Decimal, decimalsOf, magnitude, toScaled } from '../entry/decimal'
import type { CountingUnit, Language, PluralClass } from '../entry/indicator'

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

/**
 * The noun of a unit for a number; undefined where its form is not written yet. `spelled`: the form says the number
 * itself (Arabic "one network", "two networks"), so that no digits are to stand before it.
 */
export function nounFor(unit: CountingUnit, value: Decimal, language: Language): { readonly noun: string; readonly spelled: boolean } | undefined {
  const form = pluralClass(value, language)
  const noun = unit.forms[language][form]
  if (noun === undefined || noun === '') return undefined
  return { noun, spelled: language === 'ar' && (form === 'one' || form === 'two') }
}
