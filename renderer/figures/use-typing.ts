/** The text being typed into the cell where one is. */

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Typing } from '../../core/contract'
import { bayan } from '../client'
import { useWriter } from '../use-writer'

/** `over`: what stood there is replaced, and arrows leave the cell. `within`: it is changed, and arrows move in the text. */
export type TypingWay = 'over' | 'within'

/** The text as it stands; `fault` says why it could not be read. `untouched` until a key changed it. */
export type Typed = { readonly text: string; readonly way: TypingWay; readonly untouched: boolean; readonly fault: string | null }

/**
 * The text being typed. Each keystroke is kept outside the window, so that it is there again after the program was
 * killed.
 * @param resumed the text with which typing goes on at the start
 * @param entryOf where the text belongs
 */
export function useTyping(resumed: string | null, entryOf: (text: string) => Typing | null) {
  const [typed, setTyped] = useState<Typed | null>(resumed === null ? null : { text: resumed, way: 'within', untouched: false, fault: null })
  const latest = useRef(typed)
  const keep = useWriter<Typing | null>(null, async (entry) => (await bayan.keepTyping({ entry })).ok)
  useEffect(() => {
    if (resumed === null) keep(() => null)
  }, [resumed, keep])
  const put = useCallback((next: Typed | null) => {
    latest.current = next
    setTyped(next)
  }, [])
  return {
    typed,
    /** The text as it stands now, also before it is drawn. */
    now: () => latest.current,
    begin: (text: string, way: TypingWay) => put({ text, way, untouched: true, fault: null }),
    change: (text: string) => {
      put({ text, way: latest.current?.way ?? 'over', untouched: false, fault: null })
      keep(() => entryOf(text))
    },
    within: () => put(latest.current && { ...latest.current, way: 'within' }),
    fault: (reason: string) => put(latest.current && { ...latest.current, fault: reason }),
    /** Ends typing; what was typed is kept outside until it is written. */
    end: (written: Promise<unknown>) => {
      put(null)
      void written.then(() => latest.current === null && keep(() => null))
    }
  }
}

export type TypingDesk = ReturnType<typeof useTyping>
