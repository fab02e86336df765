/** How a figure prints in other periods, and how it was published before it was revised: for numbers that were left behind. */

import { type Period, periodCode } from '../entry/period'
import { figureOf } from '../figures/derive'
import type { Composition } from '../report/desk'
import type { FigureOrigin } from '../report/document'
import { sayChange, sayValue, type Voice } from '../wording/figure'
import { tokensOf } from './tokens'

/** A period in which the figure prints so. */
export type OtherPrint = { readonly period: string; readonly same: string }

/** The other prints of a figure, the latest period first. */
export function otherPrints(composition: Composition): (origin: FigureOrigin) => readonly OtherPrint[] {
  const { table, style, language, years } = composition
  const voice: Voice = { language, locale: style.separators[language], percentDecimals: style.percentDecimals, unit: table.unit }
  const gap = years.year - years.base
  return ({ indicator: code, period: own, shows }) => {
    const indicator = table.indicator(code)
    if (indicator === undefined) return []
    return [...table.periodsOf(code)].reverse().flatMap((period): readonly OtherPrint[] => {
      const name = periodCode(period)
      if (name === own) return []
      const base: Period | undefined = period.kind === 'year' ? { kind: 'year', year: period.year - gap } : undefined
      const figure = figureOf(table, { indicator, period, base }, style)
      const change = sayChange(figure, voice)
      const pieces = shows === 'value' ? (figure.cell.kind === 'value' ? sayValue(figure.cell, figure, voice) : []) : change ? [change] : []
      return pieces.flatMap(({ text }) => tokensOf(text)).flatMap(({ kind, same }) => (kind === 'number' ? [{ period: name, same }] : []))
    })
  }
}
