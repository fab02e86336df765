/** The sample workbook's figures, read straight from the resources: a path beside the import stage, so that stages are tested apart. */

import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import { type Absence, absences, type FilledCell, qualifiers } from '../core/entry/cell'
import { parseDecimal } from '../core/entry/decimal'
import type { CountingUnit, Indicator, SectionHeading } from '../core/entry/indicator'
import type { CellEntry, FiguresTable } from '../core/entry/table'

type Row = Readonly<Record<string, string>>

const resources = resolve('resources')

export function sampleTable(): FiguresTable {
  const rows: readonly Row[] = parse(readFileSync(join(resources, 'sample', 'morocco-2018-2025.csv')), { columns: true })
  const catalogue: { units: CountingUnit[]; sections: SectionHeading[] } = JSON.parse(readFileSync(join(resources, 'catalogue.json'), 'utf8'))
  const indicators = new Map<string, Indicator>()
  for (const row of rows) {
    if (!indicators.has(row.indicator ?? '')) indicators.set(row.indicator ?? '', indicatorOf(row))
  }
  const cells = rows.map((row): CellEntry => ({ indicator: row.indicator ?? '', period: row.period ?? '', cell: cellOf(row) }))
  return { ...catalogue, indicators: [...indicators.values()], cells }
}

function indicatorOf(row: Row): Indicator {
  return {
    code: row.indicator ?? '',
    names: { en: row.name_en ?? '', fr: row.name_fr ?? '', ar: row.name_ar ?? '' },
    unit: row.unit ?? '',
    section: row.section ?? '',
    precision: 0,
    source: '',
    scope: { en: '', fr: '', ar: '' },
    part: null
  }
}

function cellOf(row: Row): FilledCell {
  const remarks = { source: row.source ?? '', note: row.note ?? '' }
  const absence: Absence | undefined = absences.find((each) => each === row.status)
  if (absence) return { kind: 'absent', absence, ...remarks }
  const value = parseDecimal(row.value ?? '')
  if (value === undefined) throw new Error(`no value: ${JSON.stringify(row)}`)
  return { kind: 'value', value, qualifier: qualifiers.find((each) => each === row.qualifier) ?? null, status: 'final', ...remarks }
}
