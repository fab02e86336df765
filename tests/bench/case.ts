/** One measured case in a process of its own: `case.mjs WHAT INDICATORS [FILE]`, or `report-WHAT PAGES FILE`. Prints seconds of each step and peak memory as JSON. */

import { writeFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { languages } from '../../core/entry/indicator'
import { indexTable } from '../../core/entry/table'
import { deriveFigures } from '../../core/figures/derive'
import { sampleStyle } from '../../core/report/template'
import { sampleTable } from '../sample-table'
import { benchDocument, largeTable, longDraft, reportDocument } from './content'

type Measured = Record<string, number>

async function measure(what: string, indicators: number, file: string): Promise<Measured> {
  const start = performance.now()
  const since = (from: number) => (performance.now() - from) / 1_000
  if (what === 'open') return openWorkbook(file, since)
  if (what === 'make') return makeWorkbook(file, indicators, since)
  if (what === 'spelling') return checkSpelling(file, since)
  if (what === 'lint') return lintPages(indicators, file, since)
  if (what === 'reading') return readProse(file, indicators, since)
  if (what === 'make-long') return makeLongReport(file, since)
  const document = what.startsWith('report-') ? reportDocument(indicators) : benchDocument(indicators)
  const compose = since(start)
  const from = performance.now()
  switch (what.replace('report-', '')) {
    case 'pdf': {
      const { renderPdf } = await import('../../electron/export/pdf')
      writeFileSync(file, await renderPdf(document, 'resources/fonts'))
      return { compose, render: since(from) }
    }
    case 'docx': {
      const { renderWord } = await import('../../electron/export/word')
      writeFileSync(file, await renderWord(document))
      return { compose, render: since(from) }
    }
    case 'html': {
      const { documentHtml } = await import('./html')
      writeFileSync(file, documentHtml(document))
      return { compose }
    }
    default:
      throw new RangeError(`no such case: ${what}`)
  }
}

async function makeWorkbook(file: string, indicators: number, since: (from: number) => number): Promise<Measured> {
  const { benchWorkbook } = await import('./workbook')
  const from = performance.now()
  benchWorkbook(file, largeTable(indicators, 30))
  return { make: since(from) }
}

/** Pages of prose in a language, `file`, with a few numbers a paragraph, held against the sample: reading and matching apart. */
async function lintPages(pages: number, file: string, since: (from: number) => number): Promise<Measured> {
  const { matchReadings, openLedger } = await import('../../core/matching/match')
  const { readText } = await import('../../core/reading/reading')
  const { composeReport } = await import('../../core/report/compose')
  const { plainText } = await import('../../core/report/document')
  const { bulletinDraft } = await import('../../core/report/template')
  const language = languages.find((each) => each === file) ?? 'en'
  const table = indexTable(sampleTable())
  const years = { year: 2023, base: 2022 }
  const { blocks } = composeReport({ table, draft: bulletinDraft(), style: sampleStyle, years, language }).document
  const prose = blocks.flatMap((block) => (block.kind === 'heading' || block.kind === 'paragraph' ? [plainText(block.line)] : [])).join('\n\n')
  const text = Array.from({ length: (pages * SIGNS_A_PAGE) / prose.length + 1 }, () => prose).join('\n\n')
  const from = performance.now()
  const readings = readText(text, language, sampleStyle.separators[language])
  const read = since(from)
  const matched = performance.now()
  const found = matchReadings(text, readings, openLedger({ table, years, style: sampleStyle, language }))
  return { read, match: since(matched), numbers: found.length, signs: text.length }
}
const SIGNS_A_PAGE = 2_400

/** A workbook of the sample's figures with a report of fifty pages. */
async function makeLongReport(file: string, since: (from: number) => number): Promise<Measured> {
  const { benchWorkbook } = await import('./workbook')
  const from = performance.now()
  benchWorkbook(file, sampleTable(), longDraft(25))
  return { make: since(from) }
}

async function openWorkbook(file: string, since: (from: number) => number): Promise<Measured> {
  const { readBenchWorkbook } = await import('./workbook')
  const from = performance.now()
  const table = readBenchWorkbook(file)
  const open = since(from)
  const indexed = indexTable(table)
  let figures = 0
  for (const year of indexed.years.slice(1)) figures += deriveFigures(indexed, { year, base: year - 1 }, sampleStyle).length
  return { open, total: since(from), figures }
}

/** A text of two hundred pages in the language named: the sample bulletin over and over. */
async function checkSpelling(name: string, since: (from: number) => number): Promise<Measured> {
  const { Speller } = await import('../../electron/spelling/speller')
  const { wordsIn } = await import('../../electron/spelling/words')
  const { bulletinProse } = await import('../../core/report/bulletin-prose')
  const language = languages.find((each) => each === name) ?? 'en'
  const texts = Array.from({ length: 250 }, () => bulletinProse.sections.map(({ text }) => text[language])).flat()
  const words = texts.reduce((sum, text) => sum + wordsIn(text, language).length, 0)
  const speller = new Speller({ dictionaries: 'out/spelling', resources: 'resources', own: 'test-results' })
  const start = performance.now()
  speller.check(language, [], '')
  const load = since(start)
  const from = performance.now()
  speller.check(language, texts, '')
  return { load, check: since(from), words }
}

/** A text of so many pages in the language named, read from beginning to end. */
async function readProse(name: string, pages: number, since: (from: number) => number): Promise<Measured> {
  const { readText } = await import('../../core/reading/reading')
  const { benchText } = await import('./content')
  const language = languages.find((each) => each === name) ?? 'en'
  const text = benchText(language, pages)
  const from = performance.now()
  const readings = readText(text, language).length
  return { read: since(from), readings }
}

const [what = '', indicators = '0', file = ''] = process.argv.slice(2)
const measured = await measure(what, Number(indicators), file)
console.log(JSON.stringify({ ...measured, peak: process.resourceUsage().maxRSS / 1_024 }))
