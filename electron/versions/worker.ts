/** Entry of the process that makes a version of a workbook: copied, checked, named, and older ones let go. */

import { openLine } from '../export/line'
import { makeVersion } from '../store/make-version'
import type { FromBackup, ToBackup } from './job'

const line = openLine<ToBackup, FromBackup>()
line.listen(({ job }) => {
  makeVersion(job).then(
    (made) => line.say(made.ok ? { state: 'made', file: made.value } : { state: 'failed', faults: made.faults }),
    (error) => line.say({ state: 'failed', faults: [{ kind: 'program-fault', detail: error instanceof Error ? error.message : `${error}` }] })
  )
})
