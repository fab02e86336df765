/** Figures as plain rows, for scripts and checks: the answer of `figures --json`. */

import type { Cell } from '../entry/cell'
import { fixedNotation } from '../entry/decimal'
import { periodCode } from '../entry/period'
import type { Reason } from './change'
import type { Figure } from './derive'

/**
 * A figure as data. Values are decimal strings; `percent` is the rounded signed number with U+002D, without percent
 * sign; `status` is the cell's status, its absence, or `not entered`; `reason` says why there is no percent.
 */
export type FigureRow = {
  readonly indicator: string
  readonly period: string
  readonly value: string | null
  readonly qualifier: string | null
  readonly status: string
  readonly base: string | null
  readonly absolute: string | null
  readonly percent: string | null
  readonly tie: boolean
  readonly reason: Reason | null
}

/** One row a figure, in the figures' order. */
export function figureRows(figures: readonly Figure[]): readonly FigureRow[] {
  return figures.map((figure) => ({
    indicator: figure.indicator.code,
    period: periodCode(figure.period),
    value: decimalOf(figure.cell),
    qualifier: figure.cell.kind === 'value' ? figure.cell.qualifier : null,
    status: statusOf(figure.cell),
    base: figure.base ? decimalOf(figure.base.cell) : null,
    ...changeOf(figure)
  }))
}

function decimalOf(cell: Cell): string | null {
  return cell.kind === 'value' ? cell.value : null
}

/** The status of a value, the absence of one, or `not entered`. */
export function statusOf(cell: Cell): string {
  switch (cell.kind) {
    case 'value':
      return cell.status
    case 'absent':
      return cell.absence
    case 'empty':
      return 'not entered'
  }
}

function changeOf({ change }: Figure): Pick<FigureRow, 'absolute' | 'percent' | 'tie' | 'reason'> {
  switch (change.kind) {
    case 'percent':
      return { absolute: change.absolute, percent: fixedNotation(change.percent), tie: change.tie, reason: null }
    case 'points':
      return { absolute: change.absolute, percent: null, tie: false, reason: 'percentage-points' }
    case 'none':
      return { absolute: change.absolute, percent: null, tie: false, reason: change.reason }
  }
}
