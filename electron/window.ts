/** The window: isolated, sandboxed, and bound to the program's own page. */

import { join } from 'node:path'
import { BrowserWindow, screen } from 'electron'
import { PAGE_ADDRESS } from './protocol'
import type { WindowPlace } from './settings'

/** Where the window was last, and where to keep it. */
export type WindowMemory = { readonly last: WindowPlace | null; readonly keep: (place: WindowPlace) => void }

/** Opens the program's window where it was last. Every way out of the page is refused: navigation, new windows, web views. */
export function openWindow({ last, keep }: WindowMemory): BrowserWindow {
  const place = last !== null && isOnScreen(last) ? { x: last.x, y: last.y, width: last.width, height: last.height } : { width: 1280, height: 840 }
  const window = new BrowserWindow({
    ...place,
    minWidth: 760,
    minHeight: 520,
    show: false,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false
    }
  })
  if (last?.maximised) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => keep({ ...window.getNormalBounds(), maximised: window.isMaximized() }))
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  window.webContents.on('will-navigate', (event) => event.preventDefault())
  window.webContents.on('will-attach-webview', (event) => event.preventDefault())
  void window.loadURL(PAGE_ADDRESS)
  return window
}

/** Whether enough of the window would be seen to take hold of it: a screen may have been taken away since. */
function isOnScreen({ x, y, width }: WindowPlace): boolean {
  const { workArea } = screen.getDisplayMatching({ x, y, width, height: 1 })
  const seen = Math.min(x + width, workArea.x + workArea.width) - Math.max(x, workArea.x)
  return seen >= 120 && y >= workArea.y && y < workArea.y + workArea.height - 40
}
