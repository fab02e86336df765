/** What an author still has to settle in a draft, in the order of the text. */

import type { Language } from '../entry/indicator'
import type { BlockContent, Comment, Draft, DraftBlock } from './draft'
import { staleEditions, textOf } from './editing'
import { fieldsOf } from './find'
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
  const source = draft.languages[0] ?? 'en'
  const tables = new Set(draft.blocks.filter(({ content }) => content.kind === 'comparison' || content.kind === 'series').map(({ id }) => id))
  const isKnown = (field: Field) =>
    field.kind === 'figure' ? indicators.has(field.indicator) : field.kind === 'reference' ? tables.has(field.block) : field.kind !== 'unknown'
  const inEdition = (block: DraftBlock, language: Language): readonly ToSettle[] => {
    const at = { block: block.id, language }
    return [
      ...(staleEditions(block, source).includes(language) ? [{ ...at, kind: 'stale' as const }] : []),
      ...(block.reread.includes(language) ? [{ ...at, kind: 'reread' as const }] : []),
      ...fieldsIn(block.content)
        [language].filter((field) => !isKnown(field))
        .map((field) => ({ ...at, kind: 'field' as const, field })),
      ...conversations(comments.filter((comment) => comment.block === block.id && comment.language === language && !comment.resolved)).map(({ id }) => ({
        ...at,
        kind: 'comment' as const,
        comment: id
      }))
    ]
  }
  return draft.blocks.flatMap((block) => draft.languages.flatMap((language) => inEdition(block, language)))
}

/** A content never changes, so its fields are read once. */
const known = new WeakMap<BlockContent, Readonly<Record<Language, readonly Field[]>>>()

function fieldsIn(content: BlockContent): Readonly<Record<Language, readonly Field[]>> {
  const text = textOf(content)
  const fields = known.get(content) ?? { en: fieldsOf(text.en, content.kind), fr: fieldsOf(text.fr, content.kind), ar: fieldsOf(text.ar, content.kind) }
  known.set(content, fields)
  return fields
}

/** The first comment on each quote. */
function conversations(comments: readonly Comment[]): readonly Comment[] {
  return comments.filter(({ quote }, index) => comments.findIndex((each) => each.quote === quote) === index)
}
