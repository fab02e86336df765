/** All that a document prints, line by line. */

import type { Block, HeadingBlock, Line, ReportDocument } from './document'

/** The lines of a document in their order, headers and legends with them. */
export function documentLines({ organisation, imprint, title, subtitle, runningHeader, layout, blocks }: ReportDocument): readonly Line[] {
  return [organisation, ...imprint, title, subtitle, runningHeader, ...(layout.contents ? [layout.contents] : []), ...blocks.flatMap(blockLines)]
}

/** The lines of one block in their order. */
export function blockLines(block: Block): readonly Line[] {
  switch (block.kind) {
    case 'heading':
      return [headingLine(block)]
    case 'paragraph':
      return [block.line]
    case 'list':
      return block.items
    case 'key-figures':
      return [block.caption, ...block.figures.flatMap(({ label, value, change }) => [label, value, change])]
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ label }) => label),
        ...block.rows.flatMap((row) => (row.kind === 'group' ? [row.label] : row.cells)),
        ...block.legend
      ]
    case 'chart':
      return [
        block.caption,
        ...block.categories,
        ...block.series.flatMap(({ label, points }) => [label, ...points.map((point) => point.label)]),
        block.axis.unit,
        ...block.axis.ticks.map(({ label }): Line => [{ kind: 'number', text: label }]),
        ...block.legend
      ]
    case 'notes':
      return block.notes.map(({ line }) => line)
    case 'sources':
      return block.sources
    case 'sign-off':
      return block.entries.flatMap((entry) => [entry.function, ...entry.fields.flatMap(({ label, value }) => [label, value])])
  }
}

/** A heading with its number before it. */
export function headingLine({ number, line }: HeadingBlock): Line {
  return number === '' || line.length === 0 ? line : [{ kind: 'number', text: number }, { kind: 'text', text: '\u2002' }, ...line]
}

/** Whether a list of contents names a block: a heading that has words. */
export function isListed(block: Block): block is HeadingBlock {
  return block.kind === 'heading' && block.line.length > 0
}
