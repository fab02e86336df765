/** The report of one year becomes that of the next. */

import type { Page } from '@playwright/test'
import type { Language } from '../../core/entry/indicator'
import { fill, stringsOf } from '../../renderer/strings/words'
import { expect, test } from './fixture'

async function openScreen(page: Page, language: Language, screen: 'report' | 'missing' | 'figures' | 'preview' | 'export'): Promise<void> {
  await page.locator('.language select').selectOption(language)
  await page
    .locator('.sidebar nav')
    .getByRole('button', { name: stringsOf(language).screens[screen], exact: true })
    .click()
}

for (const language of ['en', 'fr', 'ar'] as const) {
  test(`the report for 2024 from that for 2023, by keyboard, and back by one undo (${language})`, async ({ bayan }) => {
    const { page } = await bayan.start()
    const words = stringsOf(language).forward
    await openScreen(page, language, 'report')
    await page.locator('#part-b1').waitFor()
    await page.keyboard.press('Control+Alt+y')
    const dialog = page.getByRole('dialog', { name: words.title })
    await expect(dialog.getByLabel(words.year, { exact: true })).toHaveValue('2024')
    await expect(dialog.locator('.flips li')).toHaveCount(2)
    await expect(dialog).toContainText(words.noYears)
    await dialog.getByLabel(words.year, { exact: true }).press('Enter')
    await expect(dialog).toBeHidden()
    await expect(page.locator('.report > .unseen[role="status"]')).toHaveText(fill(words.done, { year: 2024 }))
    const networks = page.locator(`#part-b8 [data-edition="${language}"]`)
    await expect(networks).toContainText('332')
    await expect(networks.locator('.flips')).toContainText('44')
    await openScreen(page, language, 'missing')
    await expect(page.locator('.missing-kind', { hasText: stringsOf(language).missing.kinds['to-read-again'] })).toContainText('44')
    await page
      .getByRole('button', { name: stringsOf(language).undo, exact: true })
      .first()
      .click()
    await openScreen(page, language, 'report')
    await expect(networks).toContainText('419')
    await expect(networks.locator('.flips')).toHaveCount(0)
  })
}

test('a year typed by hand follows only where it was chosen', async ({ bayan }) => {
  const { page } = await bayan.start()
  const words = stringsOf('en').forward
  await openScreen(page, 'en', 'report')
  const text = page.locator('#part-b8 [data-edition="en"]').getByRole('textbox')
  await text.focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' In 2023 this was so; the law of 2022 stands.')
  await page.getByRole('button', { name: words.open }).click()
  const dialog = page.getByRole('dialog', { name: words.title })
  await expect(dialog.getByRole('checkbox')).toHaveCount(2)
  await dialog.getByRole('checkbox').first().check()
  await dialog.getByRole('button', { name: fill(words.run, { year: 2024, from: 2023 }) }).click()
  await expect(text).toContainText('In 2024 this was so; the law of 2022 stands.')
})
