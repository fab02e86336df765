/** The text of an exported file, whatever its format. */

import type { ExportFormat } from '../../core/contract'
import { type Result, refuse } from '../../core/result'
import { readDocx } from './docx-text'
import type { ReadFile } from './extracted'
import { readPdf } from './pdf-text'

/** Bytes above which an exported file is refused. */
export const MOST_BYTES = 64 * 1024 * 1024

/** Reads the text of a PDF or a Word document, known by its first bytes, never by its name. */
export async function readFileText(bytes: Uint8Array, path: string): Promise<Result<ReadFile>> {
  if (bytes.length > MOST_BYTES) return refuse({ kind: 'report-too-large', path })
  const beginning = Buffer.from(bytes.subarray(0, 1_024)).toString('latin1')
  // Office programs keep what is protected by a password in a compound file (MS-CFB) instead of an archive.
  if (beginning.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return refuse({ kind: 'report-encrypted', path })
  const format: ExportFormat | undefined = beginning.includes('%PDF-') ? 'pdf' : beginning.startsWith('PK\x03\x04') ? 'docx' : undefined
  if (format === undefined) return refuse({ kind: 'report-unknown', path })
  const read = format === 'pdf' ? await readPdf(bytes, path) : readDocx(bytes, path)
  if (!read.ok) return read
  if (!/\p{L}|\p{Nd}/u.test(read.value.text)) return refuse({ kind: 'report-without-text', path })
  return { ok: true, value: { ...read.value, format } }
}
