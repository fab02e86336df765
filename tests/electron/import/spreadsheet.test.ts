/** Figures tables in files of spreadsheets: as LibreOffice writes them, as people arrange them, and as strangers forge them. */

import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { readTableRows } from '../../../electron/import/table'
import { cell, excel, sheet } from './excel-file'

const csv = resolve('resources/sample/morocco-2018-2025.csv')
const folder = mkdtempSync(join(tmpdir(), 'bayan-sheet-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const read = (bytes: Uint8Array) => {
  const rows = readTableRows(bytes, 'table')
  return rows.ok ? rows.value : rows.faults
}
const ods = (rows: string) => zipSync({ 'content.xml': strToU8(`<office:document-content><table:table>${rows}</table:table></office:document-content>`) })
const HEAD = ['indicator', 'period', 'value'] as const

describe('the sample as LibreOffice saves it', () => {
  test.for(['xlsx', 'ods'])('holds the very rows of the CSV: %s', (format, { skip }) => {
    copyFileSync(csv, join(folder, 'sample.csv'))
    const convert = [`-env:UserInstallation=file://${folder}/office`, '--headless', '--infilter=CSV:44,34,76,1,,0,false,true', '--convert-to', format]
    spawnSync('soffice', [...convert, '--outdir', folder, join(folder, 'sample.csv')])
    const file = join(folder, `sample.${format}`)
    if (!existsSync(file)) return skip('LibreOffice Calc is not installed')
    const rows = read(readFileSync(file))
    const wanted = read(readFileSync(csv))
    expect(rows).toHaveLength(wanted.length)
    expect(rows.map((row) => 'fields' in row && row.fields)).toEqual(wanted.map((row) => 'fields' in row && row.fields))
  })
})

describe('a sheet', () => {
  test('says its numbers in plain notation, whatever number format the rest of the table is in', () => {
    expect(read(excel([sheet([HEAD, ['a', '2023', '1.5'], ['a', '2022', '1,5']])]))).toMatchObject([
      { line: 2, isPlain: true, fields: { period: '2023', value: '1.5' } },
      { line: 3, isPlain: false, fields: { period: '2022', value: '1,5' } }
    ])
  })
  test('that holds figures is found among others, and a hidden one is not', () => {
    const notes = sheet([['Notes of the office'], ['call the province']])
    expect(read(excel([notes, sheet([HEAD, ['a', '2023', '7']])]))).toMatchObject([{ fields: { value: '7' } }])
    const hidden = excel([sheet([HEAD, ['a', '2023', '1']]), sheet([HEAD, ['a', '2023', '2']])], {}, ['hidden'])
    expect(read(hidden)).toMatchObject([{ fields: { value: '2' } }])
  })
  test('keeps its row numbers and columns where cells are empty', () => {
    const xml =
      '<worksheet><sheetData><row r="3"><c r="B3" t="str"><v>indicator</v></c><c r="C3" t="str"><v>period</v></c><c r="D3" t="str"><v>value</v></c></row>' +
      '<row r="9"><c r="B9" t="str"><v>a</v></c><c r="D9"><v>4</v></c></row></sheetData></worksheet>'
    expect(read(excel([xml]))).toMatchObject([{ kind: 'column-unknown', column: '' }])
    expect(read(excel([xml.replace(/r="B/g, 'r="A').replace(/r="C/g, 'r="B').replace(/r="D/g, 'r="C')]))).toMatchObject([
      { line: 9, fields: { indicator: 'a', period: '', value: '4' } }
    ])
  })
  test('takes shared texts whole, without what tells how they are pronounced', () => {
    const shared = '<sst><si><r><t>indi</t></r><r><t>cator</t></r><rPh><t>x</t></rPh></si><si><t>a &amp; b</t></si></sst>'
    const xml = `<worksheet><sheetData><row><c t="s"><v>0</v></c>${cell('period')}${cell('value')}</row><row><c t="s"><v>1</v></c>${cell('2023')}${cell('1')}</row></sheetData></worksheet>`
    expect(read(excel([xml], { 'xl/sharedStrings.xml': shared }))).toMatchObject([{ fields: { indicator: 'a & b' } }])
  })
  test('of OpenDocument may say that rows and cells repeat', () => {
    const text = (words: string) => `<table:table-cell office:value-type="string"><text:p>${words}</text:p></table:table-cell>`
    const number = (value: string, more = '') =>
      `<table:table-cell office:value-type="float" office:value="${value}" ${more}><text:p>shown</text:p></table:table-cell>`
    const rows =
      `<table:table-row>${HEAD.map(text).join('')}<table:table-cell table:number-columns-repeated="16381"/></table:table-row>` +
      '<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>' +
      `<table:table-row>${text('a')}${number('2023', 'table:number-columns-repeated="2"')}</table:table-row>` +
      '<table:table-row table:number-rows-repeated="1048571"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    expect(read(ods(rows))).toMatchObject([{ line: 5, isPlain: true, fields: { indicator: 'a', period: '2023', value: '2023' } }])
  })
})

describe('a file that is none of ours', () => {
  test.each([
    ['an old or protected one', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'spreadsheet-old'],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), 'spreadsheet-unreadable'],
    ['one that was cut off', excel([sheet([HEAD])]).subarray(0, 200), 'spreadsheet-unreadable'],
    ['one with entities of its own', excel(['<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>']), 'spreadsheet-unreadable'],
    ['one without rows', excel([sheet([HEAD])]), 'table-empty']
  ])('is refused with the remedy: %s', (_, bytes, kind) => {
    expect(read(bytes)).toMatchObject([{ kind }])
  })
  test('is refused before it is unpacked where it would fill the memory', () => {
    const bomb = zipSync({ 'content.xml': new Uint8Array(80 * 1024 * 1024) }, { level: 9 })
    expect(bomb.length).toBeLessThan(200_000)
    expect(read(bomb)).toMatchObject([{ kind: 'table-too-large' }])
  })
  test('says a million columns or rows and is held to the bounds of any table', () => {
    const wide = `<worksheet><sheetData><row>${HEAD.map(cell).join('')}</row><row><c r="ZZZ2"><v>1</v></c></row></sheetData></worksheet>`
    expect(read(excel([wide]))).toMatchObject([{ kind: 'row-ragged', at: { line: 2 } }])
    const long = `<table:table-row table:number-rows-repeated="99999999"><table:table-cell table:number-columns-repeated="99999999" office:value-type="float" office:value="1"/></table:table-row>`
    expect(read(ods(long))[0]).toHaveProperty('kind')
  })
  test('never throws, whatever its parts say', () => {
    const parts = fc.string({
      maxLength: 300,
      unit: fc.constantFrom('<', '>', '/', '"', '=', ' ', 'c', 'row', 'v', 't', 'r="A1"', 's', '1', 'sheet', 'is', '&#x1F;', 'table-cell', 'p')
    })
    fc.assert(
      fc.property(parts, parts, fc.boolean(), (xml, shared, open) => {
        const bytes = open ? ods(xml) : excel([`<worksheet>${xml}</worksheet>`], { 'xl/sharedStrings.xml': `<sst>${shared}</sst>` })
        expect(Array.isArray(read(bytes))).toBe(true)
      }),
      { numRuns: 300 }
    )
  })
})
