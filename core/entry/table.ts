/** The figures table: indicators × periods. */

import { type Cell, emptyCell, type FilledCell } from './cell'
import { decimalsOf } from './decimal'
import type { CountingUnit, Indicator, SectionHeading } from './indicator'
import { comparePeriods, type Period, parsePeriod } from './period'

/** One filled cell and where it stands. */
export type CellEntry = { readonly indicator: string; readonly period: string; readonly cell: FilledCell }

/** All that a workbook holds of figures, as plain data: it crosses processes as it is. Orders are the author's. */
export type FiguresTable = {
  readonly units: readonly CountingUnit[]
  readonly sections: readonly SectionHeading[]
  readonly indicators: readonly Indicator[]
  readonly cells: readonly CellEntry[]
}

/** A cell as it now is, and where it stands; it may have become empty. */
export type MovedCell = { readonly indicator: string; readonly period: string; readonly cell: Cell }

/** The table with these cells, the later ones over the earlier. */
export function withCells(table: FiguresTable, cells: readonly MovedCell[]): FiguresTable {
  if (cells.length === 0) return table
  const keyOf = ({ indicator, period }: { readonly indicator: string; readonly period: string }) => `${indicator} ${period}`
  const moved = new Map(cells.map((entry) => [keyOf(entry), entry]))
  const kept = table.cells.filter((entry) => !moved.has(keyOf(entry)))
  const added = [...moved.values()].flatMap(({ indicator, period, cell }): readonly CellEntry[] => (cell.kind === 'empty' ? [] : [{ indicator, period, cell }]))
  return { ...table, cells: [...kept, ...added] }
}

/** A figures table with its look-ups made. */
export type IndexedTable = {
  readonly table: FiguresTable
  readonly indicator: (code: string) => Indicator | undefined
  readonly unit: (code: string) => CountingUnit | undefined
  readonly section: (code: string) => SectionHeading | undefined
  readonly cell: (indicator: string, period: string) => Cell
  /** The filled periods of an indicator, in time order. */
  readonly periodsOf: (indicator: string) => readonly Period[]
  /** The periods of an indicator that are marked as breaks of its series. */
  readonly breaksOf: (indicator: string) => readonly Period[]
  /** How many digits the longest value of an indicator has after the decimal mark. */
  readonly decimals: (indicator: string) => number
  /** Years in which at least one cell is filled, ascending. */
  readonly years: readonly number[]
  /** Years of which at least one value is known, ascending: a confidential one is not, for no number of it may print. */
  readonly valueYears: readonly number[]
}

/** Makes the look-ups of a table; linear in its cells. */
export function indexTable(table: FiguresTable): IndexedTable {
  const indicators = new Map(table.indicators.map((each) => [each.code, each]))
  const units = new Map(table.units.map((each) => [each.code, each]))
  const sections = new Map(table.sections.map((each) => [each.code, each]))
  const rows = new Map<string, Map<string, Cell>>()
  const periods = new Map<string, Period | undefined>()
  const years = new Set<number>()
  const valueYears = new Set<number>()
  const breaks = new Map<string, readonly Period[]>()
  const decimals = new Map<string, number>()
  for (const { indicator, period, cell } of table.cells) {
    let row = rows.get(indicator)
    if (row === undefined) {
      row = new Map()
      rows.set(indicator, row)
    }
    row.set(period, cell)
    if (!periods.has(period)) {
      const parsed = parsePeriod(period)
      periods.set(period, parsed)
      if (parsed?.kind === 'year') years.add(parsed.year)
    }
    const parsed = periods.get(period)
    if (cell.kind !== 'value') continue
    if (parsed?.kind === 'year') valueYears.add(parsed.year)
    if (parsed && cell.status === 'break in series') breaks.set(indicator, [...(breaks.get(indicator) ?? []), parsed])
    const digits = decimalsOf(cell.value)
    if (digits > (decimals.get(indicator) ?? 0)) decimals.set(indicator, digits)
  }
  return {
    table,
    indicator: (code) => indicators.get(code),
    unit: (code) => units.get(code),
    section: (code) => sections.get(code),
    cell: (indicator, period) => rows.get(indicator)?.get(period) ?? emptyCell,
    periodsOf: (indicator) =>
      [...(rows.get(indicator)?.keys() ?? [])]
        .map((code) => periods.get(code))
        .filter((period) => period !== undefined)
        .sort(comparePeriods),
    breaksOf: (indicator) => breaks.get(indicator) ?? [],
    decimals: (indicator) => decimals.get(indicator) ?? 0,
    years: [...years].sort((a, b) => a - b),
    valueYears: [...valueYears].sort((a, b) => a - b)
  }
}
