/** Years and words of direction against the figures beside them. */

import { signOf } from '../entry/decimal'
import { knownPeriod } from '../figures/derive'
import type { Direction, Reading } from '../reading/reading'
import { saidChange, yearPeriod } from './facts'
import type { Anchor } from './match-percent'
import type { NamedYear, Scene } from './scene'
import type { Sentence } from './sentences'
import { type Match, type Said, saidOf } from './verdict'
import { isOfAbsence } from './year-words'

/**
 * The verdict on a year. The report's year and its base agree; so does a year whose figure stands in the sentence. Any other is
 * an alarm: who means a year of history marks it as from an outside source.
 */
export function matchYear(named: NamedYear, scene: Scene, matches: readonly Match[], anchors: readonly Anchor[]): Match {
  const { facts } = scene.ledger
  const { year, reading, compared } = named
  const known: Match = { reading, verdict: 'agrees', alarm: false, ground: { kind: 'year-known', year, years: facts.years } }
  const other: Match = { reading, verdict: 'unlike-periods', alarm: true, ground: { kind: 'year-other', year, years: facts.years } }
  const says = (from: number) => scene.years.some((each) => each.year === from && each.reading !== reading)
  if (isRepeated(named, scene)) return other
  const agreeing = matches.filter(({ alarm }) => !alarm).flatMap((match) => saidOf(match) ?? [])
  const spans = [...agreeing, ...anchors.map(({ said }) => said)].flatMap(({ period }) => {
    const at = knownPeriod(period)
    return at.kind === 'years' ? [at] : []
  })
  const absence = absenceIn(year, scene)
  if (absence === false) return other
  if (absence && (year === facts.years.year || year === facts.years.base)) return known
  if (spans.some(({ from, to }) => from === year || to === year)) return known
  if (spans.some((span) => isPaired(named, span, scene))) return other
  if (agreeing.some((said) => namesYear(said, year))) return known
  if (year === facts.years.year) return compared && scene.years.length > 1 && !says(facts.years.base) ? other : known
  if (year === facts.years.base) return compared || says(facts.years.year) ? known : other
  return other
}

/** For a year of which the sentence says that a figure is not there: whether that is so. Undefined where it says nothing of the kind. */
function absenceIn(year: number, { mentions, ledger, text, sentence, years }: Scene): boolean | undefined {
  const place = years.findIndex((each) => each.year === year && isOfAbsence(clauseAt(text, sentence, each.reading), ledger.language))
  const surest = mentions.reduce((most, { share }) => (share > most ? share : most), 50)
  const named = mentions.filter(({ share }) => share >= surest)
  if (place < 0 || named.length === 0) return undefined
  return named.some(({ indicator }) => ledger.facts.table.cell(indicator, `${year}`).kind !== 'value')
}

/** The clause in which a year stands, from one comma or colon to the next. */
function clauseAt(text: string, { start, end }: Sentence, reading: Reading): string {
  const before = text.slice(start, reading.start)
  const after = text.slice(reading.end, end)
  const from = Math.max(before.lastIndexOf(';'), before.lastIndexOf('؛'), before.lastIndexOf(':'), before.lastIndexOf(','), before.lastIndexOf('،'))
  const to = /[;؛:,،]/.exec(after)?.index ?? after.length
  return before.slice(from + 1) + after.slice(0, to)
}

/** Hardly a word between two years: "2014 and 2016", "from 2014 to 2016". */
const JOINED = 8

/** Whether the year is joined with an end of a span, so that it should be the other end. */
function isPaired({ reading }: NamedYear, { from, to }: { readonly from: number; readonly to: number }, { years }: Scene): boolean {
  return years.some((each) => {
    const apart = each.reading.start >= reading.end ? each.reading.start - reading.end : reading.start - each.reading.end
    return each.reading !== reading && apart >= 0 && apart < JOINED && (each.year === from || each.year === to)
  })
}

/** The same year twice in a row, with hardly a word between: "2023 and 2023". */
function isRepeated({ year, reading }: NamedYear, { years, text }: Scene): boolean {
  const before = years.filter((each) => each.reading.end <= reading.start).at(-1)
  return before?.year === year && reading.start - before.reading.end < JOINED && !/[.;:()]/.test(text.slice(before.reading.end, reading.start))
}

function namesYear({ period, base }: Said, year: number): boolean {
  return [period, base].some((code) => {
    const at = code === null ? undefined : knownPeriod(code)
    return (at?.kind === 'year' && at.year === year) || (at?.kind === 'months' && (at.from.year === year || at.to.year === year))
  })
}

const SIGNS: Readonly<Record<Direction, -1 | 0 | 1>> = { up: 1, down: -1, level: 0 }
/** So far from a word of direction stands the number that it is said of. */
const NEAR = 60

/** The percentage of a sentence that a word of direction is said of; undefined where there is none. */
export function saidOfWord(word: Reading, scene: Scene): Reading | undefined {
  const numbers = scene.readings.filter(({ kind }) => kind === 'percent' || kind === 'points')
  const words = scene.readings.filter(({ kind }) => kind === 'direction')
  const after = numbers.find(({ start }) => start >= word.end)
  const isNextWord = after && !words.some((each) => each !== word && each.start >= word.end && each.end <= after.start)
  if (after && isNextWord && after.start - word.end <= NEAR) return after
  const before = numbers.filter(({ end }) => end <= word.start).at(-1)
  const isLastWord = before && !words.some((each) => each !== word && each.start >= before.end && each.end <= word.start)
  return before && isLastWord && word.start - before.end <= 24 ? before : undefined
}

/** The verdict on a word of direction, given what the numbers of its sentence are found to be. */
export function matchDirection(word: Reading, scene: Scene, matches: readonly Match[], anchors: readonly Anchor[]): Match {
  const silent: Match = { reading: word, verdict: 'unknown', alarm: false, ground: { kind: 'not-checked' } }
  const number = saidOfWord(word, scene)
  const of = number ? matches.find(({ reading }) => reading === number) : undefined
  const said = (of && !isOfOther(of) && saidOf(of)) || besideWord(word, scene, anchors)
  if (!said || word.direction === null) return silent
  const { facts } = scene.ledger
  const period = knownPeriod(said.period)
  const base = said.base === null ? undefined : knownPeriod(said.base)
  const figure = facts.figure(
    said.indicator,
    period,
    base ?? yearPeriod(period.kind === 'year' && period.year === facts.years.year ? facts.years.base : facts.years.base)
  )
  if (figure === undefined || figure.change.absolute === null) return silent
  const sign = signOf(figure.change.absolute)
  const level = SIGNS[word.direction] === 0 && figure.change.kind === 'percent' && (figure.change.vanishes || figure.change.percent.units === 0n)
  if (SIGNS[word.direction] === sign || level) return { reading: word, verdict: 'agrees', alarm: false, ground: { kind: 'agrees', said: saidChange(figure) } }
  return { reading: word, verdict: 'wrong-direction', alarm: true, ground: { kind: 'direction', said: saidChange(figure) } }
}

function isOfOther({ verdict }: Match): boolean {
  return verdict === 'unknown' || verdict === 'stale' || verdict === 'unlike-periods'
}

/** The figure right after a word of direction: "rose to 419". */
function besideWord(word: Reading, { text }: Scene, anchors: readonly Anchor[]): Said | undefined {
  const after = anchors.find(({ start }) => start >= word.end)
  return after && after.start - word.end < 32 && !/[.,;:،؛()]/.test(text.slice(word.end, after.start)) ? after.said : undefined
}
