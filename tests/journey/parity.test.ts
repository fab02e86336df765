/** Editions that do not agree are told, and an export counts its figures. */

import { join } from 'node:path'
import { fill, stringsOf } from '../../renderer/strings/words'
import { expect, test } from './fixture'

for (const language of ['en', 'fr', 'ar'] as const) {
  test(`a figure taken out of one edition is listed as missing there, and leads to it (${language})`, async ({ bayan }) => {
    const { page } = await bayan.start()
    const strings = stringsOf(language)
    await page.locator('.language select').selectOption(language)
    const open = (screen: 'report' | 'missing') => page.locator('.sidebar nav').getByRole('button', { name: strings.screens[screen], exact: true }).click()
    await open('missing')
    await expect(page.locator('.missing-kind', { hasText: strings.missing.kinds['edition-lacks'] })).toHaveCount(0)
    await open('report')
    const text = page.locator(`#part-b8 [data-edition="${language}"]`)
    await text.locator('.figure-chip').click()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Delete')
    await expect(text.locator('.figure-chip')).toHaveCount(0)
    await open('missing')
    const listed = page.locator('.missing-kind', { hasText: strings.missing.kinds['edition-lacks'] })
    await expect(listed.getByRole('listitem')).toHaveCount(1)
    await expect(listed.getByRole('listitem')).toContainText(strings.languages[language])
    await expect(listed.getByRole('listitem')).toContainText('2023')
    await listed.getByRole('listitem').getByRole('button').press('Enter')
    await expect(page.locator('#part-b8')).toBeVisible()
  })
}

test('an export says of each edition how many figures follow cells, and how many do not', async ({ bayan }) => {
  const { page, evaluate } = await bayan.start()
  await evaluate?.(
    ({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
    },
    join(bayan.home, 'exports')
  )
  const strings = stringsOf('en')
  await page.locator('.sidebar nav').getByRole('button', { name: strings.screens.report, exact: true }).click()
  await page.locator('#part-b8 [data-edition="en"]').getByRole('textbox').focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' In 1999 there were none.')
  await page.locator('.sidebar nav').getByRole('button', { name: strings.screens.export, exact: true }).click()
  await page.locator('main').getByRole('button', { name: strings.export.run, exact: true }).click()
  const counts = page.locator('.figure-counts li')
  await expect(counts).toHaveCount(3, { timeout: 60_000 })
  await expect(counts.nth(0)).toHaveText(/^English: \d+ figures: \d+ bound, 1 unknown$/)
  await expect(counts.nth(1)).toHaveText(/^French: \d+ figures: \d+ bound, 0 unknown$/)
  await expect(page.locator('.findings')).toContainText(fill('The {language} edition lacks “1999”', { language: 'French' }))
})
