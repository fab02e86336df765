/** The remarks on all cells, kept as the figures are typed. */

import { useEffect, useMemo, useReducer, useRef } from 'react'
import { checkCells } from '../../core/checks/cells'
import type { CellCheck, Dismissal } from '../../core/checks/check'
import type { Indicator } from '../../core/entry/indicator'
import type { IndexedTable } from '../../core/entry/table'
import { findBreakdowns } from '../../core/figures/parts'
import type { RowChecks } from './grid-lines'

/** The remarks on a table's cells by indicator, and what they were made from. */
export type Checked = { readonly table: IndexedTable; readonly dismissals: readonly Dismissal[]; readonly rows: ReadonlyMap<string, RowChecks> }

/** As many indicators are looked at anew before the next frame; more of them take their turn in the background. */
const FEW = 60
const noChecks: RowChecks = new Map()

/** The remarks as the cells stand, the one being typed among them; null until all cells were looked at once. */
export function useChecks(table: IndexedTable, live: IndexedTable, dismissals: readonly Dismissal[]): Checked | null {
  const base = useRef<Checked | null>(null)
  const [round, finish] = useReducer((before: number) => before + 1, 0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a round in the background has made another base
  const checked = useMemo(() => base.current && checkedAnew(base.current, table, dismissals), [table, dismissals, round])
  useEffect(() => {
    if (checked) {
      base.current = checked
      return
    }
    return checkInBackground(table, dismissals, (made) => {
      base.current = made
      finish()
    })
  }, [checked, table, dismissals])
  return useMemo(
    () => (checked && live !== table ? checkedAnew(checked, live, dismissals) : null) ?? checked ?? base.current,
    [checked, table, live, dismissals]
  )
}

/** The remarks on a table that differs in a few rows from the one looked at before; null where it differs in more. */
export function checkedAnew(before: Checked, table: IndexedTable, dismissals: readonly Dismissal[]): Checked | null {
  const { indicators } = table.table
  if (before.table === table && before.dismissals === dismissals) return before
  if (before.table.table.indicators !== indicators || before.table.table.units !== table.table.units) return null
  const concerned = concernedBy(before, table, dismissals)
  if (concerned.size > FEW) return null
  const looked = indicators.filter(({ code }) => concerned.has(code))
  return { table, dismissals, rows: new Map([...before.rows, ...rowsOf(looked, table, dismissals, before.rows)]) }
}

/** The indicators whose remarks may have changed: their row did, or that of their whole, a part, or another part of the whole; or a reason for them. */
function concernedBy(before: Checked, table: IndexedTable, dismissals: readonly Dismissal[]): ReadonlySet<string> {
  const { indicators } = table.table
  const breakdowns = findBreakdowns(indicators)
  const found = new Set<string>()
  if (before.dismissals !== dismissals) {
    const kept = new Set(before.dismissals)
    const given = new Set(dismissals)
    for (const each of [...before.dismissals, ...dismissals]) if (!(kept.has(each) && given.has(each))) found.add(each.indicator)
  }
  for (const indicator of indicators) {
    if (before.table.row(indicator.code) === table.row(indicator.code)) continue
    const around = breakdowns.around(indicator)
    found.add(indicator.code)
    for (const { whole, adding, within } of [...breakdowns.of(indicator.code), ...(around ? [around] : [])]) {
      for (const { code } of [whole, ...adding, ...within]) found.add(code)
    }
  }
  return found
}

/** The remarks by indicator; a row in which nothing changed stays the one it was. */
function rowsOf(
  indicators: readonly Indicator[],
  table: IndexedTable,
  dismissals: readonly Dismissal[],
  before: ReadonlyMap<string, RowChecks>
): ReadonlyMap<string, RowChecks> {
  const found = new Map(indicators.map(({ code }) => [code, new Map<string, readonly CellCheck[]>()]))
  for (const check of checkCells(table, dismissals, indicators)) {
    const row = found.get(check.indicator)
    row?.set(check.period, [...(row.get(check.period) ?? []), check])
  }
  return new Map(
    [...found].map(([code, row]) => {
      const was = before.get(code) ?? noChecks
      return [code, JSON.stringify([...was]) === JSON.stringify([...row]) ? was : row]
    })
  )
}

/** Looks at all cells, some rows at a time between the frames; gives the way to stop. */
function checkInBackground(table: IndexedTable, dismissals: readonly Dismissal[], done: (made: Checked) => void): () => void {
  const { indicators } = table.table
  const rows = new Map<string, RowChecks>()
  let timer: ReturnType<typeof setTimeout>
  const look = (from: number) => {
    for (const [code, row] of rowsOf(indicators.slice(from, from + FEW), table, dismissals, rows)) rows.set(code, row)
    if (from + FEW < indicators.length) timer = setTimeout(look, 0, from + FEW)
    else done({ table, dismissals, rows })
  }
  timer = setTimeout(look, 0, 0)
  return () => clearTimeout(timer)
}

/** The remark that weighs most among those on a cell: to correct, to look at, let stand. */
export function gravest(checks: readonly CellCheck[]): CellCheck | undefined {
  return checks.find(({ weight, dismissed }) => weight === 'hard' && dismissed === null) ?? checks.find(({ dismissed }) => dismissed === null) ?? checks[0]
}
