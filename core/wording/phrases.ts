/** The words of a report in one language: the same shape for all three, so that a missing phrase does not compile. */

import type { Absence, Qualifier, Status } from '../entry/cell'
import type { Gender, Measure, NounForms } from '../entry/indicator'
import type { Reason, Strength } from '../figures/change'
import type { Rounding } from '../figures/rounding'

/** How an indicator stands against its base, each with its sentence. */
export type SentenceKind =
  | 'changed'
  | 'points'
  | 'same'
  | 'stable'
  | 'noneLeft'
  | 'first'
  | 'none'
  | 'besideBase'
  | 'withoutChange'
  | 'alone'
  | 'absent'
  | 'empty'

/** What a verb or participle agrees with beside gender. */
export type GrammaticalNumber = 'singular' | 'plural'

/** Marks in tables, each explained in the legend where it is used. */
export type Mark = Absence | Exclude<Status, 'final'> | 'not entered'

export type Phrases = {
  /**
   * Places: name; recorded (the value with its verb), nothing (that none was recorded); when, span (the period as an
   * adverbial and as a noun); base, baseWhen, baseSpan; movement, percent, points, times, variation, reason.
   */
  readonly sentences: Readonly<Record<SentenceKind, string>>
  /** A name that begins with a numeral, so that the sentence does not. */
  readonly numeralName: string
  /** What was counted with its verb, which agrees with it. Place: counted. */
  readonly recorded: Readonly<Record<Gender, Readonly<Record<GrammaticalNumber, string>>>>
  /** That none was recorded, agreeing with the noun in the form for zero. Place: noun. */
  readonly noneRecorded: Readonly<Record<Gender, string>>
  /** The same without a known noun. */
  readonly nothingRecorded: string
  /** What has no counted noun, with a verb that agrees with the word for its measure. Place: value. */
  readonly stands: Readonly<Record<Measure, string>>
  /** Round an amount that its noun spells out, where a verb would ask for another case. Place: value. */
  readonly spelledAmount: string
  /** A rise or a fall with the adjective of its strength. */
  readonly movements: Readonly<Record<'up' | 'down', Readonly<Record<Strength, string>>>>
  readonly percentagePoints: NounForms
  /** After a rise to twice the base or more. Place of the last two: times. */
  readonly multiples: { readonly twice: string; readonly overTwice: string; readonly times: string; readonly overTimes: string }
  /** The noun of a multiple: "3 times". */
  readonly times: NounForms
  /** A change that rounds to zero. Place: least. `half`: it is exactly that. */
  readonly variations: { readonly less: string; readonly half: string }
  /** Before a value: "more than ". */
  readonly qualifiers: Readonly<Record<Qualifier, string>>
  /** The gender of a qualifier that is itself the subject of the verb; null where the verb agrees with the noun. */
  readonly qualifierGenders: Readonly<Record<Qualifier, Gender | null>>
  readonly legend: Readonly<Record<Mark, string>>
  /** Why no percentage is given. Place: base (the base period as a noun). */
  readonly reasons: Readonly<Record<Reason, string>>
  /** What stands for the base period where a figure is compared with none. */
  readonly earlier: string
  readonly table: {
    readonly number: string
    readonly indicator: string
    readonly absolute: string
    readonly percent: string
    /** After a change of a share. */
    readonly points: string
    readonly comparison: string
    readonly series: string
  }
  readonly keyFigures: string
  readonly notes: {
    readonly heading: string
    readonly compared: string
    readonly rounding: Readonly<Record<Rounding, string>>
    /** Digits after the decimal mark, 0 to 3. */
    readonly decimals: readonly [string, string, string, string]
    readonly tie: string
    /** How settled a figure in the text is. Places: name, period, status. */
    readonly status: string
    readonly noChange: string
    readonly noChangeMany: string
    readonly scope: string
  }
  readonly sources: string
  readonly pageOf: string
  readonly listSeparator: string
  readonly valueAndChange: string
}

/** Marks as they print, after GSS and Eurostat practice. */
export const marks: Readonly<Record<Mark, string>> = {
  'not available': '[x]',
  'not applicable': '[z]',
  confidential: '[c]',
  provisional: '[p]',
  revised: '[r]',
  'break in series': '[b]',
  'not entered': '[?]'
}
