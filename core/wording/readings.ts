/** Readings in words, for people who look at what was read. */

import type { Language } from '../entry/indicator'
import type { Direction, Reading, ReadingKind, ReadingQualifier } from '../reading/reading'
import { filled } from './messages'

type ReadingWords = {
  /** Place: line, text, kind, what. */
  readonly line: string
  readonly kinds: Readonly<Record<ReadingKind, string>>
  readonly qualifiers: Readonly<Record<ReadingQualifier, string>>
  readonly directions: Readonly<Record<Direction, string>>
  readonly separator: string
}

const words: Readonly<Record<Language, ReadingWords>> = {
  en: {
    line: 'line {line}: “{text}”: {what}',
    kinds: {
      count: 'number',
      percent: 'percent',
      points: 'percentage points',
      year: 'year',
      date: 'date',
      ordinal: 'ordinal',
      direction: 'word of direction'
    },
    qualifiers: { 'more-than': 'more than', 'at-least': 'at least', about: 'about', nearly: 'nearly', 'less-than': 'less than', 'at-most': 'at most' },
    directions: { up: 'up', down: 'down', level: 'level' },
    separator: ', '
  },
  fr: {
    line: 'ligne {line} : « {text} » : {what}',
    kinds: {
      count: 'nombre',
      percent: 'pourcentage',
      points: 'points de pourcentage',
      year: 'année',
      date: 'date',
      ordinal: 'ordinal',
      direction: 'mot de tendance'
    },
    qualifiers: { 'more-than': 'plus de', 'at-least': 'au moins', about: 'environ', nearly: 'près de', 'less-than': 'moins de', 'at-most': 'au plus' },
    directions: { up: 'hausse', down: 'baisse', level: 'stabilité' },
    separator: ', '
  },
  ar: {
    line: 'السطر {line}: «{text}»: {what}',
    kinds: {
      count: 'عدد',
      percent: 'نسبة مئوية',
      points: 'نقط مئوية',
      year: 'سنة',
      date: 'تاريخ',
      ordinal: 'عدد ترتيبي',
      direction: 'كلمة دالة على الاتجاه'
    },
    qualifiers: {
      'more-than': 'أكثر من',
      'at-least': 'ما لا يقل عن',
      about: 'حوالي',
      nearly: 'ما يقارب',
      'less-than': 'أقل من',
      'at-most': 'ما لا يزيد عن'
    },
    directions: { up: 'ارتفاع', down: 'انخفاض', level: 'استقرار' },
    separator: '، '
  }
}

/** One reading in a line: where it stands (1-based line), what it is, its value and what is said with it. */
export function sayReading(reading: Reading, line: number, language: Language): string {
  const { kinds, qualifiers, directions, separator, line: pattern } = words[language]
  const what = [
    kinds[reading.kind],
    reading.value,
    reading.unit,
    reading.qualifier === null ? null : qualifiers[reading.qualifier],
    reading.direction === null ? null : directions[reading.direction]
  ].filter((part) => part !== null)
  return filled(
    pattern,
    new Map([
      ['line', `${line}`],
      ['text', reading.text.replace(/\s+/g, ' ')],
      ['what', what.join(separator)]
    ])
  )
}
