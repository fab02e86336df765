/** The shape of a language's rules: tables alone, so that a language is read by what it lists. */

import type { Language } from '../entry/indicator'
import { fold } from './fold'
import type { Direction, ReadingQualifier } from './kinds'
import { type PhraseTable, phrasesByFirst, phrasesByLast } from './phrase-table'

/**
 * What a number word does in a number. `one` counts only inside a larger number; `hundreds` is 200 to 900 in one word,
 * `dual` two of a scale in one word; `round` says about so many ("une dizaine").
 */
export type NumberRole = 'one' | 'unit' | 'teen' | 'ten' | 'hundred' | 'hundreds' | 'scale' | 'dual' | 'round'
export type NumberWord = {
  readonly role: NumberRole
  readonly value: bigint
  /** A scale that is itself a number ("mille", "ألف"); others need one before them ("million", "آلاف"). */
  readonly alone: boolean
}

/** A word with what was stripped from its beginning. Only Arabic strips: `joined` is "and", `definite` the article; `stripped` counts the letters of "and" and a preposition. */
export type Stem = { readonly text: string; readonly joined: boolean; readonly definite: boolean; readonly stripped: number }

export type Rules = {
  readonly language: Language
  readonly stems: (word: string) => readonly Stem[]
  /** What one mark before three digits is, where nothing else tells: `16.818`, `16,818`. */
  readonly loneMark: Readonly<Record<'.' | ',', 'group' | 'decimal'>>
  /** The same in a percentage. */
  readonly lonePercentMark: Readonly<Record<'.' | ',', 'group' | 'decimal'>>
  readonly numbers: ReadonlyMap<string, NumberWord>
  /** Articles that make a scale one: "a thousand", "un million". */
  readonly one: ReadonlySet<string>
  /** Half of the scale behind it or before it: "half a million", "un million et demi". */
  readonly half: ReadonlySet<string>
  /** Between the parts of a number: "two hundred and six". */
  readonly and: string
  readonly ordinals: ReadonlyMap<string, string>
  /** Before an ordinal, that it is a part: "a third". */
  readonly partArticles: ReadonlySet<string>
  /** Behind an ordinal, that it orders nothing: "third countries". */
  readonly ordinalNouns: ReadonlySet<string>
  /** Before digits with the article, that they order: "المرتبة الـ11". */
  readonly ranks: ReadonlySet<string>
  /** Glued to digits: 3rd, 1er. */
  readonly ordinalEndings: ReadonlySet<string>
  readonly months: PhraseTable<number>
  /** The first of a month in words: "فاتح". */
  readonly firstDay: ReadonlySet<string>
  /** Between day and month: "of". */
  readonly ofMonth: ReadonlySet<string>
  readonly percent: PhraseTable<true>
  readonly points: PhraseTable<true>
  /** Points only of a number with a fraction or a sign. */
  readonly looserPoints: PhraseTable<true>
  /** After loose points, that they are places. */
  readonly placesAfter: ReadonlySet<string>
  readonly signs: PhraseTable<'+' | '-'>
  /** Signs of percentages alone: French "plus 44 %". */
  readonly percentSigns: PhraseTable<'+' | '-'>
  readonly qualifiers: PhraseTable<ReadingQualifier>
  /** Verbs that qualify a number behind their subject: "تجاوزت النسبة 59". */
  readonly farQualifiers: PhraseTable<ReadingQualifier>
  /** Before such a verb, that it is denied; between it and the number, that the number belongs elsewhere. */
  readonly farStops: ReadonlySet<string>
  /** Signs and words behind a number: "419 at least". */
  readonly qualifiersAfter: PhraseTable<ReadingQualifier>
  /** Qualifiers that mean a stretch of time before these units: "over five years". */
  readonly stretching: ReadonlySet<string>
  readonly timeUnits: ReadonlySet<string>
  /** Words whose number names and does not count: law, table, page. */
  readonly references: ReadonlySet<string>
  /** Those that name several: "articles 5 and 6". */
  readonly manyReferences: ReadonlySet<string>
  /** Those that need a full stop or a ring: "no. 5", "n° 5". */
  readonly shortReferences: ReadonlySet<string>
  readonly telephones: ReadonlySet<string>
  /** Between a reference and its number. */
  readonly referenceMarks: ReadonlySet<string>
  readonly listing: ReadonlySet<string>
  readonly directions: PhraseTable<Direction>
  /** Direction words only before a number or one of these. */
  readonly heldDirections: PhraseTable<Direction>
  readonly afterHeld: ReadonlySet<string>
  /** Idioms that are no direction: "give rise to". */
  readonly idioms: PhraseTable<true>
  /** Stand between a direction word and its number. */
  readonly links: ReadonlySet<string>
  /** Stand right before the number by which something changed, however far the direction word. */
  readonly by: ReadonlySet<string>
  /** Right behind a number: "12% fewer". */
  readonly comparatives: PhraseTable<Direction>
  readonly rangeTo: ReadonlySet<string>
  readonly rangeAnd: ReadonlySet<string>
  readonly between: ReadonlySet<string>
  /** That two numbers joined by "and" are alike: "44 and 35% respectively". */
  readonly respectively: ReadonlySet<string>
  readonly units: ReadonlySet<string>
  /** Between a number and its unit: "une centaine de migrants". */
  readonly ofUnit: ReadonlySet<string>
  readonly currencies: ReadonlySet<string>
  /** Units that come in parts: kilometres, points. */
  readonly dividing: ReadonlySet<string>
  /** Scales in one or two letters, beside money, and thousands glued to digits: "€12m", "10k". */
  readonly moneyScales: ReadonlyMap<string, bigint>
  /** Such scales with their currency: "MDH". */
  readonly moneyUnits: ReadonlyMap<string, bigint>
  /** Two of a scale in one word that is also its singular: "ألفا شخص". */
  readonly duals: ReadonlyMap<string, bigint>
  /** Between the days of a range: "le 5 et le 10 mars". */
  readonly dayArticles: ReadonlySet<string>
  /** Before a year, however it goes on. */
  readonly yearWords: ReadonlySet<string>
  /** Joined to a year by a hyphen: "mid-2023". */
  readonly yearPrefixes: ReadonlySet<string>
  /** Before a small number, that it points back and does not count: "the two". */
  readonly determiners: ReadonlySet<string>
  /** Behind a number, that it is a part: "two thirds". */
  readonly fractions: ReadonlySet<string>
  /** Behind a number, that it is a time of day. */
  readonly hours: PhraseTable<true>
  /** Before an ordinal, that it is part of a name: "محمد السادس". */
  readonly regnal: ReadonlySet<string>
  /** Number words that are other words unless a plural or a scale follows: French "neuf". */
  readonly doubtful: ReadonlySet<string>
  /** Words of a language's own hijri months, whose dates are no dates of ours. */
  readonly otherCalendar: ReadonlySet<string>
  /** The second words of their names. */
  readonly otherCalendarMore: ReadonlySet<string>
}

/** A set of folded words, as they stand separated by spaces. */
export function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter(Boolean).map(fold))
}

/** Phrases separated by commas, each with its meaning, looked up by their first word. */
export function phrases<Meaning>(table: readonly (readonly [string, Meaning])[]): PhraseTable<Meaning> {
  return phrasesByFirst(listed(table))
}

/** The same, looked up by their last word. */
export function phrasesBefore<Meaning>(table: readonly (readonly [string, Meaning])[]): PhraseTable<Meaning> {
  return phrasesByLast(listed(table))
}

function listed<Meaning>(table: readonly (readonly [string, Meaning])[]): readonly (readonly [string, Meaning])[] {
  return table.flatMap(([text, meaning]) => text.split(',').map((phrase) => [fold(phrase.trim()), meaning] as const))
}

/** Number words: `value: word word`, by role. */
export function numberWords(table: readonly (readonly [NumberRole, string, ('alone' | 'needy')?])[]): ReadonlyMap<string, NumberWord> {
  const found = new Map<string, NumberWord>()
  for (const [role, text, standing] of table) {
    for (const line of text.split(';')) {
      const [value = '', list = ''] = line.split(':')
      for (const word of words(list)) found.set(word, { role, value: BigInt(value.trim()), alone: standing !== 'needy' })
    }
  }
  return found
}

/** Number words that are no more than their value: `value: word word`. */
export function valueWords(text: string): ReadonlyMap<string, bigint> {
  return new Map([...ordinalWords(text)].map(([word, value]) => [word, BigInt(value)]))
}

/** Ordinal words: `value: word word`. */
export function ordinalWords(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split(';').flatMap((line) => {
      const [value = '', list = ''] = line.split(':')
      return [...words(list)].map((word) => [word, value.trim()] as const)
    })
  )
}
