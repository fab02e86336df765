import { spawn } from 'node:child_process'
import { readFileSync, rmSync, mkdirSync } from 'node:fs'
import { chromium } from '@playwright/test'
rmSync('/tmp/m/home', { recursive: true, force: true }); mkdirSync('/tmp/m/home', { recursive: true })
const child = spawn(process.execPath, ['out/main/host.js'], { env: { ...process.env, BAYAN_HOME: '/tmp/m/home', BAYAN_PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] })
let said = ''
setTimeout(() => process.exit(1), 420000).unref()
child.stdout.on('data', (d) => (said += d))
while (!/http:\S+\n/.test(said)) await new Promise((r) => setTimeout(r, 200))
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
page.setDefaultTimeout(90000)
page.on('pageerror', (e) => console.log('PAGEERROR', e.message))
page.on('console', (m) => m.type() === 'error' && console.log('CONSOLE', m.text()))
await page.goto(/http:\S+/.exec(said)[0])
const W = { en: ['Report', 'Numbers', 'Read a text', ' They dismantled 491 networks, 290 of them at sea; rescues fell by 35% in 2021. Frontex counted 41,000 crossings.'], fr: ['Rapport', 'Nombres', 'Lire un texte', ' Ils ont démantelé 491 réseaux (−44 %), et près de 41 000 passages selon Frontex.'], ar: ['التقرير', 'الأعداد', 'قراءة نص', ' وفككت المصالح 491 شبكة (−44%)، وسجلت 41.000 حالة عبور.'] }
for (const language of ['en', 'fr', 'ar']) {
  await page.locator('.language select').selectOption(language)
  await page.locator('.sidebar nav').getByRole('button', { name: W[language][0], exact: true }).click()
  const box = page.locator(`#part-b8 [data-edition="${language}"]`).getByRole('textbox')
  if (!(await box.count())) await page.locator('.report-toolbar fieldset button').nth(['en', 'fr', 'ar'].indexOf(language)).click()
  for (const other of ['en', 'fr', 'ar']) { const b = page.locator('.report-toolbar fieldset button').nth(['en', 'fr', 'ar'].indexOf(other)); if (other !== language && (await b.getAttribute('aria-pressed')) === 'true') await b.click() }
  await box.focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(W[language][3])
  const toggle = page.locator('.report-toolbar').getByRole('button', { name: W[language][1] })
  if ((await toggle.getAttribute('aria-pressed')) !== 'true') await toggle.click()
  await page.locator('.findings article').first().waitFor()
  await box.scrollIntoViewIfNeeded()
  await page.waitForTimeout(1500)
  await page.screenshot({ path: `/tmp/m/pics/panel-${language}.png` })
  if (await page.getByRole('button', { name: W[language][2], exact: true }).count()) {
    await page.getByRole('button', { name: W[language][2], exact: true }).click()
    await page.locator('dialog select').selectOption('en')
    await page.locator('dialog textarea').fill(readFileSync('tests/core/matching/bulletin-2023.en.txt', 'utf8'))
    await page.locator('dialog .read-list li').first().waitFor()
    await page.waitForTimeout(1000)
    await page.screenshot({ path: `/tmp/m/pics/read-${language}.png` })
    await page.keyboard.press('Escape')
  }
}
await browser.close(); child.kill()
