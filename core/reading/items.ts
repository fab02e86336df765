/** Something read, by its tokens, before its place in the text is written out. */

import type { Decimal } from '../entry/decimal'
import type { Direction, ReadingKind, ReadingQualifier } from './kinds'

/** What of a number the numbers beside it may share: "10 to 15%", "1.2 to 1.4 million". */
export type Shared = {
  readonly value: Decimal
  readonly scale: bigint | null
  /** Whether it stands without sign, unit and percent sign of its own. */
  readonly bare: boolean
}

export type Item = {
  readonly kind: ReadingKind
  readonly value: string | null
  /** The first token, and the one behind the last. */
  readonly from: number
  readonly to: number
  /** Units at the beginning of the first token that are joined to it and no part of what is read: و. */
  readonly lead: number
  /** The first token of all that belongs to it, its qualifier and its currency. */
  readonly head: number
  readonly unit: string | null
  readonly qualifier: ReadingQualifier | null
  readonly direction: Direction | null
  readonly shared: Shared | null
}

/** What was found at a token: items, or none where something is only to be passed over; `to` is where to go on. */
export type Found = { readonly items: readonly Item[]; readonly to: number }

/** An item with nothing beside its value. */
export function item(kind: ReadingKind, value: string | null, from: number, to: number): Item {
  return { kind, value, from, to, lead: 0, head: from, unit: null, qualifier: null, direction: null, shared: null }
}

export function passOver(to: number): Found {
  return { items: [], to }
}
