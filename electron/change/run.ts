/** Making a large change over a connection of one's own: until it is committed, nobody else sees anything of it. */

import type { ChangeStage } from '../../core/contract'
import { openWorkbook } from '../store/workbook'
import type { ChangeJob, FromChange } from './job'
import { makeChange } from './make'

/** Runs the job and tells every stage; the last word is `made` or `failed`. A process that is ended before has changed nothing. */
export function runChange({ path, who, resources, change }: ChangeJob, tell: (news: FromChange) => void): void {
  const running = (stage: ChangeStage, done: number, total: number): void => tell({ state: 'running', stage, done, total })
  running('open', 0, 1)
  const workbook = openWorkbook(path, { who: () => who, now: () => new Date() }, 'change', running)
  if (!workbook.ok) {
    tell({ state: 'failed', faults: workbook.faults })
    return
  }
  running('read', 0, 1)
  const made = makeChange(workbook.value, change, resources)
  workbook.value.close()
  tell(made.ok ? { state: 'made', ...made.value } : { state: 'failed', faults: made.faults })
}
