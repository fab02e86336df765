import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import bidiFactory from 'bidi-js'
import fc from 'fast-check'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { type Language, languages } from '../../../core/entry/indicator'
import type { Line, ReportDocument } from '../../../core/report/document'
import { renderPdf } from '../../../electron/export/pdf'
import { lineOrder, piecesOf } from '../../../electron/export/pdf-bidi'
import { pdfText } from '../../../electron/export/pdf-text'
import { testFolder } from '../folder'
import { bulletin, hostileReport, longReport } from './documents'
import { number, text } from './fixture-document'

const folder = testFolder()
const fonts = resolve('resources/fonts')
const missing = (command: string) => spawnSync(command, ['--version']).error !== undefined

type Bookmark = { readonly title: string; readonly items: readonly Bookmark[] }
type Item = { readonly str: string; readonly transform: readonly number[]; readonly hasEOL: boolean }

/** The text of each page as a reader extracts it, and the document's own data. */
async function read(document: ReportDocument) {
  const pdf = await getDocument({ data: await renderPdf(document, fonts), useSystemFonts: false, verbosity: 0 }).promise
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    pages.push((items as readonly Item[]).map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join(''))
  }
  const chapters: readonly Bookmark[] = (await pdf.getOutline()) ?? []
  const { info } = await pdf.getMetadata()
  return {
    pages,
    text: pages.join('\n').replace(/\s+/g, ' '),
    chapters: chapters.length,
    bookmarks: chapters.flatMap(({ title, items }) => [title, ...items.map((item) => item.title)]),
    info: info as Readonly<Record<string, unknown>>
  }
}

const expected: Readonly<Record<Language, readonly string[]>> = {
  en: ['419 networks (+44%)', '16,818 persons (+35%)', 'more than 1,400', '5,844 persons', 'more than 50,000', '−62%', '70,781', '+4,403'],
  fr: ['419 réseaux (+44 %)', '16.818 personnes (+35 %)', 'plus de 1.400', '5.844 personnes', 'plus de 50.000', '−62 %', '70.781', '+4.403'],
  ar: ['419', '+44%', '16.818', '+35%', '1.400', '5.844', '50.000', '−62%', '70.781', '+4.403', 'شبكات', 'محاولات', 'المهاجرين', 'الاقتحام', 'وزارة الداخلية']
}

describe('the PDF of the bulletin', () => {
  for (const language of languages) {
    test(`holds every figure in its form, and can be read out: ${language}`, async () => {
      const { text, pages, chapters, bookmarks, info } = await read(bulletin(language))
      for (const figure of expected[language]) expect(text).toContain(figure)
      expect(pages.length).toBeLessThanOrEqual(3)
      expect([chapters, bookmarks.length]).toEqual([9, 11])
      expect(info).toMatchObject({ Language: language, Creator: 'Bayan' })
    })
  }
  test('says the page and the number of pages on every page, and its name from the second on', async () => {
    const { pages } = await read(bulletin('en'))
    pages.forEach((page, index) => {
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`)
      expect(page.includes('Ministry of the Interior · Irregular emigration')).toBe(index > 0)
    })
  })
  test.skipIf(missing('pdftotext'))('sets Arabic from right to left: the first word of a line stands to the right of the last', async () => {
    const path = join(folder, 'order.pdf')
    writeFileSync(path, await renderPdf(bulletin('ar'), fonts))
    const words = spawnSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8' }).stdout
    const at = (word: string) => Number(new RegExp(`xMin="([\\d.]+)"[^>]*>[^<]*${[...word].reverse().join('')}`).exec(words)?.[1])
    expect(at('تقدم')).toBeGreaterThan(at('قوسين') + 100)
    expect(at('أحبطت')).toBeGreaterThan(at('محاولة') + 50)
  })
  test('is the same to the byte in every run', async () => {
    for (const language of languages) {
      const [one, two] = [await renderPdf(bulletin(language), fonts), await renderPdf(bulletin(language), fonts)]
      expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true)
    }
  })
  test.skipIf(missing('qpdf'))('is a sound file (qpdf --check)', async () => {
    for (const language of languages) {
      const path = join(folder, `${language}.pdf`)
      writeFileSync(path, await renderPdf(bulletin(language), fonts))
      expect(spawnSync('qpdf', ['--check', path]).status).toBe(0)
    }
  })
  test('claims no standard that it does not keep', async () => {
    const bytes = Buffer.from(await renderPdf(bulletin('en'), fonts)).toString('latin1')
    for (const claim of ['pdfuaid', 'pdfaid']) expect(bytes).not.toContain(claim)
  })
})

describe('long and hostile reports', () => {
  test('repeat the head of a table on every page', async () => {
    const { pages } = await read(longReport('en', 150))
    expect(pages.length).toBeGreaterThan(3)
    for (const page of pages) for (const year of ['2014', '2023']) expect(page).toContain(year)
  })
  test('print every row once', async () => {
    const { text } = await read(longReport('en', 150))
    const found = [...text.matchAll(/in district (\d+)/g)].map(([, number]) => Number(number))
    expect([...new Set(found)].sort((a, b) => a - b)).toEqual(Array.from({ length: 150 }, (_, index) => index + 1))
    expect(found).toHaveLength(150)
  })
  for (const language of languages) {
    test(`print long names, HTML and mixed directions as text: ${language}`, async () => {
      const { text } = await read(hostileReport(language))
      expect(text.replace(/\s/g, '')).toContain('nnnnnnnnnnnnnnnnnnnnnnnnnnnnn')
      expect(text).toContain('script')
      expect(text).not.toContain('root:')
    })
  }
})

describe('lines of mixed direction', () => {
  test('an override in a name turns nothing, and what it is followed by keeps its order', () => {
    const painted = (line: Line) => {
      const content = pdfText(line, 'ltr')
      return typeof content === 'string' ? content : JSON.stringify(content)
    }
    const plain: Line = [text('Arrivals: 12 of '), number('1,400'), text(' (نهاية) and so on')]
    for (const control of ['\u202e', '\u202d', '\u202b', '\u2067', '\u2066', '\u202c', '\u2069']) {
      const [first, ...rest] = plain
      expect(painted([text(`Arr${control}ivals: 12 of `), ...rest]), control.charCodeAt(0).toString(16)).toBe(painted([first ?? text(''), ...rest]))
    }
  })
  const bidi = bidiFactory()
  const anyText = fc
    .array(fc.constantFrom('شبكة', 'كلمات', 'word', '419', '+44%', '(', ')', ' ', ' ', '،', '.', '«', '»', 'IOM'), { minLength: 1, maxLength: 14 })
    .map((parts) => parts.join(''))
  test('pieces in visual order are the whole line as the standard orders it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const pieces = piecesOf([{ text, isolated: false }], 'rtl')
        const painted = lineOrder(pieces, 1)
          .map((index) => {
            const piece = pieces[index]
            const shaped = piece?.arabic && piece.level % 2 === 1
            return shaped ? [...piece.text].reverse().join('') : piece?.text
          })
          .join('')
        expect(painted).toBe(bidi.getReorderedString(text, bidi.getEmbeddingLevels(text, 'rtl')))
      }),
      { numRuns: 500 }
    )
  })
  test('no character is lost or doubled', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom<'ltr' | 'rtl'>('ltr', 'rtl'), (text, direction) => {
        const count = (of: string) =>
          [...of]
            .filter((character) => !/[()«»]/.test(character))
            .sort()
            .join('')
        const painted = piecesOf([{ text, isolated: false }], direction)
          .map((piece) => piece.text)
          .join('')
        expect(count(painted)).toBe(count(text))
      })
    )
  })
  test('a number stays whole, and left to right', () => {
    const pieces = piecesOf(
      [
        { text: 'بلغ ', isolated: false },
        { text: '−62,5%', isolated: true },
        { text: ' (تعادل)', isolated: false }
      ],
      'rtl'
    )
    const number = pieces.filter(({ span }) => span === 1)
    expect(number.map(({ text }) => text).join('')).toBe('−62,5%')
    expect(number.every(({ level }) => level % 2 === 0)).toBe(true)
    expect(number.slice(0, -1).every(({ glued }) => glued)).toBe(true)
  })
})
