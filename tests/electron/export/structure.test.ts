import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { languages } from '../../../core/entry/indicator'
import type { Block, ChartBlock, Line, ReportDocument } from '../../../core/report/document'
import { blockLines } from '../../../core/report/document-lines'
import { renderPdf } from '../../../electron/export/pdf'
import { bare } from '../../../electron/export/printable'
import { PdfFile } from '../../pdf/objects'
import { allElements, attribute, structureOf } from '../../pdf/structure'
import { bulletin, hostileReport, longReport } from './documents'
import { fixtureDocument, line, seriesTable, text } from './fixture-document'
import { partsOf, readStructure, type TaggedPage, wordsOf } from './read-structure'

const fonts = resolve('resources/fonts')
const structure = async (document: ReportDocument) => readStructure(await renderPdf(document, fonts))

/** Letters and digits alone: a reader extracts blanks and mirrored brackets as it sees fit. */
const letters = (words: string) => words.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
const said = (lines: readonly Line[]) =>
  letters(lines.flatMap((each) => each.map((inline) => bare(inline.kind === 'note' ? inline.mark : inline.text))).join(''))

/** The words of a block as they are printed: with the number of a table and the marks of lists and notes. */
function printedLines(block: Block): readonly Line[] {
  if (block.kind === 'table') return [line(block.number), ...blockLines(block)]
  if (block.kind === 'chart') return chartLines(block)
  if (block.kind === 'notes') return block.notes.flatMap(({ mark, line: words }) => [line(mark), words])
  if (block.kind === 'list' && block.ordered) return block.items.flatMap((item, index) => [line(`${index + 1}`), item])
  return blockLines(block)
}

/** A chart as it is read: over it its number, caption and unit, then its ticks, years and values, or its bars one by one. */
function chartLines({ number, caption, form, categories, series, axis, legend }: ChartBlock): readonly Line[] {
  const ticks = axis.ticks.map(({ label }) => line(label))
  const points = series.flatMap((each) => each.points)
  const labels = (missing: boolean) => points.filter(({ value }) => (value === null) === missing).map(({ label }) => label)
  const drawn =
    form === 'lines'
      ? [axis.unit, ...ticks, ...categories, ...labels(true), ...labels(false)]
      : [
          ...series.map(({ label }) => label),
          axis.unit,
          ...categories,
          ...categories.flatMap((_, at) => series.map((each) => each.points[at]?.label ?? [])),
          ...ticks
        ]
  return [line(number), caption, ...drawn, ...legend]
}

/** The words of a whole document as they are extracted from under its tags, page after page. */
const extracted = (pages: readonly TaggedPage[]) => letters(pages.map(({ tree }) => wordsOf(tree)).join(''))

/** What the file gives to be read out instead of lines painted from left to right, in its order. */
function readInstead(bytes: Uint8Array): string {
  const file = new PdfFile(bytes)
  return letters(
    allElements(structureOf(file))
      .map(({ dict }) => file.string(dict.get('ActualText')) ?? '')
      .join('')
  )
}

describe.each(languages)('the structure of a PDF in %s', (language) => {
  test('has every word of the bulletin, in the order in which it is written', async () => {
    const document = bulletin(language)
    const bytes = await renderPdf(document, fonts)
    const written = said([document.organisation, document.title, document.subtitle, ...document.blocks.flatMap(printedLines)])
    expect(document.direction === 'rtl' ? readInstead(bytes) : extracted(await readStructure(bytes))).toBe(written)
  })
  test.each([
    ['the bulletin', bulletin],
    ['names of strangers', hostileReport],
    ['a table over many pages', (of: typeof language) => longReport(of, 120)],
    ['every kind of block', fixtureDocument]
  ])('leaves nothing outside: %s', async (_, make) => {
    const pages = await structure(make(language))
    expect(pages.flatMap(({ stray }) => stray)).toEqual([])
    for (const [index, { artifacts }] of pages.entries()) {
      const running = letters(artifacts.join(''))
      expect(running).toContain(`${index + 1}`)
    }
  })
  test('says the head of a table once, however many pages it goes over, and each row with a head of its own', async () => {
    const pages = await structure({ ...bulletin(language), blocks: [seriesTable(120, 6, language)] })
    expect(pages.length).toBeGreaterThan(3)
    const [head, ...rows] = pages
      .flatMap(({ tree }) => partsOf(tree, 'TR'))
      .filter((row) => wordsOf(row) !== '')
      .map(({ parts }) => parts.map((cell) => (typeof cell === 'string' ? '' : cell.role)))
    expect(new Set(head)).toEqual(new Set(['TH']))
    expect(rows).toHaveLength(120)
    expect(rows).toEqual(rows.map(() => ['TH', ...Array.from({ length: (head?.length ?? 0) - 1 }, () => 'TD')]))
  })
  test('says which language the words are in', async () => {
    const other = languages.find((each) => each !== language) ?? 'en'
    const words: Line = [text('A '), { kind: 'text', text: 'B', language: other }, text(' C')]
    const [page] = await structure({ ...bulletin(language), blocks: [{ kind: 'paragraph', id: 'b1', line: words }] })
    expect(page && partsOf(page.tree, 'Document')[0]?.lang).toBe(language)
    expect(page && partsOf(page.tree, 'Span').flatMap((span) => (span.lang ? [[span.lang, wordsOf(span)]] : []))).toEqual([[other, 'B']])
  })
})

describe('the structure of a PDF', () => {
  test('ranks headings without a gap, and puts each part into the section it belongs to', async () => {
    const heading = (id: string, level: 1 | 2): Block => ({ kind: 'heading', id, level, number: '', line: line(id) })
    const paragraph = (id: string): Block => ({ kind: 'paragraph', id, line: line(id) })
    const blocks = [
      paragraph('a'),
      heading('b', 2),
      paragraph('c'),
      heading('d', 1),
      paragraph('e'),
      heading('f', 2),
      paragraph('g'),
      heading('h', 1),
      paragraph('i')
    ]
    const [page] = await structure({ ...bulletin('en'), organisation: [], subtitle: [], title: line('t'), blocks })
    const shape = (part: ReturnType<typeof partsOf>[number]): unknown => [
      part.role,
      ...part.parts.map((each) => (typeof each === 'string' ? each : shape(each)))
    ]
    expect(page && partsOf(page.tree, 'Document').map(shape)).toEqual([
      [
        'Document',
        ['H1', 't'],
        ['P', 'a'],
        ['Sect', ['H2', 'b'], ['P', 'c']],
        ['Sect', ['H2', 'd'], ['P', 'e'], ['Sect', ['H3', 'f'], ['P', 'g']]],
        ['Sect', ['H2', 'h'], ['P', 'i']]
      ]
    ])
  })
  test('names what a head is of, how a list is marked, and each note', async () => {
    const items: Block = { kind: 'list', id: 'l', ordered: true, items: [line('one'), line('two')] }
    const file = new PdfFile(await renderPdf({ ...bulletin('en'), blocks: [...bulletin('en').blocks, items] }, fonts))
    const elements = allElements(structureOf(file))
    const scopes = elements.map((element) => file.name(attribute(file, element, 'Scope')))
    expect(scopes.filter((scope) => scope === 'Column').length).toBeGreaterThan(5)
    expect(scopes.filter((scope) => scope === 'Row').length).toBeGreaterThan(5)
    expect(elements.filter(({ role }) => role === 'L').map((element) => file.name(attribute(file, element, 'ListNumbering')))).toContain('Decimal')
    const ids = elements.filter(({ role }) => role === 'Note').map(({ dict }) => file.string(dict.get('ID')))
    expect(ids.length).toBeGreaterThan(1)
    expect(new Set(ids).size).toBe(ids.length)
    const names = file.list(file.dict(file.dict(file.catalog.get('StructTreeRoot')).get('IDTree')).get('Names'))
    expect(names.filter((_, at) => at % 2 === 0).map((name) => file.string(name))).toEqual([...ids].sort())
    expect(file.get(file.dict(file.catalog.get('MarkInfo')).get('Marked'))).toBe(true)
  })
})
