/**
 * The desk that asks the page process. One question is under way; of those that wait, the newest of each language counts.
 * What the process knows of the workbook is remembered, so that only what changed goes over. A process that ends before its
 * time is a fault of the question under way; the next question starts another.
 */

import { join } from 'node:path'
import type { Envelope } from '../core/contract'
import type { Language } from '../core/entry/indicator'
import type { Years } from '../core/figures/derive'
import type { PrintedPages } from '../core/report/pages'
import { programFault, refuse, succeed } from '../core/result'
import type { ContentUpdate, FromPages, ToPages } from './export/pages-job'
import type { Ports, WorkerProcess } from './ports'
import { splitCellKey } from './store/entities'
import type { Touched } from './store/journal'
import type { Workbook } from './store/workbook'

export type PageQuestion = Years & { readonly language: Language }
type Answer = Envelope<PrintedPages>
type Asked = { readonly workbook: Workbook; readonly question: PageQuestion; readonly answer: (answer: Answer) => void }

/** What the process has not been told yet: everything, or what moved. */
type Owed = { readonly all: true } | { readonly all: false; readonly cells: Set<string>; style: boolean; draft: boolean; past: boolean }

export class PageDesk {
  readonly #ports: Ports
  readonly #waiting = new Map<Language, Asked>()
  #process: WorkerProcess<ToPages> | undefined
  #underWay: { readonly id: number; readonly answer: (answer: Answer) => void } | undefined
  #owed: Owed = { all: true }
  #last = 0

  constructor(ports: Ports) {
    this.#ports = ports
  }

  /** The pages of the workbook as it is when the process takes the question up. */
  ask(workbook: Workbook, question: PageQuestion): Promise<Answer> {
    return new Promise((answer) => {
      this.#waiting.get(question.language)?.answer(cancelled)
      this.#waiting.delete(question.language)
      this.#waiting.set(question.language, { workbook, question, answer })
      this.#next()
    })
  }

  /** A change moved these. */
  moved(touched: readonly Touched[]): void {
    for (const { what, key } of touched) {
      if (this.#owed.all) return
      switch (what) {
        case 'cell':
          this.#owed.cells.add(key)
          break
        case 'style':
          this.#owed.style = true
          break
        case 'block':
        case 'report':
          this.#owed.draft = true
          break
        case 'comment':
        case 'dismissal':
          break
        case 'revision':
          this.#owed.past = true
          break
        case 'unit':
        case 'section':
        case 'indicator':
          this.#owed = { all: true }
      }
    }
  }

  /** A report was published: the next one looks back on it. */
  published(): void {
    if (!this.#owed.all) this.#owed.past = true
  }

  /** The workbook was closed or another one opened: nobody waits for its pages any more. */
  forget(): void {
    this.#owed = { all: true }
    for (const { answer } of this.#waiting.values()) answer(cancelled)
    this.#waiting.clear()
  }

  /** Ends the process, with the program. */
  close(): void {
    this.forget()
    this.#underWay?.answer(cancelled)
    this.#underWay = undefined
    this.#process?.end()
    this.#process = undefined
  }

  #next(): void {
    if (this.#underWay) return
    const [asked] = this.#waiting.values()
    if (asked === undefined) return
    const { question, answer, workbook } = asked
    this.#waiting.delete(question.language)
    this.#last += 1
    const id = this.#last
    this.#underWay = { id, answer }
    try {
      this.#process ??= this.#start()
      const { language, ...years } = question
      this.#process.say({ id, update: this.#update(workbook), years, language, fonts: join(this.#ports.resources, 'fonts') })
    } catch (error) {
      this.#owed = { all: true }
      this.#finish(refuse(programFault(error)))
    }
  }

  #start(): WorkerProcess<ToPages> {
    this.#owed = { all: true }
    const started = this.#ports.startWorker<ToPages, FromPages>(
      'page-worker',
      (message) => this.#heard(message),
      () => {
        if (this.#process !== started) return
        this.#process = undefined
        this.#finish(refuse({ kind: 'program-fault', detail: 'pages' }))
      }
    )
    return started
  }

  #heard(message: FromPages): void {
    if (message.id !== this.#underWay?.id) return
    this.#finish(message.kind === 'pages' ? succeed(message.pages) : refuse({ kind: 'program-fault', detail: message.detail }))
  }

  #finish(answer: Answer): void {
    this.#underWay?.answer(answer)
    this.#underWay = undefined
    this.#next()
  }

  /** What the process is owed, read now; after this it knows all. */
  #update(workbook: Workbook): ContentUpdate {
    const owed = this.#owed
    const update: ContentUpdate = owed.all
      ? { table: workbook.readTable(), cells: [], style: workbook.readStyle(), draft: workbook.readDraft(), past: workbook.readPast() }
      : {
          table: null,
          cells: [...owed.cells].map((key) => {
            const { indicator, period } = splitCellKey(key)
            return { indicator, period, cell: workbook.readCell(indicator, period) }
          }),
          style: owed.style ? workbook.readStyle() : null,
          draft: owed.draft ? workbook.readDraft() : null,
          past: owed.past ? workbook.readPast() : null
        }
    this.#owed = { all: false, cells: new Set(), style: false, draft: false, past: false }
    return update
  }
}

const cancelled: Answer = refuse({ kind: 'cancelled' })
