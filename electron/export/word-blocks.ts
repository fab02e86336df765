/** Blocks of a document as Word paragraphs and tables. */

import {
  BorderStyle,
  HeadingLevel,
  type IBorderOptions,
  Paragraph,
  ShadingType,
  SimpleField,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType
} from 'docx'
import type { Block, TableRow as DocumentRow, KeyFigure, Line } from '../../core/report/document'
import { CARDS, colours, textWidth, WIDE } from './page-style'
import type { Setting } from './word-setting'
import { twips } from './word-styles'
import { paragraph, textRuns } from './word-text'

type TableBlock = Extract<Block, { kind: 'table' }>
type Element = Paragraph | Table

const none: IBorderOptions = { style: BorderStyle.NIL, size: 0, color: 'auto' }
const thin: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: colours.rule }
const thick: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: colours.accent }

export function wordBlocks(blocks: readonly Block[], setting: Setting): readonly Element[] {
  return blocks.flatMap((block) => wordBlock(block, setting))
}

function wordBlock(block: Block, setting: Setting): readonly Element[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          bidirectional: setting.rtl,
          children: [...textRuns(block.line, setting)]
        })
      ]
    case 'paragraph':
      return [paragraph('BodyText', block.line, setting)]
    case 'key-figures':
      return [paragraph('KeyHeading', block.caption, setting), keyFigures(block.figures, setting), new Paragraph({ style: 'Legend' })]
    case 'table':
      return [caption(block, setting), table(block, setting), ...legend(block, setting)]
    case 'notes':
      return block.notes.map(({ mark, line }) =>
        paragraph('Note', mark === '' ? line : [{ kind: 'note', mark }, { kind: 'text', text: ' ' }, ...line], setting)
      )
    case 'sources':
      return block.sources.map((line) => paragraph('Source', line, setting))
  }
}

// ---- key figures -----------------------------------------------------------------------

function keyFigures(figures: readonly KeyFigure[], setting: Setting): Table {
  const width = twips(textWidth / CARDS)
  const rows = Array.from({ length: Math.ceil(figures.length / CARDS) }, (_, row) => figures.slice(row * CARDS, row * CARDS + CARDS))
  return new Table({
    layout: TableLayoutType.FIXED,
    visuallyRightToLeft: setting.rtl,
    width: { size: width * CARDS, type: WidthType.DXA },
    columnWidths: Array.from({ length: CARDS }, () => width),
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: rows.map((row) => new TableRow({ cantSplit: true, children: Array.from({ length: CARDS }, (_, place) => card(row[place], width, setting)) }))
  })
}

function card(figure: KeyFigure | undefined, width: number, setting: Setting): TableCell {
  const size = { size: width, type: WidthType.DXA }
  if (figure === undefined) return new TableCell({ width: size, children: [new Paragraph({ style: 'KeyLabel' })] })
  const white: IBorderOptions = { style: BorderStyle.SINGLE, size: 48, color: 'FFFFFF' }
  return new TableCell({
    width: size,
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: colours.band },
    borders: { top: { style: BorderStyle.SINGLE, size: 16, color: colours.accent }, bottom: white, left: none, right: white },
    margins: { left: twips(8), right: twips(6), top: twips(2), bottom: 0 },
    children: [paragraph('KeyLabel', figure.label, setting), paragraph('KeyValue', figure.value, setting), paragraph('KeyChange', figure.change, setting)]
  })
}

// ---- tables ----------------------------------------------------------------------------

/** "Table 1. Caption" with the number as a SEQ field whose result is already written. */
function caption({ number, caption: line }: TableBlock, setting: Setting): Paragraph {
  const [word = '', ...rest] = number.split(' ')
  return new Paragraph({
    style: 'Caption',
    bidirectional: setting.rtl,
    children: [
      ...textRuns([{ kind: 'text', text: `${word} ` }], setting),
      new SimpleField('SEQ Table \\* ARABIC', rest.join(' ')),
      ...textRuns([{ kind: 'text', text: '. ' }, ...line], setting)
    ]
  })
}

function table(block: TableBlock, setting: Setting): Table {
  const wide = block.columns.length > WIDE
  const prefix = wide ? 'Wide' : 'Table'
  const widths = columnWidths(block)
  const head = block.columns.map((column, index) =>
    cell(
      column.label,
      {
        style: column.kind === 'number' ? `${prefix}HeadNumber` : `${prefix}Head`,
        width: widths[index] ?? 0,
        fill: colours.tint,
        borders: { top: thick, bottom: thick, left: none, right: none }
      },
      setting
    )
  )
  return new Table({
    layout: TableLayoutType.FIXED,
    visuallyRightToLeft: setting.rtl,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    margins: { left: twips(4), right: twips(4) },
    borders: { top: thick, bottom: thick, left: none, right: none, insideHorizontal: thin, insideVertical: none },
    rows: [new TableRow({ tableHeader: true, cantSplit: true, children: head }), ...block.rows.map((row) => tableRow(row, block, widths, setting))]
  })
}

function tableRow(row: DocumentRow, { columns }: TableBlock, widths: readonly number[], setting: Setting): TableRow {
  const prefix = columns.length > WIDE ? 'Wide' : 'Table'
  if (row.kind === 'group') {
    const width = widths.reduce((sum, each) => sum + each, 0)
    return new TableRow({ cantSplit: true, children: [cell(row.label, { style: 'TableGroup', width, fill: colours.tint, span: columns.length }, setting)] })
  }
  return new TableRow({
    cantSplit: true,
    children: row.cells.map((line, index) =>
      cell(line, { style: columns[index]?.kind === 'number' ? `${prefix}Number` : `${prefix}Text`, width: widths[index] ?? 0 }, setting)
    )
  })
}

type CellLook = {
  readonly style: string
  readonly width: number
  readonly fill?: string
  readonly span?: number
  readonly borders?: { top: IBorderOptions; bottom: IBorderOptions; left: IBorderOptions; right: IBorderOptions }
}

function cell(line: Line, { style, width, fill, span, borders }: CellLook, setting: Setting): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.TOP,
    ...(fill ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill } } : {}),
    ...(span ? { columnSpan: span } : {}),
    ...(borders ? { borders } : {}),
    children: [paragraph(style, line, setting)]
  })
}

/** Whole twips that add up to the text's width. */
function columnWidths({ columns }: TableBlock): readonly number[] {
  const total = columns.reduce((sum, column) => sum + column.weight, 0)
  const all = twips(textWidth)
  const widths = columns.map((column) => Math.floor((all * column.weight) / total))
  const rest = all - widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width, index) => (index === 0 ? width + rest : width))
}

function legend(block: TableBlock, setting: Setting): readonly Paragraph[] {
  return block.legend.length > 0 ? block.legend.map((line) => paragraph('Legend', line, setting)) : [new Paragraph({ style: 'Legend' })]
}
