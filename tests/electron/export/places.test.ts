/** Whatever a document holds, each block and each figure is where its place says. */

import { cpSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { type Language, languages } from '../../../core/entry/indicator'
import type { Block, FigureOrigin, Inline, Line, ReportDocument, TableRow } from '../../../core/report/document'
import { blockLines } from '../../../core/report/document-lines'
import { sheets } from '../../../core/report/page-style'
import { beginningOf, type PageArea, sourceOf } from '../../../core/report/pages'
import { bulletinDraft } from '../../../core/report/template'
import { layOut, renderPdf } from '../../../electron/export/pdf'
import { testFolder } from '../folder'
import { bulletin, hostileReport, longReport } from './documents'
import { documentOf, fixtureDocument, heading, line, text } from './fixture-document'

const fonts = resolve('resources/fonts')
const sheet = sheets.A4

/** The figures of a document in the order of its blocks: every number that comes from a cell. */
function figuresOf(document: ReportDocument): readonly { readonly origin: FigureOrigin; readonly text: string }[] {
  return document.blocks
    .flatMap(blockLines)
    .flatMap((each) => each.flatMap((inline) => (inline.kind === 'number' && inline.origin ? [{ origin: inline.origin, text: inline.text }] : [])))
}

type Painted = { readonly x: number; readonly base: number; readonly words: string }
type Glyph = { readonly unicode: string }

/** The words of each page as they are painted, with the point where each begins, in points from the top left. */
async function paintedWords(bytes: Uint8Array): Promise<readonly (readonly Painted[])[]> {
  const pdf = await getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise
  const pages: Painted[][] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { fnArray, argsArray } = await (await pdf.getPage(number)).getOperatorList()
    const painted: Painted[] = []
    let at = { x: 0, y: 0 }
    fnArray.forEach((operation, index) => {
      if (operation === OPS.setTextMatrix) {
        const [matrix] = argsArray[index]
        at = { x: matrix[4], y: matrix[5] }
      }
      if (operation !== OPS.showText) return
      const glyphs: readonly (Glyph | number)[] = argsArray[index][0]
      const words = glyphs.map((glyph) => (typeof glyph === 'number' ? '' : glyph.unicode)).join('')
      painted.push({ x: at.x, base: sheet.height - at.y, words })
    })
    pages.push(painted)
  }
  return pages
}

const plain = (words: string) => words.replace(/\s/g, ' ').trim()

/** The words that begin inside an area, from left to right. */
function wordsIn(area: PageArea, painted: readonly (readonly Painted[])[]): string {
  const inside = (painted[area.page - 1] ?? []).filter(
    ({ x, base }) => x > area.x - 0.01 && x < area.x + area.width - 0.01 && base > area.y && base < area.y + area.height
  )
  return plain(
    [...inside]
      .sort((a, b) => a.x - b.x)
      .map(({ words }) => words)
      .join('')
  )
}

function isOnPage({ page, x, y, width, height }: PageArea, pages: number): boolean {
  return page >= 1 && page <= pages && x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= sheet.width && y + height <= sheet.height
}

async function expectPlaces(document: ReportDocument): Promise<void> {
  const { bytes, pages, places } = await layOut(document, fonts)
  const painted = await paintedWords(bytes)
  expect(painted).toHaveLength(pages)
  const printing = document.blocks.filter((block) => blockLines(block).some((each) => each.length > 0)).map(({ id }) => id)
  expect([...new Set(places.blocks.map(({ block }) => block))]).toEqual(printing)
  for (const area of [...places.blocks, ...places.figures]) expect(isOnPage(area, pages), JSON.stringify(area)).toBe(true)
  const key = ({ origin, text: words }: { readonly origin: FigureOrigin; readonly text: string }) => JSON.stringify([origin, words])
  expect(places.figures.map(key).sort()).toEqual(figuresOf(document).map(key).sort())
  for (const figure of places.figures) expect(wordsIn(figure, painted), JSON.stringify(figure)).toBe(plain(figure.text))
  for (const figure of places.figures) {
    const around = places.blocks.find(({ block, page }) => block === figure.block && page === figure.page)
    expect(around !== undefined && figure.y > around.y - 3 && figure.y + figure.height < around.y + around.height + 3).toBe(true)
  }
}

const figureText = fc.constantFrom('419', '+44%', '16,818', '16.818', '\u221262%', '1\u202f400', '+4\u00a0403', '+44\u00a0%', '2,5', '70\u202f781')
const words = fc.constantFrom('networks were dismantled, ', 'من الشبكات (IOM) ', 'réseaux démantelés : ', 'more than ', 'تم إنقاذ ', ' ')
const origin: fc.Arbitrary<FigureOrigin> = fc.record({
  indicator: fc.constantFrom('networks', 'rescued'),
  period: fc.constantFrom('2022', '2023'),
  shows: fc.constantFrom('value', 'change')
})
const figure: fc.Arbitrary<Inline> = fc
  .record({ text: figureText, origin, strong: fc.boolean() })
  .map(({ strong, ...rest }) => (strong ? { kind: 'number', ...rest, strong } : { kind: 'number', ...rest }))
/** Figures stand between words or blanks: a run of them without any is one word to the page, and is cut where the line ends. */
const mixed: fc.Arbitrary<Line> = fc
  .array(fc.oneof(words.map(text), figure), { minLength: 1, maxLength: 30 })
  .map((each) => each.flatMap((inline) => (inline.kind === 'number' ? [inline, text(' ')] : [inline])))
const row: fc.Arbitrary<TableRow> = fc
  .record({ label: words, first: figure, second: figure })
  .map(({ label, first, second }) => ({ kind: 'figures', cells: [line(`${label}x`), [first], [second, text(' r')]] }))
const block: fc.Arbitrary<(id: string) => Block> = fc.oneof(
  mixed.map((each) => (id: string) => ({ kind: 'paragraph', id, line: [text('x '), ...each] }) as const),
  mixed.map((each) => (id: string) => ({ kind: 'heading', id, level: 1, number: '', line: [text('x '), ...each] }) as const),
  fc.record({ items: fc.array(mixed, { minLength: 1, maxLength: 6 }), ordered: fc.boolean() }).map(
    ({ items, ordered }) =>
      (id: string) =>
        ({ kind: 'list', id, ordered, items: items.map((each) => [text('x '), ...each]) }) as const
  ),
  fc.array(figure, { minLength: 1, maxLength: 7 }).map(
    (each) => (id: string) =>
      ({
        kind: 'key-figures',
        id,
        caption: line('key'),
        figures: each.map((value) => ({ label: line('label'), value: [value], change: [], trend: 'none' as const }))
      }) as const
  ),
  fc.array(row, { minLength: 1, maxLength: 60 }).map(
    (rows) => (id: string) =>
      ({
        kind: 'table',
        id,
        number: 'Table 1',
        caption: line('caption'),
        columns: [
          { kind: 'label', label: line('Indicator'), weight: 4 },
          { kind: 'number', label: line('2022'), weight: 1 },
          { kind: 'number', label: line('2023'), weight: 1 }
        ],
        rows,
        legend: []
      }) as const
  )
)

describe('the places of what is printed', () => {
  for (const language of languages) {
    test(`are those of the bulletin’s blocks and figures: ${language}`, async () => {
      const document = bulletin(language)
      expect(figuresOf(document).length).toBeGreaterThan(60)
      await expectPlaces(document)
    })
    test(`come in the order in which the bulletin is read: ${language}`, async () => {
      const document = bulletin(language)
      const { places } = await layOut(document, fonts)
      const said = ({ origin, text: words }: { readonly origin: FigureOrigin; readonly text: string }) => `${origin.indicator} ${origin.period} ${words}`
      expect(places.figures.map(said)).toEqual(figuresOf(document).map(said))
    })
    test(`hold over many pages and for what strangers type: ${language}`, async () => {
      await expectPlaces(longReport(language, 80))
      await expectPlaces(hostileReport(language))
      await expectPlaces(fixtureDocument(language))
    })
    test(`hold for any blocks: ${language}`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 8 }), (made) =>
          expectPlaces(
            documentOf(
              language,
              made.map((each, index) => each(`b${index + 1}`))
            )
          )
        ),
        { numRuns: 12 }
      )
    })
    test(`leave the bytes as an export writes them: ${language}`, async () => {
      const [laidOut, other] = await Promise.all([layOut(bulletin(language), fonts), layOut(fixtureDocument(language), fonts)])
      expect(Buffer.compare(laidOut.bytes, await renderPdf(bulletin(language), fonts))).toBe(0)
      expect(new Set(other.places.blocks.map(({ block: id }) => id))).toEqual(new Set(fixtureDocument(language).blocks.map(({ id }) => id)))
    })
  }
})

test('a document is the same to the byte whatever was laid out before it', async () => {
  const folder = testFolder()
  const fresh = join(folder, 'fresh')
  const used = join(folder, 'used')
  for (const copy of [fresh, used]) cpSync(fonts, copy, { recursive: true })
  /** One glyph for two letters: as it is typed, and as an old document holds it. */
  const typed = documentOf('ar', [heading('ا د ء و ر', 'h1')])
  const old = documentOf('ar', [heading('\ufe8d \ufea9 \ufe80 \ufeed \ufead', 'h1')])
  await renderPdf(old, used)
  expect(Buffer.compare(await renderPdf(typed, used), await renderPdf(old, used))).not.toBe(0)
  for (const document of [typed, old, hostileReport('en'), bulletin('ar')]) {
    expect(Buffer.compare(await renderPdf(document, used), await renderPdf(document, fresh))).toBe(0)
  }
})

describe('the source of a printed block', () => {
  const parts = bulletinDraft().blocks
  test('is the part whose id it bears, with or without an ending', () => {
    for (const { id } of parts) expect([id, `${id}-2`, `${id}-heading`].map((printed) => sourceOf(printed, parts)?.id)).toEqual([id, id, id])
  })
  test('is none for what the draft does not hold', () => {
    expect(sourceOf('notes-of-marks', parts)).toBeUndefined()
    expect(sourceOf('b', parts)).toBeUndefined()
  })
  test('is found for every block of the bulletin', () => {
    for (const language of ['en', 'fr', 'ar'] satisfies readonly Language[]) {
      for (const { id } of bulletin(language).blocks) expect(sourceOf(id, parts)?.id, id).toBeDefined()
    }
  })
})

test('the beginning of a block names it in few words', () => {
  const long = line('Networks that smuggle migrants were dismantled in large numbers during the whole of the year')
  expect(beginningOf({ kind: 'paragraph', id: 'p', line: long })).toBe('Networks that smuggle migrants were dismantled in large …')
  expect(beginningOf({ kind: 'heading', id: 'h', level: 1, number: '', line: line('Voluntary returns') })).toBe('Voluntary returns')
})
