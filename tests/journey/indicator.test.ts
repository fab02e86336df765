/** Declaring an indicator as a part of a total, by keyboard, in three languages. */

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openWorkbook } from '../../electron/store/workbook'
import { ar } from '../../renderer/strings/ar'
import { en } from '../../renderer/strings/en'
import { fr } from '../../renderer/strings/fr'
import { expect, test } from './fixture'

const total = { en: 'Migrants rescued at sea', fr: 'Migrants secourus en mer', ar: 'المهاجرون الذين تم إنقاذهم في عرض البحر' } as const

for (const [language, strings] of Object.entries({ en, fr, ar } as const)) {
  test(`an indicator becomes a part of a total, and the wrong unit is explained (${language})`, async ({ bayan }) => {
    const started = await bayan.start()
    const { page } = started
    const words = strings.indicator
    await page.locator('.language select').selectOption(language)
    await page.getByRole('navigation').getByRole('button', { name: strings.screens.figures, exact: true }).click()
    await page.getByRole('button', { name: strings.figures.addIndicator }).press('Enter')
    const dialog = page.getByRole('dialog', { name: words.titleNew })
    await dialog.getByRole('textbox', { name: words.code }).pressSequentially('women')
    await dialog.getByRole('textbox', { name: `${words.nameIn} ${strings.languages.en}` }).pressSequentially('Women')
    const whole = dialog.getByRole('combobox', { name: words.partWhole })
    await whole.focus()
    await whole.selectOption(total[language as keyof typeof total])
    await page.keyboard.press('Tab')
    await expect(dialog.getByRole('combobox', { name: words.partBy })).toBeFocused()
    await dialog.getByRole('combobox', { name: words.partBy }).selectOption(words.dimensions.sex)
    await dialog.getByRole('combobox', { name: words.partRule }).selectOption(words.rules['of-which'])

    const unit = dialog.getByRole('combobox', { name: words.unit, exact: true })
    await unit.fill('network')
    await expect(dialog.getByRole('alert')).toContainText('person')
    await expect(whole).toHaveAttribute('aria-invalid', 'true')
    await expect(dialog.getByRole('button', { name: strings.save })).toBeDisabled()
    await unit.fill('person')
    await expect(dialog.getByRole('alert')).toHaveCount(0)

    await dialog.locator('summary').press('Enter')
    const gender = dialog.getByRole('group', { name: strings.languages.ar }).getByRole('combobox', { name: words.gender })
    await expect(gender).toHaveValue('masculine')
    await gender.selectOption(words.genders.feminine)
    await dialog.getByRole('button', { name: strings.save }).press('Enter')
    await expect(dialog).toHaveCount(0)
    await started.stop()

    const [file] = readdirSync(bayan.home, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.bayan'))
    const workbook = openWorkbook(join(bayan.home, file ?? ''), { who: () => 'test', now: () => new Date() })
    if (!workbook.ok) throw new Error(JSON.stringify(workbook.faults))
    const table = workbook.value.readTable()
    workbook.value.close()
    expect(table.indicators.find(({ code }) => code === 'women')?.part).toEqual({ of: 'rescued', by: 'sex', rule: 'of-which' })
    expect(table.units.find(({ code }) => code === 'person')?.genders).toEqual({ fr: 'feminine', ar: 'feminine' })
  })
}
