/** Workbooks of the bench: made once, opened as the program opens them. */

import { rmSync } from 'node:fs'
import type { FiguresTable } from '../../core/entry/table'
import type { Draft } from '../../core/report/draft'
import { plainDraft, sampleStyle } from '../../core/report/template'
import { createWorkbook, openWorkbook } from '../../electron/store/workbook'

const author = { who: () => 'bench', now: () => new Date(0) }

export function benchWorkbook(file: string, table: FiguresTable, draft: Draft = plainDraft()): void {
  rmSync(file, { force: true })
  const made = createWorkbook(file, { table, style: sampleStyle, draft }, author)
  if (!made.ok) throw new Error(JSON.stringify(made.faults))
  made.value.close()
}

export function readBenchWorkbook(file: string): FiguresTable {
  const opened = openWorkbook(file, author)
  if (!opened.ok) throw new Error(JSON.stringify(opened.faults))
  const table = opened.value.readTable()
  opened.value.close()
  return table
}
