/** How one looks at the report: kept while the program runs, from screen to screen. */

import { useSyncExternalStore } from 'react'
import type { Language } from '../../core/entry/indicator'
import type { Zoom } from './page-layout'

/** The edition (null: the interface's), how large its pages are, and whether it is shown as text. */
export type Looking = { readonly edition: Language | null; readonly zoom: Zoom; readonly text: boolean }

let looking: Looking = { edition: null, zoom: 'width', text: false }
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function look(change: Partial<Looking>): void {
  looking = { ...looking, ...change }
  for (const listener of listeners) listener()
}

/** How one looks, and the way to change it. */
export function useLooking(): readonly [Looking, (change: Partial<Looking>) => void] {
  return [useSyncExternalStore(subscribe, () => looking), look]
}
