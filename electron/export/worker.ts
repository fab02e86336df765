/** Entry of the export process: runs one job at a time, told by messages, in Electron's utility process or in a child of the loopback host. */

import { programFault } from '../../core/result'
import { removeUnfinished } from '../files/whole-file'
import { openLine } from '../process/line'
import type { FromWorker, ToWorker } from './job'
import { runExport } from './run'

process.once('SIGTERM', () => {
  removeUnfinished()
  process.exit(143)
})

const line = openLine<ToWorker, FromWorker>()
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
    line.say({ kind: 'progress', progress: { state: 'failed', faults: [programFault(error)], files: [] } })
  })
})
