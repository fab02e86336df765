import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages } from '../../../core/entry/indicator'
import { readText } from '../../../core/reading/reading'

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '16',
        '818',
        '2023',
        '1',
        '0',
        ',',
        '.',
        ' ',
        '\u202f',
        '\n',
        '-',
        '\u2212',
        '+',
        '%',
        '\u066a',
        '\u200f',
        '/',
        '(',
        ')',
        'و',
        'ألف',
        'd',
        "'",
        '٤'
      ),
      { maxLength: 40 }
    )
    .map((parts) => parts.join(''))
)

describe('reading prose', () => {
  test('readings are slices of the text in its order and never overlap, whatever the text', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...languages), (text, language) => {
        let last = 0
        for (const { start, end, text: slice } of readText(text, language)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(slice).toBe(text.slice(start, end))
          last = end
        }
      }),
      { numRuns: 500 }
    )
  })
})
