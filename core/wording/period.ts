/** Periods in words. Years are never grouped; ranges are said with "to". */

import type { Language } from '../entry/indicator'
import type { Period, YearMonth } from '../entry/period'

/** Gregorian month names; the Arabic ones are those in use in Morocco (CLDR ar-MA). */
const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  ar: ['يناير', 'فبراير', 'مارس', 'أبريل', 'ماي', 'يونيو', 'يوليوز', 'غشت', 'شتنبر', 'أكتوبر', 'نونبر', 'دجنبر']
}
const TO: Readonly<Record<Language, string>> = { en: 'to', fr: 'à', ar: 'إلى' }

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
