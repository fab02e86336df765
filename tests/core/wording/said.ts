/** Sentences about made-up figures: one indicator, a value, its base and the unit they are counted in. */

import type { Cell, Qualifier } from '../../../core/entry/cell'
import type { Decimal } from '../../../core/entry/decimal'
import type { CountingUnit, Indicator, Language, Translated } from '../../../core/entry/indicator'
import { indexTable } from '../../../core/entry/table'
import { type Figure, figureOf, knownPeriod } from '../../../core/figures/derive'
import type { Rounding } from '../../../core/figures/rounding'
import type { Voice } from '../../../core/wording/figure'
import { defaultStyle } from '../../../core/wording/house-style'
import type { Piece } from '../../../core/wording/piece'
import { saySentence } from '../../../core/wording/sentence'
import { sampleTable } from '../../sample-table'

const remarks = { source: '', note: '' }
const catalogue = sampleTable()

/** What a made-up figure is; all but the value has a default. A base of null is not entered, undefined is none at all. */
export type Said = {
  readonly value: Decimal | Cell
  readonly base?: Decimal | Cell | null
  readonly unit?: string | CountingUnit
  readonly names?: Translated
  readonly qualifier?: Qualifier
  readonly precision?: number
  readonly period?: string
  readonly basePeriod?: string
  readonly rounding?: Rounding
}

export const plainNames: Translated = { en: 'Matter', fr: 'Objet', ar: 'الموضوع' }

/** The pieces of the sentence. */
export function sentencePieces(said: Said, language: Language): readonly Piece[] {
  const { figure, voice } = figureSaid(said, language)
  return saySentence(figure, voice)
}

/** The figure, and the voice that says it. */
export function figureSaid(said: Said, language: Language): { readonly figure: Figure; readonly voice: Voice } {
  const unit = said.unit ?? 'network'
  const units = typeof unit === 'string' ? catalogue.units : [unit]
  const indicator: Indicator = {
    code: 'matter',
    names: said.names ?? plainNames,
    unit: typeof unit === 'string' ? unit : unit.code,
    section: '',
    precision: said.precision ?? 0,
    source: '',
    scope: { en: '', fr: '', ar: '' },
    part: null
  }
  const period = said.period ?? '2023'
  const basePeriod = said.basePeriod ?? '2022'
  const at = (code: string, cell: Cell) => (cell.kind === 'empty' ? [] : [{ indicator: 'matter', period: code, cell }])
  const table = indexTable({
    units,
    sections: [],
    indicators: [indicator],
    cells: [...at(period, cellOf(said.value, said.qualifier)), ...(said.base ? at(basePeriod, cellOf(said.base)) : [])]
  })
  const rule = { rounding: said.rounding ?? defaultStyle.rounding, percentDecimals: 0 }
  const figure = figureOf(table, { indicator, period: knownPeriod(period), base: said.base === undefined ? undefined : knownPeriod(basePeriod) }, rule)
  return { figure, voice: { language, locale: defaultStyle.separators[language], percentDecimals: 0, unit: table.unit } }
}

/** The sentence as one text, its no-break spaces as spaces. */
export function sentence(said: Said, language: Language): string {
  return sentencePieces(said, language)
    .map(({ text }) => text)
    .join('')
    .replaceAll(/[\u00a0\u202f]/g, ' ')
}

function cellOf(value: Decimal | Cell, qualifier: Qualifier | null = null): Cell {
  return typeof value === 'string' ? { kind: 'value', value, qualifier, status: 'final', ...remarks } : value
}
