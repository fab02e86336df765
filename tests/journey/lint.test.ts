/** Numbers typed by hand: the panel of findings with its remedies, and reading a text into the report. */

import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { Language } from '../../core/entry/indicator'
import { fill, stringsOf } from '../../renderer/strings/words'
import { expect, test } from './fixture'

const typed: Readonly<Record<Language, string>> = {
  en: ' They dismantled 491 networks.',
  fr: ' Ils ont démantelé 491 réseaux.',
  ar: ' وفككت المصالح 491 شبكة.'
}
const prose = 'b8'
const text = (page: Page, language: Language) => page.locator(`#part-${prose} [data-edition="${language}"]`).getByRole('textbox')
const lintOf = (language: Language) => stringsOf(language).lint
const panel = (page: Page, language: Language) => page.getByRole('complementary', { name: lintOf(language).title })

/** Opens the report of the sample with the edition of the interface's language alone. */
async function openReport(page: Page, language: Language): Promise<void> {
  const strings = stringsOf(language)
  await page.locator('.language select').selectOption(language)
  await page.locator('.sidebar nav').getByRole('button', { name: strings.screens.report, exact: true }).click()
  const editions = page.getByRole('group', { name: strings.draft.editions })
  await editions.getByRole('button', { name: strings.languages[language] }).waitFor()
  for (const edition of ['en', 'fr', 'ar'] as const) {
    const button = editions.getByRole('button', { name: strings.languages[edition] })
    if (edition === language && (await button.getAttribute('aria-pressed')) === 'false') await button.click()
  }
  for (const edition of ['en', 'fr', 'ar'] as const) {
    const button = editions.getByRole('button', { name: strings.languages[edition] })
    if (edition !== language && (await button.getAttribute('aria-pressed')) === 'true') await button.click()
  }
}

async function write(page: Page, language: Language, added: string): Promise<void> {
  await text(page, language).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(added)
}

async function openPanel(page: Page, language: Language): Promise<void> {
  await page
    .locator('.report-toolbar')
    .getByRole('button', { name: lintOf(language).numbers })
    .click()
}

/** Takes a picture where one is asked for. */
async function picture(page: Page, name: string): Promise<void> {
  if (process.env.BAYAN_PICTURES) await page.screenshot({ path: `${process.env.BAYAN_PICTURES}/${name}.png` })
}

for (const language of ['en', 'fr', 'ar'] as const) {
  test(`a typed number that disagrees is found, and gives way to the living figure by the keyboard alone (${language})`, async ({ bayan }) => {
    const { page } = await bayan.start()
    await openReport(page, language)
    await openPanel(page, language)
    await expect(panel(page, language)).toContainText(lintOf(language).none)
    await write(page, language, typed[language])
    const card = panel(page, language).getByRole('article')
    await expect(card).toHaveCount(1)
    await expect(card).toContainText(lintOf(language).verdicts.disagrees)
    await expect(card.locator('mark')).toHaveText('491')
    await expect(text(page, language).locator('.mark-finding')).toHaveText('491')
    await picture(page, `findings-${language}`)
    const living = card.getByRole('button', { name: lintOf(language).living.split('{text}')[0]?.trim() ?? '' })
    await living.focus()
    await page.keyboard.press('Enter')
    await expect(card).toHaveCount(0)
    await expect(panel(page, language)).toContainText(lintOf(language).none)
    await page
      .getByRole('button', { name: stringsOf(language).undo, exact: true })
      .first()
      .click()
    await expect(card).toHaveCount(1)
  })
}

test('a number from an outside source is marked so, and is neither found nor missing any more', async ({ bayan }) => {
  const { page } = await bayan.start()
  await openReport(page, 'en')
  await write(page, 'en', ' Frontex counted 41,000 crossings.')
  await openPanel(page, 'en')
  const card = panel(page, 'en').getByRole('article')
  await expect(card).toContainText('Unknown')
  await page
    .locator('.sidebar nav')
    .getByRole('button', { name: stringsOf('en').screens.missing, exact: true })
    .click()
  await expect(page.getByRole('region', { name: /Numbers typed by hand/ })).toContainText('41,000')
  await page.locator('.sidebar nav').getByRole('button', { name: 'Report', exact: true }).click()
  await openPanel(page, 'en')
  await card.getByRole('button', { name: 'Mark as from an outside source' }).click()
  await expect(card).toHaveCount(0)
  await expect(text(page, 'en')).toContainText('Frontex counted 41,000 crossings.')
  await page
    .locator('.sidebar nav')
    .getByRole('button', { name: stringsOf('en').screens.missing, exact: true })
    .click()
  await expect(page.getByRole('region', { name: /Numbers typed by hand/ })).toHaveCount(0)
})

test('another year’s figure is named with its year, and the cell is one step away', async ({ bayan }) => {
  const { page } = await bayan.start()
  await openReport(page, 'en')
  await write(page, 'en', ' They dismantled 290 networks.')
  await openPanel(page, 'en')
  const card = panel(page, 'en').getByRole('article')
  await expect(card).toContainText('290 is the value for 2022.')
  await card.getByRole('button', { name: 'Go to the cell' }).click()
  await expect(page.getByRole('gridcell', { selected: true })).toContainText('419')
})

for (const language of ['en', 'fr', 'ar'] as const) {
  test(`last year’s bulletin is read in: bound in one step, taken back by one undo (${language})`, async ({ bayan }) => {
    const { page } = await bayan.start()
    await openReport(page, language)
    const words = lintOf(language)
    const parts = page.locator('[id^="part-"]')
    const before = await parts.count()
    await page.locator('.report-toolbar').getByRole('button', { name: words.read, exact: true }).click()
    const dialog = page.getByRole('dialog', { name: words.readTitle })
    await dialog.getByLabel(words.written).selectOption('en')
    await dialog.getByRole('textbox', { name: words.pasted, exact: true }).fill(readFileSync('tests/core/matching/bulletin-2023.en.txt', 'utf8'))
    await expect(dialog.getByRole('listitem')).toHaveCount(10)
    await expect(dialog.getByRole('checkbox', { name: fill(words.bind, { text: '419' }) })).toBeChecked()
    await expect(dialog.getByRole('listitem').filter({ hasText: words.subjectUnclear })).toContainText('62%')
    await picture(page, `reading-${language}`)
    await dialog.getByRole('button', { name: fill(words.takeIn, { count: 8 }) }).click()
    await expect(dialog).toBeHidden()
    await expect.poll(() => parts.count()).toBeGreaterThan(before + 4)
    await page
      .getByRole('button', { name: stringsOf(language).undo, exact: true })
      .first()
      .click()
    await expect(parts).toHaveCount(before)
  })
}
