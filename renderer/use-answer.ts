/** Asking a question again whenever what it depends on changes. */

import { useEffect, useState } from 'react'
import type { Envelope } from '../core/contract'
import { useStanding } from './program'

/** The latest answer, or null until the first one. An answer that arrives after a newer question is dropped; a refusal is shown. */
export function useAnswer<Value>(ask: () => Promise<Envelope<Value>>, dependencies: readonly unknown[]): Value | null {
  const { refuse } = useStanding()
  const [answer, setAnswer] = useState<Value | null>(null)
  useEffect(() => {
    let current = true
    void ask().then((envelope) => {
      if (!current) return
      if (envelope.ok) setAnswer(envelope.value)
      else refuse(envelope.faults)
    })
    return () => {
      current = false
    }
    // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names what the question depends on
  }, dependencies)
  return answer
}

/**
 * The value as it was when it last stood still for some milliseconds: for questions that need not be asked at every keystroke.
 * @param first what counts until then
 */
export function useSettled<Value>(value: Value, wait: number, first: Value = value): Value {
  const [settled, setSettled] = useState(first)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), wait)
    return () => clearTimeout(timer)
  }, [value, wait])
  return settled
}
