/** The ports as Electron gives them: the system's dialogs, its file manager, utility processes for long work. */

import { dirname, join } from 'node:path'
import { app, type BrowserWindow, dialog, shell, utilityProcess } from 'electron'
import { accountName } from './account'
import type { Ports, WorkerName } from './ports'
import { version } from './version'

/** Ports over the window that is open, if any. Dialogs begin in the folder that was used last. */
export function electronPorts(window: () => BrowserWindow | undefined): Ports {
  let folder = app.getPath('documents')
  const filters = [{ name: 'Bayan', extensions: ['bayan'] }]
  const resources = app.isPackaged ? process.resourcesPath : join(import.meta.dirname, '../../resources')
  const over = <Options, Answer>(
    show: { (parent: BrowserWindow, options: Options): Promise<Answer>; (options: Options): Promise<Answer> },
    options: Options
  ): Promise<Answer> => {
    const parent = window()
    return parent ? show(parent, options) : show(options)
  }
  return {
    version,
    files: { kind: 'dialogs' },
    dataFolder: app.getPath('userData'),
    resources,
    bundles: import.meta.dirname,
    now: () => new Date(),
    who: accountName,
    askNewWorkbook: async (name) => {
      const { canceled, filePath } = await over(dialog.showSaveDialog, { defaultPath: join(folder, `${name ?? 'Bayan'}.bayan`), filters })
      if (canceled || !filePath) return null
      folder = dirname(filePath)
      return filePath.toLowerCase().endsWith('.bayan') ? filePath : `${filePath}.bayan`
    },
    askWorkbook: async () => {
      const { canceled, filePaths } = await over(dialog.showOpenDialog, { defaultPath: folder, filters, properties: ['openFile' as const] })
      const [path] = filePaths
      if (canceled || path === undefined) return null
      folder = dirname(path)
      return path
    },
    askExportFolder: async () => {
      const { canceled, filePaths } = await over(dialog.showOpenDialog, {
        defaultPath: folder,
        properties: ['openDirectory' as const, 'createDirectory' as const]
      })
      const [path] = filePaths
      if (canceled || path === undefined) return null
      folder = path
      return path
    },
    reveal: (path) => shell.showItemInFolder(path),
    download: () => null,
    startWorker: <Said extends object, Heard>(worker: WorkerName, hear: (message: Heard) => void, gone: () => void) => {
      const child = utilityProcess.fork(join(import.meta.dirname, `${worker}.js`), [], { serviceName: `Bayan ${worker}` })
      child.on('message', (message: Heard) => hear(message))
      child.on('exit', gone)
      return { say: (message: Said) => child.postMessage(message), end: () => child.kill() }
    }
  }
}
