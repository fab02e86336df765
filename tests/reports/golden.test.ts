/** Golden reports: one file a stage, so that a difference shows where it began. `npm run golden` writes them anew. */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { strFromU8, unzipSync } from 'fflate/browser'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { languages } from '../../core/entry/indicator'
import { type FiguresTable, indexTable } from '../../core/entry/table'
import { deriveFigures } from '../../core/figures/derive'
import { figureRows } from '../../core/figures/rows'
import { composeReport } from '../../core/report/compose'
import type { Draft } from '../../core/report/draft'
import { plainDraft } from '../../core/report/template'
import type { HouseStyle } from '../../core/wording/house-style'
import { defaultStyle } from '../../core/wording/house-style'
import { sampleContent } from '../../electron/content'
import { renderPdf } from '../../electron/export/pdf'
import { renderWord } from '../../electron/export/word'
import { outline, readStructure } from '../electron/export/read-structure'

type Report = { readonly table: FiguresTable; readonly draft: Draft; readonly style: HouseStyle; readonly year: number }

const sample = sampleContent(resolve('resources'))
if (!sample.ok) throw new Error(JSON.stringify(sample.faults))
const { table, draft, style } = sample.value

/** Each golden report by name: the bulletin, and the report of the same figures without any text. */
const reports: Readonly<Record<string, Report>> = {
  'bulletin-2023': { table, draft, style, year: 2023 },
  'plain-2024': { table, draft: plainDraft(), style: defaultStyle, year: 2024 }
}

const writing = process.env.BAYAN_GOLDEN === 'write'

/** The stage's output is the golden file; when golden files are written anew, it becomes it. */
function golden(report: string, stage: string, output: string): void {
  const file = join(import.meta.dirname, report, 'golden', stage)
  if (writing) {
    mkdirSync(join(import.meta.dirname, report, 'golden'), { recursive: true })
    writeFileSync(file, output)
  }
  expect(existsSync(file), `${file} is missing: npm run golden`).toBe(true)
  expect(output).toBe(readFileSync(file, 'utf8'))
}

const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`

for (const [name, report] of Object.entries(reports)) {
  const years = { year: report.year, base: report.year - 1 }
  const indexed = indexTable(report.table)
  describe(name, () => {
    test('figures', () => golden(name, 'figures.json', json(figureRows(deriveFigures(indexed, years, report.style)))))
    for (const language of languages) {
      const composed = composeReport({ table: indexed, draft: report.draft, style: report.style, years, language })
      test(`document and findings, ${language}`, () => golden(name, `document.${language}.json`, json(composed)))
      test(`words and places in the PDF, ${language}`, async () =>
        golden(name, `pdf.${language}.txt`, await pdfPlaces(await renderPdf(composed.document, resolve('resources/fonts')))))
      test(`structure of the PDF, ${language}`, async () => {
        const pages = await readStructure(await renderPdf(composed.document, resolve('resources/fonts')))
        golden(name, `structure.${language}.txt`, `${pages.flatMap(({ tree }, index) => [`page ${index + 1}`, ...outline(tree)]).join('\n')}\n`)
      })
      test(`Word XML, ${language}`, async () => {
        const parts = unzipSync(await renderWord(composed.document))
        const part = (path: string) => strFromU8(parts[path] ?? new Uint8Array()).replaceAll('><', '>\n<')
        golden(name, `word.${language}.xml`, `${part('word/document.xml')}\n`)
      })
    }
  })
}

/** Each extracted piece with its page and its place, rounded down to whole points. */
async function pdfPlaces(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: bytes, verbosity: 0 }).promise
  const lines: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    for (const item of items as readonly { readonly str: string; readonly transform: readonly number[] }[]) {
      if (item.str.trim() !== '') lines.push(`${number} ${Math.floor(item.transform[4] ?? 0)} ${Math.floor(item.transform[5] ?? 0)} ${item.str}`)
    }
  }
  return `${lines.join('\n')}\n`
}
