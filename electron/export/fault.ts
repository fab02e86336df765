/** What forbids an export before anything is composed. */

import type { IndexedTable } from '../../core/entry/table'
import { hasFigures, type Years } from '../../core/figures/derive'
import type { Fault } from '../../core/result'

export function exportFault(table: IndexedTable, { year, base }: Years): Fault | undefined {
  if (table.valueYears.length === 0) return { kind: 'workbook-without-figures' }
  if (!hasFigures(table, year)) return { kind: 'year-without-figures', year, years: table.valueYears }
  return year === base ? { kind: 'same-years', year } : undefined
}
