/** Publishing, changing what was published, and checking a file that went out. */

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate/browser'
import { stringsOf } from '../../renderer/strings/words'
import { expect, test } from './fixture'

const languages = ['en', 'fr', 'ar'] as const
const names = { en: 'Trafficking networks dismantled', fr: 'Réseaux de trafic de migrants démantelés', ar: 'شبكات تهريب المهاجرين المفككة' }
const screen = (page: Page, name: string) => page.getByRole('navigation').getByRole('button', { name, exact: true }).click()
const filled = (pattern: string, places: Readonly<Record<string, string | number>>) => pattern.replace(/\{([a-z]+)\}/g, (_, key: string) => `${places[key]}`)

/** What axe finds wrong on the screen. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'))
  return page.evaluate(async () => {
    const axe: { run: (where: string) => Promise<{ violations: readonly { id: string; nodes: readonly { html: string }[] }[] }> } = Reflect.get(window, 'axe')
    return (await axe.run('body')).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  })
}

for (const language of languages) {
  test(`a report is published, its files saved again byte for byte, a figure revised with a reason, and files checked (${language})`, async ({
    bayan
  }, info) => {
    test.setTimeout(90_000)
    const { page, evaluate } = await bayan.start()
    const exports = join(bayan.home, 'exports')
    // On the desktop the system is asked for a folder: this test answers for it.
    await evaluate?.(({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
    }, exports)
    const strings = stringsOf(language)
    const words = strings.publish
    await page.locator('.language select').selectOption(language)
    await screen(page, strings.screens.export)

    // The parts are not approved, and one value asks: both may stay open with a reason, by keyboard.
    const publish = page.getByRole('region', { name: words.title, exact: true })
    await expect(publish.getByRole('status').first()).toHaveText(filled(words.open, { count: 11 }))
    await expect(publish.getByRole('button', { name: words.run })).toBeDisabled()
    await publish.getByLabel(words.whyOpen).focus()
    await page.keyboard.type('Approved at the meeting of 3 March')
    await publish.getByRole('button', { name: words.run }).press('Enter')
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText(filled(words.sureText, { count: 6 }))
    expect(await violations(page)).toEqual([])
    await dialog.getByRole('button', { name: words.confirm }).press('Enter')
    const publications = page.getByRole('region', { name: words.publications })
    await expect(publications.getByRole('listitem').first()).toContainText('2023', { timeout: 60_000 })
    await expect(publications).toContainText('Approved at the meeting of 3 March')
    await publications.getByText(words.details).click()
    const hashes = (await publications.locator('code').allInnerTexts()).map((text) => text.trim())
    expect(hashes).toHaveLength(7)
    expect(await violations(page)).toEqual([])
    await page.screenshot({ path: info.outputPath(`published-${language}.png`), fullPage: true })

    // What was before it cannot be undone.
    await expect(page.getByRole('button', { name: strings.undo })).toBeDisabled()

    await publications.getByRole('button', { name: words.saveAgain }).press('Enter')
    const names2023 = languages.flatMap((each) => ['pdf', 'docx'].map((format) => `bulletin-2023.${each}.${format}`))
    // In a browser each is there to be downloaded; the desktop says where they are.
    if (evaluate === undefined) await expect(publications.getByRole('link')).toHaveCount(6)
    for (const name of names2023) await expect(publications.getByRole('status').getByText(name)).toBeVisible()
    const folder = join(exports, 'published-2023-1')
    const saved = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]))
    expect([...saved.values()].map((bytes) => createHash('sha256').update(bytes).digest('hex')).sort()).toEqual([...new Set(hashes.slice(0, 6))].sort())

    // A published figure is typed over: one question, one reason.
    await screen(page, strings.screens.figures)
    const cell = page.getByRole('gridcell', { name: new RegExp(`^${names[language]}, 2023, `) })
    await cell.click()
    await page.keyboard.type('425')
    await page.keyboard.press('Enter')
    const asked = page.getByRole('dialog', { name: words.reasonTitle })
    await expect(asked).toContainText(names[language])
    await page.screenshot({ path: info.outputPath(`reason-${language}.png`) })
    expect(await violations(page)).toEqual([])
    // Giving no reason changes nothing; what was typed is still there.
    await page.keyboard.press('Escape')
    await expect(asked).toBeHidden()
    const entry = page.getByRole('grid').getByRole('textbox')
    await expect(entry).toHaveValue('425')
    await entry.press('Escape')
    await expect(cell).toContainText('419')
    await cell.click()
    await page.keyboard.type('425')
    await page.keyboard.press('Enter')
    await expect(asked.getByLabel(words.reasonField)).toBeFocused()
    await page.keyboard.type('Late reports of two regions')
    await asked.getByRole('button', { name: words.reasonRun }).press('Enter')
    await expect(cell).toContainText('425')

    await screen(page, strings.screens.export)
    const revised = page.getByRole('region', { name: words.revised })
    await expect(revised).toContainText('Late reports of two regions')
    await expect(revised.getByRole('row')).toHaveCount(2)

    // The file that went out no longer agrees; one edited by hand neither.
    const check = page.getByRole('region', { name: words.check })
    const file = `bulletin-2023.${language}.docx`
    await check.getByLabel(words.checkFile).setInputFiles(join(folder, file))
    await expect(check.getByRole('listitem').first()).toContainText('425')
    expect(await violations(page)).toEqual([])
    await page.screenshot({ path: info.outputPath(`checked-${language}.png`), fullPage: true })
    await page.getByRole('button', { name: strings.undo }).click()
    await expect(page.getByRole('region', { name: words.revised })).toContainText(words.noneRevised)
    await check.getByLabel(words.checkFile).setInputFiles(join(folder, file))
    await expect(check.locator('.ready.yes')).toContainText(file)
    const parts = unzipSync(new Uint8Array(saved.get(file) ?? []))
    const edited = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace('419', '491')
    writeFileSync(join(bayan.home, 'edited.docx'), zipSync({ ...parts, 'word/document.xml': strToU8(edited) }))
    await check.getByLabel(words.checkFile).setInputFiles(join(bayan.home, 'edited.docx'))
    await expect(check.getByRole('listitem')).toHaveCount(1)
    await expect(check.getByRole('listitem')).toContainText('491')
    await check.getByLabel(words.checkFile).setInputFiles({ name: 'poem.pdf', mimeType: 'application/pdf', buffer: Buffer.from('no report at all') })
    await expect(check.getByRole('alert')).toContainText('poem.pdf')
  })
}

test('what hinders publishing stands there as a way to its place', async ({ bayan }) => {
  const { page } = await bayan.start()
  const words = stringsOf('en').publish
  await page.getByRole('gridcell', { name: /^Trafficking networks dismantled, 2023, / }).click()
  await page.keyboard.press('Delete')
  await screen(page, 'Export')
  const publish = page.getByRole('region', { name: words.title, exact: true })
  await expect(publish.getByRole('status').first()).toHaveText(filled(words.hindered, { count: 1 }))
  await expect(publish.getByRole('button', { name: words.run })).toBeDisabled()
  await publish.getByRole('button', { name: 'Trafficking networks dismantled, 2023' }).click()
  await expect(page.getByRole('gridcell', { name: /^Trafficking networks dismantled, 2023, / })).toBeFocused()
  await page.getByRole('button', { name: 'Back to: Export' }).click()
  await expect(publish).toBeVisible()
})

test('a block of published figures pasted over asks once, and the next report lists them in its annex', async ({ bayan }) => {
  const { page } = await bayan.start()
  const words = stringsOf('en').publish
  await screen(page, 'Export')
  const publish = page.getByRole('region', { name: words.title, exact: true })
  await publish.getByLabel(words.whyOpen).fill('approved')
  await publish.getByRole('button', { name: words.run }).click()
  await page.getByRole('dialog').getByRole('button', { name: words.confirm }).click()
  await expect(page.getByRole('region', { name: words.publications }).getByRole('listitem').first()).toBeVisible({ timeout: 60_000 })
  await screen(page, 'Figures')
  await page.getByRole('gridcell', { name: /^Irregular emigration attempts aborted, 2021, / }).click()
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', '63000\t71000\t75000\n300\t310\t420\n')
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  const asked = page.getByRole('dialog', { name: words.reasonTitle })
  await expect(asked).toContainText(': 6.')
  await asked.getByLabel(words.reasonField).fill('Recount')
  await asked.getByRole('button', { name: words.reasonRun }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await screen(page, 'Export')
  await expect(page.getByRole('region', { name: words.revised }).getByRole('row')).toHaveCount(7)
  await screen(page, 'Report')
  await page
    .getByRole('button', { name: /settings/i })
    .first()
    .click()
  await page.getByLabel('Year', { exact: true }).fill('2024')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await screen(page, 'Preview')
  const toggle = page.getByRole('button', { name: 'Text view' })
  if ((await toggle.getAttribute('aria-pressed')) === 'false') await toggle.click()
  const paper = page.getByRole('article')
  await expect(paper).toContainText('Annex: revised since the last publication')
  await expect(paper).toContainText('Recount')
})
