/** What is said of a number in a text; each language has its sentence, and a missing one does not compile. */

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
  'unreadable',
  'notChecked'
] as const
export type VerdictSentence = (typeof verdictSentences)[number]

/**
 * Places: text (as written), name, period and base (of the figure that is meant), expected (what the workbook says of it),
 * fitsName, fitsPeriod and fits (the figure that the number does agree with), difference, least, most, year, baseYear.
 */
export type VerdictSentences = Readonly<Record<VerdictSentence, string>>
