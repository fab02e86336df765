/** Writing prose around living figures: by keyboard, in three languages, and no way to break a chip. */

import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { stringsOf } from '../../renderer/strings/words'
import { expect, test } from './fixture'

const languages = ['en', 'fr', 'ar'] as const
type Language = (typeof languages)[number]

const words = {
  en: {
    report: 'Report',
    figures: 'Figures',
    networks: 'Trafficking networks dismantled',
    typed: ['In ', '=year of', ', the services dismantled ', '=netw', ' and rescued ', '=resc', '.'],
    printed: 'In 2023, the services dismantled 419 networks (+44%) and rescued 16,818 persons (+35%).',
    flipped: 'In 2023, the services dismantled 145 networks (−50%) and rescued 16,818 persons (+35%).',
    down: 'Trafficking networks dismantled, 2023: 145 networks, down 50%'
  },
  fr: {
    report: 'Rapport',
    figures: 'Chiffres',
    networks: 'Réseaux de trafic de migrants démantelés',
    typed: ['En ', '=annee du', ', les services ont démantelé ', '=reseaux', ' et secouru ', '=resc', '.'],
    printed: 'En 2023, les services ont démantelé 419 réseaux (+44 %) et secouru 16.818 personnes (+35 %).',
    flipped: 'En 2023, les services ont démantelé 145 réseaux (−50 %) et secouru 16.818 personnes (+35 %).',
    down: 'Réseaux de trafic de migrants démantelés, 2023 : 145 réseaux, en baisse de 50 %'
  },
  ar: {
    report: 'التقرير',
    figures: 'الأرقام',
    networks: 'شبكات تهريب المهاجرين المفككة',
    typed: ['فككت المصالح سنة ', '=سنة التقرير', ' ما مجموعه ', '=الشبكات', ' وأنقذت ', '=resc', '.'],
    printed: 'فككت المصالح سنة 2023 ما مجموعه 419 شبكة (+44%) وأنقذت 16.818 شخصا (+35%).',
    flipped: 'فككت المصالح سنة 2023 ما مجموعه 145 شبكة (−50%) وأنقذت 16.818 شخصا (+35%).',
    down: 'شبكات تهريب المهاجرين المفككة، 2023: 145 شبكة، بانخفاض قدره 50%'
  }
} as const

async function speak(page: Page, language: Language) {
  await page.locator('.language select').selectOption(language)
  await expect(page.locator('html')).toHaveAttribute('lang', language)
}

/** Presses Tab until the focus is where it is wanted. */
async function tabTo(page: Page, wanted: Locator) {
  await expect(wanted).toBeAttached()
  for (let tries = 0; tries < 150; tries += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab does not lead there')
}

/** The part on trafficking networks in the sample's report. */
const PART = 'b8'

/** Opens the report by keyboard, shows an edition alone, and gives the text on trafficking networks in it, with the caret there. */
async function openText(page: Page, language: Language, interfaceIn: Language = language) {
  await tabTo(page, page.getByRole('navigation').getByRole('button', { name: words[interfaceIn].report, exact: true }))
  await page.keyboard.press('Enter')
  const strings = stringsOf(interfaceIn)
  const shown = page.getByRole('group', { name: strings.draft.editions }).getByRole('button', { name: strings.languages[language] })
  if ((await shown.getAttribute('aria-pressed')) === 'false') {
    await tabTo(page, shown)
    await page.keyboard.press('Enter')
    // Alone in its column, a short text stands on one line.
    await tabTo(page, page.getByRole('group', { name: strings.draft.editions }).getByRole('button', { name: strings.languages[interfaceIn] }))
    await page.keyboard.press('Enter')
  }
  const text = page.locator(`#part-${PART} [role="textbox"][lang="${language}"]`)
  await tabTo(page, text)
  return text
}

/** Opens the text in one edition, empty. */
async function emptyText(page: Page, language: Language, interfaceIn: Language = language) {
  const text = await openText(page, language, interfaceIn)
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await expect(text).toHaveText('')
  return text
}

/** Types words and searches; a search is ended by Enter: twice for a figure, to take its usual way of showing. */
async function write(page: Page, typed: readonly string[]) {
  for (const each of typed) {
    await page.keyboard.type(each)
    if (!each.startsWith('=')) continue
    await expect(page.getByRole('listbox')).toBeVisible()
    await page.keyboard.press('Enter')
    if (await page.getByRole('listbox').isVisible()) await page.keyboard.press('Enter')
    await expect(page.getByRole('listbox')).toBeHidden()
  }
}

const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')
const chips = (text: Locator) => text.locator('.figure-chip')
const printed = async (text: Locator) => plain(await text.innerText()).replace(/\n+$/, '')

for (const language of languages) {
  const say = words[language]
  test(`a paragraph with three figures is written by keyboard alone, and follows its cells (${language})`, async ({ bayan }) => {
    const { page } = await bayan.start()
    await speak(page, language)
    const text = await emptyText(page, language)
    await expect(text).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr')
    await write(page, say.typed)
    await expect(chips(text)).toHaveCount(3)
    expect(await printed(text)).toBe(say.printed)

    // The last figure is deleted: one stroke selects it, the next takes it away; then it is entered again.
    const [forward, back] = language === 'ar' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']
    await page.keyboard.press(back)
    await page.keyboard.press('Backspace')
    await expect(chips(text).last()).toHaveClass(/selected/)
    await expect(chips(text)).toHaveCount(3)
    await page.keyboard.press('Backspace')
    await expect(chips(text)).toHaveCount(2)
    await write(page, ['=resc'])
    expect(await printed(text)).toBe(say.printed)
    await page.keyboard.press(forward)
    await page.keyboard.press('Control+z')
    await expect(chips(text)).not.toHaveCount(3)
    await page.keyboard.press('Control+y')
    await expect(chips(text)).toHaveCount(3)

    await page.getByRole('navigation').getByRole('button', { name: say.figures, exact: true }).click()
    await page.getByRole('gridcell', { name: new RegExp(`^${say.networks}, 2023, `) }).click()
    await page.keyboard.type('145')
    await page.keyboard.press('Enter')
    const again = await openText(page, language)
    await expect.poll(() => printed(again)).toBe(say.flipped)
    expect(plain((await chips(again).nth(1).getAttribute('aria-label')) ?? '')).toBe(say.down)
    await expect(chips(again).nth(1)).toHaveClass(/trend-down/)
  })
}

test('in Arabic the caret passes a figure as one letter, both ways, and Home and End reach the ends of the line', async ({ bayan }) => {
  const { page } = await bayan.start()
  // One line, so that its ends are those of the text.
  await page.setViewportSize({ width: 1900, height: 900 })
  const text = await emptyText(page, 'ar', 'en')
  await write(page, ['فك ', '=networks', ' ثم ', '=rescued', '7'])
  const steps = ['فك '.length, 1, ' ثم '.length, 1, 1].reduce((sum, each) => sum + each, 0)
  await page.keyboard.press('Home')
  for (let step = 0; step < 'فك '.length + 1; step += 1) await page.keyboard.press('ArrowLeft')
  await page.keyboard.type('س')
  expect(await printed(text)).toBe('فك 419 شبكة (+44%)س ثم 16.818 شخصا (+35%)7')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('End')
  await page.keyboard.type('8')
  for (let step = 0; step < steps + 1; step += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.type('ص')
  expect(await printed(text)).toBe('صفك 419 شبكة (+44%) ثم 16.818 شخصا (+35%)78')
  await page.keyboard.press('End')
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Control+x')
  expect(await printed(text)).toBe('صفك 419 شبكة (+44%) ثم ')
  await page.keyboard.press('Home')
  await page.keyboard.press('Control+v')
  await expect(chips(text)).toHaveCount(2)
  expect(await printed(text)).toBe('16.818 شخصا (+35%)78صفك 419 شبكة (+44%) ثم ')
})

test('a figure is never broken by typing beside it, by typing while it is selected, or by selecting, cutting and pasting across it', async ({ bayan }) => {
  const { page } = await bayan.start()
  const text = await emptyText(page, 'en')
  await write(page, ['ab', ' ', '=netw', '=resc', 'yz'])
  await expect(chips(text)).toHaveCount(2)
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowLeft')
  await page.keyboard.type('-')
  expect(await printed(text)).toBe('ab 419 networks (+44%)-16,818 persons (+35%)yz')
  await page.keyboard.press('Delete')
  await expect(chips(text).last()).toHaveClass(/selected/)
  await page.keyboard.type('!')
  expect(await printed(text)).toBe('ab 419 networks (+44%)-16,818 persons (+35%)!yz')
  await chips(text).first().dblclick()
  await expect(chips(text).first()).toHaveClass(/selected/)
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowRight')
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Control+x')
  expect(await printed(text)).toBe('a16,818 persons (+35%)!yz')
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Control+v')
  expect(await printed(text)).toBe('a16,818 persons (+35%)!yb 419 networks (+44%)-z')
  await expect(chips(text)).toHaveCount(2)
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+v')
  await expect(chips(text)).toHaveCount(4)
  expect(await printed(text)).toMatch(/^a16,818 persons \(\+35%\)!yb 419 networks \(\+44%\)-z\n+a16,818 persons \(\+35%\)!yb 419 networks \(\+44%\)-z$/)
})

test('the sign of the search stays a sign where no figure is meant', async ({ bayan }) => {
  const { page } = await bayan.start()
  const text = await emptyText(page, 'en')
  await page.keyboard.type('a=b 1/2 = 5 =no such figure ')
  await expect(page.getByRole('listbox')).toBeHidden()
  await page.keyboard.type('=netw')
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(1)
  await expect(text).toHaveAttribute('aria-activedescendant', /.+/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox')).toBeHidden()
  await page.keyboard.press('Enter')
  await page.keyboard.type('and/or')
  expect(await text.innerText()).toMatch(/^a=b 1\/2 = 5 =no such figure =netw\n+and\/or$/)
})

test('what a figure shows, and of which year, is chosen by keyboard', async ({ bayan }) => {
  const { page } = await bayan.start()
  const text = await emptyText(page, 'en')
  await write(page, ['=netw'])
  await page.keyboard.press('F4')
  const dialog = page.getByRole('dialog', { name: /Trafficking networks dismantled, 2023/ })
  await expect(dialog.getByRole('listbox')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(text).toBeFocused()
  await expect(text).toContainText('Trafficking networks dismantled: 419')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  expect(await printed(text)).toBe('419')
  await page.keyboard.press('F4')
  await page.keyboard.press('Tab')
  await expect(dialog.getByLabel('Period')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(text).not.toHaveText('419')
  await page.keyboard.press('Escape')
  await expect(text).toBeFocused()
  await chips(text).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Backspace')
  await expect(chips(text)).toHaveCount(0)
})

test('what comes from Word keeps its paragraphs, lists, bold and italic, and nothing else', async ({ bayan }) => {
  const { page } = await bayan.start()
  const text = await emptyText(page, 'en')
  await text.evaluate((element) => {
    const data = new DataTransfer()
    data.setData(
      'text/html',
      '<html><head><style>p {color: red}</style></head><body><p class=MsoNormal><b>Bold</b>, <i>italic</i> and <u style="color:blue">plain</u>.<o:p></o:p></p>' +
        "<p class=MsoListParagraph style='mso-list:l0'><span style='mso-list:Ignore'>·</span>one</p><p class=MsoListParagraph style='mso-list:l0'><span style='mso-list:Ignore'>·</span>two</p>" +
        '<p><img src="x" onerror="document.title=1"><a href="https://example.org">a link</a></p><script>document.title=2</script></body></html>'
    )
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await expect(text.locator('strong')).toHaveText('Bold')
  await expect(text.locator('em')).toHaveText('italic')
  await expect(text.locator('ul > li')).toHaveText(['one', 'two'])
  await expect(text.locator('p').last()).toHaveText('a link')
  expect(await text.locator('a, u, script, [style*="color"]').count()).toBe(0)
  await page.keyboard.press('Control+a')
  const out = await text.evaluate((element) => {
    const data = new DataTransfer()
    element.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }))
    return data.getData('text/plain')
  })
  expect(out).toBe('Bold, italic and plain.\n- one\n- two\na link')
})

test('lists, emphasis and a footnote are written by keyboard and are there after closing', async ({ bayan }) => {
  const first = await bayan.start()
  const { page } = first
  const text = await emptyText(page, 'en')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('Strong')
  await page.keyboard.press('Control+b')
  await page.keyboard.type(' words')
  await page.keyboard.press('Control+Alt+f')
  const note = page.getByRole('dialog', { name: 'Footnote' }).getByRole('textbox')
  await expect(note).toBeFocused()
  await write(page, ['Counted in ', '=year of', '.'])
  await page.keyboard.press('Escape')
  await expect(text).toBeFocused()
  const tip = page.locator('.footnote-tip')
  await expect(tip).toHaveText('Counted in 2023.')
  await page.keyboard.press('ArrowRight')
  await expect(tip).toHaveCount(0)
  await page.keyboard.type('.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('- one')
  await page.keyboard.press('Enter')
  await page.keyboard.type('two')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('After')
  await page.keyboard.press('Control+Shift+Digit7')
  await expect(text.locator('ol > li')).toHaveText('After')
  await expect(text.getByRole('img', { name: 'Footnote: Counted in 2023.' })).toBeVisible()
  await first.stop()
  const second = await bayan.start()
  const again = await openText(second.page, 'en')
  await expect(again.locator('strong')).toHaveText('Strong')
  await expect(again.locator('ul > li')).toHaveText(['one', 'two'])
  await expect(again.locator('ol > li')).toHaveText('After')
  await again.getByRole('img', { name: 'Footnote: Counted in 2023.' }).hover()
  await expect(second.page.locator('.footnote-tip')).toHaveText('Counted in 2023.')
  await second.page.locator('.sidebar').hover()
  await expect(second.page.locator('.footnote-tip')).toHaveCount(0)
})

test('the editor and its pop-ups are without violations for assistive technology', async ({ bayan }) => {
  const { page } = await bayan.start()
  const text = await emptyText(page, 'en')
  await page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'))
  const violations = () =>
    page.evaluate(async () => {
      const axe: {
        readonly run: (
          within: string
        ) => Promise<{ readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[] }>
      } = Reflect.get(window, 'axe')
      const found = await axe.run('main')
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
    })
  await write(page, ['=netw', ' '])
  await page.keyboard.type('=')
  await expect(page.getByRole('listbox')).toBeVisible()
  expect(await violations()).toEqual([])
  await page.keyboard.press('Escape')
  await chips(text).click()
  await chips(text).click({ delay: 20 })
  await page.keyboard.press('F4')
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await violations()).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('End')
  await page.keyboard.press('Control+Alt+f')
  await expect(page.getByRole('dialog', { name: 'Footnote' })).toBeVisible()
  expect(await violations()).toEqual([])
})
