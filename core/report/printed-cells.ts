/** The cells behind what a report prints. */

import { comparePeriods, type Period, periodCode } from '../entry/period'
import { deskOf } from './compose'
import type { Composition } from './desk'
import type { PublishedCell } from './publication'

/** The filled cells that the editions print, and those that they compare them with, each once, in the table's order and then in time. */
export function printedCells(editions: readonly Composition[]): readonly PublishedCell[] {
  const periods = new Map<string, Map<string, Period>>()
  for (const composition of editions) {
    for (const { indicator, period, base } of deskOf(composition).printed()) {
      const known = periods.get(indicator.code) ?? new Map<string, Period>()
      periods.set(indicator.code, known)
      for (const each of [period, ...(base ? [base.period] : [])]) known.set(periodCode(each), each)
    }
  }
  const [first] = editions
  if (first === undefined) return []
  return first.table.table.indicators.flatMap(({ code }) =>
    [...(periods.get(code) ?? [])]
      .sort(([, a], [, b]) => comparePeriods(a, b))
      .flatMap(([period]): readonly PublishedCell[] => {
        const cell = first.table.cell(code, period)
        return cell.kind === 'empty' ? [] : [{ indicator: code, period, cell }]
      })
  )
}
