/** The words of a report in one language: the same shape for all three, so that a missing phrase does not compile. */

import type { Absence, Qualifier, Status } from '../entry/cell'
import type { Reason } from '../figures/change'
import type { Rounding } from '../figures/rounding'

/** How an indicator stands against its base, each with its sentence. Places: name, value, period, base, basePeriod, percent, points, least, reason, absence. */
export type SentenceKind =
  | 'up'
  | 'down'
  | 'same'
  | 'stable'
  | 'noneLeft'
  | 'first'
  | 'none'
  | 'pointsUp'
  | 'pointsDown'
  | 'withoutChange'
  | 'alone'
  | 'absent'
  | 'empty'

/** Marks in tables, each explained in the legend where it is used. */
export type Mark = Absence | Exclude<Status, 'final'> | 'not entered'

export type Phrases = {
  readonly sentences: Readonly<Record<SentenceKind, string>>
  /** Before a value: "more than ". */
  readonly qualifiers: Readonly<Record<Qualifier, string>>
  readonly legend: Readonly<Record<Mark, string>>
  /** Why no percentage is given. Places: base (the base period), period. */
  readonly reasons: Readonly<Record<Reason, string>>
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
