/** What goes to the process that makes a large change, and comes back. */

import type { ChangeProgress, LargeChange } from '../../core/contract'
import type { Fault } from '../../core/result'
import type { Made } from './make'

export type ChangeJob = { readonly path: string; readonly who: string; readonly resources: string; readonly change: LargeChange }

export type ToChange = { readonly kind: 'run'; readonly job: ChangeJob }
export type FromChange =
  | Extract<ChangeProgress, { readonly state: 'running' }>
  | ({ readonly state: 'made' } & Made)
  | { readonly state: 'failed'; readonly faults: readonly Fault[] }
