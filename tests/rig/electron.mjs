// A stand-in for the `electron` module under plain Node, over Debian's or any Chromium: it runs the unmodified bundles of
// the program (main, preload, export worker). What it cannot honour: Electron's process model and ASAR, native dialogs
// and menus, fuses, the paths of dropped files; the page's origin reads https://bayan.app.invalid instead of app://bayan.
import { fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Browser } from './browser.mjs'
import { pageWorld, preloadWorld } from './worlds.mjs'

const manifest = JSON.parse(readFileSync(join(process.cwd(), 'package.json'), 'utf8'))
const webAddress = (address) => address.replace(/^app:\/\/([^/]*)/, 'https://$1.app.invalid')
const appAddress = (address) => address.replace(/^https:\/\/([^/]*)\.app\.invalid/, 'app://$1')
const browser = new Browser()
const windows = new Set()

// ---- app -------------------------------------------------------------------------------

class App extends EventEmitter {
  isPackaged = false
  name = manifest.productName
  sandboxEnabled = false
  #quitting = false
  #ready = new Promise((resolve) => setImmediate(resolve)).then(() => this.emit('ready'))

  whenReady = () => this.#ready
  getVersion = () => manifest.version
  getPath = (name) => ({ userData: process.env.BAYAN_RIG_USER_DATA, documents: process.env.BAYAN_RIG_DOCUMENTS, temp: tmpdir() })[name]
  requestSingleInstanceLock = () => true
  enableSandbox() {
    this.sandboxEnabled = true
  }
  quit() {
    if (this.#quitting) return
    this.#quitting = true
    for (const window of windows) window.emit('close')
    this.emit('before-quit', { preventDefault() {} })
    browser.stop(() => process.exit(0))
  }
}
export const app = new App()

// ---- ipcMain, protocol, session --------------------------------------------------------

const handlers = new Map()
class IpcMain extends EventEmitter {
  handle(channel, handler) {
    if (handlers.has(channel)) throw new Error(`a second handler for ${channel}`)
    handlers.set(channel, handler)
  }
}
export const ipcMain = new IpcMain()

const schemes = new Map()
export const protocol = {
  privileged: [],
  registerSchemesAsPrivileged: (list) => protocol.privileged.push(...list),
  handle: (scheme, handler) => schemes.set(scheme, handler)
}

const rules = { request: undefined, check: undefined, device: undefined, before: undefined }
export const session = {
  defaultSession: {
    rules,
    setPermissionRequestHandler: (handler) => {
      rules.request = handler
    },
    setPermissionCheckHandler: (handler) => {
      rules.check = handler
    },
    setDevicePermissionHandler: (handler) => {
      rules.device = handler
    },
    webRequest: {
      onBeforeRequest: (handler) => {
        rules.before = handler
      }
    }
  }
}

// ---- windows ---------------------------------------------------------------------------

class WebContents extends EventEmitter {
  address = ''
  openHandler = undefined

  constructor(window) {
    super()
    this.window = window
  }
  getURL = () => this.address
  setWindowOpenHandler(handler) {
    this.openHandler = handler
  }
  reload() {
    return this.window.send('Page.reload')
  }
}

export class BrowserWindow extends EventEmitter {
  static getAllWindows = () => [...windows]
  #session
  #isolated
  #wanted
  #shown = false
  #attached

  constructor(options) {
    super()
    this.options = options
    this.webContents = new WebContents(this)
    windows.add(this)
    this.#attached = this.#attach()
    this.#attached.catch((error) => {
      console.error(error)
      process.exit(1)
    })
  }

  isVisible = () => this.#shown
  isMinimized = () => false
  isMaximized = () => false
  maximize() {}
  getNormalBounds = () => ({ x: this.options.x ?? 0, y: this.options.y ?? 0, width: this.options.width, height: this.options.height })
  restore() {}
  focus() {}
  show() {
    this.#shown = true
  }

  async send(method, params) {
    await this.#attached
    const cdp = await browser.start()
    return cdp.send(method, params, this.#session)
  }

  async loadURL(address) {
    this.#wanted = address
    await this.send('Page.navigate', { url: webAddress(address) })
  }

  async #attach() {
    const cdp = await browser.start(() => this.#gone())
    const { sessionId, targetId } = await browser.firstPage()
    this.#session = sessionId
    const send = (method, params) => cdp.send(method, params, sessionId)
    const hear = (method, listener) => cdp.hear(sessionId, method, listener)
    hear('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === 'preload' && context.auxData.frameId === targetId) this.#isolated = context.id
    })
    hear('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === '__toProgram' && executionContextId === this.#isolated) void this.#call(JSON.parse(payload))
    })
    hear('Fetch.requestPaused', (paused) => void this.#request(paused, send))
    hear('Page.frameNavigated', ({ frame }) => {
      if (!frame.parentId) this.webContents.address = appAddress(frame.url)
    })
    hear('Page.domContentEventFired', () => {
      if (this.webContents.address.startsWith('app:')) this.emit('ready-to-show')
    })
    await Promise.all([send('Page.enable'), send('Runtime.enable'), send('Runtime.addBinding', { name: '__toProgram', executionContextName: 'preload' })])
    const secret = crypto.randomUUID()
    const { preload } = this.options.webPreferences
    await send('Page.addScriptToEvaluateOnNewDocument', { source: pageWorld(secret) })
    await send('Page.addScriptToEvaluateOnNewDocument', { worldName: 'preload', source: preloadWorld(secret, readFileSync(preload, 'utf8'), preload) })
    await send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
    await send('Emulation.setDeviceMetricsOverride', { width: this.options.width, height: this.options.height, deviceScaleFactor: 1, mobile: false })
    for (const [name, asked] of [
      ['geolocation', 'geolocation'],
      ['notifications', 'notifications'],
      ['camera', 'media'],
      ['microphone', 'media']
    ]) {
      const granted = rules.check ? rules.check(this.webContents, asked, '', {}) : true
      await cdp.send('Browser.setPermission', { permission: { name }, setting: granted ? 'granted' : 'denied' }).catch(() => {})
    }
  }

  /** A request of the page: navigation asks the window, the program's rules come next, its schemes answer, all else fails. */
  async #request({ requestId, request, resourceType }, send) {
    const address = appAddress(request.url)
    const finish = (method, more) => send(method, { requestId, ...more }).catch(() => {})
    const refuse = (errorReason) => finish('Fetch.failRequest', { errorReason })
    if (resourceType === 'Document' && address !== this.#wanted) {
      let prevented = false
      this.webContents.emit('will-navigate', { url: address, preventDefault: () => (prevented = true) })
      if (prevented) return refuse('Aborted')
    }
    let cancelled = false
    rules.before?.({ url: address, method: request.method }, ({ cancel }) => (cancelled = cancel === true))
    if (cancelled) return refuse('BlockedByClient')
    const handler = schemes.get(address.split(':')[0])
    if (!handler) return /^(?:blob|data):/.test(address) ? finish('Fetch.continueRequest') : refuse('BlockedByClient')
    const response = await handler(new Request(address, { method: request.method, headers: request.headers, body: request.postData }))
    const body = Buffer.from(await response.arrayBuffer()).toString('base64')
    return finish('Fetch.fulfillRequest', {
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
      body
    })
  }

  async #call({ id, channel, input, open }) {
    if (open !== undefined) return this.#open(appAddress(open))
    const event = { sender: this.webContents, senderFrame: { url: this.webContents.address, parent: null } }
    if (id === null) return ipcMain.emit(channel, event, input)
    const handler = handlers.get(channel)
    const answer = handler
      ? await Promise.resolve(handler(event, input)).then(
          (value) => ({ id, value }),
          (error) => ({ id, error: String(error) })
        )
      : { id, error: `no handler for ${channel}` }
    await this.send('Runtime.evaluate', { expression: `__fromProgram(${JSON.stringify(answer)})`, contextId: this.#isolated }).catch(() => {})
  }

  /** Another window, unless the program refuses it; where the program has no say, it opens, as in Electron. */
  async #open(address) {
    if (this.webContents.openHandler?.({ url: address }).action === 'deny') return
    await browser.openPage(webAddress(address))
  }

  #gone() {
    if (!windows.delete(this)) return
    this.emit('close')
    if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed')
    else app.quit()
  }
}

// ---- the system ------------------------------------------------------------------------

/** No native dialogs here: cancelled unless a test answers them. */
export const dialog = {
  showSaveDialog: async () => ({ canceled: true, filePath: '' }),
  showOpenDialog: async () => ({ canceled: true, filePaths: [] })
}
export const screen = { getDisplayMatching: () => ({ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }) }
export const shell = { showItemInFolder() {} }
export const Menu = {
  current: null,
  buildFromTemplate: (template) => ({ template }),
  setApplicationMenu: (menu) => {
    Menu.current = menu
  }
}
export const utilityProcess = {
  fork(file) {
    const child = fork(file, [], { execArgv: ['--import', join(import.meta.dirname, 'utility.mjs')], serialization: 'advanced' })
    const port = Object.assign(new EventEmitter(), { kill: () => child.kill(), postMessage: (message) => child.send({ data: message }) })
    child.on('message', (message) => port.emit('message', message))
    child.on('exit', (code) => port.emit('exit', code ?? 0))
    return port
  }
}

/** As in Electron, only in a preload script; named here because the bundles may import it. */
export const contextBridge = undefined
export const ipcRenderer = undefined
export const webUtils = undefined

const electron = { app, ipcMain, protocol, session, BrowserWindow, screen, dialog, shell, Menu, utilityProcess }

// A test evaluates a function in this process over Node's own channel, as Playwright does with Electron.
process.on('message', async ({ id, source, argument }) => {
  try {
    process.send({ id, value: await new Function(`return (${source})`)()(electron, argument) })
  } catch (error) {
    process.send({ id, error: String(error) })
  }
})
process.on('SIGTERM', () => app.quit())
