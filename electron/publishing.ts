/** Publishing: what forbids it, the files made from the workbook as it stands, and all of it frozen. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkCells } from '../core/checks/cells'
import type { ExportedFile, ExportFormat, ExportProgress } from '../core/contract'
import type { Language } from '../core/entry/indicator'
import { indexTable } from '../core/entry/table'
import type { Years } from '../core/figures/derive'
import { mayStayOpen, openRemark } from '../core/report/left-open'
import { type Missing, whatIsMissing } from '../core/report/missing'
import { printedCells } from '../core/report/printed-cells'
import type { LeftOpen, Publication } from '../core/report/publication'
import { type Result, refuse, succeed } from '../core/result'
import { exportFault } from './export/fault'
import type { ExportJob } from './export/job'
import { saveFile } from './files/whole-file'
import type { Workbook } from './store/workbook'
import { verificationOf } from './verification'

export type PublishOrder = {
  readonly years: Years
  readonly languages: readonly Language[]
  readonly formats: readonly ExportFormat[]
  /** Why what is open may stay so; undefined where nobody says so. */
  readonly despite: string | undefined
  /** Whether each file ends with a page by which it can be verified. */
  readonly verification: boolean
}

/** A report that may be published: the job that makes its files, in a folder of its own. */
export type Prepared = { readonly job: ExportJob; readonly leftOpen: LeftOpen | null }

/** Checks that a report may go out and prepares its files; refused with the number of things that are missing. */
export function preparePublication(workbook: Workbook, order: PublishOrder, fonts: string): Result<Prepared> {
  const { years, languages, formats, despite, verification: verified } = order
  const table = workbook.readTable()
  const style = workbook.readStyle()
  const draft = workbook.readDraft()
  const past = workbook.readPast()
  const indexed = indexTable(table)
  const fault = exportFault(indexed, years)
  if (fault) return refuse(fault)
  const missing = whatIsMissing({
    table: indexed,
    draft: { ...draft, ...years, languages },
    style,
    comments: workbook.readComments(),
    checks: checkCells(indexed, workbook.readDismissals())
  })
  const hindering = missing.filter((each) => !mayStayOpen(each))
  if (hindering.length > 0) return refuse({ kind: 'not-ready', count: hindering.length, places: placesOf(hindering) })
  if (missing.length > 0 && despite === undefined) return refuse({ kind: 'open-without-reason', count: missing.length, places: placesOf(missing) })
  return succeed({
    job: {
      table,
      style,
      draft,
      past,
      years,
      languages,
      formats,
      final: true,
      verification: verified ? verificationOf({ table, draft, style, years }) : null,
      folder: mkdtempSync(join(tmpdir(), 'bayan-publish-')),
      fonts
    },
    leftOpen: missing.length > 0 && despite !== undefined ? { remarks: missing.map(openRemark), reason: despite } : null
  })
}

/** Places named in a refusal; the screen and the command `check` have all of them. */
const NAMED = 20

function placesOf(missing: readonly Missing[]): readonly string[] {
  const named = missing.slice(0, NAMED).map(openRemark)
  return named.map(({ kind, place, language, words }) => [kind, place, language, words].filter((part) => part !== null && part !== '').join(' '))
}

/** Takes the files that an export has made, and freezes them with what they were made from; the folder is removed. */
export function freezePublication(workbook: Workbook, { job, leftOpen }: Prepared, progress: ExportProgress): Result<Publication> {
  try {
    if (progress.state === 'failed') return refuse(...progress.faults)
    if (progress.state !== 'done') return refuse({ kind: 'cancelled' })
    const { table, draft, style, past, years, languages, formats } = job
    const indexed = indexTable(table)
    return workbook.publish({
      ...years,
      languages,
      formats,
      leftOpen,
      table,
      draft,
      style,
      cells: printedCells(languages.map((language) => ({ table: indexed, draft, style, past, years, language }))),
      files: progress.files.map(({ name, language, format, path }) => ({ name, language, format, bytes: new Uint8Array(readFileSync(path)) }))
    })
  } finally {
    rmSync(job.folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Writes the files of a publication, byte for byte as they went out, into a folder of their own within `folder`. */
export async function savePublication(
  workbook: Workbook,
  id: number,
  folder: string
): Promise<Result<{ readonly folder: string; readonly files: readonly ExportedFile[] }>> {
  const publication = workbook.readPast().publications.find((each) => each.id === id)
  if (publication === undefined) return refuse({ kind: 'publication-unknown', publication: id })
  const own = join(folder, `published-${publication.year}-${id}`)
  const files: ExportedFile[] = []
  for (const { name, language, format } of publication.files) {
    const bytes = workbook.readPublishedFile(id, name)
    if (!bytes.ok) return bytes
    const saved = await saveFile(join(own, name), bytes.value)
    if (!saved.ok) return saved
    files.push({ name, path: saved.value, language, format, download: null })
  }
  return succeed({ folder: own, files })
}
