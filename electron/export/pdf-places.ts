/** What stands where on the pages, read from the lines that pdfmake has placed: blocks and figures are marked in the content and found again here. */

import type { Block, FigureOrigin } from '../../core/report/document'
import { blockLines } from '../../core/report/document-lines'
import { textWidth } from '../../core/report/page-style'
import { type BlockPlace, beginningOf, type FigurePlace, type PageArea, type PagePlaces } from '../../core/report/pages'

/** What pdfmake carries with a number that comes from a cell. One object a printed number: its pieces on a line are joined by it. */
export type PrintedFigure = { readonly origin: FigureOrigin; readonly text: string }

type Piece = { readonly x: number; readonly width: number; readonly fontSize: number; readonly block?: unknown; readonly figure?: PrintedFigure }
type Line = { readonly x: number; readonly y: number; readonly inlines: readonly Piece[]; getHeight(): number; getAscenderHeight(): number }
/** Among what is on a page, lines of text and drawings have a place of interest. */
type Item = { readonly type: 'line'; readonly item: Line } | { readonly type: 'vector'; readonly item: Vector }
/** A shape of a drawing that knows its block; `figure`: the mark of a value. */
type Vector = {
  readonly block?: string
  readonly figure?: PrintedFigure
  readonly type: string
  readonly x?: number
  readonly y?: number
  readonly w?: number
  readonly h?: number
  readonly points?: readonly { readonly x: number; readonly y: number }[]
}
export type LaidOutPage = { readonly items: readonly Item[] }

/** The pages that pdfmake leaves with a finished document. */
export function laidOutPages(pdf: object): readonly LaidOutPage[] {
  const pages: unknown = Reflect.get(pdf, '_pdfMakePages')
  if (!arePages(pages)) throw new Error('pdfmake no longer keeps its pages with the document')
  return pages
}

function arePages(pages: unknown): pages is readonly LaidOutPage[] {
  return Array.isArray(pages) && pages.every((each) => typeof each === 'object' && each !== null && 'items' in each && Array.isArray(each.items))
}

/** A digit's box about its line, in parts of the type size: from above the ascenders to below a comma. */
const ABOVE = 0.84
const BELOW = 0.26

/** The places of all blocks and figures, in the order in which they are read; pdfmake has them from left to right. */
export function placesOf(pages: readonly LaidOutPage[], blocks: readonly Block[], marginX: number): PagePlaces {
  const beginnings = new Map(blocks.map((block) => [block.id, beginningOf(block)]))
  const rankOf = readingRanks(blocks)
  const places = pages.map(({ items }, index) => {
    const { blocks: own, figures } = pagePlaces(items, index + 1, { beginnings, marginX })
    const ranked = figures.map((figure) => ({ figure, rank: rankOf(figure) })).sort((a, b) => a.rank - b.rank)
    return { blocks: own, figures: ranked.map(({ figure }) => figure) }
  })
  return { blocks: places.flatMap((each) => each.blocks), figures: places.flatMap((each) => each.figures) }
}

/** Tells where figures stand among all of the text, asked in the order in which they are printed: one that is printed twice is read twice. */
function readingRanks(blocks: readonly Block[]): (place: FigurePlace) => number {
  const key = (block: string, { indicator, period, shows }: FigureOrigin, text: string) => JSON.stringify([block, indicator, period, shows, text])
  const ranks = new Map<string, number[]>()
  let count = 0
  for (const block of blocks) {
    for (const inline of blockLines(block).flat()) {
      if (inline.kind !== 'number' || inline.origin === undefined) continue
      const figure = key(block.id, inline.origin, inline.text)
      ranks.set(figure, [...(ranks.get(figure) ?? []), count])
      count += 1
    }
  }
  return ({ block, origin, text }) => {
    const left = ranks.get(key(block, origin, text)) ?? []
    return (left.length > 1 ? left.shift() : left[0]) ?? count
  }
}

type Setting = { readonly beginnings: ReadonlyMap<string, string>; readonly marginX: number }

function pagePlaces(items: readonly Item[], page: number, { beginnings, marginX }: Setting): PagePlaces {
  const heights = new Map<string, { top: number; bottom: number }>()
  const figures: FigurePlace[] = []
  const reaches = (block: string, top: number, bottom: number) => {
    const known = heights.get(block)
    if (known) {
      known.top = Math.min(known.top, top)
      known.bottom = Math.max(known.bottom, bottom)
    } else heights.set(block, { top, bottom })
  }
  for (const { type, item } of items) {
    if (type === 'vector') {
      const { block, figure, type: shape, y, h } = item
      if (block === undefined) continue
      if (shape === 'rect' && y !== undefined && h !== undefined) reaches(block, y, y + h)
      if (figure) figures.push({ page, ...markArea(item), block, ...figure })
      continue
    }
    const block = item.inlines[0]?.block
    if (typeof block !== 'string') continue
    reaches(block, item.y, item.y + item.getHeight())
    figures.push(...lineFigures(item, page, block))
  }
  const blocks = [...heights].map(([block, { top, bottom }]): BlockPlace => {
    const area: PageArea = { page, x: marginX, y: top, width: textWidth, height: bottom - top }
    return { ...area, block, beginning: beginnings.get(block) ?? '' }
  })
  return { blocks, figures }
}

/** The half of the box about a mark on a line, in points. */
const MARK = 4

/** The box about the mark of a value. */
function markArea({ x, y, points = [] }: Vector): Pick<PageArea, 'x' | 'y' | 'width' | 'height'> {
  const middle = (from: number | undefined, ends: readonly number[]) => from ?? (Math.min(...ends) + Math.max(...ends)) / 2
  const at = {
    x: middle(
      x,
      points.map((point) => point.x)
    ),
    y: middle(
      y,
      points.map((point) => point.y)
    )
  }
  return { x: at.x - MARK, y: at.y - MARK, width: 2 * MARK, height: 2 * MARK }
}

function lineFigures(line: Line, page: number, block: string): readonly FigurePlace[] {
  const spans = new Map<PrintedFigure, { left: number; right: number; size: number }>()
  for (const { figure, x, width, fontSize } of line.inlines) {
    if (figure === undefined) continue
    const left = line.x + x
    const known = spans.get(figure)
    if (known) {
      known.left = Math.min(known.left, left)
      known.right = Math.max(known.right, left + width)
    } else spans.set(figure, { left, right: left + width, size: fontSize })
  }
  const base = line.y + line.getAscenderHeight()
  return [...spans].map(([{ origin, text }, { left, right, size }]) => ({
    page,
    x: left,
    y: base - ABOVE * size,
    width: right - left,
    height: (ABOVE + BELOW) * size,
    block,
    origin,
    text
  }))
}
