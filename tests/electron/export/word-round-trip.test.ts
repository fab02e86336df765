/** A Word file that LibreOffice opened and saved again: what an editor does to it, and what of ours is still there. */

import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate/browser'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Language, languages } from '../../../core/entry/indicator'
import { indexTable } from '../../../core/entry/table'
import { composeReport } from '../../../core/report/compose'
import { printedFigures } from '../../../core/report/printed-figures'
import { bulletinDraft, sampleStyle } from '../../../core/report/template'
import { renderWord } from '../../../electron/export/word'
import { sampleTable } from '../../sample-table'

type Parts = Readonly<Record<string, string>>
const folder = mkdtempSync(join(tmpdir(), 'bayan-round-'))
const before: Partial<Record<Language, Parts>> = {}
const after: Partial<Record<Language, Parts>> = {}
const partsOf = (bytes: Uint8Array): Parts => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))

beforeAll(async () => {
  const table = indexTable(sampleTable())
  const style = { ...sampleStyle, layout: { ...sampleStyle.layout, cover: 'always', contents: 'always', numbering: 'always' } as const }
  for (const language of languages) {
    const { document } = composeReport({ table, draft: bulletinDraft(), style, years: { year: 2023, base: 2022 }, language })
    const comments = [{ text: 'Ask the province.', block: document.blocks[0]?.id ?? '' }]
    const bytes = await renderWord(document, { figures: printedFigures(document, table), comments })
    before[language] = partsOf(bytes)
    writeFileSync(join(folder, `${language}.docx`), bytes)
  }
  const sources = languages.map((language) => join(folder, `${language}.docx`))
  spawnSync('soffice', [`-env:UserInstallation=file://${folder}/office`, '--headless', '--convert-to', 'docx', '--outdir', join(folder, 'again'), ...sources])
  for (const language of languages) {
    const saved = join(folder, 'again', `${language}.docx`)
    if (existsSync(saved)) after[language] = partsOf(readFileSync(saved))
  }
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const body = (parts: Parts | undefined) => parts?.['word/document.xml'] ?? ''
const words = (xml: string) =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>/g)]
    .map(([, text]) => text ?? ' ')
    .join('')
    .replace(/[\u200e\u200f]/g, '')
const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([, found = '']) => found)
const paragraphs = (xml: string) => all(xml, /(<w:p(?: [^>]*)?>(?:(?!<\/w:p>).)*<\/w:p>)/gs)

/** What of a file an editor and a reader count on, by name. */
const facts: Readonly<Record<string, (parts: Parts | undefined) => unknown>> = {
  'headings with their ranks': (parts) =>
    paragraphs(body(parts)).flatMap((xml) => {
      const level = /<w:pStyle w:val="Heading(\d)"\/>/.exec(xml)?.[1]
      return level === undefined ? [] : [`${level} ${words(xml)}`]
    }),
  'headings in the numbering': (parts) =>
    paragraphs(body(parts))
      .filter((xml) => /<w:pStyle w:val="Heading\d"\/>/.test(xml) && /<w:numId w:val="[1-9]/.test(xml))
      .map(words),
  'cells of tables': (parts) => all(body(parts), /<w:tc>(.*?)<\/w:tc>/gs).map(words),
  'tables that repeat their heads': (parts) => all(body(parts), /<w:tbl>(.*?)<\/w:tbl>/gs).map((xml) => xml.includes('<w:tblHeader')),
  'tables that run from right to left': (parts) =>
    all(body(parts), /<w:tbl>(.*?)<\/w:tbl>/gs).map((xml) => /<w:bidiVisual(?: w:val="(?:true|1|on)")?\/>/.test(xml)),
  'fields of captions': (parts) => all(body(parts), /SEQ (Table|Chart)/g),
  'references and their targets': (parts) => all(body(parts), /\bREF (_Ref\w+)/g).sort(),
  'entries of the contents': (parts) =>
    paragraphs(body(parts))
      .filter((xml) => /<w:pStyle w:val="(?:TOC|Contents)\d"\/>/i.test(xml))
      .map((xml) => words(xml).replace(/[\d\s]+$/, '')),
  footnotes: (parts) =>
    all(parts?.['word/footnotes.xml'] ?? '', /<w:footnote (?![^>]*w:type=)[^>]*w:id="[1-9]\d*"[^>]*>(.*?)<\/w:footnote>/gs).map((xml) =>
      words(xml).replace(/\s+/g, ' ').trim()
    ),
  'titles of the figures’ controls': (parts) => all(body(parts), /<w:sdtPr>(?:(?!<\/w:sdtPr>).)*<w:alias w:val="([^"]+)"/gs),
  comments: (parts) => all(parts?.['word/comments.xml'] ?? '', /<w:comment [^>]*>(.*?)<\/w:comment>/gs).map(words),
  'values of charts': (parts) =>
    Object.keys(parts ?? {})
      .filter((name) => /^word\/charts\/chart\d+\.xml$/.test(name))
      .flatMap((name) => all(parts?.[name] ?? '', /<c:val>(.*?)<\/c:val>/gs).flatMap((xml) => all(xml, /<c:v>([^<]*)<\/c:v>/g))),
  'paragraphs that run from right to left': (parts) =>
    paragraphs(body(parts))
      .filter((xml) => words(xml).trim() !== '')
      .map((xml) => /<w:bidi(?: w:val="(?:true|1|on)")?\/>/.test(xml)),
  'title, author and language': (parts) =>
    ['dc:title', 'dc:creator', 'dc:language'].map((name) => new RegExp(`<${name}>([^<]*)<`).exec(parts?.['docProps/core.xml'] ?? '')?.[1])
}

describe.each(languages)('after LibreOffice, %s', (language) => {
  test.for(Object.keys(facts))('%s are all there', (name, { skip }) => {
    if (after[language] === undefined) return skip('LibreOffice is not installed')
    expect(facts[name]?.(before[language])).not.toEqual([])
    expect(facts[name]?.(after[language])).toEqual(facts[name]?.(before[language]))
  })
})
