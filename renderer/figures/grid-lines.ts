/** The lines of the grid: names of sections, indicators with their parts under them, and what the parts come to. */

import type { CellCheck } from '../../core/checks/check'
import type { Indicator } from '../../core/entry/indicator'
import type { CellRow, IndexedTable } from '../../core/entry/table'
import { type Breakdown, findBreakdowns } from '../../core/figures/parts'

/** A line's place in the tree, without what stands in its cells. */
export type LinePlan =
  | { readonly kind: 'section'; readonly key: string; readonly code: string }
  /** `index` counts the shown indicators; `parts`: whether its parts are shown, undefined where it has none. */
  | {
      readonly kind: 'indicator'
      readonly key: string
      readonly indicator: Indicator
      readonly index: number
      readonly depth: number
      readonly parts: 'shown' | 'hidden' | undefined
    }
  | { readonly kind: 'sum'; readonly key: string; readonly breakdown: Breakdown; readonly depth: number }

/** The remarks on an indicator's cells by period. */
export type RowChecks = ReadonlyMap<string, readonly CellCheck[]>

/** A line with its cells. It stays the same object as long as nothing in it changes, so that only changed lines are drawn. */
export type Line =
  | Extract<LinePlan, { kind: 'section' }>
  | (Extract<LinePlan, { kind: 'indicator' }> & { readonly table: IndexedTable; readonly row: CellRow; readonly checks: RowChecks })
  | (Extract<LinePlan, { kind: 'sum' }> & { readonly table: IndexedTable; readonly rows: readonly CellRow[] })
export type IndicatorLine = Extract<Line, { kind: 'indicator' }>
export type SumLine = Extract<Line, { kind: 'sum' }>

/**
 * The lines of a table: sections in the table's order, each whole followed by its parts by dimension with their sum,
 * then the parts "of which". The parts of the indicators in `closed` are left out.
 */
export function planLines(indicators: readonly Indicator[], closed: ReadonlySet<string>): readonly LinePlan[] {
  const breakdowns = findBreakdowns(indicators)
  const known = new Set(indicators.map(({ code }) => code))
  const done = new Set<string>()
  const sections = new Map<string, LinePlan[]>()
  const place = (indicator: Indicator, depth: number, lines: LinePlan[], shown: boolean) => {
    if (done.has(indicator.code)) return
    done.add(indicator.code)
    const own = breakdowns.of(indicator.code)
    const open = !closed.has(indicator.code)
    const parts = own.length === 0 ? undefined : open ? 'shown' : 'hidden'
    if (shown) lines.push({ kind: 'indicator', key: indicator.code, indicator, index: 0, depth, parts })
    for (const breakdown of own) {
      for (const part of breakdown.adding) place(part, depth + 1, lines, shown && open)
      if (shown && open && breakdown.adding.length > 0) lines.push({ kind: 'sum', key: `sum ${indicator.code} ${breakdown.by}`, breakdown, depth: depth + 1 })
      for (const part of breakdown.within) place(part, depth + 1, lines, shown && open)
    }
  }
  const tops = indicators.filter(({ part }) => part === null || !known.has(part.of))
  // Wholes that are parts of one another have no top: the first of them is taken for one.
  for (const top of [...tops, ...indicators]) {
    const lines = sections.get(top.section) ?? []
    place(top, 0, lines, true)
    if (lines.length > 0) sections.set(top.section, lines)
  }
  let index = -1
  return [...sections].flatMap(([code, lines]): readonly LinePlan[] => [
    { kind: 'section', key: `section ${code}`, code },
    ...lines.map((line) => {
      if (line.kind !== 'indicator') return line
      index += 1
      return { ...line, index }
    })
  ])
}

const noChecks: RowChecks = new Map()

/** The lines with their cells; those in which nothing changed are the ones of `before`. */
export function fillLines(
  plans: readonly LinePlan[],
  table: IndexedTable,
  checks: (indicator: string) => RowChecks | undefined,
  before: ReadonlyMap<string, Line>
): readonly Line[] {
  return plans.map((plan) => fillLine(plan, table, checks, before.get(plan.key)))
}

function fillLine(plan: LinePlan, table: IndexedTable, checks: (indicator: string) => RowChecks | undefined, was: Line | undefined): Line {
  switch (plan.kind) {
    case 'section':
      return plan
    case 'indicator': {
      const row = table.row(plan.indicator.code)
      const own = checks(plan.indicator.code) ?? noChecks
      const same = was?.kind === 'indicator' && isSamePlan(was, plan) && was.row === row && was.checks === own && sharesCatalogue(was.table, table)
      return same ? was : { ...plan, table, row, checks: own }
    }
    case 'sum': {
      const rows = [plan.breakdown.whole, ...plan.breakdown.adding].map(({ code }) => table.row(code))
      const same =
        was?.kind === 'sum' && was.breakdown === plan.breakdown && rows.every((row, index) => row === was.rows[index]) && sharesCatalogue(was.table, table)
      return same ? was : { ...plan, table, rows }
    }
  }
}

function isSamePlan(a: Extract<LinePlan, { kind: 'indicator' }>, b: Extract<LinePlan, { kind: 'indicator' }>): boolean {
  return a.indicator === b.indicator && a.index === b.index && a.depth === b.depth && a.parts === b.parts
}

/** Whether two tables have the same counting units, by which values are written. */
function sharesCatalogue(a: IndexedTable, b: IndexedTable): boolean {
  return a.table.units === b.table.units
}

/** The indicator and all wholes that it is a part of, from itself upwards. */
export function wholesAround(table: IndexedTable, indicator: string): readonly string[] {
  const found: string[] = []
  for (let at = table.indicator(indicator); at !== undefined && !found.includes(at.code); at = at.part === null ? undefined : table.indicator(at.part.of)) {
    found.push(at.code)
  }
  return found
}
