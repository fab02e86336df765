/** How numbers are written in the locales a house may choose: one table for reading and for writing. */

/** Locales whose number style a house may choose, for a report, an import or typing. */
export type NumberLocale = 'en' | 'fr-FR' | 'fr-MA' | 'ar' | 'ar-MA' | 'ar-EG'
export const numberLocales = ['en', 'fr-FR', 'fr-MA', 'ar', 'ar-MA', 'ar-EG'] as const satisfies readonly NumberLocale[]

/** `group`: between thousands; `decimal`: before the fraction; `digits`: the ten digits; `percent`: sign with its space. */
export type NumberStyle = { readonly group: string; readonly decimal: string; readonly digits: string; readonly percent: string }

const LATIN = '0123456789'

/** Unicode CLDR, as browsers know it; a table of our own, so that no browser's edition changes a report. */
export const numberStyles: Readonly<Record<NumberLocale, NumberStyle>> = {
  en: { group: ',', decimal: '.', digits: LATIN, percent: '%' },
  'fr-FR': { group: '\u202f', decimal: ',', digits: LATIN, percent: '\u00a0%' },
  'fr-MA': { group: '.', decimal: ',', digits: LATIN, percent: '\u00a0%' },
  ar: { group: ',', decimal: '.', digits: LATIN, percent: '%' },
  'ar-MA': { group: '.', decimal: ',', digits: LATIN, percent: '%' },
  'ar-EG': { group: '\u066c', decimal: '\u066b', digits: '٠١٢٣٤٥٦٧٨٩', percent: '\u066a' }
}

export function isNumberLocale(text: string): text is NumberLocale {
  return numberLocales.some((each) => each === text)
}
