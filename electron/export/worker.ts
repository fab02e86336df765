/** Entry of the export process: runs one job at a time, told by messages, in Electron's utility process or in a child of the loopback host. */

import type { FromWorker, ToWorker } from './job'
import { runExport } from './run'
import { removeUnfinished } from './save'

type Line = { readonly listen: (hear: (message: ToWorker) => void) => void; readonly say: (message: FromWorker) => void }

/** The line to the program: Electron's port where there is one, else Node's own channel. */
function openLine(): Line {
  const { parentPort } = process
  if (parentPort) {
    return {
      listen: (hear) => parentPort.on('message', ({ data }: { readonly data: ToWorker }) => hear(data)),
      say: (message) => parentPort.postMessage(message)
    }
  }
  return {
    listen: (hear) => process.on('message', (message: ToWorker) => hear(message)),
    say: (message) => process.send?.(message)
  }
}

process.once('SIGTERM', () => {
  removeUnfinished()
  process.exit(143)
})

const line = openLine()
let cancelled = false
line.listen((message) => {
  if (message.kind === 'cancel') {
    cancelled = true
    return
  }
  runExport(
    message.job,
    (progress) => line.say({ kind: 'progress', progress }),
    () => cancelled
  ).catch((error: unknown) => {
    const detail = error instanceof Error ? error.message : `${error}`
    line.say({ kind: 'progress', progress: { state: 'failed', faults: [{ kind: 'program-fault', detail }], files: [] } })
  })
})
