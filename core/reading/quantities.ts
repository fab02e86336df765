/** Numbers with what stands around them: sign, percent, unit, qualifier. */

import { compareDecimals, whole } from '../entry/decimal'
import { type Amount, amountAt, isScale } from './amounts'
import { isYearText } from './dates'
import { endsFree, hasOrdinalEnding, isTimeOfDay, standsFree } from './edges'
import { type Found, type Item, item, passOver } from './items'
import { currencyBefore, leadingPercent, measureOf } from './measures'
import { codeEnd } from './numerals'
import { phraseAt } from './phrases'
import { follows, isAmong, isDigits, isGlued, isWord, type Prose, sliceOf, stemsAt, textAt } from './prose'
import { qualifierOf } from './qualifiers'
import { signBefore, signBehind } from './signs'
import { unitOf } from './units'

/** The highest number a person writes in words that still may only point back: "the two enclaves". */
const POINTING_BACK = whole(2)
const ROUND_YEAR = /00$/

/** The numbers that begin at a token; `free` is the first token that nothing before has taken. */
export function quantitiesAt(prose: Prose, at: number, free: number): Found | undefined {
  if (isDigits(prose, at)) return numeralsAt(prose, at, free)
  if (!isWord(prose, at)) return undefined
  const amount = amountAt(prose, at)
  return amount === undefined || isNoCount(prose, at, amount) ? undefined : one(quantity(prose, at, amount, free))
}

function one(read: Item): Found {
  return { items: [read], to: read.to }
}

/** A numeral, or two that a dash joins; a code that is neither is passed over whole. */
function numeralsAt(prose: Prose, at: number, free: number): Found {
  const end = codeEnd(prose, at)
  if (!standsFree(prose, at)) return unread(prose, end)
  const amount = amountAt(prose, at)
  const stray = textAt(prose, end) === '/' && isGlued(prose, end) && isDigits(prose, end + 1) && follows(prose, end + 1)
  if (amount === undefined || stray || isTimeOfDay(prose, amount.to)) return unread(prose, end)
  if (amount.to < end) return rangeAt(prose, at, amount, free, end)
  if (amount.plain && hasOrdinalEnding(prose, amount.to)) return one(item('ordinal', amount.value, at, amount.to + 1))
  if (amount.plain && isRank(prose, at)) return one(item('ordinal', amount.value, at, amount.to))
  return endsFree(prose, amount.to) && !isPart(prose, amount.to) ? one(quantity(prose, at, amount, free)) : unread(prose, end)
}

/** Past a code that is no number, with the scale it would multiply and the rest of a date with stray spaces. */
function unread(prose: Prose, end: number): Found {
  let to = isScale(prose, end) ? end + 1 : end
  while (textAt(prose, to) === '/' && isGlued(prose, to) && isDigits(prose, to + 1) && follows(prose, to + 1)) to += 2
  return passOver(to)
}

/** "المرتبة الـ11": digits with the article behind a word for a rank. */
function isRank(prose: Prose, at: number): boolean {
  return isGlued(prose, at) && /^\u0627\u0644$/.test(textAt(prose, at - 1)) && isAmong(prose, at - 2, prose.rules.ranks)
}

/** "290–310": both ends of a range, the second the larger. */
function rangeAt(prose: Prose, at: number, first: Amount, free: number, end: number): Found {
  const dashed = /^[-\u2013\u2212]$/.test(textAt(prose, first.to))
  const second = dashed ? amountAt(prose, first.to + 1) : undefined
  if (second === undefined || compareDecimals(first.value, second.value) >= 0 || second.to < end || !endsFree(prose, second.to)) return unread(prose, end)
  const to = quantity(prose, first.to + 1, second, first.to + 1)
  return { items: [quantity(prose, at, first, free), to], to: to.to }
}

/** Whether number words only look like a count: a part of a whole, a word that points back, or another word. */
function isNoCount(prose: Prose, at: number, amount: Amount): boolean {
  const { determiners, doubtful, ofUnit } = prose.rules
  if (isPart(prose, amount.to)) return true
  if (amount.round && ofUnit.has(textAt(prose, amount.to)) && isDigits(prose, amount.to + 1)) return true
  if (amount.value === POINTING_BACK && follows(prose, at) && determiners.has(textAt(prose, at - 1))) return true
  if (amount.to !== at + 1 || !doubtful.has(textAt(prose, at))) return false
  return !(follows(prose, amount.to) && /[sx]$/.test(textAt(prose, amount.to)))
}

/** "two thirds", "three-quarters", "five-fold". */
function isPart(prose: Prose, to: number): boolean {
  const at = textAt(prose, to) === '-' && isGlued(prose, to) ? to + 1 : to
  return follows(prose, at) && prose.rules.fractions.has(textAt(prose, at))
}

/** The number with its sign, its percent sign or points, its unit and its qualifier. */
function quantity(prose: Prose, at: number, amount: Amount, free: number): Item {
  const leading = leadingPercent(prose, at, free)
  const measured = measureOf(prose, at, amount, free)
  const kind = leading === undefined ? measured.kind : 'percent'
  const before = signBefore(prose, leading ?? at, free, kind !== 'count')
  const behind = before === undefined && prose.rules.language === 'ar' && kind === 'percent' ? signBehind(prose, measured.to) : undefined
  const from = before?.from ?? leading ?? at
  const to = behind?.to ?? measured.to
  const sign = before?.sign ?? measured.sign ?? behind?.sign
  const money = currencyBefore(prose, from, free)
  const unit = kind !== 'count' ? null : money === undefined ? unitOf(prose, to) : sliceOf(prose, money, money + 1)
  const qualified = qualifierOf(prose, money ?? from, to, free)
  if (kind === 'count' && sign === undefined && money === undefined && isYear(prose, at, amount, qualified !== undefined, unit)) {
    return item('year', amount.value, at, amount.to)
  }
  return {
    kind,
    value: sign === '-' && amount.value !== '0' ? `-${amount.value}` : amount.value,
    from,
    to,
    lead: from === at ? amount.lead : (before?.lead ?? 0),
    head: qualified?.from ?? money ?? from,
    unit,
    qualifier: qualified?.meaning ?? (amount.round ? 'about' : null),
    direction: sign === undefined ? null : sign === '-' ? 'down' : 'up',
    shared: { value: amount.value, scale: amount.scale, bare: kind === 'count' && sign === undefined && unit === null }
  }
}

/** Four digits of a year count things only where a unit, or a qualifier of a round number, says so. */
function isYear(prose: Prose, at: number, amount: Amount, qualified: boolean, unit: string | null): boolean {
  if (!amount.plain || !isYearText(amount.value)) return false
  if (follows(prose, at) && stemsAt(prose, at - 1).some(({ text }) => prose.rules.yearWords.has(text))) return true
  const compared = follows(prose, amount.to) && phraseAt(prose, prose.rules.comparatives, amount.to) !== undefined
  return unit === null && !compared && !(qualified && ROUND_YEAR.test(amount.value))
}
