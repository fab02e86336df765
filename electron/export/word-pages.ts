/** On which page of the Word file each heading stands, estimated: only the program that prints it knows. */

import type { Block, Line, ReportDocument } from '../../core/report/document'
import { headingLine, isListed } from '../../core/report/document-lines'
import { cards, contents, type StyleName, sheets, styles, tableRules, tableType, textWidth } from '../../core/report/page-style'
import { fitColumns, lineWidth } from './measure'
import { chartHeight } from './word-chart'

/** Lines end before their edge, by half a word; letters are narrower than the widest by which columns are measured. */
const FILLED = 0.84

/** The page of each heading by its id, from 1 for the first page of the file. */
export function pagesOfHeadings(document: ReportDocument): ReadonlyMap<string, number> {
  const { blocks, layout } = document
  const room = sheets[layout.paper].textHeight
  const isCover = layout.opening === 'cover'
  const list = contentsHeight(document)
  const start = isCover ? 1 + Math.max(1, Math.ceil(list / room)) * (list > 0 ? 1 : 0) : 0
  let used = start * room + (isCover ? 0 : mastheadHeight(document) + list)
  const pages = new Map<string, number>()
  const left = () => room - (used % room)
  for (const [at, block] of blocks.entries()) {
    const height = blockHeight(block)
    if (block.kind === 'heading') {
      const kept = height + beginning(blocks[at + 1])
      if ((block.onNewPage && used % room > 0) || kept > left()) used += left()
      pages.set(block.id, Math.floor(used / room) + 1)
    } else if (height <= room && isWhole(block) && height > left()) used += left()
    used += height
  }
  return pages
}

/** What is not parted over two pages. */
function isWhole(block: Block): boolean {
  return block.kind === 'chart'
}

/** What of a block stays with the heading before it: two lines, a caption with the first rows, or a whole chart. */
function beginning(next: Block | undefined): number {
  if (next === undefined) return 0
  if (next.kind === 'chart') return blockHeight(next)
  return next.kind === 'table' ? 3 * styles.caption.leading + 4 * styles.table.leading : 2 * styles.body.leading
}

function height(line: Line, name: StyleName, width: number = textWidth): number {
  const { size, leading, before, after } = styles[name]
  return before + after + leading * Math.max(1, Math.ceil((lineWidth(line) * size * FILLED) / width))
}

const sum = (heights: readonly number[]) => heights.reduce((total, each) => total + each, 0)

function mastheadHeight({ organisation, title, subtitle, imprint }: ReportDocument): number {
  return sum([height(organisation, 'organisation'), height(title, 'title'), height(subtitle, 'subtitle'), ...imprint.map((line) => height(line, 'imprint'))])
}

function contentsHeight({ layout, blocks }: ReportDocument): number {
  if (layout.contents === null) return 0
  const entries = blocks
    .filter(isListed)
    .map((heading) => height(headingLine(heading), heading.level === 1 ? 'contents1' : 'contents2', textWidth - contents.pages))
  return height(layout.contents, 'contentsHeading') + sum(entries)
}

function blockHeight(block: Block): number {
  switch (block.kind) {
    case 'heading':
      return height(headingLine(block), block.level === 1 ? 'heading1' : 'heading2')
    case 'paragraph':
      return height(block.line, 'body')
    case 'list':
      return sum(block.items.map((item) => height(item, 'item', textWidth - 18)))
    case 'key-figures': {
      const rows = Math.ceil(block.figures.length / cards.inRow)
      return height(block.caption, 'keyHeading') + rows * (cards.least + cards.insetTop + cards.insetBottom) + styles.legend.leading
    }
    case 'table':
      return height(block.caption, 'caption') + tableHeight(block) + legendHeight(block.legend)
    case 'chart':
      return height(block.caption, 'caption') + chartHeight(block) + styles.legend.leading + legendHeight(block.legend)
    case 'notes':
      return sum(block.notes.map(({ line }) => height(line, 'note')))
    case 'sources':
      return sum(block.sources.map((line) => height(line, 'source')))
    case 'sign-off':
      return sum(block.entries.map((entry) => height(entry.function, 'signFunction') + entry.fields.length * height([], 'signField')))
  }
}

function legendHeight(legend: readonly Line[]): number {
  return legend.length === 0 ? height([], 'legend') : sum(legend.map((line) => height(line, 'legend')))
}

function tableHeight({ columns, rows }: Extract<Block, { kind: 'table' }>): number {
  const { size, sets } = fitColumns(columns, rows, [styles.table.size, tableType.wide.size])
  const leading = (styles.table.leading * size) / styles.table.size
  const lines = (line: Line, width: number) => Math.max(1, Math.ceil((lineWidth(line) * size * FILLED) / width))
  const ofCells = (cells: readonly Line[], { places, widths }: (typeof sets)[number]) =>
    2 * tableRules.paddingY + leading * Math.max(1, ...places.map((place, at) => lines(cells[place] ?? [], widths[at] ?? 1)))
  return sum(
    sets.map(
      (set) =>
        ofCells(
          columns.map(({ label }) => label),
          set
        ) + sum(rows.map((row) => (row.kind === 'group' ? leading + 2 * tableRules.paddingY : ofCells(row.cells, set))))
    )
  )
}
