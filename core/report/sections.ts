/** Sections of a draft: a heading of the first level with what follows it until the next one. */

import type { DraftBlock, ReviewState } from './draft'

/** `blocks` begins with the heading; what stands before the first heading is a section without one. */
export type Section = { readonly heading: DraftBlock | null; readonly blocks: readonly DraftBlock[] }

/** The sections of a draft, in order; every block is in one. */
export function sectionsOf(blocks: readonly DraftBlock[]): readonly Section[] {
  const sections: { heading: DraftBlock | null; blocks: DraftBlock[] }[] = []
  for (const block of blocks) {
    const opens = block.content.kind === 'heading' && block.content.level === 1
    const last = sections.at(-1)
    if (last && !opens) last.blocks.push(block)
    else sections.push({ heading: opens ? block : null, blocks: [block] })
  }
  return sections
}

const ORDER: Readonly<Record<ReviewState, number>> = { draft: 0, checked: 1, approved: 2 }

/** How far a section is: as far as the least advanced of its blocks. */
export function sectionState({ blocks }: Section): ReviewState {
  return blocks.reduce<ReviewState>((least, { review }) => (ORDER[review.state] < ORDER[least] ? review.state : least), 'approved')
}
