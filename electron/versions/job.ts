/** What goes to the process that makes versions, and comes back. */

import type { Fault } from '../../core/result'
import type { VersionReason } from '../../core/versions/version'

export type BackupJob = { readonly path: string; readonly versions: string; readonly reason: VersionReason; readonly at: string }
export type ToBackup = { readonly kind: 'run'; readonly job: BackupJob }
/** `file`: null where the newest version holds all of it already. */
export type FromBackup = { readonly state: 'made'; readonly file: string | null } | { readonly state: 'failed'; readonly faults: readonly Fault[] }
