import { describe, expect, test } from 'vitest'
import { languages } from '../../../core/entry/indicator'
import { readText } from '../../../core/reading/reading'
import { readCorpus } from './corpus'

const MINUS = '\u2212'

describe.each(languages)('a change of one character in %s', (language) => {
  const texts = (['tuning', 'held-out'] as const).flatMap((part) => readCorpus(language, part).map(({ text }) => text))
  const said = (text: string) => readText(text, language).map(({ kind, value, direction }) => `${kind} ${value} ${direction}`)
  const exchange = (text: string, at: number, by: string) => text.slice(0, at) + by + text.slice(at + 1)

  test('of any digit of a number, a year or a whole date is seen', () => {
    for (const text of texts) {
      const before = said(text).join()
      for (const { start, end } of readText(text, language).filter(({ value }) => value !== null)) {
        for (let at = start; at < end; at++) {
          if (!/[0-9]/.test(text.charAt(at))) continue
          const other = exchange(text, at, `${(text.charCodeAt(at) - 48 + 1) % 10}`)
          expect(said(other).join(), other).not.toBe(before)
        }
      }
    }
  })
  test('of the sign of a percentage is seen', () => {
    let signs = 0
    for (const text of texts) {
      const before = said(text).join()
      for (const { kind, start, end } of readText(text, language)) {
        const at = [...text.slice(start, end)].findIndex((each) => each === '+' || each === '-' || each === MINUS)
        if (kind !== 'percent' || at < 0) continue
        signs++
        const other = exchange(text, start + at, text.charAt(start + at) === '+' ? MINUS : '+')
        expect(said(other).join(), other).not.toBe(before)
      }
    }
    expect(signs).toBeGreaterThan(10)
  })
})
