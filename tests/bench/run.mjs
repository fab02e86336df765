// The bench: each case in a process of its own, measured from outside, with ratios within this one run.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { build } from 'vite'
import { findBrowser } from '../rig/find.mjs'
import { benchGrid } from './grid.mjs'
import { benchPages } from './pages.mjs'
import { benchReport } from './report.mjs'

const RUNS = 3
const SIZES = [0, 100, 1_000, 5_000]
const folder = mkdtempSync(join(tmpdir(), 'bayan-bench-'))
const browser = findBrowser()
const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []

await build({
  configFile: false,
  logLevel: 'error',
  ssr: { noExternal: true, external: ['better-sqlite3', 'pdfmake', 'docx'] },
  build: { ssr: 'tests/bench/case.ts', outDir: 'test-results/bench' }
})

/** Runs a command several times and gives the median of the whole process's seconds, with its last answer. */
function whole(command, args) {
  const runs = Array.from({ length: RUNS }, () => {
    const start = performance.now()
    const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' })
    if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`)
    return { seconds: (performance.now() - start) / 1_000, stdout }
  }).sort((a, b) => a.seconds - b.seconds)
  return runs[Math.floor(RUNS / 2)]
}
function measured(what, size, file) {
  const { seconds, stdout } = whole(process.execPath, ['test-results/bench/case.js', what, `${size}`, file])
  return { seconds, ...JSON.parse(stdout) }
}
/** The program itself, from a workbook to a file: the way of the bulletin. */
function exported(format) {
  const workbook = join(folder, 'sample.bayan')
  spawnSync(process.execPath, ['out/main/cli.js', 'new', workbook, '--sample'])
  return whole(process.execPath, ['out/main/cli.js', 'export', workbook, '--year', '2023', '--language', 'en', '--format', format, '--out', folder]).seconds
}
/** The browser printing a page of HTML to PDF. */
function print(html) {
  return whole(browser, [
    ...root,
    '--headless',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    `--user-data-dir=${join(folder, 'profile')}`,
    '--no-pdf-header-footer',
    `--print-to-pdf=${html}.pdf`,
    `file://${html}`
  ])
}
const fixed = (number, digits = 2) => number.toFixed(digits).padStart(7)

console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.versions.node}; medians of ${RUNS} runs; whole processes, in seconds; peak memory in MB`
)
console.log('report                  compose     PDF   memory    Word   memory  browser PDF   browser/PDF')
const rows = []
for (const size of SIZES) {
  const name = size === 0 ? 'bulletin' : `${size} indicators × 10`
  const pdf = measured('pdf', size, join(folder, `${size}.pdf`))
  const word = measured('docx', size, join(folder, `${size}.docx`))
  if (size === 0) {
    pdf.seconds = exported('pdf')
    word.seconds = exported('docx')
  }
  const html = join(folder, `${size}.html`)
  measured('html', size, html)
  const printed = browser && print(html)
  rows.push({ size, pdf: pdf.render, word: word.render, seconds: pdf.seconds })
  console.log(
    `${name.padEnd(22)} ${fixed(pdf.compose, 3)} ${fixed(pdf.seconds)} ${fixed(pdf.peak, 0)}  ${fixed(word.seconds)} ${fixed(word.peak, 0)}  ${printed ? fixed(printed.seconds) : '   none'}       ${printed ? `${fixed(printed.seconds / pdf.seconds, 1)} ×` : ''}`
  )
}
const [, , thousand, five] = rows
console.log(`growth from 1,000 to 5,000 indicators (5 is linear): PDF ${fixed(five.pdf / thousand.pdf, 1)}, Word ${fixed(five.word / thousand.word, 1)}`)
for (const line of benchReport({ measured, whole, print, browser, folder, bulletin: rows[0] })) console.log(line)
const workbook = join(folder, 'large.bayan')
measured('make', 1_000, workbook)
const opened = measured('open', 1_000, workbook)
console.log(
  `opening 1,000 indicators × 30 periods: ${fixed(opened.open, 3)} s; with all ${opened.figures} figures: ${fixed(opened.total, 3)} s (process ${fixed(opened.seconds)} s)`
)
for (const language of ['en', 'fr', 'ar']) {
  const short = measured('lint', 20, language)
  const long = measured('lint', 200, language)
  console.log(
    `linting ${language}, 200 pages: ${long.numbers} readings in ${fixed(long.read, 3)} s, matched in ${fixed(long.match, 3)} s; growth from 20 pages (10 is linear): ${fixed((long.read + long.match) / (short.read + short.match), 1)}`
  )
}
for (const language of ['en', 'fr', 'ar']) {
  const { load, check, words } = measured('spelling', 0, language)
  console.log(
    `spelling ${language}: dictionary in ${fixed(load, 3)} s; ${words} words in ${fixed(check, 3)} s, ${Math.floor(words / check / 1_000)} thousand a second`
  )
}
for (const language of ['en', 'fr', 'ar']) {
  const [pages, twice] = [200, 400].map((size) => measured('reading', size, language))
  console.log(
    `reading ${language}: 200 pages with ${pages.readings} readings in ${fixed(pages.read, 3)} s; growth to 400 pages (2 is linear): ${fixed(twice.read / pages.read, 1)}`
  )
}
if (browser) {
  measured('make-long', 0, join(folder, 'long.bayan'))
  for (const line of await benchPages(browser, folder, join(folder, 'long.bayan'))) console.log(line)
}
if (browser) for (const line of await benchGrid()) console.log(line)
if (browser) spawnSync(process.execPath, ['tests/bench/writing.mjs'], { stdio: 'inherit' })
rmSync(folder, { recursive: true, force: true })
