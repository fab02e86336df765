/** How pages are set: no stranded line or heading, words parted without harm, units in one line, marks that are no text. */

import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { type Language, languages } from '../../../core/entry/indicator'
import type { Block, Line, ReportDocument } from '../../../core/report/document'
import { styles } from '../../../core/report/page-style'
import { framePhrases } from '../../../core/wording/frame-phrases'
import { draftShapes } from '../../../electron/export/draft-shapes'
import { partings } from '../../../electron/export/hyphens'
import { layOut, renderPdf } from '../../../electron/export/pdf'
import { staying } from '../../../electron/export/pdf-prose'
import { leadingIn } from '../../../electron/export/pdf-styles'
import { bulletin } from './documents'

const fonts = resolve('resources/fonts')
const words: Readonly<Record<Language, string>> = {
  en: 'The administration continued dismantling trafficking organisations notwithstanding considerable difficulties of coordination. ',
  fr: 'L’administration a poursuivi le démantèlement des organisations criminelles malgré les difficultés considérables de fonctionnement. ',
  ar: 'واصلت المصالح المختصة عملها في تفكيك شبكات التهريب رغم الصعوبات الكبيرة التي تواجهها في هذا المجال. '
}
const text = (of: string): Line => [{ kind: 'text', text: of }]

type Item = { readonly str: string; readonly transform: readonly number[]; readonly width: number; readonly hasEOL: boolean }

async function itemsOf(document: ReportDocument): Promise<readonly (readonly Item[])[]> {
  const pdf = await getDocument({ data: await renderPdf(document, fonts), useSystemFonts: false, verbosity: 0 }).promise
  const pages: Item[][] = []
  for (let number = 1; number <= pdf.numPages; number += 1) pages.push((await (await pdf.getPage(number)).getTextContent()).items as unknown as Item[])
  return pages
}

/** Chapters of paragraphs and tables, so many sentences and rows each. */
function chapters(language: Language, sizes: readonly (readonly [sentences: number, rows: number])[]): ReportDocument {
  const blocks = sizes.flatMap(([sentences, rows], at): readonly Block[] => [
    { kind: 'heading', id: `h${at}`, level: 1, number: '', line: text('x') },
    { kind: 'paragraph', id: `p${at}`, line: text(words[language].repeat(sentences)) },
    {
      kind: 'table',
      id: `t${at}`,
      number: `T ${at}`,
      caption: text('y'),
      columns: [
        { kind: 'label', label: text('z'), weight: 3 },
        { kind: 'number', label: text('2023'), weight: 1 }
      ],
      rows: Array.from({ length: rows }, () => ({ kind: 'figures', cells: [text('w'), [{ kind: 'number', text: '1' }]] })),
      legend: []
    }
  ])
  return { ...bulletin(language), blocks }
}

describe('pages', () => {
  test.each(languages)(
    'leave no line of a paragraph alone, no heading without two lines below it, no caption without its head and first rows: %s',
    async (language) => {
      const line = leadingIn(styles.body.leading, language === 'ar' ? 'rtl' : 'ltr')
      const size = fc.tuple(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 2, max: 40 }))
      await fc.assert(
        fc.asyncProperty(fc.array(size, { minLength: 6, maxLength: 12 }), async (sizes) => {
          const { places } = await layOut(chapters(language, sizes), fonts)
          for (const [at] of sizes.entries()) {
            const of = (id: string) => places.blocks.filter(({ block }) => block === `${id}${at}`)
            const [heading, paragraph, table] = [of('h'), of('p'), of('t')]
            expect(paragraph[0]?.page).toBe(heading[0]?.page)
            if (paragraph.length > 1) for (const { height } of paragraph) expect(height).toBeGreaterThan(1.5 * line)
            expect(table[0]?.height).toBeGreaterThan(styles.caption.leading + 3 * styles.table.leading)
          }
        }),
        { numRuns: 6 }
      )
    }
  )
  test('lines stay by twos: none alone at the foot, none alone at the head', () => {
    expect([staying(5, 5, false), staying(1, 5, false), staying(4, 5, false), staying(2, 3, false), staying(3, 9, false)]).toEqual([5, 0, 3, 0, 3])
    expect([staying(1, 5, true), staying(0, 5, true)]).toEqual([1, 1])
  })
})

describe('words at the end of a line', () => {
  test('are parted by the rules of their language, never names, numbers or Arabic', () => {
    const parted = (word: string, language: Language) => {
      const places = partings(word, language)
      return [...word].map((letter, at) => (places.includes(at) ? `-${letter}` : letter)).join('')
    }
    expect(parted('fonctionnement', 'fr')).toBe('fonc-tion-ne-ment')
    expect(parted('irrégulière ', 'fr')).toBe('irré-gu-lière ')
    expect(parted('regularisation,', 'en')).toBe('reg-u-lar-isa-tion,')
    for (const word of ['Casablanca', 'ONU', '1.234.567', 'e-administration', 'petit', 'l’administration']) expect(partings(word, 'fr')).toEqual([])
    expect(partings('والمهاجرين', 'ar')).toEqual([])
  })
  test.each(['en', 'fr'] as const)('are read whole by a reader that joins them, and every line keeps within the text: %s', async (language) => {
    const sentence = words[language].repeat(12)
    const document = { ...bulletin(language), blocks: [{ kind: 'paragraph', id: 'p', line: text(sentence) }] satisfies Block[] }
    const items = (await itemsOf(document)).flat()
    const read = items.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join('')
    const known = new Set(sentence.split(/[\s.]+/))
    const ends = read.split('\n').flatMap((each) => (each.length > 60 ? [each.split(/[\s.]+/).at(-1) ?? ''] : []))
    expect(ends.filter((end) => !known.has(end)).length).toBeGreaterThan(0)
    expect(read.replace(/\s/g, '')).toContain(sentence.replace(/\s/g, ''))
    for (const { transform, width } of items) expect((transform[4] ?? 0) + width).toBeLessThan(595.28 - 50)
  })
})

describe('columns of numbers', () => {
  const cells = ['7', '+1,234', '100', '63.75%', '9.50']
  test.each(languages)('have their units in one line, whatever hangs beyond them: %s', async (language) => {
    const origin = { indicator: 'i', period: '2023', shows: 'value' } as const
    const row = (cell: string, at: number): readonly Line[] => [
      text('w'),
      [{ kind: 'number', text: cell, origin: { ...origin, period: `${2000 + at}` } }, ...(at % 2 === 0 ? [] : [{ kind: 'text' as const, text: '\u00a0[p]' }])]
    ]
    const columns = [
      { kind: 'label', label: text('z'), weight: 3 },
      { kind: 'number', label: text('2023'), weight: 2 }
    ] as const
    const rows = cells.map((cell, at) => ({ kind: 'figures' as const, cells: row(cell, at) }))
    const blocks: readonly Block[] = [{ kind: 'table', id: 't', number: 'T 1', caption: text('y'), columns, rows, legend: [] }]
    const { places } = await layOut({ ...bulletin(language), layout: { ...bulletin(language).layout, decimal: '.' }, blocks }, fonts)
    const of = (cell: string) => places.figures.find((figure) => figure.text === cell)
    const digit = of('7')?.width ?? 0
    const units = [
      ...cells.slice(0, 3).map((cell) => (of(cell)?.x ?? 0) + (of(cell)?.width ?? 0)),
      (of('63.75%')?.x ?? 0) + 2 * digit,
      (of('9.50')?.x ?? 0) + digit
    ]
    expect(digit).toBeGreaterThan(3)
    for (const unit of units) expect(Math.abs(unit - (units[0] ?? 0))).toBeLessThan(0.05)
  })
})

describe('the mark of a draft', () => {
  const { openSync } = createRequire(import.meta.url)('fontkit') as {
    openSync(path: string): { layout(text: string): { bbox: Readonly<Record<string, number>> } }
  }
  test.each(languages)('is drawn from the fonts, in the words of the report: %s', (language) => {
    const { text: drawn, box, path } = draftShapes[language]
    expect(drawn).toBe(framePhrases[language].draft)
    const { minX = 0, minY = 0, maxX = 0, maxY = 0 } = openSync(`${fonts}/${language === 'ar' ? 'Amiri-Bold' : 'IBMPlexSans-SemiBold'}.ttf`).layout(drawn).bbox
    for (const [at, edge] of [minX, minY, maxX, maxY].entries()) expect(Math.abs((box[at] ?? 0) - edge)).toBeLessThan(1)
    expect(path).toMatch(/^[MLQCZ\d\s-]+$/)
  })
  test.each(languages)('is on the page and no text of it: %s', async (language) => {
    const plain = { ...bulletin(language), layout: { ...bulletin(language).layout, draftMark: null } }
    const marked = { ...plain, layout: { ...plain.layout, draftMark: framePhrases[language].draft } }
    const say = (pages: readonly (readonly Item[])[]) => pages.flat().map(({ str, transform }) => [str, transform])
    expect(say(await itemsOf(marked))).toEqual(say(await itemsOf(plain)))
    expect((await renderPdf(marked, fonts)).length).toBeGreaterThan((await renderPdf(plain, fonts)).length)
  })
})

describe('contents', () => {
  test.each(languages)('name each heading with the page that it is on, and lead there: %s', async (language) => {
    const plain = chapters(
      language,
      Array.from({ length: 9 }, () => [6, 12] as const)
    )
    const document = { ...plain, layout: { ...plain.layout, opening: 'cover' as const, contents: text('C'), draftMark: null } }
    const { places, bytes } = await layOut(document, fonts)
    const pdf = await getDocument({ data: bytes, verbosity: 0 }).promise
    const { items } = await (await pdf.getPage(2)).getTextContent()
    const numbers = (items as unknown as Item[]).map(({ str }) => str).filter((str) => /^\d+$/.test(str))
    const pages = places.blocks.filter(({ block }) => block.startsWith('h')).map(({ page }) => `${page}`)
    expect(numbers.filter((each) => pages.includes(each))).toEqual(expect.arrayContaining(pages))
    const links = await (await pdf.getPage(2)).getAnnotations()
    expect(links.filter(({ subtype }: { readonly subtype: string }) => subtype === 'Link').length).toBeGreaterThanOrEqual(9)
  })
})
