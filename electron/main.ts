/** Entry of the desktop program. */

import { mkdirSync } from 'node:fs'
import { app, BrowserWindow } from 'electron'
import { createHandlers } from './handlers'
import { buildMenu } from './menu'
import { electronPorts } from './ports-electron'
import { registerScheme, servePage } from './protocol'
import { receiveDrops, serve } from './serve'
import { refusePermissions } from './session-rules'
import { openWindow } from './window'

registerScheme()
app.enableSandbox()
if (app.requestSingleInstanceLock()) start()
else app.quit()

function start(): void {
  let waiting = workbookIn(process.argv)
  app.on('open-file', (event, path) => {
    event.preventDefault()
    waiting = path
  })
  void app.whenReady().then(() => {
    mkdirSync(app.getPath('userData'), { recursive: true })
    const program = createHandlers(electronPorts(() => BrowserWindow.getAllWindows()[0]))
    if (waiting !== undefined) program.openPath(waiting)
    refusePermissions()
    servePage()
    serve(program.handlers)
    const state = program.handlers.appState(undefined)
    if ('ok' in state && state.ok) buildMenu(state.value.language)
    openWindow({ last: program.window(), keep: program.keepWindow })
    receiveDrops((path) => {
      program.openPath(path)
      BrowserWindow.getAllWindows()[0]?.webContents.reload()
    })
    app.on('second-instance', (_, argv) => {
      const path = workbookIn(argv)
      if (path !== undefined) program.openPath(path)
      const [window] = BrowserWindow.getAllWindows()
      if (window?.isMinimized()) window.restore()
      window?.focus()
      if (path !== undefined) window?.webContents.reload()
    })
    app.on('before-quit', () => program.close())
  })
  app.on('window-all-closed', () => app.quit())
}

/** A workbook among the words the program was started with, as the system's file association gives it. */
function workbookIn(argv: readonly string[]): string | undefined {
  return argv.slice(1).find((word) => word.toLowerCase().endsWith('.bayan'))
}
