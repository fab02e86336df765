/** What a cell counts over: a calendar year, a span of months within years, or a span of years. */

/** A month of the Gregorian calendar, 1 to 12. */
export type YearMonth = { readonly year: number; readonly month: number }

/** A period of counting. Spans include both ends. */
export type Period =
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'months'; readonly from: YearMonth; readonly to: YearMonth }
  | { readonly kind: 'years'; readonly from: number; readonly to: number }

const YEAR = /^(\d{4})$/
const YEARS = /^(\d{4})\/(\d{4})$/
const MONTHS = /^(\d{4})-(\d{2})\/(\d{4})-(\d{2})$/
const FIRST_YEAR = 1900
const LAST_YEAR = 2200

/** Whether the number can stand as a year in a workbook (1900 to 2200). */
export function isYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR && year % 1 === 0
}

function digits(text: string | undefined): number {
  let value = 0
  for (const digit of text ?? '') value = value * 10 + (digit.charCodeAt(0) - 48)
  return value
}

/**
 * The period that a code says: `2023`, `2014/2016`, or `2023-01/2023-05` (ISO 8601 intervals), or undefined.
 * A span of months that covers exactly one calendar year is that year.
 */
export function parsePeriod(code: string): Period | undefined {
  const year = YEAR.exec(code)
  if (year) return isYear(digits(year[1])) ? { kind: 'year', year: digits(year[1]) } : undefined
  const years = YEARS.exec(code)
  if (years) {
    const span = { from: digits(years[1]), to: digits(years[2]) }
    if (!isYear(span.from) || !isYear(span.to) || span.from >= span.to) return undefined
    return { kind: 'years', ...span }
  }
  const months = MONTHS.exec(code)
  if (!months) return undefined
  const from = { year: digits(months[1]), month: digits(months[2]) }
  const to = { year: digits(months[3]), month: digits(months[4]) }
  const legal = [from, to].every((at) => isYear(at.year) && at.month >= 1 && at.month <= 12)
  if (!legal || monthIndex(from) > monthIndex(to)) return undefined
  if (from.month === 1 && to.month === 12) {
    return from.year === to.year ? { kind: 'year', year: from.year } : { kind: 'years', from: from.year, to: to.year }
  }
  return { kind: 'months', from, to }
}

/** The code of a period, the inverse of `parsePeriod`. */
export function periodCode(period: Period): string {
  switch (period.kind) {
    case 'year':
      return yearCode(period.year)
    case 'years':
      return `${period.from}/${period.to}`
    case 'months':
      return `${monthCode(period.from)}/${monthCode(period.to)}`
  }
}

/** The codes of years are kept: a large table asks for each of them thousands of times. */
const yearCodes = new Map<number, string>()

function yearCode(year: number): string {
  const known = yearCodes.get(year)
  if (known !== undefined) return known
  const code = `${year}`
  if (isYear(year)) yearCodes.set(year, code)
  return code
}

function monthCode(at: YearMonth): string {
  return `${at.year}-${`${at.month}`.padStart(2, '0')}`
}

function monthIndex(at: YearMonth): number {
  return at.year * 12 + at.month - 1
}

/** First and last month of a period, counted in months from year 0. */
export function monthRange(period: Period): { readonly first: number; readonly last: number } {
  switch (period.kind) {
    case 'year':
      return { first: period.year * 12, last: period.year * 12 + 11 }
    case 'years':
      return { first: period.from * 12, last: period.to * 12 + 11 }
    case 'months':
      return { first: monthIndex(period.from), last: monthIndex(period.to) }
  }
}

/**
 * Whether a change between the two periods means anything: they start in the same month of the year and are equally
 * long. January–May is compared with January–May, never with a whole year.
 */
export function comparable(from: Period, to: Period): boolean {
  const a = monthRange(from)
  const b = monthRange(to)
  return a.last - a.first === b.last - b.first && a.first % 12 === b.first % 12
}

/** Order in time: by end, then by length, shorter first. */
export function comparePeriods(a: Period, b: Period): number {
  const left = monthRange(a)
  const right = monthRange(b)
  return left.last - right.last || right.first - left.first
}
