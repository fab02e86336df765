/** What is found of a number in a text when it is held against the workbook. */

import type { Decimal } from '../entry/decimal'
import type { Years } from '../figures/derive'
import type { Reading } from '../reading/reading'
import type { BaseRange } from './admissible'

export const verdicts = [
  'agrees',
  'tie',
  'stale',
  'disagrees',
  'wrong-subject',
  'wrong-direction',
  'points-or-percent',
  'unlike-periods',
  'qualifier-against-an-exact-count',
  'outside-source',
  'unknown'
] as const
export type Verdict = (typeof verdicts)[number]

/** A figure as a text may print it: a value, its change in percent or in points. `number`: what the workbook says, percent rounded by the declared rule. */
export type Said = {
  readonly indicator: string
  readonly period: string
  readonly shows: 'value' | 'change' | 'points'
  /** The period that a change is compared with. */
  readonly base: string | null
  readonly number: Decimal | null
}

type GroundOfFigure =
  | 'agrees'
  | 'rounded'
  | 'tie'
  | 'other-neighbour'
  | 'qualifier-added'
  | 'qualifier-missing'
  | 'sign'
  | 'direction'
  | 'points-said'
  | 'percent-said'
  | 'percent-of-value'
  | 'not-computed'
  | 'no-value'

/**
 * Why a verdict is what it is; each has its sentence in three languages.
 * - `said`: what the workbook says of the figure that the text means; `fits`: the figure that the number does agree with.
 * - `difference`: text minus workbook, in the number's own unit.
 */
export type Ground =
  | { readonly kind: GroundOfFigure; readonly said: Said }
  | { readonly kind: 'stale' | 'other-subject' | 'part-year' | 'unlike-compared'; readonly said: Said; readonly fits: Said }
  | { readonly kind: 'differs'; readonly said: Said; readonly difference: Decimal }
  | { readonly kind: 'base-missing'; readonly said: Said; readonly bases: BaseRange | null }
  | { readonly kind: 'year-known' | 'year-other'; readonly year: number; readonly years: Years }
  | { readonly kind: 'outside' | 'unknown-value' | 'unknown-change' | 'unreadable' | 'not-checked' }

/** A reading with its verdict. `alarm`: a person has to look at it before the text goes out. */
export type Match = { readonly reading: Reading; readonly verdict: Verdict; readonly alarm: boolean; readonly ground: Ground }

/** The figure that a match is about: the one that the text means where there is one. */
export function saidOf({ ground }: Match): Said | null {
  return 'said' in ground ? ground.said : null
}
