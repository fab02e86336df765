// The preview's rows: in the running program, from a question to its pages, and from a keystroke to the painted page.
import { spawn } from 'node:child_process'
import { chromium } from '@playwright/test'

const RUNS = 9
/** Questions after which the page process runs at its usual speed. */
const WARMING = 5
const EDITIONS = [
  ['en', 'English'],
  ['fr', 'French'],
  ['ar', 'Arabic']
]
const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const fixed = (milliseconds) => `${milliseconds.toFixed(0)} ms`
const sorted = (times) => [...times].sort((a, b) => a - b)
const median = (times) => sorted(times)[Math.floor(times.length / 2)]

/** Opens the workbook in the loopback host and gives a line of text for each edition. */
export async function benchPages(executablePath, home, workbook) {
  const host = spawn(process.execPath, ['out/main/host.js'], {
    env: { ...process.env, BAYAN_HOME: home, BAYAN_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const address = await new Promise((resolve) => {
    host.stdout.on('data', (data) => {
      const found = /http:\S+/.exec(String(data))
      if (found) resolve(found[0])
    })
  })
  const browser = await chromium.launch({ executablePath, args: root })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 840 } })
    await page.addInitScript(watchPainting)
    await page.goto(address)
    await call(page, 'endTour', undefined)
    await call(page, 'openWorkbook', { path: workbook })
    await change(page)
    await page.reload()
    await page.getByRole('navigation').getByRole('button', { name: 'Preview', exact: true }).click()
    const lines = []
    for (const [language, name] of EDITIONS) {
      await page.getByRole('tab', { name, exact: true }).click()
      lines.push(await benchEdition(page, language))
    }
    return lines
  } finally {
    await browser.close()
    host.kill()
  }
}

/** Undo and redo of a word on the first page: each is one keystroke, and a page that shows it. */
async function benchEdition(page, language) {
  const canvas = page.locator('.pages-column:not(.awaited) canvas').first()
  await canvas.waitFor({ timeout: 60_000 })
  const answers = []
  for (let run = 0; run < WARMING + 3; run += 1) answers.push(await timed(page, language))
  const painted = []
  for (let run = 0; run < RUNS; run += 1) {
    await page.keyboard.press(run % 2 === 0 ? 'Control+z' : 'Control+y')
    await page.waitForFunction(() => globalThis.painting.painted !== undefined, undefined, { timeout: 30_000 })
    painted.push(await page.evaluate(() => globalThis.painting.painted - globalThis.painting.pressed))
    await page.waitForTimeout(600)
  }
  await page.keyboard.press('Control+y')
  await page.waitForTimeout(1_500)
  const { pages } = answers[0]
  const asked = median(answers.slice(WARMING).map(({ milliseconds }) => milliseconds))
  return `last key to fresh page, ${pages} pages, ${language}: ${fixed(median(painted))} (worst ${fixed(sorted(painted).at(-1))}); of this question to answer, warm: ${fixed(asked)}`
}

/** One question to the page process, from the page and back. */
function timed(page, language) {
  return page.evaluate(async (asked) => {
    const start = performance.now()
    const response = await fetch('/api/renderPages', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ language: asked, year: 2023, base: 2022 })
    })
    const { value } = await response.json()
    return { milliseconds: performance.now() - start, pages: value.pages }
  }, language)
}

/** Puts a word before the opening in all editions, so that there is something to undo. */
async function change(page) {
  const view = await call(page, 'readWorkbook', undefined)
  const block = view.draft.blocks.find(({ content }) => content.kind === 'prose')
  const text = Object.fromEntries(Object.entries(block.content.text).map(([language, words]) => [language, `2023. ${words}`]))
  await call(page, 'writeBlock', { id: block.id, content: { ...block.content, text }, typing: false })
}

async function call(page, name, input) {
  const envelope = await page.evaluate(
    async ([asked, sent]) => {
      const response = await fetch(`/api/${asked}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(sent ?? null) })
      return response.json()
    },
    [name, input]
  )
  if (!envelope.ok) throw new Error(`${name}: ${JSON.stringify(envelope.faults)}`)
  return envelope.value
}

/** In the page: notes when a key went down, and when the first page was painted after it. */
function watchPainting() {
  const painting = { pressed: 0, painted: undefined }
  globalThis.painting = painting
  addEventListener(
    'keydown',
    ({ key }) => {
      if (key !== 'z' && key !== 'y') return
      painting.pressed = performance.now()
      painting.painted = undefined
    },
    true
  )
  const draw = CanvasRenderingContext2D.prototype.drawImage
  CanvasRenderingContext2D.prototype.drawImage = function (...words) {
    draw.apply(this, words)
    if (this.canvas.isConnected && this.canvas.matches('.page-sheet:first-child canvas')) {
      requestAnimationFrame(() => {
        painting.painted ??= performance.now()
      })
    }
  }
}
