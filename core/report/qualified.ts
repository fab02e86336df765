/** The words before a number that say that it is not exact. */

import type { Reading } from '../reading/reading'

/** From where on a number is said, with the words before it that say that it is not exact. */
export function qualifiedFrom(reading: Reading, text: string, read: (words: string) => readonly Reading[]): number {
  if (reading.qualifier === null) return reading.start
  const before = [...text.slice(Math.max(0, reading.start - LONGEST), reading.start).matchAll(/\S+\s*/g)].slice(-MOST_WORDS).reverse()
  const offset = Math.max(0, reading.start - LONGEST)
  const found = before.find(({ index }) => read(text.slice(offset + index, reading.end)).some(({ qualifier }) => qualifier === reading.qualifier))
  return found === undefined ? reading.start : offset + found.index
}
const MOST_WORDS = 4
const LONGEST = 80
