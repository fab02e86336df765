/** The directions of the three languages. */

import type { Language } from '../entry/indicator'

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr'
}

export function isLanguage(text: string): text is Language {
  return text === 'en' || text === 'fr' || text === 'ar'
}
