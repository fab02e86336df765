/** The phrases of each language. */

import type { Language } from '../entry/indicator'
import { arabic } from './arabic'
import { english } from './english'
import { french } from './french'
import type { Phrases } from './phrases'

const byLanguage: Readonly<Record<Language, Phrases>> = { en: english, fr: french, ar: arabic }

export function phrasesOf(language: Language): Phrases {
  return byLanguage[language]
}
