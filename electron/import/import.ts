/** Importing a figures table into an open workbook: one step, all or nothing. */

import { indexTable } from '../../core/entry/table'
import { type Result, succeed } from '../../core/result'
import type { EntityKind } from '../store/entities'
import type { Change, Touched } from '../store/journal'
import { cellChange, type Workbook } from '../store/workbook'
import { type Catalogue, type ImportOptions, type ImportPlan, planImport } from './plan'
import { readTableRows } from './table'

export type Imported = { readonly plan: ImportPlan; readonly touched: readonly Touched[] }

/** Reads, plans and writes. A table that is already there word for word writes nothing, not even a journal row. */
export function importTable(
  workbook: Workbook,
  table: { readonly name: string; readonly bytes: Uint8Array },
  catalogue: Catalogue,
  options: ImportOptions
): Result<Imported> {
  const rows = readTableRows(table.bytes, table.name)
  if (!rows.ok) return rows
  const before = workbook.readTable()
  const indexed = indexTable(before)
  const plan = planImport(rows.value, indexed, catalogue, options)
  if (!plan.ok) return plan
  const { units, sections, indicators, cells } = plan.value
  const positions = new Map(before.indicators.map(({ code }, position) => [code, position]))
  const change = (what: EntityKind, key: string, image: object): Change => ({ what, key, after: JSON.stringify(image) })
  let next = before.indicators.length
  const place = (code: string): number => {
    const known = positions.get(code)
    if (known !== undefined) return known
    next += 1
    return next - 1
  }
  const applied = workbook.apply('import', [
    ...units.map(({ code, ...unit }, index) => change('unit', code, { position: before.units.length + index, ...unit })),
    ...sections.map(({ code, ...section }, index) => change('section', code, { position: before.sections.length + index, ...section })),
    ...indicators.map(({ code, ...indicator }) => change('indicator', code, { position: place(code), ...indicator })),
    ...cells.map(({ indicator, period, cell }) => cellChange(indicator, period, cell))
  ])
  return applied.ok ? succeed({ plan: plan.value, touched: applied.value }) : applied
}
