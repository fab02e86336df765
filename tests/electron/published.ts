/** Sample workbooks with a published report, for tests. */

import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ExportProgress } from '../../core/contract'
import { sampleContent } from '../../electron/content'
import { runExport } from '../../electron/export/run'
import { freezePublication, type PublishOrder, preparePublication } from '../../electron/publishing'
import { createWorkbook, type Workbook } from '../../electron/store/workbook'

export const clerk = { who: () => 'clerk', now: () => new Date('2026-01-02T03:04:05Z') }

export function sampleWorkbook(path: string): Workbook {
  const content = sampleContent(resolve('resources'))
  if (!content.ok) throw new Error(JSON.stringify(content.faults))
  const workbook = createWorkbook(path, content.value, clerk)
  if (!workbook.ok) throw new Error(JSON.stringify(workbook.faults))
  return workbook.value
}

export const order: PublishOrder = {
  years: { year: 2023, base: 2022 },
  languages: ['en', 'fr', 'ar'],
  formats: ['pdf', 'docx'],
  despite: 'approved by telephone',
  verification: false
}

/** Publishes; with `between` called after the files were made and before they are frozen. */
export async function publish(workbook: Workbook, changed: Partial<PublishOrder> = {}, between: () => void = () => {}) {
  const prepared = preparePublication(workbook, { ...order, ...changed }, resolve('resources/fonts'))
  if (!prepared.ok) return { frozen: prepared, files: [] }
  const told: ExportProgress[] = []
  await runExport(prepared.value.job, (progress) => told.push(progress))
  const last = told.at(-1) ?? { state: 'cancelled' }
  const files = last.state === 'done' ? last.files.map(({ name, path }) => ({ name, bytes: readFileSync(path) })) : []
  between()
  return { frozen: freezePublication(workbook, prepared.value, last), files }
}

export function workbookIn(folder: string, name: string): Workbook {
  return sampleWorkbook(join(folder, `${name}.bayan`))
}
