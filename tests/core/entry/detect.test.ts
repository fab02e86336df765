import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { detectNumbers, type PastedText } from '../../../core/entry/detect'
import type { Measure } from '../../../core/entry/indicator'
import { type NumberLocale, numberLocales } from '../../../core/entry/number-style'
import { readTyped } from '../../../core/entry/typed'
import { writeValue } from '../../../core/wording/number'
import { anyDecimal } from '../arbitraries'

const block = (measure: Measure, ...texts: readonly string[]): readonly PastedText[] => texts.map((text) => ({ text, measure }))
const anyLocale = fc.constantFrom(...numberLocales)
const contentOf = ({ text, measure }: PastedText, locale: NumberLocale) => {
  const read = readTyped(text, { locale, measure })
  return read.ok ? JSON.stringify(read.value) : undefined
}
/** Texts as tables hold them: written in one style, in none, or in a mixture. */
const anyText = fc.oneof(
  fc.tuple(anyDecimal, anyLocale, fc.integer({ min: 0, max: 3 })).map(([value, locale, precision]) => writeValue(value, precision, locale)),
  fc.constantFrom('', ':', '-', '16.818', '16,818', '1,5', '1 234,5', '12a', '> 1.400 p', '(5)')
)

describe('detecting the number format of a pasted block', () => {
  test('a block written in a style is always read in that style', () => {
    fc.assert(
      fc.property(fc.array(anyDecimal, { minLength: 1, maxLength: 8 }), anyLocale, anyLocale, (values, locale, favoured) => {
        const found = detectNumbers(block('amount', ...values.map((value) => writeValue(value, 0, locale))), favoured)
        const readings = found.kind === 'one' ? [found.reading] : found.kind === 'several' ? found.readings : []
        expect(readings.flatMap(({ locales }) => locales)).toContain(locale)
      })
    )
  })
  test('it is asked exactly where two styles read all and disagree on a value', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 6 }), anyLocale, (texts, favoured) => {
        const pasted = block('amount', ...texts)
        const able = numberLocales.filter((locale) => pasted.every((each) => contentOf(each, locale) !== undefined))
        const meanings = new Set(able.map((locale) => JSON.stringify(pasted.map((each) => contentOf(each, locale)))))
        const found = detectNumbers(pasted, favoured)
        expect(found.kind).toBe(meanings.size === 0 ? 'none' : meanings.size === 1 ? 'one' : 'several')
        if (found.kind === 'several') {
          expect(found.readings).toHaveLength(meanings.size)
          const shown = found.readings.map(({ locale }) => contentOf({ text: found.text, measure: 'amount' }, locale))
          expect(new Set(shown).size).toBeGreaterThan(1)
        }
      })
    )
  })
  test('the favoured style stands for the reading that it belongs to', () => {
    expect(detectNumbers(block('count', '1234', '12'), 'ar')).toMatchObject({ kind: 'one', reading: { locale: 'ar' } })
  })
  test('16.818 of an amount is asked about', () => {
    expect(detectNumbers(block('amount', '12', '16.818'), 'en')).toMatchObject({
      kind: 'several',
      text: '16.818',
      readings: [
        { locale: 'en', locales: ['en', 'ar'], cell: { value: '16.818' } },
        { locale: 'fr-MA', locales: ['fr-MA', 'ar-MA'], cell: { value: '16818' } }
      ]
    })
  })
  test('16.818 of a count is 16818: things are not counted in thousandths', () => {
    expect(detectNumbers(block('count', '16.818'), 'en')).toMatchObject({ kind: 'one', reading: { locale: 'fr-MA' } })
  })
  test('a second value settles what the first leaves open', () => {
    expect(detectNumbers(block('amount', '16.818', '5,5'), 'en')).toMatchObject({ kind: 'one', reading: { locale: 'fr-MA' } })
  })
  test('where no style reads all, the text at which the last one fails is told with its reason', () => {
    expect(detectNumbers(block('amount', '1.234,5', '1,234.5'), 'en')).toMatchObject({ kind: 'none', text: '1,234.5' })
    expect(detectNumbers(block('amount', '5', '16 818 MAD'), 'en')).toEqual({
      kind: 'none',
      text: '16 818 MAD',
      faults: [{ kind: 'entry-currency', text: '16 818 MAD' }]
    })
  })
})
