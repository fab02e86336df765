/** All handlers of the contract, over the ports of a host. */

import { join } from 'node:path'
import type { Handlers } from '../core/contract'
import { indexTable } from '../core/entry/table'
import { composeReport } from '../core/report/compose'
import { refuse, succeed } from '../core/result'
import { createLargeChanges } from './change/calls'
import { createCommands } from './commands'
import { exportFault } from './export/fault'
import { glyphFindings } from './export/glyphs'
import { workbookFindings } from './findings'
import { guarded } from './guard'
import type { Ports } from './ports'
import { createPublishing } from './publishing-calls'
import { Session } from './session'
import type { WindowPlace } from './settings'
import { createSpelling } from './spelling-calls'
import { startExport } from './start-export'
import { verificationOf } from './verification'
import { createVersions } from './versions/calls'

/** The handlers, and what a host needs besides: a file that the system hands over, the window's place, and an orderly end. */
export type ProgramHandlers = {
  readonly handlers: Handlers
  readonly openPath: (path: string) => void
  readonly window: () => WindowPlace | null
  readonly keepWindow: (place: WindowPlace) => void
  readonly close: () => void
}

export function createHandlers(ports: Ports): ProgramHandlers {
  const session = new Session(ports)
  const spelling = createSpelling(session)
  const largeChanges = createLargeChanges(session)
  const handlers: Handlers = {
    appState: () => succeed(session.state()),
    readWorkbook: () => session.view(),
    workbookState: () => succeed(session.opened),
    composeReport: ({ language, year, base }) => {
      const workbook = session.workbook()
      if (!workbook.ok) return workbook
      const table = indexTable(workbook.value.readTable())
      const draft = workbook.value.readDraft()
      const composed = composeReport({ table, draft, style: workbook.value.readStyle(), past: workbook.value.readPast(), years: { year, base }, language })
      return succeed({ ...composed, findings: [...composed.findings, ...glyphFindings([composed.document])] })
    },
    renderPages: (question) => {
      const workbook = session.workbook()
      return workbook.ok ? session.pages.ask(workbook.value, question) : workbook
    },
    checkWorkbook: ({ year }) => {
      const workbook = session.workbook()
      if (!workbook.ok) return workbook
      const draft = workbook.value.readDraft()
      const years = year === null ? { year: draft.year, base: draft.base } : { year, base: year - 1 }
      return succeed(workbookFindings(workbook.value, draft, years))
    },
    cellHistory: ({ indicator, period }) => {
      const workbook = session.workbook()
      return workbook.ok ? succeed(workbook.value.cellHistory(indicator, period)) : workbook
    },
    readJournal: ({ most }) => {
      const workbook = session.workbook()
      return workbook.ok ? succeed(workbook.value.journal(most)) : workbook
    },
    exportProgress: ({ job }) => {
      const running = session.export(job)
      return running ? succeed(running.progress) : refuse({ kind: 'request-refused', detail: `export ${job}` })
    },

    newWorkbook: async ({ name }) => {
      const path = await ports.askNewWorkbook(name)
      return path === null ? succeed(null) : session.create(path)
    },
    openWorkbook: async ({ path }) => {
      if (path !== null && !session.knows(path)) return refuse({ kind: 'request-refused', detail: path })
      const chosen = path ?? (await ports.askWorkbook())
      return chosen === null ? succeed(null) : session.open(chosen)
    },
    openSample: () => session.openSample(),
    closeWorkbook: () => succeed(session.closeWorkbook()),
    openAgain: ({ takeOver }) => session.openAgain(takeOver),
    receiveWorkbook: ({ name, bytes }) => session.receive(name, Buffer.from(bytes, 'base64')),
    recoverWorkbook: ({ path, version }) => session.recover(path, version),
    chooseLanguage: ({ language }) => succeed(session.chooseLanguage(language)),
    chooseName: ({ name }) => succeed(session.chooseName(name)),
    chooseTheme: ({ theme }) => succeed(session.chooseTheme(theme)),
    keepPlace: ({ place }) => {
      session.keepPlace(place)
      return succeed(null)
    },
    endTour: () => succeed(session.endTour()),

    ...createCommands(session),
    ...spelling.calls,
    ...createPublishing(session),
    ...createVersions(session),
    ...largeChanges.calls,

    startExport: async ({ year, base, languages, formats, verification, findings }) => {
      const workbook = session.workbook()
      if (!workbook.ok) return workbook
      const table = workbook.value.readTable()
      const fault = exportFault(indexTable(table), { year, base })
      if (fault) return refuse(fault)
      const folder = await ports.askExportFolder()
      if (folder === null) return succeed(null)
      const content = { table, style: workbook.value.readStyle(), draft: workbook.value.readDraft(), years: { year, base } }
      const job = {
        ...content,
        past: workbook.value.readPast(),
        verification: verification ? verificationOf(content) : null,
        languages,
        formats,
        folder,
        fonts: join(ports.resources, 'fonts'),
        findings
      }
      return succeed({ job: session.beginExport((tell) => startExport(ports, job, tell)) })
    },
    cancelExport: ({ job }) => {
      session.export(job)?.cancel()
      return succeed(null)
    },
    revealExport: ({ job }) => {
      const progress = session.export(job)?.progress
      const first = progress?.state === 'done' ? progress.files[0] : undefined
      if (first) ports.reveal(first.path)
      return succeed(null)
    }
  }
  return {
    handlers: guarded(handlers, () => session.hindrance()),
    openPath: (path) => session.handOver(path),
    window: () => session.window,
    keepWindow: (place) => session.keepWindow(place),
    close: () => {
      spelling.close()
      largeChanges.close()
      session.close()
    }
  }
}
