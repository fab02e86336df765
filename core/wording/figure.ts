/** How a figure is said: its value, its change, both, or a sentence of its own. */

import type { Cell, ValueCell } from '../entry/cell'
import { type Decimal, signOf } from '../entry/decimal'
import type { CountingUnit, Language, Measure } from '../entry/indicator'
import { type NumberLocale, numberStyles } from '../entry/number-style'
import type { Reason, RoundedNumber } from '../figures/change'
import type { Figure } from '../figures/derive'
import type { Case } from './declension'
import { writePercent, writeSigned, writeValue, writeVanishing } from './number'
import { saySpan } from './period'
import { phrasesOf } from './phrase-book'
import { digits, fill, joined, type Piece, word } from './piece'
import { type NumberedNoun, nounFor, type Standing } from './plural'

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

/** The noun that is counted, in the form for the value; undefined for a share, an unknown unit and a form not written yet. */
export function countedNoun(cell: ValueCell, figure: Figure, voice: Voice, as: Case = 'subject'): NumberedNoun | undefined {
  const unit = voice.unit(figure.indicator.unit)
  if (unit === undefined || figure.measure === 'share') return undefined
  return nounFor(unit, cell.value, voice.language, { ...standingOf(cell, figure), as })
}

/** How the value of a cell stands before its noun. */
export function standingOf(cell: ValueCell, figure: Figure): Standing {
  return { precision: figure.indicator.precision, qualified: cell.qualifier !== null }
}

/** A value with its qualifier and its counted noun in a case: "419 networks". Without a known noun, the value alone. */
export function sayCounted(cell: ValueCell, figure: Figure, voice: Voice, as: Case = 'subject'): readonly Piece[] {
  const found = countedNoun(cell, figure, voice, as)
  if (found === undefined) return sayValue(cell, figure, voice)
  if (found.spelled) return [word(found.noun)]
  return [...sayValue(cell, figure, voice), word(`\u00a0${found.noun}`)]
}

/** Any cell in prose: its value, with the noun in its case where it is counted, or the words for its absence. */
export function sayCell(cell: Cell, figure: Figure, voice: Voice, counted: false | Case): readonly Piece[] {
  const phrases = phrasesOf(voice.language)
  switch (cell.kind) {
    case 'value':
      return counted ? sayCounted(cell, figure, voice, counted) : sayValue(cell, figure, voice)
    case 'absent':
      return [word(phrases.legend[cell.absence])]
    case 'empty':
      return [word(phrases.legend['not entered'])]
  }
}

/** The change as it stands in brackets and tables: `+44%`, `+3 pp`, `< 0.5%`, or `+0.5%` where it is exactly that; undefined where there is none. */
export function sayChange(figure: Figure, voice: Voice): Piece | undefined {
  const { change } = figure
  switch (change.kind) {
    case 'percent':
      if (change.vanishes && change.tie) return digits(writePercent(exactHalf(change.absolute, voice.percentDecimals), voice.locale))
      if (change.vanishes) return digits(`<\u00a0${writeVanishing(voice.percentDecimals, voice.locale)}`)
      return digits(writePercent(change.percent, voice.locale))
    case 'points':
      return digits(writeSigned(change.absolute, figure.indicator.precision, voice.locale))
    case 'none':
      return undefined
  }
}

/** Half of the smallest percentage that prints: what half to even rounds to zero, though it is not less than itself. */
function exactHalf(absolute: Decimal, percentDecimals: number): RoundedNumber {
  return { units: signOf(absolute) < 0 ? -5n : 5n, scale: percentDecimals + 1 }
}

/** Why a figure has no percentage, in words. */
export function sayReason(reason: Reason, figure: Figure, voice: Voice): readonly Piece[] {
  const phrases = phrasesOf(voice.language)
  const base = figure.base ? saySpan(figure.base.period, voice.language) : [word(phrases.earlier)]
  return fill(phrases.reasons[reason], { base })
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
