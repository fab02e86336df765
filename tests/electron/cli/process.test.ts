/** The command line as a process: pipes that close and signals. */

import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
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
})
