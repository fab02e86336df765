/** What the grid shows and where one is in it: plain functions, so that the components only draw. */

import { type Cell, sameContent } from '../../core/entry/cell'
import { type Indicator, inLanguage, type Language } from '../../core/entry/indicator'
import type { NumberLocale } from '../../core/entry/number-style'
import { comparePeriods, type Period, parsePeriod, periodCode } from '../../core/entry/period'
import { type IndexedTable, type MovedCell, withMovedCells } from '../../core/entry/table'
import { readTyped } from '../../core/entry/typed'
import { type Figure, figureOf, measureOf } from '../../core/figures/derive'
import { sayValue } from '../../core/wording/figure'
import type { HouseStyle } from '../../core/wording/house-style'
import { marks } from '../../core/wording/phrases'
import { visible } from '../../core/wording/visible'
import type { Strings } from '../strings/en'

/** In which language and number style the grid shows its cells. */
export type GridVoice = { readonly language: Language; readonly locale: NumberLocale }

/** A cell of the grid, with where it stands. */
export type GridCell = { readonly indicator: Indicator; readonly period: Period; readonly cell: Cell }

/** Place of a cell: 0-based row among the shown indicators, column among periods. Column −1 is the indicator's name. */
export type Place = { readonly row: number; readonly column: number }

/** How many rows and columns the grid has. */
export type Size = { readonly rows: number; readonly columns: number }

/** A rectangle of cells, both corners within. */
export type Range = { readonly from: Place; readonly to: Place }

/** All periods that hold a cell, and the added ones: years in order, then spans where they are wanted. */
export function gridPeriods(table: IndexedTable, added: readonly string[], spans: boolean): readonly Period[] {
  const codes = new Set(added)
  for (const { code } of table.table.indicators) for (const period of table.row(code).keys()) codes.add(period)
  const periods = [...codes].map(parsePeriod).filter((period) => period !== undefined)
  const years = periods.filter((period) => period.kind === 'year').sort(comparePeriods)
  return spans ? [...years, ...periods.filter((period) => period.kind !== 'year').sort(comparePeriods)] : years
}

/** A cell as the grid shows it. */
export function cellText(cell: Cell, indicator: Indicator, table: IndexedTable, voice: GridVoice): string {
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

type Named = { readonly name: string; readonly period: string; readonly text: string; readonly remarks: readonly string[] }

/** A cell as a screen reader says it: "Rescued at sea, 2023, 16 818, provisional, remark: far from last year". */
export function cellName(cell: Cell, { name, period, text, remarks }: Named, { figures }: Strings): string {
  const said = remarks.map((each) => `${figures.remark}: ${each}`)
  if (cell.kind === 'empty') return [name, period, figures.notEntered, ...said].join(', ')
  if (cell.kind === 'absent') return [name, period, figures.absences[cell.absence], ...said].join(', ')
  const value = cell.status === 'final' ? text : text.slice(0, text.lastIndexOf(' '))
  return [name, period, value, ...(cell.status === 'final' ? [] : [figures.statuses[cell.status]]), ...said].join(', ')
}

type TypingOver = { readonly locale: NumberLocale; readonly table: IndexedTable; readonly indicator: Indicator }

/** The cell that typed text makes of the one that stands there: source and note stay. */
export function typedOver(before: Cell, text: string, typing: TypingOver) {
  const read = readTyped(text, { locale: typing.locale, measure: measureOf(typing.table, typing.indicator) })
  return read.ok ? ({ ok: true, value: withRemarks(read.value, before) } as const) : read
}

/** The content of one cell with source and note of another. */
export function withRemarks(content: Cell, from: Cell): Cell {
  if (content.kind === 'empty' || from.kind === 'empty') return content
  return { ...content, source: from.source, note: from.note }
}

/** The figure of a cell against the same period of the year before, as if the cell were `cell`. */
export function liveFigure(table: IndexedTable, at: { readonly indicator: Indicator; readonly period: Period }, cell: Cell, style: HouseStyle): Figure {
  const changed = withMovedCells(table, [changeTo({ ...at, cell })])
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

export function samePlace(a: Place, b: Place): boolean {
  return a.row === b.row && a.column === b.column
}

/** Whether the rectangle holds more than one cell. */
export function isMany({ from, to }: Range): boolean {
  return !samePlace(from, to)
}

/** The language's name of an indicator, or its code. */
export function indicatorName(indicator: Indicator, language: Language): string {
  return visible(inLanguage(indicator.names, language).text) || indicator.code
}

/** Whether writing `after` over `before` changes anything. */
export function differs(before: Cell, after: Cell): boolean {
  if (!sameContent(before, after)) return true
  if (before.kind === 'empty' || after.kind === 'empty') return false
  return before.source !== after.source || before.note !== after.note
}

/** The cell as a change to be written. */
export function changeTo({ indicator, period, cell }: GridCell): MovedCell {
  return { indicator: indicator.code, period: periodCode(period), cell }
}
