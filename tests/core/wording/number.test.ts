import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages } from '../../../core/entry/indicator'
import { numberLocales } from '../../../core/entry/number-style'
import { writePercent, writeSigned, writeValue } from '../../../core/wording/number'
import { pluralClass } from '../../../core/wording/plural'
import { anyCount, decimal } from '../arbitraries'

describe('writing numbers', () => {
  test.each([
    ['en', '16,818.5'],
    ['fr-FR', '16\u202f818,5'],
    ['fr-MA', '16.818,5'],
    ['ar', '16,818.5'],
    ['ar-MA', '16.818,5'],
    ['ar-EG', '١٦٬٨١٨٫٥']
  ] as const)('16818.5 in %s is %s', (locale, text) => {
    expect(writeValue(decimal('16818.5'), 0, locale)).toBe(text)
  })
  test('counts are written as Unicode CLDR says, in every locale', () => {
    fc.assert(
      fc.property(anyCount, fc.constantFrom(...numberLocales), (value, locale) => {
        const cldr = new Intl.NumberFormat(locale, { useGrouping: 'always', maximumFractionDigits: 0 }).format(BigInt(value))
        expect(writeValue(value, 0, locale)).toBe(cldr.replace(/[\u200e\u200f\u061c]/g, ''))
      })
    )
  })
  test('precision adds zeros and never rounds', () => {
    expect(writeValue(decimal('12.5'), 2, 'en')).toBe('12.50')
    expect(writeValue(decimal('12.345'), 1, 'en')).toBe('12.345')
  })
  test('signs are plus and the true minus', () => {
    expect(writePercent({ units: 44n, scale: 0 }, 'en')).toBe('+44%')
    expect(writePercent({ units: -62n, scale: 0 }, 'fr-MA')).toBe('\u221262\u00a0%')
    expect(writePercent({ units: -625n, scale: 1 }, 'ar-MA')).toBe('\u221262,5%')
    expect(writeSigned(decimal('0'), 0, 'en')).toBe('0')
    expect(writeSigned(decimal('-10'), 0, 'en')).toBe('\u221210')
  })
})

describe('plural classes', () => {
  test('agree with Unicode CLDR for every count, in every language', () => {
    const rules = Object.fromEntries(languages.map((language) => [language, new Intl.PluralRules(language)]))
    fc.assert(
      fc.property(anyCount, fc.constantFrom(...languages), (value, language) => {
        const cldr = rules[language]?.select(Number(value))
        expect(pluralClass(value, language)).toBe(cldr === 'many' && language === 'fr' ? 'other' : cldr)
      }),
      { numRuns: 1_000 }
    )
  })
  test('in French zero and one and a half are singular', () => {
    expect([decimal('0'), decimal('1.5'), decimal('2')].map((value) => pluralClass(value, 'fr'))).toEqual(['one', 'one', 'other'])
  })
})
