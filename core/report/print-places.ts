/** Where a figure prints: in sentences, key figures and tables, in which editions. */

import { inLanguage, type Language } from '../entry/indicator'
import { parsePeriod, periodCode } from '../entry/period'
import type { IndexedTable } from '../entry/table'
import type { HouseStyle } from '../wording/house-style'
import { composeChart } from './compose-charts'
import { composeKeyFigures } from './compose-key-figures'
import { fieldInlines } from './compose-prose'
import { composeComparison, composeSeries } from './compose-tables'
import type { Desk } from './desk'
import { type FigureOrigin, type Inline, plainText } from './document'
import { blockLines } from './document-lines'
import type { BlockContent, Draft } from './draft'
import { textOf } from './editing'
import { fieldsOf } from './find'
import { quietDesk } from './flips'

/** A cell of the workbook. */
export type CellPlace = { readonly indicator: string; readonly period: string }

/** One print of a figure: the part of the draft (or `title`, `subtitle`) that prints it, its edition, and how it reads. `shows`: the value itself, or the change that ends in it. */
export type PrintPlace = {
  readonly block: string
  readonly kind: BlockContent['kind']
  readonly language: Language
  readonly text: string
  readonly shows: FigureOrigin['shows']
}

export type PrintWork = { readonly table: IndexedTable; readonly draft: Draft; readonly style: HouseStyle }

/** Every place where the figure of a cell prints, in the order of the report, edition by edition. Words count too: Arabic says one and two without digits. */
export function printPlaces({ table, draft, style }: PrintWork, cell: CellPlace): readonly PrintPlace[] {
  const years = { year: draft.year, base: draft.base }
  return draft.languages.flatMap((language) => {
    const desk = quietDesk({ table, draft, style, years, language })
    const inText = (block: string, kind: BlockContent['kind'], text: string) =>
      fieldPrints(text, kind, cell, desk).map((print): PrintPlace => ({ block, kind, language, ...print }))
    return [
      ...inText('title', 'heading', inLanguage(draft.title, language).text),
      ...inText('subtitle', 'heading', inLanguage(draft.subtitle, language).text),
      ...draft.blocks.flatMap(({ id, content }) => [
        ...inText(id, content.kind, inLanguage(textOf(content), language).text),
        ...tablePrints(id, content, cell, desk).map((print): PrintPlace => ({ block: id, kind: content.kind, language, ...print }))
      ])
    ]
  })
}

type Print = Pick<PrintPlace, 'text' | 'shows'>

function fieldPrints(text: string, kind: BlockContent['kind'], cell: CellPlace, desk: Desk): readonly Print[] {
  if (!text.includes(cell.indicator)) return []
  return fieldsOf(text, kind).flatMap((field): readonly Print[] => {
    if (field.kind !== 'figure' || field.indicator !== cell.indicator) return []
    const fixed = field.period === null ? undefined : parsePeriod(field.period)
    const figure = fixed ? desk.figureAt(field.indicator, fixed) : desk.figure(field.indicator)
    if (figure === undefined || periodCode(figure.period) !== cell.period) return []
    return [{ text: plainText(fieldInlines(field, '', desk)), shows: field.show === 'change' ? 'change' : 'value' }]
  })
}

function tablePrints(id: string, content: BlockContent, cell: CellPlace, desk: Desk): readonly Print[] {
  const numbers = (inlines: readonly Inline[]) => inlines.flatMap((inline) => printOf(inline, cell))
  switch (content.kind) {
    case 'heading':
    case 'prose':
    case 'notes':
    case 'sources':
      return []
    case 'key-figures':
      return composeKeyFigures(id, { ...content, caption: nothing }, desk)
        .flatMap(blockLines)
        .flatMap(numbers)
    case 'comparison':
      return composeComparison(id, { ...content, caption: nothing }, desk)
        .flatMap(blockLines)
        .flatMap(numbers)
    case 'chart':
      return composeChart(id, { ...content, caption: nothing, listed: false }, desk)
        .flatMap(blockLines)
        .flatMap(numbers)
    case 'series':
      return composeSeries(id, { ...content, caption: nothing }, desk)
        .flatMap(blockLines)
        .flatMap(numbers)
  }
}

/** Captions are looked at as texts. */
const nothing = { en: '', fr: '', ar: '' } as const

function printOf(inline: Inline, { indicator, period }: CellPlace): readonly Print[] {
  if (inline.kind !== 'number' || inline.origin?.indicator !== indicator || inline.origin.period !== period) return []
  return [{ text: inline.text, shows: inline.origin.shows }]
}
