/** A hostile page in the very browser that has Bayan open: from another port, another name for this computer, and a file. */

import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import { findTestBrowser } from '../rig/find.mjs'
import { expect, test } from './fixture'

/** Everything that a page can try at an address: what got through. */
async function attack(target: string): Promise<readonly string[]> {
  const through: string[] = []
  const attempt = async (name: string, act: () => Promise<boolean>) => {
    if (await act().catch(() => false)) through.push(name)
  }
  const loads = (element: HTMLElement) =>
    new Promise<boolean>((resolve) => {
      element.addEventListener('load', () => resolve(true))
      element.addEventListener('error', () => resolve(false))
      setTimeout(() => resolve(false), 1_500)
      document.body.append(element)
    })
  const body = JSON.stringify({ language: 'ar' })
  for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded']) {
    for (const mode of ['cors', 'no-cors'] as const) {
      const init = { method: 'POST', mode, credentials: 'include', headers: { 'Content-Type': type }, body } as const
      await attempt(`fetch ${mode} ${type}`, async () => (await fetch(`${target}/api/chooseLanguage`, init)).ok)
    }
  }
  await attempt('read', async () => (await fetch(`${target}/`, { credentials: 'include' })).ok)
  await attempt('beacon', async () => {
    navigator.sendBeacon(`${target}/api/chooseLanguage`, new Blob([body], { type: 'text/plain' }))
    return false
  })
  await attempt('script', () => loads(Object.assign(document.createElement('script'), { src: `${target}/assets/index.js` })))
  await attempt('image', () => loads(Object.assign(document.createElement('img'), { src: `${target}/favicon.svg` })))
  await attempt(
    'web socket',
    () =>
      new Promise((resolve) => {
        const socket = new WebSocket(`${target.replace('http', 'ws')}/api/chooseLanguage`)
        socket.onopen = () => resolve(true)
        socket.onerror = () => resolve(false)
      })
  )
  const frame = document.createElement('iframe')
  frame.name = 'inside'
  document.body.append(frame)
  const form = Object.assign(document.createElement('form'), {
    action: `${target}/api/chooseLanguage`,
    method: 'post',
    enctype: 'text/plain',
    target: 'inside'
  })
  form.append(Object.assign(document.createElement('input'), { name: '{"language":"ar","x":"', value: '"}' }))
  document.body.append(form)
  form.submit()
  await new Promise((resolve) => setTimeout(resolve, 500))
  await attempt('frame', async () => (frame.contentDocument?.body.textContent ?? '').includes('ok'))
  return through
}

test('a hostile page in the same browser changes nothing and reads nothing', async ({ bayan }) => {
  test.skip(bayan.host !== 'loopback', 'only the loopback host listens')
  const { page, address } = await bayan.start()
  const { port } = new URL(address)
  const cookies = await page.context().cookies()
  const evil = createServer((_, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><body>'))
  await new Promise<void>((resolve) => evil.listen(0, '127.0.0.1', resolve))
  const listening = evil.address()
  const evilPort = listening !== null && typeof listening === 'object' ? listening.port : 0
  const file = join(bayan.home, 'evil.html')
  writeFileSync(file, '<!doctype html><body>')
  const browser = await chromium.launch({
    executablePath: findTestBrowser() ?? '',
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--host-resolver-rules=MAP evil.example 127.0.0.1, MAP rebound.example 127.0.0.1']
  })
  try {
    const context = await browser.newContext()
    await context.addCookies(cookies)
    const stranger = await context.newPage()
    const own = `http://127.0.0.1:${port}`
    const rebound = `http://rebound.example:${port}`
    for (const [place, target] of [
      [`http://127.0.0.1:${evilPort}/`, own],
      [`http://evil.example:${evilPort}/`, own],
      [`http://evil.example:${evilPort}/`, rebound],
      [pathToFileURL(file).href, own]
    ] as const) {
      await stranger.goto(place)
      expect(await stranger.evaluate(attack, target), `${place} at ${target}`).toEqual([])
    }
    const answer = await stranger.goto(`${rebound}/`)
    expect(answer?.status()).toBe(421)
    expect(await stranger.content()).not.toContain('Bayan')
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    const state = await page.evaluate(() =>
      fetch('/api/appState', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: 'null' }).then((response) => response.json())
    )
    expect(state).toMatchObject({ ok: true, value: { language: 'en', workbook: { name: 'Morocco 2018–2025' } } })
  } finally {
    await browser.close()
    evil.close()
  }
})
