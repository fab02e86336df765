/** Binding a text that was written elsewhere: its sections, and for each of its numbers the field that would follow the workbook. */

import type { Qualifier } from '../entry/cell'
import { type Decimal, isDecimal } from '../entry/decimal'
import type { Language } from '../entry/indicator'
import type { IndexedTable } from '../entry/table'
import type { Years } from '../figures/derive'
import { matchReadings, openLedger } from '../matching/match'
import type { Ledger } from '../matching/scene'
import { sentencesOf } from '../matching/sentences'
import { type Match, saidOf } from '../matching/verdict'
import { type Reading, type ReadingQualifier, readText } from '../reading/reading'
import type { HouseStyle } from '../wording/house-style'
import { newIndicatorName } from './binding-names'
import { type BindingPart, partsOf } from './binding-parts'
import { fieldText, figureField } from './prose'
import { fieldFor } from './prose-findings'
import { qualifiedFrom } from './qualified'

/**
 * What is proposed for a number.
 * - `field`: it agrees with the workbook; the field takes its place.
 * - `cell`: its indicator is known and has no value for the period yet; the value is entered, and the field takes its place.
 * - `indicator`: the workbook does not know it; an indicator is added with the value.
 * - `none`: it is only shown, with its verdict: a change follows from values and is never entered.
 */
export type Proposal =
  | { readonly kind: 'field'; readonly by: string }
  | { readonly kind: 'cell' | 'indicator'; readonly indicator: string; readonly name: string; readonly value: Decimal; readonly qualifier: Qualifier | null }
  | { readonly kind: 'none' }

/** A number of the text. `from`, `to`: its place in the text, with the words that qualify it; `sentence`: where it is said. */
export type BoundNumber = {
  readonly match: Match
  readonly from: number
  readonly to: number
  readonly before: string
  readonly words: string
  readonly after: string
  readonly sentence: string
  readonly unit: string | null
  readonly proposal: Proposal
  /** Several counts stand before the percentage, or the nearest is none that it fits: of which it is, a person has to say. */
  readonly subjectUnclear: boolean
}

export type Binding = { readonly text: string; readonly parts: readonly BindingPart[]; readonly numbers: readonly BoundNumber[]; readonly period: string }

type Against = { readonly table: IndexedTable; readonly years: Years; readonly style: HouseStyle; readonly language: Language }

/** Proposes how a text becomes parts of a report of the year; nothing is entered. Years, dates and ordinals are no figures. */
export function proposeBinding(text: string, against: Against): Binding {
  const { language, style, years } = against
  const read = (words: string) => readText(words, language, style.separators[language])
  const ledger = openLedger(against)
  const readings = read(text)
  const matches = matchReadings(text, readings, ledger)
  const sentences = sentencesOf(text)
  const codes = new Set(against.table.table.indicators.map(({ code }) => code))
  const numbers = matches.filter(isNumber).map((match): BoundNumber => {
    const { start, end } = match.reading
    const sentence = sentences.find((each) => each.start <= start && start < each.end) ?? { start, end }
    const whole = text.slice(sentence.start, sentence.end).trim().replace(/\s+/g, ' ')
    const from = qualifiedFrom(match.reading, text, read)
    const found = {
      match,
      from,
      to: end,
      before: text.slice(sentence.start, start).trimStart(),
      words: match.reading.text,
      after: text.slice(end, sentence.end).trimEnd()
    }
    const proposal = proposalFor(match, text, ledger, codes)
    return { ...found, sentence: whole, unit: unitOf(match.reading, ledger), proposal, subjectUnclear: isUnclear(match, readings) }
  })
  return { text, parts: partsOf(text), numbers, period: `${years.year}` }
}

function isNumber({ reading, ground }: Match): boolean {
  return (
    (reading.kind === 'count' || reading.kind === 'percent' || reading.kind === 'points') &&
    reading.value !== null &&
    ground.kind !== 'year-known' &&
    ground.kind !== 'not-checked'
  )
}

const QUALIFIERS: Readonly<Record<ReadingQualifier, Qualifier | null>> = {
  'more-than': 'more than',
  'at-least': 'at least',
  about: 'about',
  nearly: 'nearly',
  'less-than': null,
  'at-most': null
}

function proposalFor(match: Match, text: string, ledger: Ledger, codes: Set<string>): Proposal {
  const said = saidOf(match)
  const { reading, ground } = match
  const agrees = match.verdict === 'agrees' || match.verdict === 'tie' || ground.kind === 'qualifier-added' || ground.kind === 'qualifier-missing'
  if (said && agrees) {
    const field = fieldFor(said, ledger)
    return field ? { kind: 'field', by: fieldText(field) } : { kind: 'none' }
  }
  if (said && match.verdict === 'stale' && ground.kind === 'stale') {
    const field = fieldFor(ground.fits, ledger)
    return field ? { kind: 'field', by: fieldText(field) } : { kind: 'none' }
  }
  if (reading.kind !== 'count' || reading.value === null || !isDecimal(reading.value)) return { kind: 'none' }
  const entry = { value: reading.value, qualifier: reading.qualifier === null ? null : QUALIFIERS[reading.qualifier] }
  if (said && ground.kind === 'no-value' && ledger.facts.table.cell(said.indicator, said.period).kind === 'empty') {
    return { kind: 'cell', indicator: said.indicator, name: said.indicator, ...entry }
  }
  if (said) return { kind: 'none' }
  const name = newIndicatorName(text, reading)
  const code = freshCode(name, codes)
  codes.add(code)
  return { kind: 'indicator', indicator: code, name, ...entry }
}

/** A code of the Latin letters of a name that is not taken. */
function freshCode(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40)
  const base = plain === '' ? 'figure' : plain
  if (!taken.has(base)) return base
  let number = 2
  while (taken.has(`${base}-${number}`)) number += 1
  return `${base}-${number}`
}

/** The counting unit whose noun stands beside the number. */
function unitOf({ unit }: Reading, { facts, vocabulary }: Ledger): string | null {
  return unit === null ? null : (facts.table.table.units.find(({ code, measure }) => measure === 'count' && vocabulary.isNounOf(code, unit))?.code ?? null)
}

/** A percentage is unclear in its subject where it does not fit the count beside it, or where two counts stand since the last percentage. */
function isUnclear({ reading, verdict }: Match, readings: readonly Reading[]): boolean {
  if (reading.kind !== 'percent') return false
  if (verdict === 'wrong-subject') return true
  if (verdict === 'agrees' || verdict === 'tie') return false
  const before = readings.filter(({ end }) => end <= reading.start)
  const last = before.filter(({ kind }) => kind === 'percent').at(-1)?.end ?? 0
  return before.filter(({ kind, start, text }) => kind === 'count' && start >= last && /\p{Nd}/u.test(text)).length > 1
}

/** The field that a proposal puts into the text; undefined where it puts none. */
export function fieldOfProposal(proposal: Proposal): string | undefined {
  switch (proposal.kind) {
    case 'field':
      return proposal.by
    case 'cell':
    case 'indicator':
      return figureField(proposal.indicator, 'value')
    case 'none':
      return undefined
  }
}
