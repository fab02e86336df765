/** The sample's own text raises no alarm; whatever is changed in it does. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Language, languages } from '../../../core/entry/indicator'
import { lint, sampleText, sampleYears } from './texts'

const cases = languages.flatMap((language) => sampleYears.map((year) => [language, year] as const))

describe('the sample’s own text', () => {
  test.each(cases)('raises no alarm: %s, %i', (language, year) => {
    const text = sampleText(language, year)
    const alarms = lint(text, language, year).filter(({ alarm }) => alarm)
    expect(
      alarms.map(({ reading, verdict, ground }) => [reading.text, verdict, ground, text.slice(Math.max(0, reading.start - 80), reading.end + 40)])
    ).toEqual([])
  })
})

/** A text with one thing changed, and where. */
type Fault = { readonly text: string; readonly start: number; readonly end: number; readonly was: string; readonly now: string }

function changed(text: string, start: number, was: string, now: string): Fault {
  return { text: text.slice(0, start) + now + text.slice(start + was.length), start, end: start + now.length, was, now }
}

/** Whether an alarm lies on what was changed. */
function isFound({ text, start, end }: Fault, language: Language, year: number): boolean {
  return lint(text, language, year).some(({ alarm, reading }) => alarm && reading.start < end && start < reading.end)
}

/** Whether an alarm lies in the paragraph of what was changed: a year may be wrong by its figures, a word by its percentage. */
function isFoundBeside({ text, start, end }: Fault, language: Language, year: number): boolean {
  const from = text.lastIndexOf('\n', start)
  const to = text.indexOf('\n', end)
  return lint(text, language, year).some(({ alarm, reading }) => alarm && reading.start >= from && (to < 0 || reading.end <= to))
}

/** That a figure is not available is true of some other years, too: the report of that year says the same. */
function isStillTrue({ text, start, now }: Fault, language: Language): boolean {
  const line = text.slice(text.lastIndexOf('\n', start) + 1, text.indexOf('\n', start))
  const absent = { en: 'not available', fr: 'n’est pas disponible', ar: 'غير متوفر' }[language]
  return line.includes(absent) && sampleText(language, Number(now)).includes(line)
}

/** The numbers of a text that a person would check: counts and percentages, but not the neighbour of a tie that a note names. */
function numbersOf(text: string, language: Language, year: number) {
  return lint(text, language, year).filter(
    ({ reading, ground }) => (reading.kind === 'count' || reading.kind === 'percent') && ground.kind !== 'year-known' && ground.kind !== 'other-neighbour'
  )
}

/** Of long lists of faults about so many are tried, spread evenly. */
const MOST = 30

describe('a planted fault is found', () => {
  const planted = (language: Language, year: number, faults: (text: string) => readonly Fault[], found = isFound) => {
    const every = faults(sampleText(language, year))
    const all = every.filter((_, index) => index % (Math.floor(every.length / MOST) + 1) === 0)
    const missed = all
      .filter((fault) => !found(fault, language, year))
      .map(({ text, start, end, was, now }) => [was, now, text.slice(Math.max(0, start - 60), end + 40)])
    expect(missed).toEqual([])
    return all.length
  }
  test.each(cases)('any one digit of a number: %s, %i', (language, year) => {
    const text = sampleText(language, year)
    const numbers = numbersOf(text, language, year)
    const digits = numbers.flatMap(({ reading }) => [...reading.text.matchAll(/\d/g)].map(({ index }) => reading.start + index))
    if (digits.length === 0) return
    fc.assert(
      fc.property(fc.constantFrom(...digits), fc.integer({ min: 0, max: 9 }), (at, digit) => {
        fc.pre(text.charAt(at) !== `${digit}`)
        expect(planted(language, year, () => [changed(text, at, text.charAt(at), `${digit}`)])).toBe(1)
      }),
      { numRuns: 12 }
    )
  })
  test.each(cases)('a sign: %s, %i', (language, year) => {
    planted(language, year, (text) =>
      numbersOf(text, language, year).flatMap(({ reading }) =>
        [...reading.text.matchAll(/[+\u2212-]/g)].map(({ 0: sign, index }) => changed(text, reading.start + index, sign, sign === '+' ? '\u2212' : '+'))
      )
    )
  })
  test.each(cases)('a year, by another of the workbook’s: %s, %i', (language, year) => {
    planted(
      language,
      year,
      (text) =>
        lint(text, language, year).flatMap(({ reading }) =>
          reading.kind === 'year'
            ? sampleYears
                .filter((other) => `${other}` !== reading.text)
                .map((other) => changed(text, reading.start, reading.text, `${other}`))
                .filter((fault) => !isStillTrue(fault, language))
            : []
        ),
      isFoundBeside
    )
  })
  test.each(cases)('any one digit of a year: %s, %i', (language, year) => {
    planted(
      language,
      year,
      (text) =>
        lint(text, language, year).flatMap(({ reading }) =>
          reading.kind === 'year' && /^\d{4}$/.test(reading.text)
            ? Array.from(reading.text).flatMap((digit, at) =>
                Array.from('0123456789')
                  .filter((other) => other !== digit)
                  .map((other) => changed(text, reading.start, reading.text, `${reading.text.slice(0, at)}${other}${reading.text.slice(at + 1)}`))
                  .filter((fault) => !isStillTrue(fault, language))
              )
            : []
        ),
      isFoundBeside
    )
  })
  test.each(cases)('a word of direction: %s, %i', (language, year) => {
    const words = { en: [['rise', 'fall']], fr: [['hausse', 'baisse']], ar: [['ارتفاع', 'انخفاض']] }[language]
    planted(
      language,
      year,
      (text) =>
        words.flatMap(([up = '', down = '']) =>
          [...text.matchAll(new RegExp(language === 'ar' ? `${up}|${down}` : `\\b(?:${up}|${down})\\b`, 'g'))].map(({ 0: word, index }) =>
            changed(text, index, word, word === up ? down : up)
          )
        ),
      isFoundBeside
    )
  })
})
