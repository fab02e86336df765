/** The day of a moment, as the interface's language writes it. */

import type { Language } from '../../core/entry/indicator'

const tags: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR', ar: 'ar-MA-u-nu-latn' }

/** "3 March 2026" of an ISO 8601 moment, where the reader is. */
export function dayOf(at: string, language: Language): string {
  return new Date(at).toLocaleDateString(tags[language], { day: 'numeric', month: 'long', year: 'numeric' })
}

/** "14:05" of such a moment. */
export function timeOf(at: string, language: Language): string {
  return new Date(at).toLocaleTimeString(tags[language], { hour: '2-digit', minute: '2-digit' })
}
