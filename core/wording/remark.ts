/** The words in a remark on a cell: its numbers in a number style, its periods and names. */

import type { PlacedRemark } from '../checks/check'
import { type Decimal, whole } from '../entry/decimal'
import type { Dimension, Language } from '../entry/indicator'
import type { NumberLocale } from '../entry/number-style'
import { knownPeriod } from '../figures/derive'
import { valueDigits } from './figure'
import { directionOf } from './language'
import { writeSigned } from './number'
import { periodLabel } from './period'

/** In which language and number style a remark is said, and by which names. */
export type RemarkVoice = {
  readonly language: Language
  readonly locale: NumberLocale
  readonly name: (indicator: string) => string
  readonly byDimension: Readonly<Record<Dimension, string>>
}

/** What stands in the places of the remark's sentence. */
export function remarkPlaces(remark: PlacedRemark, voice: RemarkVoice): ReadonlyMap<string, string> {
  const { language, locale } = voice
  const number = (value: Decimal) => leftToRight(valueDigits(value, { precision: 0, measure: remark.measure }, locale), language)
  const period = (code: string) => periodLabel(knownPeriod(code), language)
  const places = new Map([
    ['indicator', voice.name(remark.indicator)],
    ['period', period(remark.period)]
  ])
  if ('value' in remark) places.set('value', number(remark.value))
  if ('sum' in remark) places.set('sum', number(remark.sum))
  if ('most' in remark) places.set('most', number(remark.most))
  if ('before' in remark) places.set('before', number(remark.before))
  if ('median' in remark) places.set('median', number(remark.median))
  if ('difference' in remark) places.set('difference', leftToRight(writeSigned(remark.difference, 0, locale), language))
  if ('earlier' in remark) places.set('earlier', leftToRight(valueDigits(whole(remark.earlier), { precision: 0, measure: 'count' }, locale), language))
  if ('last' in remark) places.set('last', period(remark.last))
  if ('whole' in remark) places.set('whole', voice.name(remark.whole))
  if ('by' in remark) places.set('by', voice.byDimension[remark.by])
  return places
}

/** A number in a sentence written from right to left keeps its sign before it (UAX #9, left-to-right isolate). */
export function leftToRight(number: string, language: Language): string {
  return directionOf(language) === 'rtl' ? `\u2066${number}\u2069` : number
}
