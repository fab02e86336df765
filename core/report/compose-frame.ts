/** What frames a report: paper, cover, contents and draft mark by the house style; number, place and date; numbers of headings; who signs. */

import { inLanguage, type Language } from '../entry/indicator'
import { framePhrases } from '../wording/frame-phrases'
import type { Occasion } from '../wording/house-style'
import { sayDay } from '../wording/period'
import { digits, fill, word } from '../wording/piece'
import { type Desk, textLine } from './desk'
import type { Block, DocumentLayout, Line, SignOff } from './document'
import type { DraftBlock, Imprint } from './draft'

/** From about so many pages a report is long: it has a cover, contents and numbered headings by itself. */
const LONG = 12
/** Fewer headings than these need no table of contents. */
const HEADINGS = 3

/** How many of each fill a page, about; the same in all editions, so that they have the same parts. */
const ON_A_PAGE = { heading: 20, paragraph: 9, list: 6, 'key-figures': 4, table: 10, chart: 2, notes: 8, sources: 8, 'sign-off': 3 } as const
const ROWS_ON_A_PAGE = 36

/** Whether blocks print on so many pages that a reader needs help to find their way. */
export function isLong(blocks: readonly Block[]): boolean {
  let parts = 0
  for (const block of blocks) {
    parts += 720 / ON_A_PAGE[block.kind]
    if (block.kind === 'table') parts += (block.rows.length * 720) / ROWS_ON_A_PAGE
  }
  return parts >= LONG * 720
}

/** The parts of the design that a document has. A report that goes out, and one of which every part is approved, is no draft. */
export function layoutOf(blocks: readonly Block[], { style, draft, language, final }: Desk): DocumentLayout {
  const { paper, cover, contents, draftMark } = style.layout
  const long = isLong(blocks)
  const headings = blocks.filter(({ kind }) => kind === 'heading').length
  const draftYet = final !== true && !isApproved(draft.blocks)
  const words = framePhrases[language]
  return {
    paper,
    opening: has(cover, long) ? 'cover' : 'masthead',
    contents: has(contents, long && headings >= HEADINGS) && headings > 0 ? [word(words.contents)] : null,
    draftMark: has(draftMark, draftYet) ? words.draft : null
  }
}

function has(occasion: Occasion, byItself: boolean): boolean {
  return occasion === 'always' || (occasion === 'auto' && byItself)
}

function isApproved(blocks: readonly DraftBlock[]): boolean {
  return blocks.length > 0 && blocks.every(({ review }) => review.state === 'approved')
}

/** The author's headings with their numbers, 1 and 1.1; those that the program adds have none. */
export function numbered(blocks: readonly Block[], { style, draft }: Desk): readonly Block[] {
  if (!has(style.layout.numbering, isLong(blocks))) return blocks
  const authored = new Set(draft.blocks.flatMap(({ id, content }) => (content.kind === 'heading' ? [id] : [])))
  let chapter = 0
  let section = 0
  return blocks.map((block) => {
    if (block.kind !== 'heading' || !authored.has(block.id)) return block
    if (block.level === 1) {
      chapter += 1
      section = 0
      return { ...block, number: `${chapter}` }
    }
    if (chapter === 0) return block
    section += 1
    return { ...block, number: `${chapter}.${section}` }
  })
}

/** Reference number, place and date, a line each kind. */
export function imprintLines({ reference, place, date }: Imprint, language: Language): readonly Line[] {
  const words = framePhrases[language]
  const at = textLine(place, language)
  const on = date === '' ? [] : sayDay(date, language)
  const dated: Line = at.length > 0 && on.length > 0 ? fill(words.dated, { place: [word(inLanguage(place, language).text)], date: on }) : [...at, ...on]
  return [...(reference === '' ? [] : [fill(words.reference, { reference: [digits(reference)] })]), ...(dated.length > 0 ? [dated] : [])]
}

/** Who signs, each with a name that is given or a line for it, and lines for place, date and signature. */
export function composeSignOff({ draft, language }: Desk): readonly Block[] {
  const { signatories } = draft.imprint
  if (signatories.length === 0) return []
  const { heading, name, placeAndDate, signature } = framePhrases[language].signOff
  const entries = signatories.map((signatory): SignOff => {
    const empty = (label: string) => ({ label: [word(label)], value: [] })
    return {
      function: textLine(signatory.function, language),
      fields: [{ label: [word(name)], value: textLine(signatory.name, language) }, empty(placeAndDate), empty(signature)]
    }
  })
  return [
    { kind: 'heading', id: 'sign-off-heading', level: 2, number: '', line: [word(heading)] },
    { kind: 'sign-off', id: 'sign-off', entries }
  ]
}
