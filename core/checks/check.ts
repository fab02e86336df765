/** Checks of entered values: what is wrong for certain, and what a careful reader would ask about. */

/** Checks that no reason can excuse: the table contradicts itself or its definitions. */
export const hardChecks = ['not-whole', 'negative', 'share-above-100', 'parts-differ', 'part-above-whole'] as const
/** Checks that ask: far from last year, or far from the series (median and median absolute deviation). */
export const softChecks = ['far-from-last-year', 'far-from-series'] as const
export const checkKinds = [...hardChecks, ...softChecks] as const
export type CheckKind = (typeof checkKinds)[number]

/** That a person has looked at a remark and let it stand, with the reason. It holds for the value it was given for, and no longer. */
export type Dismissal = {
  readonly indicator: string
  readonly period: string
  readonly check: CheckKind
  /** The value that was in the cell then. */
  readonly value: string
  readonly reason: string
  readonly by: string
  /** ISO 8601, UTC. */
  readonly at: string
}
