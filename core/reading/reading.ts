/** Reading prose: every number, date and word of direction in a text, with its place. */

import type { Language } from '../entry/indicator'
import type { NumberLocale } from '../entry/number-style'
import { arabic } from './arabic'
import { datesAt } from './dates'
import { directionAt, directionOf } from './directions'
import { english } from './english'
import { foldText } from './fold'
import { french } from './french'
import type { Found, Item } from './items'
import type { Reading } from './kinds'
import { sureGroupMarks } from './numerals'
import { ordinalAt } from './ordinals'
import { type Prose, placeOf } from './prose'
import { quantitiesAt } from './quantities'
import { sharedFrom } from './ranges'
import { referenceAt } from './references'
import type { Rules } from './rules'
import { tellingIn, tellingWords } from './telling'
import { tokensOf } from './tokens'

export { type Direction, type Reading, type ReadingKind, type ReadingQualifier, readingQualifiers } from './kinds'

const RULES: Readonly<Record<Language, Rules>> = { en: english, fr: french, ar: arabic }
const TELLING: Readonly<Record<Language, ReadonlySet<string>>> = { en: tellingWords(english), fr: tellingWords(french), ar: tellingWords(arabic) }

/**
 * Reads a text in its language, in one pass: the time is linear in its length.
 *
 * Nothing is guessed. A numeral whose marks fit no rule, and a number that names a law, a page, a telephone or a time
 * of day, is not read. Where one mark before three digits may group or divide (`16.818`), the rule is that of
 * `markedText` in numerals.ts: what the text shows elsewhere, then the language's usage.
 *
 * `house`: whose number style the text is written in, where that is known; it goes before the language's usage.
 */
export function readText(text: string, language: Language, house: NumberLocale | null = null): readonly Reading[] {
  const folded = foldText(text)
  const tokens = tokensOf(folded)
  const prose: Prose = { source: text, folded, tokens, rules: withMemory(RULES[language]), house, groupMarks: sureGroupMarks(tokens) }
  return itemsOf(prose).map((read) => readingOf(prose, read))
}

/** Rules that remember the stems of the words of one text. */
function withMemory(rules: Rules): Rules {
  const known = new Map<string, ReturnType<Rules['stems']>>()
  return {
    ...rules,
    stems: (word) => {
      const found = known.get(word) ?? rules.stems(word)
      known.set(word, found)
      return found
    }
  }
}

function itemsOf(prose: Prose): readonly Item[] {
  const items: Item[] = []
  const mayTell = tellingIn(TELLING[prose.rules.language])
  let at = 0
  let free = 0
  while (at < prose.tokens.length) {
    const found = mayTell(prose, at) ? foundAt(prose, at, free) : undefined
    if (found === undefined) at++
    else {
      for (const each of found.items) append(prose, items, each)
      at = found.to
      if (found.items.length > 0) free = at
    }
  }
  return items
}

function foundAt(prose: Prose, at: number, free: number): Found | undefined {
  return referenceAt(prose, at) ?? datesAt(prose, at) ?? directionAt(prose, at) ?? quantitiesAt(prose, at, free) ?? ordinalAt(prose, at)
}

/** Appends an item with the direction that words give it, and makes a range of it and the one before. */
function append(prose: Prose, items: Item[], each: Item): void {
  const last = items.at(-1)
  const first = last === undefined ? undefined : sharedFrom(prose, last, each)
  const shared = each.kind === 'count' ? undefined : first?.direction
  const direction = each.direction ?? shared ?? directionOf(prose, each, last)
  if (first !== undefined) items[items.length - 1] = each.kind === 'count' ? first : { ...first, direction: first.direction ?? direction }
  items.push({ ...each, direction })
}

function readingOf(prose: Prose, { kind, value, from, to, lead, unit, qualifier, direction }: Item): Reading {
  const { start, end } = placeOf(prose, from, to, lead)
  return { text: prose.source.slice(start, end), start, end, kind, value, unit, qualifier, direction }
}
