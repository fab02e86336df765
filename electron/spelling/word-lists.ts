/** Words beside the dictionaries: those of the office's field, which ship, and each person's own, a word a line in the settings folder. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../core/entry/indicator'
import { replaceFile } from '../files/whole-file'
import { readingOf } from './words'

/** More own words than anybody teaches; a file beyond it was not written by Bayan, and the rest of it is left alone. */
const MOST_OWN_WORDS = 20_000

type OfficeWords = { readonly names: readonly string[] } & Readonly<Record<Language, readonly string[]>>

/** Names of places and organisations, and words of migration that dictionaries lack. The file is the program's own and is trusted. */
export function readOfficeWords(resources: string, language: Language): ReadonlySet<string> {
  const words: OfficeWords = JSON.parse(readFileSync(join(resources, 'spelling', 'office-words.json'), 'utf8'))
  return new Set([...words[language], ...(language === 'ar' ? [] : words.names)].map((word) => readingOf(word, language)))
}

export function ownWordsFile(folder: string, language: Language): string {
  return join(folder, `own-words.${language}.txt`)
}

/** The words that were added to the dictionary; a file that is missing or cannot be read is no fault. */
export function readOwnWords(folder: string, language: Language): ReadonlySet<string> {
  try {
    const lines = readFileSync(ownWordsFile(folder, language), 'utf8').split(/\r?\n/, MOST_OWN_WORDS)
    return new Set(lines.map((line) => readingOf(line.trim(), language)).filter((word) => word !== ''))
  } catch {
    return new Set()
  }
}

export function writeOwnWords(folder: string, language: Language, words: ReadonlySet<string>): void {
  replaceFile(ownWordsFile(folder, language), `${[...words].join('\n')}\n`)
}
