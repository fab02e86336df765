/** Where a figure comes from. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromScaled } from '../../../core/entry/decimal'
import { languages } from '../../../core/entry/indicator'
import { indexTable } from '../../../core/entry/table'
import { percentChange } from '../../../core/figures/change'
import { exactPercent } from '../../../core/figures/exact'
import { divideRounded, roundings } from '../../../core/figures/rounding'
import { composeReport } from '../../../core/report/compose'
import { blockLines } from '../../../core/report/document-lines'
import { newBlock } from '../../../core/report/draft'
import { sourceOf } from '../../../core/report/pages'
import { printPlaces } from '../../../core/report/print-places'
import { provenanceOf } from '../../../core/report/provenance'
import { bulletinDraft, sampleStyle } from '../../../core/report/template'
import { sayExact, sayFormula, sayFraction, sayRounding } from '../../../core/wording/provenance'
import { sampleTable } from '../../sample-table'
import { anyCount } from '../arbitraries'

const table = indexTable(sampleTable())
const work = { table, draft: bulletinDraft(), style: sampleStyle }
const networks = { indicator: 'networks', period: '2023' }

describe('an unrounded percentage', () => {
  const positive = anyCount.filter((each) => each !== '0')
  test('is its fraction, and rounds to what prints, tie for tie', () => {
    fc.assert(
      fc.property(positive, anyCount, fc.constantFrom(...roundings), fc.integer({ min: 0, max: 3 }), (base, value, rounding, percentDecimals) => {
        const { numerator, denominator } = exactPercent(base, value, 12)
        const { percent, tie } = percentChange(base, value, { rounding, percentDecimals })
        const rounded = divideRounded(numerator * 10n ** BigInt(percentDecimals), denominator, rounding)
        expect(rounded).toMatchObject({ units: percent.units, tie })
      })
    )
  })
  test('in digits is the fraction, cut and never rounded', () => {
    fc.assert(
      fc.property(positive, anyCount, fc.integer({ min: 0, max: 20 }), (base, value, most) => {
        const { numerator, denominator, digits, ends } = exactPercent(base, value, most)
        const scale = digits.split('.')[1]?.length ?? 0
        const size = numerator < 0n ? -numerator : numerator
        const shown = BigInt(digits.replace(/[-.]/g, ''))
        expect(shown).toBe((size * 10n ** BigInt(scale)) / denominator)
        expect(ends).toBe((size * 10n ** BigInt(scale)) % denominator === 0n)
        expect(digits.startsWith('-')).toBe(numerator < 0n)
      })
    )
  })
})

describe('the words of a computation', () => {
  const provenance = provenanceOf(work, networks)
  test('are its formula, its fraction and its long decimal', () => {
    if (!provenance?.exact) throw new Error('no percentage')
    expect(sayFormula(provenance.figure, { locale: 'en' })).toBe('(419 − 290) ÷ 290 × 100')
    expect(sayFraction(provenance.exact, { locale: 'en' })).toBe('1,290\u202f/\u202f29')
    expect(sayExact(provenance.exact, { locale: 'en' })).toBe('44.482758620689…%')
    expect(sayExact(provenance.exact, { locale: 'fr-FR' })).toContain('44,482758620689…')
    expect(sayExact(exactPercent(fromScaled({ units: 16n, scale: 0 }), fromScaled({ units: 6n, scale: 0 }), 12), { locale: 'en' })).toBe('−62.5%')
    expect(sayExact(exactPercent(fromScaled({ units: 3_000_000n, scale: 0 }), fromScaled({ units: 2_999_999n, scale: 0 }), 3), { locale: 'en' })).toBe(
      '−0.000…%'
    )
  })
  test('name the rule in each language', () => {
    for (const language of languages) expect(sayRounding('half-even', { language, percentDecimals: 0 })).not.toContain('{')
  })
  test('are left out where nothing is computed', () => {
    const alone = provenanceOf(work, { indicator: 'assailants', period: '2023' })
    expect(alone?.exact).toBeNull()
    expect(alone && sayFormula(alone.figure, { locale: 'en' })).toBeUndefined()
    expect(provenanceOf(work, { indicator: 'nothing', period: '2023' })).toBeUndefined()
  })
  test('carry what the last publication said, where it is known', () => {
    const lastPublished = { year: 2022, at: '2024-01-01T00:00:00.000Z', by: 'chief', cell: { kind: 'empty' } } as const
    expect(provenanceOf({ ...work, lastPublished }, networks)?.lastPublished).toEqual(lastPublished)
    expect(provenance?.lastPublished).toBeNull()
  })
})

describe('the places where a figure prints', () => {
  test('of the sample are its sentence, its key figure and both tables, in each edition', () => {
    const places = printPlaces(work, networks)
    for (const language of languages) {
      const own = places.filter((place) => place.language === language)
      expect([...new Set(own.map(({ kind }) => kind))]).toEqual(['key-figures', 'prose', 'comparison', 'series'])
    }
  })
  test('of a figure that is drawn are in its chart, too', () => {
    const kinds = new Set(printPlaces(work, { indicator: 'attempts', period: '2023' }).map(({ kind }) => kind))
    expect([...kinds].sort()).toEqual(['chart', 'comparison', 'key-figures', 'prose', 'series'])
  })
  test('are those where the composed report shows it in digits, for every cell', () => {
    const draft = {
      ...bulletinDraft(),
      blocks: [
        ...bulletinDraft().blocks,
        newBlock('all', { kind: 'comparison', caption: { en: '{{networks@2022:value}}', fr: '', ar: '' }, selection: { kind: 'all' } }),
        newBlock('note', { kind: 'prose', text: { en: 'x^[{{rescued:value}} and {{networks@2021:value-change}}]', fr: '', ar: '' } })
      ]
    }
    for (const { indicator, period } of sampleTable().cells) {
      for (const language of languages) {
        const { document } = composeReport({ table, draft, style: sampleStyle, years: { year: 2023, base: 2022 }, language })
        const composed = document.blocks.flatMap((block) =>
          blockLines(block).flatMap((line) =>
            line.some((inline) => inline.kind === 'number' && inline.origin?.indicator === indicator && inline.origin.period === period)
              ? [block.kind === 'notes' ? 'note' : (sourceOf(block.id, draft.blocks)?.id ?? '')]
              : []
          )
        )
        const found = printPlaces({ table, draft, style: sampleStyle }, { indicator, period }).filter((place) => place.language === language)
        expect([...new Set(found.map(({ block }) => block))].sort()).toEqual([...new Set(composed)].sort())
      }
    }
  })
})
