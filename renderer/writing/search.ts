/** What the figure search offers: figures by name or code, the report's years, its tables and charts; then what a figure is to show. */

import { languages } from '../../core/entry/indicator'
import type { Figure } from '../../core/figures/derive'
import { type Field, type Show, shows } from '../../core/report/prose'
import { chartPhrases } from '../../core/wording/chart-phrases'
import { phrasesOf } from '../../core/wording/phrase-book'
import { stringsOf } from '../strings/words'
import { fitOf, fitOfText } from './matching'
import type { Speaker } from './speaker'

/**
 * A search that began with a sign in the text. `from`: the place of the sign; `active`: the option that Enter takes, −1
 * for none; `chosen`: the figure whose ways of showing are offered; `sign`: whether the sign was put there by a button.
 */
export type Search = {
  readonly kind: 'search'
  readonly from: number
  readonly query: string
  readonly active: number
  readonly chosen: string | null
  readonly scope: 'all' | 'tables'
  readonly byButton: boolean
}

/** A figure leads on to what it shows; a field is put into the text. */
export type Option =
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'year' | 'base-year'; readonly field: Field }
  | { readonly kind: 'table' | 'chart'; readonly field: Field; readonly caption: string }
  | { readonly kind: 'show'; readonly field: Field; readonly show: Show }

/** As many as one looks through. */
const MOST = 50

/** What the search offers now, the best first. */
export function optionsOf({ query, chosen, scope }: Pick<Search, 'query' | 'chosen' | 'scope'>, speaker: Speaker): readonly Option[] {
  if (chosen !== null) {
    return shows.map((show) => ({ kind: 'show', show, field: { kind: 'figure', indicator: chosen, period: null, show } }))
  }
  const numbered = numberedOptions(query, speaker)
  return scope === 'tables' ? numbered : [...figureOptions(query, speaker), ...yearOptions(query), ...numbered]
}

/** The way of showing that is meant most often: with its noun, and with its change where there is one. */
export function usualShow(figure: Figure): Show {
  return figure.change.kind === 'none' ? 'counted' : 'counted-change'
}

function figureOptions(query: string, speaker: Speaker): readonly Option[] {
  const fitting = speaker.figures.flatMap((figure) => {
    const fit = fitOf(figure.indicator, query)
    return fit === undefined ? [] : [{ figure, fit }]
  })
  return fitting
    .sort((a, b) => a.fit - b.fit)
    .slice(0, MOST)
    .map(({ figure }) => ({ kind: 'figure', figure }))
}

function yearOptions(query: string): readonly Option[] {
  const kinds = ['year', 'base-year'] as const
  return kinds
    .filter(
      (kind) => languages.some((language) => fitOfText(stringsOf(language).writing.search[kind], query) !== undefined) || fitOfText(kind, query) !== undefined
    )
    .map((kind) => ({ kind, field: { kind } }))
}

/** What a table and a chart are called, in any language. */
const names = {
  table: languages.map((language) => phrasesOf(language).table.number).join(' '),
  chart: languages.map((language) => chartPhrases[language].number).join(' ')
}

function numberedOptions(query: string, speaker: Speaker): readonly Option[] {
  return [...speaker.tables, ...speaker.charts]
    .filter(({ what, number, caption }) => fitOfText(`${number} ${caption} ${names[what]}`, query) !== undefined)
    .map(({ what, block, caption }) => ({ kind: what, field: { kind: what === 'table' ? 'reference' : 'chart', block }, caption }))
}
