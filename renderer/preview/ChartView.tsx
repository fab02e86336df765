import type { ReactNode } from 'react'
import { type Box, type Lettering, namedCategories, valueLabels } from '../../core/report/chart-labels'
import { alongOf, barShape, linesShape, type PlottedSpot, zeroOf } from '../../core/report/chart-shape'
import { chartTable } from '../../core/report/chart-table'
import type { ChartBlock, ChartPoint, Line } from '../../core/report/document'
import { plainText, tracedNumber } from '../../core/report/document'
import { useStanding } from '../program'
import { cellMark } from '../provenance/asked'
import './chart.css'

type ChartViewProps = {
  readonly block: ChartBlock
  readonly rtl: boolean
  /** How the page sets lines and tables. */
  readonly line: (line: Line) => ReactNode
  readonly table: (table: ReturnType<typeof chartTable>) => ReactNode
}

/** A chart of a composed report: drawn, said in words to those who cannot see it, and its values as a table. */
export function ChartView({ block, rtl, line, table }: ChartViewProps) {
  const { strings } = useStanding()
  return (
    <figure className="report-chart">
      <figcaption>
        <strong>{block.number}.</strong> {line(block.caption)}
      </figcaption>
      <div role="img" aria-label={block.alt}>
        <Key block={block} line={line} />
        <p className="chart-unit">{line(block.axis.unit)}</p>
        {block.form === 'lines' ? <Lines block={block} rtl={rtl} /> : <Bars block={block} line={line} />}
      </div>
      {block.legend.map((each) => (
        <p key={plainText(each)} className="legend">
          {line(each)}
        </p>
      ))}
      <details>
        <summary lang={document.documentElement.lang} dir={document.documentElement.dir}>
          {strings.chart.data}
        </summary>
        {table(chartTable(block))}
      </details>
    </figure>
  )
}

function Key({ block: { series, form }, line }: Pick<ChartViewProps, 'block' | 'line'>) {
  if (series.length < 2) return null
  return (
    <ul className="chart-key">
      {series.map(({ label }, at) => (
        <li key={plainText(label)} className={`look-${at % 6}`}>
          {form === 'lines' ? (
            <svg width="30" height="12" aria-hidden="true">
              <path className="chart-line" d="M1 6H29" />
              <Mark x={15} y={6} look={at} hollow={false} />
            </svg>
          ) : (
            <span className={`chart-swatch bar-${at}`} />
          )}{' '}
          <span>{line(label)}</span>
        </li>
      ))}
    </ul>
  )
}

// ---- lines -----------------------------------------------------------------------------

/** The drawing in its own units; it is scaled to the width there is. */
const WIDTH = 480
const HEIGHT = 150
const TOP = 16
const FOOT = 18
/** Width of a digit, and height of a line of words. */
const DIGIT = 6.4
const LINE = 12

function Lines({ block, rtl }: { readonly block: ChartBlock; readonly rtl: boolean }) {
  const room = Math.max(...block.axis.ticks.map(({ label }) => label.length)) * DIGIT + 6
  const plot = { width: WIDTH - room - (block.series.length > 1 ? room + 20 : 0), height: HEIGHT, rtl }
  const left = rtl ? WIDTH - room - plot.width : room
  const bottom = TOP + HEIGHT
  const shape = linesShape(block, plot)
  const lettering: Lettering = { widthOf: (line) => plainText(line).length * DIGIT, height: LINE, from: -left, to: WIDTH - left }
  const gaps = shape.gaps.map((gap, at) => ({ ...gap, y: HEIGHT - 5 - LINE * shape.gaps.slice(0, at).filter((other) => other.x === gap.x).length }))
  const ends = block.series.length > 1 ? shape.lines.flatMap(({ spots }) => spots.slice(-1)) : []
  const labels = valueLabels(shape, HEIGHT, [...gaps.map((gap) => gapBox(gap, lettering)), ...ends.map((end) => endBox(end, rtl, lettering))], lettering)
  return (
    <svg className="chart-plot" viewBox={`0 0 ${WIDTH} ${bottom + FOOT}`} aria-hidden="true">
      {shape.ticks.map((y, at) => (
        <g key={block.axis.ticks[at]?.value}>
          <path className={at === 0 ? 'chart-axis' : 'chart-rule'} d={`M${left} ${TOP + y}H${left + plot.width}`} />
          <Words x={rtl ? left + plot.width + 4 : left - 4} y={TOP + y + 4} to={rtl ? 'left' : 'right'} words={block.axis.ticks[at]?.label ?? ''} />
        </g>
      ))}
      {namedCategories(block.categories, plot.width, lettering).map((at) => (
        <Words key={at} x={left + (shape.categories[at] ?? 0)} y={bottom + 14} to="middle" words={plainText(block.categories[at] ?? [])} />
      ))}
      {shape.breaks.map((x) => (
        <path key={x} className="chart-break" d={`M${left + x} ${TOP - 8}V${bottom}`} />
      ))}
      {shape.lines.map(({ runs, spots }, at) => (
        <g key={plainText(block.series[at]?.label ?? [])} className={`look-${at % 6}`}>
          {runs.map((run) => (
            <path key={`${run[0]?.x}`} className="chart-line" d={`M${run.map(({ x, y }) => `${left + x} ${TOP + y}`).join('L')}`} />
          ))}
          {spots.map(({ x, y, point, hollow }) => (
            <g key={x} data-figure={markOf(point)}>
              <Mark x={left + x} y={TOP + y} look={at} hollow={hollow} />
            </g>
          ))}
        </g>
      ))}
      {labels.map(({ spot, line, x, y, width }) => (
        <g key={`${spot.x} ${spot.y}`} data-figure={markOf(spot.point)}>
          <Words x={left + x + width / 2} y={TOP + y + LINE - 4} to="middle" words={plainText(line)} />
        </g>
      ))}
      {ends.map(({ x, y, point }) => (
        <g key={`${x} ${y}`} data-figure={markOf(point)}>
          <Words x={left + x + (rtl ? -8 : 8)} y={TOP + y + 4} to={rtl ? 'right' : 'left'} words={plainText(point.label)} />
        </g>
      ))}
      {gaps.map(({ x, y, label }) => (
        <Words key={`${x} ${plainText(label)}`} x={left + x} y={TOP + y} to="middle" words={plainText(label)} />
      ))}
    </svg>
  )
}

/** The room of what stands for a missing value. */
function gapBox({ x, y, label }: { readonly x: number; readonly y: number; readonly label: Line }, { widthOf, height }: Lettering): Box {
  return { x: x - widthOf(label) / 2, y: y - height + 2, width: widthOf(label), height }
}

/** The room of the last value of one of several lines. */
function endBox({ x, y, point }: PlottedSpot, rtl: boolean, { widthOf, height }: Lettering): Box {
  const width = widthOf(point.label) + 8
  return { x: rtl ? x - width : x, y: y - height / 2, width, height }
}

/** Words on the drawing, numbers and marks alone: always from left to right. */
function Words({ x, y, to, words }: { readonly x: number; readonly y: number; readonly to: 'left' | 'middle' | 'right'; readonly words: string }) {
  const anchor = to === 'middle' ? 'middle' : to === 'left' ? 'start' : 'end'
  return (
    <text x={x} y={y} textAnchor={anchor} direction="ltr" className="chart-words-on">
      {words}
    </text>
  )
}

/** The cell that a point shows, where it is asked where it comes from. */
function markOf({ label }: ChartPoint): string | undefined {
  const number = tracedNumber(label)
  return number && cellMark(number.origin)
}

const FORMS = ['circle', 'square', 'triangle', 'diamond', 'wedge', 'cross'] as const
const PATHS: Readonly<Record<(typeof FORMS)[number], string>> = {
  circle: 'M-3 0a3 3 0 1 0 6 0a3 3 0 1 0 -6 0',
  square: 'M-3 -3H3V3H-3Z',
  triangle: 'M0 -4L3.6 2.8H-3.6Z',
  diamond: 'M0 -4L4 0L0 4L-4 0Z',
  wedge: 'M0 4L3.6 -2.8H-3.6Z',
  cross: 'M-3 -1H-1V-3H1V-1H3V1H1V3H-1V1H-3Z'
}

function Mark({ x, y, look, hollow }: { readonly x: number; readonly y: number; readonly look: number; readonly hollow: boolean }) {
  return <path className={hollow ? 'chart-mark hollow' : 'chart-mark'} d={PATHS[FORMS[look % FORMS.length] ?? 'circle']} transform={`translate(${x} ${y})`} />
}

// ---- bars ------------------------------------------------------------------------------

/** Bars run with the text, so that lengths in parts of the width are mirrored by the page itself. */
const FULL = { width: 100, rtl: false }

function Bars({ block, line }: Pick<ChartViewProps, 'block' | 'line'>) {
  const { categories, series, axis } = block
  const zero = zeroOf(axis, FULL)
  return (
    <div className="chart-bars">
      {categories.map((category, at) => (
        <div key={plainText(category)} className="chart-row">
          <span className="chart-name">{line(category)}</span>
          <span className="chart-track">
            {series.map(({ label, points }, which) => {
              const point = points[at]
              if (point === undefined) return null
              const shape = point.value === null ? undefined : barShape(point.value, axis, FULL)
              const end = shape === undefined || shape.below ? zero : shape.x + shape.width
              const look = `bar-${series.length > 1 ? which : 1}${point.mark === 'provisional' ? ' hollow' : ''}${point.mark === 'break in series' ? ' broken' : ''}`
              return (
                <span key={plainText(label)} className="chart-lane" data-figure={markOf(point)}>
                  {shape && <span className={`chart-bar ${look}`} style={{ insetInlineStart: `${shape.x}%`, inlineSize: `${shape.width}%` }} />}
                  <span className="chart-value" style={{ insetInlineStart: `${end}%` }}>
                    {line(point.label)}
                  </span>
                </span>
              )
            })}
          </span>
        </div>
      ))}
      <div className="chart-row" aria-hidden="true">
        <span className="chart-name" />
        <span className="chart-track chart-ticks">
          {axis.ticks.map(({ value, label }) => (
            <span key={value} style={{ insetInlineStart: `${alongOf(value, axis, FULL)}%` }}>
              <bdi dir="ltr">{label}</bdi>
            </span>
          ))}
        </span>
      </div>
    </div>
  )
}
