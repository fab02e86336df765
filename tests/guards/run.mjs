// `npm run guards [-- WORD]`: takes each guard away in a copy of the sources and runs its test, which must fail.
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { guards } from './list.mjs'

const LANES = 2
const LEFT_OUT = ['node_modules', '.git', 'test-results', 'out']
const word = process.argv[2] ?? ''
const queue = guards.filter(({ file, name }) => `${file} ${name}`.includes(word))
const survivors = []

/** A copy of the tree; packages are read from the original, and nothing is installed through the link. */
function copyTree() {
  const copy = mkdtempSync(join(tmpdir(), 'bayan-guards-'))
  cpSync('.', copy, { recursive: true, filter: (path) => !LEFT_OUT.includes(basename(path)) })
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'))
  return copy
}

/** Runs the tests of that name: how many failed, or null where they did not come so far. */
function failures(copy, { test, name }) {
  const report = join(copy, 'report.json')
  rmSync(report, { force: true })
  const pattern = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const words = ['run', '--config', 'tests/vitest.config.ts', `tests/${test}.test.ts`, '-t', pattern, '--reporter=json', `--outputFile=${report}`]
  return new Promise((done) => {
    const child = spawn(process.execPath, [resolve('node_modules/vitest/vitest.mjs'), ...words], { cwd: copy, stdio: 'ignore', timeout: 240_000 })
    child.on('exit', () => {
      try {
        done(JSON.parse(readFileSync(report, 'utf8')).numFailedTests)
      } catch {
        done(null)
      }
    })
  })
}

async function lane() {
  const copy = copyTree()
  for (let guard = queue.shift(); guard !== undefined; guard = queue.shift()) {
    const path = join(copy, guard.file)
    const whole = readFileSync(path, 'utf8')
    const parts = whole.split(guard.text)
    if (parts.length !== 2) throw new Error(`${guard.file}: found ${parts.length - 1} times: ${guard.text}`)
    writeFileSync(path, parts.join(guard.instead))
    const failed = await failures(copy, guard)
    writeFileSync(path, whole)
    const verdict = failed === null ? 'DID NOT RUN' : failed === 0 ? 'SURVIVED' : 'seen'
    if (verdict !== 'seen') survivors.push(guard)
    console.log(`${verdict}\t${guard.file}\t${guard.text.split('\n')[0]}\t${guard.test} › ${guard.name}`)
  }
  rmSync(copy, { recursive: true, force: true })
}

const many = queue.length
await Promise.all(Array.from({ length: LANES }, lane))
console.log(`${many - survivors.length} of ${many} guards: their test failed once they were gone`)
process.exitCode = survivors.length === 0 ? 0 : 1
