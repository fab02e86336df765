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

/** The filled cells of one indicator by period. */
export type CellRow = ReadonlyMap<string, FilledCell>

/** A figures table with its look-ups made. */
export type IndexedTable = {
  readonly table: FiguresTable
  readonly indicator: (code: string) => Indicator | undefined
  readonly unit: (code: string) => CountingUnit | undefined
  readonly section: (code: string) => SectionHeading | undefined
  readonly cell: (indicator: string, period: string) => Cell
  /** The filled cells of an indicator; the same row as long as none of them changed. */
  readonly row: (indicator: string) => CellRow
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

type Rows = ReadonlyMap<string, CellRow>

const emptyRow: CellRow = new Map()

/** Makes the look-ups of a table; linear in its cells. */
export function indexTable(table: FiguresTable): IndexedTable {
  const rows = new Map<string, Map<string, FilledCell>>()
  for (const { indicator, period, cell } of table.cells) {
    let row = rows.get(indicator)
    if (row === undefined) {
      row = new Map()
      rows.set(indicator, row)
    }
    row.set(period, cell)
  }
  return overRows(catalogueOf(table), rows, table)
}

/** The look-ups of a table with these cells, the later ones over the earlier. Only the rows that change are made anew. */
export function withMovedCells(before: IndexedTable, cells: readonly MovedCell[]): IndexedTable {
  if (cells.length === 0) return before
  const { rows, catalogue } = partsOf(before)
  const changed = new Map<string, Map<string, FilledCell>>()
  for (const { indicator, period, cell } of cells) {
    const row = changed.get(indicator) ?? new Map(rows.get(indicator))
    changed.set(indicator, row)
    if (cell.kind === 'empty') row.delete(period)
    else row.set(period, cell)
  }
  return overRows(catalogue, new Map([...rows, ...changed]), undefined)
}

type Catalogue = Pick<FiguresTable, 'units' | 'sections' | 'indicators'> &
  Pick<IndexedTable, 'indicator' | 'unit' | 'section'> & {
    /** The period of a code; each code is parsed once. */
    readonly period: (code: string) => Period | undefined
  }

function catalogueOf({ units, sections, indicators }: FiguresTable): Catalogue {
  const indicatorByCode = new Map(indicators.map((each) => [each.code, each]))
  const unitByCode = new Map(units.map((each) => [each.code, each]))
  const sectionByCode = new Map(sections.map((each) => [each.code, each]))
  const periods = new Map<string, Period | undefined>()
  return {
    units,
    sections,
    indicators,
    indicator: (code) => indicatorByCode.get(code),
    unit: (code) => unitByCode.get(code),
    section: (code) => sectionByCode.get(code),
    period: (code) => {
      if (!periods.has(code)) periods.set(code, parsePeriod(code))
      return periods.get(code)
    }
  }
}

/** What each indexed table is made of, for tables made from it. */
const parts = new WeakMap<IndexedTable, { readonly rows: Rows; readonly catalogue: Catalogue }>()

function partsOf(table: IndexedTable): { readonly rows: Rows; readonly catalogue: Catalogue } {
  const known = parts.get(table)
  if (known) return known
  const rows = new Map(table.table.indicators.map(({ code }) => [code, table.row(code)]))
  return { rows, catalogue: catalogueOf(table.table) }
}

/** The look-ups over rows. What is made of all cells together is made when it is first asked for. */
function overRows(catalogue: Catalogue, rows: Rows, table: FiguresTable | undefined): IndexedTable {
  const rowOf = (indicator: string) => rows.get(indicator) ?? emptyRow
  const years = once(() => yearsOf(rows, catalogue, () => true))
  const valueYears = once(() => yearsOf(rows, catalogue, ({ kind }) => kind === 'value'))
  const indexed: IndexedTable = {
    table: table ?? listedLater(catalogue, rows),
    indicator: catalogue.indicator,
    unit: catalogue.unit,
    section: catalogue.section,
    cell: (indicator, period) => rows.get(indicator)?.get(period) ?? emptyCell,
    row: rowOf,
    periodsOf: (indicator) => parsed(rowOf(indicator).keys(), catalogue).sort(comparePeriods),
    breaksOf: (indicator) => parsed(factsOf(rowOf(indicator)).breaks, catalogue),
    decimals: (indicator) => factsOf(rowOf(indicator)).decimals,
    get years() {
      return years()
    },
    get valueYears() {
      return valueYears()
    }
  }
  parts.set(indexed, { rows, catalogue })
  return indexed
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function listedLater({ units, sections, indicators }: Catalogue, rows: Rows): FiguresTable {
  const cells = once(() => [...rows].flatMap(([indicator, row]) => [...row].map(([period, cell]): CellEntry => ({ indicator, period, cell }))))
  return {
    units,
    sections,
    indicators,
    get cells() {
      return cells()
    }
  }
}

type RowFacts = { readonly breaks: readonly string[]; readonly decimals: number }

const facts = new WeakMap<CellRow, RowFacts>()

/** What is known of a row as a whole, made once as long as the row is the same. */
function factsOf(row: CellRow): RowFacts {
  const known = facts.get(row)
  if (known) return known
  const breaks: string[] = []
  let decimals = 0
  for (const [period, cell] of row) {
    if (cell.kind !== 'value') continue
    if (cell.status === 'break in series') breaks.push(period)
    decimals = Math.max(decimals, decimalsOf(cell.value))
  }
  const made = { breaks, decimals }
  facts.set(row, made)
  return made
}

function parsed(codes: Iterable<string>, { period }: Catalogue): Period[] {
  return [...codes].map(period).filter((each) => each !== undefined)
}

function yearsOf(rows: Rows, catalogue: Catalogue, counts: (cell: FilledCell) => boolean): readonly number[] {
  const codes = new Set<string>()
  for (const row of rows.values()) for (const [code, cell] of row) if (counts(cell)) codes.add(code)
  return parsed(codes, catalogue)
    .flatMap((period) => (period.kind === 'year' ? [period.year] : []))
    .sort((a, b) => a - b)
}
