/** Checking a file that left the program against the workbook: its numbers, read back. */

import type { CheckedFile } from '../core/contract'
import { type Language, languages } from '../core/entry/indicator'
import { indexTable } from '../core/entry/table'
import type { Years } from '../core/figures/derive'
import { composeReport } from '../core/report/compose'
import { type Result, refuse, succeed } from '../core/result'
import { verifyText } from '../core/verifying/verify'
import { exportFault } from './export/fault'
import type { Workbook } from './store/workbook'
import { hasVerification, verificationOf } from './verification'
import { readFileText } from './verify/file-text'

export type VerifyQuestion = {
  readonly bytes: Uint8Array
  /** The file's path or name, for refusals. */
  readonly path: string
  readonly years: Years
  /** Null: the language that the file gives itself. */
  readonly language: Language | null
  readonly fonts: string
}

/** Reads the file, makes the same file anew from the workbook, and lays the one's text against the other's. */
export async function verifyFile(
  workbook: Pick<Workbook, 'readTable' | 'readDraft' | 'readStyle' | 'readPast'>,
  question: VerifyQuestion
): Promise<Result<CheckedFile>> {
  const { bytes, path, years, fonts } = question
  const table = indexTable(workbook.readTable())
  const fault = exportFault(table, years)
  if (fault) return refuse(fault)
  const read = await readFileText(bytes, path)
  if (!read.ok) return read
  const language = question.language ?? languageOf(read.value.language)
  if (language === undefined) return refuse({ kind: 'report-language', path })
  const content = { table: table.table, draft: workbook.readDraft(), style: workbook.readStyle(), years }
  const verification = hasVerification(read.value.text) ? verificationOf(content) : undefined
  const composition = { ...content, table, past: workbook.readPast(), language, verification }
  const { document } = composeReport(composition)
  const made =
    read.value.format === 'pdf' ? await (await import('./export/pdf')).renderPdf(document, fonts) : await (await import('./export/word')).renderWord(document)
  const fresh = await readFileText(made, path)
  if (!fresh.ok) return fresh
  return succeed({ language, rows: verifyText(read.value, fresh.value, document, composition) })
}

function languageOf(tag: string | null): Language | undefined {
  return languages.find((each) => tag?.toLowerCase().split(/[-_]/)[0] === each)
}
