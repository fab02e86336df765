/** Ordinals in words. Those glued to digits are read with the digits. */

import { type Found, item, passOver } from './items'
import { follows, isAmong, isGlued, isWord, type Prose, stemsAt, textAt } from './prose'

const TEN = 10n
const SECOND = 2n

export function ordinalAt(prose: Prose, at: number): Found | undefined {
  if (!isWord(prose, at)) return undefined
  const stem = stemsAt(prose, at).find(({ text }) => prose.rules.ordinals.has(text))
  const value = stem === undefined ? undefined : prose.rules.ordinals.get(stem.text)
  if (stem === undefined || value === undefined) return undefined
  if (isNamed(prose, at) || isPart(prose, at, BigInt(value))) return passOver(at + 1)
  const more = addedAt(prose, at + 1)
  const to = more > 0n ? at + 2 : at + 1
  return { items: [{ ...item('ordinal', `${BigInt(value) + more}`, at, to), lead: stem.stripped }], to }
}

/** Whether it is part of a name: a king's, a law's article's, that of third countries. */
function isNamed(prose: Prose, at: number): boolean {
  const { regnal, references, ordinalNouns } = prose.rules
  const next = textAt(prose, at + 1) === '-' && isGlued(prose, at + 1) ? at + 2 : at + 1
  const before = follows(prose, at) && (regnal.has(textAt(prose, at - 1)) || isAmong(prose, at - 1, references))
  return before || (follows(prose, next) && ordinalNouns.has(textAt(prose, next)))
}

/** "a third of them". */
function isPart(prose: Prose, at: number, value: bigint): boolean {
  return value > SECOND && follows(prose, at) && prose.rules.partArticles.has(textAt(prose, at - 1))
}

/** What makes an Arabic ordinal a larger one: "الثالث عشر", "الحادي والعشرون". */
function addedAt(prose: Prose, at: number): bigint {
  if (prose.rules.language !== 'ar' || !follows(prose, at)) return 0n
  for (const { text, joined, definite } of stemsAt(prose, at)) {
    const word = prose.rules.numbers.get(text)
    if (word?.role === 'teen' && !joined && !definite) return TEN
    if (word?.role === 'ten' && joined && definite) return word.value
  }
  return 0n
}
