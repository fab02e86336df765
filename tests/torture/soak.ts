/**
 * Eight hours of editing, pressed into minutes: the clock is the soak's own, the calls go through the program's door. Memory
 * and the file must stay as flat as what is kept: the journal grows by what was changed, and nothing else does.
 */

import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import type { Input } from '../../core/contract'
import type { CallName } from '../../core/contract-names'
import { dispatch } from '../../electron/dispatch'
import { createHandlers } from '../../electron/handlers'
import { chance } from './steps'

export type SoakSample = { readonly hour: number; readonly heap: number; readonly file: number; readonly beside: number } & Journal
/** The journal's steps, and the bytes of what they say was there before and after. */
type Journal = { readonly steps: number; readonly said: number }
export type SoakOrder = {
  readonly folder: string
  readonly seed: number
  readonly hours: number
  /** Milliseconds between two keystrokes or choices of the simulated person. */
  readonly pace: number
  readonly tell?: (sample: SoakSample) => void
}

/** Types, pastes, undoes, reads and composes until the hours are over; a sample every hour, the first of them after the warming up of minutes. */
export async function soak({ folder, seed, hours, pace, tell = () => {} }: SoakOrder): Promise<readonly SoakSample[]> {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ language: 'en', recent: [], last: null }))
  const random = chance(seed)
  const start = Date.parse('2026-01-05T08:00:00Z')
  let now = start
  const { handlers, close } = createHandlers({
    version: '0',
    files: { kind: 'folder', folder },
    dataFolder: folder,
    resources: resolve('resources'),
    bundles: folder,
    now: () => new Date(now),
    who: () => 'clerk',
    askNewWorkbook: async () => null,
    askWorkbook: async () => null,
    askExportFolder: async () => null,
    reveal: () => {},
    download: () => null,
    startWorker: () => ({ say: () => {}, end: () => {} })
  })
  const call = async <Name extends CallName>(name: Name, input: Input<Name>): Promise<void> => {
    const answer = await dispatch(handlers, name, input)
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.faults)}`)
  }
  await call('openSample', undefined)
  const view = await handlers.readWorkbook(undefined)
  if (!view.ok) throw new Error('no workbook')
  const { path } = view.value.workbook
  const block = view.value.draft.blocks.find(({ content }) => content.kind === 'prose')
  if (block?.content.kind !== 'prose') throw new Error('no prose')
  const { id, content } = block
  const samples: SoakSample[] = []
  const sample = () => {
    globalThis.gc?.()
    const beside = readdirSync(folder).filter((name) => !name.startsWith('.') && name !== 'settings.json').length
    samples.push({
      hour: (now - start) / 3_600_000,
      heap: process.memoryUsage().heapUsed,
      file: sizeOf(path) + sizeOf(`${path}-wal`),
      beside,
      ...journalOf(path)
    })
    tell(samples.at(-1) as SoakSample)
  }
  let text = ''
  const cell = () => ({
    indicator: 'networks',
    period: `${2018 + Math.floor(random() * 6)}`,
    cell: { kind: 'value', value: `${Math.floor(random() * 1_000)}`, qualifier: null, status: 'final', source: '', note: '' } as never
  })
  const act = async (): Promise<void> => {
    const drawn = random()
    if (drawn < 0.7) {
      text = text.length > 300 ? '' : `${text}${'abcdefgh '.charAt(Math.floor(random() * 9))}`
      return call('writeBlock', { id, content: { ...content, text: { ...content.text, en: `Text ${text}` } }, typing: true })
    }
    if (drawn < 0.86) return call('writeCells', { typing: false, cells: [cell()] })
    if (drawn < 0.9) return call('writeCells', { typing: false, cells: Array.from({ length: 40 }, cell).filter(isFirst) })
    if (drawn < 0.94) return call('undo', undefined)
    if (drawn < 0.97) return call('composeReport', { language: 'fr', year: 2023, base: 2022 })
    return call('readWorkbook', undefined)
  }
  let next = 0.25
  while (now - start < hours * 3_600_000) {
    await act()
    now += pace
    if ((now - start) / 3_600_000 >= next) {
      sample()
      next = next < 1 ? 1 : next + 1
    }
  }
  close()
  return samples
}

/** One cell of a block of cells is written once. */
function isFirst(each: { readonly period: string }, index: number, all: readonly { readonly period: string }[]): boolean {
  return all.findIndex(({ period }) => period === each.period) === index
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

function journalOf(path: string): Journal {
  const database = new Database(path, { readonly: true })
  const steps = database.prepare('SELECT count(*) FROM change_set').pluck().get()
  const said = database.prepare("SELECT sum(length(CAST(ifnull(before, '') || ifnull(after, '') AS BLOB))) FROM change").pluck().get()
  database.close()
  return { steps: Number(steps), said: Number(said) }
}

/** Bytes of memory that may come and go. */
const MEMORY = 24 * 1_048_576
/** Bytes that a step may add beside what it says: its rows, its link, and what pages leave free. */
const STEP = 1_000
/** A log that was not yet moved into the file. */
const LOG = 6 * 1_048_576

/** What is not flat: memory between the first sample and the last, and the file beyond what the journal's steps account for. */
export function flatness(samples: readonly SoakSample[]): readonly string[] {
  const [first] = samples
  const last = samples.at(-1)
  if (first === undefined || last === undefined) return ['no sample']
  const grown = last.file - first.file
  const steps = last.steps - first.steps
  const said = last.said - first.said
  return [
    ...(last.heap - first.heap > MEMORY ? [`memory grew by ${last.heap - first.heap} bytes`] : []),
    ...(grown > said + STEP * steps + LOG ? [`the file grew by ${grown} bytes in ${steps} steps that say ${said}`] : []),
    ...(last.beside > first.beside ? [`${last.beside - first.beside} files more in the folder`] : [])
  ]
}
