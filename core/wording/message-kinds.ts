/** The sentences that each language must have: a missing one does not compile. */

import type { Dimension, Language } from '../entry/indicator'
import type { FaultKind, FindingKind, Shown } from '../result'

/** Places in braces are filled from the fields of the fault or finding. */
export type Messages = {
  readonly faults: Readonly<Record<FaultKind, string>>
  readonly findings: Readonly<Record<FindingKind, string>>
  readonly place: string
  readonly placeInColumn: string
  readonly languageNames: Readonly<Record<Language, string>>
  readonly baseYear: string
  /** What of a figure an edition does not print. */
  readonly shown: Readonly<Record<Shown, string>>
  /** "by region". */
  readonly byDimension: Readonly<Record<Dimension, string>>
}
