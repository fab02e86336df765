/** The whole work on a report, by keyboard alone, in each language of the program: no mouse, and no focus set from outside. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Screen } from '../../core/contract'
import { stringsOf } from '../../renderer/strings/words'
import { expect, test } from './fixture'
import { copyFromSpreadsheet, keyTo, press } from './keyboard'

/** The years that a new workbook reports on, and those before. */
const reported = new Date().getFullYear() - 1
const years = [reported - 4, reported - 3, reported - 2, reported - 1, reported]

const tables = {
  en: [
    ['Indicator', ...years.map(String)],
    ['Arrivals by sea', '12,110', '12,478', '13,020', '12,946', '130,180'],
    ['Voluntary returns', '3,110', '3,402', '3,551', '3,607', '3,844'],
    ['Persons regularised', '905', '911', '870', '899', '924']
  ],
  fr: [
    ['Indicateur', ...years.map(String)],
    ['Arrivées par mer', '12 110', '12 478', '13 020', '12 946', '130 180'],
    ['Retours volontaires', '3 110', '3 402', '3 551', '3 607', '3 844'],
    ['Personnes régularisées', '905', '911', '870', '899', '924']
  ],
  ar: [
    ['المؤشر', ...years.map(String)],
    ['الوافدون بحرا', '12.110', '12.478', '13.020', '12.946', '130.180'],
    ['العودة الطوعية', '3.110', '3.402', '3.551', '3.607', '3.844'],
    ['الأشخاص المسوّى وضعهم', '905', '911', '870', '899', '924']
  ]
} as const

/** What is typed into the cell with a digit too many, what is written, and how it prints. */
const written = {
  en: {
    right: '13018',
    texts: ['Arrivals came to ', '=arriv', ', returns to ', '/return', '; ', '=regular', ' were regularised.'],
    printed: 'Arrivals came to 13,018 persons (+1%), returns to 3,844 persons (+7%); 924 persons (+3%) were regularised.',
    more: ' All by sea.'
  },
  fr: {
    right: '13018',
    texts: ['On compte ', '=arriv', ', des retours de ', '/retour', ' et ', '=regul', '.'],
    printed: 'On compte 13 018 personnes (+1 %), des retours de 3 844 personnes (+7 %) et 924 personnes (+3 %).',
    more: ' Tous par mer.'
  },
  ar: {
    right: '13018',
    texts: ['بلغ عدد الوافدين ', '=الوافدون', ' وعدد العائدين ', '/العودة', ' وسُوّي وضع ', '=الأشخاص', '.'],
    printed: 'بلغ عدد الوافدين 13.018 شخصا (+1%) وعدد العائدين 3.844 شخصا (+7%) وسُوّي وضع 924 شخصا (+3%).',
    more: ' كلهم بحرا.'
  }
} as const

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll(/[\u200e\u200f\u2066-\u2069\u2060]/g, '')

/** From wherever one is to a screen: F6 to the navigation, Tab to its name. */
async function openScreen(page: Page, language: keyof typeof tables, screen: Screen) {
  const button = page.getByRole('navigation').getByRole('button', { name: stringsOf(language).screens[screen], exact: true })
  await keyTo(page, page.locator('.sidebar nav [aria-current]'), 'F6', 6)
  const names = await page.locator('.sidebar nav button').allInnerTexts()
  const here = await page.locator('.sidebar nav [aria-current]').innerText()
  await keyTo(page, button, names.indexOf(here) <= names.indexOf(stringsOf(language).screens[screen]) ? 'Tab' : 'Shift+Tab', 6)
  await press(page, 'Enter')
  await expect(button).toHaveAttribute('aria-current', 'page')
}

for (const language of ['en', 'fr', 'ar'] as const) {
  test(`a report is made by keyboard alone, and all of it survives a sudden end (${language})`, async ({ bayan }) => {
    test.setTimeout(150_000)
    const strings = stringsOf(language)
    const say = written[language]
    const [arrivals = '', returns = '', regularised = ''] = tables[language].slice(1).map(([name]) => name)
    const cell = (page: Page, name: string, year: number) => page.getByRole('gridcell', { name: new RegExp(`^${name}, ${year}, `) })
    const first = await bayan.start()
    const { page, evaluate } = first
    await evaluate?.(
      ({ dialog }, path) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path.replace(/[^/\\]+$/, 'exports')] })
      },
      join(bayan.home, 'Whole.bayan')
    )

    await test.step('the language of the program', async () => {
      await keyTo(page, page.locator('.language select'))
      for (let steps = ['en', 'fr', 'ar'].indexOf(language); steps > 0; steps -= 1) await press(page, 'ArrowDown')
      await expect(page.locator('html')).toHaveAttribute('lang', language)
    })

    await test.step('a new workbook', async () => {
      await openScreen(page, language, 'workbooks')
      await press(page, 'F6', 'Tab')
      const name = page.getByLabel(strings.workbooks.createName)
      if (await name.isVisible()) {
        await keyTo(page, name, 'Tab', 8)
        await page.keyboard.type('Whole')
      } else await keyTo(page, page.getByRole('button', { name: strings.workbooks.create, exact: true }), 'Tab', 8)
      await press(page, 'Enter')
      await expect(page.getByRole('heading', { name: strings.figures.start.title })).toBeVisible()
    })

    await test.step('a block from a spreadsheet, names and years with it', async () => {
      await copyFromSpreadsheet(page, tables[language])
      await press(page, 'Control+v')
      const dialog = page.getByRole('dialog', { name: strings.table.title })
      await expect(dialog).toContainText(arrivals)
      await press(page, 'Enter')
      const question = page.getByRole('dialog', { name: strings.figures.question.title })
      await expect(question.or(cell(page, returns, reported))).toBeVisible()
      if (await question.isVisible()) await press(page, 'Enter')
      await expect(cell(page, returns, reported)).toContainText('3')
      expect(plain(await cell(page, returns, reported).innerText()).replaceAll(/\D/g, '')).toBe('3844')
    })

    await test.step('the cell that the checks flagged', async () => {
      await expect(page.locator('[role="gridcell"] .check-mark').first()).toBeVisible()
      await expect(page.locator('[role="gridcell"][tabindex="0"]')).toBeFocused()
      await press(page, 'F8')
      await expect(cell(page, arrivals, reported)).toBeFocused()
      await expect(cell(page, arrivals, reported)).toHaveAccessibleName(new RegExp(strings.figures.remarks['far-from-last-year']))
      await page.keyboard.type(say.right)
      await press(page, 'Enter')
      await expect(cell(page, arrivals, reported).locator('.check-mark')).toHaveCount(0)
    })

    await test.step('a paragraph with three figures', async () => {
      await openScreen(page, language, 'report')
      await keyTo(page, page.getByRole('region', { name: strings.draft.text }), 'F6', 4)
      await keyTo(page, page.getByRole('button', { name: strings.draft.addHere }).first(), 'Tab', 8)
      await press(page, 'Enter')
      await keyTo(page, page.getByRole('menuitem', { name: strings.report.kinds.prose, exact: true }), 'ArrowDown', 10)
      await press(page, 'Enter')
      const text = page.locator(`[role="textbox"][lang="${language}"][aria-multiline="true"]`)
      await expect(text).toBeFocused()
      for (const each of say.texts) {
        await page.keyboard.type(each)
        if (!/^[=/]/.test(each)) continue
        await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
        await press(page, 'Enter', 'Enter')
        await expect(page.getByRole('listbox')).toBeHidden()
      }
      await expect(text.locator('.figure-chip')).toHaveCount(3)
      await expect.poll(async () => plain(await text.innerText()).trim()).toBe(say.printed)
    })

    await test.step('the page that will print', async () => {
      await openScreen(page, language, 'preview')
      const sheet = page.getByRole('region', { name: strings.pages.region })
      for (const [name, shown] of [
        [arrivals, /13\D?018/],
        [returns, /3\D?844/],
        [regularised, /924/]
      ] as const) {
        const figure = sheet.getByRole('button', { name: new RegExp(`^${name}[,،] ${reported}`) }).first()
        await expect(figure).toHaveAccessibleName(shown, { timeout: 15_000 })
      }
      await expect.poll(() => sheet.locator('canvas').first().evaluate(isPainted)).toBe(true)
    })

    await test.step('a PDF', async () => {
      await openScreen(page, language, 'export')
      const word = page.getByRole('checkbox', { name: strings.export.docx })
      await press(page, 'F6')
      await keyTo(page, word, 'Tab', 10)
      await press(page, 'Space')
      await expect(word).not.toBeChecked()
      await keyTo(page, page.getByRole('main').getByRole('button', { name: strings.export.run, exact: true }), 'Tab', 10)
      await press(page, 'Enter')
      await expect(page.getByRole('listitem').filter({ hasText: `.${language}.pdf` })).toBeVisible({ timeout: 30_000 })
      const [pdf = ''] = readdirSync(join(bayan.home, 'exports')).filter((name) => name.endsWith(`.${language}.pdf`))
      expect(
        readFileSync(join(bayan.home, 'exports', pdf))
          .subarray(0, 5)
          .toString()
      ).toBe('%PDF-')
    })

    await test.step('in the middle of the next sentence, a sudden end', async () => {
      await openScreen(page, language, 'report')
      await keyTo(page, page.getByRole('region', { name: strings.draft.text }), 'F6', 4)
      await keyTo(page, page.locator(`[role="textbox"][lang="${language}"][aria-multiline="true"]`), 'Tab', 12)
      await press(page, 'Control+End')
      await page.keyboard.type(say.more, { delay: 40 })
      await expect(page.locator('.saved')).toContainText(strings.saved)
      // As long as the last keystroke takes to be written.
      await page.waitForTimeout(600)
      await first.kill()
    })

    await test.step('all is there again', async () => {
      const { page: again } = await bayan.start()
      const text = again.locator(`[role="textbox"][lang="${language}"][aria-multiline="true"]`)
      await expect(again.getByRole('navigation').getByRole('button', { name: strings.screens.report, exact: true })).toHaveAttribute('aria-current', 'page')
      await expect.poll(async () => plain(await text.innerText()).trim()).toBe(`${say.printed}${say.more}`)
      await expect(text).toBeFocused()
      await openScreen(again, language, 'figures')
      expect(plain(await cell(again, arrivals, reported).innerText()).replaceAll(/\D/g, '')).toBe('13018')
      await expect(again.locator('.workbook-name')).toHaveText('Whole')
      await press(again, 'Control+z')
      await openScreen(again, language, 'report')
      await expect.poll(async () => plain(await text.innerText()).trim()).not.toBe(`${say.printed}${say.more}`)
    })
  })
}

/** Whether something is drawn on a page: ink besides the white of the paper. */
function isPainted(canvas: Element): boolean {
  if (!(canvas instanceof HTMLCanvasElement) || canvas.width === 0) return false
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
  return pixels.some((value, index) => index % 4 === 0 && value < 90)
}
