/** A person's ways through the program, the same on every host. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { excel, sheet } from '../electron/import/excel-file'
import { expect, type Started, test } from './fixture'

const languages = ['en', 'fr', 'ar'] as const
const words = {
  en: {
    figures: 'Figures',
    report: 'Report',
    preview: 'Preview',
    text: 'Text view',
    export: 'Export',
    run: 'Export',
    workbooks: 'Workbooks',
    undo: 'Undo',
    name: 'Trafficking networks dismantled',
    language: 'Language of the program',
    networks: '419 networks (+44%)'
  },
  fr: {
    figures: 'Chiffres',
    report: 'Rapport',
    preview: 'Aperçu',
    text: 'Vue texte',
    export: 'Exporter',
    run: 'Exporter',
    workbooks: 'Classeurs',
    undo: 'Annuler l’action',
    name: 'Réseaux de trafic de migrants démantelés',
    language: 'Langue du programme',
    networks: '419 réseaux (+44 %)'
  },
  ar: {
    figures: 'الأرقام',
    report: 'التقرير',
    preview: 'المعاينة',
    text: 'عرض نصي',
    export: 'التصدير',
    run: 'تصدير',
    workbooks: 'المصنفات',
    undo: 'تراجع',
    name: 'شبكات تهريب المهاجرين المفككة',
    language: 'لغة البرنامج',
    networks: '419 شبكة (+44%)'
  }
} as const

async function speak(page: Page, language: (typeof languages)[number]) {
  const select = page.locator('.language select')
  await select.selectOption(language)
  await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr')
}

const cell = (page: Page, name: string, year: number) => page.getByRole('gridcell', { name: new RegExp(`^${name}, ${year}, `) })
const screen = (page: Page, name: string) => page.getByRole('navigation').getByRole('button', { name, exact: true }).click()

/** Opens the preview, and of its two views the text. */
async function previewText(page: Page, language: (typeof languages)[number] = 'en') {
  await screen(page, words[language].preview)
  const toggle = page.getByRole('button', { name: words[language].text })
  if ((await toggle.getAttribute('aria-pressed')) === 'false') await toggle.click()
}

/** Types a value over a cell, by keyboard, and waits until it is saved. */
async function type(page: Page, name: string, year: number, value: string) {
  await cell(page, name, year).click()
  await page.keyboard.type(value)
  await page.keyboard.press('Enter')
}

for (const language of languages) {
  test(`the first start shows the finished bulletin of the sample (${language})`, async ({ bayan }) => {
    const { page } = await bayan.start()
    const requests: string[] = []
    page.on('request', (request) => requests.push(new URL(request.url()).host))
    await speak(page, language)
    await expect(cell(page, words[language].name, 2023)).toContainText('419')
    await previewText(page, language)
    const paper = page.getByRole('article')
    await expect(paper).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr')
    const text = (await paper.innerText()).replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')
    expect(text).toContain(words[language].networks)
    expect(text).toMatch(/−62/)
    const own = new URL(page.url()).host
    expect(requests.filter((host) => host !== own && host !== '')).toEqual([])
  })
}

test('a figure is typed, its change shows beside it, and undo takes it back', async ({ bayan }) => {
  const { page } = await bayan.start()
  await cell(page, words.en.name, 2023).click()
  await page.keyboard.type('580')
  const panel = page.getByRole('complementary', { name: 'Figures' })
  await expect(panel).toContainText('+290')
  await expect(panel).toContainText('+100%')
  await page.keyboard.press('Enter')
  await expect(cell(page, words.en.name, 2023)).toContainText('580')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(cell(page, words.en.name, 2023)).toContainText('419')
  await page.getByRole('button', { name: 'Redo' }).click()
  await expect(cell(page, words.en.name, 2023)).toContainText('580')
})

test('what cannot be read is kept and explained, never guessed', async ({ bayan }) => {
  const { page } = await bayan.start()
  await type(page, words.en.name, 2023, '41,9')
  const input = page.getByRole('textbox', { name: `${words.en.name}, 2023` })
  await expect(input).toHaveValue('41,9')
  await expect(input).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByRole('alert').filter({ hasText: 'cannot be read for sure' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(cell(page, words.en.name, 2023)).toContainText('419')
})

test('a block from a spreadsheet is pasted in one step, and one undo takes it back', async ({ bayan }) => {
  const { page } = await bayan.start()
  await cell(page, words.en.name, 2023).click()
  const paste = (text: string) =>
    page.evaluate((block) => {
      const data = new DataTransfer()
      data.setData('text/plain', block)
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    }, text)
  await paste('1,001\t1,002\r\n2,001\t> 2,002\r\n')
  await expect(cell(page, words.en.name, 2023)).toContainText('1,001')
  await expect(cell(page, 'Migrants rescued at sea', 2024)).toContainText('more than 2,002')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(cell(page, words.en.name, 2023)).toContainText('419')
  await expect(cell(page, 'Migrants rescued at sea', 2024)).toContainText('18,645')
  await cell(page, words.en.name, 2023).click()
  await paste('1,001\tabc')
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing was pasted' })).toBeVisible()
  await expect(cell(page, words.en.name, 2023)).toContainText('419')
})

test('status, qualifier and note are given by keyboard', async ({ bayan }) => {
  const { page } = await bayan.start()
  await cell(page, words.en.name, 2023).click()
  await page.keyboard.press('F4')
  await expect(page.getByLabel('Status')).toBeFocused()
  await page.keyboard.press('p')
  await expect(cell(page, words.en.name, 2023)).toHaveAccessibleName(`${words.en.name}, 2023, 419, provisional`)
  await page.keyboard.press('Tab')
  await page.getByLabel('Qualifier').selectOption('about')
  await expect(cell(page, words.en.name, 2023)).toContainText('about 419')
  const note = page.getByLabel('Note')
  await note.fill('counted twice')
  await page.keyboard.press('Tab')
  await expect(page.locator('.saved')).toContainText('Saved')
})

test('a sentence is written around a living figure', async ({ bayan }) => {
  const { page } = await bayan.start()
  await screen(page, 'Report')
  const text = textOfPart(page, /^Text: Against trafficking/)
  await text.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' At sea: =rescued')
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: /full sentence$/ }).click()
  await expect(text).toContainText('Migrants rescued at sea: 16,818 persons were recorded in 2023, a sharp rise of 35% on 2022 (12,478).')
  await previewText(page)
  await expect(page.getByRole('article')).toContainText('a sharp rise of 35% on 2022')
})

test('a new workbook without any text still exports a report', async ({ bayan }) => {
  const { page, evaluate } = await bayan.start()
  await newWorkbook(page, evaluate, bayan.home)
  await page.getByRole('button', { name: 'Add indicator' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^Code/).fill('arrivals')
  await dialog.getByLabel('Name in English').fill('Arrivals')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  const year = new Date().getFullYear() - 1
  await type(page, 'Arrivals', year - 1, '200')
  await expect(cell(page, 'Arrivals', year - 1)).toContainText('200')
  await type(page, 'Arrivals', year, '250')
  await expect(cell(page, 'Arrivals', year)).toContainText('250')
  await previewText(page)
  await expect(page.getByRole('article')).toContainText('+25%')
})

test('a table is imported, or refused with line and column', async ({ bayan }) => {
  const { page, evaluate } = await bayan.start()
  await newWorkbook(page, evaluate, bayan.home)
  await page.getByRole('button', { name: 'Import table …' }).click()
  const dialog = page.getByRole('dialog')
  const file = dialog.getByLabel('Table (.xlsx, .ods or .csv)')
  const choose = (text: string) => file.setInputFiles({ name: 'table.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await choose('indicator,period,value,name_en\narrivals,2023,12x,Arrivals\n')
  await dialog.getByRole('button', { name: 'Import' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Line 2, column “value”')
  await choose('indicator,period,value,name_en\narrivals,2022,200,Arrivals\narrivals,2023,250,\n')
  await dialog.getByRole('button', { name: 'Import' }).click()
  await expect(dialog.getByRole('status')).toContainText('2 added')
  const rows = [
    ['indicator', 'period', 'value'],
    ['arrivals', '2021', '160.0']
  ]
  await file.setInputFiles({ name: 'Données.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(excel([sheet(rows)])) })
  await dialog.getByRole('button', { name: 'Import' }).click()
  await expect(dialog.getByRole('status')).toContainText('1 added')
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(cell(page, 'Arrivals', 2023)).toContainText('250')
  await expect(cell(page, 'Arrivals', 2021)).toContainText('160')
})

for (const language of languages) {
  test(`PDF and Word are exported in the background (${language})`, async ({ bayan }) => {
    const { page, evaluate } = await bayan.start()
    await speak(page, language)
    const folder = join(bayan.home, 'exports')
    await evaluate?.(({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
    }, folder)
    await screen(page, words[language].export)
    await page.getByRole('main').getByRole('button', { name: words[language].run, exact: true }).click()
    await expect(page.getByRole('listitem').filter({ hasText: 'bulletin-2023.ar.docx' })).toBeVisible({ timeout: 30_000 })
    const names = readdirSync(folder).sort()
    expect(names).toEqual(['ar', 'en', 'fr'].flatMap((edition) => [`bulletin-2023.${edition}.docx`, `bulletin-2023.${edition}.pdf`]))
    for (const name of names) expect(readFileSync(join(folder, name)).subarray(0, 4).toString('latin1')).toBe(name.endsWith('pdf') ? '%PDF' : 'PK\u0003\u0004')
  })
}

test('all is there after closing and opening again, undo included', async ({ bayan }) => {
  const first = await bayan.start()
  await type(first.page, words.en.name, 2023, '421')
  await expect(cell(first.page, words.en.name, 2023)).toContainText('421')
  await first.stop()
  const second = await bayan.start()
  await expect(cell(second.page, words.en.name, 2023)).toContainText('421')
  await second.page.getByRole('button', { name: 'Undo' }).click()
  await expect(cell(second.page, words.en.name, 2023)).toContainText('419')
})

/** Milliseconds between the keystrokes of a fast typist. */
const KEY = { delay: 60 }

test('a power cut loses at most the keystroke in flight, of a figure and of a text', async ({ bayan }) => {
  const first = await bayan.start()
  await type(first.page, words.en.name, 2023, '421')
  await screen(first.page, 'Report')
  await textOfPart(first.page, /^Text: Against trafficking/).click()
  await first.page.keyboard.press('Control+End')
  await first.page.keyboard.type(' Coasts were watched.', KEY)
  await screen(first.page, 'Figures')
  await cell(first.page, words.en.name, 2024).click()
  await first.page.keyboard.type('98765', KEY)
  await first.kill()
  const { page } = await bayan.start()
  await expect(cell(page, words.en.name, 2023)).toContainText('421')
  const typed = page.getByRole('textbox', { name: `${words.en.name}, 2024` })
  await expect(typed).toBeFocused()
  expect(['9876', '98765']).toContain(await typed.inputValue())
  await page.keyboard.press('Escape')
  await expect(cell(page, words.en.name, 2024)).toContainText('332')
  await previewText(page)
  await expect(page.getByRole('article')).toContainText('Coasts were watched')
})

test('a cell that is left by the mouse keeps what was typed, and fast keys find their cells', async ({ bayan }) => {
  const { page } = await bayan.start()
  await cell(page, words.en.name, 2023).click()
  await page.keyboard.type('422')
  await cell(page, words.en.name, 2022).click()
  await expect(cell(page, words.en.name, 2023)).toContainText('422')
  await cell(page, words.en.name, 2019).click()
  for (const value of ['1001', '1002', '1003', '1004', '1005']) {
    await page.keyboard.type(value)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Home')
  for (const [index, value] of ['1,001', '1,002', '1,003', '1,004', '1,005'].entries())
    await expect(cell(page, words.en.name, 2019 + index)).toContainText(value)
  await cell(page, words.en.name, 2023).click()
  await page.keyboard.type('4x')
  await cell(page, words.en.name, 2022).click()
  await expect(page.getByRole('textbox', { name: `${words.en.name}, 2023` })).toHaveValue('4x')
})

test('a text and the choice made right after it are both kept, and typing is one step of undo', async ({ bayan }) => {
  const { page } = await bayan.start()
  await screen(page, 'Report')
  await textOfPart(page, 'Heading: Trafficking networks').fill('Networks of traffickers')
  await page.getByRole('button', { name: 'More for this part: Networks of traffickers' }).click()
  await page.getByRole('menuitemradio', { name: 'Heading within a section' }).click()
  await previewText(page)
  await expect(page.getByRole('heading', { name: 'Networks of traffickers', level: 3 })).toBeVisible()
  await screen(page, 'Report')
  const other = textOfPart(page, /^Heading: Voluntary returns/)
  await other.click()
  await page.keyboard.press('End')
  await page.keyboard.type(' by sea', KEY)
  await expect(other).toHaveText('Voluntary returns by sea')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(other).toHaveText('Voluntary returns')
})

/** The English text of a part of the report. */
function textOfPart(page: Page, part: string | RegExp) {
  return page.getByRole('group', { name: part, exact: true }).getByRole('textbox', { name: 'Text in English' })
}

async function newWorkbook(page: Page, evaluate: Started['evaluate'], home: string) {
  await screen(page, 'Workbooks')
  await evaluate?.(
    ({ dialog }, path) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
    },
    join(home, 'Mine.bayan')
  )
  const name = page.getByLabel('Name of the new workbook')
  if (await name.isVisible()) await name.fill('Mine')
  await page.getByRole('button', { name: 'New workbook' }).click()
  await expect(page.getByText('There are no indicators yet.')).toBeVisible()
}
