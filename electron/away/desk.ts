/** The desk that puts the working copy of the open workbook back: a while after each change, and again where that failed. */

import { rmSync } from 'node:fs'
import type { HeldWorkbook } from '../holding'
import type { Ports } from '../ports'
import { type Asked, askProcess } from '../process/ask'
import type { Sealed } from './put-back'
import type { WorkingCopy } from './working-copy'

/** Milliseconds without a change after which all is put back. */
const QUIET = 3_000
/** Milliseconds after which it is put back although changes go on. */
const LONGEST = 30_000
/** Milliseconds until it is tried again where it failed. */
const AGAIN = 15_000

export class PutBackDesk {
  readonly #ports: Ports
  #workbook: HeldWorkbook | undefined
  #timer: NodeJS.Timeout | undefined
  #asked: Asked<Sealed | null> | undefined
  /** When the first change was made that is not put back yet, by the clock of the process. */
  #since: number | undefined

  constructor(ports: Ports) {
    this.#ports = ports
  }

  opened(workbook: HeldWorkbook): void {
    this.forget()
    this.#workbook = workbook
    if (workbook.opened.workingCopy?.isPutBack === false) this.#soon(QUIET)
  }

  /** After a change. */
  moved(): void {
    if (!this.#workbook?.workingCopy) return
    this.#workbook.workingCopy.moved()
    const now = performance.now()
    this.#since ??= now
    if (this.#asked === undefined) this.#soon(Math.max(0, Math.min(QUIET, this.#since + LONGEST - now)))
  }

  /** The workbook is closed, by whom it is put back. */
  forget(): void {
    clearTimeout(this.#timer)
    this.#asked?.end()
    this.#asked = undefined
    this.#workbook = undefined
    this.#since = undefined
  }

  #soon(wait: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#putBack(), wait).unref()
  }

  async #putBack(): Promise<void> {
    const workbook = this.#workbook
    if (!workbook?.workingCopy || workbook.hindrance() !== null) return
    this.#since = undefined
    const asked = askProcess<WorkingCopy, Sealed | null>(this.#ports, 'put-back-worker', workbook.workingCopy.copy)
    this.#asked = asked
    const sealed = await asked.answer
    if (this.#asked !== asked) {
      if (sealed.ok && sealed.value !== null) rmSync(sealed.value.temporary, { force: true })
      return
    }
    this.#asked = undefined
    workbook.workingCopy.take(sealed)
    const { workingCopy } = workbook.opened
    if (workingCopy?.isPutBack === false) this.#soon(workingCopy.fault === null ? QUIET : AGAIN)
  }
}
