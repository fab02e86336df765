/** The real pages on the preview screen: what they show, where they lead, and the process that lays them out. */

import { readdirSync, readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixture'

const languages = ['en', 'fr', 'ar'] as const
type Language = (typeof languages)[number]
const words = {
  en: {
    figures: 'Figures',
    report: 'Report',
    preview: 'Preview',
    text: 'Text view',
    back: 'Back to: Preview',
    page: 'Page 1 of 3',
    region: 'Pages as they print',
    networks: 'Trafficking networks dismantled',
    figure: 'Trafficking networks dismantled, 2023: 580',
    change: 'Trafficking networks dismantled, 2023, change: +100%',
    part: /^Text: Against trafficking/,
    partText: 'Text in English'
  },
  fr: {
    figures: 'Chiffres',
    report: 'Rapport',
    preview: 'Aperçu',
    text: 'Vue texte',
    back: 'Retour à\u00a0: Aperçu',
    page: 'Page 1 sur 3',
    region: 'Pages telles qu’elles s’impriment',
    networks: 'Réseaux de trafic de migrants démantelés',
    figure: 'Réseaux de trafic de migrants démantelés, 2023\u00a0: 580',
    change: 'Réseaux de trafic de migrants démantelés, 2023, évolution\u00a0: +100\u202f%',
    part: /^Texte\s: Contre le trafic/,
    partText: 'Texte en français'
  },
  ar: {
    figures: 'الأرقام',
    report: 'التقرير',
    preview: 'المعاينة',
    text: 'عرض نصي',
    back: 'العودة إلى: المعاينة',
    page: 'الصفحة 1 من 3',
    region: 'الصفحات كما تطبع',
    networks: 'شبكات تهريب المهاجرين المفككة',
    figure: 'شبكات تهريب المهاجرين المفككة، 2023: 580',
    change: 'شبكات تهريب المهاجرين المفككة، 2023، التغير: +100%',
    part: /^نص: /,
    partText: 'النص باللغة العربية'
  }
} as const

async function speak(page: Page, language: Language) {
  await page.locator('.language select').selectOption(language)
  await expect(page.locator('html')).toHaveAttribute('lang', language)
}
const screen = (page: Page, name: string) => page.getByRole('navigation').getByRole('button', { name, exact: true }).click()
const cell = (page: Page, name: string, year: number) => page.getByRole('gridcell', { name: new RegExp(`^${name}, ${year}, `) })
const sheet = (page: Page, name: string) => page.getByRole('img', { name, exact: true })

async function type(page: Page, name: string, value: string) {
  await cell(page, name, 2023).click()
  await page.keyboard.type(value)
  await page.keyboard.press('Enter')
  await expect(cell(page, name, 2023)).toContainText(value)
}

/** How many pixels of a page are not white. */
const ink = (canvas: Locator): Promise<number> =>
  canvas.evaluate((element) => {
    if (!(element instanceof HTMLCanvasElement)) return 0
    const { data } = element.getContext('2d')?.getImageData(0, 0, element.width, element.height) ?? { data: [] }
    let dark = 0
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 200 && (data[at + 3] ?? 0) > 0) dark += 1
    return dark
  })

for (const language of languages) {
  test(`a figure that is typed stands on the fresh page, and leads to its cell and back (${language})`, async ({ bayan }) => {
    const say = words[language]
    const { page } = await bayan.start()
    const broken: string[] = []
    page.on('pageerror', (error) => broken.push(error.message))
    page.on('console', (message) => message.type() === 'error' && broken.push(message.text()))
    await speak(page, language)
    await type(page, say.networks, '580')
    await screen(page, say.preview)
    const canvas = sheet(page, say.page)
    await expect.poll(() => ink(canvas), { timeout: 30_000 }).toBeGreaterThan(5_000)
    await expect(page.getByRole('button', { name: say.change, exact: true }).first()).toBeAttached()
    await page.getByRole('button', { name: say.figure, exact: true }).first().click()
    await expect(cell(page, say.networks, 2023)).toBeFocused()
    await page.getByRole('button', { name: say.back }).click()
    await expect(page.locator('[aria-current="location"]').first()).toHaveAccessibleName(say.figure)
    await expect(page.locator('[aria-current="location"]').first()).toBeFocused()
    await page
      .getByRole('button', { name: say.part })
      .first()
      .click({ position: { x: 4, y: 4 } })
    await expect(page.locator('[id^="part-"]:focus-within').getByLabel(say.partText)).toBeFocused()
    await page.getByRole('button', { name: say.back }).click()
    await page.getByRole('button', { name: say.text }).click()
    await expect(page.getByRole('article')).toContainText('580')
    expect(broken).toEqual([])
  })
}

test('by keyboard alone: Tab goes through the figures, Enter opens one, plus and minus change the size', async ({ bayan }) => {
  const { page } = await bayan.start()
  await screen(page, 'Preview')
  const canvas = sheet(page, 'Page 1 of 3')
  await expect.poll(() => ink(canvas), { timeout: 30_000 }).toBeGreaterThan(5_000)
  const width = () => canvas.evaluate((element) => element.clientWidth)
  const narrow = await width()
  await page.getByRole('region', { name: 'Pages as they print' }).focus()
  await page.keyboard.press('+')
  await expect.poll(width).toBeGreaterThan(narrow)
  await page.keyboard.press('-')
  await expect.poll(width).toBe(narrow)
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
  const names: string[] = []
  while (names.length < 60 && !names.includes('Migrants rescued at sea, 2023: 16,818')) {
    await page.keyboard.press('Tab')
    names.push(await focused())
  }
  expect(names[0]).toMatch(/^Text: This bulletin/)
  expect(names).toContain('Trafficking networks dismantled, 2023: 419')
  await page.keyboard.press('Enter')
  await expect(cell(page, 'Migrants rescued at sea', 2023)).toBeFocused()
})

test('a page that is made anew stays on screen until it is drawn, and its number opens any other', async ({ bayan }) => {
  const { page } = await bayan.start()
  await type(page, words.en.networks, '580')
  await screen(page, 'Preview')
  const canvas = sheet(page, 'Page 1 of 3')
  await expect.poll(() => ink(canvas), { timeout: 30_000 }).toBeGreaterThan(5_000)
  const watched = canvas.evaluate(async (element) => {
    const least: number[] = []
    while (least.length < 120 && document.querySelector('[aria-label$="2023: 419"]') === null) {
      await new Promise((resolve) => requestAnimationFrame(resolve))
      const seen = element instanceof HTMLCanvasElement ? element.getContext('2d')?.getImageData(60, 60, 500, 500).data : undefined
      let dark = 0
      for (let at = 0; seen && at < seen.length; at += 4) if ((seen[at] ?? 255) < 200 && (seen[at + 3] ?? 0) > 0) dark += 1
      least.push(dark)
    }
    return Math.min(...least)
  })
  await page.keyboard.press('Control+z')
  expect(await watched).toBeGreaterThan(1_000)
  await expect(page.getByRole('button', { name: `${words.en.networks}, 2023: 419`, exact: true }).first()).toBeAttached()
  const number = page.getByRole('spinbutton', { name: 'Page' })
  await number.fill('3')
  await number.press('Enter')
  await expect(sheet(page, 'Page 3 of 3')).toBeInViewport()
  await expect(number).toHaveValue('3')
})

/** The page processes of a test's program, known by the folder that they work for. */
function pageProcesses(home: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return (
          readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('page-worker.js') && readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`=${home}\u0000`)
        )
      } catch {
        return false
      }
    })
    .map(Number)
}

test('the page process is started again after it was lost, and ends with the program', async ({ bayan }) => {
  test.skip(process.platform !== 'linux' || bayan.host === 'electron', 'processes are told apart by what Linux says of them')
  const started = await bayan.start()
  const { page } = started
  await type(page, words.en.networks, '580')
  await screen(page, 'Preview')
  const figure = (value: string) => page.getByRole('button', { name: `${words.en.networks}, 2023: ${value}`, exact: true }).first()
  await expect(figure('580')).toBeAttached({ timeout: 30_000 })
  const [first, ...others] = pageProcesses(bayan.home)
  expect(others).toEqual([])
  process.kill(first ?? 0, 'SIGKILL')
  await expect.poll(() => pageProcesses(bayan.home)).toEqual([])
  await page.keyboard.press('Control+z')
  await expect(figure('419')).toBeAttached({ timeout: 30_000 })
  expect(pageProcesses(bayan.home)).toHaveLength(1)
  await started.kill()
  await expect.poll(() => pageProcesses(bayan.home)).toEqual([])
})
