/** One program on three hosts: real Electron where its runtime is there, the stand-in for it, and the loopback host. */

import { type ChildProcess, fork, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { _electron, type Browser, type BrowserContext, test as base, chromium, type Page } from '@playwright/test'
import { findElectron, findTestBrowser } from '../rig/find.mjs'
import { type Network, refusingNetwork } from './no-network'

export type HostName = 'electron' | 'rig' | 'loopback'
type ElectronModule = typeof import('electron')

/** A started program. */
export type Started = {
  readonly page: Page
  /** The address of the page as it was first opened. */
  readonly address: string
  /** Runs a function in the program's main process; undefined on the loopback host, which has no `electron`. */
  readonly evaluate:
    | (<Value, Argument>(run: (electron: ElectronModule, argument: Argument) => Value | Promise<Value>, argument: Argument) => Promise<Value>)
    | undefined
  /** Ends the program in order. */
  readonly stop: () => Promise<void>
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>
}

export type Bayan = {
  readonly host: HostName
  /** The folder of this test: settings, workbooks, exports. */
  readonly home: string
  readonly start: () => Promise<Started>
}

export const test = base.extend<{ host: HostName; bayan: Bayan }, { network: Network; shared: () => Promise<Browser> }>({
  host: ['loopback', { option: true }],
  network: [
    async ({ playwright: _ }, use) => {
      const network = await refusingNetwork()
      await use(network)
      await network.close()
    },
    { scope: 'worker' }
  ],
  shared: [
    async ({ network }, use) => {
      let launched: Promise<Browser> | undefined
      await use(
        () => (launched ??= chromium.launch({ executablePath: browserPath(), args: rootArguments, proxy: { server: network.proxy, bypass: '127.0.0.1' } }))
      )
      await (await launched)?.close()
    },
    { scope: 'worker' }
  ],
  bayan: async ({ host, network, shared }, use, info) => {
    const electron = findElectron()
    info.skip(host === 'electron' && 'reason' in electron, 'reason' in electron ? electron.reason : '')
    const home = mkdtempSync(join(tmpdir(), 'bayan-journey-'))
    const running: Started[] = []
    await use({
      host,
      home,
      start: async () => {
        const started = await starters[host](home, network, shared)
        running.push(started)
        return started
      }
    })
    for (const started of running) await started.stop()
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
    base.expect(network.asked(), 'requests to the network, by the page or by the program').toEqual([])
  }
})
export { expect } from '@playwright/test'

type Starter = (home: string, network: Network, shared: () => Promise<Browser>) => Promise<Started>
const starters: Readonly<Record<HostName, Starter>> = { electron: startElectron, rig: startRig, loopback: startLoopback }

const rootArguments = process.getuid?.() === 0 ? ['--no-sandbox'] : []

function browserPath(): string {
  const path = findTestBrowser()
  if (path === undefined) throw new Error('no Chromium, Chrome or Edge was found; set CHROMIUM_PATH')
  return path
}

async function startElectron(home: string, network: Network): Promise<Started> {
  const electron = findElectron()
  if ('reason' in electron) throw new Error(electron.reason)
  const app = await _electron.launch({
    executablePath: electron.path,
    args: [...rootArguments, `--proxy-server=${network.proxy}`, `--user-data-dir=${home}`, '.']
  })
  const page = await app.firstWindow()
  let over = false
  return {
    page,
    address: 'app://bayan/',
    evaluate: (run, argument) => app.evaluate(run as never, argument as never) as never,
    stop: async () => {
      if (!over) await app.close()
      over = true
    },
    kill: async () => {
      over = true
      app.process().kill('SIGKILL')
      await ended(app.process())
    }
  }
}

async function startRig(home: string, network: Network): Promise<Started> {
  const profile = mkdtempSync(join(tmpdir(), 'bayan-profile-'))
  const child = fork('out/main/main.js', [], {
    execArgv: ['--import', './tests/rig/register.mjs'],
    env: {
      ...process.env,
      ...network.env,
      BAYAN_RIG_BROWSER: browserPath(),
      BAYAN_RIG_PROXY: network.proxy,
      BAYAN_RIG_PROFILE: profile,
      BAYAN_RIG_USER_DATA: home,
      BAYAN_RIG_DOCUMENTS: home
    }
  })
  const waiting = new Map<number, (answer: { readonly value?: unknown; readonly error?: string }) => void>()
  let last = 0
  child.on('message', (message: { readonly id: number; readonly value?: unknown; readonly error?: string }) => waiting.get(message.id)?.(message))
  const port = join(profile, 'DevToolsActivePort')
  await until(() => existsSync(port) && readFileSync(port, 'utf8').includes('\n'))
  const [number, path] = readFileSync(port, 'utf8').trim().split('\n')
  const browser = await chromium.connectOverCDP(`ws://127.0.0.1:${number}${path}`)
  const page = await firstPage(browser.contexts()[0])
  await page.waitForURL(/bayan\.app\.invalid/)
  return {
    page,
    address: 'https://bayan.app.invalid/',
    evaluate: (run, argument) =>
      new Promise((resolve, reject) => {
        last += 1
        waiting.set(last, ({ value, error }) => (error === undefined ? resolve(value as never) : reject(new Error(error))))
        child.send({ id: last, source: String(run), argument })
      }),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      await browser.close().catch(() => {})
      child.kill('SIGTERM')
      await ended(child)
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended(child)
      await browser.close().catch(() => {})
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    }
  }
}

async function startLoopback(home: string, network: Network, shared: () => Promise<Browser>): Promise<Started> {
  const child = spawn(process.execPath, ['out/main/host.js'], {
    env: { ...process.env, ...network.env, BAYAN_HOME: home, BAYAN_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  let said = ''
  child.stdout.on('data', (data) => {
    said += data
  })
  await until(() => /http:\S+\n/.test(said))
  const address = /http:\S+/.exec(said)?.[0] ?? ''
  const context = await (await shared()).newContext({ viewport: { width: 1280, height: 840 } })
  const page = await context.newPage()
  await page.goto(address)
  const close = async (signal: 'SIGTERM' | 'SIGKILL') => {
    await context.close()
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    await ended(child)
  }
  return { page, address, evaluate: undefined, stop: () => close('SIGTERM'), kill: () => close('SIGKILL') }
}

async function firstPage(context: BrowserContext | undefined): Promise<Page> {
  if (context === undefined) throw new Error('the browser has no context')
  return context.pages()[0] ?? context.waitForEvent('page')
}

function ended(child: ChildProcess): Promise<unknown> {
  return child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : new Promise((resolve) => child.once('exit', resolve))
}

async function until(met: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (met()) return
    await wait(50)
  }
  throw new Error('the program did not start within 20 seconds')
}
