/** How a figure is said: its value, its change, both, or a sentence of its own. */

import type { Cell, ValueCell } from '../entry/cell'
import { type Decimal, magnitude, signOf } from '../entry/decimal'
import type { Measure } from '../entry/indicator'
import { type CountingUnit, inLanguage, type Language } from '../entry/indicator'
import { type NumberLocale, numberStyles } from '../entry/number-style'
import type { Change, Reason } from '../figures/change'
import type { Figure } from '../figures/derive'
import { writePercent, writeShare, writeSigned, writeValue, writeVanishing } from './number'
import { periodLabel } from './period'
import { phrasesOf } from './phrase-book'
import type { SentenceKind } from './phrases'
import { digits, fill, joined, type Piece, word } from './piece'
import { nounFor } from './plural'

/** In which language and number style to say a figure, and where to find nouns. */
export type Voice = {
  readonly language: Language
  readonly locale: NumberLocale
  readonly percentDecimals: number
  readonly unit: (code: string) => CountingUnit | undefined
}

/** How values of one indicator are written. */
type Writing = { readonly precision: number; readonly measure: Measure }

/** The digits of a value with its precision; a share carries its percent sign. */
export function valueDigits(value: Decimal, writing: Writing, locale: NumberLocale): string {
  const text = writeValue(value, writing.precision, locale)
  return writing.measure === 'share' ? `${text}${numberStyles[locale].percent}` : text
}

/** A value with its qualifier: "more than 1,400". */
export function sayValue(cell: ValueCell, figure: Pick<Figure, 'indicator' | 'measure'>, voice: Pick<Voice, 'language' | 'locale'>): readonly Piece[] {
  return [...qualifierOf(cell, voice), digits(valueDigits(cell.value, writingOf(figure), voice.locale))]
}

/** A value with its qualifier and its counted noun: "419 networks". Without a known noun, the value alone. */
export function sayCounted(cell: ValueCell, figure: Figure, voice: Voice): readonly Piece[] {
  const unit = voice.unit(figure.indicator.unit)
  const found = unit && figure.measure !== 'share' ? nounFor(unit, cell.value, voice.language) : undefined
  if (found === undefined) return sayValue(cell, figure, voice)
  const spelled = found.spelled && cell.qualifier === null
  if (spelled) return [word(found.noun)]
  return [...sayValue(cell, figure, voice), word(`\u00a0${found.noun}`)]
}

/** Any cell in prose: its value, or the words for its absence. */
export function sayCell(cell: Cell, figure: Figure, voice: Voice, counted: boolean): readonly Piece[] {
  const phrases = phrasesOf(voice.language)
  switch (cell.kind) {
    case 'value':
      return counted ? sayCounted(cell, figure, voice) : sayValue(cell, figure, voice)
    case 'absent':
      return [word(phrases.legend[cell.absence])]
    case 'empty':
      return [word(phrases.legend['not entered'])]
  }
}

/** The change as it stands in brackets and tables: `+44%`, `+3 pp`, `< 0.5%`; undefined where there is none. */
export function sayChange(figure: Figure, voice: Voice): Piece | undefined {
  const { change } = figure
  switch (change.kind) {
    case 'percent':
      if (change.vanishes) return digits(`<\u00a0${writeVanishing(voice.percentDecimals, voice.locale)}`)
      return digits(writePercent(change.percent, voice.locale))
    case 'points':
      return digits(writeSigned(change.absolute, figure.indicator.precision, voice.locale))
    case 'none':
      return undefined
  }
}

/** Why a figure has no percentage, in words. */
export function sayReason(reason: Reason, figure: Figure, voice: Voice): readonly Piece[] {
  const base = figure.base ? [digits(periodLabel(figure.base.period, voice.language))] : []
  return fill(phrasesOf(voice.language).reasons[reason], { base, period: [digits(periodLabel(figure.period, voice.language))] })
}

/** The figure in a sentence whose words follow its change. */
export function saySentence(figure: Figure, voice: Voice): readonly Piece[] {
  const phrases = phrasesOf(voice.language)
  const { cell, base, change } = figure
  const period = (at: Figure['period']): readonly Piece[] => [
    at.kind === 'year' ? digits(periodLabel(at, voice.language)) : word(periodLabel(at, voice.language))
  ]
  return fill(phrases.sentences[sentenceKind(figure)], {
    name: [word(inLanguage(figure.indicator.names, voice.language).text || figure.indicator.code)],
    value: sayCell(cell, figure, voice, true),
    period: period(figure.period),
    base: base ? sayCell(base.cell, figure, voice, false) : [],
    basePeriod: base ? period(base.period) : [],
    percent: change.kind === 'percent' ? [digits(writeShare(change.percent, voice.locale))] : [],
    points: change.kind === 'points' ? [digits(writeValue(magnitude(change.absolute), figure.indicator.precision, voice.locale))] : [],
    least: [digits(writeVanishing(voice.percentDecimals, voice.locale))],
    reason: change.kind === 'none' ? sayReason(change.reason, figure, voice) : [],
    absence: cell.kind === 'absent' ? [word(phrases.legend[cell.absence])] : []
  })
}

/** Which pattern fits the figure. */
export function sentenceKind({ cell, base, change }: Figure): SentenceKind {
  if (cell.kind === 'empty') return 'empty'
  if (cell.kind === 'absent') return 'absent'
  if (base === undefined) return 'alone'
  switch (change.kind) {
    case 'percent':
      return percentSentence(cell, change)
    case 'points':
      return signOf(change.absolute) === 0 ? 'same' : signOf(change.absolute) > 0 ? 'pointsUp' : 'pointsDown'
    case 'none':
      if (change.reason !== 'base-zero') return 'withoutChange'
      return cell.value === '0' ? 'none' : 'first'
  }
}

function percentSentence(cell: ValueCell, change: Extract<Change, { kind: 'percent' }>): SentenceKind {
  if (cell.value === '0') return 'noneLeft'
  if (change.vanishes) return 'stable'
  if (signOf(change.absolute) === 0) return 'same'
  return signOf(change.absolute) > 0 ? 'up' : 'down'
}

/** `value (change)`, or the value alone where there is no change to print. */
export function sayValueAndChange(value: readonly Piece[], change: Piece | undefined, voice: Voice): readonly Piece[] {
  if (change === undefined) return value
  return joined(fill(phrasesOf(voice.language).valueAndChange, { value, change: [change] }))
}

function qualifierOf(cell: ValueCell, voice: Pick<Voice, 'language'>): readonly Piece[] {
  return cell.qualifier === null ? [] : [word(phrasesOf(voice.language).qualifiers[cell.qualifier])]
}

export function writingOf(figure: Pick<Figure, 'indicator' | 'measure'>): Writing {
  return { precision: figure.indicator.precision, measure: figure.measure }
}
