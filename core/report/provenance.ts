/** Where a printed figure comes from: its cells, the computation from them before and after rounding, the people who entered them, and all its prints. */

import type { Cell } from '../entry/cell'
import { parsePeriod, periodCode } from '../entry/period'
import { type Figure, figureOf } from '../figures/derive'
import { type ExactNumber, exactPercent } from '../figures/exact'
import { type CellPlace, type PrintPlace, type PrintWork, printPlaces } from './print-places'
import type { Publication } from './publication'

/** One entry of the journal on a cell: who changed it when (ISO 8601, UTC), from what to what. */
export type CellEntered = { readonly at: string; readonly who: string; readonly from: Cell; readonly to: Cell }

/** The cell as the last publication that printed it has it: the report's year, when it went out and by whom. */
export type LastPublished = Pick<Publication, 'year' | 'at' | 'by'> & { readonly cell: Cell }

/** The last publication that printed the cell, or was compared with it; undefined where none did. Publications ascend in time. */
export function lastPublishedOf(publications: readonly Publication[], { indicator, period }: CellPlace): LastPublished | undefined {
  for (const { year, at, by, cells } of [...publications].reverse()) {
    const found = cells.find((each) => each.indicator === indicator && each.period === period)
    if (found) return { year, at, by, cell: found.cell }
  }
  return undefined
}

/** `figure`: compared as the report compares. `exact`: its percentage before rounding; null where there is none. `base`: where the value that it is compared with stands. */
export type Provenance = {
  readonly figure: Figure
  readonly exact: ExactNumber | null
  readonly base: CellPlace | null
  readonly places: readonly PrintPlace[]
  readonly lastPublished: LastPublished | null
}

/** Decimals of an unrounded percentage that are shown before it is cut. */
const MOST_DECIMALS = 12

/** The provenance of the figure of a cell; undefined where the workbook knows no such indicator or period. */
export function provenanceOf(work: PrintWork & { readonly lastPublished?: LastPublished | undefined }, cell: CellPlace): Provenance | undefined {
  const { table, draft, style } = work
  const indicator = table.indicator(cell.indicator)
  const period = parsePeriod(cell.period)
  if (indicator === undefined || period === undefined) return undefined
  const apart = draft.year - draft.base
  const base =
    period.kind === 'year'
      ? ({ kind: 'year', year: period.year - apart } as const)
      : period.kind === 'months'
        ? ({ ...period, from: { ...period.from, year: period.from.year - apart }, to: { ...period.to, year: period.to.year - apart } } as const)
        : undefined
  const figure = figureOf(table, { indicator, period, base }, style)
  return {
    figure,
    exact:
      figure.change.kind === 'percent' && figure.cell.kind === 'value' && figure.base?.cell.kind === 'value'
        ? exactPercent(figure.base.cell.value, figure.cell.value, MOST_DECIMALS)
        : null,
    base: figure.base ? { indicator: indicator.code, period: periodCode(figure.base.period) } : null,
    places: printPlaces(work, cell),
    lastPublished: work.lastPublished ?? null
  }
}
