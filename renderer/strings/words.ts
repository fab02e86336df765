/** Choosing and filling the page's words. */

import type { Language } from '../../core/entry/indicator'
import { ar } from './ar'
import { en, type Strings } from './en'
import { fr } from './fr'

const byLanguage: Readonly<Record<Language, Strings>> = { en, fr, ar }

export function stringsOf(language: Language): Strings {
  return byLanguage[language]
}

/** Fills places in braces. */
export function fill(pattern: string, places: Readonly<Record<string, string | number>>): string {
  return pattern.replace(/\{([a-z]+)\}/g, (_, key: string) => `${places[key] ?? ''}`)
}
