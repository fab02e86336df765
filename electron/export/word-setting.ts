/** What all runs of a Word file share. */

import type { Language } from '../../core/entry/indicator'

/** Language and direction of the document that a line stands in. */
export type Setting = {
  readonly language: Language
  readonly rtl: boolean
  /** The ids of all lists: each numbers its items anew. */
  readonly lists: readonly string[]
  /** Numbers for all that needs one of its own in the file. */
  readonly ids: Ids
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

/** The locales by which Word checks spelling. */
export const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR', ar: 'ar-MA' }
