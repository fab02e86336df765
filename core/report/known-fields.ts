/** Which fields of a text name something that there is. */

import type { DraftBlock } from './draft'
import type { Field } from './prose'

/** What fields may name: the codes of indicators, and the blocks that print a table. */
export type KnownNames = { readonly indicators: ReadonlySet<string>; readonly tables: ReadonlySet<string> }

/** Whether a field names something; years and numbers from outside always do, and braces that hold no field never. */
export function isKnownField(field: Field, { indicators, tables }: KnownNames): boolean {
  switch (field.kind) {
    case 'figure':
      return indicators.has(field.indicator)
    case 'reference':
      return tables.has(field.block)
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

/** The blocks whose table a reference may name. */
export function tablesOf(blocks: readonly DraftBlock[]): ReadonlySet<string> {
  return new Set(blocks.flatMap(({ id, content }) => (content.kind === 'comparison' || content.kind === 'series' ? [id] : [])))
}
