/** What stands in the cells of the grid, made once for each cell until something in its line changes. */

import { type CellCheck, weightOf } from '../../core/checks/check'
import { type Period, periodCode } from '../../core/entry/period'
import { type Figure, figureOf, measureOf, type Years } from '../../core/figures/derive'
import { disagrees, totalOf } from '../../core/figures/total'
import { sayChange, sayReason, valueDigits } from '../../core/wording/figure'
import type { HouseStyle } from '../../core/wording/house-style'
import { writeSigned } from '../../core/wording/number'
import { periodLabel } from '../../core/wording/period'
import { phrasesOf } from '../../core/wording/phrase-book'
import type { Strings } from '../strings/en'
import { fill } from '../strings/words'
import type { IndicatorLine, Line, SumLine } from './grid-lines'
import { cellName, cellText, type GridVoice, indicatorName } from './grid-model'
import { gravest } from './use-checks'

/** How a remark shows: to correct, to look at, or let stand with a reason. */
export type MarkKind = 'hard' | 'soft' | 'stands'

/** The text of a cell, its name for screen readers, its mark, and its classes. */
export type ShownCell = { readonly text: string; readonly name: string; readonly mark: MarkKind | undefined; readonly look: string }

/** A change or a sum; `beside` is what is left of the whole, and `saying` says so, or why there is no number. */
export type ShownNumber = { readonly text: string; readonly beside: string; readonly saying: string; readonly wrong: boolean }

/** In which voice the grid shows its cells, and which years it compares. */
export type Showing = GridVoice & { readonly strings: Strings; readonly style: HouseStyle; readonly years: Years }

export type ShownCells = ReturnType<typeof showCells>

/** Shows cells in one voice. What was shown of a line is remembered as long as the line is the same. */
export function showCells(showing: Showing) {
  const cells = new WeakMap<Line, Map<string, ShownCell>>()
  const numbers = new WeakMap<Line, Map<string, ShownNumber>>()
  return {
    cell: (line: IndicatorLine, period: Period) => once(cells, line, periodCode(period), () => shownCell(line, period, showing)),
    sum: (line: SumLine, period: Period) => once(numbers, line, periodCode(period), () => shownSum(line, period, showing)),
    change: (line: IndicatorLine) => once(numbers, line, 'change', () => shownChange(line, showing)),
    percent: (line: IndicatorLine) => once(numbers, line, 'percent', () => shownPercent(line, showing))
  }
}

function once<Shown>(memory: WeakMap<Line, Map<string, Shown>>, line: Line, key: string, make: () => Shown): Shown {
  const known = memory.get(line) ?? new Map<string, Shown>()
  memory.set(line, known)
  const shown = known.get(key) ?? make()
  known.set(key, shown)
  return shown
}

function shownCell({ indicator, table, row, checks }: IndicatorLine, period: Period, { language, locale, strings }: Showing): ShownCell {
  const code = periodCode(period)
  const cell = row.get(code) ?? { kind: 'empty' as const }
  const text = cellText(cell, indicator, table, { language, locale })
  const own = checks.get(code) ?? []
  const names = { name: indicatorName(indicator, language), period: periodLabel(period, language), text, remarks: own.map((each) => remarkName(each, strings)) }
  const noted = cell.kind !== 'empty' && cell.note !== ''
  return { text, name: cellName(cell, names, strings), mark: markOf(gravest(own)), look: `cell ${cell.kind}${noted ? ' noted' : ''}` }
}

/** A remark in two words: "far from last year", and whether it was let stand. */
export function remarkName({ kind, dismissed }: CellCheck, { figures }: Strings): string {
  return dismissed ? `${figures.remarks[kind]} (${figures.letStand})` : figures.remarks[kind]
}

export function markOf(check: CellCheck | undefined): MarkKind | undefined {
  if (check === undefined) return undefined
  return check.dismissed ? 'stands' : weightOf(check.kind)
}

/** The sum of a breakdown's parts, and what lies between it and the whole. */
function shownSum({ breakdown, table }: SumLine, period: Period, { locale, strings }: Showing): ShownNumber {
  const { whole } = breakdown
  const total = totalOf(table, breakdown, periodCode(period))
  const measure = measureOf(table, whole)
  if (total.adding.every(({ cell }) => cell.kind !== 'value')) return shownNumber('')
  const left = total.difference === null || total.difference === '0' ? '' : writeSigned(total.difference, whole.precision, locale)
  return {
    text: valueDigits(total.sum, { precision: whole.precision, measure }, locale),
    beside: left === '' ? '' : `(${left})`,
    saying: left === '' ? '' : fill(strings.figures.toWhole, { difference: `\u2066${left}\u2069` }),
    wrong: disagrees(total, measure)
  }
}

function shownNumber(text: string, saying = ''): ShownNumber {
  return { text, beside: '', saying, wrong: false }
}

function comparison({ indicator, table }: IndicatorLine, { years, style }: Showing): Figure {
  return figureOf(table, { indicator, period: { kind: 'year', year: years.year }, base: { kind: 'year', year: years.base } }, style)
}

function shownChange(line: IndicatorLine, showing: Showing): ShownNumber {
  const { change } = comparison(line, showing)
  return shownNumber(change.absolute === null ? '' : writeSigned(change.absolute, line.indicator.precision, showing.locale))
}

function shownPercent(line: IndicatorLine, showing: Showing): ShownNumber {
  const { language, locale, style } = showing
  const figure = comparison(line, showing)
  const voice = { language, locale, percentDecimals: style.percentDecimals, unit: line.table.unit }
  const said = sayChange(figure, voice)?.text ?? ''
  if (figure.change.kind === 'points') return shownNumber(`${said} ${phrasesOf(language).table.points}`)
  if (figure.change.kind === 'percent') return shownNumber(said)
  const reason = sayReason(figure.change.reason, figure, voice).map((piece) => piece.text)
  return shownNumber(figure.cell.kind === 'value' ? '–' : '', reason.join(''))
}
