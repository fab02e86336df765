/** What holds on every screen: the ways between them, how they look, who can use them. */

import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { stringsOf } from '../../renderer/strings/words'
import { expect, test } from './fixture'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const languages = ['en', 'fr', 'ar'] as const
const networks = /Trafficking networks dismantled, 2023, /

async function speak(page: Page, language: string) {
  await page.locator('.language select').selectOption(language)
  await expect(page.locator('html')).toHaveAttribute('lang', language)
}

const nav = (page: Page) => page.locator('.sidebar nav button')

/** What the program has kept on the disk of its own settings: a program that ends before a message has reached it keeps what was there. */
function settings(home: string) {
  return JSON.parse(readFileSync(join(home, 'settings.json'), 'utf8'))
}

/** Rules of WCAG 2.2 A and AA, and of good practice, that the page breaks. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { violations: found } = await Reflect.get(globalThis, 'axe').run(document)
    return found.map(({ id, nodes }: { readonly id: string; readonly nodes: readonly { readonly html: string }[] }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
  })
}

for (const language of languages) {
  test(`no screen breaks a rule of accessibility, light or dark (${language})`, async ({ bayan }) => {
    test.setTimeout(120_000)
    const { page } = await bayan.start()
    await speak(page, language)
    for (const theme of ['light', 'dark']) {
      await page.locator('.theme select').selectOption(theme)
      for (let screen = 0; screen < (await nav(page).count()); screen += 1) {
        await nav(page).nth(screen).click()
        await expect(page.locator('main h1').first()).toBeVisible()
        await page.waitForTimeout(300)
        expect(await violations(page), `${await nav(page).nth(screen).innerText()}, ${theme}`).toEqual([])
      }
    }
  })
}

test('at 200 percent nothing is cut off on any screen', async ({ bayan }) => {
  const { page } = await bayan.start()
  await page.setViewportSize({ width: 640, height: 420 })
  for (let screen = 0; screen < (await nav(page).count()); screen += 1) {
    await nav(page).nth(screen).click()
    await page.waitForTimeout(300)
    const { wide, seen } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, seen: document.documentElement.clientWidth }))
    expect(wide, await nav(page).nth(screen).innerText()).toBeLessThanOrEqual(seen)
  }
})

for (const language of languages) {
  test(`F1 lists the keys, from the middle of a text too, and gives the place back (${language})`, async ({ bayan }) => {
    const { page } = await bayan.start()
    await speak(page, language)
    const { keys } = stringsOf(language)
    await nav(page).nth(2).click()
    const text = page.locator('[contenteditable="true"]').first()
    await text.click()
    await page.keyboard.press('F1')
    const list = page.getByRole('dialog', { name: keys.title })
    await expect(list.getByText(keys.words.footnote, { exact: true })).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(list).toBeHidden()
    await expect(text).toBeFocused()
  })
}

test('colours follow the system, or the choice that is made and kept', async ({ bayan }) => {
  const { page, stop } = await bayan.start()
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await background()
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await background()
  expect(dark).not.toBe(light)
  await page.locator('.theme select').selectOption('light')
  await expect.poll(background).toBe(light)
  await expect.poll(() => settings(bayan.home).theme).toBe('light')
  await stop()
  const again = await bayan.start()
  await expect(again.page.locator('html')).toHaveAttribute('data-theme', 'light')
})

test('the screen that was open is open again after a restart', async ({ bayan }) => {
  const { page, stop } = await bayan.start()
  await nav(page).nth(4).click()
  await expect(nav(page).nth(4)).toHaveAttribute('aria-current', 'page')
  await expect.poll(() => settings(bayan.home).place).toMatchObject({ screen: 'missing' })
  await stop()
  const again = await bayan.start()
  await expect(nav(again.page).nth(4)).toHaveAttribute('aria-current', 'page')
})

test('the cell where one was is found again, after another screen and after a restart', async ({ bayan }) => {
  const { page, stop } = await bayan.start()
  const cell = page.getByRole('gridcell', { name: /Migrants rescued at sea, 2021, / })
  await cell.click()
  await nav(page).nth(4).click()
  await nav(page).nth(1).click()
  await expect(cell).toHaveAttribute('tabindex', '0')
  await expect.poll(() => settings(bayan.home).place?.cell).toMatchObject({ period: '2021' })
  await stop()
  const again = await bayan.start()
  await expect(again.page.getByRole('gridcell', { name: /Migrants rescued at sea, 2021, / })).toBeFocused()
})

test('the tour walks through the sample once, by keyboard, and does not come back', async ({ bayan }) => {
  const { page, stop } = await bayan.start()
  const tour = page.getByRole('region', { name: 'First steps' })
  for (const screen of ['Report', 'Preview', 'Missing', 'Export']) {
    await tour.getByRole('button', { name: 'Next' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('navigation').getByRole('button', { name: screen, exact: true })).toHaveAttribute('aria-current', 'page')
    await expect(tour).toBeFocused()
  }
  await tour.getByRole('button', { name: 'Done' }).click()
  await expect(tour).toBeHidden()
  await expect.poll(() => settings(bayan.home).toured).toBe(true)
  await stop()
  const again = await bayan.start()
  await expect(nav(again.page).first()).toBeVisible()
  await expect(again.page.getByRole('region', { name: 'First steps' })).toBeHidden()
})

test('Ctrl+Z and Ctrl+Y undo and redo on any screen, and F6 goes through the parts of the window', async ({ bayan }) => {
  const { page } = await bayan.start()
  const cell = page.getByRole('gridcell', { name: networks })
  await cell.click()
  await page.keyboard.type('421')
  await page.keyboard.press('Enter')
  await expect(cell).toContainText('421')
  await nav(page).first().click()
  await page.keyboard.press('Control+z')
  await nav(page).nth(1).click()
  await expect(cell).toContainText('419')
  await nav(page).nth(1).focus()
  await page.keyboard.press('Control+y')
  await expect(cell).toContainText('421')
  await page.keyboard.press('F6')
  await expect(page.locator('main')).toBeFocused()
  await page.keyboard.press('F6')
  const here = page.locator('[role="grid"] [role="row"] > [tabindex="0"]')
  await expect(here).toBeFocused()
  await page.keyboard.press('F6')
  await expect(page.getByRole('complementary', { name: 'Figures' })).toBeFocused()
  await page.keyboard.press('Shift+F6')
  await expect(here).toBeFocused()
  await page.keyboard.press('F6')
  await page.keyboard.press('F6')
  await expect(nav(page).nth(1)).toBeFocused()
})

test('the list of what is missing leads to each place and back', async ({ bayan }) => {
  const { page } = await bayan.start()
  const cell = page.getByRole('gridcell', { name: networks })
  await cell.click()
  await page.keyboard.press('Delete')
  await nav(page).nth(4).click()
  await expect(page.getByRole('main').getByRole('status').filter({ hasText: 'Not ready to publish' })).toBeVisible()
  await page.getByRole('button', { name: 'Trafficking networks dismantled, 2023' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Figures' })).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'Figures' })).toContainText('Trafficking networks dismantled')
  await page.getByRole('button', { name: 'Back to: Missing' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Missing' })).toBeVisible()
})

test('a workbook that is dropped on the window is opened as a copy, and other files are explained', async ({ bayan }) => {
  test.skip(bayan.host !== 'loopback', 'the desktop hears of a dropped file by its path, which only the real system gives')
  const { page } = await bayan.start()
  const drop = (name: string, path: string | null) =>
    page.evaluate(
      ([file, bytes]) => {
        const data = new DataTransfer()
        data.items.add(new File([Uint8Array.from(atob(bytes ?? ''), (character) => character.charCodeAt(0))], file ?? ''))
        for (const kind of ['dragover', 'drop'])
          document.querySelector('main')?.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }))
      },
      [name, path === null ? '' : readFileSync(path).toString('base64')]
    )
  await expect(page.locator('main h1').first()).toBeVisible()
  await drop('notes.txt', null)
  await expect(page.getByRole('alert').filter({ hasText: 'Only workbooks' })).toBeVisible()
  await drop('Damaged.bayan', null)
  await expect(page.getByRole('alert').filter({ hasText: 'is not a Bayan workbook' })).toBeVisible()
  const flipped = join(bayan.home, 'flipped')
  const bytes = readFileSync(join(bayan.home, 'Morocco 2018–2025.bayan')).toString('latin1')
  writeFileSync(flipped, bytes.replaceAll('networks2023419', 'networks2023429'), 'latin1')
  await drop('Sent.bayan', flipped)
  await expect(page.getByRole('alert').filter({ hasText: 'is damaged' })).toBeVisible()
  await page.getByRole('button', { name: 'Workbooks' }).click()
  await expect(page.locator('section.damaged').getByRole('heading')).toContainText('Sent')
  await page.getByRole('button', { name: 'Close the workbook' }).click()
  await drop('../Colleague.bayan', join(bayan.home, 'Morocco 2018–2025.bayan'))
  await expect(page.locator('.workbook-name')).toHaveText('Colleague')
  await expect(page.getByRole('gridcell', { name: networks })).toContainText('419')
})

test('a workbook that cannot be opened again is explained at the start', async ({ bayan }) => {
  const { page, stop } = await bayan.start()
  await expect(nav(page).first()).toBeVisible()
  await stop()
  writeFileSync(join(bayan.home, 'Morocco 2018–2025.bayan'), 'gone')
  const again = await bayan.start()
  await expect(again.page.getByRole('alert').filter({ hasText: 'is not a Bayan workbook' })).toBeVisible()
})
