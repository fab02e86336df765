/** What was recovered of a damaged workbook, and what was not. */

import type { ContentKind } from './version'

/** Where a part was taken from; `replaced`: the house style or the report's settings were lost, and those of the version or of a new workbook stand in. */
export type RecoveredFrom = 'journal' | 'version' | 'replaced' | 'lost'
export type Recovery = {
  /** Parts that are as they were, by where they were read. */
  readonly counts: { readonly file: number; readonly journal: number; readonly version: number; readonly lost: number }
  /** Every part that was not read from the file itself. */
  readonly parts: readonly { readonly what: ContentKind; readonly key: string; readonly from: RecoveredFrom }[]
  readonly publications: { readonly kept: number; readonly lost: number }
  /** The version that was read beside the file; null where there was none. */
  readonly version: string | null
}
