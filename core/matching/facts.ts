/** All that a workbook could say in a number: values by what they are, and changes between any two periods. */

import type { ValueCell } from '../entry/cell'
import { type Decimal, fromScaled } from '../entry/decimal'
import type { Indicator, Measure } from '../entry/indicator'
import { type Period, periodCode } from '../entry/period'
import type { IndexedTable } from '../entry/table'
import type { PercentRule } from '../figures/change'
import { deriveFigures, type Figure, figureOf, measureOf, type Years } from '../figures/derive'
import type { Said } from './verdict'

/** One value of the workbook. */
export type Fact = { readonly indicator: string; readonly period: string; readonly at: Period; readonly cell: ValueCell }

export type Facts = {
  readonly table: IndexedTable
  readonly years: Years
  readonly rule: PercentRule
  /** All cells that hold exactly this value. */
  readonly valued: (value: Decimal) => readonly Fact[]
  /** The values of one indicator, in time order. */
  readonly of: (indicator: string) => readonly Fact[]
  /** The figure of an indicator that the report itself would show. */
  readonly standing: (indicator: string) => Figure | undefined
  /** The figure in a period against another one. */
  readonly figure: (indicator: string, period: Period, base: Period) => Figure | undefined
  readonly measure: (indicator: string) => Measure
}

/** Makes the look-ups; linear in the cells of the table. */
export function factsOf(table: IndexedTable, years: Years, rule: PercentRule): Facts {
  const values = new Map<string, Fact[]>()
  const rows = new Map<string, Fact[]>()
  for (const { code } of table.table.indicators) {
    const row: Fact[] = []
    for (const at of table.periodsOf(code)) {
      const period = periodCode(at)
      const cell = table.cell(code, period)
      if (cell.kind !== 'value') continue
      const fact: Fact = { indicator: code, period, at, cell }
      row.push(fact)
      const same = values.get(cell.value)
      if (same) same.push(fact)
      else values.set(cell.value, [fact])
    }
    rows.set(code, row)
  }
  const standing = new Map(deriveFigures(table, years, rule).map((figure) => [figure.indicator.code, figure]))
  return {
    table,
    years,
    rule,
    valued: (value) => values.get(value) ?? [],
    of: (indicator) => rows.get(indicator) ?? [],
    standing: (indicator) => standing.get(indicator),
    figure: (code, period, base) => {
      const indicator: Indicator | undefined = table.indicator(code)
      return indicator && figureOf(table, { indicator, period, base }, rule)
    },
    measure: (code) => {
      const indicator = table.indicator(code)
      return indicator === undefined ? 'count' : measureOf(table, indicator)
    }
  }
}

/** The value of a figure, as the workbook says it. */
export function saidValue({ indicator, period, cell }: Pick<Figure, 'indicator' | 'period' | 'cell'>): Said {
  return { indicator: indicator.code, period: periodCode(period), shows: 'value', base: null, number: cell.kind === 'value' ? cell.value : null }
}

export function saidFact({ indicator, period, cell }: Fact): Said {
  return { indicator, period, shows: 'value', base: null, number: cell.value }
}

/** The change of a figure, in percent as it prints or in points; without number where there is none. */
export function saidChange({ indicator, period, base, change }: Figure): Said {
  return {
    indicator: indicator.code,
    period: periodCode(period),
    shows: change.kind === 'points' ? 'points' : 'change',
    base: base ? periodCode(base.period) : null,
    number: change.kind === 'percent' ? fromScaled(change.percent) : change.kind === 'points' ? change.absolute : null
  }
}

/** A year as a period. */
export const yearPeriod = (year: number): Period => ({ kind: 'year', year })
