/** A large change made in the background: how far it is, and the way to give it up. */

import { useCallback, useRef, useState } from 'react'
import type { ChangeProgress, Envelope, LargeChange } from '../../core/contract'
import { bayan } from '../client'
import { useProgram } from '../program'

/** From so many cells on a change is made in the background: fewer are written within half a second. */
export const MANY_CELLS = 2_000
/** From so many bytes on a table is imported in the background. */
export const MANY_BYTES = 100_000

/** How often it is asked how far the change is, in milliseconds. */
const ASK_EVERY = 120

export type LargeProgress = Extract<ChangeProgress, { readonly state: 'running' }>
export type LargeEnd = Exclude<ChangeProgress, LargeProgress>

export type LargeDesk = {
  /** Null while nothing is under way. */
  readonly progress: LargeProgress | null
  /** Makes the change, and gives how it ended once the page has taken in what moved. */
  readonly make: (change: LargeChange) => Promise<LargeEnd>
  readonly cancel: () => void
}

export function useLargeChange(): LargeDesk {
  const { change: takeIn, withReason } = useProgram()
  const job = useRef<number | null>(null)
  /** Whether the change was given up, perhaps before the program had taken it up. */
  const givenUp = useRef(false)
  const [progress, setProgress] = useState<LargeProgress | null>(null)
  const run = useCallback(async (change: LargeChange): Promise<Envelope<Exclude<LargeEnd, { readonly state: 'failed' }>>> => {
    setProgress({ state: 'running', stage: 'open', done: 0, total: 1 })
    givenUp.current = false
    const started = await bayan.startChange({ change })
    job.current = started.ok ? started.value.job : null
    if (started.ok && givenUp.current) void bayan.cancelChange({ job: started.value.job })
    const end = started.ok ? await endOf(started.value.job, setProgress) : ({ state: 'failed', faults: started.faults } as const)
    setProgress(null)
    job.current = null
    return end.state === 'failed' ? { ok: false, faults: end.faults } : { ok: true, value: end }
  }, [])
  const make = useCallback(
    async (change: LargeChange): Promise<LargeEnd> => {
      const answer = await withReason((reason) => run(reason === undefined ? change : { ...change, reason }))
      if (answer === null) return { state: 'cancelled' }
      if (!answer.ok) return { state: 'failed', faults: answer.faults }
      const end = answer.value
      if (end.state === 'done') await takeIn(() => Promise.resolve({ ok: true, value: end.moved }))
      return end
    },
    [takeIn, withReason, run]
  )
  const cancel = useCallback(() => {
    givenUp.current = true
    if (job.current !== null) void bayan.cancelChange({ job: job.current })
  }, [])
  return { progress, make, cancel }
}

/** Asks until the change has ended. */
async function endOf(job: number, tell: (progress: LargeProgress) => void): Promise<LargeEnd> {
  for (;;) {
    const answer = await bayan.changeProgress({ job })
    if (!answer.ok) return { state: 'failed', faults: answer.faults }
    if (answer.value.state !== 'running') return answer.value
    tell(answer.value)
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY))
  }
}
