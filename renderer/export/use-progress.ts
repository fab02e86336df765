/** How far a job in the background is. */

import { useEffect, useState } from 'react'
import type { ExportProgress } from '../../core/contract'
import { bayan } from '../client'

/** How often a running job is asked how far it is, in milliseconds. */
const ASK_EVERY = 150

/** How far the job is, asked until it has ended. */
export function useProgress(job: number | null): ExportProgress | null {
  const [progress, setProgress] = useState<ExportProgress | null>(null)
  useEffect(() => {
    setProgress(null)
    if (job === null) return
    const timer = setInterval(async () => {
      const answer = await bayan.exportProgress({ job })
      if (!answer.ok) return clearInterval(timer)
      setProgress(answer.value)
      if (answer.value.state !== 'running') clearInterval(timer)
    }, ASK_EVERY)
    return () => clearInterval(timer)
  }, [job])
  return progress
}
