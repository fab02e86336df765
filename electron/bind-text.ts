/** Taking in a text with what was bound in it, as one step of the journal. */

import type { Input } from '../core/contract'
import { refuseValue } from '../core/entry/cell'
import { indexTable } from '../core/entry/table'
import { newBlock } from '../core/report/draft'
import { type Result, refuse, succeed } from '../core/result'
import { entity, reordered } from './changes'
import { cellChange } from './store/cell-image'
import type { Change } from './store/journal'
import type { Workbook } from './store/workbook'

/** The new indicators, the new cells and the parts of the text after a part of the draft. Refused where an indicator or a value is there already. */
export function bindChanges(
  workbook: Workbook,
  { contents, after, indicators, cells }: Input<'bindText'>,
  freshIds: (taken: readonly string[], count: number) => readonly string[]
): Result<readonly Change[]> {
  const table = workbook.readTable()
  const { blocks } = workbook.readDraft()
  const indexed = indexTable(table)
  const taken = indicators.find(({ code }) => indexed.indicator(code))
  if (taken) return refuse({ kind: 'indicator-exists', indicator: taken.code })
  const known = new Set([...table.indicators, ...indicators].map(({ code }) => code))
  for (const { indicator, period, cell } of cells) {
    if (!known.has(indicator)) return refuse({ kind: 'indicator-unknown', indicator })
    if (indexed.cell(indicator, period).kind !== 'empty') return refuse({ kind: 'request-refused', detail: `${indicator}, ${period}` })
    const unit = (indexed.indicator(indicator) ?? indicators.find(({ code }) => code === indicator))?.unit ?? ''
    const measure = indexed.unit(unit)?.measure ?? 'count'
    if (cell.kind === 'value' && refuseValue(cell.value, measure) === 'not-whole')
      return refuse({ kind: 'cell-not-whole', indicator, period, value: cell.value })
  }
  const at = after === null ? 0 : blocks.findIndex(({ id }) => id === after) + 1
  if (after !== null && at === 0) return refuse({ kind: 'block-unknown' })
  const ids = freshIds(
    blocks.map(({ id }) => id),
    contents.length
  )
  const added = contents.map((content, index) => newBlock(ids[index] ?? `b${blocks.length + index + 1}`, content))
  return succeed([
    ...indicators.map(({ code, ...image }, index) => entity('indicator', code, { position: table.indicators.length + index, ...image })),
    ...cells.map(({ indicator, period, cell }) => cellChange(indicator, period, cell)),
    ...reordered([...blocks.slice(0, at), ...added, ...blocks.slice(at)])
  ])
}
