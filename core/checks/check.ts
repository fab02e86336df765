/** Checks of entered values: what is wrong for certain, and what a careful reader would ask about. */

import type { Cell } from '../entry/cell'
import type { Decimal } from '../entry/decimal'
import type { Dimension, Measure } from '../entry/indicator'

/** Checks that no reason can excuse: the table contradicts itself or its definitions. */
export const hardChecks = ['not-whole', 'negative', 'share-above-100', 'parts-differ', 'part-above-whole'] as const
/**
 * Checks that ask: far from last year, far from the series (median and median absolute deviation), or a confidential
 * value that the others give away.
 */
export const softChecks = ['far-from-last-year', 'far-from-series', 'suppressed-recoverable'] as const
export const checkKinds = [...hardChecks, ...softChecks] as const
export type CheckKind = (typeof checkKinds)[number]

/** `hard`: to be corrected. `soft`: to be corrected, or to be let stand with a reason. */
export type Weight = 'hard' | 'soft'

/** The weight of a kind of check. */
export function weightOf(kind: CheckKind): Weight {
  return hardChecks.some((each) => each === kind) ? 'hard' : 'soft'
}

/** What a check remarks on a cell, with the numbers that speak for it. */
export type Remark =
  | { readonly kind: 'not-whole' | 'negative' | 'share-above-100'; readonly value: Decimal }
  /** On the whole; `difference` is whole − sum. */
  | { readonly kind: 'parts-differ'; readonly by: Dimension; readonly value: Decimal; readonly sum: Decimal; readonly difference: Decimal }
  /** On the part; `whole` is the code of its whole, and `most` what that says. */
  | { readonly kind: 'part-above-whole'; readonly value: Decimal; readonly whole: string; readonly most: Decimal }
  /** `last` is the same period of the year before. */
  | { readonly kind: 'far-from-last-year'; readonly value: Decimal; readonly last: string; readonly before: Decimal }
  /** `median` of the `earlier` values before it. */
  | { readonly kind: 'far-from-series'; readonly value: Decimal; readonly median: Decimal; readonly earlier: number }
  /** On the confidential cell; what gives it away is the breakdown of `whole`. The number itself is not said. */
  | { readonly kind: 'suppressed-recoverable'; readonly by: Dimension; readonly whole: string }

/** Where a remark stands. `measure` says how the numbers in it are written. */
export type CellPlace = { readonly indicator: string; readonly period: string }
export type PlacedRemark = Remark & CellPlace & { readonly measure: Measure }

/** A remark on a cell, and the reason for which a person let it stand; null while nobody did. */
export type CellCheck = PlacedRemark & { readonly weight: Weight; readonly dismissed: Dismissal | null }

/** That a person has looked at a remark and let it stand, with the reason. It holds for the value it was given for, and no longer. */
export type Dismissal = {
  readonly indicator: string
  readonly period: string
  readonly check: CheckKind
  /** What was in the cell then: its value, or the word for its absence. */
  readonly value: string
  readonly reason: string
  readonly by: string
  /** ISO 8601, UTC. */
  readonly at: string
}

/** What a dismissal of a remark on this cell is given for. */
export function excusedContent(cell: Cell): string {
  switch (cell.kind) {
    case 'value':
      return cell.value
    case 'absent':
      return cell.absence
    case 'empty':
      return ''
  }
}
