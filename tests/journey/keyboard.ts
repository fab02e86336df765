/** A person without a mouse: everything is reached by Tab, F6 and arrows. */

import type { Locator, Page } from '@playwright/test'

/** Presses Tab (or another key) until the focus is there. */
export async function keyTo(page: Page, wanted: Locator, key = 'Tab', most = 150): Promise<void> {
  await wanted.waitFor({ state: 'attached' })
  for (let tries = 0; tries <= most; tries += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) {
      return
    }
    await page.keyboard.press(key)
  }
  throw new Error(`${key} does not lead there`)
}

export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Puts a block on the system's clipboard as a spreadsheet does: as text with tabs, and as a table of HTML. */
export async function copyFromSpreadsheet(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  await page.evaluate((cells) => {
    const copy = (event: ClipboardEvent) => {
      event.preventDefault()
      event.clipboardData?.setData('text/plain', cells.map((row) => `${row.join('\t')}\r\n`).join(''))
      event.clipboardData?.setData('text/html', `<table>${cells.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`)
    }
    document.addEventListener('copy', copy, { once: true })
  }, rows)
  await page.keyboard.press('Control+c')
}
