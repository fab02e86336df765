/** The command line as a process: pipes that close and signals. */

import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { beforeAll, describe, expect, test } from 'vitest'
import { sampleContent } from '../../../electron/content'
import { createWorkbook } from '../../../electron/store/workbook'
import { testFolder } from '../folder'

const folder = testFolder()
const sample = join(folder, 'sample.bayan')
const program = resolve('test-results/cli/bayan.js')

beforeAll(async () => {
  await build({ configFile: false, logLevel: 'error', build: { ssr: 'electron/bayan.ts', outDir: 'test-results/cli' } })
  const content = sampleContent(resolve('resources'))
  if (!content.ok) throw new Error(JSON.stringify(content.faults))
  const made = createWorkbook(sample, content.value, { who: () => 'clerk', now: () => new Date(0) })
  if (made.ok) made.value.close()
})

describe('the process of a command', () => {
  test('ends without a word where its reader has closed the pipe', async () => {
    const child = spawn(process.execPath, [program, 'figures', sample, '--year', '2023', '--json'], { stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.destroy()
    let err = ''
    child.stderr.on('data', (data) => {
      err += `${data}`
    })
    expect(await new Promise((done) => child.on('close', done))).toBe(0)
    expect(err).toBe('')
  })
  test('leaves no unfinished file where it is told to end', async () => {
    const out = join(folder, 'out')
    const child = spawn(process.execPath, [program, 'export', sample, '--year', '2023', '--out', out], { stdio: 'ignore' })
    const ended = new Promise((done) => child.on('exit', done))
    while (!existsSync(out) || readdirSync(out).length === 0) await new Promise((done) => setTimeout(done, 2))
    child.kill('SIGTERM')
    expect([0, 143]).toContain(await ended)
    expect(readdirSync(out).filter((name) => name.endsWith('.part'))).toEqual([])
  })
  test('writes the same bytes on another day, in another place, under another name and in another time zone', () => {
    const years = ['--year', '2023', '--base', '2022', '--verification', '--language', 'ar', '--language', 'fr']
    const made = (
      [
        ['here', {}, 0],
        [
          'elsewhere/ou là',
          { TZ: 'Pacific/Auckland', LANG: 'ar_MA.UTF-8', LC_ALL: 'ar_MA.UTF-8', USER: 'other', HOME: join(folder, 'home') },
          86_400_000 * 4_000
        ]
      ] as const
    ).map(([place, env, later]) => {
      const home = join(folder, place)
      mkdirSync(home, { recursive: true })
      copyFileSync(sample, join(home, 'sample.bayan'))
      const clock = `const { now } = Date; Date.now = () => now() + ${later}; const Real = Date; globalThis.Date = class extends Real { constructor(...of) { of.length ? super(...of) : super(Real.now()) } }`
      const args = [
        '--import',
        `data:text/javascript,${encodeURIComponent(clock)}`,
        program,
        'export',
        join(home, 'sample.bayan'),
        ...years,
        '--out',
        join(home, 'out')
      ]
      expect(spawnSync(process.execPath, args, { env: { ...process.env, ...env }, cwd: home, encoding: 'utf8' })).toMatchObject({ status: 0 })
      return new Map(readdirSync(join(home, 'out')).map((name) => [name, readFileSync(join(home, 'out', name)).toString('base64')]))
    })
    expect(made[0]?.size).toBe(4)
    expect([...(made[0] ?? [])].filter(([name, bytes]) => made[1]?.get(name) !== bytes).map(([name]) => name)).toEqual([])
  })
})
