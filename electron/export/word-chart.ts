/** Charts as Word's own: drawn from an embedded workbook that "Edit data" opens, in the look of the PDF, with the edition's alternative text. */

import type { Run } from 'docx'
import { type ChartLineDash, type ChartMarkerShape, ChartRun, type ChartSeries } from 'docx/charts'
import { type ValueLabel, valueLabels } from '../../core/report/chart-labels'
import { linesShape } from '../../core/report/chart-shape'
import { type ChartBlock, type ChartPoint, type Line, plainText } from '../../core/report/document'
import { barLooks, colours, type LineLook, lineLooks, type Marker, styles, textWidth } from '../../core/report/page-style'
import { marks } from '../../core/wording/phrases'
import { lineWidth } from './measure'
import { bare } from './printable'
import type { Setting } from './word-setting'

const FONT = { name: 'Arial', size: styles.chart.size, color: colours.text }
const MARKERS: Readonly<Record<Marker, ChartMarkerShape>> = {
  circle: 'circle',
  square: 'square',
  triangle: 'triangle',
  diamond: 'diamond',
  wedge: 'star',
  cross: 'x'
}
/** Pixels of 96 to the inch. */
const pixels = (points: number) => Math.floor((points * 96) / 72)
const LINES_HEIGHT = 216
/** About so much of a drawing's width and height is between its axes. */
const PLOT_PART = { width: 0.75, height: 0.6 } as const
const BAR_HEIGHT = 15
/** Room for the axis of values and the legend. */
const BARS_MORE = 60

/** Height of a chart, in points. */
export function chartHeight({ form, categories, series }: ChartBlock): number {
  return form === 'lines' ? LINES_HEIGHT : BARS_MORE + categories.length * (series.length * BAR_HEIGHT + BAR_HEIGHT / 2)
}

/** The chart as a run of its paragraph. */
export function chartRun(block: ChartBlock, { rtl, ids }: Setting): Run {
  const { categories, axis, form } = block
  const ticks = axis.ticks.map(({ value }) => Number(value))
  const numberFormat = formatOf(axis.ticks.map(({ label }) => bare(label)))
  const told = form === 'lines' ? toldMarks(block, rtl) : new Map<ChartPoint, Told>()
  const series = form === 'lines' ? block.series.flatMap((each, at) => lineSeries(each, told, looksOf(at), numberFormat)) : barSeries(block, numberFormat)
  const unit = words(axis.unit)
  const values = {
    ...(unit === '' ? {} : { title: { text: unit, font: FONT } }),
    minimum: ticks[0] ?? 0,
    maximum: ticks.at(-1) ?? 1,
    interval: (ticks[1] ?? 1) - (ticks[0] ?? 0),
    numberFormat,
    font: FONT
  }
  const look = {
    categories: categories.map((category, at) => categoryName(category, block, at)),
    series,
    legend: block.series.length > 1 ? ({ position: 'bottom', font: FONT } as const) : (false as const),
    font: { name: FONT.name, color: FONT.color },
    chartArea: { fill: 'none', border: 'none' } as const,
    transformation: { width: pixels(textWidth), height: pixels(chartHeight(block)) },
    altText: { id: `${ids.next()}`, name: block.number, title: words(block.caption), description: bare(block.alt) }
  }
  return form === 'lines'
    ? new ChartRun({ ...look, type: 'line', valueAxis: values, categoryAxis: { reverseOrder: rtl, font: FONT }, emptyValues: 'gap' })
    : new ChartRun({
        ...look,
        type: 'bar',
        gapWidth: 50,
        overlap: 0,
        // The first bar stands on top, and the axis of values below the last one.
        valueAxis: { ...values, reverseOrder: rtl, crossesAt: 'maximum' },
        categoryAxis: { reverseOrder: true, font: FONT }
      })
}

const words = (line: Line) => bare(plainText(line))
const looksOf = (at: number): LineLook => lineLooks[at % lineLooks.length] ?? lineLooks[0]

/** A year, with what stands for its values where all of them are missing. */
function categoryName(category: Line, { series }: ChartBlock, at: number): string {
  const missing = new Set(series.map(({ points }) => (points[at]?.value === null ? words(points[at].label) : '')))
  const [mark = ''] = missing
  return `${words(category)}${missing.size === 1 && mark !== '' ? ` ${mark}` : ''}`
}

/** What is said of a value, and on which side of it. */
type Told = { readonly text: string; readonly position: 'above' | 'below' | 'left' | 'right' }

/** What is said of the marked values of a chart of lines: as much as has room on a drawing of about this size. */
function toldMarks(block: ChartBlock, rtl: boolean): ReadonlyMap<ChartPoint, Told> {
  const plot = { width: textWidth * PLOT_PART.width, height: LINES_HEIGHT * PLOT_PART.height, rtl }
  const lettering = { widthOf: (line: Line) => lineWidth(line) * FONT.size, height: FONT.size * 1.4, from: 0, to: plot.width }
  const shape = linesShape(block, plot)
  const side = ({ y, spot }: ValueLabel) => (y < spot.y ? 'above' : 'below')
  const ends = shape.lines.length > 1 ? shape.lines.flatMap(({ spots }) => spots.slice(-1)) : []
  const said = [
    ...ends.map(({ point }): [ChartPoint, Told] => [point, { text: words(point.label), position: rtl ? 'left' : 'right' }]),
    ...valueLabels(shape, plot.height, [], lettering).map((label): [ChartPoint, Told] => [label.spot.point, { text: words(label.line), position: side(label) }])
  ]
  return new Map(said.filter(([point]) => point.mark !== null))
}

/** The line of a series; from each break on another one, whose name says so, since a line cannot be cut between two values. */
function lineSeries(
  { label, points }: ChartBlock['series'][number],
  told: ReadonlyMap<ChartPoint, Told>,
  look: LineLook,
  numberFormat: string
): readonly ChartSeries[] {
  const starts = points.flatMap((point, at) => (at === 0 || (point.value !== null && point.mark === 'break in series') ? [at] : []))
  return starts.map((start, piece): ChartSeries => {
    const end = starts[piece + 1] ?? points.length
    const own = points.map((point, at) => (at >= start && at < end ? point : undefined))
    return {
      name: `${words(label)}${piece > 0 ? ` ${marks['break in series']}` : ''}`,
      values: own.map(valueOfPoint),
      color: look.colour,
      line: { color: look.colour, width: 1.5, dash: dashOf(look) },
      markers: { shape: MARKERS[look.marker], size: 5 },
      dataLabels: { value: false, position: 'above', numberFormat, font: FONT },
      pointLabels: own.map((point) => point && told.get(point))
    }
  })
}

function barSeries({ series }: ChartBlock, numberFormat: string): readonly ChartSeries[] {
  return series.map(({ label, points }, at): ChartSeries => {
    const base = series.length > 1 && at === 0
    return {
      name: words(label),
      values: points.map(valueOfPoint),
      color: base ? barLooks.base : barLooks.year,
      dataLabels: { value: true, position: 'outsideEnd', numberFormat, font: FONT },
      // What stands beside a number, a mark or a change, is no part of the data.
      pointLabels: points.map((point) => (/^[^()[\]]*$/.test(words(point.label)) ? undefined : { text: words(point.label) }))
    }
  })
}

const valueOfPoint = (point: ChartPoint | undefined): number | null => (point === undefined || point.value === null ? null : Number(point.value))

function dashOf({ dash }: LineLook): ChartLineDash {
  if (dash === null) return 'solid'
  const [length] = dash
  return length <= 2 ? 'shortDot' : length <= 4 ? 'shortDash' : length <= 6 ? 'dash' : 'longDash'
}

/** The number format that prints values as the edition's ticks are printed: with its own sign between groups, not that of whoever opens the file. */
function formatOf(ticks: readonly string[]): string {
  const longest = ticks.reduce((a, b) => (b.length > a.length ? b : a), '')
  const group = /\d(\D)\d{3}(?!\d)/.exec(longest)?.[1]
  if (group === undefined || /\d\D\d{1,2}$/.test(longest)) return 'General'
  return `[>=1000000]0\\${group}000\\${group}000;[>=1000]0\\${group}000;0`
}
