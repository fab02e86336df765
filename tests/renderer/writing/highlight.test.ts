/** What was found in the kept text is marked on the same words in the editor. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rangeInDocument } from '../../../renderer/writing/highlight'
import { readDocument } from '../../../renderer/writing/rich-document'

const pieces = ['word', 'كلمة', ' ', '**', '*', '{{year}}', '{{networks:counted}}', '\n\n', '\n', '- ', '\\*', '^[a note {{year}}]', '5 * 3']

test('the words of a range of the kept text are the words of its range in the document', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 20 }), (parts) => {
      const text = parts.join('')
      const document = readDocument(text)
      for (const found of text.matchAll(/word|كلمة|note/g)) {
        const range = rangeInDocument(document, text, { from: found.index, to: found.index + found[0].length })
        expect(range && document.textBetween(range.from, range.to)).toBe(found[0])
      }
    }),
    { numRuns: 2_000 }
  )
})
test('a range that was found in an older text marks nothing', () => {
  expect(rangeInDocument(readDocument('one two'), 'one twa', { from: 4, to: 7 })).toBeUndefined()
})
