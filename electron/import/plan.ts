/** From rows of text to the changes of an import: all of them, or every fault there is. */

import { type Cell, type FilledCell, refuseValue, sameContent } from '../../core/entry/cell'
import { type Decimal, decimalsOf, mostDigits } from '../../core/entry/decimal'
import { indicatorsByName } from '../../core/entry/headed-block'
import { type CountingUnit, type Indicator, isCode, type Measure, type SectionHeading } from '../../core/entry/indicator'
import type { NumberLocale } from '../../core/entry/number-style'
import type { IndexedTable } from '../../core/entry/table'
import { cellsAgainst } from '../../core/figures/derive'
import { type Fault, type Result, succeed, type TablePlace } from '../../core/result'
import { defineIndicators } from './define'
import { refuseTable } from './faults'
import { type ReadRow, readRow } from './read-row'
import type { TableRow } from './table'

/** Units and sections that Bayan knows from the start. */
export type Catalogue = { readonly units: readonly CountingUnit[]; readonly sections: readonly SectionHeading[] }

export type ImportOptions = {
  readonly locale: NumberLocale | null
  readonly replace: boolean /** Why published figures are changed. */
  readonly reason?: string | undefined
}

/** What an import would write. */
export type ImportPlan = {
  readonly units: readonly CountingUnit[]
  readonly sections: readonly SectionHeading[]
  readonly indicators: readonly Indicator[]
  readonly cells: readonly { readonly indicator: string; readonly period: string; readonly cell: FilledCell }[]
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly newIndicators: number
  /** Indicators that were there and are defined anew. */
  readonly changedIndicators: number
}

/** Plans an import into the table of a workbook. */
export function planImport(asRead: readonly TableRow[], workbook: IndexedTable, catalogue: Catalogue, options: ImportOptions): Result<ImportPlan> {
  const faults: Fault[] = []
  const rows = codedRows(asRead, workbook, faults)
  const definitions = defineIndicators(rows, workbook, options.replace, faults)
  const read = rows.flatMap((row) => readRow(row, options.locale, faults) ?? [])
  const units = unitsNeeded(definitions, read, workbook, catalogue)
  const measureFor = (code: string): Measure => {
    const unit = definitions.get(code)?.unit ?? ''
    return units.find((each) => each.code === unit)?.measure ?? workbook.unit(unit)?.measure ?? 'count'
  }
  const seen = new Map<string, number>()
  const cells: { indicator: string; period: string; cell: FilledCell }[] = []
  const count = { added: 0, changed: 0, unchanged: 0 }
  for (const { line, row, period, cell } of read) {
    const { indicator } = row.fields
    const key = `${indicator} ${period}`
    const firstLine = seen.get(key)
    if (firstLine !== undefined) faults.push({ kind: 'cell-twice', at: { line }, indicator, period, firstLine })
    seen.set(key, firstLine ?? line)
    if (cell.kind === 'empty') continue
    if (cell.kind === 'value') faults.push(...valueFaults(cell.value, measureFor(indicator), { line, column: row.heading ?? 'value' }, row.fields.value))
    const outcome = placeCell(cell, workbook.cell(indicator, period), { at: { line, column: row.heading ?? 'value' }, indicator, period }, options)
    if ('fault' in outcome) faults.push(outcome.fault)
    else {
      count[outcome.effect] += 1
      if (outcome.effect !== 'unchanged') cells.push({ indicator, period, cell: outcome.cell })
    }
  }
  for (const { code } of definitions.values()) faults.push(...keptFaults(code, measureFor(code), workbook, seen))
  if (faults.length > 0) return refuseTable(faults)
  const isKnown = ({ code }: Indicator) => workbook.indicator(code) !== undefined
  const indicators = withPrecision(definitions, read, measureFor).filter((each) => JSON.stringify(workbook.indicator(each.code)) !== JSON.stringify(each))
  return succeed({
    units,
    sections: sectionsNeeded(definitions, workbook, catalogue),
    indicators,
    cells,
    ...count,
    newIndicators: indicators.filter((each) => !isKnown(each)).length,
    changedIndicators: indicators.filter(isKnown).length
  })
}

/** Rows of a table with a column for each period may call their indicator by a name of the workbook: it is its code from here on. */
function codedRows(rows: readonly TableRow[], workbook: IndexedTable, faults: Fault[]): readonly TableRow[] {
  if (rows.every(({ heading }) => heading === null)) return rows
  const byName = indicatorsByName(workbook.table.indicators)
  const unknown = new Set<string>()
  return rows.flatMap((row) => {
    const { indicator } = row.fields
    const code = workbook.indicator(indicator)?.code ?? byName(indicator)?.code ?? (isCode(indicator) ? indicator : undefined)
    if (code !== undefined) return [{ ...row, fields: { ...row.fields, indicator: code } }]
    if (!unknown.has(indicator)) faults.push({ kind: 'name-unknown', at: { line: row.line }, text: indicator })
    unknown.add(indicator)
    return []
  })
}

function valueFaults(value: Decimal, measure: Measure, at: TablePlace, text: string): readonly Fault[] {
  switch (refuseValue(value, measure)) {
    case 'too-long':
      return [{ kind: 'value-too-long', at, text, whole: mostDigits.whole, fraction: mostDigits.fraction }]
    case 'not-whole':
      return [{ kind: 'value-not-whole', at, text }]
    case undefined:
      return []
  }
}

/** Cells that the table leaves as they are, and that the indicator's new unit does not allow. */
function keptFaults(code: string, measure: Measure, workbook: IndexedTable, written: ReadonlyMap<string, number>): readonly Fault[] {
  return cellsAgainst(workbook, code, measure).flatMap(({ period, value }): readonly Fault[] =>
    written.has(`${code} ${period}`) ? [] : [{ kind: 'cell-not-whole', indicator: code, period, value }]
  )
}

/** An indicator is printed with as many decimals as its values are written with, six at most; what counts whole things has none. */
function withPrecision(definitions: ReadonlyMap<string, Indicator>, read: readonly ReadRow[], measureFor: (code: string) => Measure): readonly Indicator[] {
  const most = new Map<string, number>()
  for (const { row, decimals } of read) {
    const { indicator } = row.fields
    if (decimals > (most.get(indicator) ?? 0)) most.set(indicator, decimals > 6 ? 6 : decimals)
  }
  return [...definitions.values()].map((each) => {
    const written = measureFor(each.code) === 'count' ? 0 : (most.get(each.code) ?? 0)
    return written > each.precision ? { ...each, precision: written } : each
  })
}

/** Units that the catalogue knows come with their nouns; an unknown one with fractions is taken for an amount, to complete. */
function unitsNeeded(
  definitions: ReadonlyMap<string, Indicator>,
  read: readonly ReadRow[],
  workbook: IndexedTable,
  catalogue: Catalogue
): readonly CountingUnit[] {
  const fractional = new Set(
    read.flatMap(({ row, cell }) => (cell.kind === 'value' && decimalsOf(cell.value) > 0 ? [definitions.get(row.fields.indicator)?.unit ?? ''] : []))
  )
  const codes = new Set([...definitions.values()].map((indicator) => indicator.unit))
  return [...codes].flatMap((code) => {
    if (workbook.unit(code)) return []
    const known = catalogue.units.find((unit) => unit.code === code)
    if (known) return [known]
    return fractional.has(code)
      ? [{ code, measure: 'amount', genders: { fr: 'masculine', ar: 'masculine' }, forms: { en: {}, fr: {}, ar: {} } } satisfies CountingUnit]
      : []
  })
}

function sectionsNeeded(definitions: ReadonlyMap<string, Indicator>, workbook: IndexedTable, catalogue: Catalogue): readonly SectionHeading[] {
  const codes = new Set([...definitions.values()].map((indicator) => indicator.section))
  return [...codes].flatMap((code) => {
    if (workbook.section(code)) return []
    return [catalogue.sections.find((section) => section.code === code) ?? { code, names: { en: '', fr: '', ar: '' } }]
  })
}

type Outcome = { readonly effect: 'added' | 'changed' | 'unchanged'; readonly cell: FilledCell } | { readonly fault: Fault }
type Place = { readonly at: TablePlace; readonly indicator: string; readonly period: string }

/** A cell that says the same keeps its own source and note, filled where they were blank; `--replace` takes the table's. */
function placeCell(cell: FilledCell, now: Cell, place: Place, { replace }: ImportOptions): Outcome {
  if (now.kind === 'empty') return { effect: 'added', cell }
  if (!sameContent(now, cell)) {
    if (replace) return { effect: 'changed', cell }
    return { fault: { kind: 'cell-filled', ...place, was: now, would: cell } }
  }
  const source = replace ? cell.source || now.source : now.source || cell.source
  const note = replace ? cell.note || now.note : now.note || cell.note
  const merged: FilledCell = { ...now, source, note }
  return { effect: source === now.source && note === now.note ? 'unchanged' : 'changed', cell: merged }
}
