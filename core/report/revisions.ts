/** Revisions: how a published cell is changed, and what is different since a publication. */

import { type Cell, emptyCell, type FilledCell } from '../entry/cell'
import { type Decimal, subtract } from '../entry/decimal'
import { comparePeriods } from '../entry/period'
import type { IndexedTable } from '../entry/table'
import { knownPeriod } from '../figures/derive'
import { lastPublished, type Past, type Publication } from './publication'

/** Whether the second cell says another thing than the first; how settled a value is (provisional, final) is no revision of it. */
export function revises(before: Cell, after: Cell): boolean {
  if (before.kind === 'value' && after.kind === 'value') return before.value !== after.value || before.qualifier !== after.qualifier
  if (before.kind === 'absent' && after.kind === 'absent') return before.absence !== after.absence
  return before.kind !== after.kind
}

/**
 * What becomes of a change of a published cell.
 * - `plain`: it says the same as before: nothing is asked.
 * - `restored`: it says again what was published; a mark of revision goes.
 * - `revised`: it says another thing, and a reason is needed; a final value is marked as revised from now on, as readers of
 *   the earlier report must be told (Eurostat, GSS: mark `r`). A provisional value stays so, and so does a break in series.
 */
export function reviseCell(published: FilledCell, before: Cell, after: Cell): { readonly kind: 'plain' | 'restored' | 'revised'; readonly cell: Cell } {
  if (!revises(before, after)) return { kind: 'plain', cell: after }
  const values = after.kind === 'value' && published.kind === 'value'
  if (!revises(published, after)) {
    return { kind: 'restored', cell: values && after.status === 'revised' ? { ...after, status: published.status } : after }
  }
  return { kind: 'revised', cell: values && after.status === 'final' ? { ...after, status: 'revised' } : after }
}

/** One published figure that is different now. `difference`: now − then, where both are values. `reason`: empty where none is known. */
export type Revision = {
  readonly indicator: string
  readonly period: string
  readonly old: FilledCell
  readonly now: Cell
  readonly difference: Decimal | null
  readonly reason: string
  readonly by: string
  readonly at: string
  /** The publication that printed it last. */
  readonly publication: number
}

/** The publications that a report of this year looks back on: those of earlier reports. */
export function earlierPublications({ publications }: Past, year: number): readonly Publication[] {
  return publications.filter((publication) => publication.year < year)
}

/**
 * What is different in the table since the publications that printed it last, in the table's order and then in time;
 * indicators that are no longer there come last.
 */
export function revisionsSince(publications: readonly Publication[], table: IndexedTable, reasons: Past['reasons']): readonly Revision[] {
  const places = new Map(publications.flatMap(({ cells }) => cells).map(({ indicator, period }) => [`${indicator} ${period}`, { indicator, period }]))
  const reasonOf = new Map(reasons.map((each) => [`${each.indicator} ${each.period}`, each]))
  const order = new Map(table.table.indicators.map(({ code }, at) => [code, at]))
  const rank = (indicator: string) => order.get(indicator) ?? order.size
  const found = [...places].flatMap(([key, { indicator, period }]): readonly Revision[] => {
    const last = lastPublished(publications, indicator, period)
    const now = table.indicator(indicator) ? table.cell(indicator, period) : emptyCell
    if (last === undefined || !revises(last.cell, now)) return []
    const { reason = '', by = '', at = '' } = reasonOf.get(key) ?? {}
    const difference = last.cell.kind === 'value' && now.kind === 'value' ? subtract(now.value, last.cell.value) : null
    return [{ indicator, period, old: last.cell, now, difference, reason, by, at, publication: last.publication.id }]
  })
  return found.sort((a, b) => rank(a.indicator) - rank(b.indicator) || comparePeriods(knownPeriod(a.period), knownPeriod(b.period)))
}
