/** Reading prose: every number, date and word of direction in a text, with its place. */

import type { Language } from '../entry/indicator'
import type { NumberLocale } from '../entry/number-style'
import { firstReadings } from './first'
import { foldText } from './fold'
import type { Reading } from './kinds'
import { tokensOf } from './tokens'

export { type Direction, type Reading, type ReadingKind, type ReadingQualifier, readingQualifiers } from './kinds'

/** Reads a text in its language. `house`: whose number style the text is written in, where that is known. */
export function readText(text: string, language: Language, house: NumberLocale | null = null): readonly Reading[] {
  const folded = foldText(text)
  return firstReadings(text, folded, tokensOf(folded), language, house)
}
