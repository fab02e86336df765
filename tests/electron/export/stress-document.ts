/** A report that tries the page by what is allowed but extreme: labels of 300 characters, forty years side by side, sections without a word, values as long as money gets. */

import type { FilledCell } from '../../../core/entry/cell'
import { parseDecimal } from '../../../core/entry/decimal'
import type { Language, Translated } from '../../../core/entry/indicator'
import { type CellEntry, type FiguresTable, indexTable } from '../../../core/entry/table'
import { composeReport } from '../../../core/report/compose'
import type { ReportDocument } from '../../../core/report/document'
import { type BlockContent, newBlock } from '../../../core/report/draft'
import { plainDraft, sampleStyle } from '../../../core/report/template'
import { sampleTable } from '../../sample-table'

export const LABEL = 300
const YEARS = 40
const LAST = 2023
/** Indicators of a section: as many as there are words enough to tell apart. */
const ROWS = 6
const nothing: Translated = { en: '', fr: '', ar: '' }

const words: Translated = {
  en: 'Persons intercepted while attempting irregular departure from the northern provinces towards the enclaves and the islands (land, sea 24/7)',
  fr: 'Personnes interceptées lors de tentatives de départ irrégulier depuis les provinces du Nord vers les présides et l’archipel (terre, mer 24/7)',
  ar: 'الأشخاص الذين تم اعتراضهم خلال محاولات المغادرة غير النظامية من أقاليم الشمال نحو الثغرين والجزر (برا وبحرا 24/7)'
}

/** The words over and over, cut at 300 characters, with a number by which it is told from the others. */
function label(number: number, language: Language): string {
  return `${number}. ${`${words[language]}; `.repeat(4)}`.slice(0, LABEL).trim()
}
const labels = (number: number): Translated => ({ en: label(number, 'en'), fr: label(number, 'fr'), ar: label(number, 'ar') })

function cellOf(row: number, at: number): FilledCell {
  const value = parseDecimal(`${(row % 4 === 0 ? 900_000_000_000 : 12) + ((row * 7919 + at * 104_729) % 90_000)}`)
  if (value === undefined) throw new Error('a whole number is a decimal')
  const status = (['final', 'provisional', 'revised', 'break in series'] as const)[((row + at) % 17) % 4] ?? 'final'
  const note = (row + at) % 29 === 0 ? label(at + 1, 'en') : ''
  return (row * at) % 31 === 30
    ? { kind: 'absent', absence: 'confidential', source: '', note }
    : { kind: 'value', value, qualifier: at % 11 === 0 ? 'at least' : null, status, source: label(row, 'en'), note }
}

function stressTable(sections: number): FiguresTable {
  const { units } = sampleTable()
  const codes = Array.from({ length: sections * ROWS }, (_, row) => `row-${row + 1}`)
  return {
    units,
    sections: Array.from({ length: sections }, (_, at) => ({ code: `section-${at + 1}`, names: labels(at + 1) })),
    indicators: codes.map((code, row) => ({
      code,
      names: labels(row + 1),
      unit: units[row % units.length]?.code ?? 'person',
      section: `section-${Math.floor(row / ROWS) + 1}`,
      precision: 0,
      source: label(row + 1, 'fr'),
      scope: row % 3 === 0 ? labels(row + 1) : nothing,
      part: null
    })),
    cells: codes.flatMap((indicator, row) =>
      Array.from({ length: YEARS }, (_, at): CellEntry => ({ indicator, period: `${LAST - at}`, cell: cellOf(row, at) }))
    )
  }
}

/** The report in a language, of so many sections; each takes some eight pages. */
export function stressReport(language: Language, sections: number): ReportDocument {
  const table = stressTable(sections)
  const contents = table.sections.flatMap(({ code, names }, at): readonly BlockContent[] => {
    const indicators = table.indicators.filter(({ section }) => section === code).map((indicator) => indicator.code)
    const chart = { kind: 'chart', caption: names, years: YEARS, by: null, listed: at % 2 === 0, alt: nothing, altFor: nothing } as const
    return [
      { kind: 'heading', level: 1, text: names },
      { kind: 'prose', text: nothing },
      { kind: 'heading', level: 2, text: names },
      { kind: 'heading', level: 2, text: labels(at + 2) },
      { kind: 'prose', text: labels(at + 3) },
      { kind: 'key-figures', caption: names, indicators },
      { kind: 'comparison', caption: names, selection: { kind: 'section', section: code } },
      { ...chart, chart: 'trend', indicators },
      { ...chart, chart: 'year-on-year', indicators: indicators.slice(0, 2) },
      { kind: 'series', caption: names, selection: { kind: 'section', section: code }, years: YEARS }
    ]
  })
  const blocks = [...contents, { kind: 'notes', text: nothing } as const, { kind: 'sources', text: nothing } as const].map((content, at) =>
    newBlock(`b${at + 1}`, content)
  )
  const draft = { ...plainDraft(), title: labels(1), subtitle: labels(2), blocks }
  const style = { ...sampleStyle, organisation: labels(3) }
  return composeReport({ table: indexTable(table), draft, style, years: { year: LAST, base: LAST - 1 }, language }).document
}
