/** Versions of the open workbook, made beside the work: some time after it was opened, and from time to time while it is edited. */

import { type Fault, type Result, refuse } from '../../core/result'
import type { VersionReason } from '../../core/versions/version'
import type { HeldWorkbook } from '../holding'
import type { Ports } from '../ports'
import { type Asked, askProcess } from '../process/ask'
import type { VersionJob } from '../store/make-version'

/** After so many milliseconds the workbook that was opened is copied: opening it comes first. */
const AFTER_OPENING = 4_000
/** So many milliseconds pass between versions while edits go on. */
const WHILE_EDITED = 10 * 60_000

export class VersionDesk {
  readonly #ports: Ports
  readonly #versions: string
  #workbook: HeldWorkbook | undefined
  #timer: NodeJS.Timeout | undefined
  readonly #running = new Set<Asked<string | null>>()
  /** Why the last version could not be made; null where it could. */
  fault: Fault | null = null

  constructor(ports: Ports, versions: string) {
    this.#ports = ports
    this.#versions = versions
  }

  opened(workbook: HeldWorkbook): void {
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
    for (const { end } of this.#running) end()
  }

  /** Makes a version of the open workbook in a process of its own; null where the newest one holds the same. */
  async make(reason: VersionReason): Promise<Result<string | null>> {
    const workbook = this.#workbook
    if (workbook === undefined) return refuse({ kind: 'no-workbook-open' })
    const job = { path: workbook.opened.path, file: workbook.file, versions: this.#versions, reason, at: this.#ports.now().toISOString() }
    const asked = askProcess<VersionJob, string | null>(this.#ports, 'version-worker', job)
    this.#running.add(asked)
    const made = await asked.answer
    this.#running.delete(asked)
    this.fault = made.ok ? null : (made.faults[0] ?? null)
    return made
  }

  #soon(reason: VersionReason, wait: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      void this.make(reason)
    }, wait).unref()
  }
}
