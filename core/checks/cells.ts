/** All checks of a table, or of one cell while it is typed. */

import type { Cell } from '../entry/cell'
import type { Indicator, Measure } from '../entry/indicator'
import { comparePeriods, parsePeriod, periodCode } from '../entry/period'
import type { IndexedTable } from '../entry/table'
import { knownPeriod, measureOf } from '../figures/derive'
import { type Breakdown, type Breakdowns, findBreakdowns } from '../figures/parts'
import { isExact, type PartCell, type Total, totalOf } from '../figures/total'
import type { Finding } from '../result'
import { partAboveWhole, partsDiffer, suppressedRecoverable } from './breakdown'
import { beyondChance } from './chance'
import { type CellCheck, type CellPlace, type Dismissal, excusedContent, type Remark, weightOf } from './check'
import { type History, historyOf, isYearBefore } from './history'
import { isFarFromLastYear } from './last-year'
import { medianFarFrom } from './series'
import { negative, notWhole, shareAbove100 } from './value'

/** What the checks of several cells share, each made once. */
type Desk = {
  readonly table: IndexedTable
  readonly breakdowns: Breakdowns
  readonly total: (breakdown: Breakdown, period: string) => Total
  readonly excuse: (remark: Remark, at: CellPlace, cell: Cell) => Dismissal | null
}

/**
 * The remarks on all cells, in the table's order, then in time; those that a person let stand among them, with the
 * reason. Linear in the number of cells. With `indicators`, those on the cells of these indicators.
 */
export function checkCells(table: IndexedTable, dismissals: readonly Dismissal[], indicators = table.table.indicators): readonly CellCheck[] {
  const desk = openDesk(table, dismissals)
  return indicators.flatMap((indicator) => {
    const history = historyOf(table, indicator.code)
    return table.periodsOf(indicator.code).flatMap((period) => checksAt(desk, indicator, periodCode(period), history))
  })
}

/** The remarks on one cell, as `table.cell` gives it: quick enough for every keystroke. */
export function checksOf(table: IndexedTable, { indicator: code, period }: CellPlace, dismissals: readonly Dismissal[]): readonly CellCheck[] {
  const indicator = table.indicator(code)
  return indicator ? checksAt(openDesk(table, dismissals), indicator, period, historyOf(table, code)) : []
}

/**
 * The remarks on all cells after some of them changed, from those before: what `checkCells` would find, in a time that
 * goes by the number of changes.
 */
export function recheckCells(
  before: readonly CellCheck[],
  table: IndexedTable,
  changed: readonly CellPlace[],
  dismissals: readonly Dismissal[]
): readonly CellCheck[] {
  const desk = openDesk(table, dismissals)
  const concerned = new Map(changed.flatMap((at) => concernedBy(desk, at)).map((at) => [`${at.indicator} ${at.period}`, at]))
  const histories = new Map<string, History>()
  const found = [...concerned.values()].flatMap(({ indicator: code, period }) => {
    const indicator = table.indicator(code)
    const history = histories.get(code) ?? historyOf(table, code)
    histories.set(code, history)
    return indicator ? checksAt(desk, indicator, period, history) : []
  })
  return inTableOrder([...before.filter((each) => !concerned.has(`${each.indicator} ${each.period}`)), ...found], table)
}

function inTableOrder(checks: readonly CellCheck[], { table }: IndexedTable): readonly CellCheck[] {
  const order = new Map(table.indicators.map(({ code }, at) => [code, at]))
  const sorted = checks.map((check) => ({ check, at: order.get(check.indicator) ?? 0, period: knownPeriod(check.period) }))
  return sorted.sort((a, b) => a.at - b.at || comparePeriods(a.period, b.period)).map(({ check }) => check)
}

/**
 * The cells whose remarks may become others when this cell changes: itself, the later ones of its series, its parts, its
 * whole and the other parts of that, in the same period.
 */
export function cellsConcerned(table: IndexedTable, at: CellPlace): readonly CellPlace[] {
  return concernedBy(openDesk(table, []), at)
}

function concernedBy({ table, breakdowns }: Desk, at: CellPlace): readonly CellPlace[] {
  const indicator = table.indicator(at.indicator)
  const period = parsePeriod(at.period)
  if (indicator === undefined || period === undefined) return [at]
  const around = breakdowns.around(indicator)
  const beside = [...breakdowns.of(indicator.code), ...(around ? [around] : [])].flatMap(({ whole, adding, within }) => [whole, ...adding, ...within])
  const later = table.periodsOf(at.indicator).filter((each) => comparePeriods(each, period) > 0)
  return [
    at,
    ...later.map((each) => ({ indicator: at.indicator, period: periodCode(each) })),
    ...[...new Set(beside)].filter((each) => each !== indicator).map(({ code }) => ({ indicator: code, period: at.period }))
  ]
}

/** The remarks that are still to be settled, as findings: by a correction or, where they only ask, by a reason. */
export function checkFindings(checks: readonly CellCheck[]): readonly Finding[] {
  return checks.filter(({ dismissed }) => dismissed === null).map(({ weight: _, dismissed: __, ...remark }): Finding => ({ ...remark, severity: 'warning' }))
}

function openDesk(table: IndexedTable, dismissals: readonly Dismissal[]): Desk {
  const totals = new Map<Breakdown, Map<string, Total>>()
  const excuses = new Map(dismissals.map((each) => [`${each.indicator} ${each.period} ${each.check}`, each]))
  return {
    table,
    breakdowns: findBreakdowns(table.table.indicators),
    total: (breakdown, period) => {
      const known = totals.get(breakdown) ?? new Map<string, Total>()
      totals.set(breakdown, known)
      const total = known.get(period) ?? totalOf(table, breakdown, period)
      known.set(period, total)
      return total
    },
    excuse: ({ kind }, at, cell) => {
      const excuse = weightOf(kind) === 'soft' ? excuses.get(`${at.indicator} ${at.period} ${kind}`) : undefined
      return excuse?.value === excusedContent(cell) ? excuse : null
    }
  }
}

function checksAt(desk: Desk, indicator: Indicator, period: string, history: History): readonly CellCheck[] {
  const cell = desk.table.cell(indicator.code, period)
  if (cell.kind === 'empty') return []
  const measure = measureOf(desk.table, indicator)
  const at = { indicator: indicator.code, period }
  const impossible = valueRemarks(cell, measure)
  const remarks = [
    ...impossible,
    ...breakdownRemarks(desk, { indicator, cell }, period, measure),
    ...(impossible.length > 0 ? [] : seriesRemarks(cell, period, measure, history))
  ]
  return remarks.map((remark): CellCheck => ({ ...remark, ...at, measure, weight: weightOf(remark.kind), dismissed: desk.excuse(remark, at, cell) }))
}

function valueRemarks(cell: Cell, measure: Measure): readonly Remark[] {
  if (cell.kind !== 'value') return []
  return made([notWhole(cell.value, measure), negative(cell.value, measure), shareAbove100(cell.value, measure)])
}

function breakdownRemarks({ breakdowns, total }: Desk, at: PartCell, period: string, measure: Measure): readonly Remark[] {
  const own = breakdowns.of(at.indicator.code).map((breakdown) => total(breakdown, period))
  const found = breakdowns.around(at.indicator)
  const around = found ? [total(found, period)] : []
  const hidden = made([...own, ...around].map((each) => suppressedRecoverable(each, at, measure)))
  return [
    ...made(own.map((each) => partsDiffer(each, measure))),
    ...made(around.map((each) => partAboveWhole(each, at, measure))),
    // One remark a cell: a person settles it, or not, whatever gives the cell away.
    ...hidden.slice(0, 1)
  ]
}

function seriesRemarks(cell: Cell, period: string, measure: Measure, history: History): readonly Remark[] {
  if (!isExact(cell) || cell.status === 'break in series') return []
  const { value } = cell
  const earlier = history(period)
  const last = earlier.at(-1)
  const median = medianFarFrom(
    value,
    earlier.map((each) => each.value)
  )
  return made([
    last && isYearBefore(last, period) && isFarFromLastYear(value, last.value, measure)
      ? { kind: 'far-from-last-year', value, last: last.period, before: last.value }
      : undefined,
    median !== undefined && (measure !== 'count' || beyondChance(value, median))
      ? { kind: 'far-from-series', value, median, earlier: earlier.length }
      : undefined
  ])
}

function made(remarks: readonly (Remark | undefined)[]): readonly Remark[] {
  return remarks.filter((each) => each !== undefined)
}
