/** Checks of a breakdown: parts against their whole, and confidential values that the others give away. */

import type { Cell } from '../entry/cell'
import { signOf } from '../entry/decimal'
import type { Measure } from '../entry/indicator'
import { disagrees, exceedsWhole, isConfidential, isExact, type PartCell, type Total } from '../figures/total'
import type { Remark } from './check'

/** Parts that do not add up to their whole. While one of them is missing or confidential, nothing is claimed. */
export function partsDiffer(total: Total, measure: Measure): Remark | undefined {
  if (total.cell.kind !== 'value' || total.difference === null || !disagrees(total, measure)) return undefined
  return { kind: 'parts-differ', by: total.by, value: total.cell.value, sum: total.sum, difference: total.difference }
}

/** A part larger than its whole. Parts of an amount that add up may be: another part may be below zero. */
export function partAboveWhole(total: Total, { indicator, cell }: PartCell, measure: Measure): Remark | undefined {
  const signed = measure === 'amount' || measure === 'rate'
  if (signed && indicator.part?.rule === 'adds-up') return undefined
  if (cell.kind !== 'value' || total.cell.kind !== 'value' || !exceedsWhole(cell, total.cell)) return undefined
  return { kind: 'part-above-whole', value: cell.value, whole: total.whole.code, most: total.cell.value }
}

/**
 * A confidential cell that whole and parts give away by subtraction: to suppress one cell of a table with a total asks
 * for a second one (secondary suppression; Handbook on Statistical Disclosure Control, Frequency tables). A part that is
 * not applicable counts as none, as it would for any reader.
 * - One confidential part, all else known: whole − the others.
 * - A confidential whole, all parts known: their sum.
 * - Several confidential parts of a count of which nothing is left: each is zero.
 */
export function suppressedRecoverable(total: Total, { indicator, cell }: PartCell, measure: Measure): Remark | undefined {
  if (!isConfidential(cell) || (indicator.part?.rule === 'of-which' && indicator.code !== total.whole.code)) return undefined
  const open = total.adding.filter((part) => !isConfidential(part.cell))
  if (total.adding.length === 0 || !open.every((part) => isKnown(part.cell))) return undefined
  const hidden = total.confidential
  const ofWhole = indicator.code === total.whole.code
  const nothingLeft = measure === 'count' && total.difference === '0' && open.every((part) => part.cell.kind !== 'value' || signOf(part.cell.value) >= 0)
  const givenAway = ofWhole ? hidden === 0 : isExact(total.cell) && (hidden === 1 || nothingLeft)
  return givenAway ? { kind: 'suppressed-recoverable', by: total.by, whole: total.whole.code } : undefined
}

function isKnown(cell: Cell): boolean {
  return isExact(cell) || (cell.kind === 'absent' && cell.absence === 'not applicable')
}
