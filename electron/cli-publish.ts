/** The commands that publish a report and list what was published. */

import { join } from 'node:path'
import type { ExportProgress } from '../core/contract'
import type { Cell } from '../core/entry/cell'
import { indexTable } from '../core/entry/table'
import type { Publication } from '../core/report/publication'
import { revisionsSince } from '../core/report/revisions'
import { type Result, succeed } from '../core/result'
import { editionOptions, editionsOf, oneFile, parseWords, reasonOf, UsageError } from './cli-words'
import { makeFolder, readingWorkbook, type Terminal, tabbedLine, workbookFor } from './cli-world'
import { runExport } from './export/run'
import { freezePublication, preparePublication, savePublication } from './publishing'

/** Publishes the report and says the publication's line. */
export async function publishCommand(args: readonly string[], terminal: Terminal): Promise<Result<string>> {
  const { values, positionals } = parseWords(args, {
    ...editionOptions,
    despite: { type: 'string' }
  })
  const file = oneFile(positionals)
  const { years, languages, formats, verification } = editionsOf(values)
  const despite = reasonOf(values.despite)
  return workbookFor(file, terminal, 'change', async (workbook) => {
    const prepared = preparePublication(
      workbook,
      { years, languages: languages ?? workbook.readDraft().languages, formats, despite, verification },
      join(terminal.resources, 'fonts')
    )
    if (!prepared.ok) return prepared
    let last: ExportProgress = { state: 'cancelled' }
    await runExport(prepared.value.job, (progress) => {
      last = progress
    })
    const frozen = freezePublication(workbook, prepared.value, last)
    return frozen.ok ? succeed(linesOf(frozen.value)) : frozen
  })
}

/** Lists the publications; with `--save`, writes the files of one of them again and says their paths. */
export async function publicationsCommand(args: readonly string[], terminal: Terminal): Promise<Result<string>> {
  const { values, positionals } = parseWords(args, { json: { type: 'boolean' }, save: { type: 'string' }, out: { type: 'string' } })
  const file = oneFile(positionals)
  const { save, out } = values
  if (save === undefined) {
    return readingWorkbook(file, terminal, (workbook) => {
      const { publications } = workbook.readPast()
      return succeed(values.json ? `${JSON.stringify(publications, null, 1)}\n` : publications.map(linesOf).join(''))
    })
  }
  if (!/^[1-9]\d{0,8}$/.test(save)) throw new UsageError({ kind: 'publication-illegal', text: save })
  if (out === undefined || out === '') throw new UsageError({ kind: 'out-needed' })
  return workbookFor(file, terminal, 'read', async (workbook) => {
    const folder = makeFolder(out)
    if (!folder.ok) return folder
    const saved = await savePublication(workbook, Number(save), out)
    return saved.ok ? succeed(saved.value.files.map(({ path }) => `${path}\n`).join('')) : saved
  })
}

/** Lists what differs from what was published last, a line each: indicator, period, old, new, difference, reason, who, when. */
export function revisionsCommand(args: readonly string[], terminal: Terminal): Result<string> {
  const { values, positionals } = parseWords(args, { json: { type: 'boolean' } })
  return readingWorkbook(oneFile(positionals), terminal, (workbook) => {
    const { publications, reasons } = workbook.readPast()
    const revisions = revisionsSince(publications, indexTable(workbook.readTable()), reasons)
    if (values.json) return succeed(`${JSON.stringify(revisions, null, 1)}\n`)
    const said = (cell: Cell) => (cell.kind === 'value' ? cell.value : cell.kind === 'absent' ? cell.absence : '-')
    return succeed(
      revisions
        .map(({ indicator, period, old, now, difference, reason, by, at }) =>
          tabbedLine([indicator, period, said(old), said(now), difference ?? '-', reason, by, at])
        )
        .join('')
    )
  })
}

/** A publication with its seal, then its files with their hashes, a line each. */
function linesOf({ id, at, by, year, base, seal, files }: Publication): string {
  return [`${id} ${at} ${by} ${year}/${base} ${seal}`, ...files.map(({ name, size, sha256 }) => `  ${sha256} ${name} ${size}`)]
    .map((line) => `${line}\n`)
    .join('')
}
