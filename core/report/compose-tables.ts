/** Comparison tables and tables over several years. */

import { type Indicator, inLanguage } from '../entry/indicator'
import { type Period, periodCode } from '../entry/period'
import { type Figure, figureOf } from '../figures/derive'
import { periodLabel } from '../wording/period'
import { phrasesOf } from '../wording/phrase-book'
import { digits, fill, word } from '../wording/piece'
import { lineOf } from './compose-prose'
import { type Desk, textLine } from './desk'
import type { Block, Line, TableColumn, TableRow } from './document'
import type { BlockContent, Selection } from './draft'
import { figuresShown } from './figure-count'
import { absoluteLine, cellLine, type Legend, legendLines, markInline, nameLine, percentLine } from './figure-lines'

const LABEL_WEIGHT = 4
const NUMBER_WEIGHT = 1.5

type Comparison = Extract<BlockContent, { readonly kind: 'comparison' }>
type Series = Extract<BlockContent, { readonly kind: 'series' }>

/** Indicator, base year, year, absolute change, percent. A selection of all gives a table a section, in the workbook's order. */
export function composeComparison(id: string, content: Comparison, desk: Desk): readonly Block[] {
  if (content.selection.kind !== 'all') return comparisonTable(id, captionOr(content, id, desk), figuresOf(content.selection, id, desk), desk)
  const bySection = groupBySection(desk.figures)
  if (bySection.length <= 1) return comparisonTable(id, captionOr(content, id, desk), desk.figures, desk)
  return bySection.flatMap(([section, figures]) => comparisonTable(`${id}-${section}`, sectionLine(section, desk), figures, desk))
}

function captionOr(content: Comparison, id: string, desk: Desk): Line {
  if (inLanguage(content.caption, desk.language).text !== '') return lineOf(content.caption, id, desk)
  return fill(phrasesOf(desk.language).table.comparison, { period: [digits(`${desk.years.year}`)], basePeriod: [digits(`${desk.years.base}`)] })
}

function comparisonTable(id: string, caption: Line, figures: readonly Figure[], desk: Desk): readonly Block[] {
  if (figures.length === 0) return []
  const { table } = phrasesOf(desk.language)
  const legend: Legend = new Set()
  const rows = figures.map((figure): TableRow => {
    desk.prints(figure)
    const base = figure.base
    desk.tally.bound(figuresInRow(figure))
    return {
      kind: 'figures',
      cells: [
        base ? nameLine(figure, desk) : spanLine(figure, desk),
        base ? cellLine(base.cell, { figure, period: periodCode(base.period) }, desk, legend) : [markInline('not applicable', legend)],
        cellLine(figure.cell, { figure, period: periodCode(figure.period) }, desk, legend),
        absoluteLine(figure, desk, legend),
        percentLine(figure, desk, legend)
      ]
    }
  })
  const columns: readonly TableColumn[] = [
    { kind: 'label', label: [word(table.indicator)], weight: LABEL_WEIGHT },
    ...[desk.years.base, desk.years.year].map((year): TableColumn => ({ kind: 'number', label: [digits(`${year}`)], weight: NUMBER_WEIGHT })),
    { kind: 'number', label: [word(table.absolute)], weight: NUMBER_WEIGHT },
    { kind: 'number', label: [word(table.percent)], weight: NUMBER_WEIGHT }
  ]
  return [{ kind: 'table', id, number: tableNumber(desk), caption, columns, rows, legend: legendLines(legend, desk) }]
}

/** Value and base, the absolute change, and the percentage. */
function figuresInRow(figure: Figure): number {
  const { base, change } = figure
  return figuresShown('value', figure) + (base?.cell.kind === 'value' ? 1 : 0) + (change.absolute === null ? 0 : 1) + (change.kind === 'percent' ? 1 : 0)
}

/** Indicator by year over the years that end with the report's; indicators without a value in any of them are left out. */
export function composeSeries(id: string, content: Series, desk: Desk): readonly Block[] {
  const years = Array.from({ length: content.years }, (_, index) => desk.years.year - content.years + 1 + index)
  const shown = years.filter((year) => desk.table.years.includes(year))
  const figures = (content.selection.kind === 'all' ? desk.figures : figuresOf(content.selection, id, desk)).filter((figure) =>
    hasAny(figure.indicator, shown, desk)
  )
  if (figures.length === 0 || shown.length === 0) return []
  const legend: Legend = new Set()
  const groups = content.selection.kind === 'all' ? groupBySection(figures) : []
  const row = (figure: Figure): TableRow => ({
    kind: 'figures',
    cells: [nameLine(figure, desk), ...shown.map((year) => yearLine(figure, year, desk, legend))]
  })
  const rows =
    groups.length > 1
      ? groups.flatMap(([section, inSection]): readonly TableRow[] => [{ kind: 'group', label: sectionLine(section, desk) }, ...inSection.map(row)])
      : figures.map(row)
  const worded = inLanguage(content.caption, desk.language).text !== ''
  const caption = worded ? lineOf(content.caption, id, desk) : [word(phrasesOf(desk.language).table.series)]
  const columns: readonly TableColumn[] = [
    { kind: 'label', label: [word(phrasesOf(desk.language).table.indicator)], weight: LABEL_WEIGHT - 0.5 },
    ...shown.map((year): TableColumn => ({ kind: 'number', label: [digits(`${year}`)], weight: 1 }))
  ]
  return [{ kind: 'table', id, number: tableNumber(desk), caption, columns, rows, legend: legendLines(legend, desk) }]
}

function hasAny(indicator: Indicator, years: readonly number[], desk: Desk): boolean {
  return years.some((year) => desk.table.cell(indicator.code, `${year}`).kind !== 'empty')
}

function yearLine(figure: Figure, year: number, desk: Desk, legend: Legend): Line {
  const period: Period = { kind: 'year', year }
  const at = figureOf(desk.table, { indicator: figure.indicator, period, base: undefined }, desk.style)
  if (at.cell.kind !== 'empty') desk.prints(at)
  desk.tally.bound(figuresShown('value', at))
  return cellLine(at.cell, { figure, period: periodLabel(period, desk.language) }, desk, legend)
}

function figuresOf(selection: Exclude<Selection, { readonly kind: 'all' }>, id: string, desk: Desk): readonly Figure[] {
  if (selection.kind === 'section') return desk.figures.filter((figure) => figure.indicator.section === selection.section)
  return selection.indicators.flatMap((code) => {
    const figure = desk.figure(code)
    if (figure === undefined) desk.remark({ kind: 'field-unknown', severity: 'warning', field: code, block: id })
    return figure ?? []
  })
}

/** Figures by section, sections in the order of their first indicator. */
function groupBySection(figures: readonly Figure[]): readonly (readonly [string, readonly Figure[]])[] {
  const groups = new Map<string, Figure[]>()
  for (const figure of figures) {
    const group = groups.get(figure.indicator.section)
    if (group) group.push(figure)
    else groups.set(figure.indicator.section, [figure])
  }
  return [...groups]
}

/** The name of a figure that stands for a span of years, with the span. */
export function spanLine(figure: Figure, desk: Desk): Line {
  return [...nameLine(figure, desk), word(` (${periodLabel(figure.period, desk.language)})`)]
}

function sectionLine(code: string, desk: Desk): Line {
  const section = desk.table.section(code)
  const line = section ? textLine(section.names, desk.language) : []
  return line.length > 0 ? line : [word(code)]
}

export function tableNumber(desk: Desk): string {
  return `${phrasesOf(desk.language).table.number} ${desk.nextTable()}`
}
