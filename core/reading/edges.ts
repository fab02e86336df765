/** Where a number may begin and end: what is glued to it tells numbers from codes. */

import { isYearText } from './dates'
import { phraseAt } from './phrases'
import { follows, isDigits, isGlued, isWord, type Prose, textAt } from './prose'

const ARABIC = /\p{Script=Arabic}/u
/** Marks that make a code of the digits behind them, glued on both sides. */
const CODE_MARKS = /^[#@_.,&*^\\/:]$/

/** Whether nothing is glued to the number's beginning but what may be: a clitic in Arabic, an elided word in French, a sign. */
export function standsFree(prose: Prose, at: number): boolean {
  if (!isGlued(prose, at)) return true
  const before = textAt(prose, at - 1)
  if (isWord(prose, at - 1)) return prose.rules.language === 'ar' && ARABIC.test(before) && !(isGlued(prose, at - 1) && isDigits(prose, at - 2))
  const clitic = prose.rules.language === 'ar' && textAt(prose, at - 2).length === 1
  const joined = isGlued(prose, at - 1) && ((isWord(prose, at - 2) && !clitic) || isDigits(prose, at - 2))
  if (before === '-' || before === '\u2013') return !joined || (prose.rules.yearPrefixes.has(textAt(prose, at - 2)) && isYearText(textAt(prose, at)))
  return before === '#' || before === '.' ? false : !CODE_MARKS.test(before) || !isGlued(prose, at - 1)
}

/** Whether no letters are glued to the number's end but a unit's. */
export function endsFree(prose: Prose, to: number): boolean {
  if (!isGlued(prose, to)) return true
  if (!isWord(prose, to)) return !/^[@_]$/.test(textAt(prose, to))
  if (prose.rules.language === 'ar') return ARABIC.test(textAt(prose, to)) && !(isGlued(prose, to + 1) && isDigits(prose, to + 1))
  const { units, currencies, moneyUnits } = prose.rules
  return [units, currencies, moneyUnits].some((known) => known.has(textAt(prose, to))) || isElided(prose, to)
}

/** French "44%d’augmentation", "6d’entre eux". */
function isElided(prose: Prose, at: number): boolean {
  return textAt(prose, at + 1) === "'" && isGlued(prose, at + 1)
}

/** Whether an ordinal's ending is glued to digits: 3rd, 1er. */
export function hasOrdinalEnding(prose: Prose, to: number): boolean {
  const more = isGlued(prose, to + 1) && (isWord(prose, to + 1) || isDigits(prose, to + 1))
  return isGlued(prose, to) && prose.rules.ordinalEndings.has(textAt(prose, to)) && !more
}

/** Whether the number before the token is a time of day: "10 a.m.". */
export function isTimeOfDay(prose: Prose, to: number): boolean {
  return follows(prose, to) && phraseAt(prose, prose.rules.hours, to) !== undefined
}
