// Keystroke to paint in prose: 200 paragraphs with 300 figures in three editions, as 200 parts of the report and as one, on the loopback host.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findBrowser } from '../rig/find.mjs'

const PARAGRAPHS = 200
const KEYS = 200
/** Milliseconds between the keystrokes of a fast typist. */
const PACE = 60

const fields = ['networks:counted-change', 'rescued:counted', 'attempts:sentence', 'assaults:value-change', 'returns:counted']
const sentence = {
  en: 'The services of the Kingdom pursued their action against irregular emigration in a spirit of shared responsibility, and recorded',
  fr: 'Les services du Royaume ont poursuivi leur action contre l’émigration irrégulière dans un esprit de responsabilité partagée, et relevé',
  ar: 'واصلت مصالح المملكة عملها في مواجهة الهجرة غير النظامية بروح من المسؤولية المشتركة، وسجلت'
}

/** A paragraph; each second one has two figures. */
function paragraph(language, index) {
  const first = `{{${fields[index % fields.length]}}}`
  const second = index % 2 === 0 ? '' : ` {{${fields[(index + 2) % fields.length]}}}`
  return `${sentence[language]} ${first}${second}.`
}
const indexes = Array.from({ length: PARAGRAPHS }, (_, index) => index)
const prose = (texts) => ({ kind: 'prose', text: { en: texts('en'), fr: texts('fr'), ar: texts('ar') } })
const drafts = {
  '200 parts': indexes.map((index) => prose((language) => paragraph(language, index))),
  'one part': [prose((language) => indexes.map((index) => paragraph(language, index)).join('\n\n'))]
}

const browserPath = findBrowser()
if (browserPath === undefined) {
  console.log('keystroke to paint in prose: not measured, there is no browser')
  process.exit(0)
}
for (const [shape, contents] of Object.entries(drafts)) {
  const home = mkdtempSync(join(tmpdir(), 'bayan-bench-'))
  const host = spawn(process.execPath, ['out/main/host.js'], {
    env: { ...process.env, BAYAN_HOME: home, BAYAN_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const browser = await chromium.launch({ executablePath: browserPath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 840 } })
    await page.goto(await addressOf(host))
    await page.evaluate(replaceParts, contents)
    await page.reload()
    await page.getByRole('navigation').getByRole('button', { name: 'Report', exact: true }).click()
    await measure(page, shape)
  } finally {
    await browser.close()
    host.kill()
    await new Promise((resolve) => host.once('exit', resolve))
    rmSync(home, { recursive: true, force: true })
  }
}

function addressOf(host) {
  return new Promise((resolve) => {
    let said = ''
    host.stdout.on('data', (data) => {
      said += data
      const found = /http:\S+(?=\n)/.exec(said)?.[0]
      if (found) resolve(found)
    })
  })
}

async function measure(page, shape) {
  await page.locator('[role="textbox"].writing-text').first().waitFor()
  const paragraphs = page.locator('[role="textbox"].writing-text[lang="en"] p')
  const middle = paragraphs.nth(PARAGRAPHS / 2)
  await middle.scrollIntoViewIfNeeded()
  await middle.click({ position: { x: 30, y: 12 } })
  await page.waitForTimeout(1_500)
  await page.evaluate(watchKeys)
  await page.keyboard.type('word after word '.repeat(20).slice(0, KEYS), { delay: PACE })
  await page.waitForTimeout(500)
  const times = (await page.evaluate(() => window.benchTimes)).toSorted((a, b) => a - b)
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1)
  const figures = await page.locator('[lang="en"] [aria-roledescription]').count()
  console.log(
    `keystroke to paint in prose, ${await paragraphs.count()} paragraphs with ${figures} figures in ${shape}: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms, worst ${at(1)} ms (bound 50 ms; ${times.length} keys)`
  )
}

/** In the page: takes the parts of the sample's report away and puts others in their place. */
async function replaceParts(contents) {
  const call = async (name, input) => {
    const answer = await fetch(`/api/${name}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(input) })
    const envelope = await answer.json()
    if (!envelope.ok) throw new Error(JSON.stringify(envelope.faults))
    return envelope.value
  }
  const { draft } = await call('readWorkbook', null)
  await call('removeBlocks', { ids: draft.blocks.map(({ id }) => id) })
  for (const content of contents) await call('addBlock', { content, after: null })
}

/** In the page: from the time that the system gives a keystroke to the first task after the frame that shows it. */
function watchKeys() {
  window.benchTimes = []
  addEventListener(
    'keydown',
    (event) => {
      const pressed = event.timeStamp
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => window.benchTimes.push(performance.now() - pressed)
        channel.port2.postMessage(null)
      })
    },
    { capture: true }
  )
}
