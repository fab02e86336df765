/** The text of a PDF, page by page, in the order in which it is written. */

import { type Result, refuse, succeed } from '../../core/result'
import type { FileText } from './extracted'

const MOST_PAGES = 2_000
const MOST_TEXT = 8_000_000

type Item = { readonly str: string; readonly hasEOL: boolean; readonly dir: string }

/** Reads a PDF; refused where it is damaged, protected, or has more pages than a report can have. */
export async function readPdf(bytes: Uint8Array, path: string): Promise<Result<FileText>> {
  // A file that was cut off would be read as far as it goes, and what is missing from it would not be noticed.
  if (!Buffer.from(bytes.subarray(-2_048)).toString('latin1').includes('%%EOF')) return refuse({ kind: 'report-broken', path, detail: '%%EOF' })
  const { getDocument } = await loadReader()
  const task = getDocument({
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: true,
    enableXfa: false,
    verbosity: 0
  })
  try {
    const pdf = await task.promise
    if (pdf.numPages > MOST_PAGES) return refuse({ kind: 'report-too-large', path })
    const pages: string[] = []
    let length = 0
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      const text = items.map((item) => ('str' in item ? textOf(item) : '')).join('')
      page.cleanup()
      length += text.length
      if (length > MOST_TEXT) return refuse({ kind: 'report-too-large', path })
      pages.push(text)
    }
    const { info } = await pdf.getMetadata()
    const language = 'Language' in info && typeof info.Language === 'string' ? info.Language : null
    return succeed({ text: pages.join('\n'), controls: [], language })
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    if (name === 'PasswordException') return refuse({ kind: 'report-encrypted', path })
    return refuse({ kind: 'report-broken', path, detail: error instanceof Error ? error.message : '' })
  } finally {
    await task.destroy()
  }
}

/** The reader with its worker beside it in the same thread: a bundle has no file of it to be loaded by name. */
async function loadReader() {
  const worker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  Object.assign(globalThis, { pdfjsWorker: worker })
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

/** In lines from right to left the reader turns a number with its signs round: `)%44+(` for `(+44%)`. */
function textOf({ str, hasEOL, dir }: Item): string {
  const text =
    dir === 'rtl' ? str.replace(/([%\u066a]?)(\p{Nd}[\p{Nd}.,\u066b\u066c]*)([+\u2212])/gu, '$3$2$1').replace(/\)([+\u2212]?\p{Nd}[^()\s]*)\(/gu, '($1)') : str
  return hasEOL ? `${text}\n` : text
}
