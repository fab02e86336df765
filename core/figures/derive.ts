/** Figures: the table seen from one year and its base. This stage takes cells and gives what follows from them. */

import { type Cell, refuseValue } from '../entry/cell'
import type { Decimal } from '../entry/decimal'
import type { Indicator, Measure } from '../entry/indicator'
import { comparable, comparePeriods, monthRange, type Period, parsePeriod, periodCode } from '../entry/period'
import type { IndexedTable } from '../entry/table'
import { type Change, changeBetween, type PercentRule } from './change'

/** An indicator in a period: its cell, the cell it is compared with, and the change between them. */
export type Figure = {
  readonly indicator: Indicator
  readonly measure: Measure
  readonly period: Period
  readonly cell: Cell
  /** Undefined for a figure that belongs to a span of years and is compared with nothing. */
  readonly base: { readonly period: Period; readonly cell: Cell } | undefined
  readonly change: Change
  /** The value or its base is provisional: so is the change. */
  readonly provisional: boolean
}

/** The year looked at and the year compared with. */
export type Years = { readonly year: number; readonly base: number }

/** The measure of an indicator; an unknown counting unit counts whole things. */
export function measureOf(table: IndexedTable, indicator: Indicator): Measure {
  return table.unit(indicator.unit)?.measure ?? 'count'
}

/** Values of an indicator that another measure would not allow: fractions, where it would count whole things. None where the measure stays. */
export function cellsAgainst(table: IndexedTable, code: string, measure: Measure): readonly { readonly period: string; readonly value: Decimal }[] {
  const indicator = table.indicator(code)
  if (indicator === undefined || measureOf(table, indicator) === measure) return []
  return table.periodsOf(code).flatMap((each) => {
    const period = periodCode(each)
    const cell = table.cell(code, period)
    return cell.kind === 'value' && refuseValue(cell.value, measure) === 'not-whole' ? [{ period, value: cell.value }] : []
  })
}

/**
 * One figure an indicator, in the table's order. An indicator that has no cell in the year, but has one for a span of
 * years that ended by then (two operations of 2014 and 2016, say), is shown by its latest such span, without a change.
 */
export function deriveFigures(table: IndexedTable, years: Years, rule: PercentRule): readonly Figure[] {
  const derive = derivation(table, years, rule)
  return table.table.indicators.map(derive)
}

/** How these figures are derived, one by one: for those who ask for a few of thousands. */
export function derivation(table: IndexedTable, years: Years, rule: PercentRule): (indicator: Indicator) => Figure {
  const period: Period = { kind: 'year', year: years.year }
  const base: Period = { kind: 'year', year: years.base }
  return (indicator) => {
    const span = standingSpan(table, indicator, period)
    return figureOf(table, span ? { indicator, period: span, base: undefined } : { indicator, period, base }, rule)
  }
}

/** The figure of one indicator in one period, compared with `base` where that is given. All its figures print with as many decimals as its longest value has. */
export function figureOf(
  table: IndexedTable,
  at: { readonly indicator: Indicator; readonly period: Period; readonly base: Period | undefined },
  rule: PercentRule
): Figure {
  const { period } = at
  const decimals = table.decimals(at.indicator.code)
  const indicator = decimals > at.indicator.precision ? { ...at.indicator, precision: decimals } : at.indicator
  const measure = measureOf(table, indicator)
  const cell = table.cell(indicator.code, periodCode(period))
  if (at.base === undefined) {
    const change = changeBetween({ kind: 'empty' }, cell, { measure, unlikePeriods: false, breakBetween: false }, rule)
    return { indicator, measure, period, cell, base: undefined, change, provisional: isProvisional(cell) }
  }
  const baseCell = table.cell(indicator.code, periodCode(at.base))
  const comparison = {
    measure,
    unlikePeriods: !comparable(at.base, period),
    breakBetween: hasBreak(table, indicator, { from: at.base, to: period })
  }
  return {
    indicator,
    measure,
    period,
    cell,
    base: { period: at.base, cell: baseCell },
    change: changeBetween(baseCell, cell, comparison, rule),
    provisional: isProvisional(cell) || isProvisional(baseCell)
  }
}

function isProvisional(cell: Cell): boolean {
  return cell.kind === 'value' && cell.status === 'provisional'
}

function standingSpan(table: IndexedTable, indicator: Indicator, { year }: { readonly year: number }): Period | undefined {
  if (table.cell(indicator.code, periodCode({ kind: 'year', year })).kind !== 'empty') return undefined
  const periods = table.periodsOf(indicator.code)
  if (periods.some((each) => each.kind !== 'years')) return undefined
  return periods
    .filter((each) => each.kind === 'years' && each.to <= year)
    .sort(comparePeriods)
    .at(-1)
}

/** A break lies between two periods when a later period than the earlier one, up to the later one, is marked as one. */
function hasBreak(table: IndexedTable, indicator: Indicator, between: { readonly from: Period; readonly to: Period }): boolean {
  const breaks = table.breaksOf(indicator.code)
  if (breaks.length === 0) return false
  if (isBreak(table.cell(indicator.code, periodCode(later(between))))) return true
  const ends = [monthRange(between.from).last, monthRange(between.to).last]
  const low = Math.min(...ends)
  const high = Math.max(...ends)
  return breaks.some((period) => {
    const { last } = monthRange(period)
    return last > low && last <= high
  })
}

function later({ from, to }: { readonly from: Period; readonly to: Period }): Period {
  return comparePeriods(from, to) > 0 ? from : to
}

function isBreak(cell: Cell): boolean {
  return cell.kind === 'value' && cell.status === 'break in series'
}

/** Whether any number of the year can print: at least one value of that very year. Spans, absences and confidential values do not count. */
export function hasFigures(table: IndexedTable, year: number): boolean {
  return table.valueYears.includes(year)
}

/** The period that a code of the workbook says; a code that is none is a fault of the program, for the store keeps such codes out. */
export function knownPeriod(code: string): Period {
  const period = parsePeriod(code)
  if (period === undefined) throw new RangeError(`not a period: ${code}`)
  return period
}
