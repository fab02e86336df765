/** The cell that a row of a table says, or all that is wrong with it. */

import { type Absence, absences, type Cell, type Qualifier, qualifiers, type Status, statuses } from '../../core/entry/cell'
import type { NumberLocale } from '../../core/entry/number-style'
import { decimalsWritten, readNumber } from '../../core/entry/numerals'
import { parsePeriod, periodCode } from '../../core/entry/period'
import type { Fault } from '../../core/result'
import type { TableRow } from './table'

/** A row whose words were all read. `decimals`: how many digits its value has after the decimal mark, as written. */
export type ReadRow = { readonly line: number; readonly row: TableRow; readonly period: string; readonly cell: Cell; readonly decimals: number }

/** Reads a row; what is wrong with it is added to `faults`, every part of it. */
export function readRow(row: TableRow, tableLocale: NumberLocale | null, faults: Fault[]): ReadRow | undefined {
  const { line, fields } = row
  const locale = row.isPlain ? null : tableLocale
  const parsed = parsePeriod(fields.period)
  if (parsed === undefined) faults.push({ kind: 'period-illegal', at: { line, column: 'period' }, text: fields.period })
  const cell = readCell(row, locale)
  if (Array.isArray(cell)) faults.push(...cell)
  if (parsed === undefined || !('kind' in cell)) return undefined
  return { line, row, period: periodCode(parsed), cell, decimals: cell.kind === 'value' ? decimalsWritten(fields.value, locale) : 0 }
}

function readCell({ line, fields, heading }: TableRow, locale: NumberLocale | null): Cell | Fault[] {
  const remarks = { source: fields.source, note: fields.note }
  const absence: Absence | undefined = absences.find((each) => each === fields.status)
  const status: Status | undefined = fields.status === '' ? 'final' : statuses.find((each) => each === fields.status)
  const qualifier: Qualifier | null | undefined = fields.qualifier === '' ? null : qualifiers.find((each) => each === fields.qualifier)
  const value = fields.value === '' ? undefined : readNumber(fields.value, locale)
  const at = (column: 'value' | 'qualifier' | 'status') => ({ line, column: heading ?? column })
  const faults: Fault[] = []
  if (fields.value !== '' && value === undefined) {
    faults.push({ kind: 'number-unreadable', at: at('value'), text: fields.value, locale: locale ?? '16818.5' })
  }
  if (qualifier === undefined) faults.push({ kind: 'qualifier-unknown', at: at('qualifier'), text: fields.qualifier })
  if (absence === undefined && status === undefined) faults.push({ kind: 'status-unknown', at: at('status'), text: fields.status })
  if (fields.value === '' && fields.qualifier !== '') faults.push({ kind: 'qualifier-without-value', at: at('qualifier') })
  else if (fields.value === '' && fields.status !== '' && status !== undefined) faults.push({ kind: 'value-expected', at: at('value') })
  if (fields.value !== '' && absence !== undefined) faults.push({ kind: 'value-and-absence', at: at('status'), text: fields.status })
  if (faults.length > 0) return faults
  if (absence !== undefined) return { kind: 'absent', absence, ...remarks }
  if (value === undefined) return { kind: 'empty' }
  return { kind: 'value', value, qualifier: qualifier ?? null, status: status ?? 'final', ...remarks }
}
