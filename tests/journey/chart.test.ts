/** A chart by keyboard: added, chosen, said in one's own words, taken back. */

import { stringsOf } from '../../renderer/strings/words'
import { expect, test } from './fixture'
import { keyTo } from './keyboard'

for (const language of ['ar'] as const) {
  test(`a chart is added, chosen, said in other words and taken back by keyboard (${language})`, async ({ bayan }) => {
    const { page } = await bayan.start()
    const strings = stringsOf(language)
    await page.locator('.language select').selectOption(language)
    await page.locator('.sidebar nav').getByRole('button', { name: strings.screens.report, exact: true }).click()
    const charts = page.locator('.part-row.kind-chart')
    await expect(charts).toHaveCount(1)
    await expect(charts.first().locator('svg.chart-plot').first()).toBeVisible()
    await page.getByRole('button', { name: strings.draft.addHere, exact: true }).first().focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: strings.report.kinds.chart, exact: true }).focus()
    await page.keyboard.press('Enter')
    await expect(charts).toHaveCount(2)
    const added = charts.first()
    await added.getByRole('button', { name: strings.draft.editPart }).first().focus()
    await page.keyboard.press('Enter')
    const panel = page.locator('.report-panel')
    const kind = panel.getByRole('combobox', { name: strings.chart.kind, exact: true })
    await keyTo(page, kind)
    await kind.selectOption('year-on-year')
    await expect(added.locator('.chart-bar').first()).toBeVisible()
    const sides = await added.locator('.chart-ticks span').evaluateAll((ticks) => ticks.map((tick) => tick.getBoundingClientRect().x))
    expect(sides).toEqual([...sides].sort((a, b) => b - a))
    const words = panel.getByRole('textbox', { name: `${strings.chart.altIn} ${strings.languages[language]}`, exact: true })
    await keyTo(page, words)
    await page.keyboard.type('More than before.')
    const drawn = added.locator(`[data-edition="${language}"]`).getByRole('img')
    await expect(drawn).toHaveAttribute('aria-label', 'More than before.')
    await page.locator('.sidebar nav').getByRole('button', { name: strings.screens.missing, exact: true }).click()
    await expect(page.locator('.missing-kind', { hasText: strings.missing.kinds['alt-missing'] }).getByRole('listitem')).toHaveCount(2)
    await page.keyboard.press('Control+z')
    await expect(page.locator('.missing-kind', { hasText: strings.missing.kinds['alt-missing'] })).toHaveCount(0)
  })
}
