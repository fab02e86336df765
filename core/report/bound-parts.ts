/** The parts of a report that a bound text becomes. */

import type { FilledCell } from '../entry/cell'
import type { Indicator, Language, Translated } from '../entry/indicator'
import type { Binding, BoundNumber, Proposal } from './binding'
import { fieldOfProposal } from './binding'
import type { BlockContent } from './draft'

/** What a person took of a proposal: the numbers that are to be bound, and the names of new indicators by their codes. */
export type Taken = {
  readonly numbers: readonly BoundNumber[]
  readonly names: Readonly<Record<string, string>>
  readonly language: Language
  readonly section: string
}

/** What is written in one step. */
export type BoundText = {
  readonly contents: readonly BlockContent[]
  readonly indicators: readonly Indicator[]
  readonly cells: readonly { readonly indicator: string; readonly period: string; readonly cell: FilledCell }[]
}

const nothing: Translated = { en: '', fr: '', ar: '' }

/** The parts with a field in the place of each number that was taken, the indicators that are new, and the cells with their sentence as source. */
export function boundText(binding: Binding, taken: Taken): BoundText {
  const { text, parts, period } = binding
  const { language } = taken
  const entered = taken.numbers.flatMap(({ proposal, sentence, unit }) =>
    proposal.kind === 'cell' || proposal.kind === 'indicator' ? [{ proposal, sentence, unit }] : []
  )
  const contents = parts.map(({ kind, start, end }): BlockContent => {
    const own = taken.numbers.filter((number) => number.from >= start && number.to <= end)
    const words = { ...nothing, [language]: withFields(text, { start, end }, own) }
    return kind === 'heading' ? { kind, level: 1, text: words } : { kind, text: words }
  })
  return {
    contents,
    indicators: entered.flatMap(({ proposal, unit }) => (proposal.kind === 'indicator' ? [indicatorOf(proposal, { ...taken, unit })] : [])),
    cells: entered.map(({ proposal: { indicator, value, qualifier }, sentence }) => ({
      indicator,
      period,
      cell: { kind: 'value', value, qualifier, status: 'final', source: sentence, note: '' }
    }))
  }
}

type Entered = Extract<Proposal, { readonly kind: 'cell' | 'indicator' }>

function indicatorOf({ indicator, name }: Entered, { names, language, section, unit }: Taken & { readonly unit: string | null }): Indicator {
  return {
    code: indicator,
    names: { ...nothing, [language]: (names[indicator] ?? name).trim() || indicator },
    unit: unit ?? 'item',
    section,
    precision: 0,
    source: '',
    scope: nothing,
    part: null
  }
}

/** A stretch of the text as rich text, its line ends as blanks, its own signs as signs, with fields in the place of numbers. */
function withFields(text: string, { start, end }: { readonly start: number; readonly end: number }, numbers: readonly BoundNumber[]): string {
  let result = ''
  let at = start
  for (const number of numbers) {
    const field = fieldOfProposal(number.proposal)
    if (field === undefined || number.from < at) continue
    result += plain(text.slice(at, number.from)) + field
    at = number.to
  }
  return (result + plain(text.slice(at, end))).replace(/^(-|\d{1,4}\.)(?= )/, (sign) => `${sign.slice(0, -1)}\\${sign.slice(-1)}`)
}

function plain(words: string): string {
  return words.replace(/\s*\n\s*/g, ' ').replace(/[\\*{}^[\]]/g, '\\$&')
}
