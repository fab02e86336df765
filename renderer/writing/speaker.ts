/** What fields say in one edition: the very words that print, with their direction and what is to be known of them. */

import { magnitude, signOf } from '../../core/entry/decimal'
import { inLanguage, type Language } from '../../core/entry/indicator'
import { parsePeriod, periodCode } from '../../core/entry/period'
import type { IndexedTable } from '../../core/entry/table'
import type { Figure } from '../../core/figures/derive'
import { type PrintedNumber, printedNumbers } from '../../core/report/compose'
import { trendOf } from '../../core/report/compose-key-figures'
import { fieldInlines } from '../../core/report/compose-prose'
import { type Desk, openDesk } from '../../core/report/desk'
import { type KeyFigure, type Line, plainText } from '../../core/report/document'
import type { Draft } from '../../core/report/draft'
import { type Field, fieldText, type Show } from '../../core/report/prose'
import type { Finding } from '../../core/result'
import type { HouseStyle } from '../../core/wording/house-style'
import { writeShare, writeValue } from '../../core/wording/number'
import { periodLabel } from '../../core/wording/period'
import { phrasesOf } from '../../core/wording/phrase-book'
import { fill, stringsOf } from '../strings/words'

/** What is to be known of a figure that prints. `missing`: not entered; `absent`: without a value on purpose. */
export type ChipState = 'missing' | 'absent' | 'provisional' | 'tie' | 'unknown'

/** A field as it prints now. */
export type Said = {
  readonly line: Line
  readonly text: string
  readonly trend: KeyFigure['trend']
  readonly states: readonly ChipState[]
  /** For screen readers: "Networks dismantled, 2023: 419 networks, up 44%". */
  readonly name: string
}

export type PrintedPlace = Pick<PrintedNumber, 'what' | 'block' | 'number'> & { readonly caption: string }

/** Says fields in the language of an edition. One speaker stands for one state of the figures. */
export type Speaker = {
  readonly language: Language
  readonly say: (field: Field) => Said
  /** The figures of the report's year, in the table's order. */
  readonly figures: readonly Figure[]
  readonly nameOf: (indicator: string) => string
  /** The tables and the charts that text may refer to. */
  readonly tables: readonly PrintedPlace[]
  readonly charts: readonly PrintedPlace[]
  /** The filled periods of an indicator, the latest first. */
  readonly periodsOf: (indicator: string) => readonly { readonly code: string; readonly label: string }[]
  readonly year: number
}

// ---- saying ----------------------------------------------------------------------------

export function openSpeaker({ style, draft }: { readonly style: HouseStyle; readonly draft: Draft }, table: IndexedTable, language: Language): Speaker {
  const composition = { table, style, draft, years: { year: draft.year, base: draft.base }, language }
  const numbered = printedNumbers(composition).map((each): PrintedPlace => ({ ...each, caption: plainText(each.caption) }))
  const findings: Finding[] = []
  const desk = openDesk(composition, findings, (what, block) => numbered.find((each) => each.what === what && each.block === block)?.number)
  const said = new Map<string, Said>()
  return {
    language,
    figures: desk.figures,
    tables: numbered.filter(({ what }) => what === 'table'),
    charts: numbered.filter(({ what }) => what === 'chart'),
    year: draft.year,
    nameOf: (code) => inLanguage(table.indicator(code)?.names ?? { en: '', fr: '', ar: '' }, language).text || code,
    periodsOf: (code) => [...table.periodsOf(code)].reverse().map((period) => ({ code: periodCode(period), label: periodLabel(period, language) })),
    say: (field) => {
      const key = fieldText(field)
      const known = said.get(key)
      if (known) return known
      findings.length = 0
      const inlines = fieldInlines(field, '', desk)
      const now = sayNow(
        field,
        inlines,
        findings.some(({ kind }) => kind === 'field-unknown'),
        desk
      )
      said.set(key, now)
      return now
    }
  }
}

function sayNow(field: Field, inlines: Line, unknown: boolean, desk: Desk): Said {
  const line = inlines.filter(({ kind }) => kind !== 'note')
  const text = plainText(line)
  const words = stringsOf(desk.language).writing.chip
  const plain = { line, text, trend: 'none', states: [] } as const
  if (unknown) return { ...plain, states: ['unknown'], name: fill(words.unknown, { field: fieldText(field).slice(2, -2) }) }
  switch (field.kind) {
    case 'year':
      return { ...plain, name: fill(words.year, { text }) }
    case 'base-year':
      return { ...plain, name: fill(words.base, { text }) }
    case 'reference':
      return { ...plain, name: fill(words.table, { text }) }
    case 'chart':
      return { ...plain, name: fill(words.chart, { text }) }
    case 'outside':
      return { ...plain, name: fill(stringsOf(desk.language).lint.outsideChip, { text }) }
    case 'unknown':
      return { ...plain, states: ['unknown'], name: fill(words.unknown, { field: field.field }) }
    case 'figure': {
      const figure = figureOfField(field, desk)
      if (figure === undefined) return { ...plain, states: ['unknown'], name: fill(words.unknown, { field: field.indicator }) }
      const trend = wordless.has(field.show) ? trendOf(figure) : 'none'
      return { line, text, trend, states: statesOf(field.show, figure), name: figureName(field.show, figure, text, desk) }
    }
  }
}

const showsChange: ReadonlySet<Show> = new Set(['change', 'value-change', 'counted-change', 'sentence'])
/** What shows a value without saying its direction in words. */
const wordless: ReadonlySet<Show> = new Set(['value', 'counted', 'change', 'value-change', 'counted-change'])

function figureOfField(field: Extract<Field, { readonly kind: 'figure' }>, desk: Desk): Figure | undefined {
  const period = field.period === null ? undefined : parsePeriod(field.period)
  return period ? desk.figureAt(field.indicator, period) : desk.figure(field.indicator)
}

function statesOf(show: Show, { cell, change, provisional }: Figure): readonly ChipState[] {
  const tie = showsChange.has(show) && change.kind === 'percent' && change.tie
  return [
    ...(cell.kind === 'empty' ? (['missing'] as const) : cell.kind === 'absent' ? (['absent'] as const) : []),
    ...(provisional ? (['provisional'] as const) : []),
    ...(tie ? (['tie'] as const) : [])
  ]
}

function figureName(show: Show, figure: Figure, text: string, desk: Desk): string {
  const words = stringsOf(desk.language).writing.chip
  const name = inLanguage(figure.indicator.names, desk.language).text || figure.indicator.code
  const value = valueShown(show, figure, text, desk)
  const change = show === 'from' || show === 'to' || show === 'sentence' ? '' : changeInWords(figure, desk)
  const states = figure.provisional ? [words.provisional] : []
  const parts = [...(show === 'change' && change !== '' ? [] : [value]), ...(change === '' ? [] : [change]), ...states]
  return fill(words.named, { name, period: periodLabel(figure.period, desk.language), text: parts.join(words.comma) })
}

/** The value without the change that stands in brackets after it, for the change is said in words. */
function valueShown(show: Show, figure: Figure, text: string, desk: Desk): string {
  if (show !== 'value-change' && show !== 'counted-change') return text
  const field: Field = {
    kind: 'figure',
    indicator: figure.indicator.code,
    period: periodCode(figure.period),
    show: show === 'value-change' ? 'value' : 'counted'
  }
  return plainText(fieldInlines(field, '', desk))
}

function changeInWords(figure: Figure, desk: Desk): string {
  const words = stringsOf(desk.language).writing.chip
  const { change } = figure
  if (change.kind === 'none') return ''
  if (signOf(change.absolute) === 0) return words.same
  if (change.kind === 'percent' && change.vanishes) return words.stable
  const size =
    change.kind === 'percent'
      ? writeShare(change.percent, desk.voice.locale)
      : `${writeValue(magnitude(change.absolute), figure.indicator.precision, desk.voice.locale)} ${phrasesOf(desk.language).table.points}`
  return fill(signOf(change.absolute) > 0 ? words.up : words.down, { size })
}
