/** Digits that look like a number and are read as none: a fault of typing that must not pass unseen. */

import type { Reading } from '../reading/reading'
import type { Match } from './verdict'

const ZERO = '[0\\u0660\\u06f0]'
/** What begins with a zero though no number does: thousands, percentages, and two to four digits that stand alone after a word; references and telephone numbers do not. */
const MALFORMED = new RegExp(
  [
    `(?<![\\p{L}\\p{Nd}][.,/-]?)${ZERO}\\p{Nd}{0,2}(?:[.,\\u00a0\\u202f\\u066c]\\p{Nd}{3})+(?![.,/-]?\\p{Nd})`,
    `(?<!\\p{Nd}[.,]?)${ZERO}\\p{Nd}+(?=[\\u00a0 ]?[%\\u066a])`,
    `(?<=\\(|[\\s(]و|(?<!\\b[Nn])\\p{L}[:\\u00a0\\u202f ]{1,3})${ZERO}\\p{Nd}{1,3}(?=[\\u00a0\\u202f ]?[),;.:،؛]?(?:\\s+\\p{L}|\\s*$|\\)|\\n| \\())`
  ].join('|'),
  'gu'
)

/** The stretches of a text that no reading covers though they stand where numbers do. */
export function unreadableIn(text: string, readings: readonly Reading[]): readonly Match[] {
  return [...text.matchAll(MALFORMED)].flatMap(({ 0: words, index }): readonly Match[] => {
    const end = index + words.length
    if (readings.some((reading) => reading.start < end && index < reading.end)) return []
    const reading: Reading = { text: words, start: index, end, kind: 'count', value: null, unit: null, qualifier: null, direction: null }
    return [{ reading, verdict: 'unknown', alarm: true, ground: { kind: 'unreadable' } }]
  })
}
