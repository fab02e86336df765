/** Work in the background, which a page asks about by its number. */

/** So many that are over can still be asked about. */
const KEPT = 8

/** Lets go of the oldest jobs that are over, with all that they hold: workbooks that were closed since, and whole tables. */
export function forgetOver(jobs: Map<number, { readonly progress: { readonly state: string } }>): void {
  const over = [...jobs].filter(([, { progress }]) => progress.state !== 'running')
  for (const [job] of over.slice(0, -KEPT)) jobs.delete(job)
}
