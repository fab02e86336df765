import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type NumberLocale, numberLocales } from '../../../core/entry/number-style'
import { readNumber } from '../../../core/entry/numerals'
import { writeSigned, writeValue } from '../../../core/wording/number'
import { anyDecimal } from '../arbitraries'

function reads(text: string, locale: NumberLocale | null, value: string | undefined) {
  test(`${locale ?? 'plain'}: ${JSON.stringify(text)} is ${value ?? 'refused'}`, () => expect(readNumber(text, locale)).toBe(value))
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

  test('what a house writes, it reads back, in every locale', () => {
    fc.assert(
      fc.property(anyDecimal, fc.constantFrom(...numberLocales), (value, locale) => {
        expect(readNumber(writeValue(value, 0, locale), locale)).toBe(value)
        expect(readNumber(writeSigned(value, 0, locale), locale)).toBe(value)
      })
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
