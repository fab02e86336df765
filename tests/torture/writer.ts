/**
 * A writer that is to be killed: it takes steps through the program's one door, and says on standard output when each begins
 * (`> number kind`) and when it was confirmed (`< number`). It takes as many as it is granted, and ends only by being killed.
 */

import { readFileSync, readSync, writeSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Input } from '../../core/contract'
import type { CallName } from '../../core/contract-names'
import type { ChangeJob, FromChange, ToChange } from '../../electron/change/job'
import { runChange } from '../../electron/change/run'
import { dispatch } from '../../electron/dispatch'
import type { ExportJob, FromWorker, ToWorker } from '../../electron/export/job'
import { runExport } from '../../electron/export/run'
import { createHandlers } from '../../electron/handlers'
import type { Ports } from '../../electron/ports'
import { makeVersion, type VersionJob } from '../../electron/store/make-version'
import { cellsOf, chance, EXPORTS, OLD, PROSE_BLOCK, type Step, type StepKind } from './steps'

/** How often each kind of step is taken, of a hundred. */
const SHARES: readonly (readonly [StepKind, number])[] = [
  ['cell', 28],
  ['block', 12],
  ['import', 12],
  ['change', 10],
  ['prose', 8],
  ['undo', 6],
  ['export', 4],
  ['create', 6],
  ['migrate', 7],
  ['receive', 4],
  ['reopen', 3]
]

const [folder = '', main = '', first = '1', seed = '1', gift = ''] = process.argv.slice(2)
const random = chance(Number(seed))
const say = (line: string) => writeSync(1, `${line}\n`)

const ports: Ports = {
  version: '0',
  files: { kind: 'folder', folder },
  dataFolder: folder,
  resources: resolve('resources'),
  bundles: folder,
  now: () => new Date(),
  who: () => 'writer',
  askNewWorkbook: async (name) => join(folder, `${name}.bayan`),
  askWorkbook: async () => null,
  askExportFolder: async () => join(folder, EXPORTS),
  reveal: () => {},
  download: () => null,
  startWorker: (worker, hear) => ({
    say: (message) => {
      if (worker === 'change-worker') runChange((message as unknown as ToChange).job satisfies ChangeJob, (news: FromChange) => hear(news as never))
      else if (worker === 'version-worker') void makeVersion(message as unknown as VersionJob)
      else void exportHere((message as unknown as Extract<ToWorker, { kind: 'run' }>).job, (news) => hear(news as never))
    },
    end: () => {}
  })
}

async function exportHere(job: ExportJob, tell: (news: FromWorker) => void): Promise<void> {
  await runExport(job, (progress) => {
    if (progress.state === 'running') say(`~ ${progress.stage}`)
    tell({ kind: 'progress', progress })
  })
}

const { handlers } = createHandlers(ports)

async function call<Name extends CallName>(name: Name, input: Input<Name>): Promise<unknown> {
  const answer = await dispatch(handlers, name, input)
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.faults)}`)
  return answer.value
}

async function finished(name: 'exportProgress' | 'changeProgress', started: unknown): Promise<void> {
  const { job } = started as { readonly job: number }
  for (;;) {
    const progress = (await call(name, { job })) as { readonly state: string; readonly faults?: unknown }
    if (progress.state === 'done') return
    if (progress.state !== 'running') throw new Error(`${name}: ${JSON.stringify(progress)}`)
    await new Promise((resolveWait) => setTimeout(resolveWait, 2))
  }
}

const entries = (step: Step) =>
  cellsOf(step).map((place) => {
    const [indicator = '', period = ''] = place.split(' ')
    return { indicator, period, cell: { kind: 'value', value: `${step.number}`, qualifier: null, status: 'final', source: '', note: '' } } as never
  })

async function take(step: Step): Promise<void> {
  const { number, kind } = step
  switch (kind) {
    case 'cell':
    case 'block':
      await call('writeCells', { cells: entries(step), typing: false })
      return
    case 'import': {
      const table = `indicator,period,value\n${cellsOf(step)
        .map((place) => `${place.replace(' ', ',')},${number}\n`)
        .join('')}`
      await call('importTable', { name: 'table.csv', bytes: Buffer.from(table).toString('base64'), locale: null, replace: true })
      return
    }
    case 'change':
      await finished('changeProgress', await call('startChange', { change: { kind: 'cells', cells: entries(step) } }))
      return
    case 'prose': {
      const text = `Text ${number}.`
      await call('writeBlock', { id: PROSE_BLOCK, content: { kind: 'prose', text: { en: text, fr: text, ar: text } }, typing: false })
      return
    }
    case 'undo':
      await call('undo', undefined)
      return
    case 'export':
      await finished(
        'exportProgress',
        await call('startExport', { year: 2023, base: 2022, languages: ['en'], formats: ['docx'], verification: false, findings: false })
      )
      return
    case 'create':
      await call('newWorkbook', { name: `new ${number}` })
      await call('openWorkbook', { path: main })
      return
    case 'migrate':
      await call('openWorkbook', { path: join(folder, OLD) })
      await call('openWorkbook', { path: main })
      return
    case 'receive':
      await call('receiveWorkbook', { name: `received ${number}.bayan`, bytes: readFileSync(gift).toString('base64') })
      await call('openWorkbook', { path: main })
      return
    case 'reopen':
      await call('closeWorkbook', undefined)
      await call('openWorkbook', { path: main })
  }
}

function drawn(): StepKind {
  let at = random() * 100
  for (const [kind, share] of SHARES) {
    at -= share
    if (at < 0) return kind
  }
  return 'cell'
}

/** Waits until steps are granted: a byte on standard input says how many. */
function granted(): number {
  const byte = Buffer.alloc(1)
  return readSync(0, byte) === 1 ? (byte[0] ?? 0) : process.exit(1)
}

let allowance = 0
let undoable: boolean = false
for (let number = Number(first); ; number += 1) {
  if (allowance === 0) allowance = granted()
  allowance -= 1
  const wanted = drawn()
  const kind: StepKind = wanted === 'undo' && !undoable ? 'cell' : wanted
  say(`> ${number} ${kind}`)
  await take({ number, kind })
  say(`< ${number}`)
  const writes: boolean = kind === 'prose' || cellsOf({ number, kind }).length > 0
  undoable = writes || (undoable && kind !== 'undo')
}
