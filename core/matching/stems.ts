/** The words of a text, cut down to what stays when they are inflected: enough to find an indicator's name in a sentence. */

import type { Language } from '../entry/indicator'

/** A word: where it stands, in UTF-16 units, and its stem. */
export type Word = { readonly start: number; readonly end: number; readonly stem: string }

/** Words that name nothing: articles, prepositions, relatives. */
const EMPTY: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set('the and for from with into that which this these those their its was were are has have had been all any per who whom not'.split(' ')),
  fr: new Set('les des une aux par pour dans sur avec lors qui que dont cette ces leur leurs ses son est sont ont ete pas lorsque'.split(' ')),
  ar: new Set('الذين التي الذي الى على عن في من تم تمت مع هذه هذا ذلك تلك بين كما وقد قد ان او'.split(' '))
}

/** Latin stems are compared by so many letters: `secours` and `secourus`, `dismantled` and `dismantling`. */
const LATIN_LETTERS = 6

/** The words of a text with their stems, without those that name nothing. */
export function wordsOf(text: string, language: Language): readonly Word[] {
  const known = new Map<string, string>()
  return [...text.matchAll(/[\p{L}\p{M}\u0640]+/gu)].flatMap((match) => {
    const stem = known.get(match[0]) ?? stemOf(match[0], language)
    known.set(match[0], stem)
    return stem === '' ? [] : [{ start: match.index, end: match.index + match[0].length, stem }]
  })
}

/** The stem of a word; empty where the word names nothing. */
export function stemOf(word: string, language: Language): string {
  const folded = foldWord(word)
  if (folded.length < 3 || EMPTY[language].has(folded)) return ''
  return /[\u0600-\u06ff]/.test(folded) ? arabicStem(folded) : latinStem(folded, language)
}

/** Lower case, without accents, vowel signs and lengthening, all forms of alif as one. */
export function foldWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .toLowerCase()
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
}

function latinStem(word: string, language: Language): string {
  const bare =
    language === 'en' ? word.replace(/(?:ies|y)$/, 'i').replace(/(?:ings?|ed|es|s|e)$/, '') : word.replace(/(?:aux)$/, 'al').replace(/(?:ees?|es|e|s|x)$/, '')
  return (bare.length < 3 ? word : bare).slice(0, LATIN_LETTERS)
}

const PREFIXES = ['وال', 'بال', 'كال', 'فال', 'ولل', 'لل', 'ال']
const CLITICS = /^[وفبلك](?=.{4})/
const SUFFIXES = ['هما', 'تين', 'ها', 'هم', 'هن', 'نا', 'ات', 'ان', 'ون', 'ين', 'وا', 'يه', 'ه', 'ت', 'ي', 'ا']

/** Light stemming: article and clitics before, signs of number, gender and possession after; three letters stay. */
function arabicStem(word: string): string {
  const prefix = PREFIXES.find((each) => word.startsWith(each) && word.length - each.length >= 3)
  let stem = prefix === undefined ? word.replace(CLITICS, '') : word.slice(prefix.length)
  for (let rounds = 0; rounds < 3; rounds += 1) {
    const suffix = SUFFIXES.find((each) => stem.endsWith(each) && stem.length - each.length >= 3)
    if (suffix === undefined) break
    stem = stem.slice(0, -suffix.length)
  }
  return stem
}
