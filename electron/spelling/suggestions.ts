/** What a wrong word may have been meant to be: words one slip of the pen away first, then words that are further. */

import type { Language } from '../../core/entry/indicator'
import { capitalised, isRight, type Lexicon, stemOf } from './judgement'

/** As many as a menu can show. */
export const MOST_SUGGESTIONS = 8
/** Below this number of near words, the dictionary is searched for farther ones. */
const FEW = 5
/** Longer words have too many neighbours to be looked at. */
const LONGEST = 32

const ALPHABETS: Readonly<Record<Language, string>> = {
  en: 'abcdefghijklmnopqrstuvwxyz',
  fr: 'abcdefghijklmnopqrstuvwxyzàâæçéèêëîïôœùûü',
  ar: 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي'
}
/** Letters that are taken for one another, by sound or by shape. */
const CONFUSED: Readonly<Record<Language, readonly string[]>> = {
  en: ['aeiou', 'iy', 'sc', 'sz', 'ck', 'dt', 'mn', 'fv'],
  fr: ['eéèêë', 'aàâ', 'iîïy', 'oô', 'uùûü', 'cçs', 'cqk', 'sz', 'mn', 'gj', 'dt'],
  ar: ['اأإآ', 'ةهت', 'ىيئ', 'وؤ', 'ءئؤأ', 'صس', 'ضظد', 'تط', 'ذزظد', 'قك', 'حه', 'ثتس']
}

/** Words of one letter that begin where a space was forgotten. */
const ALONE: Readonly<Record<Language, readonly string[]>> = { en: ['a'], fr: ['à', 'y'], ar: [] }

type Slip = { readonly word: string; readonly weight: number }

/**
 * Up to eight words that are right, the likeliest first, in the capitals of the wrong one and with what was elided before it.
 * @param farther words of the dictionary that resemble a word, however many edits away
 */
export function suggestionsFor(reading: string, language: Language, lexicon: Lexicon, farther: (word: string) => readonly string[]): readonly string[] {
  const stem = stemOf(reading, language)
  const [before, after] = [language === 'fr' ? reading.slice(0, reading.length - stem.length) : '', language === 'en' ? reading.slice(stem.length) : '']
  if (stem.length > LONGEST || stem === '') return []
  const parts = stem.split('-')
  const wrong = parts.findIndex((part) => part.length > 1 && !isRight(part, language, lexicon))
  const found = suggestionsForStem(stem, language, lexicon, farther)
  const inParts =
    parts.length === 1 || wrong < 0
      ? []
      : suggestionsForStem(parts[wrong] ?? '', language, lexicon, farther).map((word) => parts.map((part, at) => (at === wrong ? word : part)).join('-'))
  return unique([...inParts, ...found].map((word) => `${before}${word}${after}`))
    .filter((whole) => whole.split(' ').every((word) => word.length < 2 || isRight(word, language, lexicon)))
    .slice(0, MOST_SUGGESTIONS)
}

function suggestionsForStem(stem: string, language: Language, lexicon: Lexicon, farther: (word: string) => readonly string[]): readonly string[] {
  const small = stem.toLowerCase()
  const right = (word: string) => isRight(word, language, lexicon)
  const dress = (word: string) => dressed(word, stem)
  /** Small letters where the dictionary has them so, a capital where the word is a name. */
  const asSpelt = (word: string) => [word, ...(language === 'ar' ? [] : [capitalised(word)])].find(right)
  const near = [{ word: small, weight: 0 }, ...slipsOf(small, language), ...splitsOf(small, language, right)].sort((a, b) => a.weight - b.weight)
  const words = unique(near.flatMap(({ word }) => (word.includes(' ') ? [word] : (asSpelt(word) ?? []))).map(dress)).filter((word) => word !== stem)
  if (words.length >= FEW) return words.slice(0, MOST_SUGGESTIONS)
  return unique([...words, ...farther(small).filter(right).map(dress)])
    .filter((word) => word !== stem)
    .slice(0, MOST_SUGGESTIONS)
}

/** Every word one slip away, with the weight of the slip: the lighter, the likelier. */
function slipsOf(word: string, language: Language): readonly Slip[] {
  const letters = [...ALPHABETS[language]]
  const slips: Slip[] = []
  const slip = (at: number, weight: number, changed: string) => slips.push({ word: changed, weight: at === 0 ? weight + 2 : weight })
  for (let at = 0; at <= word.length; at += 1) {
    const [head, tail] = [word.slice(0, at), word.slice(at)]
    const [here, next] = [tail.charAt(0), tail.charAt(1)]
    for (const letter of letters) slip(at, head.endsWith(letter) || here === letter ? 1 : 3, head + letter + tail)
    if (here === '') continue
    slip(at, head.endsWith(here) ? 1 : 3, head + tail.slice(1))
    if (next !== '' && next !== here) slip(at, 2, head + next + here + tail.slice(2))
    for (const letter of letters) if (letter !== here) slip(at, areConfused(here, letter, language) ? 0.5 : 4, head + letter + tail.slice(1))
  }
  return slips
}

function areConfused(a: string, b: string, language: Language): boolean {
  return CONFUSED[language].some((group) => group.includes(a) && group.includes(b))
}

/** Two words where the space was forgotten. */
function splitsOf(word: string, language: Language, right: (word: string) => boolean): readonly Slip[] {
  const rightAlone = (part: string) => (part.length < 2 ? ALONE[language].includes(part) : right(part))
  return Array.from({ length: Math.max(0, word.length - 2) }, (_, index) => index + 1)
    .filter((at) => rightAlone(word.slice(0, at)) && right(word.slice(at)))
    .map((at) => ({ word: `${word.slice(0, at)} ${word.slice(at)}`, weight: 4.5 }))
}

/** The word in the capitals of a model: all of it, its first letter, or as it is. */
function dressed(word: string, model: string): string {
  const small = model.toLowerCase()
  if (model === small) return word
  return model === model.toUpperCase() ? word.toUpperCase() : capitalised(word)
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words)]
}
