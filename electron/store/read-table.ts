/** The whole figures table in one read: rows as arrays, for thirty thousand cells must be there in a blink. */

import { limits } from '../../core/contract'
import { type Absence, absences, type FilledCell, type Qualifier, qualifiers, type Status, statuses } from '../../core/entry/cell'
import { isDecimal } from '../../core/entry/decimal'
import { type CountingUnit, type Indicator, isCode, type SectionHeading } from '../../core/entry/indicator'
import { parsePeriod, periodCode } from '../../core/entry/period'
import type { CellEntry, FiguresTable } from '../../core/entry/table'
import { DamagedContent, stored } from './damage'
import type { Database } from './database'
import { images } from './entities'

type UnitRow = readonly [string, string, string, string]
type Texts = readonly [string, string, string, string]
type IndicatorRow = readonly [string, string, string, string, string, string, number, string, string, string, string, string | null]
/** A row of the table `cell`, in the order of its columns. */
export type CellRow = readonly [string, string, string | null, string | null, string | null, string | null, string, string]

/** Every part held to its rules; one that is not as it must be is thrown as `DamagedContent`. `see` is shown each row of a cell, in the order of keys. */
export function readTable(database: Database, see: (row: CellRow) => void = () => {}): FiguresTable {
  const definitions = readDefinitions(database)
  const rows = database
    .prepare<[], CellRow>('SELECT indicator, period, value, qualifier, status, absence, source, note FROM cell ORDER BY indicator, period')
    .raw()
    .all()
  const indicators = new Map(definitions.indicators.map(({ code }) => [code, code]))
  const periods = new Map<string, string>()
  return {
    ...definitions,
    cells: rows.map((row): CellEntry => {
      see(row)
      const indicator = indicators.get(row[0])
      if (indicator === undefined) throw damagedCell(row)
      return { indicator, period: onePeriod(periods, row[1]), cell: filledCell(row) }
    })
  }
}

/** One text for each period, however many cells have it: it is looked up thousands of times. */
function onePeriod(known: Map<string, string>, code: string): string {
  const period = known.get(code)
  if (period !== undefined) return period
  if (!isPeriodCode(code)) throw new DamagedContent(`cell: period ${code}`)
  known.set(code, code)
  return code
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

/** The rules of the table `cell`, held once more: a damaged file breaks them without a word from SQLite. */
function filledCell(row: CellRow): FilledCell {
  const [, , value, qualifier, status, absence, source, note] = row
  if (source.length > limits.remark || note.length > limits.remark) throw damagedCell(row)
  if (value === null) {
    if (qualifier !== null || status !== null) throw damagedCell(row)
    return { kind: 'absent', absence: oneOf<Absence>(absences, absence, row), source, note }
  }
  if (absence !== null || !isDecimal(value)) throw damagedCell(row)
  const sureness = qualifier === null ? null : oneOf<Qualifier>(qualifiers, qualifier, row)
  return { kind: 'value', value, qualifier: sureness, status: oneOf<Status>(statuses, status, row), source, note }
}

function oneOf<Word extends string>(words: readonly Word[], text: string | null, row: CellRow): Word {
  const word = words.find((each) => each === text)
  if (word === undefined) throw damagedCell(row)
  return word
}

function damagedCell([indicator, period, value]: CellRow): DamagedContent {
  return new DamagedContent(`cell ${indicator} ${period}: ${value ?? ''}`)
}
