/** What stands around a number: percent or points, the currency before it. */

import type { Amount } from './amounts'
import { phraseAt } from './phrases'
import { follows, isAmong, isDigits, isGlued, isWord, type Prose, textAt } from './prose'
import { signBefore, signMark } from './signs'

/** What a number measures, the token behind the words for it, and a sign among them: Arabic "62-%". */
export type Measured = { readonly kind: 'percent' | 'points' | 'count'; readonly to: number; readonly sign?: '+' | '-' }

export function measureOf(prose: Prose, at: number, amount: Amount, free: number): Measured {
  const { points, looserPoints, percent, placesAfter, comparatives, language } = prose.rules
  const joined = textAt(prose, amount.to) === '-' && isWord(prose, amount.to + 1) && isGlued(prose, amount.to) && isGlued(prose, amount.to + 1)
  const to = joined && phraseAt(prose, percent, amount.to + 1) !== undefined ? amount.to + 1 : amount.to
  if (!follows(prose, to)) return { kind: 'count', to }
  const inPoints = phraseAt(prose, points, to)
  if (inPoints !== undefined) return { kind: 'points', to: inPoints.to }
  const inPercent = phraseAt(prose, percent, to)
  if (inPercent !== undefined) return { kind: 'percent', to: inPercent.to }
  const sign = signMark(prose, to)
  if (language === 'ar' && sign !== undefined && isGlued(prose, to) && textAt(prose, to + 1) === '%') return { kind: 'percent', to: to + 2, sign }
  const loose = phraseAt(prose, looserPoints, to)
  if (loose === undefined) return { kind: 'count', to }
  const places = isAmong(prose, loose.to, placesAfter) && phraseAt(prose, comparatives, loose.to) === undefined
  const sure = language === 'fr' || amount.fraction || signBefore(prose, at, free, true) !== undefined
  return sure && !places ? { kind: 'points', to: loose.to } : { kind: 'count', to }
}

/** A percent sign before its number, as Arabic is often typed. */
export function leadingPercent(prose: Prose, at: number, free: number): number | undefined {
  if (prose.rules.language !== 'ar' || at - 1 < free || textAt(prose, at - 1) !== '%' || !follows(prose, at)) return undefined
  return isDigits(prose, at - 2) && follows(prose, at - 1) ? undefined : at - 1
}

/** A currency before its number, unless it belongs to the number before it. */
export function currencyBefore(prose: Prose, from: number, free: number): number | undefined {
  const at = from - 1
  if (at < free || !follows(prose, from) || !prose.rules.currencies.has(textAt(prose, at))) return undefined
  return isDigits(prose, at - 1) && follows(prose, at) ? undefined : at
}
