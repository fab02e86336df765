/** The program's end of the line to the spelling worker: started at the first question, ended with the program, started anew after a failure. */

import { Worker } from 'node:worker_threads'
import type { Asked, Question, Replied, Reply } from './question'
import type { SpellingFolders } from './speller'

/** A worker that has not answered by then is lost, and ended. */
const PATIENCE = 20_000
const MOST_MEMORY_MB = 256

type Waiting = { readonly settle: (reply: Reply) => void; readonly timer: NodeJS.Timeout }

export class SpellingThread {
  readonly #entry: string
  readonly #folders: SpellingFolders
  readonly #waiting = new Map<number, Waiting>()
  #worker: Worker | undefined
  #last = 0

  /** @param entry the built worker */
  constructor(entry: string, folders: SpellingFolders) {
    this.#entry = entry
    this.#folders = folders
  }

  /** Always answers: with a refusal where the worker fails or takes too long. */
  ask(question: Question): Promise<Reply> {
    const worker = this.#worker ?? this.#start()
    this.#last += 1
    const id = this.#last
    return new Promise((settle) => {
      const timer = setTimeout(() => this.#end('time'), PATIENCE)
      timer.unref()
      this.#waiting.set(id, { settle, timer })
      worker.postMessage({ id, question } satisfies Asked)
    })
  }

  close(): void {
    this.#end('closed')
  }

  #start(): Worker {
    const worker = new Worker(this.#entry, { workerData: this.#folders, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB } })
    worker.unref()
    worker.on('message', ({ id, reply }: Replied) => this.#settle(id, reply))
    worker.on('error', (error) => this.#worker === worker && this.#end(error.message))
    worker.on('exit', () => this.#worker === worker && this.#end('exit'))
    this.#worker = worker
    return worker
  }

  #settle(id: number, reply: Reply): void {
    const waiting = this.#waiting.get(id)
    if (waiting === undefined) return
    clearTimeout(waiting.timer)
    this.#waiting.delete(id)
    waiting.settle(reply)
  }

  #end(reason: string): void {
    const worker = this.#worker
    this.#worker = undefined
    void worker?.terminate()
    for (const id of [...this.#waiting.keys()]) this.#settle(id, { kind: 'refused', faults: [{ kind: 'program-fault', detail: `spelling: ${reason}` }] })
  }
}
