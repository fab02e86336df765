/** A person who wants yesterday's figures back, without a mouse. */

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import { stringsOf } from '../../renderer/strings/words'
import { expect, test } from './fixture'
import { keyTo } from './keyboard'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const strings = stringsOf('en')
const words = strings.versions

const screen = (page: Page, name: keyof typeof strings.screens) =>
  page.getByRole('navigation').getByRole('button', { name: strings.screens[name], exact: true })
const cell = (page: Page) => page.getByRole('gridcell', { name: /^Trafficking networks dismantled, 2023, / })
const enter = async (page: Page, button: ReturnType<Page['locator']>) => {
  await keyTo(page, button)
  await page.keyboard.press('Enter')
}
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => (await Reflect.get(globalThis, 'axe').run(document)).violations.map(({ id }: { readonly id: string }) => id))
}

test('a version is made by itself, looked at, and put back in two clicks; Undo brings the present back', async ({ bayan }) => {
  test.setTimeout(90_000)
  const { page } = await bayan.start()
  await screen(page, 'versions').click()
  await expect(page.getByText(words.reasons.opened)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText(words.same)).toBeVisible()
  await screen(page, 'figures').click()
  await cell(page).click()
  await page.keyboard.type('777')
  await page.keyboard.press('Enter')
  await expect(cell(page)).toHaveText(/777/)

  await enter(page, screen(page, 'versions'))
  await expect(page.getByText('Cells: 1')).toBeVisible()
  await expect(page.getByText('Trafficking networks dismantled (2023)')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.screenshot({ path: 'test-results/versions.png', fullPage: true })

  await enter(page, page.getByRole('button', { name: words.look }))
  await expect(page.getByText(/You are looking at the version of/)).toBeVisible()
  await expect(page.getByText(strings.holding.file)).toHaveCount(0)
  expect(await violations(page)).toEqual([])
  await screen(page, 'figures').click()
  await expect(cell(page)).toHaveText(/419/)
  await page.screenshot({ path: 'test-results/versions-look.png' })
  await enter(page, page.getByRole('button', { name: words.leave }))
  await expect(cell(page)).toHaveText(/777/)

  await screen(page, 'versions').click()
  await enter(page, page.getByRole('button', { name: words.restore }))
  expect(await violations(page)).toEqual([])
  await page.screenshot({ path: 'test-results/versions-sure.png' })
  await enter(page, page.getByRole('dialog').getByRole('button', { name: words.restore }))
  await expect(page.getByText(/The workbook is as it was on/)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText(words.reasons.restored)).toBeVisible({ timeout: 15_000 })
  await screen(page, 'figures').click()
  await expect(cell(page)).toHaveText(/419/)
  await page.keyboard.press('Control+z')
  await expect(cell(page)).toHaveText(/777/)
  await screen(page, 'versions').click()
  await page.locator('.language select').selectOption('ar')
  await page.screenshot({ path: 'test-results/versions-ar.png', fullPage: true })
})
