/** What a change of a cell would do to the report, against the report as it then is. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cell } from '../../../core/entry/cell'
import { languages } from '../../../core/entry/indicator'
import { indexTable, type MovedCell, withMovedCells } from '../../../core/entry/table'
import { composeReport } from '../../../core/report/compose'
import { type Block, plainText, type ReportDocument } from '../../../core/report/document'
import { blockLines } from '../../../core/report/document-lines'
import { type Draft, type DraftBlock, newBlock } from '../../../core/report/draft'
import { effectOf, settled } from '../../../core/report/effect'
import { lineChanges } from '../../../core/report/line-changes'
import { sourceOf } from '../../../core/report/pages'
import { sentencesOf } from '../../../core/report/sentences'
import { bulletinDraft, sampleStyle } from '../../../core/report/template'
import { sampleTable } from '../../sample-table'
import { decimal } from '../arbitraries'
import { absent, value } from '../made-table'

const table = indexTable(sampleTable())
const codes = sampleTable().indicators.map(({ code }) => code)
const everyShow = ['value', 'counted', 'change', 'value-change', 'counted-change', 'sentence']
const same = (text: string) => ({ en: text, fr: text, ar: text })

/** The sample with sentences of all kinds, several to a paragraph, and with tables chosen in every way. */
const draft: Draft = {
  ...bulletinDraft(),
  blocks: [
    ...bulletinDraft().blocks,
    ...codes.map((code) => newBlock(`s-${code}`, { kind: 'prose', text: same(everyShow.map((show) => `So {{${code}:${show}}} it was.`).join(' ')) })),
    newBlock('k', { kind: 'key-figures', caption: same('Of {{networks:value}}'), indicators: [] }),
    newBlock('c', { kind: 'comparison', caption: same(''), selection: { kind: 'section', section: 'prevention' } }),
    newBlock('a', { kind: 'comparison', caption: same(''), selection: { kind: 'all' } }),
    newBlock('y', { kind: 'series', caption: same('{{attempts:sentence}}'), selection: { kind: 'all' }, years: 8 }),
    newBlock('f', { kind: 'prose', text: same('Before {{networks@2022:value}}. A list:\n\n- {{assaults@2022:sentence}}\n- none') })
  ]
}

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant<Cell>({ kind: 'empty' }),
  fc.constantFrom<Cell>(absent('not available'), absent('confidential')),
  fc.integer({ min: 0, max: 100_000 }).map((number): Cell => value(decimal(`${number}`))),
  fc.integer({ min: 0, max: 500 }).map((number): Cell => value(decimal(`${number}`), 'provisional'))
)
const change: fc.Arbitrary<MovedCell> = fc.record({
  indicator: fc.constantFrom(...codes),
  period: fc.constantFrom('2017', '2020', '2021', '2022', '2023', '2024', '2014/2016'),
  cell: anyCell
})

function composed(of: typeof table, language: (typeof languages)[number]): ReportDocument {
  return composeReport({ table: of, draft, style: sampleStyle, years: { year: 2023, base: 2022 }, language }).document
}

/** The lines of every part of the draft by its id; generated notes and sources follow from all parts and are left out. */
function linesByPart({ title, subtitle, blocks }: ReportDocument): ReadonlyMap<string, string> {
  const lines = new Map<string, Block[]>()
  for (const block of blocks) {
    const part: DraftBlock | undefined = sourceOf(block.id, draft.blocks)
    if (part && part.content.kind !== 'notes' && part.content.kind !== 'sources') lines.set(part.id, [...(lines.get(part.id) ?? []), block])
  }
  const said = [...lines].map(([id, own]) => [id, JSON.stringify(own.map((block) => [block.kind, blockLines(block).map(settled)]))] as const)
  return new Map([['title', JSON.stringify(title)], ['subtitle', JSON.stringify(subtitle)], ...said])
}

function partsThatDiffer(before: ReportDocument, after: ReportDocument): readonly string[] {
  const [old, now] = [linesByPart(before), linesByPart(after)]
  return [...new Set([...old.keys(), ...now.keys()])].filter((id) => old.get(id) !== now.get(id)).sort()
}

describe('the effect of a change', () => {
  test('is on the parts that differ in the whole composed reports, and on no other', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 2 }), (changes) => {
        const { places } = effectOf({ table, draft, style: sampleStyle }, changes)
        const after = withMovedCells(table, changes)
        for (const language of languages) {
          const touched = new Set(places.filter((place) => place.language === language).map(({ block }) => block))
          expect([...touched].sort()).toEqual(partsThatDiffer(composed(table, language), composed(after, language)))
        }
      }),
      { numRuns: 60 }
    )
  })
  test('is nothing where the cell stays as it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sampleTable().cells), (cell) => {
        expect(effectOf({ table, draft, style: sampleStyle }, [cell])).toEqual({ places: [], flips: [] })
      })
    )
  })
  test('tells which words turn: networks that fell where they rose', () => {
    const { places, flips } = effectOf({ table, draft, style: sampleStyle }, [{ indicator: 'networks', period: '2023', cell: value(decimal('280')) }])
    const sentence = places.find(({ block, language, after }) => block === 's-networks' && language === 'en' && plainText(after).includes('fall'))
    expect(sentence && plainText(sentence.before)).toContain('a sharp rise of 44% on 2022 (290)')
    expect(sentence && plainText(sentence.after)).toContain('a slight fall of 3% on 2022 (290)')
    const turned = (language: string) => flips.filter((flip) => flip.language === language && flip.block === 's-networks').flatMap(({ words }) => words)
    expect(turned('en')).toContainEqual({ from: 'sharp rise', to: 'slight fall' })
    expect(turned('fr')).toContainEqual({ from: 'forte hausse', to: 'légère baisse' })
    expect(turned('ar')).not.toEqual([])
    expect(flips.find(({ block }) => block === 'b8')?.direction).toMatchObject({ from: 'up', to: 'down', change: { from: '+44%', to: '−3%' } })
  })
  test('counts sentences, charts, tables and key figures', () => {
    const own = { ...bulletinDraft() }
    const kindsOf = (indicator: string) => {
      const { places } = effectOf({ table, draft: own, style: sampleStyle }, [{ indicator, period: '2023', cell: value(decimal('280')) }])
      return places.filter(({ language }) => language === 'fr').map(({ kind }) => kind)
    }
    expect(kindsOf('networks').sort()).toEqual(['key-figure', 'sentence', 'table', 'table'])
    expect(kindsOf('attempts').sort()).toEqual(['chart', 'key-figure', 'sentence', 'table', 'table'])
  })
})

describe('the way from one line to another', () => {
  const inline = fc.oneof(
    fc.constantFrom('a ', 'sharp rise', ' of ', '. ').map((text) => ({ kind: 'text', text }) as const),
    fc.constantFrom('+44%', '−3%', '419').map((text) => ({ kind: 'number', text }) as const)
  )
  const line = fc.array(inline, { maxLength: 6 })
  test('gives both lines back, and takes no number apart', () => {
    fc.assert(
      fc.property(line, line, (before, after) => {
        const changes = lineChanges(before, after)
        const side = (without: 'added' | 'removed') => changes.filter(({ kind }) => kind !== without).map(({ text }) => text)
        expect(side('added').join('')).toBe(plainText(before))
        expect(side('removed').join('')).toBe(plainText(after))
        const numbers = (of: typeof before) => of.flatMap(({ kind, text }) => (kind === 'number' ? [text] : []))
        expect(changes.filter(({ kind, number }) => number && kind !== 'added').map(({ text }) => text)).toEqual(numbers(before))
        expect(changes.filter(({ kind, number }) => number && kind !== 'removed').map(({ text }) => text)).toEqual(numbers(after))
      })
    )
  })
})

describe('sentences', () => {
  test.each([
    ['One {{a:value}}. Two! Three', 3],
    ['« Un. » Deux ? Trois', 3],
    ['جملة أولى. وهل من ثانية؟ نعم', 3],
    ['First.\n\n- one. two\n- three', 4],
    ['1.5 million. **Bold. Still** bold', 3]
  ])('are parted: %s', (text, count) => expect(sentencesOf(text, 'prose')).toHaveLength(count))
  test('of a heading is one', () => expect(sentencesOf('A. B. {{year}}', 'heading')).toHaveLength(1))
})
