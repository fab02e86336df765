import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { describe, expect, test } from 'vitest'
import { runCli } from '../../../electron/cli'
import { testFolder } from '../folder'

const folder = testFolder()

async function bayan(words: readonly string[], language = 'en') {
  const printed = { out: '', err: '' }
  const code = await runCli(words, {
    out: (text) => {
      printed.out += text
    },
    err: (text) => {
      printed.err += text
    },
    env: { BAYAN_LANGUAGE: language },
    resources: resolve('resources'),
    now: () => new Date(0)
  })
  return { code, ...printed }
}

function textFile(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('reading a text from the command line', () => {
  test('prints what was read as JSON', async () => {
    const file = textFile('en.txt', 'In 2023, more than 1,400 migrants took part (- 62%).\n')
    const { code, out, err } = await bayan(['read', file, '--language', 'en', '--json'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(JSON.parse(out)).toEqual([
      { text: '2023', start: 3, end: 7, kind: 'year', value: '2023', unit: null, qualifier: null, direction: null },
      { text: '1,400', start: 19, end: 24, kind: 'count', value: '1400', unit: 'migrants', qualifier: 'more-than', direction: null },
      { text: '- 62%', start: 45, end: 50, kind: 'percent', value: '-62', unit: null, qualifier: null, direction: 'down' }
    ])
  })
  test('prints a line each for people, in their language', async () => {
    const file = textFile('ar.txt', 'سنة 2023\nأزيد من 1400 مهاجر (ناقص 62 في المائة)\n')
    const { code, out } = await bayan(['read', file, '--language', 'ar'], 'fr')
    expect(code).toBe(0)
    expect(out.replace(/[\u2066-\u2069]/g, '').split('\n')).toEqual([
      'ligne 1 : « 2023 » : année, 2023',
      'ligne 2 : « 1400 » : nombre, 1400, مهاجر, plus de',
      'ligne 2 : « ناقص 62 في المائة » : pourcentage, -62, baisse',
      ''
    ])
  })
  test('places are places in the file, a byte order mark included', async () => {
    const file = textFile('bom.txt', '\ufeff419 networks')
    const [first] = JSON.parse((await bayan(['read', file, '--language', 'en', '--json'])).out)
    expect(first).toMatchObject({ text: '419', start: 1, end: 4 })
    expect(JSON.parse((await bayan(['read', textFile('empty.txt', ''), '--language', 'fr', '--json'])).out)).toEqual([])
  })
  test('reads standard input', async () => {
    await build({ configFile: false, logLevel: 'error', build: { ssr: 'electron/bayan.ts', outDir: 'test-results/cli-read' } })
    const { stdout, status } = spawnSync(process.execPath, ['test-results/cli-read/bayan.js', 'read', '-', '--language', 'fr', '--json'], {
      input: 'près de 290 réseaux',
      encoding: 'utf8'
    })
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject([{ text: '290', value: '290', unit: 'réseaux', qualifier: 'nearly' }])
  })
  test('refuses what is no text in UTF-8, and what is not there', async () => {
    const bad = textFile('latin.txt', new Uint8Array([0x61, 0x0a, 0xe9, 0x20, 0x31]))
    expect(await bayan(['read', bad, '--language', 'en'])).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/UTF-8.*2/) })
    expect(await bayan(['read', join(folder, 'none.txt'), '--language', 'en'])).toMatchObject({ code: 1, out: '' })
    expect(await bayan(['read', folder, '--language', 'en'])).toMatchObject({ code: 1, out: '' })
  })
  test('asks for its words', async () => {
    const file = textFile('words.txt', '1')
    for (const words of [
      ['read'],
      ['read', file],
      ['read', file, '--language', 'es'],
      ['read', file, file, '--language', 'en'],
      ['read', file, '--languages', 'en']
    ]) {
      expect(await bayan(words)).toMatchObject({ code: 2, out: '' })
    }
  })
})
