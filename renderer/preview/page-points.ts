/** Points of the pages that lead to their sources: what they mean, what they are called, and which of them is meant. */

import type { Place } from '../../core/contract'
import { inLanguage, type Language } from '../../core/entry/indicator'
import { parsePeriod } from '../../core/entry/period'
import type { FiguresTable } from '../../core/entry/table'
import type { Draft } from '../../core/report/draft'
import type { BlockPlace, FigurePlace, PageArea, PagePlaces } from '../../core/report/pages'
import { sourceOf } from '../../core/report/pages'
import { periodLabel } from '../../core/wording/period'
import type { Strings } from '../strings/en'
import { fill } from '../strings/words'

/** The source of something printed: a cell of the table, printed in a part of the draft; or the part alone. */
export type PagePoint = Pick<Place, 'cell' | 'block'>

/** An area of a page that leads somewhere, with the name that is read out for it. */
export type PageLink = { readonly area: PageArea; readonly kind: 'figure' | 'block'; readonly name: string; readonly point: PagePoint }

type Naming = { readonly draft: Draft; readonly table: FiguresTable; readonly language: Language; readonly strings: Strings }

/** The links of each page: a block, then the figures in it. */
export function pageLinks({ blocks, figures }: PagePlaces, naming: Naming): ReadonlyMap<number, readonly PageLink[]> {
  const names = new Map(naming.table.indicators.map((indicator) => [indicator.code, inLanguage(indicator.names, naming.language).text]))
  const inBlock = Map.groupBy(figures, ({ page, block }) => `${page} ${block}`)
  const links = new Map<number, PageLink[]>()
  for (const place of blocks) {
    const own = links.get(place.page) ?? []
    links.set(place.page, own)
    own.push(...blockLink(place, naming), ...(inBlock.get(`${place.page} ${place.block}`) ?? []).map((figure) => figureLink(figure, names, naming)))
  }
  return links
}

function blockLink(place: BlockPlace, { draft, strings }: Naming): readonly PageLink[] {
  const part = sourceOf(place.block, draft.blocks)
  if (part === undefined) return []
  const name = fill(strings.pages.part, { kind: strings.report.kinds[part.content.kind], beginning: place.beginning })
  return [{ area: place, kind: 'block', name, point: { cell: null, block: part.id } }]
}

function figureLink(place: FigurePlace, names: ReadonlyMap<string, string>, { draft, strings, language }: Naming): PageLink {
  const { indicator, period: code, shows } = place.origin
  const period = parsePeriod(code)
  const said = { name: names.get(indicator) || indicator, period: period ? periodLabel(period, language) : code, text: place.text }
  return {
    area: place,
    kind: 'figure',
    name: fill(strings.pages[shows], said),
    point: { cell: { indicator, period: code }, block: sourceOf(place.block, draft.blocks)?.id ?? null }
  }
}

/** Whether a link leads to what is chosen. */
export function leadsTo({ kind, point }: PageLink, chosen: PagePoint): boolean {
  if (chosen.cell === null) return kind === 'block' && chosen.block !== null && point.block === chosen.block
  const { cell } = point
  return cell !== null && cell.indicator === chosen.cell.indicator && cell.period === chosen.cell.period && (chosen.block ?? point.block) === point.block
}

/** The first link that leads to what is chosen. */
export function firstLink(links: ReadonlyMap<number, readonly PageLink[]>, chosen: PagePoint): PageLink | undefined {
  return [...links.values()].flat().find((link) => leadsTo(link, chosen))
}
