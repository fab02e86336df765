/** What the grid shows and where one is in it: plain functions, so that the component only draws. */

import { type Cell, sameContent } from '../../core/entry/cell'
import { type Indicator, inLanguage, type Language } from '../../core/entry/indicator'
import type { NumberLocale } from '../../core/entry/number-style'
import { comparePeriods, type Period, parsePeriod, periodCode } from '../../core/entry/period'
import type { IndexedTable } from '../../core/entry/table'
import { readTyped } from '../../core/entry/typed'
import { figureOf, measureOf } from '../../core/figures/derive'
import { sayValue } from '../../core/wording/figure'
import type { HouseStyle } from '../../core/wording/house-style'
import { marks } from '../../core/wording/phrases'
import type { Strings } from '../strings/en'

/** A row of the grid: a section's name, or an indicator. `index` counts indicators. */
export type GridRow =
  | { readonly kind: 'section'; readonly code: string }
  | { readonly kind: 'indicator'; readonly indicator: Indicator; readonly index: number }

/** Place of a cell: 0-based row among indicators, column among periods. */
export type Place = { readonly row: number; readonly column: number }

/** A rectangle of cells, both corners within. */
export type Range = { readonly from: Place; readonly to: Place }

/** Rows in the table's order, under the names of their sections. */
export function gridRows(table: IndexedTable): readonly GridRow[] {
  const bySection = new Map<string, Indicator[]>()
  for (const indicator of table.table.indicators) {
    const section = bySection.get(indicator.section)
    if (section) section.push(indicator)
    else bySection.set(indicator.section, [indicator])
  }
  let index = -1
  return [...bySection].flatMap(([code, indicators]): readonly GridRow[] => [
    { kind: 'section', code },
    ...indicators.map((indicator): GridRow => {
      index += 1
      return { kind: 'indicator', indicator, index }
    })
  ])
}

/** All periods that hold a cell, and the added ones: years in order, then spans where they are wanted. */
export function gridPeriods(table: IndexedTable, added: readonly string[], spans: boolean): readonly Period[] {
  const codes = new Set([...added, ...table.table.cells.map(({ period }) => period)])
  const periods = [...codes].map(parsePeriod).filter((period) => period !== undefined)
  const years = periods.filter((period) => period.kind === 'year').sort(comparePeriods)
  return spans ? [...years, ...periods.filter((period) => period.kind !== 'year').sort(comparePeriods)] : years
}

/** A cell as the grid shows it. */
export function cellText(cell: Cell, indicator: Indicator, table: IndexedTable, voice: { readonly language: Language; readonly locale: NumberLocale }): string {
  switch (cell.kind) {
    case 'empty':
      return ''
    case 'absent':
      return marks[cell.absence]
    case 'value': {
      const figure = { indicator, measure: measureOf(table, indicator) }
      const said = sayValue(cell, figure, voice)
        .map((piece) => piece.text)
        .join('')
      return cell.status === 'final' ? said : `${said} ${marks[cell.status]}`
    }
  }
}

/** A cell as a screen reader says it: "Rescued at sea, 2023, 16 818, provisional". */
export function cellName(cell: Cell, at: { readonly name: string; readonly period: string; readonly text: string }, { figures }: Strings): string {
  const parts = [at.name, at.period]
  if (cell.kind === 'empty') return [...parts, figures.notEntered].join(', ')
  if (cell.kind === 'absent') return [...parts, figures.absences[cell.absence]].join(', ')
  const value = cell.status === 'final' ? at.text : at.text.slice(0, at.text.lastIndexOf(' '))
  return [...parts, value, ...(cell.status === 'final' ? [] : [figures.statuses[cell.status]])].join(', ')
}

/** The cell that typed text makes of the one that stands there: source and note stay. */
export function typedOver(before: Cell, text: string, typing: { readonly locale: NumberLocale; readonly table: IndexedTable; readonly indicator: Indicator }) {
  const read = readTyped(text, { locale: typing.locale, measure: measureOf(typing.table, typing.indicator) })
  if (!read.ok || read.value.kind === 'empty' || before.kind === 'empty') return read
  const cell: Cell = { ...read.value, source: before.source, note: before.note }
  return { ok: true, value: cell } as const
}

/** The figure of a cell against the same period of the year before, as if the cell were `cell`. */
export function liveFigure(table: IndexedTable, at: { readonly indicator: Indicator; readonly period: Period }, cell: Cell, style: HouseStyle) {
  const code = periodCode(at.period)
  const changed: IndexedTable = {
    ...table,
    cell: (indicator, period) => (indicator === at.indicator.code && period === code ? cell : table.cell(indicator, period))
  }
  return figureOf(changed, { ...at, base: yearBefore(at.period) }, style)
}

/** The same period one year earlier; nothing for a span of years. */
export function yearBefore(period: Period): Period | undefined {
  switch (period.kind) {
    case 'year':
      return { kind: 'year', year: period.year - 1 }
    case 'months':
      return { kind: 'months', from: { ...period.from, year: period.from.year - 1 }, to: { ...period.to, year: period.to.year - 1 } }
    case 'years':
      return undefined
  }
}

/** The rectangle between two places. */
export function rangeBetween(a: Place, b: Place): Range {
  return {
    from: { row: Math.min(a.row, b.row), column: Math.min(a.column, b.column) },
    to: { row: Math.max(a.row, b.row), column: Math.max(a.column, b.column) }
  }
}

export function inRange({ from, to }: Range, { row, column }: Place): boolean {
  return row >= from.row && row <= to.row && column >= from.column && column <= to.column
}

/** The language's name of an indicator, or its code. */
export function indicatorName(indicator: Indicator, language: Language): string {
  return inLanguage(indicator.names, language).text || indicator.code
}

/** Whether writing `after` over `before` changes anything. */
export function differs(before: Cell, after: Cell): boolean {
  if (!sameContent(before, after)) return true
  if (before.kind === 'empty' || after.kind === 'empty') return false
  return before.source !== after.source || before.note !== after.note
}
