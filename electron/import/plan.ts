/** From rows of text to the changes of an import: all of them, or every fault there is. */

import { isWellFormed, limits } from '../../core/contract'
import {
  type Absence,
  absences,
  type Cell,
  type FilledCell,
  type Qualifier,
  qualifiers,
  refuseValue,
  type Status,
  sameContent,
  statuses
} from '../../core/entry/cell'
import { type Decimal, decimalsOf, mostDigits } from '../../core/entry/decimal'
import { type CountingUnit, type Indicator, isCode, type Measure, type SectionHeading } from '../../core/entry/indicator'
import type { NumberLocale } from '../../core/entry/number-style'
import { readNumber } from '../../core/entry/numerals'
import { parsePeriod, periodCode } from '../../core/entry/period'
import type { IndexedTable } from '../../core/entry/table'
import { type Fault, type Result, refuse, succeed } from '../../core/result'
import type { Column, TableRow } from './table'

/** Units and sections that Bayan knows from the start. */
export type Catalogue = { readonly units: readonly CountingUnit[]; readonly sections: readonly SectionHeading[] }

export type ImportOptions = { readonly locale: NumberLocale | null; readonly replace: boolean }

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
}

/** Faults reported at most: a table in the wrong format has one a row. */
const MOST_FAULTS = 200

type ReadRow = { readonly line: number; readonly row: TableRow; readonly period: string; readonly cell: Cell }

const NO_UNIT = 'case'
const NO_SECTION = 'general'

/** Plans an import into the table of a workbook. */
export function planImport(rows: readonly TableRow[], workbook: IndexedTable, catalogue: Catalogue, options: ImportOptions): Result<ImportPlan> {
  const faults: Fault[] = []
  const definitions = defineIndicators(rows, workbook, options, faults)
  const read = rows.flatMap((row) => readRow(row, options, faults) ?? [])
  const units = unitsNeeded(definitions, read, workbook, catalogue)
  const measureOf = (code: string): Measure => {
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
    if (cell.kind === 'value') faults.push(...valueFaults(cell.value, measureOf(indicator), { line, text: row.fields.value }))
    const outcome = placeCell(cell, workbook.cell(indicator, period), { line, indicator, period }, options)
    if ('fault' in outcome) faults.push(outcome.fault)
    else {
      count[outcome.effect] += 1
      if (outcome.effect !== 'unchanged') cells.push({ indicator, period, cell: outcome.cell })
    }
  }
  if (faults.length > 0) return refuse(...inLineOrder(faults).slice(0, MOST_FAULTS))
  const indicators = withPrecision(definitions, read, workbook)
  return succeed({
    units,
    sections: sectionsNeeded(definitions, workbook, catalogue),
    indicators: indicators.filter((indicator) => JSON.stringify(workbook.indicator(indicator.code)) !== JSON.stringify(indicator)),
    cells,
    ...count,
    newIndicators: indicators.filter(({ code }) => workbook.indicator(code) === undefined).length
  })
}

function valueFaults(value: Decimal, measure: Measure, { line, text }: { readonly line: number; readonly text: string }): readonly Fault[] {
  const at = { line, column: 'value' }
  switch (refuseValue(value, measure)) {
    case 'too-long':
      return [{ kind: 'value-too-long', at, text, whole: mostDigits.whole, fraction: mostDigits.fraction }]
    case 'not-whole':
      return [{ kind: 'value-not-whole', at, text }]
    case undefined:
      return []
  }
}

function inLineOrder(faults: readonly Fault[]): readonly Fault[] {
  const line = (fault: Fault) => ('at' in fault ? fault.at.line : 0)
  return [...faults].sort((a, b) => line(a) - line(b))
}

// ---- indicators ------------------------------------------------------------------------

function defineIndicators(rows: readonly TableRow[], workbook: IndexedTable, options: ImportOptions, faults: Fault[]): Map<string, Indicator> {
  const defined = new Map<string, Indicator>()
  for (const { line, fields } of rows) {
    const code = fields.indicator
    if (!isCode(code)) {
      faults.push({ kind: 'code-illegal', at: { line, column: 'indicator' }, text: code })
      continue
    }
    for (const column of ['unit', 'section'] as const) {
      if (fields[column] !== '' && !isCode(fields[column])) faults.push({ kind: 'code-illegal', at: { line, column }, text: fields[column] })
    }
    checkTexts(line, fields, faults)
    const known = defined.get(code) ?? workbook.indicator(code)
    if (known === undefined) {
      if (fields.name_en === '') faults.push({ kind: 'name-needed', at: { line, column: 'name_en' }, indicator: code })
      defined.set(code, newIndicator(fields))
      continue
    }
    const completed = complete(known, fields)
    const differs = contradiction(known, fields)
    if (differs !== undefined && !options.replace) faults.push({ kind: 'definition-differs', at: { line, column: differs }, indicator: code })
    defined.set(code, differs === undefined ? completed : overwrite(known, fields))
  }
  return defined
}

function newIndicator(fields: TableRow['fields']): Indicator {
  return {
    code: fields.indicator,
    names: { en: fields.name_en, fr: fields.name_fr, ar: fields.name_ar },
    unit: fields.unit || NO_UNIT,
    section: fields.section || NO_SECTION,
    precision: 0,
    source: '',
    scope: { en: '', fr: '', ar: '' },
    part: null
  }
}

/** The column in which a row defines an indicator otherwise than it is; blank says nothing. */
function contradiction(known: Indicator, fields: TableRow['fields']): Column | undefined {
  const now: readonly (readonly [Column, string])[] = [
    ['name_en', known.names.en],
    ['name_fr', known.names.fr],
    ['name_ar', known.names.ar],
    ['unit', known.unit],
    ['section', known.section]
  ]
  return now.find(([column, text]) => fields[column] !== '' && text !== '' && fields[column] !== text)?.[0]
}

/** Blank names are filled by a row that has them. */
function complete(known: Indicator, fields: TableRow['fields']): Indicator {
  const { en, fr, ar } = known.names
  return { ...known, names: { en: en || fields.name_en, fr: fr || fields.name_fr, ar: ar || fields.name_ar } }
}

function overwrite(known: Indicator, fields: TableRow['fields']): Indicator {
  const { en, fr, ar } = known.names
  return {
    ...known,
    names: { en: fields.name_en || en, fr: fields.name_fr || fr, ar: fields.name_ar || ar },
    unit: fields.unit || known.unit,
    section: fields.section || known.section
  }
}

/** A new indicator is printed with as many decimals as its values have, six at most. */
function withPrecision(definitions: ReadonlyMap<string, Indicator>, read: readonly ReadRow[], workbook: IndexedTable): readonly Indicator[] {
  const most = new Map<string, number>()
  for (const { row, cell } of read) {
    if (cell.kind !== 'value') continue
    const decimals = decimalsOf(cell.value)
    const { indicator } = row.fields
    if (decimals > (most.get(indicator) ?? 0)) most.set(indicator, decimals > 6 ? 6 : decimals)
  }
  return [...definitions.values()].map((each) => (workbook.indicator(each.code) ? each : { ...each, precision: most.get(each.code) ?? 0 }))
}

function checkTexts(line: number, fields: TableRow['fields'], faults: Fault[]): void {
  const most: readonly (readonly [Column, number])[] = [
    ['name_en', limits.name],
    ['name_fr', limits.name],
    ['name_ar', limits.name],
    ['source', limits.remark],
    ['note', limits.remark]
  ]
  for (const [column, limit] of most) {
    if (fields[column].length > limit) faults.push({ kind: 'text-too-long', at: { line, column }, limit })
    if (!isWellFormed(fields[column])) faults.push({ kind: 'text-illegal', at: { line, column } })
  }
}

// ---- units and sections ----------------------------------------------------------------

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

// ---- cells -----------------------------------------------------------------------------

function readRow(row: TableRow, options: ImportOptions, faults: Fault[]): ReadRow | undefined {
  const { line, fields } = row
  const parsed = parsePeriod(fields.period)
  if (parsed === undefined) faults.push({ kind: 'period-illegal', at: { line, column: 'period' }, text: fields.period })
  const cell = readCell(row, options)
  if ('fault' in cell) {
    faults.push(cell.fault)
    return undefined
  }
  return parsed === undefined ? undefined : { line, row, period: periodCode(parsed), cell }
}

function readCell({ line, fields }: TableRow, { locale }: ImportOptions): Cell | { readonly fault: Fault } {
  const remarks = { source: fields.source, note: fields.note }
  const absence: Absence | undefined = absences.find((each) => each === fields.status)
  const status: Status | undefined = fields.status === '' ? 'final' : statuses.find((each) => each === fields.status)
  const qualifier: Qualifier | null | undefined = fields.qualifier === '' ? null : qualifiers.find((each) => each === fields.qualifier)
  if (absence === undefined && status === undefined) return { fault: { kind: 'status-unknown', at: { line, column: 'status' }, text: fields.status } }
  if (qualifier === undefined) return { fault: { kind: 'qualifier-unknown', at: { line, column: 'qualifier' }, text: fields.qualifier } }
  if (fields.value === '') {
    if (qualifier !== null) return { fault: { kind: 'qualifier-without-value', at: { line, column: 'qualifier' } } }
    if (absence !== undefined) return { kind: 'absent', absence, ...remarks }
    return fields.status === '' ? { kind: 'empty' } : { fault: { kind: 'value-expected', at: { line, column: 'value' } } }
  }
  if (absence !== undefined) return { fault: { kind: 'value-and-absence', at: { line, column: 'status' }, text: fields.status } }
  const value = readNumber(fields.value, locale)
  if (value === undefined) return { fault: { kind: 'number-unreadable', at: { line, column: 'value' }, text: fields.value, locale: locale ?? '16818.5' } }
  return { kind: 'value', value, qualifier, status: status ?? 'final', ...remarks }
}

type Outcome = { readonly effect: 'added' | 'changed' | 'unchanged'; readonly cell: FilledCell } | { readonly fault: Fault }
type Place = { readonly line: number; readonly indicator: string; readonly period: string }

/** A cell that says the same keeps its own source and note, filled where they were blank; `--replace` takes the table's. */
function placeCell(cell: FilledCell, now: Cell, place: Place, { replace }: ImportOptions): Outcome {
  if (now.kind === 'empty') return { effect: 'added', cell }
  if (!sameContent(now, cell)) {
    if (replace) return { effect: 'changed', cell }
    const { line, indicator, period } = place
    return { fault: { kind: 'cell-filled', at: { line, column: 'value' }, indicator, period, was: now, would: cell } }
  }
  const source = replace ? cell.source || now.source : now.source || cell.source
  const note = replace ? cell.note || now.note : now.note || cell.note
  const merged: FilledCell = { ...now, source, note }
  return { effect: source === now.source && note === now.note ? 'unchanged' : 'changed', cell: merged }
}
