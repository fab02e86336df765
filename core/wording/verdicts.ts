/** Verdicts on the numbers of a text as sentences, in three languages of one shape. */

import type { Language } from '../entry/indicator'
import { arabicVerdicts } from './verdicts-arabic'
import { englishVerdicts } from './verdicts-english'
import { frenchVerdicts } from './verdicts-french'

/** What is said of a number in a text: whether it agrees with the workbook, and if not, why and what to do. */
export const verdictSentences = [
  'agrees',
  'changeAgrees',
  'rounded',
  'tie',
  'otherNeighbour',
  'qualifierAdded',
  'qualifierMissing',
  'sign',
  'direction',
  'pointsSaid',
  'percentSaid',
  'percentOfValue',
  'notComputed',
  'noValue',
  'stale',
  'staleChange',
  'otherSubject',
  'partYear',
  'unlikeCompared',
  'differs',
  'changeDiffers',
  'baseMissing',
  'baseMissingOne',
  'baseMissingOpen',
  'baseImpossible',
  'yearKnown',
  'yearOther',
  'outside',
  'unknownValue',
  'unknownChange',
  'notChecked'
] as const
export type VerdictSentence = (typeof verdictSentences)[number]

/**
 * Places: text (as written), name, period and base (of the figure that is meant), expected (what the workbook says of it),
 * fitsName, fitsPeriod and fits (the figure that the number does agree with), difference, least, most, year, baseYear.
 */
export type VerdictSentences = Readonly<Record<VerdictSentence, string>>

const byLanguage: Readonly<Record<Language, VerdictSentences>> = { en: englishVerdicts, fr: frenchVerdicts, ar: arabicVerdicts }

export function verdictSentencesOf(language: Language): VerdictSentences {
  return byLanguage[language]
}
