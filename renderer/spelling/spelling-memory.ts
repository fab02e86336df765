/** What the page knows of spelling: the wrong words of texts that were checked, and words that are to be passed over until the program ends. */

import { createContext } from 'react'
import type { WrongWord } from '../../core/contract'
import type { Language } from '../../core/entry/indicator'

/** `shown`: the wrong words without those passed over, as they were last asked for. */
type Checked = { readonly wrong: readonly WrongWord[]; readonly round: number; shown?: { readonly words: readonly WrongWord[]; readonly ignored: number } }

const none: readonly WrongWord[] = []

/** Texts remembered a language; the oldest go first. */
const MOST_TEXTS = 20_000

export class SpellingMemory {
  readonly #checked = byLanguage(() => new Map<string, Checked>())
  readonly #ignored = byLanguage(() => new Set<string>())
  readonly #rounds = byLanguage(() => ({ now: 0 }))
  readonly #listeners = new Set<() => void>()
  #version = 0

  /** Rises with every change. */
  readonly version = (): number => this.#version

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Whether the text has been checked since the dictionary last changed. */
  knows(language: Language, text: string): boolean {
    return this.#checked[language].get(text)?.round === this.#rounds[language].now
  }

  /** Which dictionary a check is made with; its results come back with this number. */
  round(language: Language): number {
    return this.#rounds[language].now
  }

  /** The wrong words of a text, without those passed over: the same list until they are others. Undefined as long as it has not been checked. */
  wrongWords(language: Language, text: string): readonly WrongWord[] | undefined {
    const checked = this.#checked[language].get(text)
    if (checked === undefined) return undefined
    const ignored = this.#ignored[language]
    if (checked.shown?.ignored !== ignored.size) {
      const words = checked.wrong.filter(({ start, end }) => !ignored.has(plainWord(text.slice(start, end))))
      checked.shown = { words: words.length === 0 ? none : words, ignored: ignored.size }
    }
    return checked.shown.words
  }

  remember(language: Language, round: number, results: readonly (readonly [string, readonly WrongWord[]])[]): void {
    const checked = this.#checked[language]
    for (const [text, wrong] of results) {
      checked.delete(text)
      checked.set(text, { wrong, round })
    }
    for (const text of checked.keys()) {
      if (checked.size <= MOST_TEXTS) break
      checked.delete(text)
    }
    this.#changed()
  }

  ignore(language: Language, word: string): void {
    this.#ignored[language].add(plainWord(word))
    this.#changed()
  }

  /** Every text is to be checked anew; until then it keeps the marks it has. */
  recheck(language: Language): void {
    this.#rounds[language].now += 1
    this.#changed()
  }

  #changed(): void {
    this.#version += 1
    for (const listener of this.#listeners) listener()
  }
}

/** One memory for all editors of the page. */
export const SpellingMemoryContext = createContext(new SpellingMemory())

/** The word without marks of emphasis and invisible characters. */
export function plainWord(word: string): string {
  return word
    .replace(/[*\p{Cf}]/gu, '')
    .normalize('NFC')
    .replace(/[’ʼ]/gu, "'")
}

function byLanguage<Value>(make: () => Value): Readonly<Record<Language, Value>> {
  return { en: make(), fr: make(), ar: make() }
}
