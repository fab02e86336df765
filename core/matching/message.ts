/** Verdicts in words: the sentence of each ground with its figures, in the language of the interface. */

import { type Decimal, decimalsOf, toScaled } from '../entry/decimal'
import { inLanguage, type Language } from '../entry/indicator'
import type { NumberLocale } from '../entry/number-style'
import type { IndexedTable } from '../entry/table'
import { knownPeriod, measureOf } from '../figures/derive'
import { sayValue, valueDigits } from '../wording/figure'
import { filled } from '../wording/messages'
import { writePercent, writeSigned } from '../wording/number'
import { periodLabel } from '../wording/period'
import { phrasesOf } from '../wording/phrase-book'
import { leftToRight } from '../wording/remark'
import type { VerdictSentence } from '../wording/verdict-sentences'
import { verdictSentencesOf } from '../wording/verdicts'
import type { Ground, Match, Said } from './verdict'

/** In which language and number style verdicts are said, and of which workbook. */
export type VerdictVoice = { readonly table: IndexedTable; readonly language: Language; readonly locale: NumberLocale }

/** The verdict as a sentence: what the number is held against, what is wrong, and what to do. */
export function matchMessage({ reading, ground }: Match, voice: VerdictVoice): string {
  const text = reading.kind === 'direction' ? reading.text : leftToRight(reading.text.replace(/\s+/g, ' '), voice.language)
  return filled(verdictSentencesOf(voice.language)[sentenceOf(ground)], new Map([['text', text], ...placesOf(ground, voice)]))
}

function sentenceOf(ground: Ground): VerdictSentence {
  switch (ground.kind) {
    case 'agrees':
      return ground.said.shows === 'value' ? 'agrees' : 'changeAgrees'
    case 'stale':
      return ground.said.shows === 'value' ? 'stale' : 'staleChange'
    case 'differs':
      return ground.said.shows === 'value' ? 'differs' : 'changeDiffers'
    case 'base-missing':
      if (ground.bases === null) return 'baseImpossible'
      if (ground.bases.most === null) return 'baseMissingOpen'
      return ground.bases.most === ground.bases.least ? 'baseMissingOne' : 'baseMissing'
    default:
      return SENTENCES[ground.kind]
  }
}

const SENTENCES: Readonly<Record<Exclude<Ground['kind'], 'agrees' | 'stale' | 'differs' | 'base-missing'>, VerdictSentence>> = {
  rounded: 'rounded',
  tie: 'tie',
  'other-neighbour': 'otherNeighbour',
  'qualifier-added': 'qualifierAdded',
  'qualifier-missing': 'qualifierMissing',
  sign: 'sign',
  direction: 'direction',
  'points-said': 'pointsSaid',
  'percent-said': 'percentSaid',
  'percent-of-value': 'percentOfValue',
  'not-computed': 'notComputed',
  'no-value': 'noValue',
  'other-subject': 'otherSubject',
  'part-year': 'partYear',
  'unlike-compared': 'unlikeCompared',
  'year-known': 'yearKnown',
  'year-other': 'yearOther',
  outside: 'outside',
  'unknown-value': 'unknownValue',
  'unknown-change': 'unknownChange',
  unreadable: 'unreadable',
  'not-checked': 'notChecked'
}

function placesOf(ground: Ground, voice: VerdictVoice): readonly (readonly [string, string])[] {
  const places: (readonly [string, string])[] = []
  if ('said' in ground) {
    const { said } = ground
    places.push(['name', nameOf(said, voice)], ['period', labelOf(said.period, voice)], ['expected', numberOf(said, voice)])
    if (said.base !== null) places.push(['base', labelOf(said.base, voice)])
  }
  if ('fits' in ground) {
    const { fits } = ground
    places.push(['fitsName', nameOf(fits, voice)], ['fitsPeriod', labelOf(fits.period, voice)], ['fits', numberOf(fits, voice)])
  }
  if (ground.kind === 'differs') places.push(['difference', differenceOf(ground, voice)])
  if (ground.kind === 'base-missing' && ground.bases) {
    const { least, most } = ground.bases
    places.push(['least', plainValue(least, ground.said, voice)], ['most', most === null ? '' : plainValue(most, ground.said, voice)])
  }
  if (ground.kind === 'year-known' || ground.kind === 'year-other') places.push(['year', `${ground.years.year}`], ['baseYear', `${ground.years.base}`])
  return places
}

function nameOf({ indicator }: Said, { table, language }: VerdictVoice): string {
  const found = table.indicator(indicator)
  return (found && inLanguage(found.names, language).text) || indicator
}

function labelOf(period: string, { language }: VerdictVoice): string {
  return periodLabel(knownPeriod(period), language)
}

/** What the workbook says of a figure, as it prints; a dash where it says nothing. */
export function numberOf(said: Said, voice: VerdictVoice): string {
  const { table, language, locale } = voice
  if (said.number === null) return '—'
  if (said.shows === 'value') {
    const cell = table.cell(said.indicator, said.period)
    const indicator = table.indicator(said.indicator)
    if (cell.kind !== 'value' || indicator === undefined) return plainValue(said.number, said, voice)
    return sayValue(cell, { indicator, measure: measureOf(table, indicator) }, { language, locale })
      .map((piece) => (piece.kind === 'number' ? leftToRight(piece.text, language) : piece.text))
      .join('')
  }
  if (said.shows === 'points') return pointsOf(said.number, voice)
  return leftToRight(writePercent(toScaled(said.number), locale), language)
}

function pointsOf(number: Decimal, { language, locale }: VerdictVoice): string {
  return `${leftToRight(writeSigned(number, 0, locale), language)}\u00a0${phrasesOf(language).table.points}`
}

/** How far the text is from the workbook: a number, or points for a percentage. */
function differenceOf({ said, difference }: Extract<Ground, { readonly kind: 'differs' }>, voice: VerdictVoice): string {
  return said.shows === 'value' ? leftToRight(writeSigned(difference, 0, voice.locale), voice.language) : pointsOf(difference, voice)
}

function plainValue(value: Decimal, said: Said, { table, language, locale }: VerdictVoice): string {
  const indicator = table.indicator(said.indicator)
  const measure = indicator ? measureOf(table, indicator) : 'count'
  return leftToRight(valueDigits(value, { precision: decimalsOf(value), measure }, locale), language)
}
