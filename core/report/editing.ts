/** Changing a part of a draft: what follows for its review, its other editions and what is to be read again. */

import type { Language, Translated } from '../entry/indicator'
import { languages } from '../entry/indicator'
import type { BlockContent, Draft, DraftBlock } from './draft'

/** The text that a part's editions share; undefined where a part has none. */
export function textOf(content: BlockContent): Translated {
  return 'text' in content ? content.text : content.caption
}

/**
 * The part with new content. A change returns it to draft; an edition that was typed in has been read, and agrees with
 * the source as it now stands; a changed source leaves the others against the source they were written from.
 */
export function withContent(block: DraftBlock, content: BlockContent, source: Language): DraftBlock {
  if (JSON.stringify(content) === JSON.stringify(block.content)) return block
  const before = textOf(block.content)
  const after = textOf(content)
  const changed = languages.filter((language) => before[language] !== after[language])
  const against: Partial<Record<Language, string>> = {}
  for (const language of languages) {
    if (language === source || after[language] === '') continue
    const old = block.against[language] ?? before[source]
    const base = changed.includes(language) ? after[source] : old
    if (base !== after[source]) against[language] = base
  }
  return { ...block, content, review: { state: 'draft' }, reread: block.reread.filter((language) => !changed.includes(language)), against }
}

/** The editions whose source has changed since they were written. */
export function staleEditions({ content, against }: DraftBlock, source: Language): readonly Language[] {
  const now = textOf(content)[source]
  return languages.filter((language) => language !== source && against[language] !== undefined && against[language] !== now)
}

/** The part with an edition that has been found to agree with the source as it stands. */
export function confirmed(block: DraftBlock, language: Language): DraftBlock {
  const { [language]: _, ...against } = block.against
  return { ...block, against }
}

/** The part with an edition read again. */
export function readAgain(block: DraftBlock, language: Language): DraftBlock {
  return { ...block, reread: block.reread.filter((each) => each !== language) }
}

/** The part as it is taken over to another year: every written text of it is to be read again. */
export function takenOver(block: DraftBlock): DraftBlock {
  if (block.content.kind !== 'prose' && block.content.kind !== 'notes' && block.content.kind !== 'sources') return block
  const text = textOf(block.content)
  return { ...block, reread: languages.filter((language) => text[language] !== '') }
}

/** The draft with blocks as they now are, each in the place of the one with its id. */
export function withBlocks(draft: Draft, changed: readonly DraftBlock[]): Draft {
  if (changed.length === 0) return draft
  const byId = new Map(changed.map((block) => [block.id, block]))
  return { ...draft, blocks: draft.blocks.map((block) => byId.get(block.id) ?? block) }
}

/** The later draft, in which each block that is as it was before is the same value as before. */
export function withKeptBlocks(before: Draft, next: Draft): Draft {
  const known = new Map(before.blocks.map((block) => [block.id, block]))
  return {
    ...next,
    blocks: next.blocks.map((block) => {
      const kept = known.get(block.id)
      return kept && JSON.stringify(kept) === JSON.stringify(block) ? kept : block
    })
  }
}
