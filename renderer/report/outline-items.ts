/** The lines of the outline: sections, and under those that are unfolded their parts. */

import type { BlockKind, DraftBlock, ReviewState } from '../../core/report/draft'
import { sectionState, sectionsOf } from '../../core/report/sections'

export type OutlineItem = {
  /** The block of a part, the heading of a section, or `opening`. */
  readonly id: string
  /** The block to go to. */
  readonly target: string
  readonly level: 1 | 2
  readonly kind: BlockKind
  readonly name: string
  /** All blocks that it stands for, which stand together. */
  readonly ids: readonly string[]
  /** The place of its first block, and the place after its last. */
  readonly start: number
  readonly end: number
  readonly hasParts: boolean
  readonly isFolded: boolean
  /** The opening stays first. */
  readonly isMovable: boolean
  readonly review: ReviewState
  /** How much is to settle in what it stands for; of an unfolded section, in its heading alone. */
  readonly toSettle: number
  /** 1-based among those of its level and section. */
  readonly place: number
  readonly siblings: number
}

const OPENING = 'opening'

export function outlineItems(
  blocks: readonly DraftBlock[],
  folded: readonly string[],
  nameOf: (block: DraftBlock) => string,
  opening: string,
  toSettle: ReadonlyMap<string, readonly unknown[]>
): readonly OutlineItem[] {
  const openIn = (ids: readonly string[]) => ids.reduce((sum, id) => sum + (toSettle.get(id)?.length ?? 0), 0)
  const sections = sectionsOf(blocks)
  return sections.flatMap((section, index): readonly OutlineItem[] => {
    const [first] = section.blocks
    if (first === undefined) return []
    const id = section.heading?.id ?? OPENING
    const own = section.blocks.filter((block) => block !== section.heading)
    const isFolded = folded.includes(id)
    const ids = section.blocks.map((block) => block.id)
    const head: OutlineItem = {
      id,
      target: first.id,
      level: 1,
      kind: 'heading',
      name: section.heading ? nameOf(section.heading) : opening,
      ids,
      start: section.start,
      end: section.start + section.blocks.length,
      hasParts: own.length > 0,
      isFolded,
      isMovable: section.heading !== null,
      review: sectionState(section),
      toSettle: openIn(isFolded || own.length === 0 ? ids : [id]),
      place: index + 1,
      siblings: sections.length
    }
    if (isFolded) return [head]
    const parts = own.map((block, part): OutlineItem => {
      const start = section.start + section.blocks.indexOf(block)
      return {
        id: block.id,
        target: block.id,
        level: 2,
        kind: block.content.kind,
        name: nameOf(block),
        ids: [block.id],
        start,
        end: start + 1,
        hasParts: false,
        isFolded: false,
        isMovable: true,
        review: block.review.state,
        toSettle: openIn([block.id]),
        place: part + 1,
        siblings: own.length
      }
    })
    return [head, ...parts]
  })
}
