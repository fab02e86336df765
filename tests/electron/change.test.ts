/** Large changes in the background: whole or not at all, told of as they go, and one step of undo. */

import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ChangeProgress, LargeChange } from '../../core/contract'
import { whole } from '../../core/entry/decimal'
import type { FromChange } from '../../electron/change/job'
import { runChange } from '../../electron/change/run'
import { createHandlers } from '../../electron/handlers'
import { testFolder } from './folder'
import { madePorts } from './made-ports'

const folder = testFolder()
const resources = resolve('resources')
let made = 0

const scope = { en: '', fr: '', ar: '' }
const described = { unit: 'person', section: 'general', precision: 0, source: '', scope, part: null } as const
const table = (rows: number, columns: number): Extract<LargeChange, { kind: 'table' }> => {
  const indicators = Array.from({ length: rows }, (_, row) => ({ code: `i${row}`, names: { en: `Row ${row}`, fr: '', ar: '' }, ...described }))
  const cells = indicators.flatMap(({ code }, row) =>
    Array.from({ length: columns }, (_, column) => ({
      indicator: code,
      period: `${1990 + column}`,
      cell: { kind: 'value', value: whole(row * columns + column), qualifier: null, status: 'final', source: '', note: '' } as const
    }))
  )
  return { kind: 'table', indicators, cells }
}

/** A program whose process for changes is in the test's hands. */
function startProgram() {
  made += 1
  const home = join(folder, `home-${made}`)
  const hand = { hear: (_: FromChange) => {}, gone: () => {}, said: 0, ended: 0 }
  const ports = madePorts(home, {
    askNewWorkbook: async () => join(home, 'large.bayan'),
    startWorker: (worker, hear: (message: never) => void, gone) => {
      if (worker !== 'change-worker') return { say: () => {}, end: () => {} }
      hand.hear = hear as typeof hand.hear
      hand.gone = gone
      return { say: () => (hand.said += 1), end: () => (hand.ended += 1) }
    }
  })
  return { ...createHandlers(ports), hand, path: join(home, 'large.bayan') }
}

async function opened() {
  const program = startProgram()
  await program.handlers.newWorkbook({ name: null })
  const progress = async (job: number): Promise<ChangeProgress> => {
    const answer = await program.handlers.changeProgress({ job })
    if (!answer.ok) throw new Error('no such change')
    return answer.value
  }
  const start = async (change: LargeChange): Promise<number> => {
    const answer = await program.handlers.startChange({ change })
    if (!answer.ok) throw new Error('not started')
    return answer.value.job
  }
  const view = async () => {
    const answer = await program.handlers.readWorkbook(undefined)
    if (!answer.ok) throw new Error('no workbook')
    return answer.value
  }
  return { ...program, progress, start, view }
}

describe('a change in a process of its own', () => {
  test('tells how far it is, and shows nothing to others until it is whole', async () => {
    const { path, close, view, handlers } = await opened()
    const change = table(60, 20)
    const told: FromChange[] = []
    const seen = new Set<number>()
    runChange({ path, who: 'clerk', resources, change }, (news) => {
      told.push(news)
      const now = handlers.readWorkbook(undefined)
      if (news.state === 'running' && news.stage === 'write' && 'ok' in now && now.ok) seen.add(now.value.table.cells.length)
    })
    expect(told.at(-1)).toMatchObject({ state: 'made', summary: null })
    const written = told.flatMap((news) => (news.state === 'running' && news.stage === 'write' ? [news.done] : []))
    expect(written.length).toBeGreaterThan(3)
    expect(written).toEqual([...written].sort((a, b) => a - b))
    expect([...new Set(told.map((news) => (news.state === 'running' ? news.stage : news.state)))]).toEqual(['open', 'read', 'compare', 'write', 'made'])
    expect([...seen]).toEqual([0])
    expect((await view()).table.cells).toHaveLength(1_200)
    close()
  })

  test('is one step of undo for the program that has the workbook open', async () => {
    const { path, close, view, handlers } = await opened()
    runChange({ path, who: 'clerk', resources, change: table(30, 10) }, () => {})
    const { history, table: now } = await view()
    expect(now.cells).toHaveLength(300)
    expect(history.undo).toMatchObject({ action: 'import', count: 330 })
    await handlers.undo(undefined)
    expect((await view()).table).toMatchObject({ cells: [], indicators: [] })
    close()
  })

  test('is refused whole: a table with a faulty line, cells of a stranger, a file that is none', async () => {
    const { path, close, view } = await opened()
    const told: FromChange[] = []
    const run = (change: LargeChange, at = path) => runChange({ path: at, who: 'clerk', resources, change }, (news) => told.push(news))
    const bytes = Buffer.from('indicator,period,value,name_en\na,2022,1,A\na,2023,1x,A\n').toString('base64')
    run({ kind: 'import', name: 'a.csv', bytes, locale: null, replace: false })
    expect(told.at(-1)).toMatchObject({ state: 'failed', faults: [{ kind: 'number-unreadable' }] })
    run({ kind: 'cells', cells: table(1, 2).cells })
    expect(told.at(-1)).toMatchObject({ state: 'failed', faults: [{ kind: 'indicator-unknown' }] })
    run(table(1, 2), join(folder, 'none.bayan'))
    expect(told.at(-1)).toMatchObject({ state: 'failed', faults: [{ kind: 'file-missing' }] })
    expect((await view()).table).toMatchObject({ cells: [], indicators: [] })
    close()
  })
})

describe('the program that waits for a change', () => {
  test('has what moved once it is made, and an import says what it did', async () => {
    const { path, close, hand, progress, start } = await opened()
    const bytes = Buffer.from('indicator,period,value,name_en\na,2022,1,A\na,2023,2,A\n').toString('base64')
    const change = { kind: 'import', name: 'a.csv', bytes, locale: null, replace: false } as const
    const job = await start(change)
    expect(await progress(job)).toMatchObject({ state: 'running', stage: 'open' })
    runChange({ path, who: 'clerk', resources, change }, hand.hear)
    expect(await progress(job)).toMatchObject({ state: 'done', summary: { added: 2, indicators: 1 }, moved: { cells: null } })
    expect(hand.ended).toBe(1)
    close()
  })

  test('gives it up by ending the process, and says so once that is gone', async () => {
    const { close, hand, progress, start, handlers } = await opened()
    const job = await start(table(2, 2))
    await handlers.cancelChange({ job })
    expect(hand.ended).toBe(1)
    expect(await progress(job)).toMatchObject({ state: 'running' })
    hand.gone()
    expect(await progress(job)).toEqual({ state: 'cancelled' })
    close()
  })

  test('does not say cancelled of a change that was made before the process heard of it', async () => {
    const { path, close, hand, progress, start, handlers } = await opened()
    const change = table(2, 2)
    const job = await start(change)
    runChange({ path, who: 'clerk', resources, change }, () => {})
    await handlers.cancelChange({ job })
    hand.gone()
    expect(await progress(job)).toMatchObject({ state: 'done', moved: { cells: null } })
    close()
  })

  test('says of a process that ended by itself that the program is at fault', async () => {
    const { close, hand, progress, start } = await opened()
    const job = await start(table(2, 2))
    hand.gone()
    expect(await progress(job)).toMatchObject({ state: 'failed', faults: [{ kind: 'program-fault' }] })
    close()
  })
})
