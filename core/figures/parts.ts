/** Wholes and their parts: which parts a whole has, what may be part of what, and in which order they stand. */

import { type Dimension, dimensions, type Indicator, type PartRule, partRules } from '../entry/indicator'
import type { Fault } from '../result'

/** The parts of one whole by one dimension; each list in the table's order. */
export type Breakdown = {
  readonly whole: Indicator
  readonly by: Dimension
  /** The parts that make up the whole together. */
  readonly adding: readonly Indicator[]
  /** The parts of which each lies within the whole, whatever the others are. */
  readonly within: readonly Indicator[]
}

/** The breakdowns of an indicator by its code, and the one that it is a part of. */
export type Breakdowns = {
  /** In the order of the dimensions; empty where it has no parts. */
  readonly of: (whole: string) => readonly Breakdown[]
  readonly around: (part: Indicator) => Breakdown | undefined
}

/** Finds all breakdowns; linear in the number of indicators. */
export function findBreakdowns(indicators: readonly Indicator[]): Breakdowns {
  const byCode = new Map(indicators.map((each) => [each.code, each]))
  const parts = partsByWhole(indicators)
  const found = new Map<string, readonly Breakdown[]>()
  for (const [code, all] of parts) {
    const whole = byCode.get(code)
    if (whole === undefined) continue
    const here = dimensions.flatMap((by): readonly Breakdown[] => {
      const along = all.filter(({ part }) => part?.by === by)
      if (along.length === 0) return []
      const ruled = (rule: PartRule) => along.filter(({ part }) => part?.rule === rule)
      return [{ whole, by, adding: ruled('adds-up'), within: ruled('of-which') }]
    })
    found.set(code, here)
  }
  const of = (whole: string) => found.get(whole) ?? []
  return { of, around: ({ part }) => (part === null ? undefined : of(part.of).find(({ by }) => by === part.by)) }
}

function partsByWhole(indicators: readonly Indicator[]): ReadonlyMap<string, readonly Indicator[]> {
  const parts = new Map<string, Indicator[]>()
  for (const indicator of indicators) {
    if (indicator.part === null) continue
    const known = parts.get(indicator.part.of)
    if (known) known.push(indicator)
    else parts.set(indicator.part.of, [indicator])
  }
  return parts
}

/**
 * Why the indicator cannot be the part it says it is, among these indicators as they are without the change: its whole
 * is missing, counts in another unit, or is the indicator itself or one of its parts, at any depth.
 */
export function refusePart(indicators: readonly Indicator[], indicator: Indicator): Fault | undefined {
  const { code, part } = indicator
  if (part === null) return undefined
  const byCode = new Map(indicators.map((each) => [each.code, each]))
  if (part.of === code) return { kind: 'part-cycle', indicator: code, whole: code }
  const whole = byCode.get(part.of)
  if (whole === undefined) return { kind: 'part-whole-unknown', indicator: code, whole: part.of }
  const passed = new Set<string>()
  for (let at: Indicator | undefined = whole; at !== undefined && !passed.has(at.code); at = at.part === null ? undefined : byCode.get(at.part.of)) {
    if (at.code === code) return { kind: 'part-cycle', indicator: code, whole: part.of }
    passed.add(at.code)
  }
  if (whole.unit !== indicator.unit) return { kind: 'part-unit-differs', indicator: code, whole: part.of, unit: whole.unit }
  return undefined
}

/** The indicators that this one may be a part of, in the table's order. */
export function possibleWholes(indicators: readonly Indicator[], indicator: Indicator): readonly Indicator[] {
  const below = new Set(withParts(indicators, indicator.code).map(({ indicator: each }) => each.code))
  return indicators.filter(({ code, unit }) => code !== indicator.code && unit === indicator.unit && !below.has(code))
}

/** An indicator in its place in the tree: `depth` 0 stands by itself, 1 is a part, 2 a part of a part. */
export type Placed = {
  readonly indicator: Indicator
  readonly depth: number
  /** The section of the whole at the top, under which the parts stand too. */
  readonly section: string
}

/**
 * All indicators, each whole followed by its parts: by dimension, those that add up before those of which, else in the
 * table's order. A part whose whole is missing stands by itself; none is lost or shown twice. With `top`, that
 * indicator and what is under it.
 */
export function withParts(indicators: readonly Indicator[], top?: string): readonly Placed[] {
  const parts = partsByWhole(indicators)
  const known = new Set(indicators.map(({ code }) => code))
  const placed: Placed[] = []
  const done = new Set<string>()
  const place = (indicator: Indicator, depth: number, section: string) => {
    if (done.has(indicator.code)) return
    done.add(indicator.code)
    placed.push({ indicator, depth, section })
    for (const part of inOrder(parts.get(indicator.code) ?? [])) place(part, depth + 1, section)
  }
  const tops = indicators.filter(({ code, part }) => (top === undefined ? part === null || !known.has(part.of) : code === top))
  // Wholes that are parts of one another have no top: the first of them is taken for one.
  for (const each of top === undefined ? [...tops, ...indicators] : tops) place(each, 0, each.section)
  return placed
}

function inOrder(parts: readonly Indicator[]): readonly Indicator[] {
  const rank = ({ part }: Indicator) => (part === null ? 0 : dimensions.indexOf(part.by) * partRules.length + partRules.indexOf(part.rule))
  return [...parts].sort((a, b) => rank(a) - rank(b))
}
