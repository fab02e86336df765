/** Whether the editions of a report say the same. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkCells } from '../../../core/checks/cells'
import { type Language, languages } from '../../../core/entry/indicator'
import { indexTable } from '../../../core/entry/table'
import { composeReport, figureCount } from '../../../core/report/compose'
import { documentLines } from '../../../core/report/document-lines'
import { type BlockContent, type Draft, newBlock } from '../../../core/report/draft'
import { textOf } from '../../../core/report/editing'
import { withText } from '../../../core/report/find'
import { whatIsMissing } from '../../../core/report/missing'
import { editionLacks, type Held, parityFindings } from '../../../core/report/parity'
import { bulletinDraft, sampleStyle } from '../../../core/report/template'
import { sayFigureCount } from '../../../core/wording/figure-count'
import { findingMessage } from '../../../core/wording/messages'
import { sampleTable } from '../../sample-table'

const lacksOf = (draft: Draft) => editionLacks(draft).map(({ block, language, lacks: { what, words } }) => [block, language, what, words])
const draftOf = (content: BlockContent): Draft => ({ ...bulletinDraft(), blocks: [newBlock('b1', content)] })
const prose = (en: string, fr: string, ar: string) => draftOf({ kind: 'prose', text: { en, fr, ar } })

/** The same text without the first place of this. */
function without(draft: Draft, block: string, language: Language, words: string): Draft {
  return {
    ...draft,
    blocks: draft.blocks.map((each) => {
      if (each.id !== block) return each
      const text = textOf(each.content)[language]
      const at = text.indexOf(words)
      return { ...each, content: withText(each.content, language, text.slice(0, at) + text.slice(at + words.length)) }
    })
  }
}

describe('editions', () => {
  test('of the sample lack nothing', () => expect(editionLacks(bulletinDraft())).toEqual([]))

  const words = fc.constantFrom('One', 'two words', 'and')
  const piece = fc.oneof(
    fc
      .constantFrom('{{networks:value}}', '{{attempts:counted-change}}', '{{networks@2021:change}}', '{{assaults:sentence}}')
      .map((text) => ({ what: 'figure', text }) as const),
    fc.constantFrom('{{year}}', '{{base-year}}').map((text) => ({ what: 'year', text }) as const),
    fc.constantFrom('{{table:b20}}', '{{table:b21}}').map((text) => ({ what: 'table', text }) as const),
    fc.constantFrom('1,400', '12.5%', '7').map((text) => ({ what: 'number', text }) as const),
    fc.constantFrom('^[a note]', '^[of {{networks:value}}]', '^[in 1999, {{year}}]').map((text) => ({ what: 'footnote', text }) as const)
  )
  /** Sentences of the same pieces in every language, each in an order of its own, with words of its own. */
  const written = fc
    .array(piece, { minLength: 1, maxLength: 6 })
    .chain((pieces) =>
      fc
        .tuple(
          ...languages.map(() =>
            fc.tuple(fc.shuffledSubarray([...pieces], { minLength: pieces.length }), fc.array(words, { minLength: pieces.length, maxLength: pieces.length }))
          )
        )
        .map((editions) => ({ pieces, texts: editions.map(([own, between]) => own.map(({ text }, index) => `${between[index]} ${text}`).join(' ')) }))
    )
  test('with the same pieces, in whatever order, lack nothing', () => {
    fc.assert(
      fc.property(written, ({ texts: [en = '', fr = '', ar = ''] }) => {
        expect(editionLacks(prose(en, fr, ar))).toEqual([])
      })
    )
  })
  test('lack exactly the piece that is taken from one of them', () => {
    fc.assert(
      fc.property(written, fc.nat(), fc.constantFrom(...languages), ({ pieces, texts: [en = '', fr = '', ar = ''] }, at, language) => {
        const gone = pieces[at % pieces.length]
        if (gone === undefined) return
        const found = editionLacks(without(prose(en, fr, ar), 'b1', language, gone.text))
        expect(found).toHaveLength(1)
        expect(found[0]).toMatchObject({ block: 'b1', language, lacks: { what: gone.what } })
        if (gone.what !== 'figure' && gone.what !== 'footnote') expect(found[0]?.lacks.words).toBe(gone.text)
        if (gone.what === 'figure') expect(found[0]?.lacks.words.split(/[:@]/)[0]).toBe(gone.text.split(/[:@]/)[0])
      })
    )
  })
  test('of the sample lack exactly the field that is taken from one of them', () => {
    const sample = bulletinDraft()
    for (const { id, content } of sample.blocks) {
      for (const language of languages) {
        for (const field of new Set(textOf(content)[language].match(/\{\{[^}]*\}\}/g) ?? [])) {
          const lacks = editionLacks(without(sample, id, language, field))
          expect(lacks).toHaveLength(1)
          expect(lacks[0]).toMatchObject({ block: id, language })
        }
      }
    }
  })
  test.each<[string, Draft, readonly (readonly [string, string, Held['what'], string])[]]>([
    ['a change', prose('{{networks:value-change}}', '{{networks:counted}}', ''), [['b1', 'fr', 'figure', '{{networks:change}}']]],
    ['a figure with its change', prose('{{networks:sentence}}', 'x', ''), [['b1', 'fr', 'figure', '{{networks:value-change}}']]],
    ['nothing, where a sentence says what a bracket says', prose('{{networks:sentence}}', '{{networks:counted-change}}', ''), []],
    ['nothing, where only separators and digits are the language’s own', prose('1,400 and 12.5%', '1\u202f400 et 12,5\u00a0%', '١٬٤٠٠ و ١٢٫٥٪'), []],
    ['a number', prose('In 2014', 'Alors', ''), [['b1', 'fr', 'number', '2014']]],
    ['a footnote with all that is in it', prose('x^[of {{networks:value}} in 1999]', 'x', ''), [['b1', 'fr', 'footnote', 'of {{networks:value}} in 1999']]],
    ['what a footnote has lost', prose('x^[of {{networks:value}}]', 'x^[rien]', ''), [['b1', 'fr', 'figure', '{{networks:value}}']]],
    ['a line of notes', draftOf({ kind: 'notes', text: { en: 'One\n\nTwo {{year}}', fr: 'Un', ar: '' } }), [['b1', 'fr', 'note', 'Two {{year}}']]],
    ['a year of a title', { ...prose('x', 'x', 'x'), title: { en: '{{year}}', fr: 'x', ar: '' } }, [['title', 'fr', 'year', '{{year}}']]]
  ])('lack %s', (_, draft, expected) => expect(lacksOf(draft)).toEqual(expected))
  test('are listed as missing, with a place to go to, and among the findings in words', () => {
    const draft = without(bulletinDraft(), 'b8', 'fr', '{{networks:counted-change}}')
    const table = indexTable(sampleTable())
    const missing = whatIsMissing({ table, draft, style: sampleStyle, comments: [], checks: checkCells(table, []) })
    expect(missing.filter(({ kind }) => kind === 'edition-lacks')).toMatchObject([
      { at: 'block', block: 'b8', language: 'fr', words: '{{networks:value-change}}' }
    ])
    const [finding] = parityFindings(draft)
    for (const language of languages) expect(finding && findingMessage(finding, language, () => 'NAME')).toContain('NAME')
  })
})

describe('the count of figures', () => {
  const table = indexTable(sampleTable())
  const composition = (draft: Draft, language: Language) => ({ table, draft, style: sampleStyle, years: { year: draft.year, base: draft.base }, language })
  test('of the sample is the same in every edition, and none is unknown', () => {
    const counts = languages.map((language) => figureCount(composition(bulletinDraft(), language)))
    expect(new Set(counts.map((count) => JSON.stringify(count))).size).toBe(1)
    expect(counts[0]?.unknown).toBe(0)
  })
  test('is that of the numbers which print from cells', () => {
    for (const year of [2022, 2023, 2024]) {
      const of = composition({ ...bulletinDraft(), year, base: year - 1 }, 'en')
      const { document } = composeReport(of)
      const numbers = documentLines(document).flatMap((line) => line.filter((inline) => inline.kind === 'number' && inline.origin !== undefined))
      // The two years of an operation print from the span of a cell and are no figures.
      expect(figureCount(of).bound).toBe(numbers.length - 2)
    }
  })
  test('knows numbers typed by hand, in footnotes too', () => {
    expect(figureCount(composition(prose('In 1999, 12% of {{networks:counted-change}}^[or 7]', '', ''), 'en'))).toEqual({ bound: 2, unknown: 3 })
  })
  test('is said in words', () => {
    expect(sayFigureCount({ bound: 57, unknown: 0 }, 'en')).toBe('57 figures: 57 bound, 0 unknown')
    expect(sayFigureCount({ bound: 1, unknown: 0 }, 'en')).toBe('1 figure: 1 bound, 0 unknown')
    expect(sayFigureCount({ bound: 57, unknown: 2 }, 'fr')).toBe('59 chiffres\u00a0: 57 liés, 2 inconnus')
    expect(sayFigureCount({ bound: 57, unknown: 0 }, 'ar')).toContain('57')
  })
})
