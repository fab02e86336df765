/** The command `lint`: rows, exit status and refusals. */

import { copyFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { runCli } from '../../../electron/cli'
import { testFolder } from '../folder'

const folder = testFolder()
const sample = join(folder, 'sample.bayan')

async function bayan(words: readonly string[], env: Readonly<Record<string, string>> = {}) {
  let out = ''
  let err = ''
  const terminal = {
    out: (text: string) => {
      out += text
    },
    err: (text: string) => {
      err += text
    },
    env,
    resources: resolve('resources'),
    now: () => new Date('2026-01-01T00:00:00Z')
  }
  return { code: await runCli(words, terminal), out, err }
}

function lint(text: string, language: string, env: Readonly<Record<string, string>> = {}) {
  const file = join(folder, 'text.txt')
  writeFileSync(file, text)
  return bayan(['lint', file, '--language', language, '--workbook', sample, '--year', '2023', '--json'], env)
}

beforeAll(async () => {
  await bayan(['new', sample, '--sample'])
})

describe('lint', () => {
  test('has nothing to say of a text that agrees', async () => {
    const { code, out, err } = await lint('The services dismantled 419 networks (+44% compared with 2022).', 'en')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(JSON.parse(out)).toEqual([
      {
        text: '419',
        start: 24,
        end: 27,
        kind: 'count',
        value: '419',
        unit: 'networks',
        qualifier: null,
        direction: null,
        verdict: 'agrees',
        indicator: 'networks',
        period: '2023',
        expected: '419',
        message: '419 agrees with Trafficking networks dismantled, 2023.'
      },
      expect.objectContaining({ text: '+44%', kind: 'percent', verdict: 'agrees', indicator: 'networks', period: '2023', expected: '44' }),
      expect.objectContaining({ text: '2022', kind: 'year', verdict: 'agrees', indicator: null, period: '2022', expected: null })
    ])
  })
  test('finds what is wrong, and says so in the language of the terminal', async () => {
    const { code, out } = await lint('Les services ont démantelé 491 réseaux.', 'fr', { BAYAN_LANGUAGE: 'ar' })
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject([
      { text: '491', verdict: 'disagrees', indicator: 'networks', expected: '419', message: expect.stringContaining('صححوا') }
    ])
  })
  test('holds the whole bulletin against the workbook', async () => {
    const file = join(folder, 'bulletin.txt')
    copyFileSync(resolve('tests/core/matching/bulletin-2023.en.txt'), file)
    const { code, out } = await bayan(['lint', file, '--language', 'en', '--workbook', sample, '--year', '2023', '--json'])
    expect(code).toBe(1)
    const rows: readonly Record<string, unknown>[] = JSON.parse(out)
    expect(rows.find(({ text }) => text === '- 62%')).toMatchObject({ verdict: 'wrong-subject', indicator: 'assailants' })
  })
  test('refuses what it cannot do', async () => {
    const words = ['--language', 'en', '--workbook', sample, '--year', '2023', '--json']
    expect(await bayan(['lint', ...words])).toMatchObject({ code: 2, out: '' })
    expect(await bayan(['lint', 'a.txt', '--workbook', sample, '--year', '2023', '--json'])).toMatchObject({ code: 2, out: '' })
    expect(await bayan(['lint', 'a.txt', '--language', 'en', '--year', '2023', '--json'])).toMatchObject({ code: 2, out: '' })
    expect(await bayan(['lint', 'a.txt', ...words.slice(0, -1)])).toMatchObject({ code: 2, out: '' })
    expect(await bayan(['lint', join(folder, 'nothing.txt'), ...words])).toMatchObject({ code: 1, out: '' })
    writeFileSync(join(folder, 'latin.txt'), Buffer.from([0x41, 0xe9, 0x42]))
    expect(await bayan(['lint', join(folder, 'latin.txt'), ...words])).toMatchObject({ code: 1, out: '', err: expect.stringContaining('UTF-8') })
  })
})
