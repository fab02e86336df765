// The one Chromium behind the stand-in.
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { Cdp } from './cdp.mjs'

const ARGUMENTS = [
  '--headless=new',
  '--remote-debugging-pipe',
  '--remote-debugging-port=0',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-sync',
  '--disable-component-update',
  '--disable-extensions',
  '--disable-gpu',
  '--disable-quic',
  '--password-store=basic',
  'about:blank'
]

export class Browser {
  #process
  #cdp
  #firstPage
  #allowed = false

  /** Starts the browser once; later calls give the same one. */
  async start(gone) {
    if (this.#cdp) return this.#cdp
    const profile = process.env.BAYAN_RIG_PROFILE
    const proxy = process.env.BAYAN_RIG_PROXY ? [`--proxy-server=${process.env.BAYAN_RIG_PROXY}`] : []
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    this.#process = spawn(process.env.BAYAN_RIG_BROWSER, [...root, ...proxy, ...ARGUMENTS.slice(0, -1), `--user-data-dir=${profile}`, ARGUMENTS.at(-1)], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe']
    })
    this.#process.on('exit', () => {
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 })
      gone()
    })
    const cdp = new Cdp(this.#process)
    this.#cdp = cdp
    this.#firstPage = new Promise((resolve) => {
      let taken = false
      cdp.hear('', 'Target.attachedToTarget', ({ targetInfo, sessionId, waitingForDebugger }) => {
        if (waitingForDebugger) cdp.send('Runtime.runIfWaitingForDebugger', {}, sessionId).catch(() => {})
        if (targetInfo.type !== 'page') return
        if (taken && !this.#allowed) cdp.send('Target.closeTarget', { targetId: targetInfo.targetId }).catch(() => {})
        taken = true
        resolve({ sessionId, targetId: targetInfo.targetId })
      })
    })
    await cdp.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true })
    return cdp
  }

  /** The page that the browser began with; a page that a link opens besides is closed at once. */
  firstPage() {
    return this.#firstPage
  }

  /** Opens a page that the program allows. */
  async openPage(url) {
    this.#allowed = true
    await this.#cdp.send('Target.createTarget', { url })
  }

  /** Ends the browser, in order if it can. */
  stop(done) {
    if (!this.#process || this.#process.exitCode !== null || this.#process.signalCode !== null) return done()
    this.#process.once('exit', done)
    setTimeout(() => this.#process.kill('SIGKILL'), 3_000).unref()
    this.#cdp.send('Browser.close').catch(() => {})
  }
}
