/** Matching: every number of a text against the workbook. This stage takes readings and gives one verdict for each. */

import type { Language } from '../entry/indicator'
import type { IndexedTable } from '../entry/table'
import type { Years } from '../figures/derive'
import type { Reading } from '../reading/reading'
import type { HouseStyle } from '../wording/house-style'
import { factsOf } from './facts'
import { matchKnownCount, matchOtherCount } from './match-count'
import { type Anchor, matchPercent, type Sense } from './match-percent'
import { matchDirection, matchYear, saidOfWord } from './match-words'
import { type Bound, type Ledger, type Scene, sceneOf } from './scene'
import { type Sentence, sentencesOf } from './sentences'
import { type Word, wordsOf } from './stems'
import { unreadableIn } from './unreadable'
import { type Match, saidOf } from './verdict'
import { vocabularyOf } from './vocabulary'

/** What a text is held against: the workbook in one year and its base, in the language of the text. */
export type Against = { readonly table: IndexedTable; readonly years: Years; readonly style: HouseStyle; readonly language: Language }

/** Makes the look-ups, to be used for many texts; linear in the workbook. */
export function openLedger({ table, years, style, language }: Against): Ledger {
  return { facts: factsOf(table, years, style), vocabulary: vocabularyOf(table, language), language }
}

/** Stretches of the text that need no verdict: living fields, and what the author has marked as from an outside source. */
export type Known = { readonly bounds: readonly Bound[]; readonly outside: readonly { readonly start: number; readonly end: number }[] }

const nothingKnown: Known = { bounds: [], outside: [] }

/** One match for each reading, in the order of the text; linear in the text. Readings inside living fields have none. */
export function matchReadings(text: string, readings: readonly Reading[], ledger: Ledger, known: Known = nothingKnown): readonly Match[] {
  const isIn = (places: Known['outside'], { start, end }: Reading) => places.some((place) => place.start < end && start < place.end)
  const outside = readings.filter((reading) => isIn(known.outside, reading))
  const words = wordsOf(text, ledger.language)
  const open = known.outside.length === 0 ? readings : readings.filter((reading) => !outside.includes(reading))
  const matches: Match[] = []
  let earlier: Earlier | undefined
  for (const scene of scenesOf(text, { readings: open, words, bounds: known.bounds }, ledger)) {
    const matched = matchScene(scene, earlier && earlier.end >= scene.sentence.context ? earlier.last : undefined)
    matches.push(...matched.matches)
    const last = matched.anchors.at(-1)
    if (last) earlier = { end: scene.sentence.end, last }
  }
  const marked = outside.map((reading): Match => ({ reading, verdict: 'outside-source', alarm: false, ground: { kind: 'outside' } }))
  return [...matches, ...marked, ...unreadableIn(text, readings)].sort((a, b) => a.reading.start - b.reading.start)
}

type Parts = { readonly readings: readonly Reading[]; readonly words: readonly Word[]; readonly bounds: readonly Bound[] }

/** The sentences that hold anything to match. */
function scenesOf(text: string, parts: Parts, ledger: Ledger): readonly Scene[] {
  const readings = slicer(parts.readings)
  const words = slicer(parts.words)
  const bounds = slicer(parts.bounds)
  return sentencesOf(text).flatMap((sentence: Sentence) => {
    const own = readings(sentence)
    if (own.length === 0) return []
    const before = words({ start: sentence.context, end: sentence.start })
    return [sceneOf(ledger, text, { sentence, readings: own, bounds: bounds(sentence), words: words(sentence), before })]
  })
}

type Place = { readonly start: number; readonly end: number }

/** Cuts what begins in a place out of an ordered list, by halving. */
function slicer<Item extends Place>(items: readonly Item[]): (place: Place) => readonly Item[] {
  const from = (at: number) => {
    let low = 0
    let high = items.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((items[middle]?.start ?? 0) < at) low = middle + 1
      else high = middle
    }
    return low
  }
  return ({ start, end }) => items.slice(from(start), from(end))
}

/** The last count of an earlier sentence. */
type Earlier = { readonly end: number; readonly last: Anchor }

function matchScene(scene: Scene, earlier: Anchor | undefined): { readonly matches: readonly Match[]; readonly anchors: readonly Anchor[] } {
  const { readings, bounds } = scene
  const isBound = ({ start, end }: Reading) => bounds.some((bound) => bound.start < end && start < bound.end)
  const free = readings.filter((reading) => !isBound(reading))
  const counts = free.filter((reading) => reading.kind === 'count' && !scene.years.some((named) => named.reading === reading))
  const first = new Map(counts.map((reading) => [reading, matchKnownCount(reading, scene)]))
  const boundAnchors = bounds.flatMap(({ start, end, said }): readonly Anchor[] => (said ? [{ start, end, said }] : []))
  const taken = new Set([
    ...boundAnchors.map(({ said }) => said.indicator),
    ...[...first.values()].flatMap((match) => (match && saidOf(match)?.indicator) ?? [])
  ])
  const counted = counts.map((reading) => first.get(reading) ?? matchOtherCount(reading, scene, taken))
  const anchors = [...boundAnchors, ...counted.flatMap(anchorOf)].sort((a, b) => a.start - b.start)
  const changes = free
    .filter(({ kind }) => kind === 'percent' || kind === 'points')
    .map((reading) => matchPercent(reading, scene, { anchors, earlier }, senseOf(reading, scene)))
  const numbers = [...counted, ...withBothNeighbours(changes)]
  const boundNumbers = readings.filter(isBound).flatMap((reading): readonly Match[] => {
    const said = bounds.find((bound) => bound.start < reading.end && reading.start < bound.end)?.said
    return said ? [{ reading, verdict: 'agrees', alarm: false, ground: { kind: 'agrees', said } }] : []
  })
  const found = [...numbers, ...boundNumbers]
  const signed = readings.flatMap((reading) => percentOfValue(reading, scene))
  const matches = free.map((reading): Match => {
    const number = numbers.find((match) => match.reading === reading)
    if (number) return number
    if (reading.kind === 'direction') return matchDirection(reading, scene, found, anchors)
    const named = scene.years.find((each) => each.reading === reading)
    return named ? matchYear(named, scene, found, anchors) : unchecked(reading)
  })
  return { matches: [...matches, ...signed], anchors }
}

/** A sentence that prints both neighbours of a tie explains it; neither of them is an alarm. */
function withBothNeighbours(changes: readonly Match[]): readonly Match[] {
  const declared = changes.flatMap((match) => (match.ground.kind === 'tie' ? match.ground.said.indicator : []))
  return changes.map((match) =>
    match.ground.kind === 'other-neighbour' && declared.includes(match.ground.said.indicator) ? { ...match, alarm: false } : match
  )
}

/** A percent sign that was typed behind a living value, which is no percentage. */
function percentOfValue(reading: Reading, { bounds, ledger }: Scene): readonly Match[] {
  const bound = bounds.find(({ start, end }) => start < reading.end && reading.start < end)
  const said = bound?.said
  if (!bound || !said || reading.kind !== 'percent' || reading.end <= bound.end || said.shows !== 'value' || ledger.facts.measure(said.indicator) === 'share')
    return []
  return [{ reading, verdict: 'points-or-percent', alarm: true, ground: { kind: 'percent-of-value', said } }]
}

function unchecked(reading: Reading): Match {
  return { reading, verdict: 'unknown', alarm: false, ground: { kind: 'not-checked' } }
}

function anchorOf(match: Match): readonly Anchor[] {
  const said = saidOf(match)
  return said === null ? [] : [{ start: match.reading.start, end: match.reading.end, said }]
}

/** Which way a percentage goes, by its sign or the word of direction beside it, and whether it is said of a change. */
function senseOf(reading: Reading, scene: Scene): Sense {
  const word = scene.readings.find((each) => each.kind === 'direction' && saidOfWord(each, scene) === reading)
  const direction = reading.direction ?? word?.direction ?? null
  const negative = reading.value?.startsWith('-') === true
  const sign = negative || direction === 'down' ? -1 : direction === 'up' ? 1 : 0
  return { sign, isChange: sign !== 0 || scene.years.some(({ compared }) => compared) }
}
