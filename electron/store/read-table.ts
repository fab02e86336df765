/** The whole figures table in one read: rows as arrays, for thirty thousand cells must be there in a blink. */

import { type Absence, absences, type FilledCell, type Qualifier, qualifiers, type Status, statuses } from '../../core/entry/cell'
import { type Decimal, isDecimal } from '../../core/entry/decimal'
import type { CountingUnit, Indicator, SectionHeading } from '../../core/entry/indicator'
import type { CellEntry, FiguresTable } from '../../core/entry/table'
import type { Database } from './database'
import { images } from './entities'

const partImage = images.indicator.shape.part

type UnitRow = readonly [string, string, string, string]
type Texts = readonly [string, string, string, string]
type IndicatorRow = readonly [string, string, string, string, string, string, number, string, string, string, string, string | null]
type CellRow = readonly [string, string, string | null, string | null, string | null, string | null, string, string]

export function readTable(database: Database): FiguresTable {
  const rows = <Row>(sql: string): Row[] => database.prepare<[], Row>(sql).raw().all()
  return {
    units: rows<UnitRow>('SELECT code, measure, genders, forms FROM unit ORDER BY position, code').map(([code, measure, genders, forms]): CountingUnit => {
      const { position: _, ...unit } = images.unit.parse({ position: 0, measure, genders: JSON.parse(genders), forms: JSON.parse(forms) })
      return { code, ...unit }
    }),
    sections: rows<Texts>('SELECT code, name_en, name_fr, name_ar FROM section ORDER BY position, code').map(
      ([code, en, fr, ar]): SectionHeading => ({ code, names: { en, fr, ar } })
    ),
    indicators: rows<IndicatorRow>(
      'SELECT code, name_en, name_fr, name_ar, unit, section, precision, source, scope_en, scope_fr, scope_ar, part FROM indicator ORDER BY position, code'
    ).map(
      ([code, en, fr, ar, unit, section, precision, source, scopeEn, scopeFr, scopeAr, part]): Indicator => ({
        code,
        names: { en, fr, ar },
        unit,
        section,
        precision,
        source,
        scope: { en: scopeEn, fr: scopeFr, ar: scopeAr },
        part: part === null ? null : partImage.parse(JSON.parse(part))
      })
    ),
    cells: rows<CellRow>('SELECT indicator, period, value, qualifier, status, absence, source, note FROM cell ORDER BY indicator, period').map(cellEntry)
  }
}

function cellEntry([indicator, period, value, qualifier, status, absence, source, note]: CellRow): CellEntry {
  const cell: FilledCell =
    value === null
      ? { kind: 'absent', absence: oneOf<Absence>(absences, absence), source, note }
      : {
          kind: 'value',
          value: decimal(value),
          qualifier: qualifier === null ? null : oneOf<Qualifier>(qualifiers, qualifier),
          status: oneOf<Status>(statuses, status),
          source,
          note
        }
  return { indicator, period, cell }
}

function decimal(text: string): Decimal {
  if (!isDecimal(text)) throw new SyntaxError(`not a decimal: ${text}`)
  return text
}

function oneOf<Word extends string>(words: readonly Word[], text: string | null): Word {
  const word = words.find((each) => each === text)
  if (word === undefined) throw new SyntaxError(`not a known word: ${text}`)
  return word
}
