/** The calls that publish a report and write its files again. */

import { join } from 'node:path'
import type { Answer, CheckedFile, Envelope, ExportProgress, Input } from '../core/contract'
import { programFault, refuse, succeed } from '../core/result'
import type { CheckJob } from './check/job'
import { askProcess } from './process/ask'
import { freezePublication, type Prepared, preparePublication, savePublication } from './publishing'
import type { Session } from './session'
import { startExport } from './start-export'
import type { Workbook } from './store/workbook'

export function createPublishing(session: Session) {
  const { ports } = session
  return {
    startPublish: ({ year, base, languages, formats, despite, verification }: Input<'startPublish'>): Envelope<Answer<'startPublish'>> => {
      const workbook = session.workbook()
      if (!workbook.ok) return workbook
      const prepared = preparePublication(workbook.value, { years: { year, base }, languages, formats, despite, verification }, join(ports.resources, 'fonts'))
      if (!prepared.ok) return prepared
      const job = session.beginExport((tell) =>
        startExport(ports, prepared.value.job, (progress) =>
          tell(progress.state === 'running' ? progress : publishedProgress(session, workbook.value, prepared.value, progress))
        )
      )
      return succeed({ job })
    },
    checkFile: async ({ name, bytes, year, base, language }: Input<'checkFile'>): Promise<Envelope<Answer<'checkFile'>>> => {
      const workbook = session.workbook()
      if (!workbook.ok) return workbook
      const question = { bytes: Buffer.from(bytes, 'base64'), path: name, years: { year, base }, language, fonts: join(ports.resources, 'fonts') }
      return askProcess<CheckJob, CheckedFile>(ports, 'check-worker', { workbook: workbook.value.file, question }).answer
    },
    savePublished: async ({ publication }: Input<'savePublished'>): Promise<Envelope<Answer<'savePublished'>>> => {
      const workbook = session.workbook()
      if (!workbook.ok) return workbook
      const folder = await ports.askExportFolder()
      if (folder === null) return succeed(null)
      const saved = await savePublication(workbook.value, publication, folder)
      if (!saved.ok) return saved
      const [first] = saved.value.files
      if (first) ports.reveal(first.path)
      return succeed({ ...saved.value, files: saved.value.files.map((file) => ({ ...file, download: ports.download(file.path) })) })
    }
  }
}

/** The last word of an export as that of publishing: done once all is frozen. */
function publishedProgress(session: Session, workbook: Workbook, prepared: Prepared, progress: ExportProgress): ExportProgress {
  const open = session.workbook()
  const stillOpen = open.ok && open.value === workbook
  const frozen = freeze(workbook, prepared, stillOpen ? progress : { state: 'failed', faults: [{ kind: 'no-workbook-open' }], files: [] })
  if (frozen.ok) {
    session.published()
    return { state: 'done', folder: '', files: [], remarks: [], figures: progress.state === 'done' ? progress.figures : [] }
  }
  return progress.state === 'cancelled' ? progress : { state: 'failed', faults: frozen.faults, files: [] }
}

/** Nobody waits for what is told of a process: what is thrown here would end the program. */
function freeze(...publishing: Parameters<typeof freezePublication>): ReturnType<typeof freezePublication> {
  try {
    return freezePublication(...publishing)
  } catch (error) {
    return refuse(programFault(error))
  }
}
