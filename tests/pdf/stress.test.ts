/** A report at the bounds of what may be entered: nothing leaves the page, nothing lies over another, and no caption stands alone. */

import { resolve } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { type Language, languages } from '../../core/entry/indicator'
import type { Block, ReportDocument } from '../../core/report/document'
import { renderPdf } from '../../electron/export/pdf'
import { bulletin } from '../electron/export/documents'
import { fixtureDocument } from '../electron/export/fixture-document'
import { stressReport } from '../electron/export/stress-document'
import { faultsOf } from './check'

const SECTIONS = 2
/** Words may touch; more than this of a point is an overlap. */
const TOUCH = 1
/** The part of a line's height that its letters fill: over the line on which they stand, and under it. */
const RISE = 0.6
const DROP = 0.1

type Words = { readonly page: number; readonly text: string; readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

async function wordsOf(bytes: Uint8Array): Promise<{ readonly words: readonly Words[]; readonly width: number; readonly height: number }> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, disableFontFace: true, verbosity: 0 })
  const pdf = await task.promise
  const words: Words[] = []
  let [width, height] = [0, 0]
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const one = await pdf.getPage(page)
    ;({ width, height } = one.getViewport({ scale: 1 }))
    const { items } = await one.getTextContent()
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue
      const [, , , size = 0, x = 0, y = 0] = item.transform
      words.push({ page, text: item.str, left: x, right: x + item.width, top: height - y - RISE * size, bottom: height - y + DROP * size })
    }
  }
  await task.destroy()
  return { words, width, height }
}

function overlaps(words: readonly Words[]): readonly string[] {
  return words.flatMap((one, at) =>
    words.slice(at + 1).flatMap((other, after) => {
      if (one.page !== other.page) return []
      if (after === 0 && isOneLine(one, other)) return []
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
      return across > TOUCH && down > TOUCH ? [`page ${one.page}: “${one.text}” and “${other.text}”`] : []
    })
  )
}

/** Of an Arabic line the reader gives the pieces wider than they are set. */
function isOneLine(one: Words, other: Words): boolean {
  return [one, other].every(({ text }) => /\p{Script=Arabic}/u.test(text)) && Math.abs(one.bottom - other.bottom) < 0.1
}

const reports: readonly (readonly [string, (language: Language) => ReportDocument])[] = [
  ['the sample', bulletin],
  ['every kind of block', fixtureDocument],
  ['a report at the bounds', (language) => stressReport(language, SECTIONS)]
]

describe.each(languages)('pages in %s', (language) => {
  test.each(reports)('keep their words apart and on the page: %s', async (_, report) => {
    const { words, width, height } = await wordsOf(await renderPdf(report(language), resolve('resources/fonts')))
    expect(words.length).toBeGreaterThan(50)
    expect(words.filter(({ left, right, top, bottom }) => left < 0 || right > width || top < 0 || bottom > height)).toEqual([])
    expect(overlaps(words)).toEqual([])
  })
})

describe('a report at the bounds', () => {
  test.each(languages)('breaks no rule of the checkers in %s', async (language) => {
    expect(faultsOf(await renderPdf(stressReport(language, 1), resolve('resources/fonts')))).toEqual([])
  })
  test.each(languages)('has its whole cover on one page in %s', async (language) => {
    const report = stressReport(language, 1)
    const cover = { ...report, layout: { ...report.layout, opening: 'cover' as const }, blocks: report.blocks.slice(0, 1) }
    const { words } = await wordsOf(await renderPdf(cover, resolve('resources/fonts')))
    expect(new Set(words.map(({ page }) => page))).toEqual(new Set([1, 2]))
    expect(words.filter(({ page }) => page === 2).map(({ text }) => text)[0]).toBeDefined()
  })
  test.each([0, 6, 12, 18, 24, 30])('has a table’s first row below its caption, on the same page, after %i lines', async (lines) => {
    const { blocks, ...report } = stressReport('en', 1)
    const table = blocks.filter(({ kind }) => kind === 'table').slice(0, 1)
    const prose = Array.from({ length: lines }, (_, at): Block => ({ kind: 'paragraph', id: `p${at}`, line: [{ kind: 'text', text: 'One line.' }] }))
    const { words } = await wordsOf(await renderPdf({ ...report, blocks: [...prose, ...table] }, resolve('resources/fonts')))
    const caption = words.find(({ text }) => text.startsWith('Table 1.'))
    const head = words.find(({ page, text }) => page === caption?.page && text === 'Indicator')
    expect(caption).toBeDefined()
    expect(head?.top).toBeGreaterThan(caption?.top ?? 0)
  })
})
