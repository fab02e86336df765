/** Small figures tables for tests: a few counting units, indicators by their codes, cells as one would type them. */

import type { Absence, Cell, FilledCell, Qualifier, Status } from '../../core/entry/cell'
import type { Decimal } from '../../core/entry/decimal'
import type { CountingUnit, Dimension, Indicator, Measure, PartRule } from '../../core/entry/indicator'
import { type IndexedTable, indexTable } from '../../core/entry/table'

const unit = (code: string, measure: Measure): CountingUnit => ({
  code,
  measure,
  genders: { fr: 'feminine', ar: 'masculine' },
  forms: { en: {}, fr: {}, ar: {} }
})
const units = [unit('person', 'count'), unit('percent', 'share'), unit('per-1000', 'rate'), unit('dirham', 'amount')]

/** An indicator that stands by itself, or is a part: `['total', 'region', 'adds-up']`. */
export function indicator(code: string, part: readonly [string, Dimension, PartRule] | null = null, of = 'person'): Indicator {
  return {
    code,
    names: { en: code, fr: code, ar: code },
    unit: of,
    section: 'general',
    precision: 0,
    source: '',
    scope: { en: '', fr: '', ar: '' },
    part: part && { of: part[0], by: part[1], rule: part[2] }
  }
}

export function value(number: Decimal, status: Status = 'final', qualifier: Qualifier | null = null): FilledCell {
  return { kind: 'value', value: number, qualifier, status, source: '', note: '' }
}
export function absent(absence: Absence): FilledCell {
  return { kind: 'absent', absence, source: '', note: '' }
}

/** A table of rows: the cells of an indicator by period; empty ones are left out. */
export function madeTable(indicators: readonly Indicator[], rows: Readonly<Record<string, Readonly<Record<string, Cell>>>>): IndexedTable {
  const cells = Object.entries(rows).flatMap(([code, row]) =>
    Object.entries(row).flatMap(([period, cell]) => (cell.kind === 'empty' ? [] : [{ indicator: code, period, cell }]))
  )
  return indexTable({ units, sections: [], indicators, cells })
}
