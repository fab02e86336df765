/** Entry of the loopback host: Bayan in the browser, where the Electron runtime is not there. Workbooks and exports live in one folder. */

import { fork } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { accountName } from './account'
import { fileNameOf, freePath } from './file-name'
import { createHandlers } from './handlers'
import { type Loopback, PATIENCE, startLoopback } from './loopback'
import type { Ports, WorkerName } from './ports'
import { version } from './version'

const out = join(import.meta.dirname, '..')
const resources = join(out, '..', 'resources')
const home = process.env.BAYAN_HOME ?? join(homedir(), 'Bayan')
const exports = join(home, 'exports')
mkdirSync(exports, { recursive: true })

let loopback: Loopback | undefined

const ports: Ports = {
  version,
  files: { kind: 'folder', folder: home },
  dataFolder: home,
  resources,
  bundles: import.meta.dirname,
  now: () => new Date(),
  who: accountName,
  askNewWorkbook: async (name) => freePath(home, fileNameOf(name ?? 'Workbook')),
  askWorkbook: async () => null,
  askExportFolder: async () => exports,
  reveal: () => {},
  download: (path) => loopback?.download(path) ?? null,
  startWorker: <Said extends object, Heard>(worker: WorkerName, hear: (message: Heard) => void, gone: () => void) => {
    const child = fork(join(import.meta.dirname, `${worker}.js`), [], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    child.on('message', (message: Heard) => hear(message))
    child.on('exit', gone)
    child.on('error', gone)
    return { say: (message: Said) => child.send(message), end: () => child.kill() }
  }
}

const program = createHandlers(ports)
loopback = await startLoopback(join(out, 'renderer'), Number(process.env.BAYAN_PORT ?? '0'), () => program.handlers, {
  patience: PATIENCE,
  gone: () => {
    console.log('Bayan has ended: its page has been closed for ten minutes.')
    void stop()
  }
})
console.log(`Bayan is open at ${loopback.address}`)

async function stop(): Promise<void> {
  await loopback?.close()
  program.close()
  process.exit(0)
}
process.on('SIGINT', stop)
process.on('SIGTERM', stop)
