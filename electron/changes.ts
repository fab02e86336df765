/** Parts of a workbook as the changes that make them what they are. */

import type { DraftBlock } from '../core/report/draft'
import type { EntityKind } from './store/entities'
import type { Change } from './store/journal'

export function entity(what: EntityKind, key: string, image: object): Change {
  return { what, key, after: JSON.stringify(image) }
}

export function blockChange({ id, ...block }: DraftBlock, position: number): Change {
  return entity('block', id, { position, ...block })
}

/** All blocks with the positions they now have; the journal drops those that are as they were. */
export function reordered(blocks: readonly DraftBlock[]): readonly Change[] {
  return blocks.map(blockChange)
}
