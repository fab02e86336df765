import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDecimal } from '../../../core/entry/decimal'
import { spreadsheetNumber } from '../../../core/entry/spreadsheet-number'

/** Decimals of up to fifteen digits: those that a spreadsheet can show. */
const shown = fc
  .record({ negative: fc.boolean(), digits: fc.bigInt({ min: 0n, max: 999_999_999_999_999n }), scale: fc.integer({ min: 0, max: 12 }) })
  .map(({ negative, digits, scale }) => {
    const text = `${digits}`.padStart(scale + 1, '0')
    return `${negative ? '-' : ''}${scale === 0 ? text : `${text.slice(0, -scale)}.${text.slice(-scale)}`}`
  })

describe('a number of a spreadsheet', () => {
  test('is the one that was typed, however the file writes the float that it became', () => {
    fc.assert(
      fc.property(shown, (text) => {
        const float = Number(text)
        for (const written of [`${float}`, float.toPrecision(17), float.toExponential(), float.toExponential(16)]) {
          expect(spreadsheetNumber(written.replace('e', 'E'))).toBe(parseDecimal(text))
        }
      })
    )
  })
  test.each([
    ['0.30000000000000004', '0.3'],
    ['1.6818E4', '16818'],
    ['62.499999999999993', '62.5'],
    ['-0', '0'],
    ['1E-3', '0.001'],
    ['1E+15', '1000000000000000']
  ])('reads %s as it is shown', (text, number) => {
    expect(spreadsheetNumber(text)).toBe(number)
  })
  test.each(['', ' 1', '1,5', '1.', '.5', 'E5', '1E', '1E99', '1E-4000', 'NaN', '١٢'])('is not made of %j', (text) => {
    expect(spreadsheetNumber(text)).toBeUndefined()
  })
})
