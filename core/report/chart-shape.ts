/** The shapes of a chart on a plot of a given size, from its top left corner: for every renderer that draws by itself. */

import { type Decimal, whole } from '../entry/decimal'
import { AXIS_PARTS, placeOnAxis } from '../figures/axis'
import type { ChartAxis, ChartBlock, ChartPoint, Line } from './document'
import { plainText } from './document'

/** What is drawn on, in any unit of length. From right to left years and lengths run the other way. */
export type Plot = { readonly width: number; readonly height: number; readonly rtl: boolean }

export type Spot = { readonly x: number; readonly y: number }

/** A value on a line. `hollow`: it is provisional. */
export type PlottedSpot = Spot & { readonly point: ChartPoint; readonly hollow: boolean }

/**
 * - `categories`: the middles of the years; `ticks`: heights of the ticks.
 * - `lines`: those of each series, cut where a year is missing and where a break forbids to compare.
 * - `breaks`: where a break stands, between two years; `gaps`: what stands for missing values, once a year and
 *   kind, and of which series.
 */
export type LinesShape = {
  readonly categories: readonly number[]
  readonly ticks: readonly number[]
  readonly lines: readonly { readonly runs: readonly (readonly PlottedSpot[])[]; readonly spots: readonly PlottedSpot[] }[]
  readonly breaks: readonly number[]
  readonly gaps: readonly { readonly x: number; readonly label: Line; readonly series: readonly number[] }[]
}

/** The shapes of a chart of lines. */
export function linesShape({ categories, series, axis }: ChartBlock, { width, height, rtl }: Plot): LinesShape {
  const ticks = ticksOf(axis)
  const slot = width / Math.max(1, categories.length)
  const across = (slots: number) => (rtl ? width - slots * slot : slots * slot)
  const x = (index: number) => across(index + 0.5)
  const y = (value: Decimal) => height - (height * placeOnAxis(value, ticks)) / AXIS_PARTS
  const spots = series.map(({ points }) =>
    points.map((point, index): PlottedSpot | null =>
      point.value === null ? null : { x: x(index), y: y(point.value), point, hollow: point.mark === 'provisional' }
    )
  )
  const isBreak = (point: ChartPoint | undefined) => point?.value !== null && point?.mark === 'break in series'
  const places = categories.map((_, index) => index)
  return {
    categories: places.map(x),
    ticks: ticks.map(y),
    lines: spots.map((own) => ({ runs: runsOf(own), spots: own.filter((spot) => spot !== null) })),
    breaks: places.filter((index) => index > 0 && series.some(({ points }) => isBreak(points[index]))).map(across),
    gaps: places.flatMap((index) => gapsAt(series.map(({ points }) => points[index])).map((gap) => ({ ...gap, x: x(index) })))
  }
}

/** What stands for the missing values of one year, each kind with the series that miss it. */
function gapsAt(points: readonly (ChartPoint | undefined)[]): readonly { readonly label: Line; readonly series: readonly number[] }[] {
  const kinds = new Map<string, { readonly label: Line; readonly series: number[] }>()
  for (const [at, point] of points.entries()) {
    if (point === undefined || point.value !== null) continue
    const known = kinds.get(plainText(point.label))
    if (known) known.series.push(at)
    else kinds.set(plainText(point.label), { label: point.label, series: [at] })
  }
  return [...kinds.values()]
}

/** Values that follow each other and may be compared. */
function runsOf(spots: readonly (PlottedSpot | null)[]): readonly (readonly PlottedSpot[])[] {
  const runs: PlottedSpot[][] = []
  let open = false
  for (const spot of spots) {
    if (spot !== null && open && spot.point.mark !== 'break in series') runs.at(-1)?.push(spot)
    else if (spot !== null) runs.push([spot])
    open = spot !== null
  }
  return runs
}

/** A bar along a plot: its lesser end, its length, and whether it goes to the side of values below zero. */
export type BarShape = { readonly x: number; readonly width: number; readonly below: boolean }

/** Where zero stands along a plot of bars. */
export function zeroOf(axis: ChartAxis, plot: Pick<Plot, 'width' | 'rtl'>): number {
  return alongOf(whole(0), axis, plot)
}

/** Where a value of an axis stands along a plot of bars. */
export function alongOf(value: Decimal, axis: ChartAxis, { width, rtl }: Pick<Plot, 'width' | 'rtl'>): number {
  const length = (width * placeOnAxis(value, ticksOf(axis))) / AXIS_PARTS
  return rtl ? width - length : length
}

/** The bar of a value, from zero. */
export function barShape(value: Decimal, axis: ChartAxis, plot: Pick<Plot, 'width' | 'rtl'>): BarShape {
  const from = zeroOf(axis, plot)
  const to = alongOf(value, axis, plot)
  return { x: Math.min(from, to), width: Math.abs(to - from), below: value.startsWith('-') }
}

function ticksOf({ ticks }: ChartAxis): readonly Decimal[] {
  return ticks.map(({ value }) => value)
}
