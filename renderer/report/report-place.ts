/** Where one is in the report, and how one looks at it: kept from screen to screen and from start to start. */

import { useEffect, useMemo, useRef } from 'react'
import { type Language, languages } from '../../core/entry/indicator'
import type { Draft } from '../../core/report/draft'
import { keptPlace } from '../place'
import { useRemembered } from '../use-remembered'

export function inOrder(editions: readonly Language[]): readonly Language[] {
  return languages.filter((each) => editions.includes(each))
}

/** The editions in columns, as one left them; at first the one in the interface's language. */
export function useShownEditions({ languages: editions }: Draft, own: Language): readonly [readonly Language[], (next: readonly Language[]) => void] {
  const [kept, keep] = useRemembered<readonly Language[]>('editions', [], (value) =>
    Array.isArray(value) ? inOrder(languages.filter((each) => value.includes(each))) : undefined
  )
  const wanted = kept.filter((each) => editions.includes(each))
  const key = (wanted.length > 0 ? wanted : editions.includes(own) ? [own] : editions.slice(0, 1)).join(' ')
  return [useMemo(() => languages.filter((each) => key.split(' ').includes(each)), [key]), keep]
}

/** Goes to the part that one was sent to from another screen, or was at when the program last ended; once each time. */
export function useSentHere(block: string | null, goTo: (id: string) => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each place that one is sent to
  useEffect(() => {
    if (block !== null) goTo(block)
  }, [block])
}

/** Where one was last in the text of each workbook, while the program runs. */
const lastParts = new Map<string, string>()

/** Remembers the part one is at: for coming back from another screen, and for the next start. */
export function useKeptPlace(path: string, block: string | null, intoSight: (id: string) => void): void {
  const atStart = useRef(block === null ? lastParts.get(path) : undefined)
  useEffect(() => {
    if (atStart.current !== undefined) intoSight(atStart.current)
    atStart.current = undefined
  }, [intoSight])
  useEffect(() => {
    if (block === null) return
    lastParts.set(path, block)
    return keptPlace.stayAt({ screen: 'report', cell: null, block })
  }, [path, block])
}
