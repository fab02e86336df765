/** The speller as it ships, for tests: dictionaries as the build makes them, the office's words, and a settings folder. */

import { resolve } from 'node:path'
import { makeDictionaries } from '../../electron/spelling/dictionary-files'
import type { SpellingFolders } from '../../electron/spelling/speller'

export function spellingFolders(own: string): SpellingFolders {
  const dictionaries = resolve('out/spelling')
  makeDictionaries(resolve('node_modules'), dictionaries)
  return { dictionaries, resources: resolve('resources'), own }
}
