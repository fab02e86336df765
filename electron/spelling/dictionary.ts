/** A dictionary of one language as it ships: a trie in a file, and what is known of its language's letters beside it. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeTrie, mapDictionaryInformationToWeightMap } from 'cspell-trie-lib'
import type { Language } from '../../core/entry/indicator'

export type Dictionary = {
  /** Whether the word is in it, with either apostrophe. */
  readonly has: (word: string) => boolean
  /** Words that resemble one, nearest first; within half a second. */
  readonly resembling: (word: string) => readonly string[]
}

export function trieFile(folder: string, language: Language): string {
  return join(folder, `${language}.btrie`)
}

export function informationFile(folder: string, language: Language): string {
  return join(folder, `${language}.json`)
}

/** Reads the dictionary; some ten milliseconds, and as much memory as the file is large. */
export function loadDictionary(folder: string, language: Language): Dictionary {
  const trie = decodeTrie(readFileSync(trieFile(folder, language)))
  const information: Parameters<typeof mapDictionaryInformationToWeightMap>[0] = JSON.parse(readFileSync(informationFile(folder, language), 'utf8'))
  const weightMap = mapDictionaryInformationToWeightMap(information)
  return {
    has: (word) => trie.has(word) || (word.includes("'") && trie.has(word.replace(/'/g, '’'))),
    resembling: (word) => trie.suggestWithCost(word, { numSuggestions: 20, timeout: 500, weightMap }).map((found) => found.word.replace(/’/g, "'"))
  }
}
