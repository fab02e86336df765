/** The figures in a PDF as files: the same that print, safe to open in a spreadsheet, and the same bytes each time. */

import { resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { languages } from '../../core/entry/indicator'
import { indexTable } from '../../core/entry/table'
import { figuresCsv, figuresJson } from '../../core/report/figures-file'
import { type PrintedFigure, printedFigures } from '../../core/report/printed-figures'
import { renderPdf } from '../../electron/export/pdf'
import { bulletin } from '../electron/export/documents'
import { sampleTable } from '../sample-table'
import { PdfFile } from './objects'

const fonts = resolve('resources/fonts')
const figuresOf = (language: (typeof languages)[number]) => printedFigures(bulletin(language), indexTable(sampleTable()))
const rowsOf = (csv: string): Record<string, string>[] => parse(csv, { bom: true, columns: true })

test.each(languages)('a PDF brings its figures as CSV and JSON: %s', async (language) => {
  const bytes = await renderPdf(bulletin(language), fonts, figuresOf(language))
  expect(Buffer.from(await renderPdf(bulletin(language), fonts, figuresOf(language))).equals(bytes)).toBe(true)
  const attached = await (await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise).getAttachments()
  const content = Object.fromEntries(
    Object.values(attached as Record<string, { filename: string; content: Uint8Array }>).map((file) => [
      file.filename,
      Buffer.from(file.content).toString('utf8')
    ])
  )
  expect(Object.keys(content).sort()).toEqual([`bulletin-2023.${language}.csv`, `bulletin-2023.${language}.json`])
  const rows = rowsOf(content[`bulletin-2023.${language}.csv`] ?? '')
  expect(rows.find(({ indicator, period }) => indicator === 'attempts' && period === '2023')).toMatchObject({
    value: '75184',
    name_en: 'Irregular emigration attempts aborted',
    unit: 'attempt'
  })
  const read: { figures: { indicator: string; period: string; value: string | null }[] } = JSON.parse(content[`bulletin-2023.${language}.json`] ?? '')
  expect(read.figures.map(({ indicator, period, value }) => [indicator, period, value ?? ''])).toEqual(
    rows.map(({ indicator, period, value }) => [indicator, period, value])
  )
  const file = new PdfFile(bytes)
  const associated = file.list(file.catalog.get('AF')).map((value) => file.dict(value))
  expect(associated.map((each) => file.name(each.get('AFRelationship')))).toEqual(['Data', 'Data'])
})

const facts = fc.record({
  indicator: fc.string(),
  period: fc.constant('2023'),
  name: fc.string(),
  names: fc.record({ en: fc.string(), fr: fc.string(), ar: fc.string() }),
  value: fc.constantFrom('-10', '6', '2.5', null),
  qualifier: fc.constant(null),
  status: fc.constant('final'),
  unit: fc.string(),
  source: fc.oneof(fc.string(), fc.constantFrom('=1+1', '@SUM(A1)', '+cmd|x', '-2+3', '\t=1', '\uff1d1', 'a "b", c\r\nd')),
  prints: fc.constant([])
})

test('no text in the CSV is a formula, no number is touched, and every text can be read back', () => {
  fc.assert(
    fc.property(fc.array(facts, { minLength: 1 }), (figures: PrintedFigure[]) => {
      const rows = rowsOf(figuresCsv(figures))
      expect(rows).toHaveLength(figures.length)
      for (const [at, figure] of figures.entries()) {
        expect(rows[at]?.value).toBe(figure.value ?? '')
        for (const [said, text] of [
          [rows[at]?.source ?? '', figure.source],
          [rows[at]?.indicator ?? '', figure.indicator]
        ] as const) {
          expect([text, `'${text}`]).toContain(said)
          expect(/^[=+@\t\r\uff1d\uff0b\uff0d\uff20]/.test(said)).toBe(false)
          if (said.startsWith('-')) expect(said).toMatch(/^-\d+(\.\d+)?$/)
        }
      }
      expect(JSON.parse(figuresJson(figures, 2023, 'en')).figures).toHaveLength(figures.length)
    })
  )
})
