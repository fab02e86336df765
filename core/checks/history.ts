/** The values that one value may be held against: earlier, over comparable periods, exact, and after the last break in the series. */

import type { Decimal } from '../entry/decimal'
import { monthRange, type Period, parsePeriod, periodCode } from '../entry/period'
import type { IndexedTable } from '../entry/table'
import { isExact } from '../figures/total'

/** No more than the latest values are looked at: what was usual long ago is no measure of this year. */
export const MOST_EARLIER = 10

/** An exact value in its period; `last` is the last month of that, counted from year 0. */
export type Observation = { readonly period: string; readonly last: number; readonly value: Decimal }

/** The histories of one indicator's cells: for a period, up to ten observations before it, in time order. */
export type History = (period: string) => readonly Observation[]

/** Makes the histories of an indicator, once for all its cells. */
export function historyOf(table: IndexedTable, indicator: string): History {
  const breaks: number[] = []
  const rows = new Map<string, Observation[]>()
  const places = new Map<string, number>()
  for (const period of table.periodsOf(indicator)) {
    const code = periodCode(period)
    const cell = table.cell(indicator, code)
    if (cell.kind !== 'value') continue
    const { last } = monthRange(period)
    if (cell.status === 'break in series') breaks.push(last)
    if (!isExact(cell)) continue
    const key = likeness(period)
    const row = rows.get(key) ?? []
    rows.set(key, row)
    places.set(code, row.length)
    row.push({ period: code, last, value: cell.value })
  }
  return (code) => {
    const period = parsePeriod(code)
    const row = period && rows.get(likeness(period))
    if (period === undefined || row === undefined) return []
    const { last } = monthRange(period)
    const since = breaks.findLast((each) => each <= last) ?? 0
    const place = places.get(code) ?? row.filter((each) => each.last < last).length
    return row.slice(Math.max(0, place - MOST_EARLIER), place).filter((each) => each.last >= since)
  }
}

/** Whether the observation is of the same period of the year before. */
export function isYearBefore(observation: Observation, code: string): boolean {
  const period = parsePeriod(code)
  return period !== undefined && observation.last === monthRange(period).last - 12
}

/** Two periods are comparable when they are equally long and start in the same month of the year. */
function likeness(period: Period): string {
  const { first, last } = monthRange(period)
  return `${last - first} ${first % 12}`
}
