/** Untrusted input: tables, pasted blocks, names and archives that were made to do harm. */

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { inertField, writtenField } from '../../core/wording/spreadsheet'
import { INVISIBLE, visible } from '../../core/wording/visible'
import { tabbedLine } from '../../electron/cli-world'
import { fileNameOf } from '../../electron/file-name'
import { readTableRows } from '../../electron/import/table'
import { readAtMost } from '../../electron/read-bounded'
import { readTextFile } from '../../electron/text-file'
import { readFileText } from '../../electron/verify/file-text'
import { MOST_PASTED, parseBlock, writeBlock } from '../../renderer/figures/clipboard'
import { testFolder } from '../electron/folder'

const folder = testFolder()
const MB = 1024 * 1024
/** Any text of characters that readers trip over. */
const nasty = fc.string({
  unit: fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    "'",
    '"',
    ',',
    ';',
    '\t',
    '\n',
    '\r',
    '\0',
    'a',
    '1',
    '.',
    '%',
    ' ',
    '\u202e',
    '\u200b',
    '\ufeff',
    '｛',
    '＝',
    'ا',
    '<',
    '>',
    '&'
  )
})

function grown(act: () => void): number {
  const before = process.memoryUsage().rss
  act()
  return (process.memoryUsage().rss - before) / MB
}

describe('a figures table', () => {
  const refusal = (text: string | Uint8Array) => {
    const answer = readTableRows(typeof text === 'string' ? Buffer.from(text) : text, 't.csv')
    return answer.ok ? 'read' : answer.faults[0]?.kind
  }
  test('of one endless line, of millions of columns or of rows, is refused early and in bounded memory', () => {
    expect(grown(() => expect(refusal(Buffer.alloc(20 * MB, 'a'))).toBe('table-malformed'))).toBeLessThan(600)
    expect(grown(() => expect(refusal(Buffer.alloc(20 * MB, ','))).toBe('row-ragged'))).toBeLessThan(600)
    expect(readTableRows(Buffer.alloc(MB, ','), 't.csv')).toMatchObject({ ok: false, faults: [{ kind: 'row-ragged', at: { line: 1 }, found: 100_001 }] })
    expect(refusal(`indicator,period,value\n${','.repeat(100)}`)).toBe('row-ragged')
    expect(refusal(`indicator,period,value\n"${'a'.repeat(MB)}`)).toBe('table-malformed')
    expect(refusal(`indicator,period,value\n${'a,b,c\n'.repeat(250_001)}`)).toBe('table-too-long')
    expect(refusal(Buffer.alloc(65 * MB))).toBe('table-too-large')
  })
  test('of any bytes is read or refused, and never brings the program down', () => {
    const header = 'indicator,period,value,note\n'
    fc.assert(
      fc.property(
        fc.oneof(
          nasty,
          nasty.map((text) => header + text)
        ),
        (text) => {
          const answer = readTableRows(Buffer.from(text), 't.csv')
          if (answer.ok) for (const { fields } of answer.value) expect(Object.keys(fields)).toHaveLength(12)
          else expect(answer.faults.length).toBeGreaterThan(0)
        }
      ),
      { numRuns: 1_000 }
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        readTableRows(bytes, 't.csv')
      }),
      { numRuns: 500 }
    )
  })
})

describe('a file', () => {
  test('without an end is read no further than asked', () => {
    expect(grown(() => expect(readAtMost('/dev/zero', 20 * MB)).toBeUndefined())).toBeLessThan(200)
    const path = join(folder, 'text.txt')
    writeFileSync(path, Buffer.alloc(17 * MB, 'a'))
    expect(readTextFile(path)).toMatchObject({ ok: false, faults: [{ kind: 'text-too-large' }] })
    expect(readAtMost(path, 17 * MB)).toHaveLength(17 * MB)
  })
})

describe('what goes out to spreadsheets', () => {
  test('is never a formula, in any block and any line', () => {
    for (const text of ['=1+1', '+cmd|x', '-2+3', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '=HYPERLINK("http://x")', '-']) {
      expect(inertField(text), text).toBe(`'${text}`)
    }
    for (const text of ['-63.75', '+5', '-1 234,5', '-12%', '419', 'not available', 'a=b', "'tis"]) expect(inertField(text), text).toBe(text)
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1, maxLength: 4 }), (fields) => {
        for (const line of [writeBlock([fields]), tabbedLine(fields)]) {
          for (const field of line.split(/[\t\n]/)) {
            const bare = field.replace(/^"/, '')
            expect(
              /^\s*[=@＝]/.test(bare) &&
                !/^\s*[=@＝]/.test(fields.join('').replace(/[=@＝]/g, '')) &&
                line.split('\t').includes(field) &&
                !field.startsWith("'") &&
                !line.includes('"')
            ).toBe(false)
          }
        }
      }),
      { numRuns: 500 }
    )
  })
  test('comes back as it was', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(writtenField(inertField(text))).toBe(text.startsWith("'") ? writtenField(text) : text)
      })
    )
  })
})

describe('a pasted block', () => {
  test('of too many cells is refused whole, and one of many rows is laid without a limit of the language', () => {
    expect(parseBlock('\t'.repeat(MOST_PASTED + 5))).toBeUndefined()
    expect(parseBlock('1\n'.repeat(MOST_PASTED - 5))).toHaveLength(MOST_PASTED - 5)
  })
  test('of any text is read', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(Array.isArray(parseBlock(text))).toBe(true)
      })
    )
  })
})

describe('names', () => {
  test('of files lead nowhere, are none of Windows’ own, hide nothing and are not too long', () => {
    for (const name of [
      '../../etc/passwd',
      '..\\..\\x',
      'con',
      'CON.txt',
      'com1',
      'COM¹',
      'aux .x',
      'nul.',
      'conin$',
      'a\u202egpj.exe',
      'a\u200bb',
      '....',
      ' ',
      '\0',
      'م'.repeat(300),
      '😀'.repeat(200),
      'a/b',
      'C:\\x',
      'file:ads',
      'a.bayan.bayan'
    ]) {
      const given = fileNameOf(name)
      expect(given, name).not.toMatch(/[/\\:\0]|^\.|[. ]$|^(?:con|nul|aux|com[1¹]|conin\$)(?:[. ]|$)/i)
      expect(given.match(INVISIBLE), name).toBeNull()
      expect(Buffer.byteLength(`${given} 99.bayan.making-4194304`), name).toBeLessThanOrEqual(255)
      expect(given, name).not.toBe('')
    }
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), nasty), (name) => {
        const given = fileNameOf(name)
        expect(given).not.toMatch(/[/\\:\0]|^\.|[. ]$/)
        expect(fileNameOf(given)).toBe(given)
      })
    )
  })
  test('and texts that hide characters show them', () => {
    expect(visible('abc\u202Ecba')).toBe('abc\\u202ecba')
    expect(visible('٤١٩\u2067')).toBe('٤١٩\\u2067')
    expect(visible('a\u{e0041}b\u200bc')).toBe('a\\ue0041b\\u200bc')
    expect(visible('مُهاجِر\u200d l’année\u00a0: 5\u200f')).toBe('مُهاجِر\u200d l’année\u00a0: 5\u200f')
    fc.assert(
      fc.property(nasty, (text) => {
        expect(visible(text).match(INVISIBLE)).toBeNull()
      })
    )
  })
})

describe('an archive', () => {
  const document = (text: string) => strToU8(`<w:document><w:t>${text}</w:t></w:document>`)
  const read = async (bytes: Uint8Array) => {
    const answer = await readFileText(bytes, 'a.docx')
    return answer.ok ? answer.value.text : answer.faults[0]?.kind
  }
  /** The archive with the size of its first entry said otherwise, in both places where it is said. */
  const forged = (bytes: Uint8Array, size: number) => {
    const lied = Buffer.from(bytes)
    lied.writeUInt32LE(size, 22)
    lied.writeUInt32LE(size, lied.indexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24)
    return lied
  }
  test('that unpacks to more than a report holds is refused, whatever it says of its size', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(40 * MB) }, { level: 1 })
    expect(bomb.length).toBeLessThan(MB)
    expect(await read(bomb)).toBe('report-too-large')
    const before = process.memoryUsage().arrayBuffers
    expect(await read(forged(bomb, 1_000))).toBe('report-broken')
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * MB)
    const part = new Uint8Array(8 * MB)
    const many = zipSync(
      Object.fromEntries(
        ['document', 'footnotes', 'endnotes', 'styles', 'header1', 'header2', 'header3', 'header4', 'header5'].map((name) => [`word/${name}.xml`, part])
      ),
      { level: 1 }
    )
    expect(await read(many)).toBe('report-too-large')
  })
  test('with other files, an archive in it, entities or a path that leads out, gives its own text or none', async () => {
    const honest = { 'word/document.xml': document('419 networks') }
    const inner = zipSync({ 'word/document.xml': new Uint8Array(8 * MB) }, { level: 1 })
    expect(
      await read(zipSync({ ...honest, 'word/embeddings/inner.zip': inner, '../../etc/passwd': strToU8('evil'), '/word/document.xml': document('evil') }))
    ).toContain('419 networks')
    expect(
      await read(zipSync({ 'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY x SYSTEM "file:///etc/passwd">]><w:t>&x;&b;</w:t>') }))
    ).toBe('report-broken')
  })
  test('of any bytes is read or refused', async () => {
    const honest = zipSync({ 'word/document.xml': document('419 networks') })
    await fc.assert(
      fc.asyncProperty(fc.nat(honest.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const damaged = Uint8Array.from(honest)
        damaged[at] = (damaged[at] ?? 0) ^ flip
        expect(typeof (await read(damaged))).toBe('string')
      }),
      { numRuns: 400 }
    )
  })
})
