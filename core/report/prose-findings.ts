/** Findings on the prose of a draft: every number that was typed by hand, held against the workbook, with what can be done. */

import type { Language } from '../entry/indicator'
import { parsePeriod, periodCode } from '../entry/period'
import type { IndexedTable } from '../entry/table'
import type { Years } from '../figures/derive'
import { matchReadings, openLedger } from '../matching/match'
import type { Bound, Ledger } from '../matching/scene'
import { sentencesOf } from '../matching/sentences'
import { type Match, type Said, saidOf } from '../matching/verdict'
import { type Reading, readText } from '../reading/reading'
import type { HouseStyle } from '../wording/house-style'
import { fieldInlines } from './compose-prose'
import { openDesk } from './desk'
import { plainText } from './document'
import type { BlockContent, Draft } from './draft'
import { textOf } from './editing'
import { type PrintedField, printProse } from './printed-prose'
import { type Field, fieldText } from './prose'
import { qualifiedFrom } from './qualified'

/**
 * What a person can do about a finding, in one step.
 * - `living`: put a field in the place of the words; `other-year`: the same with the figure that the number agrees with;
 * - `outside`: mark the number as from an outside source; `cell`: go to where the figure comes from.
 */
export type Remedy =
  | { readonly kind: 'living' | 'other-year' | 'outside'; readonly from: number; readonly to: number; readonly by: string }
  | { readonly kind: 'cell'; readonly indicator: string; readonly period: string }

/** A finding on one text. `from`, `to`: its place in the text as it is kept, in UTF-16 units; `before`, `words`, `after`: its sentence as it prints. */
export type ProseFinding = {
  readonly match: Match
  readonly from: number
  readonly to: number
  readonly before: string
  readonly words: string
  readonly after: string
  readonly remedies: readonly Remedy[]
}

/** Finds what is to be looked at in a text of the draft. */
export type ProseReader = (content: BlockContent, language: Language) => readonly ProseFinding[]

/** Reads the texts of a draft against a workbook; a content that has not changed is not read again. */
export function proseReader(work: { readonly table: IndexedTable; readonly draft: Draft; readonly style: HouseStyle }): ProseReader {
  const { table, draft, style } = work
  const years: Years = { year: draft.year, base: draft.base }
  const rooms = new Map<Language, Room>()
  const known = new WeakMap<BlockContent, Map<Language, readonly ProseFinding[]>>()
  return (content, language) => {
    const text = textOf(content)[language]
    // The author's sources name pages and dates; they are not figures of the report.
    if (text === '' || content.kind === 'sources') return []
    const own = known.get(content) ?? new Map<Language, readonly ProseFinding[]>()
    known.set(content, own)
    const found = own.get(language)
    if (found) return found
    const room = rooms.get(language) ?? openRoom(work, years, language)
    rooms.set(language, room)
    const findings = findingsIn(text, room)
    own.set(language, findings)
    return findings
  }

  function openRoom({ table: of, style: house }: typeof work, at: Years, language: Language): Room {
    const desk = openDesk({ table: of, draft, style: house, years: at, language }, [], () => undefined)
    return {
      ledger: openLedger({ table, years: at, style, language }),
      say: (field) => plainText(fieldInlines(field, '', desk).filter(({ kind }) => kind !== 'note')),
      read: (text) => readText(text, language, style.separators[language])
    }
  }
}

type Room = { readonly ledger: Ledger; readonly say: (field: Field) => string; readonly read: (text: string) => readonly Reading[] }

function findingsIn(kept: string, room: Room): readonly ProseFinding[] {
  const printed = printProse(kept, room.say)
  const { text, fields, placeOf } = printed
  const marked = fields.filter(({ field }) => field.kind === 'outside')
  const bounds = fields.filter(({ field }) => field.kind !== 'outside').map((field) => boundOf(field, room.ledger))
  const matches = matchReadings(text, room.read(text), room.ledger, { bounds, outside: marked })
  const open = matches.filter(isOpen)
  if (open.length === 0) return []
  const sentences = sentencesOf(text)
  return open.map((match): ProseFinding => {
    const { start, end } = match.reading
    const sentence = sentences.find((each) => each.start <= start && start < each.end) ?? { start, end }
    const to = end === start ? placeOf(end) : placeOf(end - 1) + 1
    const words = qualifiedFrom(match.reading, text, room.read)
    return {
      match,
      from: placeOf(start),
      to,
      before: text.slice(sentence.start, start).trimStart(),
      words: text.slice(start, end),
      after: text.slice(end, sentence.end).trimEnd(),
      remedies: remediesOf(match, { from: placeOf(words), own: placeOf(start), to, text: kept.slice(placeOf(start), to) }, room.ledger)
    }
  })
}

/** Whether a person should look: at every alarm, and at every figure that was typed where a field would follow the workbook. */
function isOpen({ alarm, verdict, reading, ground }: Match): boolean {
  if (alarm) return true
  const isFigure = reading.kind === 'count' || reading.kind === 'percent' || reading.kind === 'points'
  return isFigure && verdict !== 'outside-source' && ground.kind !== 'not-checked' && ground.kind !== 'year-known'
}

/** What a field prints, as the figure that it says. */
function boundOf({ start, end, field }: PrintedField, { facts }: Ledger): Bound {
  if (field.kind !== 'figure' || field.show === 'from' || field.show === 'to') return { start, end, said: null }
  const standing = facts.standing(field.indicator)
  const period = (field.period === null ? undefined : parsePeriod(field.period)) ?? standing?.period
  if (period === undefined) return { start, end, said: null }
  const cell = facts.table.cell(field.indicator, periodCode(period))
  const shows = field.show === 'change' ? 'change' : 'value'
  const said: Said = { indicator: field.indicator, period: periodCode(period), shows, base: null, number: cell.kind === 'value' ? cell.value : null }
  return { start, end, said }
}

type Range = { readonly from: number; readonly own: number; readonly to: number; readonly text: string }

function remediesOf(match: Match, { from, own, to, text }: Range, ledger: Ledger): readonly Remedy[] {
  const { ground, reading } = match
  const remedies: Remedy[] = []
  const put = (kind: 'living' | 'other-year', field: Field | undefined) => {
    if (field) remedies.push({ kind, from, to, by: fieldText(field) })
  }
  const said = saidOf(match)
  if (ground.kind === 'year-other') {
    put('living', { kind: 'year' })
    put('living', { kind: 'base-year' })
  } else if (reading.kind !== 'direction' && said) {
    if (ground.kind === 'other-subject') put('living', fieldFor(ground.fits, ledger))
    else if (said.number !== null) put('living', fieldFor(said, ledger))
    if ('fits' in ground && ground.kind !== 'other-subject') put('other-year', fieldFor(ground.fits, ledger))
  }
  if (reading.kind !== 'direction' && match.verdict !== 'agrees' && !/[{}[\]\\*]/.test(text)) {
    remedies.push({ kind: 'outside', from: own, to, by: fieldText({ kind: 'outside', text }) })
  }
  if (said) remedies.push({ kind: 'cell', indicator: said.indicator, period: said.period })
  return remedies
}

/** The field that prints a figure; of the report's own period it follows the report. */
export function fieldFor(said: Said, { facts }: Ledger): Field | undefined {
  const standing = facts.standing(said.indicator)
  if (standing === undefined) return undefined
  const own = periodCode(standing.period) === said.period && standing.period.kind === 'year'
  return { kind: 'figure', indicator: said.indicator, period: own ? null : said.period, show: said.shows === 'value' ? 'value' : 'change' }
}
