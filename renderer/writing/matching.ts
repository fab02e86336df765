/** Finding figures by what one types of them, in any of the three languages, whatever the accents, the hamza and the article. */

import { type Indicator, languages } from '../../core/entry/indicator'

/** A text as it is compared: lower case, without marks, hamza, article and tatweel, one form for alef, yeh and teh marbuta. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/\u0671/g, '\u0627')
    .replace(/\u0621/g, '')
    .replace(/\u0649/g, '\u064a')
    .replace(/\u0629/g, '\u0647')
    .replace(/[’'‘ʼ_-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
}

/** A word without the article before it. */
function bare(word: string): string {
  return word.replace(/^(?:و?ال|لل)(?=..)/, '')
}

type Known = { readonly text: string; readonly words: readonly string[] }

function nameOf(name: string): Known {
  const text = plainLetters(name)
  return { text, words: wordsOf(text).flatMap((word) => [word, bare(word)]) }
}

const known = new WeakMap<Indicator, readonly Known[]>()

function namesOf(indicator: Indicator): readonly Known[] {
  const before = known.get(indicator)
  if (before) return before
  const names = [indicator.code, ...languages.map((language) => indicator.names[language])].map(nameOf)
  known.set(indicator, names)
  return names
}

/** How well the query fits: 0 best, undefined not at all. Each of its words begins, or at worst stands within, a word of one of the names. */
export function fitOf(indicator: Indicator, query: string): number | undefined {
  const fits = namesOf(indicator).flatMap((name) => fitOfName(name, query) ?? [])
  return fits.length > 0 ? Math.min(...fits) : undefined
}

/** The same for any text that has a name. */
export function fitOfText(text: string, query: string): number | undefined {
  return fitOfName(nameOf(text), query)
}

function fitOfName({ text, words }: Known, query: string): number | undefined {
  const asked = plainLetters(query)
  if (asked === '' || text === asked) return 0
  if (text.startsWith(asked)) return 1
  const parts = wordsOf(asked).map(bare)
  if (parts.length === 0) return undefined
  if (parts.every((part) => words.some((word) => word.startsWith(part)))) return 2
  return parts.every((part) => part.length > 2 && text.includes(part)) ? 3 : undefined
}
