/** What the handlers need of the world, and each host gives in its own way: Electron by dialogs, the loopback host by a folder, tests by values. */

import type { AppState } from '../core/contract'

export type Ports = {
  readonly version: string
  readonly files: AppState['files']
  /** Settings and the sample workbook live here; it exists. */
  readonly dataFolder: string
  /** The program's read-only resources: fonts, sample, catalogue. */
  readonly resources: string
  /** The folder of the built program: its workers are in it, the dictionaries beside it. */
  readonly bundles: string
  readonly now: () => Date
  /** The name of the person at the keyboard, for the journal. */
  readonly who: () => string
  /** A place for a new workbook; null where the person cancelled. `name` is given on hosts without dialogs. */
  readonly askNewWorkbook: (name: string | null) => Promise<string | null>
  readonly askWorkbook: () => Promise<string | null>
  readonly askExportFolder: () => Promise<string | null>
  readonly reveal: (path: string) => void
  /** Where the page can fetch a written file; null on hosts with a file manager. */
  readonly download: (path: string) => string | null
  /** Starts a process of the program's own that works until it is ended; `gone` is told when it has ended, whoever ended it. */
  readonly startWorker: <Said extends object, Heard>(worker: WorkerName, hear: (message: Heard) => void, gone: () => void) => WorkerProcess<Said>
}

/** The bundles of the processes: exports, the preview's pages, large changes of a workbook, files that are read back, versions of a workbook, working copies that go back in their place. */
export type WorkerName = 'export-worker' | 'page-worker' | 'change-worker' | 'check-worker' | 'version-worker' | 'put-back-worker'

export type WorkerProcess<Said> = { readonly say: (message: Said) => void; readonly end: () => void }
