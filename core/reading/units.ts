/** The word for what is counted, beside a number. */

import { follows, isDigits, isGlued, type Prose, sliceOf, textAt } from './prose'

/** The word for what is counted right beside the number, as the text writes it. */
export function unitOf(prose: Prose, to: number): string | null {
  const at = unitPlace(prose, to)
  return at === undefined ? null : sliceOf(prose, at, at + 1)
}

/** Where the word for what is counted stands. "63,121 in the year 2021" counts no years. */
function unitPlace(prose: Prose, to: number): number | undefined {
  const { units, currencies, moneyUnits, ofUnit, yearWords } = prose.rules
  let at = to
  if (textAt(prose, at) === '-' && isGlued(prose, at) && isGlued(prose, at + 1)) at++
  while (at < to + 2 && ofUnit.has(textAt(prose, at)) && follows(prose, at)) at++
  const word = textAt(prose, at)
  if (!follows(prose, at) || !(units.has(word) || currencies.has(word) || moneyUnits.has(word))) return undefined
  return yearWords.has(word) && isDigits(prose, at + 1) ? undefined : at
}

/** Whether what is counted right behind the number comes in whole numbers: persons, not kilometres or dirhams. */
export function isWholeThing(prose: Prose, to: number): boolean {
  const at = unitPlace(prose, to)
  const word = at === undefined ? '' : textAt(prose, at)
  return word !== '' && prose.rules.units.has(word) && !prose.rules.currencies.has(word) && !prose.rules.dividing.has(word) && !prose.rules.timeUnits.has(word)
}
