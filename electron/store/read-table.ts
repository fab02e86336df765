/** The whole figures table in one read: rows as arrays, for thirty thousand cells must be there in a blink. */

import { limits } from '../../core/contract'
import { type Absence, absences, type FilledCell, type Qualifier, qualifiers, type Status, statuses } from '../../core/entry/cell'
import { type Decimal, isDecimal } from '../../core/entry/decimal'
import { type CountingUnit, type Indicator, isCode, type SectionHeading } from '../../core/entry/indicator'
import { parsePeriod, periodCode } from '../../core/entry/period'
import type { CellEntry, FiguresTable } from '../../core/entry/table'
import { DamagedContent, stored } from './damage'
import type { Database } from './database'
import { images } from './entities'

type UnitRow = readonly [string, string, string, string]
type Texts = readonly [string, string, string, string]
type IndicatorRow = readonly [string, string, string, string, string, string, number, string, string, string, string, string | null]
type CellRow = readonly [string, string, string | null, string | null, string | null, string | null, string, string]

/** Every part held to its rules; one that is not as it must be is thrown as `DamagedContent`. */
export function readTable(database: Database): FiguresTable {
  const definitions = readDefinitions(database)
  const rows = database
    .prepare<[], CellRow>('SELECT indicator, period, value, qualifier, status, absence, source, note FROM cell ORDER BY indicator, period')
    .raw()
    .all()
  const indicators = new Set(definitions.indicators.map(({ code }) => code))
  const periods = new Set(rows.map(([, period]) => period))
  for (const period of periods) if (!isPeriodCode(period)) throw new DamagedContent(`cell: period ${period}`)
  return {
    ...definitions,
    cells: rows.map((row) => {
      const [indicator, period, value, , , , source, note] = row
      if (!indicators.has(indicator) || source.length > limits.remark || note.length > limits.remark) {
        throw new DamagedContent(`cell ${indicator} ${period}: ${value ?? ''}`)
      }
      return cellEntry(row)
    })
  }
}

function isPeriodCode(code: string): boolean {
  const period = parsePeriod(code)
  return period !== undefined && periodCode(period) === code
}

function readDefinitions(database: Database): Omit<FiguresTable, 'cells'> {
  const rows = <Row>(sql: string): Row[] => database.prepare<[], Row>(sql).raw().all()
  return {
    units: rows<UnitRow>('SELECT code, measure, genders, forms FROM unit ORDER BY position, code').map(([code, measure, genders, forms]): CountingUnit => {
      const read = () => ({ position: 0, measure, genders: JSON.parse(genders), forms: JSON.parse(forms) })
      const { position: _, ...unit } = stored(`unit ${code}`, images.unit, read)
      return { code: known('unit', code), ...unit }
    }),
    sections: rows<Texts>('SELECT code, name_en, name_fr, name_ar FROM section ORDER BY position, code').map(([code, en, fr, ar]): SectionHeading => {
      const { names } = stored(`section ${code}`, images.section, () => ({ position: 0, names: { en, fr, ar } }))
      return { code: known('section', code), names }
    }),
    indicators: rows<IndicatorRow>(
      'SELECT code, name_en, name_fr, name_ar, unit, section, precision, source, scope_en, scope_fr, scope_ar, part FROM indicator ORDER BY position, code'
    ).map(([code, en, fr, ar, unit, section, precision, source, scopeEn, scopeFr, scopeAr, part]): Indicator => {
      const read = () => ({
        position: 0,
        names: { en, fr, ar },
        unit,
        section,
        precision,
        source,
        scope: { en: scopeEn, fr: scopeFr, ar: scopeAr },
        part: part === null ? null : JSON.parse(part)
      })
      const { position: _, ...indicator } = stored(`indicator ${code}`, images.indicator, read)
      return { code: known('indicator', code), ...indicator }
    })
  }
}

function known(what: string, code: string): string {
  if (!isCode(code)) throw new DamagedContent(`${what} ${code}`)
  return code
}

function cellEntry([indicator, period, value, qualifier, status, absence, source, note]: CellRow): CellEntry {
  const cell: FilledCell =
    value === null
      ? { kind: 'absent', absence: oneOf<Absence>(absences, absence), source, note }
      : {
          kind: 'value',
          value: decimal(value, indicator, period),
          qualifier: qualifier === null ? null : oneOf<Qualifier>(qualifiers, qualifier),
          status: oneOf<Status>(statuses, status),
          source,
          note
        }
  return { indicator, period, cell }
}

function decimal(text: string, indicator: string, period: string): Decimal {
  if (!isDecimal(text)) throw new DamagedContent(`cell ${indicator} ${period}: ${text}`)
  return text
}

function oneOf<Word extends string>(words: readonly Word[], text: string | null): Word {
  const word = words.find((each) => each === text)
  if (word === undefined) throw new DamagedContent(`cell: ${text}`)
  return word
}
