/** Notes and sources: the author's lines, and what follows from the figures that print. */

import type { Cell } from '../entry/cell'
import { inLanguage } from '../entry/indicator'
import type { Reason } from '../figures/change'
import type { Figure } from '../figures/derive'
import { sayReason } from '../wording/figure'
import { phrasesOf } from '../wording/phrase-book'
import { digits, fill, type Piece, word } from '../wording/piece'
import { type Desk, textLine } from './desk'
import type { Block, Line } from './document'
import { nameLine } from './figure-lines'

/** Above this many, the indicators without a percentage are counted, not named. */
const NAMED = 8

/** Scope notes are printed for this many indicators at most: a longer list belongs in an annex. */
const SCOPES = 30

/** Marked notes first, then the author's lines, then the rules by which the figures were made. */
export function composeNotes(id: string, authored: readonly Line[], desk: Desk): readonly Block[] {
  const marked = desk.marks.notes
  const plain = [...authored, ...comparisonNotes(desk), ...scopeNotes(desk)]
  const notes = [...marked, ...plain.map((line) => ({ mark: '', line }))]
  if (notes.length === 0) return []
  return [
    { kind: 'heading', id: `${id}-heading`, level: 2, number: '', line: [word(phrasesOf(desk.language).notes.heading)] },
    { kind: 'notes', id, notes }
  ]
}

function comparisonNotes(desk: Desk): readonly Line[] {
  const { notes } = phrasesOf(desk.language)
  const compared = desk.printed().filter((figure) => figure.base !== undefined)
  if (compared.length === 0) return []
  const years = { period: [digits(`${desk.years.year}`)], basePeriod: [digits(`${desk.years.base}`)] }
  return [fill(notes.compared, years), comparisonRules(desk), ...reasonNotes(compared, desk)]
}

/** The rule by which percentages are made. */
export function comparisonRules({ language, style }: Desk): Line {
  const { notes } = phrasesOf(language)
  const decimals = notes.decimals[style.percentDecimals] ?? notes.decimals[0]
  return fill(notes.rounding[style.rounding], { decimals: [word(decimals)] })
}

/** One line a reason: which of the printed values have no percentage, and why. */
function reasonNotes(figures: readonly Figure[], desk: Desk): readonly Line[] {
  const byReason = new Map<Reason, Figure[]>()
  for (const figure of figures) {
    if (figure.change.kind !== 'none' || figure.cell.kind !== 'value') continue
    const having = byReason.get(figure.change.reason)
    if (having) having.push(figure)
    else byReason.set(figure.change.reason, [figure])
  }
  const phrases = phrasesOf(desk.language)
  return [...byReason].flatMap(([reason, having]): readonly Line[] => {
    const first = having[0]
    if (first === undefined) return []
    const why = sayReason(reason, first, desk.voice)
    if (having.length > NAMED) return [fill(phrases.notes.noChangeMany, { count: [digits(`${having.length}`)], reason: why })]
    const names = having.flatMap((figure, index): readonly Piece[] => [
      ...(index === 0 ? [] : [word(phrases.listSeparator)]),
      ...quoted(nameLine(figure, desk))
    ])
    return [fill(phrases.notes.noChange, { names, reason: why })]
  })
}

function quoted(line: Line): readonly Piece[] {
  return line.flatMap((inline) => (inline.kind === 'text' ? [word(inline.text)] : []))
}

function scopeNotes(desk: Desk): readonly Line[] {
  const seen = new Set<string>()
  return desk
    .printed()
    .filter((figure) => {
      const fresh = !seen.has(figure.indicator.code) && inLanguage(figure.indicator.scope, desk.language).text !== ''
      seen.add(figure.indicator.code)
      return fresh
    })
    .slice(0, SCOPES)
    .map((figure) => [...nameLine(figure, desk), word(': '), ...textLine(figure.indicator.scope, desk.language)])
}

/** The author's lines, then each source of a printed cell once, in the order in which its figures print. */
export function composeSources(id: string, authored: readonly Line[], desk: Desk): readonly Block[] {
  const sources = new Set<string>()
  for (const figure of desk.printed()) {
    for (const cell of [figure.base?.cell, figure.cell]) addSource(cell, figure, sources)
  }
  const lines = [...authored, ...[...sources].map((source): Line => [{ kind: 'text', text: source }])]
  if (lines.length === 0) return []
  return [
    { kind: 'heading', id: `${id}-heading`, level: 2, number: '', line: [word(phrasesOf(desk.language).sources)] },
    { kind: 'sources', id, sources: lines }
  ]
}

function addSource(cell: Cell | undefined, figure: Figure, sources: Set<string>): void {
  if (cell === undefined || cell.kind === 'empty') return
  const source = cell.source === '' ? figure.indicator.source : cell.source
  if (source !== '') sources.add(source)
}
