import { describe, expect, test } from 'vitest'
import { languages } from '../../../core/entry/indicator'
import { numberLocales } from '../../../core/entry/number-style'
import { readNumber } from '../../../core/entry/numerals'
import { indexTable } from '../../../core/entry/table'
import { readText } from '../../../core/reading/reading'
import { composeReport } from '../../../core/report/compose'
import { type Line, plainText } from '../../../core/report/document'
import { documentLines } from '../../../core/report/document-lines'
import { bulletinDraft, sampleStyle } from '../../../core/report/template'
import { sampleTable } from '../../sample-table'

/** Counts of four digits print with their thousands apart; years never do. */
const PERIOD = /^\d{4}$/

/** The numbers of a line that show a figure, with their places in its text. */
function figuresOf(line: Line): readonly { readonly text: string; readonly start: number }[] {
  let start = 0
  return line.flatMap((inline) => {
    const text = inline.kind === 'note' ? '' : inline.text
    const at = start
    start += text.length
    return inline.kind === 'number' && inline.origin !== undefined ? [{ text, start: at }] : []
  })
}

describe.each(languages)('a report in %s', (language) => {
  test.each(numberLocales)(
    "written in the style %s is read back figure by figure, and without being told the style where it is the language's own",
    (locale) => {
      let figures = 0
      for (const year of [2019, 2022, 2023, 2024]) {
        const style = { ...sampleStyle, separators: { ...sampleStyle.separators, [language]: locale } }
        const { document } = composeReport({ table: indexTable(sampleTable()), draft: bulletinDraft(), style, years: { year, base: year - 1 }, language })
        for (const line of documentLines(document)) {
          const text = plainText(line)
          const houses = locale.startsWith(language) ? [locale, null] : [locale]
          for (const [figure, house] of figuresOf(line).flatMap((figure) => houses.map((house) => [figure, house] as const))) {
            const readings = readText(text, language, house)
            const digits = figure.text.replace(/[\s\u00a0]*[%\u066a]$/, '')
            const value = readNumber(digits, locale)
            if (value === undefined || PERIOD.test(digits)) continue
            figures++
            const read = readings.find(({ start, end }) => start <= figure.start && figure.start + figure.text.length <= end)
            expect({ text, ...read }).toMatchObject({
              text: read?.text,
              value,
              kind: digits === figure.text ? expect.stringMatching(/^(?:count|points)$/) : 'percent'
            })
          }
        }
      }
      expect(figures).toBeGreaterThan(100)
    }
  )
})
