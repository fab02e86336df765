/** Every setting and refusal that keeps strangers out, asserted on the running program. */

import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { expect, test } from './fixture'

test('the page sees the bridge and nothing of the program behind it', async ({ bayan }) => {
  const { page } = await bayan.start()
  const seen = await page.evaluate(() => ({
    require: typeof Reflect.get(globalThis, 'require'),
    process: typeof Reflect.get(globalThis, 'process'),
    ipc: typeof Reflect.get(globalThis, '__toProgram'),
    bridge: typeof Reflect.get(globalThis, 'bayan')
  }))
  expect(seen).toEqual({ require: 'undefined', process: 'undefined', ipc: 'undefined', bridge: bayan.host === 'loopback' ? 'undefined' : 'object' })
  if (bayan.host !== 'loopback') expect(await page.evaluate(() => Object.isFrozen(Reflect.get(globalThis, 'bayan')))).toBe(true)
})

test('inline scripts, eval and foreign addresses are refused', async ({ bayan }) => {
  const { page } = await bayan.start()
  const result = await page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'globalThis.injected = true'
    document.head.append(script)
    const fetched = await fetch('https://example.org/').then(
      () => 'reached',
      () => 'refused'
    )
    const image = await new Promise((resolve) => {
      const element = new Image()
      element.onload = () => resolve('reached')
      element.onerror = () => resolve('refused')
      element.src = 'https://example.org/a.png'
    })
    const frame = document.createElement('iframe')
    frame.src = 'https://example.org/'
    document.body.append(frame)
    return { injected: Reflect.get(globalThis, 'injected'), fetched, image }
  })
  expect(result).toEqual({ injected: undefined, fetched: 'refused', image: 'refused' })
  const evaluated = await page.evaluate(`new Promise((resolve) => {
    document.addEventListener('securitypolicyviolation', (event) => { if (event.violatedDirective.startsWith('style')) resolve(event.violatedDirective) })
    const style = document.createElement('style'); style.textContent = 'body{}'; document.head.append(style)
  })`)
  expect(evaluated).toContain('style-src')
})

test('the window goes nowhere and opens nothing', async ({ bayan }) => {
  const { page, evaluate } = await bayan.start()
  test.skip(evaluate === undefined, 'a browser tab is its user’s own: navigation is not ours to refuse')
  await page.evaluate(() => {
    location.href = 'https://example.org/'
  })
  await page.evaluate(() => {
    window.open('https://example.org/')
  })
  await page.waitForTimeout(400)
  expect(page.url()).toContain('bayan')
  expect(page.context().pages()).toHaveLength(1)
  await expect(page.getByRole('navigation')).toBeVisible()
})

test('permissions are denied', async ({ bayan }) => {
  const { page, evaluate } = await bayan.start()
  test.skip(evaluate === undefined, 'a browser asks its own user')
  for (const name of ['geolocation', 'notifications'] as const) {
    expect(await page.evaluate((asked) => navigator.permissions.query({ name: asked }).then(({ state }) => state), name)).toBe('denied')
  }
})

test('the window’s settings and the session’s rules are the safe ones', async ({ bayan }) => {
  test.skip(bayan.host !== 'rig', 'settings are read back from the stand-in; real Electron is asked by behaviour')
  const { evaluate } = await bayan.start()
  const found = await evaluate?.(({ BrowserWindow, session, app, protocol }) => {
    const [window] = BrowserWindow.getAllWindows()
    const { webPreferences } = Reflect.get(window ?? {}, 'options')
    const rules = Reflect.get(session.defaultSession, 'rules')
    const asked: boolean[] = []
    rules.request(null, 'media', (granted: boolean) => asked.push(granted))
    const cancelled = ['https://example.org/', 'http://127.0.0.1/', 'file:///etc/passwd', 'app://bayan/'].map((url) => {
      let answer = false
      rules.before({ url }, ({ cancel }: { cancel: boolean }) => {
        answer = cancel
      })
      return answer
    })
    return {
      webPreferences,
      asked,
      device: rules.device(),
      check: rules.check(),
      cancelled,
      sandboxed: Reflect.get(app, 'sandboxEnabled'),
      scheme: Reflect.get(protocol, 'privileged')
    }
  }, null)
  expect(found).toMatchObject({
    webPreferences: { contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true, webviewTag: false },
    asked: [false],
    device: false,
    check: false,
    cancelled: [true, true, true, false],
    sandboxed: true,
    scheme: [{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]
  })
})

test('the page’s scheme gives files of the page only', async ({ bayan }) => {
  const { page, address } = await bayan.start()
  const root = new URL(address).origin
  const status = (path: string) => page.evaluate((url) => fetch(url).then((response) => response.status), `${root}${path}`)
  expect(await status('/index.html')).toBe(200)
  for (const path of ['/..%2f..%2fpackage.json', '/%2e%2e/main/main.js', '/nothing.js', '/assets/', '/..%5c..%5cpackage.json', '/%00']) {
    expect(await status(path), path).toBe(404)
  }
})

test('unknown and malformed calls are refused, and the program goes on', async ({ bayan }) => {
  const { page } = await bayan.start()
  const call = (name: string, input: unknown) =>
    page.evaluate(
      async ([asked, sent, overHttp]) => {
        const bridge = Reflect.get(globalThis, 'bayan')
        if (!overHttp) return asked in bridge ? bridge[asked](sent) : 'no such call'
        const response = await fetch(`/api/${asked}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(sent ?? null) })
        return response.ok ? response.json() : 'no such call'
      },
      [name, input, bayan.host === 'loopback'] as const
    )
  expect(await call('runShell', 'ls')).toBe('no such call')
  for (const [name, input] of [
    [
      'writeCells',
      { cells: [{ indicator: 'networks', period: '2023', cell: { kind: 'value', value: 'NaN', qualifier: null, status: 'final', source: '', note: '' } }] }
    ],
    ['writeCells', { cells: [{ indicator: 'networks', period: '2023', cell: { kind: 'empty', more: 1 } }] }],
    ['writeCells', null],
    ['openWorkbook', { path: '/etc/passwd' }],
    ['writeReport', { name: '../../escape', title: {}, subtitle: {}, year: 2023, base: 2022, languages: ['en'] }],
    ['composeReport', { language: 'xx', year: 2023, base: 2022 }],
    ['revealExport', { job: -1 }]
  ] as const) {
    expect(await call(name, input), name).toMatchObject({ ok: false, faults: [{ kind: 'request-refused' }] })
  }
  expect(await call('appState', undefined)).toMatchObject({ ok: true })
})

test('a caller that is not the program’s page is refused', async ({ bayan }) => {
  test.skip(bayan.host !== 'rig', 'a foreign frame is simulated where the bridge is ours')
  const { evaluate, page } = await bayan.start()
  await evaluate?.(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (window) Reflect.set(window.webContents, 'address', 'https://example.org/')
  }, null)
  expect(await page.evaluate(() => Reflect.get(globalThis, 'bayan').appState())).toEqual({ ok: false, faults: [{ kind: 'request-refused', detail: 'sender' }] })
})

test('the loopback host answers its own browser and nobody else', async ({ bayan }) => {
  test.skip(bayan.host !== 'loopback', 'only the loopback host listens')
  const { page, address } = await bayan.start()
  const { port, searchParams } = new URL(address)
  const cookie = (await page.context().cookies()).find(({ name }) => name === 'bayan')
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' })
  const own = { host: `127.0.0.1:${port}`, cookie: `bayan=${cookie?.value}`, origin: `http://127.0.0.1:${port}`, 'content-type': 'application/json' }
  const ask = (method: string, path: string, headers: Readonly<Record<string, string>>, body = '') =>
    new Promise<{ readonly status: number | undefined; readonly headers: Readonly<Record<string, unknown>> }>((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, method, path, headers, setHost: false }, (response) => {
        response.resume()
        response.on('end', () => resolve({ status: response.statusCode, headers: response.headers }))
      })
      sent.on('error', reject)
      sent.end(body)
    })
  const status = async (...words: Parameters<typeof ask>) => (await ask(...words)).status
  const { cookie: _, ...stranger } = own
  expect(await status('POST', '/api/appState', own)).toBe(200)
  expect(await status('POST', '/api/appState', { ...own, host: 'evil.example:80' })).toBe(421)
  expect(await status('POST', '/api/appState', { ...own, host: `localhost:${port}` })).toBe(421)
  expect(await status('POST', '/api/appState', stranger)).toBe(403)
  expect(await status('POST', '/api/appState', { ...own, cookie: 'bayan=guess' })).toBe(403)
  expect(await status('POST', '/api/appState', { ...own, origin: 'https://evil.example' })).toBe(403)
  expect(await status('POST', '/api/appState', { ...own, 'content-type': 'text/plain' })).toBe(415)
  expect(await status('GET', '/api/appState', own)).toBe(405)
  expect(await status('POST', '/', own)).toBe(405)
  expect(await status('POST', '/api/appState', own, '{')).toBe(400)
  expect(await status('POST', '/api/nothing', own)).toBe(404)
  expect(await status('GET', '/download/guess/report.pdf', own)).toBe(404)
  expect(await status('POST', '/api/writeCells', own, ' '.repeat(5 * 1024 * 1024))).toBe(413)
  expect(await status('GET', `/start?token=${searchParams.get('token')}`, { host: own.host })).toBe(403)
  const { headers } = await ask('GET', '/', own)
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['access-control-allow-origin']).toBeUndefined()
  expect(headers['cache-control']).toBe('no-store')
})

test('a dropped workbook is opened for the program’s own page alone', async ({ bayan }) => {
  test.skip(bayan.host !== 'rig', 'the message is sent by hand on the stand-in')
  const { page, evaluate } = await bayan.start()
  const name = page.locator('.workbook-name')
  await expect(name).toHaveText('Morocco 2018–2025')
  const copy = join(bayan.home, 'Colleague.bayan')
  await evaluate?.(({ ipcMain }, path) => ipcMain.emit('drop-workbook', { senderFrame: { url: 'https://example.org/', parent: null } }, path), copy)
  await evaluate?.(({ ipcMain }, path) => ipcMain.emit('drop-workbook', { senderFrame: { url: 'app://bayan/', parent: null } }, path), '/etc/passwd')
  await expect(name).toHaveText('Morocco 2018–2025')
  copyFileSync(join(bayan.home, 'Morocco 2018–2025.bayan'), copy)
  await evaluate?.(({ ipcMain }, path) => ipcMain.emit('drop-workbook', { senderFrame: { url: 'app://bayan/', parent: null } }, path), copy)
  await expect(name).toHaveText('Colleague')
})

test('the window stands where it was left', async ({ bayan }) => {
  test.skip(bayan.host !== 'rig', 'the window’s place is read back from the stand-in')
  const { evaluate, stop } = await bayan.start()
  const boundsOf = () =>
    evaluate?.(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      return window?.getNormalBounds()
    }, null)
  expect(await boundsOf()).toMatchObject({ width: 1280, height: 840 })
  await stop()
  const settings = join(bayan.home, 'settings.json')
  const kept = JSON.parse(readFileSync(settings, 'utf8'))
  expect(kept.window).toMatchObject({ width: 1280, height: 840, maximised: false })
  writeFileSync(settings, JSON.stringify({ ...kept, window: { x: 50, y: 60, width: 900, height: 700, maximised: false } }))
  const again = await bayan.start()
  const bounds = await again.evaluate?.(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds(), null)
  expect(bounds).toEqual({ x: 50, y: 60, width: 900, height: 700 })
})
