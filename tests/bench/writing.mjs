// Keystroke to paint in prose: one text of 200 paragraphs with 300 figures, in three editions, written in on the loopback host.
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

/** 200 paragraphs; each second one has two figures. */
function prose(language) {
  return Array.from({ length: PARAGRAPHS }, (_, index) => {
    const first = `{{${fields[index % fields.length]}}}`
    const second = index % 2 === 0 ? '' : ` {{${fields[(index + 2) % fields.length]}}}`
    return `${sentence[language]} ${first}${second}.`
  }).join('\n\n')
}

const browserPath = findBrowser()
if (browserPath === undefined) {
  console.log('keystroke to paint in prose: not measured, there is no browser')
  process.exit(0)
}
const home = mkdtempSync(join(tmpdir(), 'bayan-bench-'))
const host = spawn(process.execPath, ['out/main/host.js'], { env: { ...process.env, BAYAN_HOME: home, BAYAN_PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] })
const address = await new Promise((resolve) => {
  let said = ''
  host.stdout.on('data', (data) => {
    said += data
    const found = /http:\S+(?=\n)/.exec(said)?.[0]
    if (found) resolve(found)
  })
})
const browser = await chromium.launch({ executablePath: browserPath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 840 } })
  await page.goto(address)
  const content = { kind: 'prose', text: { en: prose('en'), fr: prose('fr'), ar: prose('ar') } }
  await page.evaluate((body) => fetch('/api/addBlock', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }), {
    content,
    after: null
  })
  await page.reload()
  await page.getByRole('navigation').getByRole('button', { name: 'Report', exact: true }).click()
  const edit = page.getByRole('button', { name: 'Edit', exact: true }).first()
  if (await edit.isVisible()) await edit.click()
  for (const language of ['en', 'ar']) {
    const text = page.locator(`[role="textbox"][lang="${language}"]`).first()
    const paragraph = text.locator('p').nth(PARAGRAPHS / 2)
    await paragraph.scrollIntoViewIfNeeded()
    await paragraph.click({ position: { x: 30, y: 12 } })
    await page.waitForTimeout(1_000)
    await page.evaluate(watchKeys)
    await page.keyboard.type(language === 'ar' ? 'كلمة بعد كلمة '.repeat(20).slice(0, KEYS) : 'word after word '.repeat(20).slice(0, KEYS), { delay: PACE })
    await page.waitForTimeout(500)
    const times = await page.evaluate(() => window.benchTimes)
    const sorted = times.toSorted((a, b) => a - b)
    const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
    const figures = await text.locator('[aria-roledescription]').count()
    console.log(
      `keystroke to paint in prose (${language}), ${PARAGRAPHS} paragraphs with ${figures} figures: median ${at(0.5).toFixed(1)} ms, 95th percentile ${at(0.95).toFixed(1)} ms, worst ${at(1).toFixed(1)} ms (bound 50; ${times.length} keys)`
    )
  }
} finally {
  await browser.close()
  host.kill()
  await new Promise((resolve) => host.once('exit', resolve))
  rmSync(home, { recursive: true, force: true })
}

/** In the page: from the time that the system gives a keystroke to the first task after the frame that shows it. */
function watchKeys() {
  window.benchTimes = []
  if (window.benchWatches) return
  window.benchWatches = true
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
