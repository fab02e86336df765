/** The finished package, made the same in every process: fixed dates, ids in order, parts sorted, no time in the archive. */

import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate/browser'
import type { AddedParts } from './word-figures'

type Identity = { readonly year: number; readonly locale: string; readonly rtl: boolean }

/** The first moment that a zip archive can tell: 1 January 1980. */
const NO_TIME = new Date(1980, 0, 1, 0, 0, 0)

/** The package with further parts, all in order of name; what differs from run to run is replaced by what the document says. */
export function repeatable(packed: Uint8Array, identity: Identity, added: AddedParts): Uint8Array {
  const parts = { ...unzipSync(packed), ...Object.fromEntries(Object.entries(added.parts).map(([name, text]) => [name, strToU8(text)])) }
  const names = Object.keys(parts).sort()
  const ids = relationshipIds(names.map((name) => (name.endsWith('.rels') ? strFromU8(parts[name] ?? new Uint8Array()) : '')))
  const files: Zippable = {}
  for (const name of names) {
    const bytes = parts[name]
    if (bytes === undefined) continue
    const text = name.endsWith('.xlsx')
      ? timeless(bytes)
      : /\.(?:xml|rels)$/.test(name)
        ? strToU8(withAdded(name, fixed(name, strFromU8(bytes), ids, identity), added))
        : bytes
    files[name] = [text, { mtime: NO_TIME, level: 6 }]
  }
  return zipSync(files)
}

/** The workbook of a chart without the time at which it was packed. */
function timeless(workbook: Uint8Array): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(unzipSync(workbook)).map(([name, bytes]) => [name, [bytes, { mtime: NO_TIME, level: 6 }] as const])))
}

/** The ids that docx draws at random, each with the one that takes its place. */
function relationshipIds(texts: readonly string[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>()
  for (const text of texts) {
    for (const [, id] of text.matchAll(/ Id="([^"]+)"/g)) {
      if (id !== undefined && !/^rId\d+$/.test(id)) ids.set(id, `rIdFixed${ids.size + 1}`)
    }
  }
  return ids
}

function fixed(name: string, text: string, ids: ReadonlyMap<string, string>, { year, locale, rtl }: Identity): string {
  let result = text
  for (const [from, to] of ids) result = result.replaceAll(`"${from}"`, `"${to}"`)
  if (name === 'docProps/core.xml') {
    const moment = `${year + 1}-01-01T00:00:00Z`
    result = result.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${moment}`)
    if (!result.includes('<dc:language>')) result = result.replace('</cp:coreProperties>', `<dc:language>${locale}</dc:language></cp:coreProperties>`)
  }
  if (name.startsWith('word/charts/')) result = result.replace(/(lang(?: val)?=)"en-US"/g, `$1"${locale}"`)
  // All footnotes bear marks of their own; the library would number them beside these.
  if (name === 'word/footnotes.xml') result = result.replaceAll('<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>', '')
  if (name === 'word/document.xml' && rtl) result = result.replaceAll('<w:docGrid', '<w:bidi/><w:docGrid')
  return result
}

/** What the package and its main document say of the parts that were added. */
function withAdded(name: string, text: string, { overrides, relationships }: AddedParts): string {
  if (name === '[Content_Types].xml') {
    return text.replace('</Types>', `${overrides.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join('')}</Types>`)
  }
  if (name !== 'word/_rels/document.xml.rels') return text
  const lines = relationships.map(({ id, type, target }) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
  return text.replace('</Relationships>', `${lines.join('')}</Relationships>`)
}
