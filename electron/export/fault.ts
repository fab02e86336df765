/** What forbids an export before anything is composed. */

import type { IndexedTable } from '../../core/entry/table'
import { hasFigures, type Years } from '../../core/figures/derive'
import type { Fault } from '../../core/result'

export function exportFault(table: IndexedTable, { year, base }: Years): Fault | undefined {
  if (!hasFigures(table, year)) return { kind: 'year-without-figures', year, years: table.years }
  return year === base ? { kind: 'same-years', year } : undefined
}
