/** The changes that may be large: a block of cells, a pasted table, an imported one. Each is one step of undo, and whole or not at all. */

import type { ImportSummary, LargeChange } from '../../core/contract'
import { indexTable } from '../../core/entry/table'
import { catalogueFindings } from '../../core/figures/findings'
import { type Result, refuse, succeed } from '../../core/result'
import { entity } from '../changes'
import { readCatalogue } from '../content'
import { importTable } from '../import/import'
import type { Change, Touched } from '../store/journal'
import { cellChange, type Workbook } from '../store/workbook'

/** What a change has moved, and of an import what it did. */
export type Made = { readonly touched: readonly Touched[]; readonly summary: Omit<ImportSummary, 'moved'> | null }

type Of<Kind extends LargeChange['kind']> = Extract<LargeChange, { readonly kind: Kind }>

/** Makes the change in one transaction. `resources`: the program's own, for the catalogue of units. */
export function makeChange(workbook: Workbook, change: LargeChange, resources: string): Result<Made> {
  switch (change.kind) {
    case 'cells':
      return moved(workbook.change('cells', () => planCells(workbook, change.cells), false, change.reason))
    case 'table':
      return moved(workbook.change('import', () => planTable(workbook, change), false, change.reason))
    case 'import':
      return madeImport(workbook, change, resources)
  }
}

/** Cells as they are to be, of indicators that are known. */
export function planCells(workbook: Workbook, cells: Of<'cells'>['cells']): Result<readonly Change[]> {
  const known = new Set(workbook.indicatorCodes())
  const unknown = cells.find(({ indicator }) => !known.has(indicator))
  if (unknown) return refuse({ kind: 'indicator-unknown', indicator: unknown.indicator })
  return succeed(cells.map(({ indicator, period, cell }) => cellChange(indicator, period, cell)))
}

function planTable(workbook: Workbook, { indicators, cells }: Of<'table'>): Result<readonly Change[]> {
  const table = workbook.readTable()
  const codes = new Set(table.indicators.map(({ code }) => code))
  for (const { code } of indicators) {
    if (codes.has(code)) return refuse({ kind: 'indicator-exists', indicator: code })
    codes.add(code)
  }
  const unknown = cells.find(({ indicator }) => !codes.has(indicator))
  if (unknown) return refuse({ kind: 'indicator-unknown', indicator: unknown.indicator })
  const added = indicators.map(({ code, ...indicator }, index) => entity('indicator', code, { position: table.indicators.length + index, ...indicator }))
  return succeed([...added, ...cells.map(({ indicator, period, cell }) => cellChange(indicator, period, cell))])
}

function madeImport(workbook: Workbook, { name, bytes, locale, replace, reason }: Of<'import'>, resources: string): Result<Made> {
  const imported = importTable(workbook, { name, bytes: Buffer.from(bytes, 'base64') }, readCatalogue(resources), { locale, replace, reason })
  if (!imported.ok) return imported
  const { added, changed, unchanged, newIndicators } = imported.value.plan
  const toComplete = catalogueFindings(indexTable(workbook.readTable()))
  return succeed({ touched: imported.value.touched, summary: { added, changed, unchanged, indicators: newIndicators, toComplete } })
}

function moved(touched: Result<readonly Touched[]>): Result<Made> {
  return touched.ok ? succeed({ touched: touched.value, summary: null }) : touched
}
