/** Verdicts on the numbers of a text, in English. */

import type { VerdictSentences } from './verdict-sentences'

export const englishVerdicts: VerdictSentences = {
  agrees: '{text} agrees with {name}, {period}.',
  changeAgrees: '{text} agrees with the change of {name} from {base} to {period}.',
  rounded: '{text} stands for {expected}: {name}, {period}.',
  tie: '{text} agrees with {name}, {period}; the exact change lies half way, and another rounding rule prints otherwise.',
  otherNeighbour: '{name}, {period}: the exact change lies half way. The declared rule prints {expected}, the text {text}. Write {expected}.',
  qualifierAdded: '{name}, {period} is exactly {expected}. Leave out the words before {text}, or say in the cell that the value is not exact.',
  qualifierMissing: '{name}, {period} is not known exactly: the workbook says {expected}. Say so before {text}.',
  sign: '{name} changed by {expected} from {base} to {period}, and the text says {text}. Correct the sign or the word before it.',
  direction: '“{text}” says the contrary of the figure: {name} changed by {expected} from {base} to {period}. Choose another word.',
  pointsSaid: '{name} changes in percent ({expected}), not in points. Write {text} as a percentage.',
  percentSaid: '{name} is a share and changes in percentage points ({expected}). Write {text} in points.',
  percentOfValue: 'A percent sign stands behind {name}, {period}, which is a number and no percentage. Remove the sign, or show the change.',
  notComputed: '{name}, {period}: there is no change on {base} to hold {text} against. Leave it out, or mark it as from an outside source.',
  noValue: '{name} has no value for {period} to hold {text} against. Enter the value.',
  stale: '{text} is the value for {fitsPeriod}. {name}, {period}: {expected}.',
  staleChange: '{text} is the change up to {fitsPeriod}. {name}, {period}: {expected}.',
  otherSubject: '{text} does not fit {name}, beside which it stands. It fits {fitsName}, {fitsPeriod}. Move it, or say of what it is.',
  partYear: '{text} is {name} for {fitsPeriod} only. Name these months, or take the figure for {period}.',
  unlikeCompared: '{text} compares periods that differ in length or season ({name}, {fitsPeriod} with {base}). Leave it out, or compare like with like.',
  differs: '{name}, {period} is {expected}; {text} differs by {difference}. Correct the text or the cell.',
  changeDiffers: '{name} changed by {expected} from {base} to {period}; {text} differs by {difference}. Correct the text or the cells.',
  baseMissing: '{name} has no value for {base}. For {text} it would have to lie from {least} to {most}. Enter it if you know it; nothing was filled in.',
  baseMissingOne: '{name} has no value for {base}. For {text} it would have to be {least}. Enter it if you know it; nothing was filled in.',
  baseMissingOpen: '{name} has no value for {base}, and {text} fits any. Enter it if you know it; nothing was filled in.',
  baseImpossible: '{name} has no value for {base}, and no value leads to {text}. Correct the percentage or the cell.',
  yearKnown: '{text} is the report’s year, the year it is compared with, or the year of a figure beside it.',
  yearOther: 'The report is of {year}, compared with {baseYear}; the text says {text}. Correct the year, or name the figure that belongs to it.',
  outside: '{text} is marked as from an outside source, and is not checked.',
  unknownValue: 'No figure that is spoken of here is {text}. Put a living figure in its place, or mark it as from an outside source.',
  unknownChange: 'No figure that is spoken of here changed by {text}. Put a living figure in its place, or mark it as from an outside source.',
  unreadable: '{text} cannot be read for sure as a number. Write it as the other numbers are written.',
  notChecked: '{text} is not checked.'
}
