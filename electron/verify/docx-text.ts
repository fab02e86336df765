/** The text of a Word document: its body, its notes and its headers, run by run in the order of the document. */

import { type Result, refuse, succeed } from '../../core/result'
import type { MarkedText, TaggedSpan } from '../../core/verifying/marked'
import { attributeOf, decoded, TAG, unzipParts, xmlOf } from '../files/office-parts'
import type { FileText } from './extracted'

/** Bytes that the parts which are read may unpack to: a report of a thousand pages has less. */
const BOUNDS = { part: 32 * 1024 * 1024, all: 64 * 1024 * 1024 } as const

const READ = /^(?:word\/(?:document|footnotes|endnotes|styles|header\d*|footer\d*)\.xml|docProps\/core\.xml)$/

/** Reads a .docx; refused where it is none, damaged, protected, or unpacks to more than a report can hold. */
export function readDocx(bytes: Uint8Array, path: string): Result<FileText> {
  const parts = unzipParts(bytes, (name) => READ.test(name), BOUNDS)
  if (parts === 'too-large') return refuse({ kind: 'report-too-large', path })
  if (parts instanceof Error) return refuse({ kind: 'report-broken', path, detail: parts.message })
  if (parts['word/document.xml'] === undefined) return refuse({ kind: 'report-unknown', path })
  const names = Object.keys(parts).filter((name) => name.startsWith('word/') && name !== 'word/styles.xml')
  const reader = new RunReader()
  for (const name of names.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))) {
    const xml = xmlOf(parts[name])
    if (xml === undefined) return refuse({ kind: 'report-broken', path, detail: name })
    reader.read(xml)
  }
  return succeed({ ...reader.marked, language: languageOf(xmlOf(parts['docProps/core.xml']) ?? '', xmlOf(parts['word/styles.xml']) ?? '') })
}

function rank(name: string): number {
  return ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'].indexOf(name) + 1 || 9
}

/** Reads runs and the controls around them. What is inserted or stands is read, never what was deleted, nor the instructions of fields. What old programs see beside a drawing is left out, and so are the entries of a table of contents: they say headings over, with pages that change with every printer. */
class RunReader {
  #text = ''
  readonly #controls: TaggedSpan[] = []

  get marked(): MarkedText {
    return { text: this.#text, controls: this.#controls }
  }

  /** Reads a part of the file; parts are parted by a line end. */
  read(xml: string): void {
    if (this.#text !== '') this.#text += '\n'
    let reading = false
    let fallback = 0
    let isEntry = false
    const open: { tag: string; readonly start: number }[] = []
    for (const [, closing, name = '', more = '', words] of xml.matchAll(TAG)) {
      if (words !== undefined) {
        if (reading && fallback === 0 && !isEntry) this.#text += decoded(words)
        continue
      }
      const opens = closing === '' && !more.endsWith('/')
      switch (name) {
        case 't':
          reading = opens
          break
        case 'Fallback':
          fallback += opens ? 1 : closing === '/' ? -1 : 0
          break
        case 'pStyle':
          isEntry = /^(?:TOC|Contents)\d$/i.test(attributeOf(more, 'val'))
          break
        case 'tab':
        case 'ptab':
          this.#text += '\t'
          break
        case 'br':
        case 'cr':
          this.#text += '\n'
          break
        case 'p':
          if (closing === '/') {
            this.#text += '\n'
            isEntry = false
          }
          break
        case 'noBreakHyphen':
          this.#text += '-'
          break
        case 'sdt':
          if (opens) open.push({ tag: '', start: this.#text.length })
          else this.#close(open.pop())
          break
        case 'tag':
        case 'alias': {
          const control = open.at(-1)
          if (control && (control.tag === '' || name === 'tag')) control.tag = attributeOf(more, 'val')
        }
      }
    }
  }

  #close(control: { readonly tag: string; readonly start: number } | undefined): void {
    if (control && control.tag !== '') this.#controls.push({ ...control, end: this.#text.length })
  }
}

/** As the properties of the file say it, else the style of all text; the latter has two, one of them for what runs right to left. */
function languageOf(core: string, styles: string): string | null {
  const said = /<dc:language>([^<]*)<\/dc:language>/.exec(core)?.[1]
  if (said !== undefined) return said
  const lang = /<w:lang\b[^>]*>/.exec(styles)?.[0] ?? ''
  return /w:val="([^"]*)"/.exec(lang)?.[1] ?? null
}
