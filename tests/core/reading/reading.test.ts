import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Decimal, fromScaled } from '../../../core/entry/decimal'
import { languages } from '../../../core/entry/indicator'
import { numberLocales } from '../../../core/entry/number-style'
import { type Reading, readText } from '../../../core/reading/reading'
import { writePercent, writeShare, writeSigned, writeValue } from '../../../core/wording/number'
import { anyDecimal } from '../arbitraries'

const PARTS =
  "16 818 2023 24 1 0 00 , . ' / : ( ) [ ] - – − + % ٪ و ب ألف ألفا مائة مليون ونصف في المائة d de un une cent mille quatre vingt million et a half and hundred two percent points janvier May of to à إلى بين entre more than plus de أكثر من n° no. loi القانون رقم rose hausse ارتفاع by بنسبة er rd ٤ ٬ ٫ ﻻ é ½ ² $ €"
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(fc.tuple(fc.constantFrom(...PARTS.split(' ')), fc.constantFrom(' ', '', '\u202f', '\u00a0', '\n', '\n\n', '\u200f', '\u2066', '\u0301')), {
      maxLength: 30
    })
    .map((parts) => parts.flat().join(''))
)

/** The one reading of a number that stands in a sentence of its language. */
function only(number: string, language: (typeof languages)[number], locale: (typeof numberLocales)[number]): Reading | undefined {
  const frame = { en: ['It stood at ', ' in all.'], fr: ['On en compte ', ' en tout.'], ar: ['بلغ العدد ', ' في المجموع.'] }[language]
  const found = readText(frame.join(number), language, locale)
  expect(found.length).toBeLessThanOrEqual(1)
  return found[0]
}

describe('reading prose', () => {
  test('readings are slices of the text in its order and never overlap, whatever the text', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...languages), fc.constantFrom(null, ...numberLocales), (text, language, house) => {
        let last = 0
        for (const { start, end, text: slice, kind, value } of readText(text, language, house)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(slice).toBe(text.slice(start, end))
          expect(value === null).toBe(kind === 'direction' || (kind === 'date' && value === null))
          last = end
        }
      }),
      { numRuns: 2_000 }
    )
  })
  test('every number that a report writes is read as its value, in every number style', () => {
    fc.assert(
      fc.property(
        anyDecimal,
        fc.integer({ min: 0, max: 3 }),
        fc.constantFrom(...languages),
        fc.constantFrom(...numberLocales),
        (value, precision, language, locale) => {
          for (const written of [writeValue(value, precision, locale), writeSigned(value, precision, locale)]) {
            expect(only(written, language, locale)).toMatchObject({ text: written, kind: 'count', value })
          }
        }
      )
    )
  })
  test('every percentage that a report writes is read as its value with its sign, in every number style', () => {
    const anyPercent = fc.tuple(fc.bigInt({ min: -2_000_000n, max: 2_000_000n }), fc.integer({ min: 0, max: 3 })).map(([units, scale]) => ({ units, scale }))
    fc.assert(
      fc.property(anyPercent, fc.constantFrom(...languages), fc.constantFrom(...numberLocales), (percent, language, locale) => {
        const value: Decimal = fromScaled(percent)
        const written = writePercent(percent, locale)
        expect(only(written, language, locale)).toMatchObject({ text: written, kind: 'percent', value })
        const share = writeShare(percent, locale)
        expect(only(share, language, locale)).toMatchObject({ text: share, kind: 'percent', value: value.replace('-', '') })
      })
    )
  })
  test('marks of direction and isolates inside a number are no part of it, and counted in its place', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('\u200e', '\u200f', '\u061c', '\u2066', '\u2069', '\u202b'),
        fc.integer({ min: 0, max: 8 }),
        fc.constantFrom(...languages),
        (mark, at, language) => {
          const number = '+16818.5%'
          const text = `(${mark}${number.slice(0, at)}${mark}${number.slice(at)}${mark})`
          const [found, ...others] = readText(text, language)
          expect(others).toEqual([])
          expect(found).toMatchObject({ kind: 'percent', value: '16818.5', direction: 'up' })
          expect(found?.text.replaceAll(mark, '')).toBe(number)
        }
      )
    )
  })
})
