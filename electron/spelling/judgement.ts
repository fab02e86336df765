/** Whether a word is spelt right, by the habits of its language. */

import type { Language } from '../../core/entry/indicator'

/** What words there are. `listed` holds names and words of the office, which no dictionary inflects. */
export type Lexicon = { readonly dictionary: (word: string) => boolean; readonly listed: (word: string) => boolean }

/** Signs of abbreviated names: short words in capitals, as OIM or UNHCR, are not judged. */
const LONGEST_ABBREVIATION = 5

const ELIDED = /^(?:[ldnsjmtc]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=[aeiouyhàâæéèêëîïôœùûü])/iu
const ELIDED_ALONE = /^(?:qu|jusqu|lorsqu|puisqu|quoiqu)$/iu
const POSSESSIVE = /'s?$/iu
const ROMAN = /^(?=[IVXLCDM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?:er|re|e|ème)?$/u
/** Conjunctions, prepositions and the article that Arabic writes as one with the word after them. */
const PROCLITICS = /^[وف]?(?:[بك]?ال|لل|[بكل])?/u

/** Whether the reading of a word is right: as it stands, or by its parts. */
export function isRight(reading: string, language: Language, lexicon: Lexicon): boolean {
  if (isKnown(reading, lexicon)) return true
  if (language === 'ar') return listedAfterProclitics(reading, lexicon)
  if (isAbbreviation(reading) || ROMAN.test(reading)) return true
  const stem = stemOf(reading, language)
  if (stem !== reading) return stem.length < 2 || isRight(stem, language, lexicon)
  if (language === 'fr' && ELIDED_ALONE.test(reading)) return true
  if (!reading.includes('-')) return false
  return reading.split('-').every((part) => part.length < 2 || isRight(part, language, lexicon))
}

/** The word without a possessive ending (English) or the elided word before it (French). */
export function stemOf(reading: string, language: Language): string {
  switch (language) {
    case 'en':
      return reading.replace(POSSESSIVE, '')
    case 'fr':
      return reading.replace(ELIDED, '')
    case 'ar':
      return reading
  }
}

/** A word is known as it stands, in small letters, or, written in capitals, as a name. */
function isKnown(reading: string, { dictionary, listed }: Lexicon): boolean {
  return spellings(reading).some((word) => listed(word) || dictionary(word))
}

function spellings(reading: string): readonly string[] {
  const small = reading.toLowerCase()
  if (small === reading) return [reading]
  return reading === reading.toUpperCase() ? [reading, small, capitalised(small)] : [reading, small]
}

export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function isAbbreviation(reading: string): boolean {
  return reading.length <= LONGEST_ABBREVIATION && /^\p{Lu}+$/u.test(reading)
}

/** وسبتة, بالحسيمة: listed words have no forms with clitics of their own. */
function listedAfterProclitics(reading: string, { listed }: Lexicon): boolean {
  const [before = ''] = PROCLITICS.exec(reading) ?? []
  for (let length = 1; length <= before.length; length += 1) {
    const rest = reading.slice(length)
    if (listed(rest) || (reading.slice(0, length).endsWith('لل') && listed(`ال${rest}`))) return true
  }
  return false
}
