import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type NumberLocale, numberLocales, numberStyles } from '../../../core/entry/number-style'
import { readNumber } from '../../../core/entry/numerals'
import { writeSigned, writeValue } from '../../../core/wording/number'
import { anyDecimal } from '../arbitraries'

function reads(text: string, locale: NumberLocale | null, value: string | undefined) {
  test(`${locale ?? 'plain'}: ${JSON.stringify(text)} is ${value ?? 'refused'}`, () => expect(readNumber(text, locale)).toBe(value))
}

function inLatinDigits(text: string): string {
  return text.replace(/[٠-٩]/g, (digit) => `${'٠١٢٣٤٥٦٧٨٩'.indexOf(digit)}`)
}

describe('reading numbers', () => {
  reads('16818', null, '16818')
  reads('-12.5', null, '-12.5')
  reads('16,818', null, undefined)
  reads('16 818', null, undefined)
  reads('+5', null, undefined)
  reads('16,818', 'en', '16818')
  reads('16,818.5', 'en', '16818.5')
  reads('16.818', 'en', '16.818')
  reads('1,68', 'en', undefined)
  reads('16.818', 'fr-MA', '16818')
  reads('16 818', 'fr-MA', '16818')
  reads('16.818,5', 'fr-MA', '16818.5')
  reads('1.68', 'fr-MA', undefined)
  reads('16.8.18', 'fr-MA', undefined)
  reads('16\u202f818', 'fr-FR', '16818')
  reads('16\u00a0818,5', 'fr-FR', '16818.5')
  reads('16.818', 'fr-FR', undefined)
  reads('١٦٬٨١٨', 'ar-EG', '16818')
  reads('١٦٬٨١٨٫٥', 'ar-EG', '16818.5')
  reads('16.818', 'ar-MA', '16818')
  reads('\u200e\u221262', 'ar-MA', '-62')
  reads('\u201362', 'fr-FR', '-62')
  reads('١٢٣', 'en', undefined)
  reads('12a', 'en', undefined)
  reads('', 'en', undefined)
  reads('1,2,3', 'en', undefined)
  reads('1.234.567', 'fr-MA', '1234567')
  reads('1 234 567', 'fr-FR', '1234567')
  reads('1 234.567', 'fr-FR', undefined)
  reads('0.123', 'fr-MA', undefined)
  reads('-0.500', 'fr-MA', undefined)
  reads('00.123', 'fr-MA', undefined)
  reads('0,123', 'en', undefined)
  reads('0 123', 'fr-FR', undefined)
  reads('٠٬١٢٣', 'ar-EG', undefined)
  reads('0.5', 'en', '0.5')
  reads('0,123', 'fr-MA', '0.123')
  reads('١٢٫٥', 'ar', '12.5')
  reads('١٢٫٥', 'ar-MA', '12.5')
  reads('١٬٢٣٤٫٥', 'ar', '1234.5')
  reads('١٢٫٥٫٥', 'ar', undefined)
  reads('12.5٫5', 'ar', undefined)

  test('what a house writes, it reads back, in every locale', () => {
    fc.assert(
      fc.property(anyDecimal, fc.constantFrom(...numberLocales), (value, locale) => {
        expect(readNumber(writeValue(value, 0, locale), locale)).toBe(value)
        expect(readNumber(writeSigned(value, 0, locale), locale)).toBe(value)
      })
    )
  })
  test('a grouped number is read only where it is grouped as the house would write it', () => {
    const digits = fc.array(fc.constantFrom(...'0123456789'), { minLength: 1, maxLength: 4 }).map((each) => each.join(''))
    fc.assert(
      fc.property(fc.array(digits, { minLength: 2, maxLength: 4 }), fc.constantFrom(...numberLocales), (groups, locale) => {
        const text = groups.join(numberStyles[locale].group)
        const value = readNumber(text, locale)
        if (value !== undefined) expect(inLatinDigits(writeValue(value, 0, locale))).toBe(text)
        else expect(groups[0]?.startsWith('0') || groups[0]?.length === 4 || groups.slice(1).some((group) => group.length !== 3)).toBe(true)
      }),
      { numRuns: 500 }
    )
  })
  test('plain decimals are English decimals', () => {
    fc.assert(
      fc.property(anyDecimal, (value) => {
        expect(readNumber(value, 'en')).toBe(value)
      })
    )
  })
})
