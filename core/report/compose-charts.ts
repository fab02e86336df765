/** Charts in words: numbers and captions, values with their marks, ticks, legends. */

import { type Decimal, decimalsOf, signOf } from '../entry/decimal'
import { inLanguage } from '../entry/indicator'
import { periodCode } from '../entry/period'
import { axisTicks } from '../figures/axis'
import { chartPhrases } from '../wording/chart-phrases'
import { valueDigits } from '../wording/figure'
import { phrasesOf } from '../wording/phrase-book'
import { digits, word } from '../wording/piece'
import { chartAlt } from './chart-alt'
import { type ChartContent, type Plotted, type Scene, scenesOf, unitLine } from './chart-scene'
import { chartTable } from './chart-table'
import { lineOf } from './compose-prose'
import { tableNumber } from './compose-tables'
import { type Desk, openDesk } from './desk'
import { type Block, type ChartAxis, type ChartBlock, type ChartPoint, type Line, plainText } from './document'
import { figuresShown } from './figure-count'
import { cellLine, type Legend, legendLines, markInline, markOf } from './figure-lines'
import { fillLine } from './fill-line'

/** The charts of a part, each with a table of its values where that is wanted; several where units differ or one chart would not hold all. */
export function composeChart(id: string, content: ChartContent, desk: Desk): readonly Block[] {
  const scenes = scenesOf(id, content, desk)
  if (scenes.length === 0) desk.remark({ kind: 'chart-empty', severity: 'warning', block: id })
  return scenes.flatMap((scene, index) => {
    const own = index === 0 ? id : `${id}-${index + 1}`
    const place = desk.nextChart()
    const chart = chartOf(own, scene, { content, place, several: scenes.length > 1 }, desk)
    const authored = index === 0 ? authoredAlt(id, content, desk) : ''
    const said = authored === '' ? chart : { ...chart, alt: authored }
    return content.listed ? [said, listOf(said, place, desk)] : [said]
  })
}

/** What is said of a part's first chart from its data, whatever its author wrote; empty where it has none. */
export function saidFromData(id: string, content: ChartContent, desk: Desk): string {
  const [scene, ...others] = scenesOf(id, content, desk)
  return scene === undefined ? '' : chartOf(id, scene, { content, place: 0, several: others.length > 0 }, desk).alt
}

/** The author's own words, on a desk of their own: what only is heard has no notes, and no mark of them may print. */
function authoredAlt(id: string, { alt }: ChartContent, desk: Desk): string {
  const { language } = desk
  if (alt[language] === '') return ''
  const quiet = openDesk(desk, [], desk.numberOf)
  return plainText(lineOf({ en: '', fr: '', ar: '', [language]: alt[language] }, id, quiet))
}

type Numbered = { readonly content: ChartContent; readonly place: number; readonly several: boolean }

function chartOf(id: string, scene: Scene, { content, place, several }: Numbered, desk: Desk): ChartBlock {
  const legend: Legend = new Set()
  const series = scene.series.map(({ label, plotted }) => ({ label, points: plotted.map((each) => pointOf(each, legend, desk)) }))
  const caption = captionOf(id, scene, { content, several }, desk)
  const axis = axisOf(scene, desk)
  return {
    kind: 'chart',
    id,
    number: `${chartPhrases[desk.language].number} ${place}`,
    caption,
    chart: content.chart,
    form: scene.form,
    categories: scene.categories,
    series,
    axis,
    names: [word(phrasesOf(desk.language).table.indicator)],
    legend: [...legendLines(legend, desk), ...axisNote(axis, desk)],
    alt: chartAlt(scene, { caption, unit: axis.unit }, desk)
  }
}

function captionOf(id: string, { subject, caption, place }: Scene, { content, several }: Omit<Numbered, 'place'>, desk: Desk): Line {
  const words = chartPhrases[desk.language]
  const authored = inLanguage(content.caption, desk.language).text !== ''
  const whole = authored ? lineOf(content.caption, id, desk) : caption
  const told = several && (authored || content.chart === 'year-on-year') ? fillLine(words.oneOf, { caption: whole, name: subject }) : whole
  return place.of === 1 ? told : fillLine(words.oneOfMany, { caption: told, place: [digits(`${place.at}`)], count: [digits(`${place.of}`)] })
}

function pointOf({ figure, cell, change }: Plotted, legend: Legend, desk: Desk): ChartPoint {
  desk.tally.bound(figuresShown(change.length > 0 ? 'value-change' : 'value', figure))
  if (cell.kind !== 'empty') desk.prints(figure)
  const value = cellLine(cell, { figure, period: periodCode(figure.period) }, desk, legend)
  const broken = figure.change.kind === 'none' && figure.change.reason === 'break-in-series'
  const mark = markOf(cell) ?? (broken ? 'break in series' : null)
  const label = broken && markOf(cell) === null ? [...value, word('\u00a0'), markInline('break in series', legend)] : value
  return {
    value: cell.kind === 'value' ? cell.value : null,
    label: change.length > 0 ? fillLine(phrasesOf(desk.language).valueAndChange, { value: label, change }) : label,
    mark
  }
}

function axisOf({ form, values }: Scene, desk: Desk): ChartAxis {
  const first = values[0]?.figure
  const measure = first?.measure ?? 'count'
  const known = values.flatMap(({ cell }) => (cell.kind === 'value' ? [cell.value] : []))
  const ticks = axisTicks(known, { zero: form === 'bars' ? 'always' : 'near', whole: measure === 'count' })
  const precision = Math.max(...ticks.map(decimalsOf))
  const label = (tick: Decimal) => valueDigits(tick, { precision, measure }, desk.voice.locale)
  return { ticks: ticks.map((value) => ({ value, label: label(value) })), unit: unitLine(first, desk) }
}

/** A reader takes an axis to begin at zero, so one that does not says so. */
function axisNote({ ticks }: ChartAxis, desk: Desk): readonly Line[] {
  const [first, last] = [ticks[0], ticks.at(-1)]
  if (first === undefined || last === undefined || signOf(first.value) * signOf(last.value) <= 0) return []
  return [fillLine(chartPhrases[desk.language].notFromZero, { tick: [digits(first.label)] })]
}

function listOf(chart: ChartBlock, place: number, desk: Desk): Block {
  const caption = fillLine(chartPhrases[desk.language].listed, { place: [digits(`${place}`)] })
  return { kind: 'table', id: `${chart.id}-data`, number: tableNumber(desk), caption, ...chartTable(chart) }
}
