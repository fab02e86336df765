/** Marks of notes: letters, so that no mark can be read as a digit of the figure it stands beside. */

import type { Language } from '../entry/indicator'
import type { Line } from './document'

const LETTERS: Readonly<Record<Language, string>> = {
  en: 'abcdefghijklmnopqrstuvwxyz',
  fr: 'abcdefghijklmnopqrstuvwxyz',
  ar: 'أبجدهوزحطيكلمنسعفصقرشت'
}

/** The notes of one document: a mark each, in the order in which their figures first print. */
export class NoteMarks {
  readonly #marks = new Map<string, { readonly mark: string; readonly line: () => Line }>()
  readonly #letters: readonly string[]

  constructor(language: Language) {
    this.#letters = [...LETTERS[language]]
  }

  /** The mark of the note with this key, made on first use. */
  markFor(key: string, line: () => Line): string {
    const known = this.#marks.get(key)
    if (known) return known.mark
    const mark = this.#letter(this.#marks.size)
    this.#marks.set(key, { mark, line })
    return mark
  }

  get empty(): boolean {
    return this.#marks.size === 0
  }

  get notes(): readonly { readonly mark: string; readonly line: Line }[] {
    return [...this.#marks.values()].map(({ mark, line }) => ({ mark, line: line() }))
  }

  /** a … z, aa, ab … */
  #letter(index: number): string {
    const size = this.#letters.length
    const last = this.#letters[index % size] ?? ''
    return index < size ? last : `${this.#letter((index - (index % size)) / size - 1)}${last}`
  }
}
