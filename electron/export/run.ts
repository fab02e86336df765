/** Running an export: each language composed, each format laid out and written. */

import { basename, join } from 'node:path'
import type { ExportedFile, ExportFormat, ExportProgress } from '../../core/contract'
import { inLanguage, type Language } from '../../core/entry/indicator'
import { type IndexedTable, indexTable } from '../../core/entry/table'
import { composeReport, figureCount } from '../../core/report/compose'
import type { ReportDocument } from '../../core/report/document'
import type { EditionCount } from '../../core/report/figure-count'
import { parityFindings } from '../../core/report/parity'
import { printedFigures } from '../../core/report/printed-figures'
import type { Finding } from '../../core/result'
import { findingMessage } from '../../core/wording/messages'
import { saveFile, sweepAbandoned } from '../files/whole-file'
import { exportFault } from './fault'
import { glyphFindings } from './glyphs'
import type { ExportJob } from './job'
import type { WordComment } from './word-comments'

/**
 * Writes `NAME-YEAR.LANGUAGE.FORMAT` into the job's folder, language by language. Tells every stage; the last word is
 * `done`, `failed` or `cancelled`. A refused file ends the export; files written before it stay, each of them whole.
 */
export async function runExport(job: ExportJob, tell: (progress: ExportProgress) => void, cancelled: () => boolean = () => false): Promise<void> {
  const table = indexTable(job.table)
  const fault = exportFault(table, job.years)
  if (fault) return tell({ state: 'failed', faults: [fault], files: [] })
  sweepAbandoned(job.folder, Date.now())
  const total = job.languages.length * job.formats.length
  const files: ExportedFile[] = []
  const composed: ReturnType<typeof composeReport>[] = []
  const figures: EditionCount[] = []
  for (const language of job.languages) {
    const running = (stage: 'compose' | 'layout' | 'write', file: string) => tell({ state: 'running', done: files.length, total, stage, file })
    running('compose', language)
    const { draft, style, past, years, final = false, verification } = job
    const composition = { table, draft, style, past, years, language, final, verification: verification ?? undefined }
    const edition = composeReport(composition)
    const { document } = edition
    composed.push(edition)
    figures.push({ language, ...figureCount(composition) })
    for (const format of job.formats) {
      await breathe()
      if (cancelled()) return tell({ state: 'cancelled' })
      const name = fileName(document, language, format)
      running('layout', name)
      const bytes = await render(edition, format, table, job)
      await breathe()
      if (cancelled()) return tell({ state: 'cancelled' })
      running('write', name)
      const saved = await saveFile(placeIn(job.folder, name), bytes)
      if (!saved.ok) return tell({ state: 'failed', faults: saved.faults, files })
      files.push({ name, path: saved.value, language, format, download: null })
    }
  }
  tell({
    state: 'done',
    folder: job.folder,
    files,
    remarks: remarksOn(composed, job),
    figures
  })
}

/** What the editions lack: texts, fields that are none, what one of them prints and another does not, and in a PDF the shapes of characters. Each once. */
function remarksOn(composed: readonly ReturnType<typeof composeReport>[], { draft, languages, formats }: ExportJob): readonly Finding[] {
  const texts = composed.flatMap(({ findings }) => findings.filter((finding) => 'block' in finding))
  const parity = parityFindings({ ...draft, languages })
  const glyphs = formats.includes('pdf') ? glyphFindings(composed.map(({ document }) => document)) : []
  return [...new Map([...texts, ...parity, ...glyphs].map((finding) => [JSON.stringify(finding), finding])).values()]
}

/** The name of an exported file: `bulletin-2023.fr.pdf`. */
export function fileName(document: Pick<ReportDocument, 'name' | 'year'>, language: Language, format: ExportFormat): string {
  return `${document.name}-${document.year}.${language}.${format}`
}

/** The path of a file directly in a folder; a name that leads elsewhere is a fault of the program. */
function placeIn(folder: string, name: string): string {
  if (basename(name) !== name) throw new RangeError(`not a file name: ${name}`)
  return join(folder, name)
}

/** Lets messages in, a cancel among them. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}

type Edition = ReturnType<typeof composeReport>

/** What is still to settle in an edition, in its language: its own findings, and what it lacks of the others. */
function wordComments(
  findings: readonly Finding[],
  { language }: ReportDocument,
  table: IndexedTable,
  { draft, languages, style }: ExportJob
): readonly WordComment[] {
  const lacking = parityFindings({ ...draft, languages }).filter((finding) => 'language' in finding && finding.language === language)
  const nameOf = (code: string) => inLanguage(table.indicator(code)?.names ?? { en: '', fr: '', ar: '' }, language).text || code
  return [...findings, ...lacking].map((finding) => ({
    text: findingMessage(finding, language, nameOf, style.separators[language]),
    ...('block' in finding ? { block: finding.block } : {}),
    ...('indicator' in finding && 'period' in finding ? { indicator: finding.indicator, period: finding.period } : {})
  }))
}

/** Each format is loaded when it is first asked for: a PDF needs no Word writer in memory. */
async function render({ document, findings }: Edition, format: ExportFormat, table: IndexedTable, job: ExportJob): Promise<Uint8Array> {
  switch (format) {
    case 'pdf': {
      const { renderPdf } = await import('./pdf')
      return renderPdf(document, job.fonts, printedFigures(document, table))
    }
    case 'docx': {
      const { renderWord } = await import('./word')
      return renderWord(document, { figures: printedFigures(document, table), comments: job.findings ? wordComments(findings, document, table, job) : [] })
    }
  }
}
