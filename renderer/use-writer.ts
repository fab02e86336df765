/** Writing something as it is typed or chosen. */

import { useCallback, useEffect, useRef, useState } from 'react'

/** Writes what `next` makes of the value that was last written; `typing` where it is a keystroke. */
export type Write<Value> = (next: (latest: Value) => Value, typing?: boolean) => void

type Waiting<Value> = { readonly value: Value; readonly typing: boolean }

/**
 * Writes what is changed, each change upon the one before it, even where that one is still on its way. While a write is
 * under way, what follows waits, and only the last of it is sent.
 * @param stored the value as the workbook holds it
 * @param save writes a value; false where it was refused
 */
export function useWriter<Value>(stored: Value, save: (value: Value, typing: boolean) => Promise<boolean>): Write<Value> {
  const latest = useRef(stored)
  const waiting = useRef<Waiting<Value> | null>(null)
  const busy = useRef(false)
  const current = useRef({ stored, save })
  current.current = { stored, save }
  useEffect(() => {
    if (!busy.current) latest.current = stored
  }, [stored])
  return useCallback((next, typing = false) => {
    latest.current = next(latest.current)
    waiting.current = { value: latest.current, typing: typing && waiting.current?.typing !== false }
    if (busy.current) return
    busy.current = true
    void (async () => {
      let kept = true
      while (waiting.current) {
        const write: Waiting<Value> = waiting.current
        waiting.current = null
        kept = await current.current.save(write.value, write.typing)
      }
      busy.current = false
      if (!kept) latest.current = current.current.stored
    })()
  }, [])
}

/** A text as it stands in its field: while one is in the field it is one's own, and what comes back does not disturb it. */
export function useEntered(stored: string) {
  const [entered, setEntered] = useState(stored)
  const inside = useRef(false)
  useEffect(() => {
    if (!inside.current) setEntered(stored)
  }, [stored])
  return {
    entered,
    setEntered,
    entering: () => {
      inside.current = true
    },
    leaving: () => {
      inside.current = false
    }
  }
}
