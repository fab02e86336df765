/** Which words of a chart of lines are written, and where, so that none lies over another: for every renderer that draws by itself. */

import type { LinesShape, PlottedSpot } from './chart-shape'
import type { Line } from './document'

/** How words are set on a drawing, in its unit of length. `from`, `to`: between where, across, words may stand. */
export type Lettering = { readonly widthOf: (line: Line) => number; readonly height: number; readonly from: number; readonly to: number }

/** Room that words take: their left end, their top, how wide and high they are. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Words at a value: `line` is all that is said of it, or its mark alone where there is no room for more. */
export type ValueLabel = Box & { readonly spot: PlottedSpot; readonly line: Line }

/** Between words side by side. */
const BLANK = 4
/** Between a value's mark and the words over it; under it they stand one nearer. */
const OFF = 4
/** Half as wide and high as the mark of a value. */
const MARK = 3

/** The categories that are named: the last, which is the report's year, and back from it every so many as there is room for. */
export function namedCategories(categories: readonly Line[], width: number, { widthOf }: Pick<Lettering, 'widthOf'>): readonly number[] {
  const slot = width / Math.max(1, categories.length)
  const step = Math.max(1, Math.ceil((Math.max(0, ...categories.map(widthOf)) + BLANK) / slot))
  return categories.flatMap((_, index) => ((categories.length - 1 - index) % step === 0 ? [index] : []))
}

/**
 * The values told in words, in a plot with that lowest edge and beside words that stand there already: of a single line all where
 * they fit side by side, else its last, its first, its extremes and the marked ones; of several, the marks alone. Where words would
 * lie over others or over the mark of another value, those named first here stay, then those of the later year; the last value of a
 * single line, the report's own, may stand over a mark. They are given line by line, in the order of time.
 */
export function valueLabels({ lines, categories }: LinesShape, bottom: number, taken: readonly Box[], lettering: Lettering): readonly ValueLabel[] {
  const placed: ValueLabel[] = []
  const marks = lines.flatMap(({ spots }) => spots.map((spot) => ({ spot, x: spot.x - MARK, y: spot.y - MARK, width: 2 * MARK, height: 2 * MARK })))
  const isFree = (label: ValueLabel) => ![...taken, ...placed].some((other) => overlap(label, other))
  const hidesMark = (label: ValueLabel) => marks.some((other) => other.spot !== label.spot && overlap(label, other))
  const candidates = lines.length > 1 ? marksOf(lines) : toldOf(lines, slotOf(categories), lettering)
  for (const { spot, lines: ways, firm } of candidates) {
    const sides = spot.y + OFF + lettering.height >= bottom ? [false] : isTrough(spot, lines) ? [true, false] : [false, true]
    const free = ways.flatMap((line) => sides.map((below): ValueLabel => ({ spot, line, ...boxAt(spot, line, below, lettering) }))).filter(isFree)
    const chosen = free.find((label) => !hidesMark(label) && (!firm || label.line === ways[0])) ?? (firm ? free[0] : undefined)
    if (chosen) placed.push(chosen)
  }
  return lines.flatMap(({ spots }) => spots.flatMap((spot) => placed.filter((label) => label.spot === spot)))
}

/** A value and what may be said of it, the fullest first. `firm`: rather over the mark of another value than in fewer words. */
type Candidate = { readonly spot: PlottedSpot; readonly lines: readonly Line[]; readonly firm: boolean }

function marksOf(lines: LinesShape['lines']): readonly Candidate[] {
  return lines.flatMap(({ spots }) => spots.slice(0, -1).map((spot) => ({ spot, lines: markOf(spot), firm: false })))
}

function toldOf(lines: LinesShape['lines'], slot: number, { widthOf }: Lettering): readonly Candidate[] {
  return lines.flatMap(({ spots }) => {
    const room = Math.max(0, ...spots.map(({ point }) => widthOf(point.label)))
    const heights = spots.map(({ y }) => y)
    const extremes = [Math.min(...heights), Math.max(...heights)]
    const rank = (spot: PlottedSpot, at: number) => {
      if (at === spots.length - 1) return 0
      if (at === 0) return 1
      if (extremes.includes(spot.y)) return 2
      return spot.point.mark === null ? 4 : 3
    }
    return spots
      .map((spot, at) => ({ spot, lines: [spot.point.label, ...markOf(spot)], firm: at === spots.length - 1, rank: rank(spot, at), at }))
      .filter((each) => room + BLANK <= slot || each.rank < 4)
      .sort((one, other) => one.rank - other.rank || other.at - one.at)
  })
}

/** The sign of a value's status, where it has one: the last of its words. */
function markOf({ point }: PlottedSpot): readonly Line[] {
  const mark = point.label.at(-1)
  return point.mark === null || mark === undefined ? [] : [[mark]]
}

/** Whether the line rises on both sides of a value, or on its one side. */
function isTrough(spot: PlottedSpot, lines: LinesShape['lines']): boolean {
  const run = lines.flatMap(({ runs }) => runs).find((each) => each.includes(spot)) ?? []
  const at = run.indexOf(spot)
  const neighbours = [run[at - 1], run[at + 1]].flatMap((each) => (each ? [each.y] : []))
  return lines.length === 1 && neighbours.length > 0 && neighbours.every((y) => y < spot.y)
}

function boxAt(spot: PlottedSpot, line: Line, below: boolean, { widthOf, height, from, to }: Lettering): Box {
  const width = widthOf(line) + BLANK
  const x = Math.max(from, Math.min(to - width, spot.x - width / 2))
  return { x, y: below ? spot.y + OFF - 1 : spot.y - OFF - height, width, height }
}

function overlap(one: Box, other: Box): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height
}

function slotOf(categories: readonly number[]): number {
  const [first, second] = categories
  return first === undefined || second === undefined ? Number.POSITIVE_INFINITY : Math.abs(second - first)
}
