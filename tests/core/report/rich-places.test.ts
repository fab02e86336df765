/** The letters of a text are found where they stand in it. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { letterPlaces } from '../../../core/report/rich-places'
import { parseRichText, type RichLine } from '../../../core/report/rich-text'

const pieces = ['a', 'شبكة', '𝒃', ' ', '\u00a0', '*', '**', '\\', '\\*', '{{year}}', '{{', '^[', ']', '- ', '1. ', '\n', '\n\n', '\t', '^[a *b* {{year}}]']

function lettersOf(line: RichLine): string {
  return line.map((each) => (each.kind === 'text' ? each.text.replace(/\s/g, '') : each.kind === 'footnote' ? lettersOf(each.inlines) : '')).join('')
}

test('the letters at their places are the letters that print, in the same order', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
      const text = parts.join('')
      const read = parseRichText(text).flatMap((block) => (block.kind === 'paragraph' ? [block.line] : block.items))
      const places = letterPlaces(text)
      expect(places.map((at) => text.charAt(at)).join('')).toBe(read.map(lettersOf).join(''))
      expect([...places].sort((a, b) => a - b)).toEqual(places)
    }),
    { numRuns: 5_000 }
  )
})
test('a long text is read in good time', () => {
  for (const piece of ['^[', '\n ', ' ', '- \n', '**a ']) expect(letterPlaces(`${piece.repeat(50_000)}end`).length).toBeGreaterThan(2)
})
