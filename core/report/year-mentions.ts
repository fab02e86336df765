/** Years that an author typed, or fixed in a field, where the report's own year or its base is meant: they would stay behind when the report moves on. */

import { type Language, languages, type Translated } from '../entry/indicator'
import type { Years } from '../figures/derive'
import type { Draft } from './draft'
import { textOf } from './editing'
import { fieldText, parseField } from './prose'

/** Where a text of a report stands: its title, its subtitle, or the part of this id. */
export type TextPlace = { readonly kind: 'title' | 'subtitle' } | { readonly kind: 'block'; readonly block: string }

/**
 * A year in a text as the draft keeps it, from `start` to `end` in UTF-16 units; `becomes` is what would stand in its place.
 * `kind`: digits typed by hand become the field that follows the report; a field fixed to the year loses its year, one
 * fixed to the base gets the new base. `before`, `after`: the words around it.
 */
export type YearMention = {
  readonly place: TextPlace
  readonly language: Language
  readonly kind: 'typed' | 'fixed'
  readonly start: number
  readonly end: number
  readonly words: string
  readonly becomes: string
  readonly before: string
  readonly after: string
}

/** How much of the text around a year is shown. */
const AROUND = 40

/** Every such year in the editions of the draft, in the order of the text. `to`: the years that the report moves to. */
export function yearMentions(draft: Draft, to: Years): readonly YearMention[] {
  const texts: readonly (readonly [TextPlace, Translated])[] = [
    [{ kind: 'title' }, draft.title],
    [{ kind: 'subtitle' }, draft.subtitle],
    ...draft.blocks.map(({ id, content }) => [{ kind: 'block', block: id } as const, textOf(content)] as const)
  ]
  return texts.flatMap(([place, text]) =>
    languages.filter((language) => draft.languages.includes(language)).flatMap((language) => mentionsIn(text[language], { place, language, draft, to }))
  )
}

type Looking = { readonly place: TextPlace; readonly language: Language; readonly draft: Years; readonly to: Years }

function mentionsIn(text: string, { place, language, draft, to }: Looking): readonly YearMention[] {
  const mention = (kind: YearMention['kind'], start: number, words: string, becomes: string): YearMention => {
    const end = start + words.length
    return { place, language, kind, start, end, words, becomes, before: text.slice(0, start).slice(-AROUND), after: text.slice(end, end + AROUND) }
  }
  return [...text.matchAll(/\{\{([^{}]*)\}\}|\p{Nd}+/gu)].flatMap((match): readonly YearMention[] => {
    const [words, field] = match
    if (field !== undefined) {
      const becomes = followingField(field.trim(), draft, to)
      return becomes === undefined ? [] : [mention('fixed', match.index, words, becomes)]
    }
    const year = asciiDigits(words)
    const which = year === `${draft.year}` ? 'year' : year === `${draft.base}` ? 'base-year' : undefined
    return which === undefined || isPartOfNumber(text, match.index, words.length) ? [] : [mention('typed', match.index, words, fieldText({ kind: which }))]
  })
}

function followingField(words: string, draft: Years, to: Years): string | undefined {
  const field = parseField(words)
  if (field.kind !== 'figure') return undefined
  if (field.period === `${draft.year}`) return fieldText({ ...field, period: null })
  return field.period === `${draft.base}` ? fieldText({ ...field, period: `${to.base}` }) : undefined
}

/** Latin digits for those of Arabic and Persian texts. */
function asciiDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => `${digit.charCodeAt(0) & 0xf}`)
}

/** Whether the digits are a group of a longer number, a percentage, or the number of a list's item. */
function isPartOfNumber(text: string, start: number, length: number): boolean {
  const [before, after] = [text.slice(0, start), text.slice(start + length)]
  if (/\p{Nd}[.,\u00a0\u202f\u066b\u066c]$/u.test(before) || /^[.,\u00a0\u202f\u066b\u066c]\p{Nd}|^[\u00a0 ]?[%\u066a]/u.test(after)) return true
  return /(?:^|\n)[ \t]*$/.test(before) && /^\. /.test(after)
}

/** The text with these of its mentions replaced. */
export function withYears(text: string, mentions: readonly YearMention[]): string {
  return [...mentions].sort((a, b) => b.start - a.start).reduce((now, { start, end, becomes }) => now.slice(0, start) + becomes + now.slice(end), text)
}
