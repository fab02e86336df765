/** An export in a process of its own, ended with it. */

import type { ExportProgress } from '../core/contract'
import type { ExportJob, FromWorker, ToWorker } from './export/job'
import type { Ports } from './ports'

/** Runs the job and tells how it goes; the last word is `done`, `failed` or `cancelled`. */
export function startExport(ports: Ports, job: ExportJob, tell: (progress: ExportProgress) => void): { readonly cancel: () => void } {
  let over = false
  const finish = (progress: ExportProgress) => {
    if (over) return
    over = true
    tell(progress)
    worker.end()
  }
  const worker = ports.startWorker<ToWorker, FromWorker>(
    'export-worker',
    ({ progress }) => {
      if (over) return
      if (progress.state === 'running') tell(progress)
      else if (progress.state === 'done') finish({ ...progress, files: progress.files.map((file) => ({ ...file, download: ports.download(file.path) })) })
      else finish(progress)
    },
    () => finish({ state: 'failed', faults: [{ kind: 'program-fault', detail: 'export' }], files: [] })
  )
  worker.say({ kind: 'run', job })
  return { cancel: () => finish({ state: 'cancelled' }) }
}
