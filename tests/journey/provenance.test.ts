/** Where a figure comes from, and what a change of one would do. */

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { Language } from '../../core/entry/indicator'
import { fill, stringsOf } from '../../renderer/strings/words'
import { expect, test } from './fixture'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Screen = 'report' | 'figures' | 'preview'

async function openScreen(page: Page, language: Language, screen: Screen): Promise<void> {
  await page.locator('.language select').selectOption(language)
  await page
    .locator('.sidebar nav')
    .getByRole('button', { name: stringsOf(language).screens[screen], exact: true })
    .click()
}

const provenance = (page: Page) => page.locator('dialog:has(.provenance)')
const networks = { en: 'Trafficking networks dismantled', fr: 'Réseaux de trafic de migrants démantelés', ar: 'شبكات تهريب المهاجرين المفككة' }

for (const language of ['en', 'fr', 'ar'] as const) {
  test(`a figure in the text says where it comes from, by keyboard, and leads there (${language})`, async ({ bayan }) => {
    const { page } = await bayan.start()
    const words = stringsOf(language).provenance
    await openScreen(page, language, 'report')
    const chip = page.locator(`#part-b8 [data-edition="${language}"] .figure-chip`)
    await chip.click()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Alt+Enter')
    await expect(provenance(page)).toBeVisible()
    await expect(provenance(page).locator('.formula')).toHaveText('(419 − 290) ÷ 290 × 100')
    await expect(provenance(page)).toContainText('44')
    await expect(provenance(page)).toContainText('482758620689…')
    await expect(provenance(page).locator('.prints > li')).toHaveCount(4)
    await expect(provenance(page).locator('.provenance-cell')).toHaveCount(2)
    await provenance(page).locator('.prints').getByRole('button').last().press('Enter')
    await expect(provenance(page)).toBeHidden()
    await chip.click({ button: 'right' })
    await provenance(page)
      .getByRole('button', { name: fill(words.toCell, { name: networks[language], period: '2022' }) })
      .click()
    await expect(page.locator('.panel')).toContainText('290')
  })

  test(`while a number is typed its effect on the report is told (${language})`, async ({ bayan }) => {
    const { page } = await bayan.start()
    const words = stringsOf(language).provenance
    await openScreen(page, language, 'report')
    const chip = page.locator(`#part-b8 [data-edition="${language}"] .figure-chip`)
    await chip.click({ button: 'right' })
    await provenance(page)
      .getByRole('button', { name: fill(words.toCell, { name: networks[language], period: '2023' }) })
      .click()
    await expect(page.getByRole('gridcell', { selected: true })).toBeFocused()
    await page.keyboard.type('280')
    const effect = page.getByRole('region', { name: words.effect })
    await expect(effect.getByRole('status')).toHaveText(
      [fill(words.sentences, { count: 1 }), fill(words.tables, { count: 2 }), fill(words.keyFigures, { count: 1 })].join(' · ')
    )
    await expect(effect.locator('.flips')).toContainText('44')
    await expect(effect.locator('.flips .badge')).toHaveCount(3)
    await expect(effect.locator('del').first()).toContainText('419')
    await page.keyboard.press('Escape')
    await expect(effect).toBeHidden()
  })
}

test('who entered a figure, when, and from what to what, is told beside its cell', async ({ bayan }) => {
  const { page } = await bayan.start()
  const words = stringsOf('en').provenance
  await openScreen(page, 'en', 'report')
  await page.locator('#part-b8 [data-edition="en"] .figure-chip').click({ button: 'right' })
  await provenance(page)
    .getByRole('button', { name: fill(words.toCell, { name: networks.en, period: '2023' }) })
    .click()
  await expect(page.getByRole('gridcell', { selected: true })).toBeFocused()
  await page.keyboard.type('300')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Alt+Enter')
  await page.keyboard.press('Escape')
  await expect(provenance(page)).toBeHidden()
  await page.getByRole('gridcell', { selected: true }).click({ button: 'right' })
  const own = provenance(page).getByRole('region', { name: `${networks.en}, 2023` })
  await expect(own.locator('li')).toHaveCount(2)
  await expect(own.locator('li').first()).toContainText('419 networks\u2069 → \u2068300 networks')
})

for (const language of ['en', 'ar'] as const) {
  test(`what is told of a figure, of a change and of another year breaks no rule of accessibility (${language})`, async ({ bayan }) => {
    const { page } = await bayan.start()
    await page.evaluate(axe)
    const violations = () =>
      page.evaluate(async () => {
        const { violations: found } = await Reflect.get(globalThis, 'axe').run(document)
        return found.map(
          ({ id, nodes }: { id: string; nodes: readonly { html: string }[] }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`
        )
      })
    await openScreen(page, language, 'report')
    await page.locator('#part-b8').waitFor()
    await page.keyboard.press('Control+Alt+y')
    await expect(page.locator('form.roll')).toBeVisible()
    expect(await violations()).toEqual([])
    await page.keyboard.press('Escape')
    await page.locator(`#part-b8 [data-edition="${language}"] .figure-chip`).click({ button: 'right' })
    await expect(provenance(page).locator('.provenance-cell li').first()).toBeVisible()
    expect(await violations()).toEqual([])
    await provenance(page).locator('.provenance-go').first().click()
    await expect(page.getByRole('gridcell', { selected: true })).toBeFocused()
    await page.keyboard.type('280')
    await expect(page.locator('.effect .flips')).toBeVisible()
    expect(await violations()).toEqual([])
  })
}

test('a figure on a page of the preview says where it comes from', async ({ bayan }) => {
  const { page } = await bayan.start()
  await openScreen(page, 'en', 'preview')
  const link = page.locator('.page-link.figure').first()
  await link.focus()
  await page.keyboard.press('Alt+Enter')
  await expect(provenance(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(provenance(page)).toBeHidden()
  await link.click({ button: 'right' })
  await expect(provenance(page)).toBeVisible()
})
