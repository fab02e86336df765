/** A person whose workbook is damaged, in three languages. */

import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { languages } from '../../core/entry/indicator'
import { makeVersion } from '../../electron/store/make-version'
import { versionsIn } from '../../electron/store/versions'
import { stringsOf } from '../../renderer/strings/words'
import { place } from '../damage/harm'
import { smallWorkbook } from '../damage/small'
import { expect, test } from './fixture'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

for (const language of languages) {
  test(`a damaged workbook is recovered into a new file that is opened, an earlier version is offered beside, and one says who one is (${language})`, async ({
    bayan
  }) => {
    test.setTimeout(90_000)
    const strings = stringsOf(language)
    const words = strings.recovery
    const { path } = smallWorkbook(bayan.home, 'figures')
    const made = await makeVersion({ path, versions: versionsIn(bayan.home), reason: 'opened', at: '2026-01-01T00:00:00Z' })
    expect(made.ok).toBe(true)
    const bytes = readFileSync(path)
    bytes.write('networks2023427final', bytes.indexOf('networks2023421final'))
    place(path, bytes)
    const recent = [{ path, name: 'figures', openedAt: '2026-01-02T03:04:05Z' }]
    writeFileSync(join(bayan.home, 'settings.json'), JSON.stringify({ language, recent, last: path, toured: true }))

    const { page } = await bayan.start()
    const card = page.locator('section.damaged')
    await expect(card.getByRole('heading')).toContainText('figures')
    await expect(card.getByRole('button', { name: words.open.split('{')[0]?.trim() ?? '' })).toHaveCount(1)
    await page.evaluate(axe)
    const violations = () =>
      page.evaluate(async () => (await Reflect.get(globalThis, 'axe').run(document)).violations.map(({ id }: { readonly id: string }) => id))
    expect(await violations()).toEqual([])
    await page.screenshot({ path: `test-results/recovery-${language}.png`, fullPage: true })

    await card.getByRole('button', { name: words.recover }).click()
    const told = page.getByRole('alert')
    await expect(told).toContainText(words.done.split('{')[0]?.trim() ?? '')
    await expect(told).toContainText(words.from.journal)
    await expect(told).toContainText('networks 2023')
    await expect(card).toHaveCount(0)
    await page.getByRole('navigation').getByRole('button', { name: strings.screens.workbooks, exact: true }).click()
    const person = page.getByRole('textbox', { name: strings.workbooks.person })
    await person.fill('Amina')
    await person.press('Tab')
    await expect.poll(() => JSON.parse(readFileSync(join(bayan.home, 'settings.json'), 'utf8')).person).toBe('Amina')
    expect(await violations()).toEqual([])
    await page.screenshot({ path: `test-results/recovered-${language}.png`, fullPage: true })
    expect(readFileSync(path).equals(bytes)).toBe(true)
  })
}
