/** Ways through the Report screen: parts moved, editions that follow a source, reviews, comments, find and replace. */

import type { Locator, Page } from '@playwright/test'
import type { Language } from '../../core/entry/indicator'
import { fill, stringsOf } from '../../renderer/strings/words'
import { expect, test } from './fixture'

/** Opens the report of the sample in a language of the program, with these editions in columns. */
async function openReport(page: Page, language: Language, editions: readonly Language[]): Promise<void> {
  await page.locator('.language select').selectOption(language)
  await page
    .locator('.sidebar nav')
    .getByRole('button', { name: stringsOf(language).screens.report, exact: true })
    .click()
  for (const edition of ['en', 'fr', 'ar'] as const) {
    const button = page.getByRole('group', { name: words(language).editions }).getByRole('button', { name: stringsOf(language).languages[edition] })
    const pressed = editions.includes(edition)
    // What is shown must not vanish before something else is.
    if ((await button.getAttribute('aria-pressed')) !== `${pressed}` && pressed) await button.click()
  }
  for (const edition of ['en', 'fr', 'ar'] as const) {
    const button = page.getByRole('group', { name: words(language).editions }).getByRole('button', { name: stringsOf(language).languages[edition] })
    if ((await button.getAttribute('aria-pressed')) === 'true' && !editions.includes(edition)) await button.click()
  }
}

const words = (language: Language) => stringsOf(language).draft
const part = (page: Page, id: string) => page.locator(`#part-${id}`)
const edition = (page: Page, id: string, language: Language) => part(page, id).locator(`[data-edition="${language}"]`)
const field = (page: Page, id: string, language: Language) => edition(page, id, language).getByRole('textbox')
const sections = (page: Page) => page.getByRole('treeitem').and(page.locator('[aria-level="1"]'))
const said = (page: Page) => page.locator('.report > .unseen[role="status"]')
const undo = (page: Page, language: Language) => page.getByRole('button', { name: stringsOf(language).undo, exact: true }).first()

async function writeAtEnd(page: Page, text: Locator, added: string): Promise<void> {
  // A click might hit a figure.
  await text.focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(added)
}

/** The parts of the sample that the journeys go through. */
const heading = 'b7'
const prose = 'b8'
const networks = { en: 'Trafficking networks', fr: 'Réseaux de trafic', ar: 'شبكات التهريب' }

for (const language of ['en', 'ar'] as const) {
  test(`a section moves by keyboard, keeps the focus, is told, and comes back by one undo (${language})`, async ({ bayan }) => {
    const { page } = await bayan.start()
    await openReport(page, language, [language])
    const before = await sections(page).allTextContents()
    const item = page.getByRole('treeitem', { name: networks[language] }).first()
    const at = before.findIndex((text) => text.includes(networks[language]))
    await item.focus()
    await page.keyboard.press('Alt+ArrowDown')
    await expect(sections(page).nth(at + 1)).toContainText(networks[language])
    await expect(item).toBeFocused()
    await expect(said(page)).toHaveText(fill(words(language).movedSection, { part: networks[language], place: 5, count: 10 }))
    await expect(page.getByRole('group', { name: `${stringsOf(language).report.kinds.heading}: ${networks[language]}`, exact: true })).toBeVisible()
    await undo(page, language).click()
    await expect(sections(page)).toHaveText(before)
  })

  test(`a part is dragged to its place, and Escape gives a drag up (${language})`, async ({ bayan }) => {
    const { page } = await bayan.start()
    await openReport(page, language, [language])
    const before = await sections(page).allTextContents()
    const from = await sections(page).nth(3).boundingBox()
    const to = await sections(page).nth(1).boundingBox()
    if (from === null || to === null) throw new Error('the outline is not shown')
    const drag = async () => {
      await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
      await page.mouse.down()
      await page.mouse.move(to.x + to.width / 2, to.y + 4, { steps: 6 })
      await expect(page.locator('.drop-mark')).toBeVisible()
    }
    await drag()
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await expect(page.locator('.drop-mark')).toBeHidden()
    await expect(said(page)).toHaveText(words(language).moveCancelled)
    await expect(sections(page)).toHaveText(before)
    await drag()
    await page.mouse.up()
    await expect(sections(page).nth(1)).toHaveText(before[3] ?? '')
    await undo(page, language).click()
    await expect(sections(page)).toHaveText(before)
  })

  test(`an edition whose source has changed says so, shows what changed, and is confirmed (${language})`, async ({ bayan }) => {
    const { page } = await bayan.start()
    await openReport(page, language, ['en', 'fr'])
    await writeAtEnd(page, field(page, prose, 'en'), ' Boats were seized.')
    const french = edition(page, prose, 'fr')
    await expect(french).toContainText(words(language).stale)
    await expect(edition(page, prose, 'en')).not.toContainText(words(language).stale)
    await french.getByRole('button', { name: words(language).showChanges }).click()
    await expect(french.locator('ins')).toContainText('Boats were seized')
    await expect(french.locator('del')).toHaveCount(0)
    await french.getByRole('button', { name: words(language).agrees }).click()
    await expect(french).not.toContainText(words(language).stale)
  })

  test(`a section is approved, and is a draft again when it is changed (${language})`, async ({ bayan }) => {
    const { page } = await bayan.start()
    await openReport(page, language, [language])
    const review = page.getByRole('button', { name: words(language).reviewOf.split('{')[0] ?? '' }).nth(3)
    await review.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    const approved = words(language).approvedBy.split('{')[0] ?? ''
    await expect(review).toContainText(approved)
    await expect(review).toBeFocused()
    await expect(page.getByRole('treeitem', { name: networks[language] }).first()).toContainText(words(language).states.approved)
    await writeAtEnd(page, field(page, prose, language), '.')
    await expect(review).toHaveText(words(language).states.draft)
  })

  test(`a comment on some words is marked, answered, settled, and never printed (${language})`, async ({ bayan }) => {
    const { page } = await bayan.start()
    await openReport(page, language, [language])
    const text = field(page, prose, language)
    await text.focus()
    await page.keyboard.press('Control+Home')
    for (let letter = 0; letter < 7; letter += 1) await page.keyboard.press(language === 'ar' ? 'Shift+ArrowLeft' : 'Shift+ArrowRight')
    // The editor hears of a selection a moment after the browser has made it.
    await page.waitForTimeout(100)
    await page.keyboard.press('Control+Alt+m')
    const panel = page.getByRole('complementary', { name: words(language).comments })
    await page.keyboard.type('Since when?')
    await page.keyboard.press('Control+Enter')
    const thread = panel.getByRole('article')
    await expect(thread).toContainText('Since when?')
    await expect(text.locator('.mark-comment')).toHaveText(language === 'en' ? 'Against' : 'وفي موا')
    await thread.getByRole('button', { name: words(language).reply }).click()
    await page.keyboard.type('Since March.')
    await page.keyboard.press('Control+Enter')
    await expect(thread.getByRole('listitem')).toHaveText([/Since when\?/, /Since March\./])
    await thread.getByRole('button', { name: words(language).resolve }).click()
    await expect(thread).toBeHidden()
    await expect(text.locator('.mark-comment')).toHaveCount(0)
    await undo(page, language).click()
    await expect(thread).toBeVisible()
    await page
      .locator('.sidebar nav')
      .getByRole('button', { name: stringsOf(language).screens.preview, exact: true })
      .click()
    await page.getByRole('button', { name: stringsOf(language).pages.text, exact: true }).click()
    await expect(page.getByRole('article')).toContainText('419')
    await expect(page.getByRole('article')).not.toContainText('Since when?')
  })

  test(`a heading is written like prose: figures by their sign, spelling and comments marked, and Enter goes on (${language})`, async ({ bayan }) => {
    const { page } = await bayan.start()
    await openReport(page, language, [language])
    const line = field(page, heading, language)
    await writeAtEnd(page, line, language === 'en' ? ' bordr =419' : ' الهجره =419')
    await page.keyboard.press('Escape')
    for (let letter = 0; letter < 4; letter += 1) await page.keyboard.press('Backspace')
    await page.keyboard.type(language === 'en' ? '=netw' : '=شبكات')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    const chip = line.locator('.figure-chip')
    await expect(chip).toContainText('419')
    await page.keyboard.type(' {{year}}')
    await expect(chip).toHaveCount(2)
    await expect(line).not.toContainText('{')
    await expect(line.locator('.mark-spelling')).toHaveText(language === 'en' ? 'bordr' : 'الهجره')
    await page.keyboard.press('Control+a')
    await page.waitForTimeout(100)
    await page.keyboard.press('Control+Alt+m')
    await page.keyboard.type('Too long?')
    await page.keyboard.press('Control+Enter')
    await expect(line.locator('.mark-comment').first()).toBeVisible()
    await line.focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await expect(field(page, prose, language)).toBeFocused()
    await expect(line).toContainText('2023')
    await page.locator('.kind-key-figures .part-buttons > button').first().click()
    const captions = page.getByRole('complementary').getByRole('textbox')
    await expect(captions.first()).toHaveText(/2023/)
    await captions.first().focus()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await expect(captions.nth(1)).toBeFocused()
    for (const shown of await page.getByRole('textbox').allInnerTexts()) expect(shown).not.toContain('{{')
  })

  test(`words are replaced everywhere, in one step of undo, and figures stay (${language})`, async ({ bayan }) => {
    const { page } = await bayan.start()
    await openReport(page, language, [language])
    const [sought, by] = language === 'en' ? ['networks', 'rings'] : ['شَبَكات', 'عصابات']
    const text = field(page, prose, language)
    const before = await text.innerText()
    await page.keyboard.press('Control+h')
    const bar = page.getByRole('search')
    await page.keyboard.type(sought)
    await expect(bar.getByRole('status')).toHaveText(fill(words(language).matches, { place: 1, count: 3 }))
    await bar.getByLabel(words(language).replaceBy).fill(by)
    await bar.getByRole('button', { name: words(language).replaceAll }).click()
    await expect(bar.getByRole('status')).toHaveText(words(language).noMatches)
    await expect(field(page, heading, language)).toHaveText(language === 'en' ? 'Trafficking rings' : 'عصابات التهريب')
    await expect(text).toContainText('419')
    await undo(page, language).click()
    await expect(field(page, heading, language)).toHaveText(networks[language])
    await expect.poll(() => text.innerText()).toBe(before)
  })

  test(`F8 goes through what is to settle in the order of the text, Shift+F8 back (${language})`, async ({ bayan }) => {
    const { page } = await bayan.start()
    await openReport(page, language, ['en'])
    await writeAtEnd(page, field(page, prose, 'en'), ' Boats were seized.')
    await field(page, 'b1', 'en').click()
    await page.keyboard.press('Control+Alt+m')
    await page.keyboard.type('Too long?')
    await page.keyboard.press('Control+Enter')
    await expect(page.locator('.to-settle')).toContainText('3')
    const { settleKinds } = words(language)
    const step = async (key: string, place: number, what: string, of: Language) => {
      await page.keyboard.press(key)
      await expect(said(page)).toContainText(`${fill(words(language).matches, { place, count: 3 })}: ${what}`)
      await expect(said(page)).toContainText(stringsOf(language).languages[of])
    }
    await step('F8', 1, settleKinds.comment, 'en')
    await expect(page.getByRole('article')).toBeFocused()
    await step('F8', 2, settleKinds.stale, 'fr')
    await expect(field(page, prose, 'fr')).toBeFocused()
    await step('F8', 3, settleKinds.stale, 'ar')
    await step('F8', 1, settleKinds.comment, 'en')
    await step('Shift+F8', 3, settleKinds.stale, 'ar')
    await expect(field(page, prose, 'ar')).toBeFocused()
  })
}

test('a part that was deleted is offered back, until something else is changed', async ({ bayan }) => {
  const { page } = await bayan.start()
  await openReport(page, 'fr', ['fr'])
  await page.getByRole('treeitem', { name: networks.fr }).first().focus()
  await page.keyboard.press('Delete')
  await expect(part(page, heading)).toBeHidden()
  await expect(part(page, prose)).toBeHidden()
  const offer = page.getByRole('status').filter({ hasText: fill(words('fr').removed, { part: networks.fr }) })
  await offer.getByRole('button', { name: stringsOf('fr').undo }).click()
  await expect(part(page, prose)).toBeVisible()
  await expect(offer).toBeHidden()
  await page.getByRole('treeitem', { name: networks.fr }).first().focus()
  await page.keyboard.press('Delete')
  await expect(offer).toBeVisible()
  await writeAtEnd(page, field(page, 'b1', 'fr'), '.')
  await expect(offer).toBeHidden()
})

test('a part is added where one stands, and written at once', async ({ bayan }) => {
  const { page } = await bayan.start()
  await openReport(page, 'fr', ['fr'])
  await part(page, prose)
    .locator('xpath=following-sibling::*')
    .getByRole('button', { name: words('fr').addHere })
    .focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: stringsOf('fr').report.kinds.prose }).press('Enter')
  const added = page.getByRole('group', { name: `${stringsOf('fr').report.kinds.prose}: ${stringsOf('fr').report.kinds.prose}`, exact: true })
  await expect(added.getByRole('textbox')).toBeFocused()
  await page.keyboard.type('Des embarcations ont été saisies.')
  await expect(page.getByRole('treeitem', { name: 'Des embarcations ont été saisies.' })).toBeVisible()
})

test('text taken over to another year is to be read again, and is said to be read', async ({ bayan }) => {
  const { page } = await bayan.start()
  await openReport(page, 'en', ['en'])
  await page.getByRole('button', { name: words('en').settings }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Year', { exact: true }).fill('2024')
  await dialog.getByLabel('Compared with', { exact: true }).fill('2023')
  await dialog.getByLabel('Year', { exact: true }).press('Enter')
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(edition(page, prose, 'en')).toContainText(words('en').reread)
  const count = page.locator('.to-settle .count')
  const before = Number(await count.innerText())
  await edition(page, prose, 'en')
    .getByRole('button', { name: words('en').read })
    .click()
  await expect(edition(page, prose, 'en')).not.toContainText(words('en').reread)
  await expect(count).toHaveText(`${before - 1}`)
})

test('the separator between text and pages is moved by keyboard and stays where it was put', async ({ bayan }) => {
  const { page } = await bayan.start()
  await openReport(page, 'en', ['en'])
  await page.getByRole('button', { name: words('en').pages }).click()
  const separator = page.getByRole('separator', { name: words('en').resize })
  await separator.focus()
  const text = page.getByRole('region', { name: words('en').text })
  const wide = (await text.boundingBox())?.width ?? 0
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect.poll(async () => (await text.boundingBox())?.width ?? 0).toBeLessThan(wide - 20)
  const share = await separator.getAttribute('aria-valuenow')
  await page.reload()
  await page.locator('.sidebar nav').getByRole('button', { name: 'Report', exact: true }).click()
  await expect(separator).toHaveAttribute('aria-valuenow', share ?? '')
})
