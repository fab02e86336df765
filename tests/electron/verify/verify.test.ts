/** Files that left the program, held against the workbook. */

import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate/browser'
import { beforeAll, describe, expect, test } from 'vitest'
import type { CheckedFile, ExportFormat } from '../../../core/contract'
import { whole } from '../../../core/entry/decimal'
import { type Language, languages } from '../../../core/entry/indicator'
import { indexTable } from '../../../core/entry/table'
import { composeReport } from '../../../core/report/compose'
import { renderPdf } from '../../../electron/export/pdf'
import { renderWord } from '../../../electron/export/word'
import { cellChange, type Workbook } from '../../../electron/store/workbook'
import { readFileText } from '../../../electron/verify/file-text'
import { verifyFile } from '../../../electron/verifying'
import { testFolder } from '../folder'
import { workbookIn } from '../published'

const folder = testFolder()
const fonts = resolve('resources/fonts')
const years = { year: 2023, base: 2022 }
let workbook: Workbook
const files = new Map<string, Uint8Array>()

async function made(language: Language, format: ExportFormat, of = years): Promise<Uint8Array> {
  const { document } = composeReport({ table: indexTable(workbook.readTable()), draft: workbook.readDraft(), style: workbook.readStyle(), years: of, language })
  return format === 'pdf' ? renderPdf(document, fonts) : renderWord(document)
}

async function verified(bytes: Uint8Array, language: Language | null = null): Promise<CheckedFile> {
  const answer = await verifyFile(workbook, { bytes, path: 'file', years, language, fonts })
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults))
  return answer.value
}
const wrong = ({ rows }: CheckedFile) => rows.filter(({ verdict }) => verdict !== 'agrees')
const file = (language: Language, format: ExportFormat) => files.get(`${language} ${format}`) ?? new Uint8Array()

beforeAll(async () => {
  workbook = workbookIn(folder, 'sample')
  for (const language of languages) for (const format of ['pdf', 'docx'] as const) files.set(`${language} ${format}`, await made(language, format))
}, 120_000)

/** The Word file with its body's XML changed. */
function withXml(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  return zipSync({ ...parts, 'word/document.xml': strToU8(change(strFromU8(parts['word/document.xml'] ?? new Uint8Array()))) })
}

const DIGITS = /(?<=<w:t[^>]*>[^<]*)\p{Nd}+(?:[.,\u00a0\u202f]\p{Nd}+)*(?=[^<]*<\/w:t>)/gu
const CONTROL = /<w:sdt>(?:(?!<\/w:sdt>).)*<\/w:sdt>/gu
/** The body with its paragraphs outside tables, and the rows of its tables, in another order. */
function shuffled(xml: string, ranks: Iterator<number>): string {
  const reordered = (parts: readonly string[]) => {
    const ranked = parts.map((part) => ({ part, rank: ranks.next().value as number }))
    return ranked.sort((a, b) => a.rank - b.rank).map(({ part }) => part)
  }
  const rows = xml.replace(/(?:<w:tr>(?:(?!<\/w:tr>).)*<\/w:tr>)+/gu, (all) => reordered(all.split(/(?<=<\/w:tr>)/u)).join(''))
  return rows.replace(/(<w:body>)(.*)(<w:sectPr)/u, (_, start: string, body: string, end: string) => {
    const blocks = body.match(/<w:tbl>(?:(?!<\/w:tbl>).)*<\/w:tbl>|<w:p[ >](?:(?!<\/w:p>).)*<\/w:p>|<w:p\/>/gu) ?? []
    return start + reordered(blocks).join('') + end
  })
}
/** Another number of as many digits. */
const otherNumber = (text: string, digit: number) => text.replace(/\p{Nd}(?=\P{Nd}*$)/u, (last) => `${(Number(last) + 1 + (digit % 9)) % 10}`)

describe('the sample’s exports', () => {
  for (const language of languages) {
    for (const format of ['pdf', 'docx'] as const) {
      test(`agree as they are: ${language}, ${format}`, async () => {
        const answer = await verified(file(language, format))
        expect(answer.language).toBe(language)
        expect(wrong(answer)).toEqual([])
        expect(answer.rows.length).toBeGreaterThan(60)
        expect(answer.rows.find(({ value, indicator }) => value === '419' && indicator === 'networks')).toMatchObject({
          period: '2023',
          expected: '419',
          kind: 'count'
        })
      })
    }
    test(`any one number changed in the Word file is found and named: ${language}`, async () => {
      const bytes = file(language, 'docx')
      const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
      const numbers = [...xml.matchAll(DIGITS)]
      expect(numbers.length).toBeGreaterThan(60)
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...numbers), fc.nat(8), async (number, digit) => {
          const other = otherNumber(number[0], digit)
          const found = wrong(await verified(withXml(bytes, (body) => body.slice(0, number.index) + other + body.slice(number.index + number[0].length))))
          expect(found.map(({ text }) => text).join(' ')).toContain(other)
          expect(found.length).toBeLessThan(3)
        }),
        { numRuns: 60 }
      )
    }, 120_000)
  }
  test('in the property above, every number of the English file is changed once', async () => {
    const bytes = file('en', 'docx')
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
    const missed: string[] = []
    for (const number of xml.matchAll(DIGITS)) {
      const other = otherNumber(number[0], 3)
      const found = wrong(await verified(withXml(bytes, (body) => body.slice(0, number.index) + other + body.slice(number.index + number[0].length))))
      if (!found.some(({ text }) => text.includes(other))) missed.push(number[0])
    }
    expect(missed).toEqual([])
  }, 240_000)
  test('say which figure is meant, what it was for another year, and a direction turned round', async () => {
    const bytes = file('en', 'docx')
    const changed = async (from: string, to: string) => wrong(await verified(withXml(bytes, (xml) => xml.replace(from, to))))
    expect(await changed('419', '491')).toMatchObject([{ text: '491', verdict: 'disagrees', indicator: 'networks', period: '2023', expected: '419' }])
    expect(await changed('419', '290')).toMatchObject([{ text: '290', verdict: 'stale', message: expect.stringContaining('2022') }])
    expect(await changed('humane management', 'humane management of 12,345 cases')).toMatchObject([{ verdict: 'unknown', value: '12345', expected: null }])
  })
  test.each(['pdf', 'docx'] as const)('of another year do not agree: %s', async (format) => {
    const other = await made('en', format, { year: 2022, base: 2021 })
    const found = wrong(await verified(other))
    expect(found.length).toBeGreaterThan(20)
    expect(found.map(({ verdict }) => verdict)).toContain('stale')
  })
  for (const language of languages) {
    test(`a figure changed in its control is named by its tag alone, wherever its paragraph was moved to: ${language}`, async () => {
      const bytes = file(language, 'docx')
      const controls = [...(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).match(CONTROL) ?? [])]
      expect(controls.length).toBeGreaterThan(60)
      await fc.assert(
        fc.asyncProperty(fc.nat(controls.length - 1), fc.nat(8), fc.infiniteStream(fc.nat()), async (place, digit, ranks) => {
          let seen = -1
          const changed = (xml: string) =>
            xml.replace(CONTROL, (control) => {
              seen += 1
              return seen === place ? control.replace(DIGITS, (number) => otherNumber(number, digit)) : control
            })
          const found = wrong(await verified(withXml(bytes, (xml) => shuffled(changed(xml), ranks))))
          const [indicator, period] = /w:tag w:val="([^"]*)"/.exec(controls[place] ?? '')?.[1]?.split(' · ') ?? []
          // Years and dates that no cell prints stand where they stood no longer.
          expect(found.filter((row) => row.indicator !== null)).toMatchObject([{ indicator, period, verdict: expect.stringMatching(/disagrees|stale/) }])
        }),
        { numRuns: 15 }
      )
    }, 60_000)
  }
  test('no longer agree where the workbook was changed since', async () => {
    const cell = workbook.readCell('networks', '2023')
    if (cell.kind === 'value') workbook.apply('cells', [cellChange('networks', '2023', { ...cell, value: whole(420) })])
    const answers = [wrong(await verified(file('fr', 'pdf'))), wrong(await verified(file('fr', 'docx')))]
    workbook.undo()
    for (const found of answers) {
      expect(found.filter(({ text }) => text.includes('419')).length).toBeGreaterThan(2)
      expect(found.filter(({ indicator }) => indicator !== 'networks')).toEqual([])
    }
    expect(wrong(await verified(file('fr', 'docx')))).toEqual([])
  })
  test.skipIf(spawnSync('soffice', ['--version']).error !== undefined)(
    'agree after LibreOffice has saved them again',
    async () => {
      for (const language of ['en', 'fr', 'ar'] as const) {
        const path = join(folder, `${language}.docx`)
        writeFileSync(path, file(language, 'docx'))
        spawnSync('soffice', [`-env:UserInstallation=file://${folder}/office`, '--headless', '--convert-to', 'docx', '--outdir', join(folder, 'again'), path])
        expect(wrong(await verified(readFileSync(join(folder, 'again', `${language}.docx`)), language))).toEqual([])
      }
    },
    120_000
  )
})

describe('files that cannot be read are refused in plain words', () => {
  const refusal = async (bytes: Uint8Array) => {
    const read = await readFileText(bytes, 'file')
    return read.ok ? 'read' : read.faults[0]?.kind
  }
  test('what is no report', async () => {
    expect(await refusal(new Uint8Array())).toBe('report-unknown')
    expect(await refusal(strToU8('indicator,period,value'))).toBe('report-unknown')
    expect(await refusal(zipSync({ 'word/styles.xml': strToU8('<a></a>') }))).toBe('report-unknown')
  })
  test('what was cut off, at any place', async () => {
    for (const format of ['pdf', 'docx'] as const) {
      const bytes = file('en', format)
      for (const part of [0.1, 0.5, 0.9, 0.99]) expect(await refusal(bytes.subarray(0, Math.floor(bytes.length * part)))).toBe('report-broken')
    }
  })
  test('what is damaged inside', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('pdf' as const, 'docx' as const),
        fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), { minLength: 1, maxLength: 40 }),
        async (format, changes) => {
          const bytes = new Uint8Array(file('en', format))
          for (const [at, value] of changes) bytes[Math.floor(at * bytes.length)] = value
          expect(['read', 'report-unknown', 'report-broken', 'report-without-text', 'report-encrypted', 'report-too-large']).toContain(await refusal(bytes))
        }
      ),
      { numRuns: 40 }
    )
  }, 120_000)
  test('what is protected', async () => {
    expect(await refusal(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]))).toBe('report-encrypted')
  })
  test.skipIf(spawnSync('qpdf', ['--version']).error !== undefined)('what is protected by a password', async () => {
    const plain = join(folder, 'plain.pdf')
    writeFileSync(plain, file('en', 'pdf'))
    spawnSync('qpdf', ['--encrypt', 'secret', 'secret', '256', '--', plain, join(folder, 'locked.pdf')])
    expect(await refusal(readFileSync(join(folder, 'locked.pdf')))).toBe('report-encrypted')
  })
  test('what unpacks to more than a report, whether it says so or not', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(40 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(200_000)
    expect(await refusal(bomb)).toBe('report-too-large')
    const lying = new Uint8Array(bomb)
    const view = new DataView(lying.buffer)
    for (let at = 0; at < lying.length - 4; at += 1) {
      if (view.getUint32(at, true) === 40 * 1024 * 1024) view.setUint32(at, 1_000, true)
    }
    const before = process.memoryUsage().arrayBuffers
    expect(await refusal(lying)).toBe('report-broken')
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * 1024 * 1024)
    const many = zipSync(Object.fromEntries(Array.from({ length: 3 }, (_, at) => [`word/header${at}.xml`, new Uint8Array(30 * 1024 * 1024)])))
    expect(await refusal(many)).toBe('report-too-large')
  })
  test('what defines entities that grow', async () => {
    const xml = '<!DOCTYPE a [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]><w:document><w:t>&b;</w:t></w:document>'
    expect(await refusal(zipSync({ 'word/document.xml': strToU8(xml) }))).toBe('report-broken')
  })
  test('what holds no text', async () => {
    expect(await refusal(zipSync({ 'word/document.xml': strToU8('<w:document><w:p></w:p></w:document>') }))).toBe('report-without-text')
  })
})
