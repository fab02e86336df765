import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figureField, parseProse, shows } from '../../../core/report/prose'

describe('fields in prose', () => {
  test('a figure field reads back as it was written', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z][a-z0-9_-]{0,20}$/),
        fc.constantFrom(...shows),
        fc.constantFrom(null, '2022', '2014/2016', '2023-01/2023-05'),
        (indicator, show, period) => {
          expect(parseProse(figureField(indicator, show, period))).toEqual([{ kind: 'figure', indicator, show, period }])
        }
      )
    )
  })
  test('no text is lost around fields', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        fc.pre(!/[{}]/.test(before + after))
        const parts = parseProse(`${before}{{year}}${after}`)
        expect(parts.map((part) => (part.kind === 'text' ? part.text : '')).join('')).toBe(before + after)
      })
    )
  })
  test.each(['{{}}', '{{attempts}}', '{{attempts:loud}}', '{{Attempts:value}}', '{{attempts@soon:value}}'])('%s is known to be no field', (text) => {
    expect(parseProse(text)).toMatchObject([{ kind: 'unknown' }])
  })
})
