/** Moving a draft on to another year: the report for 2024 from that for 2023. */

import { languages, type Translated } from '../entry/indicator'
import type { IndexedTable } from '../entry/table'
import { deriveFigures, type Years } from '../figures/derive'
import { figureFindings } from '../figures/findings'
import type { HouseStyle } from '../wording/house-style'
import type { Comment, Draft, DraftBlock, Imprint } from './draft'
import { takenOver, textOf, withContent } from './editing'
import { withText } from './find'
import { type Flip, flipsOf } from './flips'
import { type TextPlace, withYears, type YearMention, yearMentions } from './year-mentions'

/** The years that usually come next: one later, compared as the draft compares. */
export function nextYears({ year, base }: Years): Years {
  return { year: year + 1, base: base + 1 }
}

/**
 * The draft for other years. Its fields, sections and tables follow; every written text is to be read again; what was
 * checked or approved is a draft again; its number and date are to be given anew; `years` are replaced, and no other word is touched. It remembers the years it
 * comes from, so that what turned can be said.
 */
export function rollForward(draft: Draft, to: Years, years: readonly YearMention[] = []): Draft {
  const source = draft.languages[0] ?? 'en'
  const own = (kind: 'title' | 'subtitle') => years.filter(({ place }) => place.kind === kind)
  const blocks = draft.blocks.map((block): DraftBlock => {
    const mine = years.filter(({ place }) => place.kind === 'block' && place.block === block.id)
    const text = replaced(textOf(block.content), mine)
    const content = languages.reduce((before, language) => withText(before, language, text[language]), block.content)
    return { ...takenOver(withContent(block, content, source)), review: { state: 'draft' } }
  })
  const title = replaced(draft.title, own('title'))
  const subtitle = replaced(draft.subtitle, own('subtitle'))
  const imprint: Imprint = { ...draft.imprint, reference: '', date: '' }
  return { ...draft, ...to, from: { year: draft.year, base: draft.base }, title, subtitle, imprint, blocks }
}

function replaced(text: Translated, years: readonly YearMention[]): Translated {
  const of = (language: keyof Translated) =>
    withYears(
      text[language],
      years.filter((each) => each.language === language)
    )
  return { en: of('en'), fr: of('fr'), ar: of('ar') }
}

/** The comments that go when a report moves on: those that somebody has settled. Open ones stay to be answered. */
export function settledComments(comments: readonly Comment[]): readonly Comment[] {
  return comments.filter(({ resolved }) => resolved)
}

/** A mention by its place in the text. */
export type MentionKey = { readonly place: TextPlace; readonly language: YearMention['language']; readonly start: number; readonly end: number }

/** The mentions of the draft that were chosen by their places; undefined where one of them is no longer there. */
export function chosenMentions(draft: Draft, to: Years, chosen: readonly MentionKey[]): readonly YearMention[] | undefined {
  const known = new Map(yearMentions(draft, to).map((mention) => [keyOf(mention), mention]))
  const found = chosen.map((key) => known.get(keyOf(key)))
  return found.every((mention) => mention !== undefined) ? found : undefined
}

/** One text a place, so that places can be compared. */
export function keyOf({ place, language, start, end }: MentionKey): string {
  return `${place.kind === 'block' ? `block ${place.block}` : place.kind} ${language} ${start} ${end}`
}

export type RollWork = { readonly table: IndexedTable; readonly draft: Draft; readonly style: HouseStyle }

/** What has turned since the years that the draft was moved on from, in the texts that wait to be read again; nothing where it was not moved. */
export function flipsSince({ table, draft, style }: RollWork): readonly Flip[] {
  const { from } = draft
  if (from === undefined) return []
  return draft.languages.flatMap((language) => {
    const waiting = draft.blocks.filter(({ reread }) => reread.includes(language))
    const composition = { table, draft, style, language }
    return waiting.length === 0 ? [] : flipsOf({ ...composition, years: from }, { ...composition, years: { year: draft.year, base: draft.base } }, waiting)
  })
}

/** What moving on would bring, to be seen before it is done. `empty`: figures of the new year that are not entered yet. */
export type RollPlan = { readonly flips: readonly Flip[]; readonly years: readonly YearMention[]; readonly empty: readonly string[]; readonly texts: number }

export function planRoll({ table, draft, style }: RollWork, to: Years): RollPlan {
  const rolled = rollForward(draft, to)
  return {
    flips: flipsSince({ table, draft: rolled, style }),
    years: yearMentions(draft, to),
    empty: figureFindings(deriveFigures(table, to, style)).flatMap((finding) => (finding.kind === 'cell-empty' ? [finding.indicator] : [])),
    texts: rolled.blocks.filter(({ reread }) => reread.length > 0).length
  }
}
