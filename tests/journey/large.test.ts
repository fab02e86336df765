/** What takes long shows how far it is and can be given up, and then nothing of it is written. */

import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { en } from '../../renderer/strings/en'
import { type Bayan, expect, type Started, test } from './fixture'
import { copyFromSpreadsheet, press } from './keyboard'

const ROWS = 1_000
const years = Array.from({ length: 30 }, (_, column) => `${1996 + column}`)
const block = [['', ...years], ...Array.from({ length: ROWS }, (_, row) => [`Indicator ${row}`, ...years.map((_, column) => `${1_000 + row + column}`)])]

const progress = (page: Page) => page.getByRole('dialog', { name: en.large.title })
const undo = (page: Page) => page.getByRole('button', { name: en.undo, exact: true })

async function newWorkbook({ home }: Bayan, { page, evaluate }: Started): Promise<void> {
  await evaluate?.(
    ({ dialog }, path) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
    },
    join(home, 'Large.bayan')
  )
  await page.getByRole('navigation').getByRole('button', { name: en.screens.workbooks, exact: true }).click()
  const name = page.getByLabel(en.workbooks.createName)
  if (await name.isVisible()) await name.fill('Large')
  await page.getByRole('button', { name: en.workbooks.create, exact: true }).click()
  await expect(page.getByRole('heading', { name: en.figures.start.title })).toBeVisible()
}

/** The amounts that the progress shows, one after the other, until it is gone. */
async function amountsShown(page: Page): Promise<readonly string[]> {
  const shown = new Set<string>()
  await expect(progress(page)).toBeVisible()
  for (;;) {
    const text = await page.evaluate(() => document.querySelector('dialog.large-change [role="status"]')?.textContent ?? null)
    if (text === null) return [...shown]
    shown.add(text)
    await page.waitForTimeout(40)
  }
}

test('a pasted table of 30,000 cells shows how far it is, is given up with nothing written, and is one step of undo', async ({ bayan }) => {
  test.setTimeout(180_000)
  const started = await bayan.start()
  const { page } = started
  await newWorkbook(bayan, started)
  await copyFromSpreadsheet(page, block)
  await press(page, 'Control+v')
  await expect(page.getByRole('dialog', { name: en.table.title })).toBeVisible()
  await press(page, 'Enter')
  await expect(progress(page).getByRole('progressbar')).toBeVisible()
  await press(page, 'Escape')
  await expect(progress(page)).toBeHidden({ timeout: 20_000 })
  await expect(page.getByText(en.large.cancelled)).toBeVisible()
  await expect(page.getByRole('heading', { name: en.figures.start.title })).toBeVisible()
  await expect(undo(page)).toBeDisabled()

  await press(page, 'Control+v')
  await expect(page.getByRole('dialog', { name: en.table.title })).toBeVisible()
  await press(page, 'Enter')
  expect((await amountsShown(page)).length).toBeGreaterThan(3)
  await expect(page.getByText('Cells entered: 30000')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('gridcell', { name: /^Indicator 0, 1996, 1,000/ })).toBeVisible()
  await undo(page).click()
  await expect(page.getByRole('heading', { name: en.figures.start.title })).toBeVisible({ timeout: 30_000 })
})

test('a block of 30,000 figures is pasted over others with its progress, and given up by its button', async ({ bayan }) => {
  test.setTimeout(180_000)
  const started = await bayan.start()
  const { page } = started
  await newWorkbook(bayan, started)
  await copyFromSpreadsheet(page, block)
  await press(page, 'Control+v')
  await expect(page.getByRole('dialog', { name: en.table.title })).toBeVisible()
  await press(page, 'Enter')
  await expect(page.getByText('Cells entered: 30000')).toBeVisible({ timeout: 60_000 })
  const first = page.getByRole('gridcell', { name: /^Indicator 0, 1996, / })
  await expect(first).toContainText('1,000')
  await copyFromSpreadsheet(
    page,
    block.slice(1).map(([, ...figures]) => figures.map((figure) => `${Number(figure) + 50_000}`))
  )
  await first.click()
  await press(page, 'Control+v')
  await progress(page).getByRole('button', { name: en.cancel }).click()
  await expect(page.getByText(en.large.cancelled)).toBeVisible({ timeout: 20_000 })
  await expect(first).toContainText('1,000')
  await press(page, 'Control+v')
  await expect(page.getByText('Cells pasted: 30000')).toBeVisible({ timeout: 60_000 })
  await expect(first).toContainText('51,000')
  await undo(page).click()
  await expect(first).toContainText('1,000', { timeout: 30_000 })
})

test('a large table is imported with its progress, given up with nothing written, and imported after all', async ({ bayan }) => {
  test.setTimeout(180_000)
  const started = await bayan.start()
  const { page } = started
  await newWorkbook(bayan, started)
  await page.getByRole('button', { name: en.figures.importTable }).click()
  const dialog = page.getByRole('dialog', { name: en.import.title })
  const lines = block.slice(1).flatMap(([name, ...figures], row) => figures.map((figure, column) => `i${row},${years[column]},${figure},${name}`))
  const buffer = Buffer.from(`indicator,period,value,name_en\n${lines.join('\n')}\n`)
  await dialog.getByLabel(en.import.file).setInputFiles({ name: 'large.csv', mimeType: 'text/csv', buffer })
  const run = dialog.getByRole('button', { name: en.import.run })
  await run.click()
  await progress(page).getByRole('button', { name: en.cancel }).click()
  await expect(dialog.getByRole('status')).toContainText(en.large.cancelled, { timeout: 20_000 })
  await expect(undo(page)).toBeDisabled()
  await run.click()
  expect((await amountsShown(page)).length).toBeGreaterThan(3)
  await expect(dialog.getByRole('status')).toContainText('30000 added', { timeout: 30_000 })
  await dialog.getByRole('button', { name: en.close }).click()
  await expect(page.getByRole('gridcell', { name: /^Indicator 0, 2025, 1,029/ })).toBeVisible({ timeout: 20_000 })
})
