/** Dates and spans of years. Days stand before months in numeric dates, as in the three languages' usage; 2024-01-24 is ISO 8601. */

import { type Found, type Item, item, passOver } from './items'
import { codeEnd } from './numerals'
import { phraseAt } from './phrases'
import { follows, isAmong, isCapital, isDigits, isGlued, isWord, type Prose, stemsAt, textAt } from './prose'

const YEAR = /^(?:19|2[01])\d\d$/
const DAY = /^(?:0?[1-9]|[12]\d|3[01])$/
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/
const NUMERIC = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/
const ISO_MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/
const MONTH_OF_YEAR = /^(0?[1-9]|1[0-2])\/(\d{4})$/
const YEARS = /^(\d{4})[-/\u2013\u2212](\d{4}|\d{2})$/
const MOST_MONTHS = 12

/** Whether the digits can be a year: 1900 to 2199. */
export function isYearText(text: string): boolean {
  return YEAR.test(text)
}

/** The dates, or years of a span, that begin at a token; what is a date of another calendar is passed over. */
export function datesAt(prose: Prose, at: number): Found | undefined {
  if (isDigits(prose, at)) return isNamed(prose, at) ? undefined : (numericAt(prose, at) ?? otherCalendarAt(prose, at) ?? daysAt(prose, at))
  return isWord(prose, at) ? (firstDayAt(prose, at) ?? monthFirst(prose, at)) : undefined
}

/** Whether letters are glued to the digits, other than those of a fiscal year: A330. */
function isNamed(prose: Prose, at: number): boolean {
  return prose.rules.language !== 'ar' && isGlued(prose, at) && isWord(prose, at - 1) && !prose.rules.yearPrefixes.has(textAt(prose, at - 1))
}

/** All the text of a code, tokens without spaces between them. */
function codeAt(prose: Prose, at: number): { readonly text: string; readonly to: number } {
  const to = codeEnd(prose, at)
  const longest = to - at > 5 ? at + 6 : to
  return {
    text: prose.tokens
      .slice(at, longest)
      .map((token) => token.text)
      .join(''),
    to
  }
}

function numericAt(prose: Prose, at: number): Found | undefined {
  const { text, to } = codeAt(prose, at)
  const iso = ISO.exec(text)
  if (iso) return dated(at, to, iso[1], iso[2], iso[3])
  const numeric = NUMERIC.exec(text)
  if (numeric && numeric[4]?.length === 4) return dated(at, to, numeric[4], numeric[3], numeric[1])
  if (numeric && numeric[2] !== '.' && DAY.test(numeric[1] ?? '')) return { items: [item('date', null, at, to)], to }
  const month = MONTH_OF_YEAR.exec(text)
  if (month) return { items: [item('date', isoDate(month[2], month[1], undefined), at, to)], to }
  return yearsAt(prose, at, text, to)
}

/** `2019–2023`, `2022/23`: a year and a later one. `2023-01` is a month, `2009-10` a span. */
function yearsAt(prose: Prose, at: number, text: string, to: number): Found | undefined {
  const years = YEARS.exec(text)
  if (years === null || !isYearText(years[1] ?? '')) return undefined
  const [, first = '', last = ''] = years
  const second = last.length === 4 ? last : `${first.slice(0, 2)}${last}`
  const later = second > first || (last.length === 2 && first.endsWith('99') && last === '00')
  if (later && isYearText(second)) return { items: [item('year', first, at, at + 1), item('year', second, to - 1, to)], to }
  return ISO_MONTH.test(text) && prose.tokens[at + 1]?.text === '-' ? { items: [item('date', text, at, to)], to } : undefined
}

function dated(at: number, to: number, year: string | undefined, month: string | undefined, day: string | undefined): Found | undefined {
  const swapped = BigInt(month ?? '0') > BigInt(MOST_MONTHS)
  const date = swapped ? isoDate(year, day, month) : isoDate(year, month, day)
  return date === null ? undefined : { items: [item('date', date, at, to)], to }
}

/** `YYYY-MM-DD` or `YYYY-MM`; null where a part is missing or impossible. */
function isoDate(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  if (year === undefined || month === undefined || !/^(?:0?[1-9]|1[0-2])$/.test(month)) return null
  if (day === undefined) return `${year}-${month.padStart(2, '0')}`
  return DAY.test(day) ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null
}

/** A day of the month up to before the token `to`: `24`, `1er`, `24th`. */
function dayAt(prose: Prose, at: number): { readonly text: string; readonly to: number } | undefined {
  const text = textAt(prose, at)
  if (!isDigits(prose, at) || !DAY.test(text)) return undefined
  const to = isGlued(prose, at + 1) && prose.rules.ordinalEndings.has(textAt(prose, at + 1)) ? at + 2 : at + 1
  return { text, to }
}

type Month = { readonly month: string; readonly to: number; readonly lead: number }

/** A month's name, with its other name behind a stroke: كانون الثاني/يناير. */
function monthAt(prose: Prose, at: number): Month | undefined {
  const found = phraseAt(prose, prose.rules.months, at)
  if (found === undefined || (prose.rules.language === 'en' && !isCapital(prose, at))) return undefined
  const other = textAt(prose, found.to) === '/' ? phraseAt(prose, prose.rules.months, found.to + 1) : undefined
  if (other !== undefined && other.meaning === found.meaning) return { month: `${found.meaning}`, to: other.to, lead: found.stripped }
  const stopped = textAt(prose, found.to) === '.' && isGlued(prose, found.to) && textAt(prose, at).length <= 5
  const to = stopped && isDigits(prose, found.to + 1) ? found.to + 1 : found.to
  return { month: `${found.meaning}`, to, lead: found.stripped }
}

/** The year behind a month, past a comma or a word such as "سنة". */
function yearAfter(prose: Prose, at: number): { readonly year: string; readonly to: number } | undefined {
  const passed = textAt(prose, at) === ',' || prose.rules.yearWords.has(textAt(prose, at)) || prose.rules.ofMonth.has(textAt(prose, at)) ? at + 1 : at
  const year = textAt(prose, passed)
  const alone = isDigits(prose, passed) && !isGlued(prose, passed) && codeEnd(prose, passed) === passed + 1
  return follows(prose, passed) && alone && isYearText(year) ? { year, to: passed + 1 } : undefined
}

/** Day and month, with the year where it is said; days that share it before: "du 24 au 26 janvier 2024". */
function daysAt(prose: Prose, at: number): Found | undefined {
  const day = dayAt(prose, at)
  if (day === undefined) return undefined
  const own = monthBehindDay(prose, day.to)
  if (own !== undefined) return withYear(prose, own, [{ text: day.text, from: at, to: day.to }])
  const next = secondDay(prose, day.to)
  const shared = next === undefined ? undefined : monthBehindDay(prose, next.to)
  if (next === undefined || shared === undefined) return undefined
  return withYear(prose, shared, [
    { text: day.text, from: at, to: day.to },
    { text: next.text, from: next.from, to: next.to }
  ])
}

type Day = { readonly text: string; readonly from: number; readonly to: number }

function secondDay(prose: Prose, at: number): Day | undefined {
  const { rangeTo, rangeAnd } = prose.rules
  const between = textAt(prose, at)
  if (!follows(prose, at) || !(rangeTo.has(between) || rangeAnd.has(between))) return undefined
  const from = prose.rules.dayArticles.has(textAt(prose, at + 1)) ? at + 2 : at + 1
  const found = dayAt(prose, from)
  return found === undefined ? undefined : { text: found.text, from, to: found.to }
}

function monthBehindDay(prose: Prose, at: number): Month | undefined {
  const passed = isAmong(prose, at, prose.rules.ofMonth) ? at + 1 : at
  if (!follows(prose, passed) || isGlued(prose, passed)) return undefined
  return monthAt(prose, passed)
}

/** One date for each day; the last reaches to its month and year. */
function withYear(prose: Prose, { month, to }: Month, days: readonly Day[]): Found {
  const year = yearAfter(prose, to)
  const end = year?.to ?? to
  const items = days.map((day, index): Item => item('date', isoDate(year?.year, month, day.text), day.from, index === days.length - 1 ? end : day.to))
  return { items, to: end }
}

/** "فاتح شتنبر 2024". */
function firstDayAt(prose: Prose, at: number): Found | undefined {
  if (!isAmong(prose, at, prose.rules.firstDay)) return undefined
  const month = monthBehindDay(prose, at + 1)
  return month === undefined ? undefined : withYear(prose, month, [{ text: '1', from: at, to: at + 1 }])
}

/** "January 2024"; "January 24, 2024" in English. */
function monthFirst(prose: Prose, at: number): Found | undefined {
  const month = monthAt(prose, at)
  if (month === undefined) return undefined
  const year = yearAfter(prose, month.to)
  if (year !== undefined) return { items: [{ ...item('date', isoDate(year.year, month.month, undefined), at, year.to), lead: month.lead }], to: year.to }
  const day = prose.rules.language === 'en' && follows(prose, month.to) ? dayAt(prose, month.to) : undefined
  if (day === undefined || codeEnd(prose, month.to) !== month.to + 1) return undefined
  const after = yearAfter(prose, day.to)
  const to = after?.to ?? day.to
  return { items: [item('date', isoDate(after?.year, month.month, day.text), at, to)], to }
}

/** "14 رجب 1445", "1445 هـ", "22 إلى 28 من شهر محرم 1447هـ": passed over, as years of another calendar are no years of a report. */
function otherCalendarAt(prose: Prose, at: number): Found | undefined {
  const { otherCalendar, otherCalendarMore, ofMonth, rangeTo } = prose.rules
  const ranged = rangeTo.has(textAt(prose, at + 1)) && isDigits(prose, at + 2) ? at + 3 : at + 1
  let to = ranged
  while (to < ranged + 2 && ofMonth.has(textAt(prose, to)) && follows(prose, to)) to++
  if (!follows(prose, to) || !stemsAt(prose, to).some(({ text }) => otherCalendar.has(text))) return undefined
  to++
  if (follows(prose, to) && otherCalendarMore.has(textAt(prose, to))) to++
  if (follows(prose, to) && isDigits(prose, to)) to++
  return passOver(follows(prose, to) && otherCalendar.has(textAt(prose, to)) ? to + 1 : to)
}
