/** A sentence as numbers are matched in it: its readings, the years it names, and the indicators it speaks of. */

import type { Language } from '../entry/indicator'
import type { Reading } from '../reading/reading'
import type { Facts } from './facts'
import type { Sentence } from './sentences'
import type { Word } from './stems'
import type { Said } from './verdict'
import type { Mention, Vocabulary } from './vocabulary'
import { isCompared } from './year-words'

/** What numbers are held against. */
export type Ledger = { readonly facts: Facts; readonly vocabulary: Vocabulary; readonly language: Language }

/** A stretch of the text that is known to print a figure: a living field. */
export type Bound = { readonly start: number; readonly end: number; readonly said: Said | null }

/** A year that the sentence names. `compared`: as what something is compared with. */
export type NamedYear = { readonly year: number; readonly reading: Reading; readonly compared: boolean }

export type Scene = {
  readonly ledger: Ledger
  readonly text: string
  readonly sentence: Sentence
  readonly readings: readonly Reading[]
  readonly bounds: readonly Bound[]
  readonly words: readonly Word[]
  readonly years: readonly NamedYear[]
  /** What the sentence itself names. */
  readonly mentions: readonly Mention[]
  /** What the sentence, its paragraph before it and the heading over it name. */
  readonly around: readonly Mention[]
}

/** A scene over the words and readings that lie in the sentence. */
export function sceneOf(
  ledger: Ledger,
  text: string,
  parts: {
    readonly sentence: Sentence
    readonly readings: readonly Reading[]
    readonly bounds: readonly Bound[]
    readonly words: readonly Word[]
    readonly before: readonly Word[]
  }
): Scene {
  const { words, before } = parts
  const named = once(() => ledger.vocabulary.mentions(words))
  const around = once(() => ledger.vocabulary.mentions([...before, ...words]))
  const years = parts.readings.flatMap((reading, index): readonly NamedYear[] => {
    const year = reading.kind === 'year' || isPairedYear(reading, parts.readings[index - 1], text) ? yearOf(reading.value) : undefined
    return year === undefined ? [] : [{ year, reading, compared: isCompared(text.slice(parts.sentence.start, reading.start), ledger.language) }]
  })
  return {
    ...parts,
    ledger,
    text,
    years,
    get mentions() {
      return named()
    },
    get around() {
      return around()
    }
  }
}

/** Whether four digits that might count what follows them stand beside a year: "the 2014 and 2016 operations". */
function isPairedYear({ kind, text, start }: Reading, before: Reading | undefined, whole: string): boolean {
  if (kind !== 'count' || before?.kind !== 'year' || !/^(?:19|20)\d\d$/.test(text)) return false
  return start - before.end < 8 && /^[\s\p{L}\u2066-\u2069]*$/u.test(whole.slice(before.end, start))
}

/** The year that a canonical decimal says, digit by digit. */
export function yearOf(value: string | null): number | undefined {
  if (value === null || !/^\d{4}$/.test(value)) return undefined
  return [...value].reduce((sum, digit) => sum * 10 + (digit.charCodeAt(0) - 48), 0)
}

/** How surely the sentence, or else its surroundings, name an indicator; 0 where they do not. */
export function evidenceOf(scene: Scene, indicator: string): number {
  const own = scene.mentions.find((each) => each.indicator === indicator)
  if (own) return 1_000 + own.weight
  return scene.around.find((each) => each.indicator === indicator)?.weight ?? 0
}

/** Whether the word after a place is a noun in which the indicator is counted. */
export function countedAt(scene: Scene, end: number, indicator: string): boolean {
  const next = scene.words.find(({ start }) => start >= end)
  return next !== undefined && next.start - end < 12 && scene.ledger.vocabulary.counts(indicator, next)
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
