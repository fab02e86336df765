/** Texts against the texts of the same report: words of direction, and numbers in sentences that were added by hand. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexTable } from '../../../core/entry/table'
import { composeReport } from '../../../core/report/compose'
import type { Composition } from '../../../core/report/desk'
import { plainText } from '../../../core/report/document'
import { documentLines } from '../../../core/report/document-lines'
import { newBlock } from '../../../core/report/draft'
import { bulletinDraft, sampleStyle } from '../../../core/report/template'
import { tokensOf } from '../../../core/verifying/tokens'
import { verifyText } from '../../../core/verifying/verify'
import { sampleTable } from '../../sample-table'

const sentences = { en: '{{attempts:sentence}}', fr: '{{attempts:sentence}}', ar: '{{attempts:sentence}}' }
const opposite = { en: ['rise', 'fall'], fr: ['hausse', 'baisse'], ar: ['ارتفاع', 'انخفاض'] } as const

describe('a sentence that the program wrote', () => {
  for (const language of ['en', 'fr', 'ar'] as const) {
    const draft = bulletinDraft()
    const composition: Composition = {
      table: indexTable(sampleTable()),
      draft: { ...draft, blocks: [newBlock('s', { kind: 'prose', text: sentences }), ...draft.blocks] },
      style: sampleStyle,
      years: { year: 2023, base: 2022 },
      language
    }
    const { document } = composeReport(composition)
    const text = documentLines(document).map(plainText).join('\n')
    const plain = (words: string) => ({ text: words, controls: [] })
    const wrong = (changed: string) => verifyText(plain(changed), plain(text), document, composition).filter(({ verdict }) => verdict !== 'agrees')
    test(`agrees as it is, and not with its direction turned round (${language})`, () => {
      expect(wrong(text)).toEqual([])
      const [up, down] = opposite[language]
      expect(text).toContain(up)
      expect(wrong(text.replace(up, down))).toMatchObject([{ verdict: 'wrong-direction', direction: 'down' }])
    })
    test(`lets a number be repeated by hand, and asks about one that no figure prints (${language})`, () => {
      expect(wrong(`${text}\nxx 419 yy`)).toEqual([])
      expect(wrong(`${text}\nxx 12345 yy`)).toMatchObject([{ verdict: 'unknown', text: '12345', indicator: null, expected: null }])
    })
    test(`misses each figure that is taken out, and none that is moved (${language})`, () => {
      const numbers = tokensOf(text).filter(({ kind }) => kind === 'number')
      fc.assert(
        fc.property(fc.nat(numbers.length - 1), (pick) => {
          const gone = numbers[pick]
          if (gone === undefined) return
          const [before, after] = [text.slice(0, gone.start), text.slice(gone.end)]
          const found = wrong(`${before}${after}`)
          const isFigure = wrong(`${before}777777${after}`).some(({ indicator }) => indicator !== null)
          expect(found.map(({ verdict, expected, start }) => [verdict, expected !== null, Math.abs(start - gone.start) < 200])).toEqual(
            isFigure ? [['missing', true, true]] : []
          )
          if (isFigure) expect(wrong(`${before}${after}\nxx ${gone.text} yy`)).toEqual([])
        }),
        { numRuns: 40 }
      )
    })
  }
})
