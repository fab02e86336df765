/** What a process that is asked for one job does: it answers it, also where it fails. */

import { programFault, type Result, refuse } from '../../core/result'
import { openLine } from './line'

export function answerJobs<Job, Value>(work: (job: Job) => Promise<Result<Value>>): void {
  const line = openLine<Job, Result<Value>>()
  line.listen((job) => {
    work(job).then(line.say, (error: unknown) => line.say(refuse(programFault(error))))
  })
}
