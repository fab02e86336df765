/** What charts show before it is worded: trends over years, a year beside its base, parts of a whole. One axis a chart, and one unit an axis. */

import type { Cell } from '../entry/cell'
import type { Indicator } from '../entry/indicator'
import { type Figure, figureOf } from '../figures/derive'
import { findBreakdowns } from '../figures/parts'
import { chartPhrases } from '../wording/chart-phrases'
import { sayChange } from '../wording/figure'
import { phrasesOf } from '../wording/phrase-book'
import { digits, fill, word } from '../wording/piece'
import { spanLine } from './compose-tables'
import type { Desk } from './desk'
import type { ChartBlock, Inline, Line } from './document'
import type { BlockContent } from './draft'
import { nameLine, originOf, tieMark } from './figure-lines'
import { fillLine, joinedLines } from './fill-line'

export type ChartContent = Extract<BlockContent, { readonly kind: 'chart' }>

/** A value of a chart. `figure`: of its own period; `change`: what stands behind it in brackets, where it is compared. */
export type Plotted = { readonly figure: Figure; readonly cell: Cell; readonly change: Line }

/** A chart before it is worded. `subject`: what it is about, to tell it from others of the part. `values`: all of the axis, which charts of one unit share. */
export type Scene = {
  readonly form: ChartBlock['form']
  readonly categories: readonly Line[]
  readonly series: readonly { readonly label: Line; readonly plotted: readonly Plotted[] }[]
  readonly subject: Line
  /** What stands over it where its author wrote nothing. */
  readonly caption: Line
  readonly place: { readonly at: number; readonly of: number }
  readonly values: readonly Plotted[]
}

/** Lines that can be told apart in one chart, and bars that stand on one page. */
const MOST_LINES = 6
const MOST_PAIRS = 10
const MOST_BARS = 16

/** Names that a caption takes; where there are more, what is counted says it. */
const NAMED = 2

/** The charts that a part draws: none where it has nothing to draw; several where units differ, or one would not hold all. */
export function scenesOf(id: string, content: ChartContent, desk: Desk): readonly Scene[] {
  switch (content.chart) {
    case 'trend':
      return trendScenes(chosen(id, content, desk), content.years, desk)
    case 'year-on-year':
      return yearScenes(chosen(id, content, desk), desk)
    case 'breakdown':
      return breakdownScenes(id, content, desk)
  }
}

function chosen(id: string, { indicators }: ChartContent, desk: Desk): readonly Figure[] {
  if (indicators.length === 0) return desk.figures.filter(({ cell }) => cell.kind === 'value').slice(0, 1)
  return indicators.flatMap((code) => {
    const figure = desk.figure(code)
    if (figure === undefined) desk.remark({ kind: 'field-unknown', severity: 'warning', field: code, block: id })
    return figure ?? []
  })
}

/** Lines by year. The years begin with the first of which anything is known. */
function trendScenes(figures: readonly Figure[], count: number, desk: Desk): readonly Scene[] {
  const all = Array.from({ length: count }, (_, index) => desk.years.year - count + 1 + index)
  const known = all.findIndex((year) => figures.some(({ indicator }) => desk.table.cell(indicator.code, `${year}`).kind !== 'empty'))
  const years = known < 0 ? all : all.slice(known)
  const words = chartPhrases[desk.language]
  const span = { from: [digits(`${years[0]}`)], to: [digits(`${desk.years.year}`)] }
  return byUnit(figures).flatMap((group) => {
    const lines = group.map((figure) => ({ label: nameLine(figure, desk), plotted: years.map((year) => plottedIn(figure.indicator, year, desk)) }))
    const values = lines.flatMap(({ plotted }) => plotted)
    return inChunks(lines, MOST_LINES).map(({ items, place }): Scene => {
      const subject = subjectOf(group, desk)
      const names = subject.map((inline, at): Inline => (at === 0 && inline.kind === 'text' ? { ...inline, text: capitalised(inline.text) } : inline))
      const categories = years.map((year): Line => [digits(`${year}`)])
      return { form: 'lines', categories, series: items, subject, caption: fillLine(words.trend, { names, ...span }), place, values }
    })
  })
}

/** A pair of bars an indicator: the base, then the year with its change. */
function yearScenes(figures: readonly Figure[], desk: Desk): readonly Scene[] {
  const { year, base } = desk.years
  const caption = fill(phrasesOf(desk.language).table.comparison, { period: [digits(`${year}`)], basePeriod: [digits(`${base}`)] })
  return byUnit(figures).flatMap((group) => {
    const pairs = group.map((figure) => ({
      label: figure.base ? nameLine(figure, desk) : spanLine(figure, desk),
      base: figure.base ? plottedIn(figure.indicator, base, desk) : { figure, cell: NOT_APPLICABLE, change: [] },
      now: { figure, cell: figure.cell, change: changeLine(figure, desk) }
    }))
    const values = pairs.flatMap((pair) => [pair.base, pair.now])
    return inChunks(pairs, MOST_PAIRS).map(({ items, place }): Scene => {
      const series = [
        { label: [digits(`${base}`)], plotted: items.map((pair) => pair.base) },
        { label: [digits(`${year}`)], plotted: items.map(({ now }) => now) }
      ]
      return { form: 'bars', categories: items.map(({ label }) => label), series, subject: subjectOf(group, desk), caption, place, values }
    })
  })
}

const NOT_APPLICABLE: Cell = { kind: 'absent', absence: 'not applicable', source: '', note: '' }

/** A bar a part; the whole is named in the caption. */
function breakdownScenes(id: string, content: ChartContent, desk: Desk): readonly Scene[] {
  const { of } = findBreakdowns(desk.table.table.indicators)
  const wholes = content.indicators.length > 0 ? chosen(id, content, desk) : desk.figures.filter(({ indicator }) => of(indicator.code).length > 0).slice(0, 1)
  const period: Line = [digits(`${desk.years.year}`)]
  return wholes.flatMap((whole) => {
    const found = of(whole.indicator.code)
    const breakdown = content.by === null ? found[0] : found.find(({ by }) => by === content.by)
    if (breakdown === undefined) return []
    const bars = [...breakdown.adding, ...breakdown.within].map((part): Plotted => plottedIn(part, desk.years.year, desk))
    const subject = nameLine(whole, desk)
    const caption = fillLine(chartPhrases[desk.language].breakdown[breakdown.by], { name: subject, period })
    return inChunks(bars, MOST_BARS).map(({ items, place }): Scene => {
      const categories = items.map(({ figure }) => nameLine(figure, desk))
      return { form: 'bars', categories, series: [{ label: period, plotted: items }], subject, caption, place, values: bars }
    })
  })
}

function plottedIn(indicator: Indicator, year: number, desk: Desk): Plotted {
  const figure = figureOf(desk.table, { indicator, period: { kind: 'year', year }, base: undefined }, desk.style)
  return { figure, cell: figure.cell, change: [] }
}

/** The change in brackets behind a value, or the mark of a break that forbids it; nothing where there is none for another reason. */
function changeLine(figure: Figure, desk: Desk): Line {
  const change = sayChange(figure, desk.voice)
  if (change === undefined) return []
  const points = figure.change.kind === 'points' ? [word(`\u00a0${phrasesOf(desk.language).table.points}`)] : []
  return [{ kind: 'number', text: change.text, origin: originOf(figure, 'change') }, ...points, ...tieMark(figure, desk)]
}

/** Figures by their counting units, units in the order of their first figure: what is counted in another unit needs another axis. */
function byUnit(figures: readonly Figure[]): readonly (readonly Figure[])[] {
  const units = new Set(figures.map(({ indicator }) => indicator.unit))
  return [...units].map((unit) => figures.filter(({ indicator }) => indicator.unit === unit))
}

type Chunk<Item> = { readonly items: readonly Item[]; readonly place: Scene['place'] }

/** As few charts as hold all, equally full. */
function inChunks<Item>(items: readonly Item[], most: number): readonly Chunk<Item>[] {
  const of = Math.ceil(items.length / most)
  const size = Math.ceil(items.length / of)
  return Array.from({ length: of }, (_, index) => ({ items: items.slice(index * size, (index + 1) * size), place: { at: index + 1, of } }))
}

/** What figures of one unit are about: their names where they are few, else what they count. */
function subjectOf(figures: readonly Figure[], desk: Desk): Line {
  const names = joinedLines(
    figures.map((figure) => nameLine(figure, desk)),
    chartPhrases[desk.language].alt.comma
  )
  if (figures.length <= NAMED) return names
  const unit = unitLine(figures[0], desk)
  return unit.length > 0 ? unit : [word(phrasesOf(desk.language).table.series)]
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The plural noun of a unit by itself; nothing for a share, whose percent sign says it, and where the noun is not written. */
export function unitLine(figure: Figure | undefined, { voice, language }: Desk): Line {
  const unit = figure && voice.unit(figure.indicator.unit)
  if (unit === undefined || unit.measure === 'share') return []
  const forms = unit.forms[language]
  const noun = (language === 'ar' ? forms.few : undefined) ?? forms.other ?? ''
  return noun === '' ? [] : [word(noun)]
}
