/** Periods in words. Years are never grouped; ranges are said with "to". */

import type { Language } from '../entry/indicator'
import type { Period, YearMonth } from '../entry/period'
import { elided } from './elision'
import { digits, fill, type Piece, word } from './piece'

/** Gregorian month names; the Arabic ones are those in use in Morocco (CLDR ar-MA). */
const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  ar: ['يناير', 'فبراير', 'مارس', 'أبريل', 'ماي', 'يونيو', 'يوليوز', 'غشت', 'شتنبر', 'أكتوبر', 'نونبر', 'دجنبر']
}
const TO: Readonly<Record<Language, string>> = { en: 'to', fr: 'à', ar: 'إلى' }

/** How a period is said inside a sentence. Places: from, to. */
type PeriodWords = { readonly year: string; readonly month: string; readonly stretch: string }

/** As an adverbial: when something happened. */
const WHEN: Readonly<Record<Language, PeriodWords>> = {
  en: { year: 'in {to}', month: 'in {to}', stretch: 'from {from} to {to}' },
  fr: { year: 'en {to}', month: 'en {to}', stretch: 'de {from} à {to}' },
  ar: { year: 'سنة {to}', month: 'في شهر {to}', stretch: 'في الفترة من {from} إلى {to}' }
}

/** As a noun: what something is compared with. */
const SPAN: Readonly<Record<Language, PeriodWords>> = {
  en: { year: '{to}', month: '{to}', stretch: '{from} to {to}' },
  fr: { year: '{to}', month: '{to}', stretch: 'la période de {from} à {to}' },
  ar: { year: 'سنة {to}', month: 'شهر {to}', stretch: 'الفترة من {from} إلى {to}' }
}

/** `in 2023`, `de janvier à mai 2023`, `سنة 2023`. */
export function sayWhen(period: Period, language: Language): readonly Piece[] {
  return sayPeriod(period, language, WHEN[language])
}

/** `2023`, `la période de janvier à mai 2023`, `سنة 2023`. */
export function saySpan(period: Period, language: Language): readonly Piece[] {
  return sayPeriod(period, language, SPAN[language])
}

function sayPeriod(period: Period, language: Language, words: PeriodWords): readonly Piece[] {
  const pieces = periodPieces(period, language, words)
  return language === 'fr' ? pieces.map((piece) => (piece.kind === 'text' ? word(elided(piece.text)) : piece)) : pieces
}

function periodPieces(period: Period, language: Language, words: PeriodWords): readonly Piece[] {
  switch (period.kind) {
    case 'year':
      return fill(words.year, { to: [digits(`${period.year}`)] })
    case 'years':
      return fill(words.stretch, { from: [digits(`${period.from}`)], to: [digits(`${period.to}`)] })
    case 'months': {
      const { from, to } = period
      const month = (at: YearMonth) => MONTHS[language][at.month - 1] ?? ''
      const dated = (at: YearMonth): readonly Piece[] => [word(`${month(at)} `), digits(`${at.year}`)]
      if (from.year !== to.year) return fill(words.stretch, { from: dated(from), to: dated(to) })
      if (from.month === to.month) return fill(words.month, { to: dated(to) })
      return fill(words.stretch, { from: [word(month(from))], to: dated(to) })
    }
  }
}

/** A day in ISO 8601 as it is written: `12 January 2024`, `1er janvier 2024`, `12 يناير 2024`. */
export function sayDay(day: string, language: Language): readonly Piece[] {
  const [year = '', month = '', date = ''] = day.split('-')
  const name = MONTHS[language].find((_, index) => `${index + 1}`.padStart(2, '0') === month) ?? ''
  const number = date.replace(/^0/, '')
  const first = language === 'fr' && number === '1'
  return [digits(first ? '1er' : number), word(`\u00a0${name} `), digits(year)]
}

/** `2023`, `2014 to 2016`, `January to May 2023`. */
export function periodLabel(period: Period, language: Language): string {
  switch (period.kind) {
    case 'year':
      return `${period.year}`
    case 'years':
      return `${period.from} ${TO[language]} ${period.to}`
    case 'months':
      return monthsLabel(period, language)
  }
}

function monthsLabel({ from, to }: { readonly from: YearMonth; readonly to: YearMonth }, language: Language): string {
  const month = (at: YearMonth) => MONTHS[language][at.month - 1] ?? ''
  if (from.year !== to.year) return `${month(from)} ${from.year} ${TO[language]} ${month(to)} ${to.year}`
  if (from.month === to.month) return `${month(from)} ${from.year}`
  return `${month(from)} ${TO[language]} ${month(to)} ${to.year}`
}
