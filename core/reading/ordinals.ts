/** Ordinals in words. Those glued to digits are read with the digits. */

import { type Found, item, passOver } from './items'
import { follows, isAmong, isWord, type Prose, stemsAt, textAt } from './prose'

/** What makes an ordinal another one in Arabic: "الثالث عشر" is the thirteenth. */
const TEN = 10n
const THIRD = '3'

export function ordinalAt(prose: Prose, at: number): Found | undefined {
  if (!isWord(prose, at)) return undefined
  const { ordinals, regnal, references, language, numbers } = prose.rules
  const value = stemsAt(prose, at)
    .map(({ text }) => ordinals.get(text))
    .find((each) => each !== undefined)
  if (value === undefined) return undefined
  const named = follows(prose, at) && (regnal.has(textAt(prose, at - 1)) || isAmong(prose, at - 1, references))
  const foreign =
    language === 'en' && value === THIRD && /^(?:country|countries|party|parties)$/.test(textAt(prose, textAt(prose, at + 1) === '-' ? at + 2 : at + 1))
  const part = language === 'en' && /^(?:a|one)$/.test(textAt(prose, at - 1)) && value !== '1' && value !== '2'
  if (named || foreign || part) return passOver(at + 1)
  const teen = language === 'ar' && follows(prose, at + 1) ? numbers.get(textAt(prose, at + 1)) : undefined
  return teen?.role === 'teen'
    ? { items: [item('ordinal', `${BigInt(value) + TEN}`, at, at + 2)], to: at + 2 }
    : { items: [item('ordinal', value, at, at + 1)], to: at + 1 }
}
