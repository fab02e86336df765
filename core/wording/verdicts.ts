/** Verdicts on the numbers of a text as sentences, in three languages. */

import type { Language } from '../entry/indicator'
import type { VerdictSentences } from './verdict-sentences'
import { arabicVerdicts } from './verdicts-arabic'
import { englishVerdicts } from './verdicts-english'
import { frenchVerdicts } from './verdicts-french'

const byLanguage: Readonly<Record<Language, VerdictSentences>> = { en: englishVerdicts, fr: frenchVerdicts, ar: arabicVerdicts }

export function verdictSentencesOf(language: Language): VerdictSentences {
  return byLanguage[language]
}
