/** Totals of breakdowns: what the parts of a whole come to in a period, exactly, and how that lies against the whole. */

import type { Cell, ValueCell } from '../entry/cell'
import { compareDecimals, type Decimal, decimalsOf, fromScaled, magnitude, subtract, sumOf } from '../entry/decimal'
import type { Dimension, Indicator, Measure } from '../entry/indicator'
import type { IndexedTable } from '../entry/table'
import type { Breakdown } from './parts'

/** An indicator with its cell in a period. */
export type PartCell = { readonly indicator: Indicator; readonly cell: Cell }

/** A breakdown in a period. */
export type Total = {
  readonly whole: Indicator
  readonly by: Dimension
  readonly period: string
  /** What the whole itself says. */
  readonly cell: Cell
  /** The parts that add up. */
  readonly adding: readonly PartCell[]
  /** The parts of which each lies within the whole. */
  readonly within: readonly PartCell[]
  /** The sum of the parts that add up and have a value. */
  readonly sum: Decimal
  /** How many of the parts that add up have no value yet, none on purpose (confidential among them), or a value known only within bounds. */
  readonly empty: number
  readonly absent: number
  readonly confidential: number
  readonly qualified: number
  /** Whole − sum; null where the whole has no value or nothing adds up to it. */
  readonly difference: Decimal | null
  /** Whether whole and sum can be held against each other: all of them are there, and exact. */
  readonly complete: boolean
}

/** The parts of the breakdown in the period, their sum, and what is missing between them and their whole. */
export function totalOf(table: IndexedTable, breakdown: Breakdown, period: string): Total {
  const cellsOf = (indicators: readonly Indicator[]) => indicators.map((indicator): PartCell => ({ indicator, cell: table.cell(indicator.code, period) }))
  const { whole, by } = breakdown
  const cell = table.cell(whole.code, period)
  const adding = cellsOf(breakdown.adding)
  const values = adding.map((part) => part.cell).filter((each) => each.kind === 'value')
  const sum = sumOf(values.map(({ value }) => value))
  return {
    whole,
    by,
    period,
    cell,
    adding,
    within: cellsOf(breakdown.within),
    sum,
    empty: adding.filter((part) => part.cell.kind === 'empty').length,
    absent: adding.filter((part) => part.cell.kind === 'absent').length,
    confidential: adding.filter((part) => isConfidential(part.cell)).length,
    qualified: values.filter((each) => !isExact(each)).length,
    difference: cell.kind === 'value' && adding.length > 0 ? subtract(cell.value, sum) : null,
    complete: isExact(cell) && adding.length > 0 && adding.every((part) => isExact(part.cell))
  }
}

/** A value of which more is known than a bound. */
export function isExact(cell: Cell): cell is ValueCell {
  return cell.kind === 'value' && cell.qualifier === null
}

export function isConfidential(cell: Cell): boolean {
  return cell.kind === 'absent' && cell.absence === 'confidential'
}

/**
 * Whether whole and parts contradict each other. Counts agree exactly or not at all. What is measured (a share, a rate,
 * an amount) was rounded before it was entered: n parts and their whole may lie (n + 1) ÷ 2 units of the last digit
 * apart, and no more (Eurostat, Tutorial: Rounding of numbers). The last digit is the smallest that any of them has.
 */
export function disagrees(total: Total, measure: Measure): boolean {
  if (!total.complete || total.difference === null || total.difference === '0') return false
  if (measure === 'count') return true
  const decimals = [total.cell, ...total.adding.map(({ cell }) => cell)].map((cell) => (cell.kind === 'value' ? decimalsOf(cell.value) : 0))
  const slack = fromScaled({ units: BigInt(total.adding.length + 1) * 5n, scale: Math.max(...decimals) + 1 })
  return compareDecimals(magnitude(total.difference), slack) > 0
}

/**
 * Whether a part is larger than its whole for certain. "More than", "at least" and an exact value bound a part from
 * below; "nearly" and an exact value bound a whole from above; "about" bounds nothing.
 */
export function exceedsWhole(part: Cell, whole: Cell): boolean {
  if (part.kind !== 'value' || whole.kind !== 'value') return false
  const bounded = part.qualifier === null || part.qualifier === 'more than' || part.qualifier === 'at least'
  const bounding = whole.qualifier === null || whole.qualifier === 'nearly'
  return bounded && bounding && compareDecimals(part.value, whole.value) > 0
}
