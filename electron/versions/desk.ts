/** Versions of the open workbook, made beside the work: some time after it was opened, and from time to time while it is edited. */

import { type Fault, type Result, refuse, succeed } from '../../core/result'
import type { VersionReason } from '../../core/versions/version'
import type { Ports } from '../ports'
import type { Workbook } from '../store/workbook'
import type { FromBackup, ToBackup } from './job'

/** After so many milliseconds the workbook that was opened is copied: opening it comes first. */
const AFTER_OPENING = 4_000
/** So many milliseconds pass between versions while edits go on. */
const WHILE_EDITED = 10 * 60_000

export class VersionDesk {
  readonly #ports: Ports
  readonly #versions: string
  #workbook: Workbook | undefined
  #timer: NodeJS.Timeout | undefined
  #running = new Set<() => void>()
  /** Why the last version could not be made; null where it could. */
  fault: Fault | null = null

  constructor(ports: Ports, versions: string) {
    this.#ports = ports
    this.#versions = versions
  }

  opened(workbook: Workbook): void {
    this.forget()
    this.#workbook = workbook
    if (!workbook.opened.readOnly) this.#soon('opened', AFTER_OPENING)
  }

  /** After a change: a version is made in a while, of all that was changed until then. */
  moved(): void {
    if (this.#timer === undefined && this.#workbook?.opened.readOnly === false) this.#soon('edited', WHILE_EDITED)
  }

  forget(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#workbook = undefined
  }

  close(): void {
    this.forget()
    for (const end of this.#running) end()
  }

  /** Makes a version of the open workbook in a process of its own; null where the newest one holds the same. */
  make(reason: VersionReason): Promise<Result<string | null>> {
    const path = this.#workbook?.opened.path
    if (path === undefined) return Promise.resolve(refuse({ kind: 'no-workbook-open' }))
    return new Promise((resolve) => {
      let over = false
      const finish = (made: Result<string | null>): void => {
        if (over) return
        over = true
        this.#running.delete(end)
        this.fault = made.ok ? null : (made.faults[0] ?? null)
        worker.end()
        resolve(made)
      }
      const worker = this.#ports.startWorker<ToBackup, FromBackup>(
        'version-worker',
        (news) => finish(news.state === 'made' ? succeed(news.file) : refuse(...news.faults)),
        () => finish(refuse({ kind: 'program-fault', detail: 'version' }))
      )
      const end = () => worker.end()
      this.#running.add(end)
      worker.say({ kind: 'run', job: { path, versions: this.#versions, reason, at: this.#ports.now().toISOString() } })
    })
  }

  #soon(reason: VersionReason, wait: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      void this.make(reason)
    }, wait).unref()
  }
}
