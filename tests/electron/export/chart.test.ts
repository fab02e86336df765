/** Charts in the PDF: whatever their names and values, all of it is on the page, under one figure that says what it shows; and their colours are told apart by everyone. */

import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Language, languages } from '../../../core/entry/indicator'
import { composeReport } from '../../../core/report/compose'
import type { ReportDocument } from '../../../core/report/document'
import { plainText } from '../../../core/report/document'
import { newBlock } from '../../../core/report/draft'
import { barLooks, lineLooks } from '../../../core/report/page-style'
import { bulletinDraft, sampleStyle } from '../../../core/report/template'
import { layOut } from '../../../electron/export/pdf'
import { decimal } from '../../core/arbitraries'
import { absent, indicator, madeTable, value } from '../../core/made-table'
import { PdfFile } from '../../pdf/objects'
import { allElements, structureOf } from '../../pdf/structure'
import { hostileNames } from './documents'
import { partsOf, readStructure, wordsOf } from './read-structure'

const fonts = resolve('resources/fonts')
const nothing = { en: '', fr: '', ar: '' }

const names = [
  'شبكات التهريب (IOM) وUNHCR',
  hostileNames.long,
  hostileNames.words,
  'Traversées',
  'e',
  'f',
  ...Array.from({ length: 34 }, (_, index) => `series ${index}`)
]
const codes = names.map((_, index) => `i${index}`)
const table = madeTable(
  [
    ...codes.map((code, index) => ({ ...indicator(code), names: { en: names[index] ?? '', fr: names[index] ?? '', ar: names[index] ?? '' } })),
    ...codes.map((code) => indicator(`part-${code}`, ['i0', 'region', 'of-which']))
  ],
  {
    ...Object.fromEntries(
      codes.map((code, index) => [
        code,
        { 2021: value(decimal(`${1_000 + index}`)), 2022: absent('not available'), 2023: value(decimal(`${2_000 + index}`), 'provisional') }
      ])
    ),
    i3: { 2022: value(decimal('-1000000000000000')), 2023: value(decimal('1000000000000000'), 'break in series') },
    i4: { 2022: absent('confidential'), 2023: absent('not available') },
    i5: { 2023: value(decimal('7')) },
    ...Object.fromEntries(codes.map((code, index) => [`part-${code}`, { 2023: value(decimal(`${3_000 + index}`)) }]))
  }
)

function hostileCharts(language: Language): ReportDocument {
  const chart = { kind: 'chart', caption: nothing, indicators: codes, years: 6, by: null, listed: false, alt: nothing, altFor: nothing } as const
  const blocks = [
    newBlock('a', { ...chart, chart: 'trend' }),
    newBlock('b', { ...chart, chart: 'year-on-year' }),
    newBlock('c', { ...chart, chart: 'breakdown', indicators: ['i0'] })
  ]
  return composeReport({ table, draft: { ...bulletinDraft(), blocks }, style: sampleStyle, years: { year: 2023, base: 2022 }, language }).document
}

const letters = (words: string) => words.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')

describe.each(languages)('charts of strangers in %s', (language) => {
  test('are whole on the page, each under a figure, and nothing of them is left outside', async () => {
    const document = hostileCharts(language)
    const charts = document.blocks.flatMap((block) => (block.kind === 'chart' ? [block] : []))
    expect(charts.length).toBeGreaterThan(10)
    const { bytes, places, pages } = await layOut(document, fonts)
    const structure = await readStructure(bytes.slice())
    expect(structure.flatMap(({ stray }) => stray)).toEqual([])
    const figures = structure.flatMap(({ tree }) => partsOf(tree, 'Figure'))
    expect(figures.length).toBeGreaterThanOrEqual(charts.length)
    const words = letters(figures.map(wordsOf).join(' '))
    for (const { series, form, categories } of charts) {
      const told =
        form === 'bars'
          ? series.flatMap(({ points }) => points.map(({ label }) => label))
          : series.map(({ points }) => points.filter(({ value: exact }) => exact !== null).at(-1)?.label ?? [])
      for (const label of told) for (const inline of label) if (inline.kind === 'number') expect(words).toContain(letters(inline.text))
      if (language !== 'ar')
        for (const name of form === 'bars' ? categories : series.map(({ label }) => label))
          if (!/\p{sc=Arabic}/u.test(plainText(name))) expect(words).toContain(letters(plainText(name)))
    }
    for (const { page, x, y, width, height } of [...places.blocks, ...places.figures]) {
      expect(page).toBeLessThanOrEqual(pages)
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
      expect(x + width).toBeLessThanOrEqual(595.3)
      expect(y + height).toBeLessThanOrEqual(841.9)
    }
    for (const chart of charts) expect(places.blocks.map(({ block }) => block)).toContain(chart.id)
    const file = new PdfFile(bytes)
    const said = allElements(structureOf(file)).flatMap(({ dict }) => file.string(dict.get('Alt')) ?? [])
    expect(said).toEqual(charts.map(({ alt }) => alt))
  })
})

// ---- colours ---------------------------------------------------------------------------

type Light = readonly [number, number, number]

function light(hexadecimal: string): Light {
  const part = (at: number) => {
    const channel = Number(`0x${hexadecimal.slice(at, at + 2)}`) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  }
  return [part(0), part(2), part(4)]
}
const luminance = ([r, g, b]: Light) => 0.2126 * r + 0.7152 * g + 0.0722 * b

const whole = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1]
] as const satisfies readonly [Light, Light, Light]

/** How colours are seen without one of the three kinds of cones (Machado, Oliveira and Fernandes 2009, severity 1). */
const blindness: Readonly<Record<string, readonly [Light, Light, Light]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998]
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881]
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039]
  ],
  'all cones': whole
}

/** A colour as the eye measures distances (CIE L*a*b*, D65). */
function seen(of: Light, [r, g, b]: readonly [Light, Light, Light]): Light {
  const cut = (sum: number) => Math.min(1, Math.max(0, sum))
  const through = (row: Light) => cut(row[0] * of[0] + row[1] * of[1] + row[2] * of[2])
  const [red, green, blue] = [through(r), through(g), through(b)]
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116)
  const x = f((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047)
  const y = f(luminance([red, green, blue]))
  const z = f((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}
const apart = (a: Light, b: Light) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])

describe('the looks of lines', () => {
  const colours = lineLooks.map(({ colour }) => light(colour))
  const pairs = colours.flatMap((one, at) => colours.slice(at + 1).map((other) => [one, other] as const))
  test('stand out from paper, three to one', () => {
    for (const colour of colours) expect(1.05 / (luminance(colour) + 0.05)).toBeGreaterThanOrEqual(3)
  })
  test('differ in lightness, so that greys tell them apart', () => {
    const grey = (colour: Light) => seen(colour, whole)[0]
    for (const [one, other] of pairs) expect(Math.abs(grey(one) - grey(other))).toBeGreaterThanOrEqual(6)
  })
  test.each(Object.entries(blindness))('differ as they are seen with %s', (_, eye) => {
    for (const [one, other] of pairs) expect(apart(seen(one, eye), seen(other, eye))).toBeGreaterThanOrEqual(25)
  })
  test('differ in dash and in mark too', () => {
    expect(new Set(lineLooks.map(({ dash }) => JSON.stringify(dash))).size).toBe(lineLooks.length)
    expect(new Set(lineLooks.map(({ marker }) => marker)).size).toBe(lineLooks.length)
  })
})

test('the bars of two years differ by more than a third of all greys, and their outline stands out from paper', () => {
  const grey = (colour: string) => seen(light(colour), whole)[0]
  expect(grey(barLooks.base) - grey(barLooks.year)).toBeGreaterThan(34)
  expect(1.05 / (luminance(light(barLooks.outline)) + 0.05)).toBeGreaterThanOrEqual(3)
})
