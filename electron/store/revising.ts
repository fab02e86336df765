/** The guard of published cells: no change of one without a reason, whoever makes it and by whatever way. */

import { type Cell, emptyCell } from '../../core/entry/cell'
import { reviseCell } from '../../core/report/revisions'
import { type Result, refuse, succeed } from '../../core/result'
import { cellChange, cellOf } from './cell-image'
import { images, splitCellKey } from './entities'
import type { Change } from './journal'
import type { PublicationReader } from './publications'

type Present = Pick<PublicationReader, 'publishedCell'> & {
  readonly readCell: (indicator: string, period: string) => Cell
  readonly stamp: () => { readonly at: string; readonly who: string }
}

/**
 * The changes as they are to be written: a published value that becomes another one is marked as revised and its reason
 * kept beside it; one that becomes again what was published loses both. Refused where a reason is needed and none is given.
 */
export function revising(changes: readonly Change[], reason: string | undefined, present: Present): Result<readonly Change[]> {
  const without: { indicator: string; period: string }[] = []
  const { at, who } = present.stamp()
  const written = changes.flatMap((change): readonly Change[] => {
    if (change.what !== 'cell') return [change]
    const { indicator, period } = splitCellKey(change.key)
    const published = present.publishedCell(indicator, period)
    if (published === undefined) return [change]
    const after = change.after === null ? emptyCell : cellOf(images.cell.parse(JSON.parse(change.after)))
    const { kind, cell } = reviseCell(published, present.readCell(indicator, period), after)
    if (kind === 'plain') return [change]
    if (kind === 'revised' && reason === undefined) without.push({ indicator, period })
    const kept = kind === 'revised' ? JSON.stringify({ reason, by: who, at }) : null
    return [cellChange(indicator, period, cell), { what: 'revision', key: change.key, after: kept }]
  })
  const [first] = without
  return first === undefined ? succeed(written) : refuse({ kind: 'reason-needed', ...first, count: without.length })
}
