/** Where words of prose may be parted at the end of a line: by the patterns of Liang's algorithm for the language. */

import english from 'hyphen/en-gb'
import french from 'hyphen/fr'
import type { Language } from '../../core/entry/indicator'

/** A sign that readers take out again when they join a word: it is set as a hyphen, and is none of the text's own. */
export const SOFT_HYPHEN = '\u00ad'

/** Small letters alone: no name, no number, no abbreviation, and no word with a sign in it is parted. */
const PARTABLE = /^\p{Ll}{7,}(?=[,.;:!?)\u00a0\u202f\u2019»”]*\s*$)/u
/** Least letters on either line. */
const LEAST = 3

/** The places in a word where it may be parted, as numbers of letters before them; none for what is no plain word. Arabic is never parted. */
export function partings(word: string, language: Language): readonly number[] {
  if (language === 'ar') return []
  const letters = PARTABLE.exec(word)?.[0]
  if (letters === undefined) return []
  const { hyphenateSync } = language === 'fr' ? french : english
  let at = 0
  const places: number[] = []
  for (const part of hyphenateSync(letters, { hyphenChar: SOFT_HYPHEN }).split(SOFT_HYPHEN)) {
    at += part.length
    if (at >= LEAST && letters.length - at >= LEAST) places.push(at)
  }
  return places
}
