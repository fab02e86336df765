/** Whatever the size of its words, nothing of a document is missing from the page and no number is broken. */

import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { mostDigits } from '../../../core/entry/decimal'
import { type Language, languages } from '../../../core/entry/indicator'
import type { Block, Inline, Line, TableRow } from '../../../core/report/document'
import { renderPdf } from '../../../electron/export/pdf'
import { renderWord } from '../../../electron/export/word'
import { testFolder } from '../folder'
import { documentOf, heading, number, text } from './fixture-document'

const folder = testFolder()
const fonts = resolve('resources/fonts')

async function extracted(language: Language, blocks: readonly Block[]): Promise<string> {
  const bytes = await renderPdf(documentOf(language, blocks), fonts)
  const pdf = await getDocument({ data: bytes, useSystemFonts: false, verbosity: 0 }).promise
  const parts: string[] = []
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const { items } = await (await pdf.getPage(page)).getTextContent()
    parts.push((items as readonly { readonly str: string; readonly hasEOL: boolean }[]).map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join(''))
  }
  return parts.join('\n')
}

/** Numbers that occur once in a document, so that each can be asked for. */
function marked() {
  const marks: string[] = []
  const mark = (digits = 7): Inline => {
    const unique = `${marks.length + 1}`.padStart(4, '3').padStart(digits, '7')
    marks.push(unique)
    return number(unique)
  }
  return { marks, mark }
}

const filler = (letters: number) => 'mots de passage '.repeat(Math.ceil(letters / 16)).slice(0, letters)

type Shape = { readonly heading: number; readonly names: readonly number[]; readonly columns: number; readonly digits: number; readonly label: number }
const shapes: fc.Arbitrary<Shape> = fc.record({
  heading: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4_000 })),
  names: fc.array(fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 41, max: 400 })), { minLength: 1, maxLength: 18 }),
  columns: fc.integer({ min: 1, max: 14 }),
  digits: fc.integer({ min: 4, max: 18 }),
  label: fc.integer({ min: 1, max: 400 })
})

function blocksOf({ heading: title, names, columns, digits, label }: Shape, mark: (digits?: number) => Inline): readonly Block[] {
  const words = (letters: number): Line => [text(`${filler(letters)} `), mark()]
  const row = (letters: number): TableRow => ({ kind: 'figures', cells: [words(letters), ...Array.from({ length: columns }, () => [mark(digits)])] })
  return [
    { kind: 'heading', id: 'h', level: 1, number: '', line: title === 0 ? [] : words(title) },
    {
      kind: 'key-figures',
      id: 'k',
      caption: words(label),
      figures: [label, 5, label, 3].map((letters) => ({ label: words(letters), value: [mark(digits)], change: [mark()], trend: 'up' }))
    },
    {
      kind: 'table',
      id: 't',
      number: 'Table 1',
      caption: words(label),
      columns: [
        { kind: 'label', label: words(5), weight: 30 },
        ...Array.from({ length: columns }, () => ({ kind: 'number', label: [mark(4)], weight: 9 }) as const)
      ],
      rows: [{ kind: 'group', label: words(label) }, ...names.map(row)],
      legend: [words(label)]
    },
    { kind: 'notes', id: 'n', notes: [{ mark: '1', line: words(label * 10) }] },
    { kind: 'sources', id: 's', sources: [words(label)] }
  ]
}

describe('a PDF of any sizes', () => {
  for (const language of languages) {
    test(`holds every number whole: ${language}`, async () => {
      await fc.assert(
        fc.asyncProperty(shapes, async (shape) => {
          const { marks, mark } = marked()
          const found = await extracted(language, blocksOf(shape, mark))
          expect(marks.filter((each) => !found.includes(each))).toEqual([])
        }),
        { numRuns: 40 }
      )
    })
  }
  test('holds values of the most digits that are let in', async () => {
    const { marks, mark } = marked()
    const longest = mostDigits.whole + mostDigits.fraction + 14
    const found = await extracted('en', blocksOf({ heading: 20, names: [5, 40], columns: 5, digits: longest, label: 20 }, mark))
    expect(marks.filter((each) => !found.includes(each))).toEqual([])
  })
  test('prints a heading that is taller than a page', async () => {
    const words = Array.from({ length: 700 }, (_, index) => `word${index}`)
    const found = await extracted('en', [heading(words.join(' '), 'h1'), heading('', 'h2')])
    expect(words.filter((word) => !found.includes(word))).toEqual([])
  })
})

describe('a Word file of any sizes', () => {
  test('can be written with numbers that are wider than the page', async () => {
    const { mark } = marked()
    await expect(renderWord(documentOf('en', blocksOf({ heading: 20, names: [5], columns: 4, digits: 120, label: 20 }, mark)))).resolves.toBeInstanceOf(
      Uint8Array
    )
  })
  test.skipIf(spawnSync('soffice', ['--version']).error !== undefined)('holds every number whole, as LibreOffice lays it out', async () => {
    const { marks, mark } = marked()
    const shape: Shape = { heading: 4_000, names: [5, 400, 40, 120, 7, 30], columns: 14, digits: 15, label: 400 }
    const path = join(folder, 'sizes.docx')
    writeFileSync(path, await renderWord(documentOf('fr', blocksOf(shape, mark))))
    spawnSync('soffice', [`-env:UserInstallation=file://${folder}/office`, '--headless', '--convert-to', 'pdf', '--outdir', folder, path])
    const found = spawnSync('pdftotext', ['-layout', join(folder, 'sizes.pdf'), '-'], { encoding: 'utf8' }).stdout
    expect(marks.filter((each) => !found.includes(each))).toEqual([])
  })
})
