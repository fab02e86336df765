/** What all runs of a Word file share. */

import type { Language } from '../../core/entry/indicator'
import type { Comments } from './word-comments'
import type { Footnotes } from './word-notes'

/** Language and direction of the document that a line stands in. */
export type Setting = {
  readonly language: Language
  readonly rtl: boolean
  /** The ids of all lists: each numbers its items anew. */
  readonly lists: readonly string[]
  /** Numbers for all that needs one of its own in the file. */
  readonly ids: Ids
  /** The notes that print as footnotes; null where there can be none: in headers, and in footnotes themselves. */
  readonly footnotes: Footnotes | null
  /** The comments on what prints; null where there can be none. */
  readonly comments: Comments | null
  /** The bookmark of each heading that the contents lead to, by its id. */
  readonly headings: ReadonlyMap<string, string>
  /** The bookmark of each table and chart by its number: "Table 1". */
  readonly bookmarks: ReadonlyMap<string, string>
}

/** The setting of words that no note and no comment may hang on: in headers, in contents, in notes themselves. */
export function aside(setting: Setting): Setting {
  return { ...setting, footnotes: null, comments: null }
}

/** Numbers from 1, each given once. */
export class Ids {
  #last = 0

  next(): number {
    this.#last += 1
    return this.#last
  }
}

/** The names of the two kinds of lists in the file's numbering. */
export const BULLETS = 'bullets'
export const NUMBERS = 'numbers'
/** The name of the numbering of headings. */
export const CHAPTERS = 'chapters'

/** The locales by which Word checks spelling. */
export const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR', ar: 'ar-MA' }
