/** The figures that a document prints, as data: what a reader of the file needs to check or to use them again. */

import { emptyCell } from '../entry/cell'
import { inLanguage, type Language } from '../entry/indicator'
import type { IndexedTable } from '../entry/table'
import { statusOf } from '../figures/rows'
import type { ReportDocument } from './document'
import { figureTag, printedInlines } from './figure-tag'

/**
 * One figure of the workbook and how the document prints it.
 *
 * - `value`: its exact decimal, null where there is none; `status`: how settled it is, or which absence it has.
 * - `prints`: each tag under which it prints, with each text that it prints there, once.
 */
export type PrintedFigure = {
  readonly indicator: string
  readonly period: string
  /** In the document's language. */
  readonly name: string
  readonly names: Readonly<Record<Language, string>>
  readonly value: string | null
  readonly qualifier: string | null
  readonly status: string
  readonly unit: string
  readonly source: string
  readonly prints: readonly { readonly tag: string; readonly text: string }[]
}

/** The printed figures in the order in which they first print. */
export function printedFigures(document: ReportDocument, table: IndexedTable): readonly PrintedFigure[] {
  const figures = new Map<string, { readonly facts: Omit<PrintedFigure, 'prints'>; readonly prints: Map<string, { tag: string; text: string }> }>()
  for (const { origin, text } of printedInlines(document)) {
    const key = `${origin.indicator} ${origin.period}`
    let figure = figures.get(key)
    if (figure === undefined) {
      figure = { facts: factsOf(origin, document, table), prints: new Map() }
      figures.set(key, figure)
    }
    const print = { tag: figureTag(origin, text), text }
    figure.prints.set(`${print.tag} ${text}`, print)
  }
  return [...figures.values()].map(({ facts, prints }) => ({ ...facts, prints: [...prints.values()] }))
}

function factsOf(place: { readonly indicator: string; readonly period: string }, { language }: ReportDocument, table: IndexedTable) {
  const { indicator: code, period } = place
  const indicator = table.indicator(code)
  const cell = indicator ? table.cell(code, period) : emptyCell
  return {
    indicator: code,
    period,
    name: indicator ? inLanguage(indicator.names, language).text : '',
    names: indicator?.names ?? { en: '', fr: '', ar: '' },
    value: cell.kind === 'value' ? cell.value : null,
    qualifier: cell.kind === 'value' ? cell.qualifier : null,
    status: statusOf(cell),
    unit: indicator?.unit ?? '',
    source: (cell.kind === 'empty' ? '' : cell.source) || (indicator?.source ?? '')
  }
}
