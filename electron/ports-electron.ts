/** The ports as Electron gives them: the system's dialogs, its file manager, a utility process for exports. */

import { dirname, join } from 'node:path'
import { app, type BrowserWindow, dialog, shell, utilityProcess } from 'electron'
import { accountName } from './account'
import type { FromWorker, ToWorker } from './export/job'
import type { FromPages, ToPages } from './export/pages-job'
import type { Ports } from './ports'
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
    startExport: (job, tell) => {
      const child = utilityProcess.fork(join(import.meta.dirname, 'export-worker.js'), [], { serviceName: 'Bayan export' })
      let over = false
      child.on('message', ({ progress }: FromWorker) => {
        if (over) return
        over = progress.state !== 'running'
        tell(progress)
        if (over) child.kill()
      })
      child.on('exit', () => {
        if (!over) tell({ state: 'failed', faults: [{ kind: 'program-fault', detail: 'export' }], files: [] })
        over = true
      })
      child.postMessage({ kind: 'run', job } satisfies ToWorker)
      return {
        cancel: () => {
          if (over) return
          over = true
          tell({ state: 'cancelled' })
          child.kill()
        }
      }
    },
    startPages: (hear, gone) => {
      const child = utilityProcess.fork(join(import.meta.dirname, 'page-worker.js'), [], { serviceName: 'Bayan pages' })
      child.on('message', (message: FromPages) => hear(message))
      child.on('exit', gone)
      return { say: (question: ToPages) => child.postMessage(question), end: () => child.kill() }
    }
  }
}
