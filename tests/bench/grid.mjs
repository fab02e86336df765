// The grid in the browser, on the loopback host, with 1,000 indicators × 30 years that came in by the command line's import.
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import { findBrowser } from '../rig/find.mjs'

const INDICATORS = 1_000
const YEARS = 30
const FIRST_YEAR = 1996
const KEYS = 60
const PASTED_YEARS = 29
/** Milliseconds between keys: faster than people type, and out of step with the frames. */
const BETWEEN = [53, 61, 67, 71]

const value = (row, column, round = 0) => 100 + ((row * 7919 + column * 104_729 + round * 31) % 90_000)

function largeWorkbook(folder) {
  const workbook = join(folder, 'large.bayan')
  const table = join(folder, 'large.csv')
  const lines = ['indicator,period,value,name_en,unit,section']
  for (let row = 0; row < INDICATORS; row += 1) {
    for (let column = 0; column < YEARS; column += 1) {
      lines.push(`indicator-${row},${FIRST_YEAR + column},${value(row, column)},Operations recorded in district ${row + 1},operation,prevention`)
    }
  }
  writeFileSync(table, `${lines.join('\n')}\n`)
  for (const words of [
    ['new', workbook],
    ['import', workbook, table]
  ]) {
    const { status, stderr } = spawnSync(process.execPath, ['out/main/cli.js', ...words], { encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
  }
  return workbook
}

async function startHost(home) {
  const host = spawn(process.execPath, ['out/main/host.js'], {
    env: { ...process.env, BAYAN_HOME: home, BAYAN_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const address = await new Promise((resolve) => {
    let said = ''
    host.stdout.on('data', (data) => {
      said += data
      const found = /http:\S+/.exec(said)
      if (found) resolve(found[0])
    })
  })
  return { host, address }
}

/** Median, 95th percentile and longest of some milliseconds. */
function spread(times) {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
  return { median: at(0.5), p95: at(0.95), longest: sorted.at(-1) ?? Number.NaN }
}

/** From each key to the frame in which what it did is painted. */
async function keysToPaint(page, keys) {
  await page.evaluate(() => {
    window.painted = []
    window.paintListener = () => {
      const from = performance.now()
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => window.painted.push(performance.now() - from)
        channel.port2.postMessage(null)
      })
    }
    document.addEventListener('keydown', window.paintListener, true)
  })
  for (const [index, key] of keys.entries()) {
    await page.keyboard.press(key)
    await page.waitForTimeout(BETWEEN[index % BETWEEN.length])
  }
  return page.evaluate(() => {
    document.removeEventListener('keydown', window.paintListener, true)
    return window.painted
  })
}

/** The times between frames while the whole grid passes by, down or sideways. */
function scrollFrames(page, direction, seconds) {
  return page.evaluate(
    ([way, duration]) =>
      new Promise((resolve) => {
        const grid = document.querySelector('[role="grid"]')
        const whole = way === 'down' ? grid.scrollHeight - grid.clientHeight : grid.scrollWidth - grid.clientWidth
        const frames = []
        let start = 0
        let last = 0
        const step = (now) => {
          if (start === 0) start = now
          else frames.push(now - last)
          last = now
          const part = (now - start) / duration
          if (way === 'down') grid.scrollTop = part * whole
          else grid.scrollLeft = part * whole
          if (part < 1) requestAnimationFrame(step)
          else resolve(frames)
        }
        requestAnimationFrame(step)
      }),
    [direction, seconds * 1_000]
  )
}

/** Pastes a block of all rows, and says when it is painted and when it is saved. */
function pasteBlock(page, block) {
  return page.evaluate(
    (text) =>
      new Promise((resolve) => {
        const data = new DataTransfer()
        data.setData('text/plain', text)
        const saved = document.querySelector('.saved')?.textContent
        const from = performance.now()
        document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
        let painted = 0
        requestAnimationFrame(() => {
          const channel = new MessageChannel()
          channel.port1.onmessage = () => {
            painted = performance.now() - from
          }
          channel.port2.postMessage(null)
        })
        const wait = () => {
          if (document.querySelector('.message.done') && document.querySelector('.saved')?.textContent !== saved)
            resolve({ painted, saved: performance.now() - from })
          else requestAnimationFrame(wait)
        }
        wait()
      }),
    block
  )
}

/** Measures the grid; gives the lines to be printed. */
export async function benchGrid() {
  const folder = mkdtempSync(join(tmpdir(), 'bayan-grid-'))
  const home = join(folder, 'home')
  mkdirSync(home)
  const workbook = largeWorkbook(home)
  const { host, address } = await startHost(home)
  const browser = await chromium.launch({ executablePath: findBrowser(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 840 } })
    await page.goto(address)
    await page.evaluate(async (path) => {
      const post = (call, input) => fetch(`/api/${call}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(input) })
      await post('endTour', null)
      await post('openWorkbook', { path })
    }, workbook)
    await page.reload()
    const first = page.getByRole('gridcell', { name: /^Operations recorded in district 1, / }).first()
    await first.click()
    await page.waitForTimeout(3_000)

    const digits = spread(
      await keysToPaint(
        page,
        Array.from({ length: KEYS }, (_, index) => (index % 6 === 5 ? 'Enter' : `${(index % 9) + 1}`))
      )
    )
    const arrows = spread(
      await keysToPaint(
        page,
        Array.from({ length: KEYS }, (_, index) => (index % 3 === 2 ? 'Shift+ArrowDown' : 'ArrowDown'))
      )
    )
    const down = spread(await scrollFrames(page, 'down', 3))
    const sideways = spread(await scrollFrames(page, 'sideways', 3))
    await page.keyboard.press('Control+Home')
    await page.waitForTimeout(500)
    const block = Array.from({ length: INDICATORS }, (_, row) => Array.from({ length: PASTED_YEARS }, (__, column) => value(row, column, 1)).join('\t')).join(
      '\r\n'
    )
    const pasted = await pasteBlock(page, block)

    const row = (name, { median, p95, longest }) =>
      `${name.padEnd(34)} ${median.toFixed(1).padStart(7)} ${p95.toFixed(1).padStart(7)} ${longest.toFixed(1).padStart(7)}`
    return [
      'grid, 1,000 indicators × 30, in ms     median     p95 longest',
      row('digit typed, or Enter, to paint', digits),
      row('arrow key to paint', arrows),
      row('frame while scrolling down', down),
      row('frame while scrolling sideways', sideways),
      `pasting 1,000 × ${PASTED_YEARS} cells: shown after ${pasted.painted.toFixed(0)} ms, saved after ${pasted.saved.toFixed(0)} ms`
    ]
  } finally {
    await browser.close()
    host.kill('SIGTERM')
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) for (const line of await benchGrid()) console.log(line)
