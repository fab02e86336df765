/** Blocks of a document as pdfmake content. Layout only: every word and digit is already in the document. */

import type { Content, ContentTable, CustomTableLayout, TableCell } from 'pdfmake/interfaces'
import { type Block, type KeyFigure, type Line, plainText, type TableColumn, type TableRow } from '../../core/report/document'
import { CARDS, colours, textWidth, WIDE } from './page-style'
import { type Direction, pdfText } from './pdf-text'

type TableBlock = Extract<Block, { kind: 'table' }>
type Padding = (index: number) => number

const hex = (colour: string) => `#${colour}`
const start = (direction: Direction) => (direction === 'rtl' ? 'right' : 'left')
const end = (direction: Direction) => (direction === 'rtl' ? 'left' : 'right')

/** Room that a heading keeps below itself on its page: a caption, a table's head and two rows. */
const ROOM_BELOW = 110

/** All blocks of a document. */
export function pdfBlocks(blocks: readonly Block[], direction: Direction): Content[] {
  return blocks.map((block, index) => pdfBlock(block, blocks[index + 1], direction))
}

function pdfBlock(block: Block, next: Block | undefined, direction: Direction): Content {
  switch (block.kind) {
    case 'heading':
      return heading(block, next, direction)
    case 'paragraph':
      return { text: pdfText(block.line, direction), style: 'body' }
    case 'key-figures':
      return keyFigures(block.caption, block.figures, direction)
    case 'table':
      return table(block, direction)
    case 'notes':
      return { stack: block.notes.map(({ mark, line }) => note(mark, line, direction)), margin: [0, 0, 0, 6] }
    case 'sources':
      return { stack: block.sources.map((line) => ({ text: pdfText(line, direction), style: 'small' })), margin: [0, 0, 0, 6] }
  }
}

/** A heading is never the last line of a page: it reserves room below itself, and gives it back to what follows. */
function heading(block: Extract<Block, { kind: 'heading' }>, next: Block | undefined, direction: Direction): Content {
  const line: Content = {
    text: pdfText(block.line, direction),
    style: `heading${block.level}`,
    outline: true,
    outlineText: plainText(block.line),
    outlineExpanded: true
  }
  if (next === undefined) return line
  return reserving(line, next.kind === 'table' || next.kind === 'key-figures' ? ROOM_BELOW : ROOM_BELOW / 3)
}

/** A line with room below it on the same page; the room itself is given back to what follows. */
function reserving(line: Content, room: number): Content {
  const nothing = { type: 'rect', x: 0, y: 0, w: 0, h: 0 } as const
  return [
    { stack: [line, { canvas: [nothing], margin: [0, 0, 0, room] }], unbreakable: true },
    { canvas: [nothing], margin: [0, -room, 0, 0] }
  ]
}

function note(mark: string, line: Line, direction: Direction): Content {
  const marked: Line = mark === '' ? line : [{ kind: 'note', mark }, { kind: 'text', text: ' ' }, ...line]
  return { text: pdfText(marked, direction), style: 'small' }
}

// ---- key figures -----------------------------------------------------------------------

/** Distance between cards. */
const GAP = 10

function keyFigures(caption: Line, figures: readonly KeyFigure[], direction: Direction): Content {
  const rows = Array.from({ length: Math.ceil(figures.length / CARDS) }, (_, row) => figures.slice(row * CARDS, row * CARDS + CARDS))
  const bands = rows.map((row): Content => {
    const cards = Array.from({ length: CARDS }, (_, place): Content => (row[place] ? card(row[place], direction) : { text: '' }))
    return { columns: direction === 'rtl' ? cards.reverse() : cards, columnGap: GAP, margin: [0, 0, 0, GAP], unbreakable: true }
  })
  return [reserving({ text: pdfText(caption, direction), style: 'band' }, ROOM_BELOW), ...bands]
}

/** A card: a bar in the accent colour, the label, the value, the change beside it. */
function card(figure: KeyFigure, direction: Direction): Content {
  const inner: Content = {
    stack: [
      { text: pdfText(figure.label, direction), style: 'keyLabel' },
      { text: pdfText(figure.value, direction), style: 'keyValue' },
      { text: figure.change.length > 0 ? pdfText(figure.change, direction) : ' ', style: 'keyChange' }
    ]
  }
  const layout: CustomTableLayout = {
    hLineWidth: (line) => (line === 0 ? 2 : 0),
    hLineColor: () => hex(colours.accent),
    vLineWidth: () => 0,
    fillColor: () => hex(colours.band),
    paddingLeft: () => 9,
    paddingRight: () => 9,
    paddingTop: () => 6,
    paddingBottom: () => 5
  }
  return { table: { widths: ['*'], heights: [72], body: [[inner]] }, layout }
}

// ---- tables ----------------------------------------------------------------------------

/** A table of up to this many rows is kept on one page. */
const WHOLE = 14

/** A table with groups is set as one table a group, each with its head, so that a group's name never stands alone and repeats with the head. */
function table(block: TableBlock, direction: Direction): Content {
  const groups = splitGroups(block.rows)
  const caption: Line = [{ kind: 'text', text: `${block.number}. `, strong: true }, ...block.caption]
  const parts = groups.map((group, index): Content => ({ ...tablePart(block, group, direction), margin: [0, index === 0 ? 0 : 8, 0, 0] }))
  const legend = block.legend.map((line): Content => ({ text: pdfText(line, direction), style: 'small', margin: [0, 3, 0, 0] }))
  const [first, ...rest] = parts
  return {
    stack: [reserving({ text: pdfText(caption, direction), style: 'caption' }, ROOM_BELOW / 2), ...(first === undefined ? [] : [first]), ...rest, ...legend],
    unbreakable: block.rows.length <= WHOLE,
    margin: [0, 6, 0, 12]
  }
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

function tablePart({ columns }: TableBlock, group: Group, direction: Direction): ContentTable {
  const wide = columns.length > WIDE
  const mirror = <Item>(items: readonly Item[]): Item[] => (direction === 'rtl' ? [...items].reverse() : [...items])
  const align = columns.map((column) => (column.kind === 'number' ? end(direction) : start(direction)))
  const style = wide ? 'wideCell' : 'cell'
  const row = (cells: readonly Line[]): TableCell[] =>
    mirror(cells.map((cell, index): TableCell => ({ text: pdfText(cell, direction), alignment: align[index] ?? 'left' })))
  const head = mirror(columns.map((column, index): TableCell => ({ text: pdfText(column.label, direction), alignment: align[index] ?? 'left', style: 'head' })))
  const label = group.label ? [groupRow(group.label, columns, direction)] : []
  const headRows = 1 + label.length
  return {
    table: {
      headerRows: headRows,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: mirror(widthsOf(columns)),
      body: [head, ...label, ...group.rows.map(row)]
    },
    layout: ruled(headRows),
    style
  }
}

function groupRow(label: Line, columns: readonly TableColumn[], direction: Direction): TableCell[] {
  const cell: TableCell = { text: pdfText(label, direction), colSpan: columns.length, style: 'group', alignment: start(direction) }
  return [cell, ...columns.slice(1).map((): TableCell => '')]
}

/** Padding left and right of a cell. */
const PADDING = 4

function widthsOf(columns: readonly TableColumn[]): number[] {
  const total = columns.reduce((sum, column) => sum + column.weight, 0)
  const free = textWidth - columns.length * 2 * PADDING
  return columns.map((column) => (free * column.weight) / total)
}

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
    paddingTop: () => 3,
    paddingBottom: () => 3
  }
}
