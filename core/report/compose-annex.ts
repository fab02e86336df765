/** The annex of a report: what was revised since an earlier report printed it. */

import type { Cell } from '../entry/cell'
import { figureOf, knownPeriod } from '../figures/derive'
import { annexPhrases } from '../wording/annex-phrases'
import { writeSigned, writeValue } from '../wording/number'
import { periodLabel } from '../wording/period'
import { phrasesOf } from '../wording/phrase-book'
import { digits, fill, type Piece, word } from '../wording/piece'
import type { Desk } from './desk'
import type { Block, Inline, Line, TableColumn, TableRow } from './document'
import { cellLine, type Legend, legendLines, markInline, nameLine } from './figure-lines'
import { earlierPublications, type Revision, revisionsSince } from './revisions'

const ID = 'annex-of-revisions'

/** Heading, a sentence and a table; nothing where the report wants no annex, nothing was published before it, or nothing differs. */
export function composeAnnex(desk: Desk): readonly Block[] {
  const { past, draft, table, years, language } = desk
  if (past === undefined || !draft.listsRevisions) return []
  const publications = earlierPublications(past, years.year)
  const revisions = revisionsSince(publications, table, past.reasons)
  if (revisions.length === 0) return []
  const words = annexPhrases[language]
  const legend: Legend = new Set()
  const rows = revisions.map((revision): TableRow => ({ kind: 'figures', cells: rowOf(revision, desk, legend) }))
  const printedIn = publications.filter(({ id }) => revisions.some(({ publication }) => publication === id))
  return [
    { kind: 'heading', id: `${ID}-heading`, level: 1, number: '', line: [word(words.heading)] },
    { kind: 'paragraph', id: `${ID}-lead`, line: fill(words.lead, { years: listed([...new Set(printedIn.map(({ year }) => year))], desk) }) },
    {
      kind: 'table',
      id: ID,
      number: `${phrasesOf(language).table.number} ${desk.nextTable()}`,
      caption: [word(words.caption)],
      columns: columnsOf(desk),
      rows,
      legend: legendLines(legend, desk)
    }
  ]
}

function listed(years: readonly number[], desk: Desk): readonly Piece[] {
  return years.flatMap((year, index) => [...(index === 0 ? [] : [word(phrasesOf(desk.language).listSeparator)]), digits(`${year}`)])
}

function columnsOf({ language }: Desk): readonly TableColumn[] {
  const words = annexPhrases[language]
  const column = (kind: TableColumn['kind'], label: string, weight: number): TableColumn => ({ kind, label: [word(label)], weight })
  return [
    column('label', phrasesOf(language).table.indicator, 3.5),
    column('number', words.period, 1),
    column('number', words.published, 1),
    column('number', words.now, 1.2),
    column('number', words.difference, 1),
    column('label', words.reason, 4)
  ]
}

function rowOf({ indicator: code, period, old, now, difference, reason }: Revision, desk: Desk, legend: Legend): readonly Line[] {
  const { table, style, language, voice } = desk
  const at = knownPeriod(period)
  const label = periodLabel(at, language)
  const span = at.kind === 'year' ? digits(label) : word(label)
  const why: Inline = reason === '' ? { kind: 'text', text: annexPhrases[language].noReason, emphasis: true } : { kind: 'text', text: reason }
  const indicator = table.indicator(code)
  if (indicator === undefined) {
    const before = old.kind === 'value' ? digits(writeValue(old.value, 0, voice.locale)) : markInline(old.absence, legend)
    return [[word(code)], [span], [before], [markInline('not available', legend)], [markInline('not applicable', legend)], [why]]
  }
  const figure = figureOf(table, { indicator, period: at, base: undefined }, style)
  desk.prints(figure)
  const cell = (shown: Cell) => cellLine(shown, { figure, period }, desk, legend)
  const points = figure.measure === 'share' ? [word(`\u00a0${phrasesOf(language).table.points}`)] : []
  const change =
    difference === null ? [markInline('not applicable', legend)] : [digits(writeSigned(difference, figure.indicator.precision, voice.locale)), ...points]
  return [nameLine(figure, desk), [span], cell(old).map(withoutOrigin), cell(now), change, [why]]
}

/** What was printed is no cell of the workbook any more. */
function withoutOrigin(inline: Inline): Inline {
  if (inline.kind !== 'number') return inline
  const { origin: _, ...rest } = inline
  return rest
}
