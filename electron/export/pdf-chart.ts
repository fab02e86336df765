/**
 * Charts as pdfmake content. Lines and bars are vectors; every word on them is set as text by the same rules as all others, so
 * that it is shaped, ordered, tagged and found again. A chart is one figure to those who hear it.
 */

import type { CanvasElement, Column, Content, ContentColumns, ContentStack, ContentText } from 'pdfmake/interfaces'
import { type Box, type Lettering, namedCategories, type ValueLabel, valueLabels } from '../../core/report/chart-labels'
import { alongOf, barShape, linesShape, type PlottedSpot, type Spot, zeroOf } from '../../core/report/chart-shape'
import { type ChartBlock, type ChartPoint, type Line, plainText, tracedNumber } from '../../core/report/document'
import { barLooks, colours, type LineLook, lineLooks, type Marker, styles, textWidth } from '../../core/report/page-style'
import { heightOf, lineWidth, mayBeKept } from './measure'
import { newTag, type Tag, tagged } from './pdf-structure'
import { sizeIn } from './pdf-styles'
import { type Direction, pdfText } from './pdf-text'

/** `block`: the id of the chart, by which a drawing is found on its page. */
type Setting = { readonly direction: Direction; readonly tag: Tag; readonly block: string }

const hex = (colour: string) => `#${colour}`

/** A chart with its caption above and what its marks mean below. */
export function chart(block: ChartBlock, direction: Direction, inside: Tag, below: number): Content {
  const caption: Line = [{ kind: 'text', text: `${block.number}. `, strong: true }, ...block.caption]
  const title = tagged(newTag('P', inside), { text: pdfText(caption, direction), style: 'caption' })
  const setting: Setting = { direction, tag: newTag('Figure', inside, { alt: block.alt }), block: block.id }
  const drawn = block.form === 'lines' ? [linesChart(block, setting)] : barCharts(block, setting)
  const [first, ...others] = drawn
  const legend = block.legend.map((line) => tagged(newTag('P', inside), legendLine(line, direction)))
  const kept = heightOf(caption, styles.caption.size) + (first?.height ?? 0)
  return {
    stack: [{ stack: [title, ...(first ? [first.content] : [])], unbreakable: mayBeKept(kept) }, ...others.map(({ content }) => content), ...legend],
    margin: [0, 0, 0, below]
  }
}

function legendLine(line: Line, direction: Direction): ContentText {
  return { text: pdfText(line, direction), style: 'legend' }
}

/** Something drawn, and how high it is. */
type Drawn = { readonly content: Content; readonly height: number }

// ---- words on a drawing ----------------------------------------------------------------

/** Words at a place of the drawing: in a box of a width, set to one of its sides. `clear`: the rules behind them are covered. */
type Placed = {
  readonly line: Line
  readonly x: number
  readonly y: number
  readonly width: number
  readonly to: 'left' | 'center' | 'right'
  readonly clear?: true
}

const SIZE = styles.chart.size
/** From the top of a line of words on a drawing to the middle of its digits, as the fonts stand on their lines. */
const MIDDLES = { ltr: 5.5, rtl: 7 } as const
/** Room above the plot for the words of its highest value. */
const HEAD = 13

const widthOf = (line: Line, direction: Direction) => lineWidth(line) * sizeIn(SIZE, direction)
const widest = (lines: readonly Line[], direction: Direction) => lines.reduce((most, line) => Math.max(most, widthOf(line, direction)), 0)

/** Rules, shapes over them and words over both, in a frame of a height. */
type Layers = {
  readonly rules: readonly CanvasElement[]
  readonly shapes: readonly CanvasElement[]
  readonly words: readonly Placed[]
  readonly height: number
}

function drawing({ rules, shapes, words, height }: Layers, { direction, tag, block }: Setting): ContentStack {
  const outline = { type: 'rect', x: 0, y: 0, w: textWidth, h: height, lineWidth: 0, fillOpacity: 0, color: 'white' } as const
  const frame: CanvasElement = Object.assign(outline, { isFrame: true })
  const texts = words.map(
    ({ line, x, y, width, to }): Content => ({
      columns: [{ width, text: pdfText(line, direction), alignment: to, style: 'chart' }],
      relativePosition: { x, y: y - height }
    })
  )
  return tagged(tag, {
    stack: [
      { canvas: [frame, ...rules, ...words.flatMap((each) => clearing(each, direction)), ...shapes].map((each) => Object.assign(each, { tag, block })) },
      ...texts
    ],
    unbreakable: true
  })
}

/** A white ground for words that stand on rules. */
function clearing({ line, x, y, width, to, clear }: Placed, direction: Direction): readonly CanvasElement[] {
  if (!clear) return []
  const wide = Math.min(width, widthOf(line, direction))
  const from = to === 'left' ? x : to === 'right' ? x + width - wide : x + (width - wide) / 2
  return [{ type: 'rect', x: from, y: y + MIDDLES[direction] - 4.5, w: wide, h: 9, color: '#FFFFFF', lineWidth: 0, lineColor: '#FFFFFF' }]
}

const rule = (from: Spot, to: Spot, colour: string, lineWidth: number, dash?: readonly [number, number]): CanvasElement => ({
  type: 'line',
  x1: from.x,
  y1: from.y,
  x2: to.x,
  y2: to.y,
  lineColor: hex(colour),
  lineWidth,
  ...(dash ? { dash: { length: dash[0], space: dash[1] } } : {})
})

// ---- lines -----------------------------------------------------------------------------

const PLOT_HEIGHT = 110
const FOOT = 14
const LINE_WIDTH = 1.6

function linesChart(block: ChartBlock, setting: Setting): Drawn {
  const { direction } = setting
  const rtl = direction === 'rtl'
  const { axis, series, categories } = block
  const tickLines = axis.ticks.map(({ label }): Line => [{ kind: 'number', text: label }])
  const tickWidth = widest(tickLines, direction) + 6
  const several = series.length > 1
  const endWidth = several ? Math.max(0, ...series.map(({ points }) => widthOf(lastLabel(points), direction))) + 12 : 0
  const plot = { width: textWidth - tickWidth - endWidth, height: PLOT_HEIGHT, rtl }
  const left = rtl ? endWidth : tickWidth
  const shape = linesShape(block, plot)
  const on = ({ x, y }: Spot): Spot => ({ x: left + x, y: HEAD + y })
  const bottom = HEAD + PLOT_HEIGHT
  const rules = [
    ...shape.ticks.map((y, at) =>
      rule({ x: left, y: HEAD + y }, { x: left + plot.width, y: HEAD + y }, at === 0 ? colours.muted : colours.rule, at === 0 ? 0.8 : 0.5)
    ),
    ...shape.breaks.map((x) => rule({ x: left + x, y: HEAD - 6 }, { x: left + x, y: bottom }, colours.text, 0.9, [3, 2]))
  ]
  const ticks = shape.ticks.map((y, at): Placed => {
    const line = tickLines[at] ?? []
    return { line, x: rtl ? left + plot.width + 4 : 0, y: HEAD + y - MIDDLES[direction], width: tickWidth - 4, to: rtl ? 'left' : 'right' }
  })
  const lettering: Lettering = { widthOf: (line) => widthOf(line, direction), height: 11, from: -left, to: textWidth - left }
  const gaps = shape.gaps.map(({ x, label, series: missing }, at) => {
    const row = shape.gaps.slice(0, at).filter((other) => other.x === x).length
    return gapMark({ label, missing: several ? missing : [], x: left + x, y: bottom - 13 - 10 * row }, direction)
  })
  const ends = several ? endLabels(shape.lines, on, { rtl, direction }) : []
  const gapWords = gaps.map(({ words: mark }) => mark)
  const labels = valueLabels(
    shape,
    PLOT_HEIGHT,
    [...ticks, ...gapWords, ...ends].map(({ x, y, width }): Box => ({ x: x - left, y: y - HEAD, width, height: 10 })),
    lettering
  )
  const leading = new Set([...labels.filter(({ line }) => tracedNumber(line)).map(({ spot }) => spot), ...(several ? shape.lines.flatMap(lastOf) : [])])
  const shapes = shape.lines.flatMap(({ runs, spots }, at) => {
    const look = lookOf(at)
    return [
      ...runs.flatMap((run) => polyline(run.map(on), look)),
      ...spots.map((spot) => pointing(marker(on(spot), look, spot.hollow), leading.has(spot) ? null : spot.point))
    ]
  })
  const years = namedCategories(categories, plot.width, lettering).map((at): Placed => {
    const line = categories[at] ?? []
    const width = lettering.widthOf(line) + 2
    return { line, x: left + (shape.categories[at] ?? 0) - width / 2, y: bottom + 2, width, to: 'center' }
  })
  const height = bottom + FOOT
  const key = keyOf(block, setting)
  const unit = unitLine(block, setting)
  const words = [...ticks, ...years, ...gapWords, ...ends, ...labels.map((label) => valueWords(label, left))]
  const body = drawing({ rules, shapes: [...shapes, ...gaps.flatMap(({ markers }) => markers)], words, height }, setting)
  return {
    content: { stack: [...key.map(({ content }) => content), ...unit, body] },
    height: height + key.reduce((sum, each) => sum + each.height, 0) + 12 * unit.length
  }
}

/** A mark that leads to the cell of its value, where no words on the drawing do. */
function pointing(mark: CanvasElement, point: ChartPoint | null): CanvasElement {
  const figure = point && tracedNumber(point.label)
  return figure ? Object.assign(mark, { figure }) : mark
}

function lastLabel(points: readonly ChartPoint[]): Line {
  return points.filter(({ value }) => value !== null).at(-1)?.label ?? []
}

function lookOf(at: number): LineLook {
  return lineLooks[at % lineLooks.length] ?? lineLooks[0]
}

function polyline(points: readonly Spot[], { colour, dash }: LineLook): readonly CanvasElement[] {
  if (points.length < 2) return []
  return [
    {
      type: 'polyline',
      points: [...points],
      lineColor: hex(colour),
      lineWidth: LINE_WIDTH,
      lineJoin: 'round',
      ...(dash ? { dash: { length: dash[0], space: dash[1] } } : {})
    }
  ]
}

/** A mark on a value: hollow where it is provisional. */
function marker({ x, y }: Spot, { colour, marker: form }: Pick<LineLook, 'colour' | 'marker'>, hollow: boolean): CanvasElement {
  const paint = { lineColor: hex(colour), lineWidth: 1.2, color: hollow ? '#FFFFFF' : hex(colour) }
  const corners = CORNERS[form]
  if (corners === null) return { type: 'ellipse', x, y, r1: 2.8, r2: 2.8, ...paint }
  return { type: 'polyline', closePath: true, points: corners.map(([dx, dy]) => ({ x: x + dx, y: y + dy })), ...paint }
}

const CORNERS: Readonly<Record<Marker, readonly (readonly [number, number])[] | null>> = {
  circle: null,
  square: [
    [-2.6, -2.6],
    [2.6, -2.6],
    [2.6, 2.6],
    [-2.6, 2.6]
  ],
  triangle: [
    [0, -3.4],
    [3.2, 2.4],
    [-3.2, 2.4]
  ],
  diamond: [
    [0, -3.6],
    [3.6, 0],
    [0, 3.6],
    [-3.6, 0]
  ],
  wedge: [
    [0, 3.4],
    [3.2, -2.4],
    [-3.2, -2.4]
  ],
  cross: [
    [-3, -1],
    [-1, -1],
    [-1, -3],
    [1, -3],
    [1, -1],
    [3, -1],
    [3, 1],
    [1, 1],
    [1, 3],
    [-1, 3],
    [-1, 1],
    [-3, 1]
  ]
}

type Gap = { readonly label: Line; readonly missing: readonly number[]; readonly x: number; readonly y: number }

/** What stands for a missing value, behind the marks of the lines that miss it where there are several. */
function gapMark({ label, missing, x, y }: Gap, direction: Direction): { readonly words: Placed; readonly markers: readonly CanvasElement[] } {
  const wide = widthOf(label, direction) + 4
  const from = x - (8 * missing.length + wide) / 2
  return {
    words: { line: label, x: from + 8 * missing.length, y, width: wide, to: 'center', clear: true },
    markers: missing.map((series, at) => marker({ x: from + 8 * at + 4, y: y + MIDDLES[direction] }, lookOf(series), true))
  }
}

function valueWords({ line, x, y, width }: ValueLabel, left: number): Placed {
  return { line, x: left + x, y: HEAD + y, width, to: 'center', clear: true }
}

type EndSetting = { readonly rtl: boolean; readonly direction: Direction }

/** The last value of each of several lines, at its end; apart from each other where they would lie over one another. */
function endLabels(lines: readonly { readonly spots: readonly PlottedSpot[] }[], on: (spot: Spot) => Spot, { rtl, direction }: EndSetting): readonly Placed[] {
  const lasts = lines.flatMap(lastOf).map((spot) => ({ spot, at: on(spot) }))
  let free = Number.NEGATIVE_INFINITY
  return lasts
    .sort((one, other) => one.at.y - other.at.y)
    .map(({ spot, at }): Placed => {
      const y = Math.max(at.y - MIDDLES[direction], free)
      free = y + 10
      const width = widthOf(spot.point.label, direction) + 10
      return { line: spot.point.label, x: rtl ? at.x - 6 - width : at.x + 6, y, width, to: rtl ? 'right' : 'left', clear: true }
    })
}

function lastOf({ spots }: { readonly spots: readonly PlottedSpot[] }): readonly PlottedSpot[] {
  return spots.slice(-1)
}

/** What is counted, over the axis; nothing where that needs no words. */
function unitLine({ axis }: ChartBlock, { direction, tag }: Setting): readonly Content[] {
  if (axis.unit.length === 0) return []
  const words: ContentText = { text: pdfText(axis.unit, direction), style: 'chart', color: hex(colours.muted), margin: [0, 2, 0, 0] }
  return [tagged(tag, words)]
}

const SAMPLE = 30

/** Which line is which; nothing where there is one and the caption names it. */
function keyOf({ series, caption }: ChartBlock, { direction, tag }: Setting): readonly Drawn[] {
  const [only] = series
  if (series.length === 1 && only && plainText(caption).includes(plainText(only.label))) return []
  return series.map(({ label }, at) => {
    const look = lookOf(at)
    const y = 5.5
    const from = direction === 'rtl' ? 6 : 0
    const sample = [
      ...polyline(
        [
          { x: from, y },
          { x: from + SAMPLE - 6, y }
        ],
        look
      ),
      marker({ x: from + (SAMPLE - 6) / 2, y }, look, false)
    ]
    const columns: Column[] = [
      { width: SAMPLE, canvas: sample.map((each) => Object.assign(each, { tag })) },
      { width: textWidth - SAMPLE, text: pdfText(label, direction), style: 'chart' }
    ]
    const row: ContentColumns = { columns: direction === 'rtl' ? columns.reverse() : columns, margin: [0, 0, 0, 1] }
    return {
      content: tagged(tag, row),
      height: heightOf(label, sizeIn(SIZE, direction), textWidth - SAMPLE)
    }
  })
}

// ---- bars ------------------------------------------------------------------------------

const BAR = 10
const BETWEEN = 1
const ROW_GAP = 7
/** Most of the width that names take. */
const NAMES = 0.38
/** Higher than this, bars go on in a further drawing with the same axis. */
const MOST_HEIGHT = 400

type BarRow = { readonly label: Line; readonly points: readonly ChartPoint[]; readonly height: number }

function barCharts(block: ChartBlock, setting: Setting): readonly Drawn[] {
  const { direction } = setting
  const size = sizeIn(SIZE, direction)
  const nameWidth = Math.min(Math.max(widest(block.categories, direction) * 1.3, 60), textWidth * NAMES)
  const rows = block.categories.map((label, at): BarRow => {
    const points = block.series.flatMap((each) => each.points[at] ?? [])
    return { label, points, height: Math.max(heightOf(label, size, nameWidth), points.length * (BAR + BETWEEN)) + ROW_GAP }
  })
  const drawings: BarRow[][] = []
  let height = 0
  for (const row of rows) {
    height += row.height
    const last = drawings.at(-1)
    if (last && height <= MOST_HEIGHT) last.push(row)
    else {
      drawings.push([row])
      height = row.height
    }
  }
  return drawings.map((own, at) => barDrawing(block, own, { ...setting, nameWidth, first: at === 0 }))
}

type BarSetting = Setting & { readonly nameWidth: number; readonly first: boolean }

function barDrawing(block: ChartBlock, rows: readonly BarRow[], setting: BarSetting): Drawn {
  const { direction, nameWidth } = setting
  const rtl = direction === 'rtl'
  const valueWidth =
    widest(
      block.series.flatMap(({ points }) => points.map(({ label }) => label)),
      direction
    ) + 10
  const plot = { width: textWidth - nameWidth - 8 - valueWidth, rtl }
  const left = rtl ? valueWidth : nameWidth + 8
  const tops = rows.map((_, at) => 4 + rows.slice(0, at).reduce((sum, row) => sum + row.height, 0))
  const bottom = 4 + rows.reduce((sum, row) => sum + row.height, 0)
  const zero = left + zeroOf(block.axis, plot)
  const grid = block.axis.ticks.map(({ value }) => {
    const x = left + alongOf(value, block.axis, plot)
    return rule({ x, y: 0 }, { x, y: bottom }, x === zero ? colours.muted : colours.rule, x === zero ? 0.8 : 0.4)
  })
  const bars = rows.flatMap(({ points }, at) =>
    points.flatMap((point, which) => bar(point, which, { block, plot, left, y: (tops[at] ?? 0) + which * (BAR + BETWEEN), count: points.length }))
  )
  const names = rows.map(
    ({ label }, at): Placed => ({ line: label, x: rtl ? textWidth - nameWidth : 0, y: (tops[at] ?? 0) - 1, width: nameWidth, to: rtl ? 'right' : 'left' })
  )
  const values = rows.flatMap(({ points }, at) =>
    points.map((point, which): Placed => {
      const shape = point.value === null ? undefined : barShape(point.value, block.axis, plot)
      const end = shape === undefined || shape.below ? zero : rtl ? left + shape.x : left + shape.x + shape.width
      const y = (tops[at] ?? 0) + which * (BAR + BETWEEN) + BAR / 2 - MIDDLES[direction]
      return { line: point.label, x: rtl ? end - 4 - valueWidth : end + 4, y, width: valueWidth, to: rtl ? 'right' : 'left', clear: true }
    })
  )
  const ticks = tickLabels(block, { left, y: bottom + 2, plot, direction })
  const height = bottom + FOOT
  const body = drawing({ rules: grid, shapes: bars, words: [...names, ...values, ...ticks], height }, setting)
  const key = setting.first ? barKey(block, setting) : []
  const unit = setting.first ? unitLine(block, setting) : []
  return { content: { stack: [...key, ...unit, body] }, height: height + 14 * key.length + 12 * unit.length }
}

/** Ticks of the axis along the foot; every second one where they would touch. */
function tickLabels(
  { axis }: ChartBlock,
  {
    left,
    y,
    plot,
    direction
  }: { readonly left: number; readonly y: number; readonly plot: { readonly width: number; readonly rtl: boolean }; readonly direction: Direction }
): readonly Placed[] {
  const lines = axis.ticks.map(({ label }): Line => [{ kind: 'number', text: label }])
  const room = widest(lines, direction) + 6
  const apart = plot.width / Math.max(1, axis.ticks.length - 1)
  const every = Math.max(1, Math.ceil(room / apart))
  return axis.ticks.flatMap(({ value }, at): readonly Placed[] => {
    if (at % every !== 0) return []
    return [{ line: lines[at] ?? [], x: left + alongOf(value, axis, plot) - room / 2, y, width: room, to: 'center' }]
  })
}

type BarPlace = {
  readonly block: ChartBlock
  readonly plot: { readonly width: number; readonly rtl: boolean }
  readonly left: number
  readonly y: number
  readonly count: number
}

/** A bar; hollow and dashed where it is provisional, cut by two strokes where a break forbids to compare it with the one above. */
function bar({ value, mark }: ChartPoint, which: number, { block, plot, left, y, count }: BarPlace): readonly CanvasElement[] {
  if (value === null) return []
  const { x, width } = barShape(value, block.axis, plot)
  const fill = mark === 'provisional' ? 'FFFFFF' : count > 1 && which === 0 ? barLooks.base : barLooks.year
  const outline: CanvasElement = {
    type: 'rect',
    x: left + x,
    y,
    w: width,
    h: BAR,
    color: hex(fill),
    lineColor: hex(barLooks.outline),
    lineWidth: 0.9,
    ...(mark === 'provisional' ? { dash: { length: 2.5, space: 1.5 } } : {})
  }
  if (mark !== 'break in series') return [outline]
  const from = plot.rtl ? left + x + width - 12 : left + x + 6
  const strokes = [0, 4].map((dx) => rule({ x: from + dx, y: y + BAR + 2 }, { x: from + dx + 4, y: y - 2 }, 'FFFFFF', 1.6))
  return [outline, ...strokes]
}

/** Which bar is which, in the order in which it is read; nothing where there is one kind. */
function barKey({ series }: ChartBlock, setting: Setting): readonly Content[] {
  if (series.length < 2) return []
  const { direction } = setting
  const rtl = direction === 'rtl'
  const room = widest(
    series.map(({ label }) => label),
    direction
  )
  const entries = series.map(({ label }, at) => {
    const from = at * (room + SWATCH + 22)
    const swatch: CanvasElement = {
      type: 'rect',
      x: rtl ? textWidth - from - SWATCH : from,
      y: MIDDLES[direction] - 4,
      w: SWATCH,
      h: 8,
      color: hex(at === 0 ? barLooks.base : barLooks.year),
      lineColor: hex(barLooks.outline),
      lineWidth: 0.9
    }
    const width = room + 8
    const words: Placed = { line: label, x: rtl ? textWidth - from - SWATCH - 6 - width : from + SWATCH + 6, y: 0, width, to: rtl ? 'right' : 'left' }
    return { swatch, words }
  })
  return [drawing({ rules: [], shapes: entries.map(({ swatch }) => swatch), words: entries.map(({ words }) => words), height: FOOT }, setting)]
}

const SWATCH = 12
