/** The grid by real keys and the real clipboard, from left to right and from right to left. */

import type { Page } from '@playwright/test'
import type { Input } from '../../core/contract'
import type { CallName } from '../../core/contract-names'
import { languages } from '../../core/entry/indicator'
import { ar } from '../../renderer/strings/ar'
import { en } from '../../renderer/strings/en'
import { expect, test } from './fixture'

/** Lines of the sample, as the grid counts them with the names of sections, and its first year's column. */
const attempts = 1
const assaults = 2
const networks = 5
const rescued = 7
const returns = 9
const regularised = 11
const column = (year: number) => year - 2018 + 1

const at = (page: Page, line: number, col: number) => page.locator(`[role="row"][aria-rowindex="${line + 2}"] > [aria-colindex="${col + 1}"]`)
const figure = (page: Page, line: number, year: number) => at(page, line, column(year))

/** Where the keyboard is: line and column, and whether in a field. */
const where = (page: Page) =>
  page.evaluate(() => {
    const cell = document.activeElement?.closest('[aria-colindex]')
    const line = cell?.closest('[aria-rowindex]')
    const typing = document.activeElement instanceof HTMLInputElement ? ' typing' : ''
    return cell && line ? `${Number(line.getAttribute('aria-rowindex')) - 2},${Number(cell.getAttribute('aria-colindex')) - 1}${typing}` : 'outside'
  })

async function press(page: Page, ...keys: readonly string[]) {
  for (const key of keys) await page.keyboard.press(key)
}

/** Puts a text on the clipboard as another program would: it is selected somewhere and copied. */
async function onClipboard(page: Page, text: string) {
  await page.evaluate((content) => {
    const carrier = document.createElement('textarea')
    carrier.id = 'carrier'
    carrier.value = content
    document.body.append(carrier)
    carrier.select()
  }, text)
  await press(page, 'Control+c')
  await page.evaluate(() => document.getElementById('carrier')?.remove())
}

/** What another program would get from the clipboard. */
async function fromClipboard(page: Page): Promise<string> {
  await page.evaluate(() => {
    const carrier = document.createElement('textarea')
    carrier.id = 'carrier'
    document.body.append(carrier)
    carrier.focus()
  })
  await press(page, 'Control+v')
  return page.evaluate(() => {
    const carrier = document.getElementById('carrier')
    carrier?.remove()
    return carrier instanceof HTMLTextAreaElement ? carrier.value : ''
  })
}

/** Asks the program for something, past the screens. */
const call = <Name extends CallName>(page: Page, name: Name, input: Input<Name>) =>
  page.evaluate(
    async ([what, given]) => {
      const ask: ((given: never) => Promise<unknown>) | undefined = window.bayan?.[what]
      if (ask) return ask(given as never) as never
      return (await fetch(`/api/${what}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(given) })).json()
    },
    [name, input] as const
  )

async function speak(page: Page, language: 'en' | 'ar') {
  await page.locator('.language select').selectOption(language)
  await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr')
}

for (const [language, strings] of [
  ['en', en],
  ['ar', ar]
] as const) {
  const [on, back] = language === 'ar' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']

  test(`keys lead through the grid as on the screen (${language})`, async ({ bayan }) => {
    const { page } = await bayan.start()
    await speak(page, language)
    await figure(page, networks, 2022).click()
    const leads = async (to: string, ...keys: readonly string[]) => {
      await press(page, ...keys)
      expect(await where(page), keys.join(' ')).toBe(to)
    }
    await leads(`${networks},${column(2023)}`, on)
    const [x = 0, next = 0] = await Promise.all([2022, 2023].map((year) => figure(page, networks, year).evaluate((cell) => cell.getBoundingClientRect().x)))
    expect(Math.sign(next - x)).toBe(language === 'ar' ? -1 : 1)
    await leads(`${networks},${column(2022)}`, back)
    // Names of sections are passed over.
    await leads(`${rescued},${column(2022)}`, 'ArrowDown')
    await leads(`${networks},${column(2022)}`, 'ArrowUp')
    await leads(`${rescued},${column(2022)}`, 'Enter')
    await leads(`${networks},${column(2022)}`, 'Shift+Enter')
    await leads(`${networks},${column(2023)}`, 'Tab')
    await leads(`${networks},${column(2022)}`, 'Shift+Tab')
    await leads(`${networks},${column(2018)}`, 'Home')
    await leads(`${networks},${column(2024)}`, 'End')
    await leads(`${attempts},${column(2018)}`, 'Control+Home')
    await leads(`${regularised},${column(2024)}`, 'Control+End')
    // No figure stands in the last line: on to the edge, and from there to the next figure.
    await leads(`${regularised},${column(2018)}`, `Control+${back}`)
    await leads(`${returns},${column(2018)}`, 'Control+ArrowUp')
    await leads(`${attempts},${column(2018)}`, 'Control+ArrowUp')
    await leads(`${returns},${column(2018)}`, 'PageDown', 'ArrowUp')
    await leads(`${attempts},${column(2018)}`, 'PageUp')
    await leads(`${attempts},0`, back)
    await leads(`${attempts},${column(2018)}`, on)
  })

  test(`a figure is typed over, changed, given up and entered by keys (${language})`, async ({ bayan }) => {
    const { page } = await bayan.start()
    await speak(page, language)
    const cell = figure(page, networks, 2023)
    const field = page.locator('.cell-input')
    await cell.click()
    await press(page, '4')
    expect(await where(page)).toBe(`${networks},${column(2023)} typing`)
    await expect(field).toHaveValue('4')
    await press(page, 'Escape')
    expect(await where(page)).toBe(`${networks},${column(2023)}`)
    await expect(cell).toContainText('419')
    await press(page, 'F2', 'End', '0', 'Enter')
    expect(await where(page)).toBe(`${rescued},${column(2023)}`)
    await expect(cell).toHaveText(/^4.?190$/)
    await press(page, 'ArrowUp', '5', '0', on)
    expect(await where(page)).toBe(`${networks},${column(2024)}`)
    await expect(cell).toHaveText('50')
    // In a field that was opened to change what stands there, arrows stay in the text.
    await press(page, 'F2', 'Home', on)
    expect(await where(page)).toBe(`${networks},${column(2024)} typing`)
    await press(page, 'Shift+Tab')
    expect(await where(page)).toBe(`${networks},${column(2023)}`)
    // Opened and left without a key, nothing is emptied.
    await press(page, 'F2', 'Enter')
    await expect(cell).toHaveText('50')
    await press(page, 'Control+z')
    await expect(cell).toHaveText(/^4.?190$/)
    await press(page, 'Control+y')
    await expect(cell).toHaveText('50')
  })

  test(`cells are chosen by keys and mouse, emptied and filled, each in one step (${language})`, async ({ bayan }) => {
    const { page } = await bayan.start()
    await speak(page, language)
    const chosen = page.locator('[role="gridcell"][aria-selected="true"]')
    const line = page.locator('.selection-line')
    const count = (cells: string) => strings.figures.chosen.replace('{count}', cells)
    await figure(page, attempts, 2022).click()
    await press(page, 'Shift+ArrowDown', `Shift+${on}`)
    await expect(chosen).toHaveCount(4)
    await expect(line).toContainText(count('4'))
    expect(await where(page)).toBe(`${attempts},${column(2022)}`)
    await press(page, 'Delete')
    for (const [row, year] of [
      [attempts, 2022],
      [attempts, 2023],
      [assaults, 2022],
      [assaults, 2023]
    ] as const)
      await expect(figure(page, row, year)).toHaveText('')
    await expect(figure(page, attempts, 2022)).toHaveAccessibleName(new RegExp(`2022, ${strings.figures.notEntered}$`))
    await press(page, 'Control+z')
    await expect(figure(page, assaults, 2023)).toHaveText('6')
    await expect(figure(page, attempts, 2022)).toContainText('70')

    // Down from the first row of what is chosen, then onwards from its first column.
    await figure(page, networks, 2022).click()
    await figure(page, rescued, 2022).click({ modifiers: ['Shift'] })
    await expect(chosen).toHaveCount(2)
    await press(page, 'Control+d')
    await expect(figure(page, rescued, 2022)).toHaveText('290')
    await press(page, `Shift+${on}`, 'Control+r')
    await expect(figure(page, networks, 2023)).toHaveText('290')
    await expect(figure(page, rescued, 2023)).toHaveText('290')
    await press(page, 'Control+z', 'Control+z')
    await expect(figure(page, networks, 2023)).toHaveText('419')
    await expect(figure(page, rescued, 2022)).toContainText('12')

    // With Control to the edge of the figures, then everything, then a rectangle drawn with the mouse.
    await figure(page, networks, 2021).click()
    await press(page, `Control+Shift+${on}`)
    await expect(line).toContainText(count('4'))
    await press(page, 'Control+a')
    await expect(line).toContainText(count('49'))
    await figure(page, networks, 2021).hover()
    await page.mouse.down()
    await figure(page, rescued, 2022).hover()
    await page.mouse.up()
    await expect(line).toContainText(count('4'))
    // Within what is chosen Enter goes round; what is typed goes into one cell, or with Control into all.
    await press(page, 'Enter', 'Enter')
    expect(await where(page)).toBe(`${networks},${column(2022)}`)
    await press(page, '7', 'Control+Enter')
    for (const row of [networks, rescued]) for (const year of [2021, 2022]) await expect(figure(page, row, year)).toHaveText('7')
    await press(page, 'Control+z')
    await expect(figure(page, networks, 2022)).toHaveText('290')
    await expect(figure(page, networks, 2021)).toHaveText('256')
  })

  test(`blocks go to a spreadsheet and come from one over the clipboard (${language})`, async ({ bayan }) => {
    const { page } = await bayan.start()
    await speak(page, language)
    await figure(page, networks, 2022).click()
    await press(page, 'Shift+ArrowDown', `Shift+${on}`, 'Control+c')
    expect(await fromClipboard(page)).toBe('290\t419\n12478\t16818')
    await figure(page, networks, 2022).click()
    await press(page, 'Control+x')
    await expect(figure(page, networks, 2022)).toHaveText('')
    expect(await fromClipboard(page)).toBe('290')
    // As Excel gives it: lines end with two characters, the last one too; an empty cell empties.
    await onClipboard(page, '11\t12\r\n\t> 22 p\r\n')
    await figure(page, networks, 2022).click()
    await press(page, 'Control+v')
    await expect(figure(page, networks, 2022)).toHaveText('11')
    await expect(figure(page, networks, 2023)).toHaveText('12')
    await expect(figure(page, rescued, 2022)).toHaveText('')
    await expect(figure(page, rescued, 2023)).toHaveAccessibleName(new RegExp(`22, ${strings.figures.statuses.provisional}`))
    expect(await page.locator('.selection-line').textContent()).toContain('4')
    await press(page, 'Control+z')
    await expect(figure(page, networks, 2023)).toHaveText('419')
    await expect(figure(page, rescued, 2022)).toContainText('12')
    // A single value fills what is chosen; a block is repeated where what is chosen is a multiple of it.
    await onClipboard(page, '5')
    await figure(page, attempts, 2022).click()
    await press(page, `Shift+${on}`, 'Control+v')
    await expect(figure(page, attempts, 2022)).toHaveText('5')
    await expect(figure(page, attempts, 2023)).toHaveText('5')
    await onClipboard(page, '1\t2')
    await figure(page, attempts, 2020).click()
    await press(page, `Shift+${on}`, `Shift+${on}`, `Shift+${on}`, 'Shift+ArrowDown', 'Control+v')
    for (const [year, text] of [
      [2020, '1'],
      [2021, '2'],
      [2022, '1'],
      [2023, '2']
    ] as const)
      for (const row of [attempts, assaults]) await expect(figure(page, row, year)).toHaveText(text)
    // What lies beyond the grid, or cannot be read, changes nothing.
    await onClipboard(page, '1\t2')
    await figure(page, attempts, 2024).click()
    await press(page, 'Control+v')
    await expect(page.locator('.message.fault')).toContainText(strings.figures.pasteOutside.slice(0, 12))
    await onClipboard(page, '3\t16 818 €')
    await figure(page, networks, 2022).click()
    await press(page, 'Control+v')
    await expect(page.locator('.message.fault')).toContainText('16 818 €')
    await expect(figure(page, networks, 2022)).toHaveText('')
  })
}

test('a block brings its number format along, and what could be two things is asked once', async ({ bayan }) => {
  const { page } = await bayan.start()
  const { value: view } = await call(page, 'readWorkbook', undefined)
  await call(page, 'writeUnit', { unit: { ...view.table.units[0], code: 'rate', measure: 'rate' } })
  const made = view.table.indicators.find(({ code }: { readonly code: string }) => code === 'returns')
  await call(page, 'writeIndicator', { indicator: { ...made, code: 'per-boat', names: { en: 'Persons a boat', fr: '', ar: '' }, unit: 'rate' }, isNew: true })
  await page.reload()
  const message = page.locator('.message.done')
  const rate = (year: number) => page.getByRole('gridcell', { name: new RegExp(`^Persons a boat, ${year}, `) })
  // The grid takes the focus once when it opens, and would be what is copied.
  await figure(page, networks, 2022).click()
  await onClipboard(page, '16.818\t1.234')
  await figure(page, networks, 2022).click()
  await press(page, 'Control+v')
  await expect(message).toContainText('Cells pasted: 2. Numbers read as')
  await expect(message).toContainText('(French, Morocco)')
  await expect(figure(page, networks, 2022)).toHaveText('16,818')

  await onClipboard(page, '16.818')
  await rate(2022).click()
  await press(page, 'Control+v')
  const question = page.getByRole('dialog', { name: 'How are the numbers written?' })
  await expect(question).toContainText('the whole number \u206816\u202f818\u2069: the mark parts thousands')
  await expect(question).toContainText('\u206816.818\u2069, with 3 decimals: the mark parts the fraction')
  await press(page, 'Escape')
  await expect(question).toHaveCount(0)
  await expect(rate(2022)).toHaveText('')
  await press(page, 'Control+v')
  await expect(question.getByRole('radio').first()).toBeFocused()
  await press(page, 'ArrowDown', 'Enter')
  await expect(rate(2022)).toHaveText('16,818')
  await expect(message).toContainText('(French, Morocco)')
  // The answer is remembered, also on other screens and back.
  await page.getByRole('navigation').getByRole('button', { name: 'Report', exact: true }).click()
  await page.getByRole('navigation').getByRole('button', { name: 'Figures', exact: true }).click()
  await rate(2023).click()
  await press(page, 'Control+v')
  await expect(rate(2023)).toHaveText('16,818')
  // What was copied here is known, and not asked about.
  await rate(2022).click()
  await press(page, 'F2', 'Control+a')
  await page.keyboard.type('1.234')
  await press(page, 'Enter')
  await expect(rate(2022)).toHaveText('1.234')
  await rate(2022).click()
  await press(page, 'Control+c', 'ArrowRight', 'Control+v')
  await expect(rate(2023)).toHaveText('1.234')
  await expect(message).toContainText('(English)')
})

test('a figure that an input method composes is typed whole, and its Enter does not leave the cell', async ({ bayan }) => {
  const { page } = await bayan.start()
  const cell = figure(page, networks, 2023)
  await cell.click()
  const keyboard = await page.context().newCDPSession(page)
  const composing = (key: string, code: string) => keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code, windowsVirtualKeyCode: 229 })
  await composing('Process', 'Digit4')
  await keyboard.send('Input.imeSetComposition', { text: '4', selectionStart: 1, selectionEnd: 1 })
  await composing('Enter', 'Enter')
  await expect(page.locator('.cell-input')).toHaveValue('4')
  await expect(page.locator('.cell-input')).toBeFocused()
  await keyboard.send('Input.insertText', { text: '42' })
  await press(page, 'Enter')
  await expect(cell).toHaveText('42')
})

test('a click on the head of a column chooses it, and the name of an indicator can be copied', async ({ bayan }) => {
  const { page } = await bayan.start()
  await page.getByRole('columnheader', { name: '2022', exact: true }).click()
  await expect(page.locator('.selection-line')).toContainText('7 cells chosen')
  await press(page, 'Control+c')
  expect((await fromClipboard(page)).split('\n')).toHaveLength(7)
  await at(page, networks, 0).click({ position: { x: 250, y: 17 } })
  await press(page, 'Control+c')
  expect(await fromClipboard(page)).toBe('Trafficking networks dismantled')
})

test('a table copied with its looks is read by its text alone', async ({ bayan }) => {
  const { page } = await bayan.start()
  await figure(page, networks, 2022).click()
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/html', '<table><tr><td>999</td></tr></table>')
    data.setData('text/plain', '"12"\t\u00a013\u00a0')
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await expect(figure(page, networks, 2022)).toHaveText('12')
  await expect(figure(page, networks, 2023)).toHaveText('13')
})

test('status and source go to all chosen cells, by keyboard', async ({ bayan }) => {
  const { page } = await bayan.start()
  await figure(page, networks, 2022).click()
  await press(page, 'Shift+ArrowRight', 'Alt+p')
  for (const year of [2022, 2023]) await expect(figure(page, networks, year)).toHaveAccessibleName(new RegExp(`${year}, \\d+, provisional`))
  await press(page, 'Alt+r')
  await expect(figure(page, networks, 2023)).toHaveAccessibleName(/419, revised/)
  await press(page, 'Alt+b')
  await expect(figure(page, networks, 2023)).toHaveAccessibleName(/419, break in series/)
  await press(page, 'Alt+b')
  await expect(figure(page, networks, 2023)).toHaveAccessibleName(/2023, 419(?!, break)/)
  await press(page, 'Alt+p', 'F4')
  await expect(page.getByLabel('Status')).toBeFocused()
  await press(page, 'Tab', 'Tab')
  await page.keyboard.type('Gendarmerie')
  await expect(page.getByLabel('Source')).toHaveValue(/Gendarmerie/)
  await page.getByRole('button', { name: 'Give this source to all 2 chosen cells' }).press('Enter')
  await press(page, 'Escape')
  expect(await where(page)).toBe(`${networks},${column(2022)}`)
  await press(page, 'ArrowRight')
  await expect(page.getByLabel('Source')).toHaveValue(/Gendarmerie/)
  await expect(figure(page, networks, 2023)).toHaveAccessibleName(/419, provisional/)
})

test('a doubtful value is remarked on as it is typed, found by key, and let stand with a reason', async ({ bayan }) => {
  const { page } = await bayan.start()
  const panel = page.getByRole('complementary', { name: 'Figures' })
  await figure(page, networks, 2023).click()
  await page.keyboard.type('9000')
  await expect(page.locator('.cell-notes')).toContainText('2022: 290')
  await expect(page.locator('.cell-notes')).toContainText('far from the 290 of 2022')
  await expect(panel).toContainText('To look at:')
  await press(page, 'Enter')
  await expect(figure(page, networks, 2023)).toHaveAccessibleName(/9,000, remark: far from last year/)
  await expect(figure(page, networks, 2023).locator('.check-mark.soft')).toBeVisible()
  await press(page, 'Control+Home', 'F8')
  await expect(figure(page, assaults, 2022)).toBeFocused()
  await press(page, 'F8')
  await expect(figure(page, networks, 2023)).toBeFocused()
  await press(page, 'Shift+F8')
  await expect(figure(page, assaults, 2022)).toBeFocused()
  await press(page, 'F8')
  await panel.getByLabel('Why it is right').first().fill('new unit of the police')
  await press(page, 'Enter')
  await expect(panel).toContainText(/Let stand by .+: new unit of the police/)
  await expect(figure(page, networks, 2023)).toHaveAccessibleName(/far from last year \(let stand\)/)
  await panel.getByRole('button', { name: 'Remark on it again' }).click()
  await expect(panel.getByLabel('Why it is right').first()).toBeVisible()
  await figure(page, networks, 2023).click()
  await page.keyboard.type('-5')
  await expect(page.locator('.cell-remark.hard').first()).toContainText('below zero')
  await press(page, 'Escape')
})

for (const [language, strings] of [
  ['en', en],
  ['ar', ar]
] as const) {
  test(`parts stand under their whole, with their sum as it is typed, and can be hidden (${language})`, async ({ bayan }) => {
    const { page } = await bayan.start()
    const { value: view } = await call(page, 'readWorkbook', undefined)
    const whole = view.table.indicators.find(({ code }: { readonly code: string }) => code === 'rescued')
    for (const code of ['atlantic', 'mediterranean']) {
      const part = { of: 'rescued', by: 'region', rule: 'adds-up' } as const
      await call(page, 'writeIndicator', { indicator: { ...whole, code, names: { en: code, fr: code, ar: code }, part }, isNew: true })
    }
    await page.reload()
    await speak(page, language)
    const [on, back] = language === 'ar' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']
    const sum = at(page, rescued + 3, column(2023))
    const panel = page.getByRole('complementary', { name: strings.figures.title })
    await figure(page, rescued + 1, 2023).click()
    await page.keyboard.type('16000')
    await expect(sum).toContainText(/16.?000/)
    await expect(panel).toContainText(strings.figures.sumBy.replace('{dimension}', strings.indicator.dimensions.region))
    await press(page, 'Enter')
    await page.keyboard.type('817')
    await expect(sum.locator('.check-mark.hard')).toBeVisible()
    await expect(figure(page, rescued, 2023).locator('.check-mark.hard')).toBeVisible()
    await press(page, 'Backspace')
    await page.keyboard.type('8')
    await expect(sum.locator('.check-mark')).toHaveCount(0)
    await press(page, 'Enter')
    await expect(figure(page, rescued, 2023)).not.toHaveAccessibleName(new RegExp(strings.figures.remarks['parts-differ']))

    const name = at(page, rescued, 0)
    await figure(page, rescued, 2023).click()
    await press(page, 'Home', back)
    await expect(name).toBeFocused()
    await expect(name).toHaveAttribute('aria-expanded', 'true')
    await press(page, back)
    await expect(name).toHaveAttribute('aria-expanded', 'false')
    await expect(page.getByRole('rowheader', { name: 'atlantic' })).toHaveCount(0)
    await press(page, on)
    await expect(name).toHaveAttribute('aria-expanded', 'true')
    await expect(page.getByRole('rowheader', { name: 'atlantic' })).toHaveCount(1)
    await press(page, 'Enter')
    await expect(page.getByRole('dialog', { name: strings.indicator.titleEdit })).toBeVisible()
  })
}

test('the change between the years of the report follows every key', async ({ bayan }) => {
  const { page } = await bayan.start()
  await page.setViewportSize({ width: 1600, height: 900 })
  const change = at(page, networks, column(2024) + 1)
  const percent = at(page, networks, column(2024) + 2)
  await expect(change).toHaveText('+129')
  await expect(percent).toHaveText('+44%')
  await figure(page, networks, 2023).click()
  await page.keyboard.type('580')
  await expect(change).toHaveText('+290')
  await expect(percent).toHaveText('+100%')
  await press(page, 'Escape')
  await expect(percent).toHaveText('+44%')
})

test('a table that is dropped on the screen is taken into the dialog for importing', async ({ bayan }) => {
  const { page } = await bayan.start()
  await expect(figure(page, networks, 2023)).toBeVisible()
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.items.add(new File(['indicator,period,value\nnetworks,2017,200\n'], 'more.csv', { type: 'text/csv' }))
    document.querySelector('.figures-screen')?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
  })
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('more.csv')
  await dialog.getByRole('button', { name: 'Import' }).click()
  await expect(dialog.getByRole('status')).toContainText('1 added')
})

for (const language of languages) {
  test(`the grid opens with the year of the report in sight, in a small window too (${language})`, async ({ bayan }) => {
    const { page } = await bayan.start()
    await page.setViewportSize({ width: 1280, height: 840 })
    await page.locator('.language select').selectOption(language)
    await page.reload()
    const head = page.getByRole('columnheader', { name: '2023', exact: true })
    await expect(head).toBeVisible()
    const inSight = () =>
      head.evaluate((element) => {
        const grid = element.closest('[role="grid"]')
        const names = grid?.querySelector('[role="columnheader"]')?.getBoundingClientRect()
        if (!grid || !names) return 'no grid'
        const own = element.getBoundingClientRect()
        const box = grid.getBoundingClientRect()
        const rightToLeft = getComputedStyle(grid).direction === 'rtl'
        const [from, to] = rightToLeft ? [box.right - grid.clientWidth - 2, names.left] : [names.right, box.left + grid.clientWidth + 2]
        return own.left >= from - 1 && own.right <= to + 1 ? 'in sight' : `${own.left}–${own.right} of ${from}–${to}`
      })
    await expect.poll(inSight).toBe('in sight')
    await page.waitForTimeout(300)
    expect(await inSight()).toBe('in sight')
  })
}
