/** Importing a figures table into an open workbook: one step, all or nothing. */

import { type FiguresTable, indexTable } from '../../core/entry/table'
import { type Result, succeed } from '../../core/result'
import type { EntityKind } from '../store/entities'
import type { Change, Touched } from '../store/journal'
import { cellChange, type Workbook } from '../store/workbook'
import { type Catalogue, type ImportOptions, type ImportPlan, planImport } from './plan'
import { readTableRows } from './table'

export type Imported = { readonly plan: ImportPlan; readonly touched: readonly Touched[] }

/** Reads, then plans and writes in one transaction. A table that is already there word for word writes nothing, not even a journal row. */
export function importTable(
  workbook: Workbook,
  table: { readonly name: string; readonly bytes: Uint8Array },
  catalogue: Catalogue,
  options: ImportOptions
): Result<Imported> {
  const rows = readTableRows(table.bytes, table.name)
  if (!rows.ok) return rows
  let plan: Result<ImportPlan> | undefined
  const changed = workbook.change(
    'import',
    () => {
      const before = workbook.readTable()
      plan = planImport(rows.value, indexTable(before), catalogue, options)
      return plan.ok ? succeed(changesOf(plan.value, before)) : plan
    },
    false,
    options.reason
  )
  if (!changed.ok) return changed
  if (plan === undefined || !plan.ok) throw new Error('an import was written without a plan')
  return succeed({ plan: plan.value, touched: changed.value })
}

/** What a plan changes: new units, sections and indicators come last, known ones keep their places. */
function changesOf({ units, sections, indicators, cells }: ImportPlan, before: FiguresTable): readonly Change[] {
  const positions = new Map(before.indicators.map(({ code }, position) => [code, position]))
  const change = (what: EntityKind, key: string, image: object): Change => ({ what, key, after: JSON.stringify(image) })
  let next = before.indicators.length
  const place = (code: string): number => {
    const known = positions.get(code)
    if (known !== undefined) return known
    next += 1
    return next - 1
  }
  return [
    ...units.map(({ code, ...unit }, index) => change('unit', code, { position: before.units.length + index, ...unit })),
    ...sections.map(({ code, ...section }, index) => change('section', code, { position: before.sections.length + index, ...section })),
    ...indicators.map(({ code, ...indicator }) => change('indicator', code, { position: place(code), ...indicator })),
    ...cells.map(({ indicator, period, cell }) => cellChange(indicator, period, cell))
  ]
}
