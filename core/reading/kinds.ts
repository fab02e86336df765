/** What a reading is. */

/** What was read. A `count` is any number that is none of the others: persons, dirhams, kilometres. */
export type ReadingKind = 'count' | 'percent' | 'points' | 'year' | 'date' | 'ordinal' | 'direction'

/** How a text says that a number is not exact: the qualifiers of a cell, and the two that only texts use. */
export const readingQualifiers = ['more-than', 'at-least', 'about', 'nearly', 'less-than', 'at-most'] as const
export type ReadingQualifier = (typeof readingQualifiers)[number]

export type Direction = 'up' | 'down' | 'level'

/** One thing read, in the order of the text; readings never overlap. */
export type Reading = {
  /** The exact slice of the text, from `start` to `end`. */
  readonly text: string
  /** In UTF-16 code units. */
  readonly start: number
  readonly end: number
  readonly kind: ReadingKind
  /**
   * A canonical decimal as in core/entry/decimal, negative only where a sign or a word for it ("minus") stands before
   * the number: "fell by 12%" is 12 with the direction down. A date is `YYYY-MM-DD` or `YYYY-MM`. Null for a direction,
   * and for a date without its year.
   */
  readonly value: string | null
  /** What is counted, as written, where the word stands right beside the number. */
  readonly unit: string | null
  readonly qualifier: ReadingQualifier | null
  /** Of a word of direction, and of a number whose sign or whose word says it: "+44%", "a fall of 12%". */
  readonly direction: Direction | null
}
