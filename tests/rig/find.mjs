// Where a Chromium-family browser and the Electron runtime are, if they are anywhere.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const windowsPlaces = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
  process.env[name] ? [join(process.env[name], 'Google/Chrome/Application/chrome.exe'), join(process.env[name], 'Microsoft/Edge/Application/msedge.exe')] : []
)
const places = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge-stable'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
  ],
  win32: windowsPlaces
}

/** The browser that journeys run in: Chromium's shell without windows where it is, which starts in half the time; else as findBrowser. */
export function findTestBrowser() {
  const shell = '/usr/lib/chromium/chromium-headless-shell'
  return process.env.CHROMIUM_PATH === undefined && existsSync(shell) ? shell : findBrowser()
}

/** The path of a browser: CHROMIUM_PATH, else one in a usual place; undefined where there is none. */
export function findBrowser() {
  const { CHROMIUM_PATH } = process.env
  if (CHROMIUM_PATH && existsSync(CHROMIUM_PATH)) return CHROMIUM_PATH
  return (places[process.platform] ?? []).find((path) => existsSync(path))
}

/** The path of the Electron runtime, or why there is none. Never asks the package itself, for that begins a download. */
export function findElectron(root = process.cwd()) {
  const folder = join(root, 'node_modules', 'electron')
  const named = join(folder, 'path.txt')
  if (!existsSync(named)) return { reason: 'the Electron runtime is not downloaded' }
  const path = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), readFileSync(named, 'utf8').trim())
  return existsSync(path) ? { path } : { reason: `there is no Electron runtime at ${path}` }
}
