/** Numbers with what stands around them: sign, percent, unit, qualifier. */

import { whole } from '../entry/decimal'
import { type Amount, amountAt } from './amounts'
import { isYearText } from './dates'
import { type Found, type Item, item, passOver } from './items'
import type { Direction, ReadingQualifier } from './kinds'
import { codeEnd } from './numerals'
import { phraseAt, phraseBefore } from './phrases'
import { follows, isAmong, isDigits, isGlued, isWord, type Prose, sliceOf, stemsAt, textAt } from './prose'
import { signBefore } from './signs'

/** The highest number a person writes in words that still may only point back: "the two enclaves". */
const POINTING_BACK = whole(2)
const ROUND_YEAR = /00$/

/** The numbers that begin at a token; `free` is the first token that nothing before has taken. */
export function quantitiesAt(prose: Prose, at: number, free: number): Found | undefined {
  if (isDigits(prose, at)) return numeralsAt(prose, at, free)
  if (!isWord(prose, at)) return undefined
  const amount = amountAt(prose, at)
  if (amount === undefined || isNoCount(prose, at, amount)) return undefined
  return one(quantity(prose, at, amount, free))
}

function one(read: Item | undefined): Found | undefined {
  return read === undefined ? undefined : { items: [read], to: read.to }
}

/** A numeral, or two that a dash joins; a code that is neither is passed over whole. */
function numeralsAt(prose: Prose, at: number, free: number): Found {
  const end = codeEnd(prose, at)
  if (!standsFree(prose, at)) return passOver(end)
  const amount = amountAt(prose, at)
  if (amount === undefined || isTimeOfDay(prose, amount.to)) return passOver(end)
  if (amount.to >= end) {
    if (hasEnding(prose, amount)) return { items: [item('ordinal', amount.value, at, amount.to + 1)], to: amount.to + 1 }
    const read = endsFree(prose, amount.to) ? quantity(prose, at, amount, free) : undefined
    return one(read) ?? passOver(end)
  }
  return rangeAt(prose, at, amount, free, end)
}

/** "290–310": both ends of a range, the second the larger. */
function rangeAt(prose: Prose, at: number, first: Amount, free: number, end: number): Found {
  const dash = textAt(prose, first.to)
  const second = /^[-\u2013\u2212]$/.test(dash) ? amountAt(prose, first.to + 1) : undefined
  const rising = second !== undefined && BigInt(second.value.split('.')[0] ?? '0') >= BigInt(first.value.split('.')[0] ?? '0')
  if (second === undefined || !rising || second.to < end || !endsFree(prose, second.to)) return passOver(end)
  const from = quantity(prose, at, first, free)
  const to = quantity(prose, first.to + 1, second, first.to + 1)
  return from === undefined || to === undefined ? passOver(end) : { items: [from, to], to: to.to }
}

/** Whether nothing is glued to the number's beginning but what may be: a clitic in Arabic, an elided word in French, a sign. */
function standsFree(prose: Prose, at: number): boolean {
  if (!isGlued(prose, at)) return true
  const before = textAt(prose, at - 1)
  if (isWord(prose, at - 1)) return prose.rules.language === 'ar' && /\p{Script=Arabic}/u.test(before)
  if (before === '-' || before === '\u2013') {
    const prefix = isGlued(prose, at - 1) && isWord(prose, at - 2)
    return !prefix || (prose.rules.yearPrefixes.has(textAt(prose, at - 2)) && isYearText(textAt(prose, at)))
  }
  return !/^[#@_.,&=*^\\]$/.test(before) || !isGlued(prose, at - 1)
}

/** Whether no letters are glued to the number's end but a unit's. */
function endsFree(prose: Prose, to: number): boolean {
  if (!isGlued(prose, to) || !isWord(prose, to)) return !(isGlued(prose, to) && /^[@_]$/.test(textAt(prose, to)))
  if (prose.rules.language === 'ar') return /\p{Script=Arabic}/u.test(textAt(prose, to))
  return prose.rules.units.has(textAt(prose, to)) || prose.rules.currencies.has(textAt(prose, to))
}

function hasEnding(prose: Prose, amount: Amount): boolean {
  return amount.plain && isGlued(prose, amount.to) && prose.rules.ordinalEndings.has(textAt(prose, amount.to)) && !isGluedWord(prose, amount.to + 1)
}

function isGluedWord(prose: Prose, at: number): boolean {
  return isGlued(prose, at) && (isWord(prose, at) || isDigits(prose, at))
}

function isTimeOfDay(prose: Prose, to: number): boolean {
  return follows(prose, to) && prose.rules.hours.has(textAt(prose, to))
}

/** Whether number words only look like a count: a part of a whole, a word that points back, or another word. */
function isNoCount(prose: Prose, at: number, amount: Amount): boolean {
  const { determiners, fractions, doubtful } = prose.rules
  const next = isHyphened(prose, amount.to) ? amount.to + 1 : amount.to
  if (follows(prose, next) && fractions.has(textAt(prose, next))) return true
  if (amount.value === POINTING_BACK && follows(prose, at) && determiners.has(textAt(prose, at - 1))) return true
  if (amount.to !== at + 1 || !doubtful.has(textAt(prose, at))) return false
  return !(follows(prose, amount.to) && /[sx]$/.test(textAt(prose, amount.to)))
}

function isHyphened(prose: Prose, at: number): boolean {
  return textAt(prose, at) === '-' && isGlued(prose, at)
}

/** The number with its sign, its percent sign or points, its unit and its qualifier. */
function quantity(prose: Prose, at: number, amount: Amount, free: number): Item | undefined {
  const leading = leadingPercent(prose, at, free)
  const measured = measureOf(prose, at, amount, free)
  const kind = leading !== undefined ? 'percent' : measured.kind
  const sign = signBefore(prose, leading ?? at, free, kind !== 'count')
  const trailing = sign === undefined && prose.rules.language === 'ar' && kind === 'percent' ? trailingSign(prose, measured.to) : undefined
  const from = sign?.from ?? leading ?? at
  const to = trailing?.to ?? measured.to
  const negative = (sign?.sign ?? trailing?.sign) === '-'
  const before = currencyBefore(prose, from, free)
  const unit = kind === 'count' ? unitOf(prose, to, before) : null
  const qualified = qualifierOf(prose, before ?? from, to, unit, free)
  const qualifier = qualified?.meaning ?? (amount.round ? 'about' : null)
  const value = negative && amount.value !== '0' ? `-${amount.value}` : amount.value
  if (kind === 'count' && sign === undefined && isYear(prose, at, amount, qualifier, before !== undefined, unit))
    return item('year', amount.value, at, amount.to)
  const signed = sign ?? trailing
  const direction: Direction | null = signed === undefined ? null : negative ? 'down' : 'up'
  const bare = kind === 'count' && signed === undefined && unit === null
  const lead = from === at ? amount.lead : 0
  return {
    kind,
    value,
    from,
    to,
    lead,
    head: qualified?.from ?? before ?? from,
    unit,
    qualifier,
    direction,
    shared: { value: amount.value, scale: amount.scale, bare }
  }
}

/** A percent sign before its number, as Arabic is often typed. */
function leadingPercent(prose: Prose, at: number, free: number): number | undefined {
  return prose.rules.language === 'ar' && at - 1 >= free && textAt(prose, at - 1) === '%' && isGlued(prose, at) ? at - 1 : undefined
}

function trailingSign(prose: Prose, to: number): { readonly sign: '+' | '-'; readonly to: number } | undefined {
  if (!isGlued(prose, to) || isGluedWord(prose, to + 1)) return undefined
  const mark = textAt(prose, to)
  if (mark === '+') return { sign: '+', to: to + 1 }
  return mark === '-' || mark === '\u2212' ? { sign: '-', to: to + 1 } : undefined
}

function measureOf(prose: Prose, at: number, amount: Amount, free: number): { readonly kind: 'percent' | 'points' | 'count'; readonly to: number } {
  const { points, looserPoints, percent, placesAfter } = prose.rules
  const inPoints = phraseAt(prose, points, amount.to)
  if (follows(prose, amount.to) && inPoints !== undefined) return { kind: 'points', to: inPoints.to }
  const inPercent = phraseAt(prose, percent, amount.to)
  if (follows(prose, amount.to) && inPercent !== undefined) return { kind: 'percent', to: inPercent.to }
  const loose = phraseAt(prose, looserPoints, amount.to)
  if (follows(prose, amount.to) && loose !== undefined && !isAmong(prose, loose.to, placesAfter)) {
    const sure = amount.fraction || signBefore(prose, at, free, true) !== undefined
    if (sure || prose.rules.language === 'fr') return { kind: 'points', to: loose.to }
  }
  return { kind: 'count', to: amount.to }
}

function currencyBefore(prose: Prose, from: number, free: number): number | undefined {
  return from - 1 >= free && follows(prose, from) && prose.rules.currencies.has(textAt(prose, from - 1)) ? from - 1 : undefined
}

/** The word for what is counted right beside the number, as the text writes it. */
function unitOf(prose: Prose, to: number, before: number | undefined): string | null {
  if (before !== undefined) return sliceOf(prose, before, before + 1)
  const { units, currencies, ofUnit } = prose.rules
  let at = to
  if (textAt(prose, at) === '-' && isGlued(prose, at) && isGlued(prose, at + 1)) at++
  while (at < to + 2 && ofUnit.has(textAt(prose, at)) && follows(prose, at)) at++
  if (!follows(prose, at)) return null
  const word = textAt(prose, at)
  return units.has(word) || currencies.has(word) ? sliceOf(prose, at, at + 1) : null
}

type Qualified = { readonly from: number | undefined; readonly meaning: ReadingQualifier }

function qualifierOf(prose: Prose, from: number, to: number, unit: string | null, free: number): Qualified | undefined {
  const { qualifiers, qualifiersAfter, stretching, timeUnits } = prose.rules
  const found = phraseBefore(prose, qualifiers, from)
  if (found !== undefined && found.from >= free) {
    const stretch = unit !== null && timeUnits.has(textAt(prose, to)) && stretching.has(textAt(prose, from - 1)) && found.from === from - 1
    if (!stretch) return found
  }
  const after = follows(prose, to) ? phraseAt(prose, qualifiersAfter, to) : undefined
  return after === undefined ? undefined : { from: undefined, meaning: after.meaning }
}

/** Four digits of a year count things only where a unit, a currency or a qualifier of a round number says so. */
function isYear(prose: Prose, at: number, amount: Amount, qualifier: ReadingQualifier | null, money: boolean, unit: string | null): boolean {
  if (!amount.plain || !isYearText(amount.value) || money) return false
  const dated = follows(prose, at) && stemsAt(prose, at - 1).some(({ text }) => prose.rules.yearWords.has(text))
  if (dated) return true
  return unit === null && (qualifier === null || !ROUND_YEAR.test(amount.value))
}
