/** What all parts of the Report screen share, and what stays the same while one types: so that a keystroke draws one part again and no other. */

import { createContext, useContext } from 'react'
import type { Language } from '../../core/entry/indicator'
import type { BlockKind } from '../../core/report/draft'
import type { Field } from '../../core/report/prose'
import type { Program } from '../program'
import type { Strings } from '../strings/en'
import type { ChosenWords } from '../writing/Editor'

/** What stands at the side: the comments (of one part first, where it is named), the numbers found in the text, or the settings of a part. */
export type Panel =
  | { readonly kind: 'comments'; readonly writing: NewComment | null }
  | { readonly kind: 'numbers' }
  | { readonly kind: 'part'; readonly block: string }
export type NewComment = { readonly block: string; readonly language: Language; readonly quote: string }

/** What is selected in a text. */
export type Chosen = ChosenWords & { readonly block: string; readonly language: Language }

/** What can be done with parts; each is one step of undo and is said to screen readers. */
export type Parts = {
  /** Moves the section of this heading, or the part, one step. */
  readonly step: (id: string, way: 'up' | 'down') => void
  /** Moves blocks that stand together into the gap before the block of this place. */
  readonly drop: (ids: readonly string[], gap: number) => void
  readonly add: (kind: BlockKind, after: string | null) => void
  /** Deletes parts and offers to take that back. */
  readonly remove: (ids: readonly string[], name: string) => void
}

export type ReportDesk = {
  readonly strings: Strings
  /** The interface's. */
  readonly language: Language
  readonly change: Program['change']
  /** The edition that the others follow. */
  readonly source: Language
  /** The editions in columns. */
  readonly shown: readonly Language[]
  readonly parts: Parts
  readonly openPanel: (panel: Panel | null) => void
  /** The part one is at. */
  readonly select: (id: string) => void
  /** Goes to a part, into its text in this edition where there is one. */
  readonly goTo: (id: string, language?: Language) => void
  /** Goes to where a field of a part comes from. */
  readonly goToField: (field: Field, from: string) => void
  /** Told the words that are selected in a text. */
  readonly chose: (chosen: Chosen) => void
  /** A field as it prints. */
  readonly say: (field: Field, language: Language) => string
}

const DeskContext = createContext<ReportDesk | null>(null)
export const DeskProvider = DeskContext.Provider

export function useReportDesk(): ReportDesk {
  const desk = useContext(DeskContext)
  if (desk === null) throw new Error('no report screen around this component')
  return desk
}
