/** One cell: what is known of an indicator in a period. Empty is not zero, and neither is "not available". */

import { type Decimal, decimalsOf, isShort } from './decimal'
import type { Measure } from './indicator'

/** How sure the value is; `exact` where nothing is said. */
export const qualifiers = ['more than', 'at least', 'about', 'nearly'] as const
export type Qualifier = (typeof qualifiers)[number]

/** How settled the value is. */
export const statuses = ['final', 'provisional', 'revised', 'break in series'] as const
export type Status = (typeof statuses)[number]

/** Why there is no value, on purpose. */
export const absences = ['not available', 'not applicable', 'confidential'] as const
export type Absence = (typeof absences)[number]

/** Where a cell comes from and what is to be said of it; empty strings where nothing is. */
export type Remarks = { readonly source: string; readonly note: string }

export type ValueCell = Remarks & {
  readonly kind: 'value'
  readonly value: Decimal
  readonly qualifier: Qualifier | null
  readonly status: Status
}
export type AbsentCell = Remarks & { readonly kind: 'absent'; readonly absence: Absence }
/** Not entered yet. */
export type EmptyCell = { readonly kind: 'empty' }

export type FilledCell = ValueCell | AbsentCell
export type Cell = FilledCell | EmptyCell

export const emptyCell: EmptyCell = { kind: 'empty' }

/** Why a value cannot stand in a cell. */
export type ValueRefusal = 'too-long' | 'not-whole'

/** What forbids the value in a unit of this measure: too many digits for any page; a count is whole. */
export function refuseValue(value: Decimal, measure: Measure): ValueRefusal | undefined {
  if (!isShort(value)) return 'too-long'
  return measure === 'count' && decimalsOf(value) > 0 ? 'not-whole' : undefined
}

/** Whether two cells say the same, remarks apart. */
export function sameContent(a: Cell, b: Cell): boolean {
  if (a.kind === 'value' && b.kind === 'value') {
    return a.value === b.value && a.qualifier === b.qualifier && a.status === b.status
  }
  if (a.kind === 'absent' && b.kind === 'absent') return a.absence === b.absence
  return a.kind === b.kind
}
