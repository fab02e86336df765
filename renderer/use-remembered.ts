/** Small things about a screen that are as one left them: widths, what is folded. Nothing of a workbook is kept this way. */

import { useCallback, useState } from 'react'

/** A state that is there again at the next start; `read` tells whether a kept value is one, and which. */
export function useRemembered<Value>(key: string, initial: Value, read: (kept: unknown) => Value | undefined): readonly [Value, (value: Value) => void] {
  const [value, setValue] = useState<Value>(() => read(kept(key)) ?? initial)
  const keep = useCallback(
    (next: Value) => {
      setValue(next)
      try {
        window.localStorage.setItem(`bayan ${key}`, JSON.stringify(next))
      } catch {
        // a browser that keeps nothing: the state holds until the window is closed
      }
    },
    [key]
  )
  return [value, keep]
}

function kept(key: string): unknown {
  try {
    return JSON.parse(window.localStorage.getItem(`bayan ${key}`) ?? 'null')
  } catch {
    return null
  }
}
