import { type Review, reviewStates } from '../../core/report/draft'
import { leastReview, type Section } from '../../core/report/sections'
import { bayan } from '../client'
import type { Strings } from '../strings/en'
import { fill } from '../strings/words'
import { MenuButton } from '../ui/MenuButton'
import { dayOf } from './day'
import { useReportDesk } from './report-desk'

/** How far a section is, and the choice of it: said of all its parts in one step. */
export function ReviewMenu({ section, name }: { readonly section: Section; readonly name: string }) {
  const { strings, language, change } = useReportDesk()
  const words = strings.draft
  const review = leastReview(section.blocks)
  const said = saidOf(review, words, language)
  const ids = section.blocks.map(({ id }) => id)
  return (
    <MenuButton
      className={`review ${review.state}`}
      label={fill(words.reviewOf, { part: name, state: said })}
      items={reviewStates.map((state) => ({
        label: words.states[state],
        checked: review.state === state,
        choose: () => void change(() => bayan.reviewBlocks({ ids, state }))
      }))}
    >
      {said}
    </MenuButton>
  )
}

/** The state as a sentence: "Approved by Amal on 3 March 2026". */
export function saidOf(review: Review, words: Strings['draft'], language: Parameters<typeof dayOf>[1]): string {
  if (review.state === 'draft') return words.states.draft
  return fill(review.state === 'checked' ? words.checkedBy : words.approvedBy, { who: review.by, day: dayOf(review.at, language) })
}
