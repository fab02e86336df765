/** A first reader: numerals with their sign and percent sign, and years. */

import { parseDecimal } from '../entry/decimal'
import type { Language } from '../entry/indicator'
import type { NumberLocale } from '../entry/number-style'
import type { FoldedText } from './fold'
import type { Reading } from './kinds'
import type { Token } from './tokens'

const NUMERAL =
  /(?<![\p{L}\d][-.,/]?)([-+\u2212] ?)?(\d{1,3}(?:([ ,.'\u066c])\d{3})(?:\3\d{3})*|\d+)(?:[.,\u066b](\d{1,2}))?( ?%| في الماي?ة| per ?cent| pour cent)?(?![\d])/gu

export function firstReadings(
  text: string,
  folded: FoldedText,
  _tokens: readonly Token[],
  _language: Language,
  _house: NumberLocale | null
): readonly Reading[] {
  return [...folded.text.matchAll(NUMERAL)].flatMap((match): Reading[] => {
    const [all, sign = '', whole = '', , fraction, percent] = match
    const start = folded.starts[match.index]
    const end = folded.ends[match.index + all.length - 1]
    const negative = sign !== '' && !sign.startsWith('+')
    const value = parseDecimal(`${negative ? '-' : ''}${whole.replace(/\D/g, '')}${fraction === undefined ? '' : `.${fraction}`}`)
    if (start === undefined || end === undefined || value === undefined) return []
    const year = percent === undefined && sign === '' && fraction === undefined && /^(?:19|20)\d\d$/.test(whole)
    return [
      {
        text: text.slice(start, end),
        start,
        end,
        kind: percent !== undefined ? 'percent' : year ? 'year' : 'count',
        value,
        unit: null,
        qualifier: null,
        direction: sign === '' ? null : negative ? 'down' : 'up'
      }
    ]
  })
}
