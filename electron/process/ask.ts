/** Asking a process of the program's own that does one job and answers once. */

import { type Result, refuse } from '../../core/result'
import type { Ports, WorkerName } from '../ports'

/** A job that is under way. `end` gives it up: its answer is then that the program has failed at it. */
export type Asked<Value> = { readonly answer: Promise<Result<Value>>; readonly end: () => void }

/** Starts the process with its job; a fault of the program where it ends without an answer. */
export function askProcess<Job extends object, Value>(ports: Ports, name: WorkerName, job: Job): Asked<Value> {
  const gone = refuse({ kind: 'program-fault', detail: name.replace('-worker', '') })
  const { promise: answer, resolve: finish } = Promise.withResolvers<Result<Value>>()
  const worker = ports.startWorker<Job, Result<Value>>(
    name,
    (said) => {
      finish(said)
      worker.end()
    },
    () => finish(gone)
  )
  worker.say(job)
  return {
    answer,
    end: () => {
      finish(gone)
      worker.end()
    }
  }
}
