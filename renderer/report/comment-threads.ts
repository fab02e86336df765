/** Comments that belong together: those on the same words of one edition of a part are one conversation. */

import type { Language } from '../../core/entry/indicator'
import type { Comment, DraftBlock } from '../../core/report/draft'
import { textOf } from '../../core/report/editing'
import { findInText } from '../../core/report/find'
import { type Field, fieldText, parseProse } from '../../core/report/prose'
import { textKey } from './text-marks'

export type Thread = {
  /** Of its first comment. */
  readonly id: string
  readonly block: string
  readonly language: Language
  readonly quote: string
  /** The oldest first. */
  readonly comments: readonly Comment[]
  /** Whether all of it is settled. */
  readonly resolved: boolean
}

/** The conversations in the order of the text, those of one part by their beginning. */
export function threadsOf(comments: readonly Comment[], blocks: readonly DraftBlock[]): readonly Thread[] {
  const order = [...comments].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  const groups = new Map<string, readonly Comment[]>()
  for (const comment of order) {
    const key = JSON.stringify([comment.block, comment.language, comment.quote])
    groups.set(key, [...(groups.get(key) ?? []), comment])
  }
  const threads = [...groups.values()].flatMap((all): readonly Thread[] => {
    const [first] = all
    if (first === undefined) return []
    const { id, block, language, quote } = first
    return [{ id, block, language, quote, comments: all, resolved: all.every((each) => each.resolved) }]
  })
  return blocks.flatMap(({ id }) => threads.filter(({ block }) => block === id))
}

/** The words that open comments are about, by `textKey`. */
export function quotesOf(comments: readonly Comment[]): readonly (readonly [string, readonly string[]])[] {
  const open = comments.filter(({ resolved, quote }) => !resolved && quote !== '')
  const groups = Map.groupBy(open, ({ block, language }) => textKey(block, language))
  return [...groups].map(([key, all]) => [key, [...new Set(all.map(({ quote }) => quote))]])
}

/** The words of a quote as they print now. */
export function saidQuote(quote: string, language: Language, say: (field: Field, language: Language) => string): string {
  return parseProse(quote)
    .map((part) => (part.kind === 'text' ? part.text : say(part, language)))
    .join('')
}

/** Whether the words that a comment is about still stand in the text; quotes of old hold what their fields printed. */
export function quoteStands({ quote, language }: Thread, { content }: DraftBlock, say: (field: Field, language: Language) => string): boolean {
  const wanted = { words: quote, matchCase: true, wholeWord: false }
  const text = textOf(content)[language]
  return [fieldText, (field: Field) => say(field, language)].some((printed) => findInText(text, content.kind, wanted, printed).length > 0)
}
