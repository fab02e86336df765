/** The figure in a sentence: verb, participle and adjective follow its number, its gender, and the sign and size of its change. */

import type { ValueCell } from '../entry/cell'
import { magnitude, signOf, whole } from '../entry/decimal'
import { inLanguage } from '../entry/indicator'
import { multipleOf, strengthOf } from '../figures/change'
import type { Figure } from '../figures/derive'
import { countedNoun, sayCell, sayCounted, sayReason, standingOf, type Voice } from './figure'
import { writeShare, writeValue, writeVanishing } from './number'
import { saySpan, sayWhen } from './period'
import { phrasesOf } from './phrase-book'
import type { SentenceKind } from './phrases'
import { digits, fill, type Piece, word } from './piece'
import { formFor, genderOf, grammaticalNumber } from './plural'
import { strengthBounds } from './strength'

/** The figure in a sentence of its own, which begins with the name of the indicator and never with a numeral. */
export function saySentence(figure: Figure, voice: Voice): readonly Piece[] {
  const { language } = voice
  const { cell, base, change } = figure
  return fill(phrasesOf(language).sentences[sentenceKind(figure)], {
    name: sayName(figure, voice),
    recorded: cell.kind === 'value' ? sayRecorded(cell, figure, voice) : [],
    nothing: sayNothing(figure, voice),
    when: sayWhen(figure.period, language),
    span: saySpan(figure.period, language),
    base: base ? sayCell(base.cell, figure, voice, false) : [],
    baseWhen: base ? sayWhen(base.period, language) : [],
    baseSpan: base ? saySpan(base.period, language) : [],
    movement: sayMovement(figure, voice),
    percent: change.kind === 'percent' ? [digits(writeShare(change.percent, voice.locale))] : [],
    points: sayPoints(figure, voice),
    times: sayMultiple(figure, voice),
    variation: sayVariation(figure, voice),
    reason: change.kind === 'none' ? sayReason(change.reason, figure, voice) : []
  })
}

/** Which pattern fits the figure. */
export function sentenceKind({ cell, base, change, measure }: Figure): SentenceKind {
  if (cell.kind === 'empty') return 'empty'
  if (cell.kind === 'absent') return 'absent'
  if (base === undefined) return 'alone'
  const zero = cell.value === '0'
  const counts = measure === 'count'
  switch (change.kind) {
    case 'percent':
      if (zero) return counts ? 'noneLeft' : 'besideBase'
      if (change.vanishes) return 'stable'
      return signOf(change.absolute) === 0 ? 'same' : 'changed'
    case 'points':
      return signOf(change.absolute) === 0 ? 'same' : 'points'
    case 'none':
      if (change.reason !== 'base-zero') return 'withoutChange'
      if (zero) return counts ? 'none' : 'same'
      return counts ? 'first' : 'besideBase'
  }
}

function sayName(figure: Figure, { language }: Voice): readonly Piece[] {
  const name = [word(inLanguage(figure.indicator.names, language).text || figure.indicator.code)]
  const numeral = name.some(({ text }) => /^\p{Nd}/u.test(text))
  return numeral ? fill(phrasesOf(language).numeralName, { name }) : name
}

/** The value with its verb: "419 networks were recorded", "the rate stood at 12.5", "no networks were recorded". */
function sayRecorded(cell: ValueCell, figure: Figure, voice: Voice): readonly Piece[] {
  const { language } = voice
  const phrases = phrasesOf(language)
  if (figure.measure === 'count' && cell.value === '0' && cell.qualifier === null) return sayNothing(figure, voice)
  const unit = voice.unit(figure.indicator.unit)
  const found = countedNoun(cell, figure, voice)
  const counted = sayCounted(cell, figure, voice)
  if (unit === undefined || found === undefined || figure.measure !== 'count') {
    const value = found?.spelled ? fill(phrases.spelledAmount, { value: counted }) : counted
    return fill(phrases.stands[figure.measure], { value })
  }
  const subject = cell.qualifier === null ? null : phrases.qualifierGenders[cell.qualifier]
  return fill(phrases.recorded[subject ?? genderOf(unit, language)][grammaticalNumber(cell.value, language, standingOf(cell, figure))], { counted })
}

/** That none was recorded: "no networks were recorded". */
function sayNothing(figure: Figure, { language, unit }: Voice): readonly Piece[] {
  const phrases = phrasesOf(language)
  const counted = unit(figure.indicator.unit)
  const found = counted && formFor(counted.forms[language], whole(0), language, { precision: 0, qualified: false })
  if (counted === undefined || found === undefined) return [word(phrases.nothingRecorded)]
  return fill(phrases.noneRecorded[genderOf(counted, language)], { noun: [word(found.noun)] })
}

/** Direction and strength of the change: "a sharp rise". */
function sayMovement({ change, base }: Figure, { language }: Voice): readonly Piece[] {
  if (change.kind === 'none' || base?.cell.kind !== 'value') return []
  const strength =
    change.kind === 'points'
      ? strengthOf(change.absolute, whole(100), strengthBounds.points)
      : strengthOf(change.absolute, base.cell.value, strengthBounds.percent)
  return [word(phrasesOf(language).movements[signOf(change.absolute) < 0 ? 'down' : 'up'][strength])]
}

/** The change of a share: "3 percentage points". */
function sayPoints({ change, indicator }: Figure, { language, locale }: Voice): readonly Piece[] {
  if (change.kind !== 'points') return []
  const size = magnitude(change.absolute)
  const found = formFor(phrasesOf(language).percentagePoints, size, language, { precision: indicator.precision, qualified: false })
  if (found?.spelled) return [word(found.noun)]
  return [digits(writeValue(size, indicator.precision, locale)), word(`\u00a0${found?.noun ?? ''}`)]
}

/** What a rise comes to, from twice the base on: "to more than twice that figure"; nothing below. */
function sayMultiple({ change, base, cell }: Figure, { language, locale }: Voice): readonly Piece[] {
  if (change.kind !== 'percent' || base?.cell.kind !== 'value' || cell.kind !== 'value') return []
  const multiple = multipleOf(base.cell.value, cell.value)
  if (multiple === undefined) return []
  const { multiples, times } = phrasesOf(language)
  if (multiple.times === '2') return [word(multiple.exact ? multiples.twice : multiples.overTwice)]
  const noun = formFor(times, multiple.times, language, { precision: 0, qualified: true })?.noun ?? ''
  return fill(multiple.exact ? multiples.times : multiples.overTimes, { times: [digits(writeValue(multiple.times, 0, locale)), word(`\u00a0${noun}`)] })
}

/** How small a change is that rounds to zero; half to even also rounds exactly half a unit to zero. */
function sayVariation({ change }: Figure, { language, locale, percentDecimals }: Voice): readonly Piece[] {
  if (change.kind !== 'percent' || !change.vanishes) return []
  const { variations } = phrasesOf(language)
  return fill(change.tie ? variations.half : variations.less, { least: [digits(writeVanishing(percentDecimals, locale))] })
}
