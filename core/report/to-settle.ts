/** What an author still has to settle in a draft, in the order of the text. */

import type { Language } from '../entry/indicator'
import type { Comment, Draft, DraftBlock } from './draft'
import { staleEditions, textOf } from './editing'
import { fieldsOf } from './find'
import { isKnownField, type KnownNames, numberedBlocks } from './known-fields'
import type { Field } from './prose'

/**
 * - `stale`: the source of an edition has changed since.
 * - `reread`: a text taken over from an earlier year is to be read again.
 * - `field`: a field names nothing that the workbook holds.
 * - `comment`: a conversation that nobody has settled, by its first open comment.
 */
export type ToSettle = { readonly block: string; readonly language: Language } & (
  | { readonly kind: 'stale' | 'reread' }
  | { readonly kind: 'field'; readonly field: Field }
  | { readonly kind: 'comment'; readonly comment: string }
)
export type SettleKind = ToSettle['kind']

/** All that is to settle in the editions of the draft. */
export function toSettle(draft: Draft, comments: readonly Comment[], indicators: ReadonlySet<string>): readonly ToSettle[] {
  const known = { indicators, ...numberedBlocks(draft.blocks) }
  return draft.blocks.flatMap((block) => toSettleIn(block, draft.languages, comments, known))
}

/** What is to settle in one block. `languages`: the editions, the source first; `comments`: those on the block, or more. */
export function toSettleIn(block: DraftBlock, languages: readonly Language[], comments: readonly Comment[], known: KnownNames): readonly ToSettle[] {
  const stale = staleEditions(block, languages[0] ?? 'en')
  const open = comments.filter((comment) => comment.block === block.id && !comment.resolved)
  return languages.flatMap((language): readonly ToSettle[] => {
    const at = { block: block.id, language }
    const text = textOf(block.content)[language]
    return [
      ...(stale.includes(language) ? [{ ...at, kind: 'stale' as const }] : []),
      ...(block.reread.includes(language) ? [{ ...at, kind: 'reread' as const }] : []),
      ...fieldsOf(text, block.content.kind)
        .filter((field) => !isKnownField(field, known))
        .map((field) => ({ ...at, kind: 'field' as const, field })),
      ...conversations(open.filter((comment) => comment.language === language)).map(({ id }) => ({ ...at, kind: 'comment' as const, comment: id }))
    ]
  })
}

/** The first comment on each quote. */
function conversations(comments: readonly Comment[]): readonly Comment[] {
  return comments.filter(({ quote }, index) => comments.findIndex((each) => each.quote === quote) === index)
}
