/** How many figures an edition prints, and how many of them follow cells. */

import type { Language } from '../entry/indicator'
import type { Figure } from '../figures/derive'
import type { Show } from './prose'

/** `bound`: values and changes printed from cells, whether in digits or in words; `unknown`: numbers typed by hand. */
export type FigureCount = { readonly bound: number; readonly unknown: number }
export type EditionCount = FigureCount & { readonly language: Language }

/** Counts while a report is composed. */
export class FigureTally {
  #bound = 0
  #unknown = 0
  #outside = 0

  /** So many values or changes print from cells. */
  bound(count: number): void {
    this.#bound += count
  }

  /** So many numbers print that somebody typed. */
  unknown(count: number): void {
    this.#unknown += count
  }

  /** So many numbers print that somebody typed and marked as coming from outside. */
  outside(count: number): void {
    this.#outside += count
  }

  get outsideCount(): number {
    return this.#outside
  }

  get count(): FigureCount {
    return { bound: this.#bound, unknown: this.#unknown }
  }
}

/** How many values and changes of a figure one way of showing it prints. */
export function figuresShown(show: Show, { cell, change }: Figure): number {
  const value = cell.kind === 'value' ? 1 : 0
  const difference = change.kind === 'none' ? 0 : 1
  switch (show) {
    case 'value':
    case 'counted':
      return value
    case 'change':
      return difference
    case 'value-change':
    case 'counted-change':
    case 'sentence':
      return value + difference
    case 'from':
    case 'to':
      return 0
  }
}
