/** Writing something as it is typed or chosen. */

import { useCallback, useEffect, useRef, useState } from 'react'
import { Echoes } from './writing/echoes'

type Save<Value> = (value: Value, typing: boolean) => Promise<boolean>

/**
 * Writes what `next` makes of the value that was last written; `typing` where it is a keystroke. `save`: how this one
 * value is to be written where that is not as always, to more than one place at once.
 */
export type Write<Value> = (next: (latest: Value) => Value, typing?: boolean, save?: Save<Value>) => void

type Waiting<Value> = { readonly value: Value; readonly typing: boolean; readonly save: Save<Value> | undefined }

/**
 * Writes what is changed, each change upon the one before it, even where that one is still on its way. While a write is
 * under way, what follows waits, and of what goes the usual way only the last is sent. What comes back of older writes
 * changes nothing; what was written elsewhere is what the next change is made upon.
 * @param stored the value as the workbook holds it, plain data
 * @param save writes a value; false where it was refused
 */
export function useWriter<Value>(stored: Value, save: Save<Value>): Write<Value> {
  const latest = useRef(stored)
  const waiting = useRef<readonly Waiting<Value>[]>([])
  const busy = useRef(false)
  const current = useRef({ stored, save })
  current.current = { stored, save }
  const [echoes] = useState(() => new Echoes())
  useEffect(() => {
    if (echoes.receive(sameText(stored), sameText(latest.current)) === 'news' && !busy.current) latest.current = stored
    if (echoes.settled && !busy.current) echoes.forget()
  }, [echoes, stored])
  return useCallback(
    (next, typing = false, saveThis) => {
      latest.current = next(latest.current)
      echoes.typed(sameText(latest.current))
      waiting.current = following(waiting.current, { value: latest.current, typing, save: saveThis })
      if (busy.current) return
      busy.current = true
      void (async () => {
        let kept = true
        for (let [write] = waiting.current; write !== undefined; [write] = waiting.current) {
          waiting.current = waiting.current.slice(1)
          kept = await (write.save ?? current.current.save)(write.value, write.typing)
        }
        busy.current = false
        if (kept) return
        latest.current = current.current.stored
        echoes.forget()
      })()
    },
    [echoes]
  )
}

/** What waits, with one more: it takes the place of the last, unless one of them has a way of its own. */
function following<Value>(waiting: readonly Waiting<Value>[], next: Waiting<Value>): readonly Waiting<Value>[] {
  const last = waiting.at(-1)
  if (last === undefined || last.save || next.save) return [...waiting, next]
  return [...waiting.slice(0, -1), { ...next, typing: next.typing && last.typing }]
}

/** Plain data as a text that is the same whatever the order of its keys. */
function sameText(value: unknown): string {
  const sorted = (_: string, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each
  return JSON.stringify(value, sorted) ?? ''
}

/** Milliseconds after which nothing that was typed is on its way any more, once the last of it has come back. */
const LOOK_OVER = 1_100

/** A text as it stands in its field: what was typed is left alone by its echoes, and gives way to what is written elsewhere. */
export function useEntered(stored: string): { readonly entered: string; readonly enter: (text: string) => void } {
  const [entered, show] = useState(stored)
  const [echoes] = useState(() => new Echoes())
  const known = useRef({ stored, entered })
  known.current.stored = stored
  const timer = useRef(0)
  const put = useCallback((text: string) => {
    known.current.entered = text
    show(text)
  }, [])
  const lookOver = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = window.setTimeout(() => {
      if (!echoes.settled) return lookOver()
      echoes.forget()
      if (known.current.stored !== known.current.entered) put(known.current.stored)
    }, LOOK_OVER)
  }, [echoes, put])
  useEffect(() => {
    if (echoes.receive(stored, known.current.entered) === 'news') put(stored)
  }, [echoes, stored, put])
  useEffect(() => () => clearTimeout(timer.current), [])
  const enter = useCallback(
    (text: string) => {
      echoes.typed(text)
      put(text)
      lookOver()
    },
    [echoes, put, lookOver]
  )
  return { entered, enter }
}
