/** The command `export`: the report as files. */

import { join } from 'node:path'
import type { ExportedFile, ExportProgress } from '../core/contract'
import type { Language } from '../core/entry/indicator'
import { indexTable } from '../core/entry/table'
import { type Result, refuse, succeed } from '../core/result'
import { sayFigureCount } from '../core/wording/figure-count'
import { editionMessage, findingMessage } from '../core/wording/messages'
import { editionOptions, editionsOf, oneFile, parseWords, UsageError } from './cli-words'
import { makeFolder, readingWorkbook, type Terminal } from './cli-world'
import { exportFault } from './export/fault'
import { runExport } from './export/run'
import { verificationOf } from './verification'

/** Writes the files and says their paths. */
export async function exportCommand(args: readonly string[], terminal: Terminal, language: Language): Promise<Result<string>> {
  const { values, positionals } = parseWords(args, {
    ...editionOptions,
    findings: { type: 'boolean' },
    out: { type: 'string' }
  })
  const file = oneFile(positionals)
  const { years, languages, formats, verification } = editionsOf(values)
  const out = values.out
  if (out === undefined || out === '') throw new UsageError({ kind: 'out-needed' })
  const job = readingWorkbook(file, terminal, (workbook) => {
    const content = { table: workbook.readTable(), style: workbook.readStyle(), draft: workbook.readDraft(), years }
    const { draft } = content
    return succeed({
      ...content,
      past: workbook.readPast(),
      verification: verification ? verificationOf(content) : null,
      languages: languages ?? draft.languages,
      formats,
      folder: out,
      fonts: join(terminal.resources, 'fonts'),
      findings: values.findings === true
    })
  })
  if (!job.ok) return job
  const fault = exportFault(indexTable(job.value.table), years)
  if (fault) return refuse(fault)
  const folder = makeFolder(out)
  if (!folder.ok) return folder
  let last: ExportProgress = { state: 'cancelled' }
  await runExport(job.value, (progress) => {
    last = progress
  })
  return exportAnswer(last, terminal, language)
}

/** The paths of the files, one a line; those written before another one failed are there, and are said. What the editions lack is remarked beside. */
function exportAnswer(last: ExportProgress, terminal: Terminal, language: Language): Result<string> {
  const paths = (files: readonly ExportedFile[]) => files.map(({ path }) => `${path}\n`).join('')
  switch (last.state) {
    case 'done':
      for (const remark of last.remarks) terminal.err(`${findingMessage(remark, language)}\n`)
      for (const each of last.figures) if (each.unknown > 0) terminal.err(`${editionMessage(each.language, sayFigureCount(each, language), language)}\n`)
      return succeed(paths(last.files))
    case 'failed':
      if (last.files.length > 0) terminal.out(paths(last.files))
      return refuse(...last.faults)
    case 'cancelled':
    case 'running':
      return refuse({ kind: 'cancelled' })
  }
}
