/** Blocks of a document as pdfmake content. Layout only: every word and digit is already in the document. */

import type { Column, Content, ContentCanvas, ContentTable, ContentText, CustomTableLayout, TableCell } from 'pdfmake/interfaces'
import type { Language } from '../../core/entry/indicator'
import type { Block, KeyFigure, Line, ReportDocument, SignOff, TableRow } from '../../core/report/document'
import { headingLine } from '../../core/report/document-lines'
import { cards, rules, STEP, styles, tableRules, tableType, textWidth } from '../../core/report/page-style'
import { type ColumnSet, type Fitting, fitColumns, heightOf, mayBeKept, widestPiece } from './measure'
import { chart } from './pdf-chart'
import { newTag, type Tag, tagged } from './pdf-structure'
import { hex, leadingIn, sizeIn, styled } from './pdf-styles'
import { type Direction, pdfText, printedText } from './pdf-text'
import { inColumn, type UnitColumn } from './pdf-units'

type TableBlock = Extract<Block, { kind: 'table' }>
type Padding = (index: number) => number

const start = (direction: Direction) => (direction === 'rtl' ? 'right' : 'left')
export const end = (direction: Direction) => (direction === 'rtl' ? 'left' : 'right')

/** Room that a heading keeps below itself on its page: a caption, a table's head and two rows. */
const ROOM_BELOW = 110

/** What of a document its blocks are set by. */
type Laid = Pick<ReportDocument, 'blocks' | 'direction' | 'language' | 'layout'>
type Setting = { readonly direction: Direction; readonly language: Language; readonly decimal: string }

/** All blocks of a document, each a part of its chapter and section within `root`. */
export function pdfBlocks({ blocks, direction, language, layout }: Laid, root: Tag): Content[] {
  const setting: Setting = { direction, language, decimal: layout.decimal }
  let chapter: { readonly tag: Tag; readonly bookmark: string } | undefined
  let section: Tag | undefined
  return blocks.map((block, index) => {
    if (block.kind !== 'heading') return within(block, pdfBlock(block, setting, section ?? chapter?.tag ?? root, index === blocks.length - 1))
    const own = bookmark(index)
    const parent = block.level === 2 ? chapter : undefined
    const tag = newTag('Sect', parent?.tag ?? root)
    if (block.level === 2) section = tag
    else {
      chapter = { tag, bookmark: own }
      section = undefined
    }
    return within(block, heading(block, { own, parent: parent?.bookmark, tag: newTag(parent ? 'H3' : 'H2', tag) }, blocks[index + 1], direction))
  })
}

/** Content that knows its block, as pdfmake knows a style: whatever is inside has it too. */
function within(block: Block, content: Content): Content {
  const stack: Content = { stack: [content], ...(block.kind === 'heading' && block.onNewPage ? { pageBreak: 'before' } : {}) }
  return Object.assign(stack, { block: block.id })
}

/** The name of a heading as a target within the file. */
export function bookmark(index: number): string {
  return `heading-${index}`
}

/** Below the last block there is no room to keep: it would begin an empty page where that block ends at the foot of one. */
function pdfBlock(block: Exclude<Block, { kind: 'heading' }>, setting: Setting, inside: Tag, last: boolean): Content {
  const { direction } = setting
  const below = (room: number) => (last ? 0 : room)
  switch (block.kind) {
    case 'paragraph':
      return prose(setting, tagged(newTag('P', inside), { text: pdfText(block.line, direction), style: 'body' }))
    case 'list':
      return list(block, direction, inside)
    case 'key-figures':
      return keyFigures(block.caption, block.figures, direction, inside)
    case 'table':
      return table(block, setting, inside, below(12))
    case 'chart':
      return chart(block, direction, inside, below(12))
    case 'notes': {
      const notes = block.notes.map(({ mark, line }, index) =>
        tagged(newTag('Note', inside, { id: `${block.id} ${index}` }), prose(setting, note(mark, line, direction)))
      )
      return { stack: notes, margin: [0, 0, 0, below(6)] }
    }
    case 'sources': {
      const sources = block.sources.map((line) => tagged(newTag('P', inside), { text: pdfText(line, direction), style: 'source' }))
      return { stack: sources, margin: [0, 0, 0, below(6)] }
    }
    case 'sign-off':
      return signOff(block.entries, direction, inside)
  }
}

type Bookmark = { readonly own: string; readonly parent: string | undefined; readonly tag: Tag }

/** A paragraph, of which pages and lines are to be broken as prose is. */
function prose<Paragraph extends object>({ language }: Setting, paragraph: Paragraph): Paragraph {
  return Object.assign(paragraph, { prose: language })
}

/** A heading is a bookmark under its chapter, and never the last line of a page. One without words prints nothing. */
function heading(block: Extract<Block, { kind: 'heading' }>, { own, parent, tag }: Bookmark, next: Block | undefined, direction: Direction): Content {
  const words = headingLine(block)
  const title = printedText(words)
  if (title === '') return []
  const line: Content = tagged(tag, {
    text: pdfText(words, direction),
    style: `heading${block.level}`,
    id: own,
    outline: true,
    outlineText: title,
    outlineExpanded: true,
    ...(parent === undefined ? {} : { outlineParentId: parent })
  })
  if (next === undefined) return line
  const flows = next.kind === 'paragraph' || next.kind === 'list' || next.kind === 'notes' || next.kind === 'sources'
  const room = flows ? 3 * leadingIn(styles.body.leading, direction) : ROOM_BELOW
  return reserving(line, room, heightOf(words, styles[`heading${block.level}`].size))
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
/** An item up to this height is kept on one page. */
const SHORT = 150

/** Marks and words in two columns of our own: pdfmake sets its marks on the left in every language. */
function list({ ordered, items }: Extract<Block, { kind: 'list' }>, direction: Direction, inside: Tag): Content {
  const whole = newTag('L', inside, { numbering: ordered ? 'Decimal' : 'Disc' })
  const rows = items.map((item, index): Content => {
    const sign: Line = ordered
      ? [
          { kind: 'number', text: `${index + 1}` },
          { kind: 'text', text: '.' }
        ]
      : [{ kind: 'text', text: '•' }]
    const tag = newTag('LI', whole)
    const columns: Column[] = [
      tagged(newTag('Lbl', tag), { width: MARKS, text: pdfText(sign, direction), alignment: end(direction) }),
      tagged(newTag('LBody', tag), { width: '*', text: pdfText(item, direction) })
    ]
    const unbreakable = heightOf(item, styles.item.size) <= SHORT
    return { columns: direction === 'rtl' ? columns.reverse() : columns, columnGap: MARK_GAP, style: 'item', unbreakable }
  })
  return { stack: rows, margin: [0, 0, 0, 4] }
}

function note(mark: string, line: Line, direction: Direction): ContentText {
  const marked: Line = mark === '' ? line : [{ kind: 'note', mark }, { kind: 'text', text: ' ' }, ...line]
  return { text: pdfText(marked, direction), style: 'note' }
}

// ---- sign-off --------------------------------------------------------------------------

/** Who signs, two beside each other: the function, then each field with what stands in it, or a line to write on. */
function signOff(entries: readonly SignOff[], direction: Direction, inside: Tag): Content {
  const width = (textWidth - cards.gap * 2) / 2
  const rows = Array.from({ length: Math.ceil(entries.length / 2) }, (_, row) => entries.slice(row * 2, row * 2 + 2))
  return {
    stack: rows.map((row): Content => {
      const cells = row.map((entry): Column => ({ width, stack: signatory(entry, width, direction, inside) }))
      const filled: Column[] = cells.length < 2 ? [...cells, { width, text: '' }] : cells
      return { columns: direction === 'rtl' ? filled.reverse() : filled, columnGap: cards.gap * 2, unbreakable: true }
    })
  }
}

function signatory({ function: office, fields }: SignOff, width: number, direction: Direction, inside: Tag): Content[] {
  const rule = (): ContentCanvas => ({
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: rules.sign, lineColor: hex('muted') }],
    margin: [0, STEP, 0, 0]
  })
  return [
    tagged(newTag('P', inside), { text: pdfText(office, direction), ...styled('signFunction') }),
    ...fields.map(({ label, value }): Content => {
      const words: Line = [...label, { kind: 'text', text: value.length > 0 ? ': ' : ':' }, ...value]
      return { stack: [tagged(newTag('P', inside), { text: pdfText(words, direction), ...styled('signField') }), rule()] }
    })
  ]
}

// ---- key figures -----------------------------------------------------------------------

const cardWidth = (textWidth - (cards.inRow - 1) * cards.gap) / cards.inRow - 2 * cards.insetX

/** Cards in rows of a table, so that those of a row are equally high; narrow columns between them keep them apart. */
function keyFigures(caption: Line, figures: readonly KeyFigure[], direction: Direction, inside: Tag): Content {
  const title = tagged(newTag('P', inside), { text: pdfText(caption, direction), style: 'keyHeading' })
  const list = newTag('L', inside)
  const rows = Array.from({ length: Math.ceil(figures.length / cards.inRow) }, (_, row) => figures.slice(row * cards.inRow, row * cards.inRow + cards.inRow))
  const bands = rows.map((row): Content => {
    const cells = Array.from({ length: 2 * cards.inRow - 1 }, (_, column): TableCell => {
      const figure = column % 2 === 0 ? row[column / 2] : undefined
      return figure ? card(figure, direction, newTag('LBody', newTag('LI', list))) : { text: '', border: [false, false, false, false] }
    })
    return {
      table: {
        widths: Array.from({ length: cells.length }, (_, column) => (column % 2 === 0 ? cardWidth : cards.gap)),
        heights: [cards.least],
        dontBreakRows: true,
        body: [direction === 'rtl' ? cells.reverse() : cells]
      },
      layout: CARD_ROW,
      margin: [0, 0, 0, cards.gap]
    }
  })
  return [reserving(title, ROOM_BELOW, heightOf(caption, styles.keyHeading.size)), ...bands]
}

const inset = (column: number) => (column % 2 === 0 ? cards.insetX : 0)
const CARD_ROW: CustomTableLayout = {
  hLineWidth: (line) => (line === 0 ? cards.bar : 0),
  hLineColor: () => hex('accent'),
  vLineWidth: () => 0,
  paddingLeft: inset,
  paddingRight: inset,
  paddingTop: () => cards.insetTop,
  paddingBottom: () => cards.insetBottom
}

/** A card: a bar in the accent colour, the label, the value, the change below it. A long number is set smaller rather than broken. */
function card(figure: KeyFigure, direction: Direction, inside: Tag): TableCell {
  const largest = sizeIn(styles.keyValue.size, direction)
  const fitting = Math.min(largest, (cardWidth - 1) / Math.max(1, widestPiece(figure.value)))
  return {
    stack: [
      tagged(newTag('P', inside), { text: pdfText(figure.label, direction), style: 'keyLabel' }),
      tagged(newTag('P', inside), { text: pdfText(figure.value, direction), style: 'keyValue', ...(fitting < largest ? { fontSize: fitting } : {}) }),
      figure.change.length > 0
        ? tagged(newTag('P', inside), { text: pdfText(figure.change, direction), style: 'keyChange' })
        : { text: ' ', style: 'keyChange' }
    ],
    fillColor: hex('band'),
    border: [false, true, false, false]
  }
}

// ---- tables ----------------------------------------------------------------------------

/** A table of up to this many rows is kept on one page. */
const WHOLE = 14

/**
 * A table with groups is set as one table a group, each with its head, so that a group's name never stands alone and
 * repeats with the head. Years that do not fit side by side follow in a further table with the same words.
 */
function table(block: TableBlock, setting: Setting, inside: Tag, below: number): Content {
  const { direction, decimal } = setting
  const groups = splitGroups(block.rows)
  const fitting = fitColumns(block.columns, block.rows, tableType.sizes, decimal)
  const caption: Line = [{ kind: 'text', text: `${block.number}. `, strong: true }, ...block.caption]
  const first = newTag('Table', inside)
  const title = tagged(newTag('Caption', first), { text: pdfText(caption, direction), style: 'caption' })
  const parts = fitting.sets.flatMap((set, setAt) =>
    groups.map((group, groupAt) => {
      const tag = setAt === 0 && groupAt === 0 ? first : newTag('Table', inside)
      return tablePart(block, group, { ...set, size: fitting.size }, setting, tag)
    })
  )
  const spaced = parts.map((part, index): Content => ({ ...part, margin: [0, index === 0 ? 0 : 8, 0, 0] }))
  const legend = block.legend.map((line) => tagged(newTag('P', inside), legendLine(line, direction)))
  const captionHeight = heightOf(caption, styles.caption.size)
  return {
    stack: [reserving(title, beginningHeight(block, fitting, captionHeight), captionHeight), ...spaced, ...legend],
    unbreakable: block.rows.length <= WHOLE && mayBeKept(captionHeight + tableHeight(block, fitting)),
    margin: [0, 6, 0, below]
  }
}

function legendLine(line: Line, direction: Direction): ContentText {
  return { text: pdfText(line, direction), style: 'legend' }
}

/** Height of a table with its legend, estimated from above. */
function tableHeight({ columns, rows, legend }: TableBlock, { size, sets }: Fitting): number {
  const cellHeight = (line: Line, width: number) => heightOf(line, size, width) + 2 * tableRules.paddingY
  const highest = (cells: readonly Line[], { places, widths }: ColumnSet) =>
    places.reduce((height, place, at) => Math.max(height, cellHeight(cells[place] ?? [], widths[at] ?? 1)), 0)
  const head = columns.map(({ label }) => label)
  const ofSet = (set: ColumnSet) =>
    rows.reduce(
      (sum, row) => sum + (row.kind === 'group' ? cellHeight(row.label, textWidth) + highest(head, set) : highest(row.cells, set)),
      highest(head, set)
    )
  return sets.reduce((sum, set) => sum + ofSet(set), 0) + legend.reduce((sum, line) => sum + heightOf(line, styles.legend.size), 0)
}

/** Height of a table's head and first rows, or first row where two are too high, estimated from above: a caption never stands without them. */
function beginningHeight(block: TableBlock, fitting: Fitting, captionHeight: number): number {
  const [first] = fitting.sets
  const least = block.rows[0]?.kind === 'group' ? 2 : 1
  const heightOfRows = (count: number) => (first ? tableHeight({ ...block, rows: block.rows.slice(0, count), legend: [] }, { ...fitting, sets: [first] }) : 0)
  const two = heightOfRows(least + 1)
  if (mayBeKept(2 * two)) return two
  const one = heightOfRows(least)
  return mayBeKept(captionHeight + one) ? one : ROOM_BELOW / 2
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

/** A column's head is read with each cell below it, and the words of a row with each of its cells. */
function tablePart(
  { columns }: TableBlock,
  group: Group,
  { places, widths, size }: ColumnSet & { size: number },
  { direction, decimal }: Setting,
  tag: Tag
): ContentTable {
  const units = columns.map((): UnitColumn => ({ decimal, rtl: direction === 'rtl', beyond: 0 }))
  const mirror = <Item>(items: readonly Item[]): Item[] => (direction === 'rtl' ? [...items].reverse() : [...items])
  const fontSize = sizeIn(size, direction)
  const align = columns.map((column) => (column.kind === 'number' ? end(direction) : start(direction)))
  const row = (cells: readonly Line[], head: boolean): TableCell[] => {
    const inRow = newTag('TR', tag)
    const cell = (place: number): Tag => {
      if (head) return newTag('TH', inRow, { scope: 'Column', repeats: true })
      return columns[place]?.kind === 'label' ? newTag('TH', inRow, { scope: 'Row' }) : newTag('TD', inRow)
    }
    const line = (place: number): TableCell => {
      const set: ContentText = {
        text: pdfText(cells[place] ?? [], direction),
        alignment: align[place] ?? 'left',
        ...(head ? { style: 'tableHead', fontSize } : {})
      }
      const column = units[place]
      return head || column === undefined || columns[place]?.kind !== 'number' ? set : inColumn(column, set)
    }
    return mirror(places.map((place) => tagged(cell(place), line(place))))
  }
  const head = row(
    columns.map(({ label }) => label),
    true
  )
  const label = group.label ? [groupRow(group.label, places.length, { direction, fontSize, inside: newTag('TR', tag) })] : []
  const headRows = 1 + label.length
  return {
    table: {
      headerRows: headRows,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: mirror(widths),
      body: [head, ...label, ...group.rows.map((cells) => row(cells, false))]
    },
    layout: ruled(headRows),
    style: 'table',
    fontSize
  }
}

type GroupRow = { readonly direction: Direction; readonly fontSize: number; readonly inside: Tag }

function groupRow(label: Line, columns: number, { direction, fontSize, inside }: GroupRow): TableCell[] {
  const tag = newTag('TH', inside, { scope: 'Row', columns, repeats: true })
  const cell: TableCell = tagged(tag, { text: pdfText(label, direction), colSpan: columns, style: 'tableHead', fontSize, alignment: start(direction) })
  return [cell, ...Array.from({ length: columns - 1 }, (): TableCell => '')]
}

/** A tinted head, a thin rule under each row, no vertical lines. */
function ruled(headRows: number): CustomTableLayout {
  const padding: Padding = () => tableRules.paddingX
  return {
    hLineWidth: (line, node) => (line === 0 || line === headRows || line === node.table.body.length ? tableRules.strong : tableRules.fine),
    hLineColor: (line, node) => hex(line === 0 || line === headRows || line === node.table.body.length ? 'accent' : 'rule'),
    vLineWidth: () => 0,
    fillColor: (row) => (row < headRows ? hex('tint') : null),
    paddingLeft: padding,
    paddingRight: padding,
    paddingTop: () => tableRules.paddingY,
    paddingBottom: () => tableRules.paddingY
  }
}
