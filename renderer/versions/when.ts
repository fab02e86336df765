/** The moment of a version, as the interface's language writes it. */

import type { Language } from '../../core/entry/indicator'
import { dayOf, timeOf } from '../report/day'

/** "3 March 2026, 14:05" where the reader is. */
export function whenOf(at: string, language: Language): string {
  return `${dayOf(at, language)}${language === 'ar' ? '، ' : ', '}${timeOf(at, language)}`
}
