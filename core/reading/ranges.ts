/** What two numbers of a range share: "10 to 15%", "between 1.2 and 1.4 million". */

import { compareDecimals, fromScaled, toScaled } from '../entry/decimal'
import type { Item } from './items'
import { type Prose, stemsAt, textAt } from './prose'

/** The first number of a range with what it shares of the second; undefined where they are no range. */
export function sharedFrom(prose: Prose, first: Item, second: Item): Item | undefined {
  if (first.shared === null || second.shared === null || !isRange(prose, first, second)) return undefined
  const relative = second.kind === 'percent' || second.kind === 'points'
  if (first.kind === 'count' && relative) return first.shared.bare ? { ...first, kind: second.kind, shared: { ...first.shared, bare: false } } : undefined
  return first.kind === second.kind ? withScale(first, second) : undefined
}

/** Whether only the word or mark of a range stands between. */
function isRange(prose: Prose, first: Item, second: Item): boolean {
  const { rangeTo, rangeAnd, between, respectively } = prose.rules
  if (second.from - first.to !== 1) return false
  const link = textAt(prose, first.to)
  if (rangeTo.has(link)) return true
  if (!rangeAnd.has(link)) return false
  const alike = [first.from - 1, second.to, second.to + 1].some((at) => respectively.has(textAt(prose, at)))
  return alike || [first.from - 1, first.from - 2].some((at) => stemsAt(prose, at).some(({ text }) => between.has(text)))
}

/** "1.2 to 1.4 million": the first number in the scale of the second, which must be the larger. */
function withScale(first: Item, second: Item): Item {
  const { shared } = first
  const scale = second.shared?.scale ?? null
  if (shared === null || scale === null || shared.scale !== null || !shared.bare || second.shared === null) return first
  const { units, scale: decimals } = toScaled(shared.value)
  const scaled = fromScaled({ units: units * scale, scale: decimals })
  const rising = compareDecimals(scaled, second.shared.value) < 0
  return rising ? { ...first, value: scaled, shared: { ...shared, scale } } : first
}
