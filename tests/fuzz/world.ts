/** The world of the fuzzed program: a folder, dialogs that answer by chance, and processes that run here or end too early. */

import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { plainDraft, sampleStyle } from '../../core/report/template'
import { runChange } from '../../electron/change/run'
import type { ExportJob } from '../../electron/export/job'
import type { Ports, WorkerName } from '../../electron/ports'
import { makeVersion, type VersionJob } from '../../electron/store/make-version'
import { createWorkbook } from '../../electron/store/workbook'
import { sampleTable } from '../sample-table'
import type { Draw } from './inputs'

const KEPT = 3
const START = Date.parse('2026-01-02T03:04:05Z')

export type World = {
  readonly ports: Ports
  /** Paths that dialogs may give: workbooks, and what is none. */
  readonly paths: readonly string[]
  /** The bytes of a workbook and of a broken one, in base64. */
  readonly workbooks: readonly string[]
  /** Puts a new workbook into the folder and takes the older ones away but for those of the last rounds; the next dialog gives it. */
  readonly another: (open: string | undefined) => string
  /** Ends once no process of the program is at work. */
  readonly rest: () => Promise<void>
}

export function makeWorld(folder: string, draw: Draw): World {
  const data = join(folder, 'data')
  const books = join(folder, 'books')
  const damaged = join(folder, 'damaged')
  for (const each of [data, books, damaged]) mkdirSync(each, { recursive: true })
  const template = join(folder, 'template.bayan')
  smallWorkbook(template)
  const broken = join(damaged, 'broken.bayan')
  writeFileSync(broken, readFileSync(template).fill(0, 8_192, 12_288))
  const text = join(folder, 'text.bayan')
  writeFileSync(text, 'no workbook')
  const paths = [broken, text, folder, join(folder, 'gone', 'none.bayan'), join(books, 'none.bayan')]
  const working = new Set<Promise<unknown>>()
  let next: string | undefined
  let made = 0
  let time = START
  const dialog = async (usual: () => string): Promise<string | null> => {
    const wanted = next
    next = undefined
    if (wanted !== undefined) return wanted
    const chance = draw(4)
    if (chance === 0) return null
    return chance === 1 ? (paths[draw(paths.length)] ?? null) : usual()
  }
  const ports: Ports = {
    version: '0',
    files: { kind: 'dialogs' },
    dataFolder: data,
    resources: resolve('resources'),
    bundles: resolve('out/main'),
    now: () => {
      time += draw(2_000)
      return new Date(time)
    },
    who: () => 'clerk',
    askNewWorkbook: () => dialog(() => join(books, `new ${draw(3)}.bayan`)),
    askWorkbook: () => dialog(() => join(books, readdirSync(books).filter((name) => name.endsWith('.bayan'))[0] ?? 'none.bayan')),
    askExportFolder: () => dialog(() => join(folder, 'exports')),
    reveal: () => {},
    download: () => null,
    startWorker: (worker, hear, gone) => {
      let isOver = false
      const answer = (message: unknown): void => {
        if (!isOver) hear(message as Parameters<typeof hear>[0])
      }
      return {
        say: (said) => {
          const work = draw(5) === 0 ? Promise.resolve().then(() => !isOver && gone()) : labour(worker, said, answer, draw)
          working.add(work)
          void work.finally(() => working.delete(work))
        },
        end: () => {
          isOver = true
        }
      }
    }
  }
  return {
    ports,
    paths,
    workbooks: [template, broken].map((path) => readFileSync(path).toString('base64')),
    another: (open) => {
      for (const name of readdirSync(books))
        if (open === undefined || !join(books, name).startsWith(open)) rmSync(join(books, name), { recursive: true, force: true })
      for (const name of readdirSync(damaged)) if (join(damaged, name) !== broken) rmSync(join(damaged, name), { force: true })
      for (const each of ['exports', join('data', 'versions')]) rmSync(join(folder, each), { recursive: true, force: true })
      for (const name of readdirSync(data)) if (/\.bayan/.test(name) && open !== join(data, name)) rmSync(join(data, name), { force: true })
      made += 1
      next = join(books, `book ${made % KEPT}.bayan`)
      if (existsSync(next)) next = join(books, `book ${made}.bayan`)
      copyFileSync(template, next)
      return next
    },
    rest: async () => {
      while (working.size > 0) await Promise.allSettled(working)
    }
  }
}

function smallWorkbook(path: string): void {
  const table = sampleTable()
  const indicators = table.indicators.slice(0, 6)
  const cells = table.cells.filter(({ indicator, period }) => Number(period) > 2021 && indicators.some(({ code }) => code === indicator))
  const draft = plainDraft()
  const content = { table: { ...table, indicators, cells }, style: sampleStyle, draft: { ...draft, blocks: draft.blocks.slice(0, 6) } }
  const workbook = createWorkbook(path, content, { who: () => 'clerk', now: () => new Date(START) })
  if (!workbook.ok) throw new Error(JSON.stringify(workbook.faults))
  workbook.value.close()
}

/** What a process of the program does: the work itself where it is quick, else an answer of its kind. */
async function labour(worker: WorkerName, said: unknown, answer: (message: unknown) => void, draw: Draw): Promise<void> {
  await undefined
  switch (worker) {
    case 'change-worker':
      return runChange((said as { job: Parameters<typeof runChange>[0] }).job, answer)
    case 'version-worker':
      return answer(await makeVersion(said as VersionJob))
    case 'check-worker':
      return answer(draw(2) === 0 ? { ok: true, value: { language: 'en', rows: [] } } : { ok: false, faults: [{ kind: 'report-unknown', path: 'x' }] })
    case 'page-worker':
      return answer({ kind: 'failed', id: (said as { readonly id: number }).id, detail: 'pages' })
    case 'export-worker':
      return answer({ kind: 'progress', progress: exported((said as { readonly job: ExportJob }).job) })
  }
}

function exported({ folder, languages, formats }: ExportJob) {
  const files = languages.flatMap((language) =>
    formats.map((format) => ({ name: `report-${language}.${format}`, path: join(folder, `report-${language}.${format}`), language, format, download: null }))
  )
  try {
    mkdirSync(folder, { recursive: true })
    for (const { path } of files) writeFileSync(path, 'made')
  } catch {
    return { state: 'failed' as const, faults: [{ kind: 'folder-unwritable' as const, path: folder, detail: 'ENOTDIR' }], files: [] }
  }
  return { state: 'done' as const, folder, files, remarks: [], figures: [] }
}
