/** Keeping the values of an answer that are as they were, so that what shows them need not be drawn again. */

import { useMemo, useRef } from 'react'

/** The values by their keys; one that is equal to the value of its key before is that very value. */
export function useSteady<Value>(entries: readonly (readonly [string, Value])[]): ReadonlyMap<string, Value> {
  const kept = useRef<ReadonlyMap<string, { readonly text: string; readonly value: Value }>>(new Map())
  return useMemo(() => {
    const next = new Map(
      entries.map(([key, value]) => {
        const text = JSON.stringify(value)
        const before = kept.current.get(key)
        return [key, before?.text === text ? before : { text, value }] as const
      })
    )
    kept.current = next
    return new Map([...next].map(([key, { value }]) => [key, value]))
  }, [entries])
}

/** The list, or the one before where that held the very same values. */
export function useSteadyList<Value>(list: readonly Value[]): readonly Value[] {
  const kept = useRef(list)
  const same = kept.current.length === list.length && list.every((value, index) => value === kept.current[index])
  if (!same) kept.current = list
  return kept.current
}

/** The plain data, or the value before where that says the same. */
export function useSteadyData<Value>(data: Value): Value {
  const text = useMemo(() => JSON.stringify(data), [data])
  const kept = useRef({ text, data })
  if (kept.current.text !== text) kept.current = { text, data }
  return kept.current.data
}
