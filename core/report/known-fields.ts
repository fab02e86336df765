/** Which fields of a text name something that there is. */

import type { DraftBlock } from './draft'
import type { Field } from './prose'

/** What fields may name: the codes of indicators, and the blocks that print a table or a chart. */
export type KnownNames = { readonly indicators: ReadonlySet<string> } & NumberedBlocks
export type NumberedBlocks = { readonly tables: ReadonlySet<string>; readonly charts: ReadonlySet<string> }

/** Whether a field names something; years and numbers from outside always do, and braces that hold no field never. */
export function isKnownField(field: Field, { indicators, tables, charts }: KnownNames): boolean {
  switch (field.kind) {
    case 'figure':
      return indicators.has(field.indicator)
    case 'reference':
      return tables.has(field.block)
    case 'chart':
      return charts.has(field.block)
    case 'unknown':
      return false
    case 'year':
    case 'base-year':
    case 'outside':
      return true
  }
}

/** What a field names, as its author wrote it. */
export function namedBy(field: Field): string {
  switch (field.kind) {
    case 'figure':
      return field.indicator
    case 'reference':
    case 'chart':
      return field.block
    case 'unknown':
      return field.field
    case 'outside':
      return field.text
    case 'year':
    case 'base-year':
      return field.kind
  }
}

/** The blocks whose table or chart a text may name. */
export function numberedBlocks(blocks: readonly DraftBlock[]): NumberedBlocks {
  const having = (has: (content: DraftBlock['content']) => boolean) => new Set(blocks.filter(({ content }) => has(content)).map(({ id }) => id))
  return {
    tables: having((content) => content.kind === 'comparison' || content.kind === 'series' || (content.kind === 'chart' && content.listed)),
    charts: having(({ kind }) => kind === 'chart')
  }
}
