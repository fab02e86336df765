/** The speller: dictionaries and word lists of the three languages, each read when it is first asked for. */

import type { Language } from '../../core/entry/indicator'
import { type Result, refuse, succeed } from '../../core/result'
import { writeFault } from '../files/whole-file'
import { type Dictionary, loadDictionary } from './dictionary'
import { isRight, type Lexicon, stemOf } from './judgement'
import { suggestionsFor } from './suggestions'
import { ownWordsFile, readOfficeWords, readOwnWords, writeOwnWords } from './word-lists'
import { wordsIn } from './words'

/** `dictionaries`: as built; `resources`: the program's own; `own`: the settings folder. */
export type SpellingFolders = { readonly dictionaries: string; readonly resources: string; readonly own: string }

/** Where a wrong word stands, in UTF-16 units of its text. */
export type Range = { readonly start: number; readonly end: number }

/** A text with more of them is in another language: the rest is not told. */
const MOST_WRONG_WORDS = 5_000
/** Words whose judgement is remembered; more than a long report has different ones. */
const MOST_REMEMBERED = 100_000

type Shelf = {
  readonly dictionary: Dictionary
  readonly lexicon: Lexicon
  /** Judgements so far; emptied when a list changes. */
  readonly judged: Map<string, boolean>
  own: ReadonlySet<string>
  glossary: { readonly text: string; readonly words: ReadonlySet<string> }
}

export class Speller {
  readonly #folders: SpellingFolders
  readonly #shelves = new Map<Language, Shelf>()

  constructor(folders: SpellingFolders) {
    this.#folders = folders
  }

  /** The wrong words of each text. Words of `glossary`, the workbook's own names, are right. */
  check(language: Language, texts: readonly string[], glossary: string): readonly (readonly Range[])[] {
    const shelf = this.#shelf(language, glossary)
    return texts.map((text) =>
      wordsIn(text, language)
        .filter(({ reading }) => !this.#isRight(reading, language, shelf))
        .slice(0, MOST_WRONG_WORDS)
        .map(({ start, end }) => ({ start, end }))
    )
  }

  /** What the word may have been meant to be, likeliest first, with typographic apostrophes. */
  suggest(language: Language, word: string, glossary: string): readonly string[] {
    const [only] = wordsIn(word, language)
    if (only === undefined) return []
    const { lexicon, dictionary } = this.#shelf(language, glossary)
    return suggestionsFor(only.reading, language, lexicon, dictionary.resembling).map((suggestion) => suggestion.replace(/'/g, '’'))
  }

  /** Adds a word to the person's own, without what is elided before it or possessive after it. */
  learn(language: Language, word: string): Result<null> {
    const [only, another] = wordsIn(word, language)
    if (only === undefined || another !== undefined) return refuse({ kind: 'request-refused', detail: word })
    const shelf = this.#shelf(language, null)
    const own = new Set([...readOwnWords(this.#folders.own, language), ...shelf.own, stemOf(only.reading, language)])
    try {
      writeOwnWords(this.#folders.own, language, own)
    } catch (error) {
      return refuse(writeFault(error, ownWordsFile(this.#folders.own, language)))
    }
    shelf.own = own
    shelf.judged.clear()
    return succeed(null)
  }

  #isRight(reading: string, language: Language, { judged, lexicon }: Shelf): boolean {
    const before = judged.get(reading)
    if (before !== undefined) return before
    const right = isRight(reading, language, lexicon)
    if (judged.size >= MOST_REMEMBERED) judged.clear()
    judged.set(reading, right)
    return right
  }

  /** What is known of a language; `glossary` null: as it was. */
  #shelf(language: Language, glossary: string | null): Shelf {
    const shelf = this.#shelves.get(language) ?? this.#fill(language)
    if (glossary !== null && glossary !== shelf.glossary.text) {
      shelf.glossary = { text: glossary, words: new Set(wordsIn(glossary, language).map(({ reading }) => reading)) }
      shelf.judged.clear()
    }
    return shelf
  }

  #fill(language: Language): Shelf {
    const dictionary = loadDictionary(this.#folders.dictionaries, language)
    const office = readOfficeWords(this.#folders.resources, language)
    const shelf: Shelf = {
      dictionary,
      lexicon: {
        dictionary: dictionary.has,
        listed: (word) => office.has(word) || shelf.own.has(word) || shelf.glossary.words.has(word)
      },
      judged: new Map(),
      own: readOwnWords(this.#folders.own, language),
      glossary: { text: '', words: new Set() }
    }
    this.#shelves.set(language, shelf)
    return shelf
  }
}
