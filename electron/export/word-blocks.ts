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
  WidthType,
  type XmlComponent
} from 'docx'
import type { Block, ChartBlock, KeyFigure, Line } from '../../core/report/document'
import { cards, colours, STEP, styles, tableRules, tableType, textWidth } from '../../core/report/page-style'
import { type ColumnSet, fitColumns } from './measure'
import { chartRun } from './word-chart'
import { WordElement, WordParagraph } from './word-element'
import { BULLETS, CHAPTERS, NUMBERS, type Setting } from './word-setting'
import { eighths, KEPT, KEY_FIGURES, REPORT_TABLE, twips } from './word-styles'
import { paragraph, textRuns } from './word-text'

type TableBlock = Extract<Block, { kind: 'table' }>
type Element = Paragraph | Table

const none: IBorderOptions = { style: BorderStyle.NIL, size: 0, color: 'auto' }

export function wordBlocks(blocks: readonly Block[], setting: Setting): readonly Element[] {
  return blocks.flatMap((block, at) => {
    const next = blocks[at + 1]
    const headsNothing = block.kind === 'heading' && next?.kind === 'notes' && plainNotes(next, setting).length === 0
    if (headsNothing) return []
    setting.comments?.begin(block.id)
    return wordBlock(block, setting)
  })
}

/** The notes that are no footnotes. */
function plainNotes({ notes }: Extract<Block, { kind: 'notes' }>, { footnotes }: Setting) {
  return notes.filter(({ mark }) => !footnotes?.has(mark))
}

function wordBlock(block: Block, setting: Setting): readonly Element[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block, setting)]
    case 'paragraph':
      return [paragraph('BodyText', block.line, setting)]
    case 'list':
      return block.items.map(
        (item) =>
          new WordParagraph(
            {
              style: 'ListParagraph',
              bidirectional: setting.rtl,
              numbering: { reference: block.ordered ? NUMBERS : BULLETS, level: 0, instance: setting.lists.indexOf(block.id) }
            },
            textRuns(item, setting)
          )
      )
    case 'key-figures':
      return [paragraph('KeyHeading', block.caption, setting), keyFigures(block.figures, setting), new Paragraph({ style: 'Legend' })]
    case 'table':
      return [caption(block, setting), ...tables(block, setting), ...legend(block, setting)]
    case 'chart':
      return [caption(block, setting, 'Chart'), chartParagraph(block, setting), ...legend(block, setting)]
    case 'notes':
      return plainNotes(block, setting).map(({ mark, line }) =>
        paragraph('Note', mark === '' ? line : [{ kind: 'note', mark }, { kind: 'text', text: ' ' }, ...line], setting)
      )
    case 'sources':
      return block.sources.map((line) => paragraph('Source', line, setting))
    case 'sign-off':
      return block.entries.flatMap(({ function: office, fields }) => [
        paragraph('SignFunction', office, setting),
        ...fields.map(({ label, value }) => paragraph('SignField', [...label, { kind: 'text', text: value.length > 0 ? ': ' : ':' }, ...value], setting))
      ])
  }
}

/** A heading that is numbered is in the numbering of chapters, so that its number follows when an editor adds or moves one. */
function heading({ id, level, number, line, onNewPage }: Extract<Block, { kind: 'heading' }>, setting: Setting): Paragraph {
  const runs = textRuns(line, setting)
  return new WordParagraph(
    {
      heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
      bidirectional: setting.rtl,
      ...(number !== '' && line.length > 0 ? { numbering: { reference: CHAPTERS, level: level - 1 } } : {}),
      ...(onNewPage ? { pageBreakBefore: true } : {})
    },
    marked(runs, setting.headings.get(id), setting)
  )
}

/** Runs in a bookmark, where they have one. */
function marked(runs: readonly XmlComponent[], bookmark: string | undefined, { ids }: Setting): readonly XmlComponent[] {
  if (bookmark === undefined) return runs
  const id = ids.next()
  return [new WordElement('w:bookmarkStart', { 'w:id': id, 'w:name': bookmark }), ...runs, new WordElement('w:bookmarkEnd', { 'w:id': id })]
}

// ---- key figures -----------------------------------------------------------------------

function keyFigures(figures: readonly KeyFigure[], setting: Setting): Table {
  const width = twips(textWidth / cards.inRow)
  const rows = Array.from({ length: Math.ceil(figures.length / cards.inRow) }, (_, row) => figures.slice(row * cards.inRow, row * cards.inRow + cards.inRow))
  return new Table({
    layout: TableLayoutType.FIXED,
    visuallyRightToLeft: setting.rtl,
    width: { size: width * cards.inRow, type: WidthType.DXA },
    columnWidths: Array.from({ length: cards.inRow }, () => width),
    style: KEY_FIGURES,
    rows: rows.map((row) => new TableRow({ cantSplit: true, children: Array.from({ length: cards.inRow }, (_, place) => card(row[place], width, setting)) }))
  })
}

function card(figure: KeyFigure | undefined, width: number, setting: Setting): TableCell {
  const size = { size: width, type: WidthType.DXA }
  if (figure === undefined) return new TableCell({ width: size, children: [new Paragraph({ style: 'KeyLabel' })] })
  const white: IBorderOptions = { style: BorderStyle.SINGLE, size: eighths(cards.gap - STEP), color: colours.paper }
  return new TableCell({
    width: size,
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: colours.band },
    borders: { top: { style: BorderStyle.SINGLE, size: eighths(cards.bar), color: colours.accent }, bottom: white, left: none, right: white },
    children: [paragraph('KeyLabel', figure.label, setting), paragraph('KeyValue', figure.value, setting), paragraph('KeyChange', figure.change, setting)]
  })
}

// ---- tables ----------------------------------------------------------------------------

/** A chart as wide as the text. Its paragraph runs left to right in every language: in one from right to left LibreOffice 7.4 turns the digits of the chart round. */
function chartParagraph(block: ChartBlock, setting: Setting): Paragraph {
  return new WordParagraph({ style: 'Chart' }, [chartRun(block, setting)])
}

/** "Table 1. Caption" with the number as a SEQ field whose result is already written, and the two in a bookmark that references name. */
function caption({ number, caption: line }: Captioned, setting: Setting, sequence: Sequence = 'Table'): Paragraph {
  const [word = '', ...rest] = number.split(' ')
  const name = [...textRuns([{ kind: 'text', text: `${word}\u00a0` }], setting), new SimpleField(`SEQ ${sequence} \\* ARABIC`, rest.join(' '))]
  return new WordParagraph({ style: 'Caption', bidirectional: setting.rtl }, [
    ...marked(name, setting.bookmarks.get(number) ?? bookmarkOf(number, sequence), setting),
    ...textRuns([{ kind: 'text', text: '. ' }, ...line], setting)
  ])
}

type Captioned = Pick<TableBlock, 'number' | 'caption'>
type Sequence = 'Table' | 'Chart'

function bookmarkOf(number: string, sequence: Sequence): string {
  return `_Ref${sequence}${number.replace(/^.*\D/u, '')}`
}

/** The bookmark of each table and chart by its number. */
export function captionBookmarks(blocks: readonly Block[]): ReadonlyMap<string, string> {
  return new Map(
    blocks.flatMap((block) =>
      block.kind === 'table' || block.kind === 'chart' ? [[block.number, bookmarkOf(block.number, block.kind === 'chart' ? 'Chart' : 'Table')] as const] : []
    )
  )
}

/** Years that do not fit side by side follow in a further table with the same words. */
function tables(block: TableBlock, setting: Setting): readonly Element[] {
  const { size, sets } = fitColumns(block.columns, block.rows, [styles.table.size, tableType.wide.size])
  const prefix = size === styles.table.size ? 'Table' : 'Wide'
  return sets.flatMap((set, index) => [...(index > 0 ? [new Paragraph({ style: 'Legend' })] : []), table(block, set, prefix, setting)])
}

type Prefix = 'Table' | 'Wide'

function table({ columns, rows }: TableBlock, set: ColumnSet, prefix: Prefix, setting: Setting): Table {
  const widths = columnWidths(set)
  const numeric = set.places.map((place) => columns[place]?.kind === 'number')
  const head = set.places.map((place, at) =>
    cell(columns[place]?.label ?? [], { style: `${prefix}Head${numeric[at] ? 'Number' : ''}`, width: widths[at] ?? 0 }, setting)
  )
  const body = rows.map((row, index) => {
    if (row.kind === 'group') {
      return [cell(row.label, { style: 'TableGroup', width: sum(widths), fill: colours.tint, span: widths.length }, setting)]
    }
    const kept = staysWithNext(index, rows.length) ? KEPT : ''
    return set.places.map((place, at) =>
      cell(row.cells[place] ?? [], { style: `${prefix}${numeric[at] ? 'Number' : 'Text'}${kept}`, width: widths[at] ?? 0 }, setting)
    )
  })
  return new Table({
    layout: TableLayoutType.FIXED,
    visuallyRightToLeft: setting.rtl,
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: [...widths],
    style: REPORT_TABLE,
    tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [new TableRow({ tableHeader: true, cantSplit: true, children: head }), ...body.map((children) => new TableRow({ cantSplit: true, children }))]
  })
}

/** Whether a row stays with the next one, so that neither the first nor the last stands alone on a page. */
function staysWithNext(index: number, rows: number): boolean {
  return index < rows - 1 && (index === 0 || index === rows - 2)
}

type CellLook = {
  readonly style: string
  readonly width: number
  readonly fill?: string
  readonly span?: number
}

function cell(line: Line, { style, width, fill, span }: CellLook, setting: Setting): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(fill ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill } } : {}),
    ...(span ? { columnSpan: span } : {}),
    children: [paragraph(style, line, setting)]
  })
}

/** Whole twips that add up to the text's width; a cell's padding is inside its width. */
function columnWidths({ widths }: ColumnSet): readonly number[] {
  const whole = widths.map((width) => twips(width + 2 * tableRules.paddingX))
  const rest = twips(textWidth) - sum(whole)
  return whole.map((width, index) => (index === 0 ? width + rest : width))
}

const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0)

function legend(block: Pick<TableBlock, 'legend'>, setting: Setting): readonly Paragraph[] {
  return block.legend.length > 0 ? block.legend.map((line) => paragraph('Legend', line, setting)) : [new Paragraph({ style: 'Legend' })]
}
