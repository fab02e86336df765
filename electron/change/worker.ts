/** Entry of the process that makes one large change of a workbook. It is ended to give the change up. */

import { programFault } from '../../core/result'
import { openLine } from '../process/line'
import type { FromChange, ToChange } from './job'
import { runChange } from './run'

const line = openLine<ToChange, FromChange>()
line.listen(({ job }) => {
  try {
    runChange(job, line.say)
  } catch (error) {
    line.say({ state: 'failed', faults: [programFault(error)] })
  }
})
