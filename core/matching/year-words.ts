/** The words before a number that tell what it is compared with. */

import type { Language } from '../entry/indicator'
import { foldWord } from './stems'

/** Right before a year: what the year is the base of. Folded as `foldWord` folds. */
const BEFORE_YEAR: Readonly<Record<Language, RegExp>> = {
  en: /(?:\b(?:compar(?:ed|ing|ison)|relative|as against|versus|vs)\b[^.;(]{0,24}?|\b(?:on|over|against|from|than)\b(?: (?:the year|those of|that of))?|\bcompare \d{4} (?:with|to)) *$/,
  fr: /(?:\bcompar\p{L}*[^.;(]{0,24}?|\b(?:par )?rapport (?:a|au|aux)\b[^.;(]{0,12}|\bcontre\b|\bsur\b|\bface a\b|\bque\b)(?: (?:en|a|l.annee))? *$/u,
  ar: /(?:مقارنه|قياسا|مقابل|تقارن|قارن)[^.؛(]{0,40}?(?:ب|ل|مع |الي )(?:سنه|عام|العام|السنه)? *$|(?:مقابل|عن|علي) (?:سنه|عام)? *$/
}

/** Right before a count: that the count is what another one is compared with. */
const BEFORE_BASE: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:against|from|versus|vs|compared (?:with|to)|up from|down from|instead of|after) *\(?$/,
  fr: /(?:\b(?:contre|au lieu de|passee?s? de|apres|compare\p{L}* a|par rapport a)) *\(?$/u,
  ar: /(?:مقابل|مقارنه ب|بين [\p{Nd}.,\u066b\u066c]+ و|بعد|بدل|عوض|(?<!(?:اكثر|ازيد|اقل|اعلي|عن|يقل|يزيد) )من) *\(?$/u
}

/** Words by which a sentence says that a figure is not there. */
const ABSENCE: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:(?:un)?available|entered|published|apply|applicable|missing|lacking)\b/,
  fr: /\b(?:(?:in)?disponibles?|saisie?s?|publiee?s?|objet|manquante?s?)\b/,
  ar: /متوفر|متاح|منشور|يدخل|ينطبق|ناقص/
}

/** Whether the words say that some figure is not there. */
export function isOfAbsence(words: string, language: Language): boolean {
  return ABSENCE[language].test(foldWord(words))
}

/** Whether the words that end here say that a year follows as a base. */
export function isCompared(before: string, language: Language): boolean {
  return BEFORE_YEAR[language].test(tail(before))
}

/** Whether the words that end here say that a base value follows. */
export function isBaseCue(before: string, language: Language): boolean {
  return BEFORE_BASE[language].test(tail(before))
}

function tail(before: string): string {
  return foldWord(
    before
      .slice(-80)
      .replace(/\p{Zs}/gu, ' ')
      .replace(/[\u2066-\u2069\u200e\u200f]/g, '')
  )
}
