/** The sections of a report: a heading of the first level with what follows until the next; what stands before the first is the opening. */

import { type DraftBlock, type Review, type ReviewState, reviewStates } from './draft'

/** `heading`: null for the opening, which has none. `blocks`: all of the section, its heading first. `start`: the place of its first block. */
export type Section = { readonly heading: DraftBlock | null; readonly blocks: readonly DraftBlock[]; readonly start: number }

export function isSectionHeading({ content }: DraftBlock): boolean {
  return content.kind === 'heading' && content.level === 1
}

/** All blocks in their order, by sections. */
export function sectionsOf(blocks: readonly DraftBlock[]): readonly Section[] {
  const starts = blocks.flatMap((block, index) => (index === 0 || isSectionHeading(block) ? [index] : []))
  return starts.map((start, index): Section => {
    const own = blocks.slice(start, starts[index + 1])
    const [first] = own
    return { heading: first && isSectionHeading(first) ? first : null, blocks: own, start }
  })
}

/** How far blocks are together: as far as the least of them, by the last who said so of those. */
export function leastReview(blocks: readonly DraftBlock[]): Review {
  const rank = ({ state }: Review) => reviewStates.indexOf(state)
  const [first, ...others] = blocks.map(({ review }) => review)
  if (first === undefined) return { state: 'draft' }
  return others.reduce(
    (least, review) => (rank(review) < rank(least) || (rank(review) === rank(least) && saidAt(review) > saidAt(least)) ? review : least),
    first
  )
}

/** How far a section is: as far as the least advanced of its blocks. */
export function sectionState({ blocks }: Omit<Section, 'start'>): ReviewState {
  return leastReview(blocks).state
}

function saidAt(review: Review): string {
  return review.state === 'draft' ? '' : review.at
}

/** A place to move to: blocks that stand together, and where the first of them comes to stand among the remaining ones. */
export type Move = { readonly ids: readonly string[]; readonly index: number }

/**
 * Moving what a block stands for one step: with the heading of a section the whole section, past the next section and
 * never before the opening; any other block alone, past its neighbour. Undefined where there is no further step.
 */
export function stepMove(blocks: readonly DraftBlock[], id: string, step: 'up' | 'down'): Move | undefined {
  const at = blocks.findIndex((block) => block.id === id)
  const block = blocks[at]
  if (block === undefined) return undefined
  const sections = sectionsOf(blocks)
  const own = sections.findIndex(({ heading }) => heading?.id === id)
  if (own < 0) {
    const index = step === 'up' ? at - 1 : at + 1
    return index < 0 || index >= blocks.length ? undefined : { ids: [id], index }
  }
  const section = sections[own]
  const other = sections[step === 'up' ? own - 1 : own + 1]
  if (section === undefined || !other?.heading) return undefined
  return { ids: section.blocks.map((each) => each.id), index: step === 'up' ? other.start : section.start + other.blocks.length }
}

/** Moving blocks that stand together to a gap between blocks, counted before the move; undefined where all would stay as it is. */
export function gapMove(blocks: readonly DraftBlock[], ids: readonly string[], gap: number): Move | undefined {
  const start = blocks.findIndex(({ id }) => id === ids[0])
  if (start < 0 || (gap >= start && gap <= start + ids.length)) return undefined
  return { ids, index: gap > start ? gap - ids.length : gap }
}
