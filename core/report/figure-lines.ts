/** Figures as lines of tables and cards, with their marks. */

import type { Cell } from '../entry/cell'
import { type Decimal, toScaled } from '../entry/decimal'
import { inLanguage } from '../entry/indicator'
import { periodCode } from '../entry/period'
import { percentChange, type Reason } from '../figures/change'
import type { Figure } from '../figures/derive'
import { sayChange, sayValue, valueDigits, writingOf } from '../wording/figure'
import { writePercent } from '../wording/number'
import { periodLabel } from '../wording/period'
import { phrasesOf } from '../wording/phrase-book'
import { type Mark, marks } from '../wording/phrases'
import { digits, fill, type Piece, word } from '../wording/piece'
import type { Desk } from './desk'
import type { FigureOrigin, Inline, Line } from './document'

/** The name of an indicator, in the language it has one in; its code where it has none. */
export function nameLine(figure: Figure, desk: Desk): Line {
  const { text, language } = inLanguage(figure.indicator.names, desk.language)
  if (text === '') return [{ kind: 'text', text: figure.indicator.code }]
  return [{ kind: 'text', text, ...(language === desk.language ? {} : { language }) }]
}

export function originOf(figure: Figure, shows: FigureOrigin['shows']): FigureOrigin {
  return { indicator: figure.indicator.code, period: periodCode(figure.period), shows }
}

/** Gathers which marks a table uses, for its legend. */
export type Legend = Set<Mark>

/** A cell in a table: the value with qualifier and status mark, or the mark of its absence. */
export function cellLine(cell: Cell, at: { readonly figure: Figure; readonly period: string }, desk: Desk, legend: Legend): Line {
  if (cell.kind !== 'value') return [markInline(cell.kind === 'absent' ? cell.absence : 'not entered', legend)]
  const origin: FigureOrigin = { indicator: at.figure.indicator.code, period: at.period, shows: 'value' }
  const pieces = sayValue(cell, at.figure, desk.voice).map((piece): Inline => (piece.kind === 'number' ? { ...piece, origin } : piece))
  return cell.status === 'final' ? pieces : [...pieces, word('\u00a0'), markInline(cell.status, legend)]
}

/** What is to be known of a cell beside its value: how settled it is, or why there is none; null for a final value. */
export function markOf(cell: Cell): Mark | null {
  switch (cell.kind) {
    case 'value':
      return cell.status === 'final' ? null : cell.status
    case 'absent':
      return cell.absence
    case 'empty':
      return 'not entered'
  }
}

/** The absolute change in a table, or the mark that says why there is none. */
export function absoluteLine(figure: Figure, desk: Desk, legend: Legend): Line {
  const { change } = figure
  if (change.absolute === null || change.absolute === undefined) return reasonLine(figure, legend)
  const text = signed(change.absolute, figure, desk)
  const unit = change.kind === 'points' ? [word(`\u00a0${phrasesOf(desk.language).table.points}`)] : []
  return [{ kind: 'number', text, origin: originOf(figure, 'change') }, ...unit, ...provisionalMark(figure, legend)]
}

function signed(value: Decimal, figure: Figure, desk: Desk): string {
  const text = valueDigits(value, { precision: figure.indicator.precision, measure: 'count' }, desk.voice.locale)
  return toScaled(value).units > 0n ? `+${text}` : text
}

/** The percentage in a table, with the mark of its tie, or the mark that says why there is none. */
export function percentLine(figure: Figure, desk: Desk, legend: Legend): Line {
  if (figure.change.kind !== 'percent') return reasonLine(figure, legend)
  const change = sayChange(figure, desk.voice)
  if (change === undefined) return []
  return [{ kind: 'number', text: change.text, origin: originOf(figure, 'change') }, ...tieMark(figure, desk), ...provisionalMark(figure, legend)]
}

/** A change of a provisional value is provisional. */
function provisionalMark(figure: Figure, legend: Legend): Line {
  return figure.provisional ? [word('\u00a0'), markInline('provisional', legend)] : []
}

function reasonLine(figure: Figure, legend: Legend): Line {
  const { change } = figure
  if (figure.base === undefined) return [markInline('not applicable', legend)]
  return [markInline(change.kind === 'none' ? markOfReason(change.reason) : 'not applicable', legend)]
}

function markOfReason(reason: Reason): Mark {
  switch (reason) {
    case 'value-missing':
      return 'not entered'
    case 'value-not-available':
    case 'base-not-available':
    case 'base-missing':
      return 'not available'
    case 'value-confidential':
    case 'base-confidential':
      return 'confidential'
    case 'break-in-series':
      return 'break in series'
    case 'value-not-applicable':
    case 'base-not-applicable':
    case 'base-zero':
    case 'base-negative':
    case 'mixed-signs':
    case 'unlike-periods':
    case 'qualified-value':
    case 'percentage-points':
      return 'not applicable'
  }
}

/** The mark itself, remembered for the legend. */
export function markInline(mark: Mark, legend: Legend): Inline {
  legend.add(mark)
  return digits(marks[mark])
}

/** What the marks of a table mean, one line. */
export function legendLines(legend: Legend, desk: Desk): readonly Line[] {
  const phrases = phrasesOf(desk.language)
  const used = (Object.keys(marks) as readonly Mark[]).filter((mark) => legend.has(mark))
  if (used.length === 0) return []
  return [used.flatMap((mark, index): Line => [...(index === 0 ? [] : [word(phrases.listSeparator)]), digits(marks[mark]), word(` ${phrases.legend[mark]}`)])]
}

/** The mark of the note that a tie asks for; nothing where there is no tie. */
export function tieMark(figure: Figure, desk: Desk): Line {
  if (figure.change.kind !== 'percent' || !figure.change.tie) return []
  const mark = desk.marks.markFor(`tie ${figure.indicator.code} ${periodCode(figure.period)}`, () => tieNote(figure, desk))
  return [{ kind: 'note', mark }]
}

/**
 * The mark of the note that says how settled a figure is, where the text around it has no room for the marks of tables: its
 * own status, and for a change that of its base too. Nothing where both are final.
 */
export function statusMark(figure: Figure, shows: FigureOrigin['shows'], desk: Desk): Line {
  const sides = [figure.cell, ...(shows === 'change' && figure.base ? [figure.base.cell] : [])]
  const periods = [figure.period, ...(figure.base ? [figure.base.period] : [])]
  return sides.flatMap((cell, side): Line => {
    const period = periods[side]
    if (cell.kind !== 'value' || cell.status === 'final' || period === undefined) return []
    const { status } = cell
    const note = (): Line =>
      fill(phrasesOf(desk.language).notes.status, {
        name: nameWords(figure, desk),
        period: [digits(periodLabel(period, desk.language))],
        status: [word(phrasesOf(desk.language).legend[status])]
      })
    return [{ kind: 'note', mark: desk.marks.markFor(`status ${figure.indicator.code} ${periodCode(period)}`, note) }]
  })
}

function nameWords(figure: Figure, desk: Desk): readonly Piece[] {
  return nameLine(figure, desk).flatMap((inline) => (inline.kind === 'text' ? [word(inline.text)] : []))
}

function tieNote(figure: Figure, desk: Desk): Line {
  const { cell, base, change } = figure
  if (cell.kind !== 'value' || base?.cell.kind !== 'value' || change.kind !== 'percent') return []
  const { locale } = desk.voice
  const exact = percentChange(base.cell.value, cell.value, { rounding: 'half-even', percentDecimals: change.percent.scale + 1 }).percent
  const neighbours = [(exact.units - 5n) / 10n, (exact.units + 5n) / 10n]
  const other = { units: neighbours.find((units) => units !== change.percent.units) ?? 0n, scale: change.percent.scale }
  return fill(phrasesOf(desk.language).notes.tie, {
    name: nameWords(figure, desk),
    value: [digits(valueDigits(cell.value, writingOf(figure), locale))],
    base: [digits(valueDigits(base.cell.value, writingOf(figure), locale))],
    exact: [digits(writePercent(exact, locale))],
    percent: [digits(writePercent(change.percent, locale))],
    other: [digits(writePercent(other, locale))]
  })
}
