/** Blocks of a document as pdfmake content. Layout only: every word and digit is already in the document. */

import type { Column, Content, ContentTable, CustomTableLayout, TableCell } from 'pdfmake/interfaces'
import type { Block, KeyFigure, Line, TableRow } from '../../core/report/document'
import { type ColumnSet, type Fitting, fitColumns, heightOf, mayBeKept, PADDING, widestPiece } from './measure'
import { CARDS, colours, sizeIn, sizes, textWidth } from './page-style'
import { type Direction, pdfText, printedText } from './pdf-text'

type TableBlock = Extract<Block, { kind: 'table' }>
type Padding = (index: number) => number

const hex = (colour: string) => `#${colour}`
const start = (direction: Direction) => (direction === 'rtl' ? 'right' : 'left')
const end = (direction: Direction) => (direction === 'rtl' ? 'left' : 'right')

/** Room that a heading keeps below itself on its page: a caption, a table's head and two rows. */
const ROOM_BELOW = 110

/** All blocks of a document. */
export function pdfBlocks(blocks: readonly Block[], direction: Direction): Content[] {
  return blocks.map((block, index) => {
    if (block.kind !== 'heading') return within(block, pdfBlock(block, direction, index === blocks.length - 1))
    const chapter = block.level === 1 ? -1 : blocks.slice(0, index).findLastIndex((each) => each.kind === 'heading' && each.level === 1)
    return within(block, heading(block, { own: bookmark(index), parent: chapter < 0 ? undefined : bookmark(chapter) }, blocks[index + 1], direction))
  })
}

/** Content that knows its block, as pdfmake knows a style: whatever is inside has it too. */
function within({ id }: Block, content: Content): Content {
  return Object.assign({ stack: [content] }, { block: id })
}

function bookmark(index: number): string {
  return `heading-${index}`
}

/** Below the last block there is no room to keep: it would begin an empty page where that block ends at the foot of one. */
function pdfBlock(block: Exclude<Block, { kind: 'heading' }>, direction: Direction, last: boolean): Content {
  const below = (room: number) => (last ? 0 : room)
  switch (block.kind) {
    case 'paragraph':
      return { text: pdfText(block.line, direction), style: 'body' }
    case 'list':
      return list(block, direction)
    case 'key-figures':
      return keyFigures(block.caption, block.figures, direction)
    case 'table':
      return table(block, direction, below(12))
    case 'notes':
      return { stack: block.notes.map(({ mark, line }) => note(mark, line, direction)), margin: [0, 0, 0, below(6)] }
    case 'sources':
      return { stack: block.sources.map((line) => ({ text: pdfText(line, direction), style: 'small' })), margin: [0, 0, 0, below(6)] }
  }
}

type Bookmark = { readonly own: string; readonly parent: string | undefined }

/** A heading is a bookmark under its chapter, and never the last line of a page. One without words prints nothing. */
function heading(block: Extract<Block, { kind: 'heading' }>, { own, parent }: Bookmark, next: Block | undefined, direction: Direction): Content {
  const title = printedText(block.line)
  if (title === '') return []
  const line: Content = {
    text: pdfText(block.line, direction),
    style: `heading${block.level}`,
    id: own,
    outline: true,
    outlineText: title,
    outlineExpanded: true,
    ...(parent === undefined ? {} : { outlineParentId: parent })
  }
  if (next === undefined) return line
  const room = next.kind === 'table' || next.kind === 'key-figures' ? ROOM_BELOW : ROOM_BELOW / 3
  return reserving(line, room, heightOf(block.line, sizes[`heading${block.level}`]))
}

/** A line with room below it on the same page; the room itself is given back to what follows. A line too tall to be kept flows. */
function reserving(line: Content, room: number, height: number): Content {
  if (!mayBeKept(height + room)) return line
  const nothing = { type: 'rect', x: 0, y: 0, w: 0, h: 0 } as const
  return [
    { stack: [line, { canvas: [nothing], margin: [0, 0, 0, room] }], unbreakable: true },
    { canvas: [nothing], margin: [0, -room, 0, 0] }
  ]
}

/** Width of the column of a list's marks, and the distance to its words. */
const MARKS = 16
const MARK_GAP = 4

/** Marks and words in two columns of our own: pdfmake sets its marks on the left in every language. */
function list({ ordered, items }: Extract<Block, { kind: 'list' }>, direction: Direction): Content {
  const rows = items.map((item, index): Content => {
    const sign: Line = ordered
      ? [
          { kind: 'number', text: `${index + 1}` },
          { kind: 'text', text: '.' }
        ]
      : [{ kind: 'text', text: '•' }]
    const columns: Column[] = [
      { width: MARKS, text: pdfText(sign, direction), alignment: end(direction) },
      { width: '*', text: pdfText(item, direction) }
    ]
    return { columns: direction === 'rtl' ? columns.reverse() : columns, columnGap: MARK_GAP, style: 'item' }
  })
  return { stack: rows, margin: [0, 0, 0, 4] }
}

function note(mark: string, line: Line, direction: Direction): Content {
  const marked: Line = mark === '' ? line : [{ kind: 'note', mark }, { kind: 'text', text: ' ' }, ...line]
  return { text: pdfText(marked, direction), style: 'small' }
}

// ---- key figures -----------------------------------------------------------------------

/** Distance between cards, and from a card's edge to its words. */
const GAP = 10
const INSET = 9
const LEAST_CARD = 62
const cardWidth = (textWidth - (CARDS - 1) * GAP) / CARDS - 2 * INSET

/** Cards in rows of a table, so that those of a row are equally high; narrow columns between them keep them apart. */
function keyFigures(caption: Line, figures: readonly KeyFigure[], direction: Direction): Content {
  const rows = Array.from({ length: Math.ceil(figures.length / CARDS) }, (_, row) => figures.slice(row * CARDS, row * CARDS + CARDS))
  const bands = rows.map((row): Content => {
    const cells = Array.from({ length: 2 * CARDS - 1 }, (_, column): TableCell => {
      const figure = column % 2 === 0 ? row[column / 2] : undefined
      return figure ? card(figure, direction) : { text: '', border: [false, false, false, false] }
    })
    return {
      table: {
        widths: Array.from({ length: cells.length }, (_, column) => (column % 2 === 0 ? cardWidth : GAP)),
        heights: [LEAST_CARD],
        dontBreakRows: true,
        body: [direction === 'rtl' ? cells.reverse() : cells]
      },
      layout: CARD_ROW,
      margin: [0, 0, 0, GAP]
    }
  })
  return [reserving({ text: pdfText(caption, direction), style: 'band' }, ROOM_BELOW, heightOf(caption, sizes.heading2)), ...bands]
}

const inset = (column: number) => (column % 2 === 0 ? INSET : 0)
const CARD_ROW: CustomTableLayout = {
  hLineWidth: (line) => (line === 0 ? 2 : 0),
  hLineColor: () => hex(colours.accent),
  vLineWidth: () => 0,
  paddingLeft: inset,
  paddingRight: inset,
  paddingTop: () => 6,
  paddingBottom: () => 5
}

/** A card: a bar in the accent colour, the label, the value, the change below it. A long number is set smaller rather than broken. */
function card(figure: KeyFigure, direction: Direction): TableCell {
  const fitting = Math.min(sizes.keyValue, (cardWidth - 1) / Math.max(1, widestPiece(figure.value)))
  return {
    stack: [
      { text: pdfText(figure.label, direction), style: 'keyLabel' },
      { text: pdfText(figure.value, direction), style: 'keyValue', ...(fitting < sizes.keyValue ? { fontSize: fitting } : {}) },
      { text: figure.change.length > 0 ? pdfText(figure.change, direction) : ' ', style: 'keyChange' }
    ],
    fillColor: hex(colours.band),
    border: [false, true, false, false]
  }
}

// ---- tables ----------------------------------------------------------------------------

/** Type sizes that a table may be set in. */
const TABLE_TYPE = [9.5, 9, 8.5, 8, 7.5, 7, 6.5]

/** A table of up to this many rows is kept on one page. */
const WHOLE = 14

/**
 * A table with groups is set as one table a group, each with its head, so that a group's name never stands alone and
 * repeats with the head. Years that do not fit side by side follow in a further table with the same words.
 */
function table(block: TableBlock, direction: Direction, below: number): Content {
  const groups = splitGroups(block.rows)
  const fitting = fitColumns(block.columns, block.rows, TABLE_TYPE)
  const caption: Line = [{ kind: 'text', text: `${block.number}. `, strong: true }, ...block.caption]
  const parts = fitting.sets.flatMap((set) => groups.map((group) => tablePart(block, group, set, fitting.size, direction)))
  const spaced = parts.map((part, index): Content => ({ ...part, margin: [0, index === 0 ? 0 : 8, 0, 0] }))
  const legend = block.legend.map((line): Content => ({ text: pdfText(line, direction), style: 'small', margin: [0, 3, 0, 0] }))
  const captionHeight = heightOf(caption, sizes.caption)
  return {
    stack: [reserving({ text: pdfText(caption, direction), style: 'caption' }, ROOM_BELOW / 2, captionHeight), ...spaced, ...legend],
    unbreakable: block.rows.length <= WHOLE && mayBeKept(captionHeight + tableHeight(block, fitting)),
    margin: [0, 6, 0, below]
  }
}

/** Height of a table with its legend, estimated from above. */
function tableHeight({ columns, rows, legend }: TableBlock, { size, sets }: Fitting): number {
  const cellHeight = (line: Line, width: number) => heightOf(line, size, width) + 2 * ROW_PADDING
  const highest = (cells: readonly Line[], { places, widths }: ColumnSet) =>
    places.reduce((height, place, at) => Math.max(height, cellHeight(cells[place] ?? [], widths[at] ?? 1)), 0)
  const head = columns.map(({ label }) => label)
  const ofSet = (set: ColumnSet) =>
    rows.reduce(
      (sum, row) => sum + (row.kind === 'group' ? cellHeight(row.label, textWidth) + highest(head, set) : highest(row.cells, set)),
      highest(head, set)
    )
  return sets.reduce((sum, set) => sum + ofSet(set), 0) + legend.reduce((sum, line) => sum + heightOf(line, sizes.small), 0)
}

type Group = { readonly label: Line | undefined; readonly rows: readonly (readonly Line[])[] }

function splitGroups(rows: readonly TableRow[]): readonly Group[] {
  const groups: { label: Line | undefined; rows: (readonly Line[])[] }[] = []
  for (const row of rows) {
    if (row.kind === 'group') groups.push({ label: row.label, rows: [] })
    else {
      const last = groups.at(-1)
      if (last) last.rows.push(row.cells)
      else groups.push({ label: undefined, rows: [row.cells] })
    }
  }
  return groups
}

function tablePart({ columns }: TableBlock, group: Group, { places, widths }: ColumnSet, size: number, direction: Direction): ContentTable {
  const mirror = <Item>(items: readonly Item[]): Item[] => (direction === 'rtl' ? [...items].reverse() : [...items])
  const align = columns.map((column) => (column.kind === 'number' ? end(direction) : start(direction)))
  const row = (cells: readonly Line[], style?: string): TableCell[] =>
    mirror(places.map((place): TableCell => ({ text: pdfText(cells[place] ?? [], direction), alignment: align[place] ?? 'left', ...(style ? { style } : {}) })))
  const head = row(
    columns.map(({ label }) => label),
    'head'
  )
  const label = group.label ? [groupRow(group.label, places.length, direction)] : []
  const headRows = 1 + label.length
  return {
    table: {
      headerRows: headRows,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: mirror(widths),
      body: [head, ...label, ...group.rows.map((cells) => row(cells))]
    },
    layout: ruled(headRows),
    style: 'cell',
    fontSize: sizeIn(size, direction)
  }
}

function groupRow(label: Line, columns: number, direction: Direction): TableCell[] {
  const cell: TableCell = { text: pdfText(label, direction), colSpan: columns, style: 'group', alignment: start(direction) }
  return [cell, ...Array.from({ length: columns - 1 }, (): TableCell => '')]
}

const ROW_PADDING = 3

/** A tinted head, a thin rule under each row, no vertical lines. */
function ruled(headRows: number): CustomTableLayout {
  const padding: Padding = () => PADDING
  return {
    hLineWidth: (line, node) => (line === 0 || line === headRows || line === node.table.body.length ? 0.9 : 0.4),
    hLineColor: (line, node) => hex(line === 0 || line === headRows || line === node.table.body.length ? colours.accent : colours.rule),
    vLineWidth: () => 0,
    fillColor: (row) => (row < headRows ? hex(colours.tint) : null),
    paddingLeft: padding,
    paddingRight: padding,
    paddingTop: () => ROW_PADDING,
    paddingBottom: () => ROW_PADDING
  }
}
