/** Moving the report of a workbook on to another year, as one step of the journal. */

import type { Input } from '../core/contract'
import { chosenMentions, rollForward, settledComments } from '../core/report/roll-forward'
import { type Result, refuse, succeed } from '../core/result'
import { entity, reordered } from './changes'
import { ONLY } from './store/entities'
import type { Change } from './store/journal'
import type { Workbook } from './store/workbook'

/** The changes that move the draft on. Refused where its years would be one, or where a year that was to be replaced is no longer in the text. */
export function rollChanges(workbook: Workbook, { year, base, mentions }: Input<'rollForward'>): Result<readonly Change[]> {
  if (year === base) return refuse({ kind: 'same-years', year })
  const draft = workbook.readDraft()
  const chosen = chosenMentions(draft, { year, base }, mentions)
  if (chosen === undefined) return refuse({ kind: 'block-unknown' })
  const { blocks, ...report } = rollForward(draft, { year, base }, chosen)
  return succeed([
    entity('report', ONLY, report),
    ...reordered(blocks),
    ...settledComments(workbook.readComments()).map(({ id }): Change => ({ what: 'comment', key: id, after: null }))
  ])
}
