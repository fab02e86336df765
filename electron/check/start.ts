/** Reading a file back in a process of its own. */

import { refuse } from '../../core/result'
import type { Ports } from '../ports'
import type { CheckJob, FromCheck } from './job'

/** The answer of the process; a fault of the program where it ends without one. */
export function checkInProcess(ports: Ports, job: CheckJob): Promise<FromCheck> {
  return new Promise((resolve) => {
    const worker = ports.startWorker<CheckJob, FromCheck>(
      'check-worker',
      (answer) => {
        resolve(answer)
        worker.end()
      },
      () => resolve(refuse({ kind: 'program-fault', detail: 'check' }))
    )
    worker.say(job)
  })
}
