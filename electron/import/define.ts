/** What the rows of a table say of their indicators: new ones, completed ones, and where they contradict the workbook. */

import { isWellFormed, limits } from '../../core/contract'
import { type Indicator, isCode } from '../../core/entry/indicator'
import type { IndexedTable } from '../../core/entry/table'
import type { Fault } from '../../core/result'
import type { Column, TableRow } from './table'

type Fields = TableRow['fields']

/** What an indicator counts, and where it stands, when no row of its table says so. */
const NO_UNIT = 'case'
const NO_SECTION = 'general'

/** The indicators of a table by code, as they are to be. Rows may say different things of one, in any order; what is wrong is added to `faults`. */
export function defineIndicators(rows: readonly TableRow[], workbook: IndexedTable, replace: boolean, faults: Fault[]): ReadonlyMap<string, Indicator> {
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
      defined.set(code, overwritten(blank(code), fields))
      continue
    }
    const differing = contradictions(known, fields)
    if (!replace) for (const column of differing) faults.push({ kind: 'definition-differs', at: { line, column }, indicator: code })
    defined.set(code, differing.length === 0 ? completed(known, fields) : overwritten(known, fields))
  }
  return new Map([...defined].map(([code, each]) => [code, { ...each, unit: each.unit || NO_UNIT, section: each.section || NO_SECTION }]))
}

function blank(code: string): Indicator {
  const nothing = { en: '', fr: '', ar: '' }
  return { code, names: nothing, unit: '', section: '', precision: 0, source: '', scope: nothing, part: null }
}

/** The columns in which a row defines an indicator otherwise than it is; blank says nothing. */
function contradictions(known: Indicator, fields: Fields): readonly Column[] {
  const now: readonly (readonly [Column, string])[] = [
    ['name_en', known.names.en],
    ['name_fr', known.names.fr],
    ['name_ar', known.names.ar],
    ['unit', known.unit],
    ['section', known.section]
  ]
  return now.flatMap(([column, text]) => (fields[column] !== '' && text !== '' && fields[column] !== text ? [column] : []))
}

/** Blanks are filled by a row that has them. */
function completed(known: Indicator, fields: Fields): Indicator {
  const { en, fr, ar } = known.names
  return {
    ...known,
    names: { en: en || fields.name_en, fr: fr || fields.name_fr, ar: ar || fields.name_ar },
    unit: known.unit || fields.unit,
    section: known.section || fields.section
  }
}

function overwritten(known: Indicator, fields: Fields): Indicator {
  const { en, fr, ar } = known.names
  return {
    ...known,
    names: { en: fields.name_en || en, fr: fields.name_fr || fr, ar: fields.name_ar || ar },
    unit: fields.unit || known.unit,
    section: fields.section || known.section
  }
}

function checkTexts(line: number, fields: Fields, faults: Fault[]): void {
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
