/** Making the dictionaries that ship: each package's trie is converted once, when Bayan is built, into a form that loads in milliseconds. */

import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { decodeTrie, encodeITrieToBTrie } from 'cspell-trie-lib'
import { languages } from '../../core/entry/indicator'
import { informationFile, trieFile } from './dictionary'

/** Where a language's dictionary comes from, and the papers that go with it. */
const SOURCES = {
  en: { package: '@cspell/dict-en-gb-mit', trie: 'en_GB.trie.gz', papers: ['LICENSE', 'README.md'] },
  fr: {
    package: '@cspell/dict-fr-fr',
    trie: 'fr-fr.trie.gz',
    papers: ['LICENSE', 'README.md', 'src/hunspell-french-dictionaries-v7.0/README_dict_fr.txt']
  },
  ar: { package: '@cspell/dict-ar', trie: 'ar.trie.gz', papers: ['LICENSE', 'README.md', 'src/ayaspell/COPYING', 'src/ayaspell/README.md'] }
} as const

/** Which versions a folder of dictionaries was made of. */
const RECORD = 'made-of.json'

type Extension = { readonly dictionaryDefinitions: readonly { readonly dictionaryInformation?: object }[] }

/** Writes all dictionaries with their licences into `folder`, unless it holds them already in these versions. */
export function makeDictionaries(modules: string, folder: string): void {
  const packages = languages.map((language) => SOURCES[language].package)
  const versions = [...packages, 'cspell-trie-lib'].map((name) => {
    const { version }: { readonly version: string } = JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8'))
    return `${name} ${version}`
  })
  const record = `${JSON.stringify(versions, null, 1)}\n`
  if (existsSync(join(folder, RECORD)) && readFileSync(join(folder, RECORD), 'utf8') === record) return
  mkdirSync(folder, { recursive: true })
  for (const language of languages) {
    const { package: name, trie, papers } = SOURCES[language]
    const source = join(modules, name)
    write(trieFile(folder, language), encodeITrieToBTrie(decodeTrie(gunzipSync(readFileSync(join(source, trie))))))
    const extension: Extension = JSON.parse(readFileSync(join(source, 'cspell-ext.json'), 'utf8'))
    write(informationFile(folder, language), JSON.stringify(extension.dictionaryDefinitions[0]?.dictionaryInformation ?? {}))
    for (const paper of papers) {
      const to = join(folder, 'LICENSES', name.replace('@cspell/', ''), paper)
      mkdirSync(dirname(to), { recursive: true })
      cpSync(join(source, paper), to)
    }
  }
  write(join(folder, RECORD), record)
}

/** Written beside and renamed, so that two builds at once leave whole files. */
function write(file: string, content: Uint8Array | string): void {
  const temporary = `${file}.making-${process.pid}`
  writeFileSync(temporary, content)
  renameSync(temporary, file)
}
