/** Workbooks to be damaged: with every kind of content, some steps behind them, and what is true of them. */

import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { whole } from '../../core/entry/decimal'
import { plainDraft, sampleStyle } from '../../core/report/template'
import { cellKey, dismissalKey } from '../../electron/store/entities'
import { cellChange, createWorkbook, openWorkbook, type Workbook } from '../../electron/store/workbook'
import { largeTable } from '../bench/content'
import { sampleTable } from '../sample-table'
import { type Truth, truthOf } from './harm'

const author = { who: () => 'clerk', now: () => new Date('2026-01-02T03:04:05Z') }

const at = '2026-01-02T03:04:05.000Z'
const entered = (value: number, period: string) =>
  cellChange('networks', period, { kind: 'value', value: whole(value), qualifier: null, status: 'final', source: 'returns', note: '' })

function worked(workbook: Workbook): void {
  workbook.apply('cells', [entered(420, '2023')])
  workbook.apply('comment', [
    {
      what: 'comment',
      key: 'c1',
      after: JSON.stringify({ block: 'b1', language: 'en', quote: 'q', text: 'Is 419 right?', by: 'clerk', at, resolved: false })
    }
  ])
  workbook.apply('dismissal', [
    { what: 'dismissal', key: dismissalKey('networks', '2023', 'negative'), after: JSON.stringify({ value: '420', reason: 'sure', by: 'clerk', at }) },
    { what: 'revision', key: cellKey('networks', '2022'), after: JSON.stringify({ reason: 'recount', by: 'clerk', at }) }
  ])
  workbook.apply('cells', [entered(421, '2023'), entered(400, '2024')])
}

export function smallWorkbook(folder: string, name: string): { readonly path: string; readonly truth: Truth } {
  const path = join(folder, `${name}.bayan`)
  const made = createWorkbook(path, { table: sampleTable(), style: sampleStyle, draft: plainDraft() }, author)
  if (!made.ok) throw new Error(JSON.stringify(made.faults))
  worked(made.value)
  made.value.close()
  return { path, truth: truthAside(path, folder) }
}

export function largeWorkbook(folder: string, name: string, indicators: number): { readonly path: string; readonly workbook: Workbook; readonly truth: Truth } {
  const path = join(folder, `${name}.bayan`)
  const { indicators: many, cells, ...rest } = largeTable(indicators, 30)
  const { indicators: few, cells: own } = sampleTable()
  const made = createWorkbook(
    path,
    { table: { ...rest, indicators: [...few, ...many], cells: [...own, ...cells] }, style: sampleStyle, draft: plainDraft() },
    author
  )
  if (!made.ok) throw new Error(JSON.stringify(made.faults))
  made.value.close()
  const workbook = openWorkbook(path, author)
  if (!workbook.ok) throw new Error(JSON.stringify(workbook.faults))
  worked(workbook.value)
  return { path, workbook: workbook.value, truth: truthAside(path, folder) }
}

/** Told of a copy, for telling undoes a step. */
function truthAside(path: string, folder: string): Truth {
  const copy = join(folder, 'told.bayan')
  for (const log of ['-wal', '-shm']) rmSync(copy + log, { force: true })
  for (const log of ['', '-wal', '-shm']) if (existsSync(path + log)) copyFileSync(path + log, copy + log)
  const again = openWorkbook(copy, author)
  if (!again.ok) throw new Error(JSON.stringify(again.faults))
  const truth = truthOf(again.value)
  again.value.close()
  return truth
}
