/** What the bench exports: the sample bulletin, and reports of any number of indicators over ten years. */

import { whole } from '../../core/entry/decimal'
import type { Language } from '../../core/entry/indicator'
import type { FiguresTable } from '../../core/entry/table'
import { indexTable } from '../../core/entry/table'
import { composeReport } from '../../core/report/compose'
import { plainText, type ReportDocument } from '../../core/report/document'
import { documentLines } from '../../core/report/document-lines'
import { type Draft, newBlock } from '../../core/report/draft'
import { bulletinDraft, plainDraft, sampleStyle } from '../../core/report/template'
import { sampleTable } from '../sample-table'

const FIRST_YEAR = 2014

/** A table of `indicators` × `years` counts that rise and fall without a pattern, the same in every run. */
export function largeTable(indicators: number, years: number): FiguresTable {
  const { units, sections } = sampleTable()
  const names = Array.from({ length: indicators }, (_, index) => `${index + 1}`)
  return {
    units,
    sections,
    indicators: names.map((name, index) => ({
      code: `indicator-${name}`,
      names: {
        en: `Operations recorded in district ${name}`,
        fr: `Opérations enregistrées dans le district ${name}`,
        ar: `العمليات المسجلة في الدائرة ${name}`
      },
      unit: 'operation',
      section: sections[index % sections.length]?.code ?? 'general',
      precision: 0,
      source: 'District returns',
      scope: { en: '', fr: '', ar: '' },
      part: null
    })),
    cells: names.flatMap((name, index) =>
      Array.from(
        { length: years },
        (_, at) =>
          ({
            indicator: `indicator-${name}`,
            period: `${FIRST_YEAR + at}`,
            cell: { kind: 'value', value: whole(100 + ((index * 7919 + at * 104_729) % 90_000)), qualifier: null, status: 'final', source: '', note: '' }
          }) as const
      )
    )
  }
}

/** Characters on a page of prose. */
const PAGE = 3_000

/** Pages of what the sample bulletin prints, numbers and all, over and over. */
export function benchText(language: Language, pages: number): string {
  const { document } = composeReport({
    table: indexTable(sampleTable()),
    draft: bulletinDraft(),
    style: sampleStyle,
    years: { year: 2023, base: 2022 },
    language
  })
  const bulletin = `${documentLines(document).map(plainText).join('\n\n')}\n\n`
  return bulletin.repeat((pages * PAGE) / bulletin.length + 1).slice(0, pages * PAGE)
}

function largeDraft(): Draft {
  const nothing = { en: '', fr: '', ar: '' }
  return {
    ...plainDraft(),
    blocks: [
      newBlock('key', { kind: 'key-figures', caption: nothing, indicators: [] }),
      newBlock('years', { kind: 'series', caption: nothing, selection: { kind: 'all' }, years: 10 }),
      newBlock('notes', { kind: 'notes', text: nothing }),
      newBlock('sources', { kind: 'sources', text: nothing })
    ]
  }
}

/** The composed document of a case: 0 indicators is the sample bulletin. */
export function benchDocument(indicators: number): ReportDocument {
  if (indicators === 0) {
    return composeReport({ table: indexTable(sampleTable()), draft: bulletinDraft(), style: sampleStyle, years: { year: 2023, base: 2022 }, language: 'en' })
      .document
  }
  return composeReport({
    table: indexTable(largeTable(indicators, 10)),
    draft: largeDraft(),
    style: sampleStyle,
    years: { year: 2023, base: 2022 },
    language: 'en'
  }).document
}

/** The bulletin's parts over and over, each time under ids of their own: twenty-five times, a report of fifty pages. */
export function longDraft(times: number): Draft {
  const { blocks, ...draft } = bulletinDraft()
  const gathering = blocks.filter(({ content }) => content.kind === 'notes' || content.kind === 'sources')
  const parts = blocks.filter((block) => !gathering.includes(block))
  const repeated = Array.from({ length: times }, (_, time) => parts.map(({ id, content }) => newBlock(`${id}x${time + 1}`, content))).flat()
  return { ...draft, blocks: [...repeated, ...gathering] }
}

/** A report of about so many pages: the bulletin's parts over and over, with whatever charts and tables it has. */
export function reportDocument(pages: number): ReportDocument {
  const draft = longDraft(pages / PAGES_A_BULLETIN)
  return composeReport({ table: indexTable(sampleTable()), draft, style: sampleStyle, years: { year: 2023, base: 2022 }, language: 'en' }).document
}
/** With one chart and two tables, as measured. */
const PAGES_A_BULLETIN = 2.6
