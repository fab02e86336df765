/** The annex of revisions in the files that go out, from a published report to the next one. */

import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { whole } from '../../core/entry/decimal'
import { languages } from '../../core/entry/indicator'
import { runExport } from '../../electron/export/run'
import { preparePublication } from '../../electron/publishing'
import { cellChange } from '../../electron/store/workbook'
import { readFileText } from '../../electron/verify/file-text'
import { verifyFile } from '../../electron/verifying'
import { testFolder } from './folder'
import { order, publish, workbookIn } from './published'

const folder = testFolder()
const years = { year: 2024, base: 2023 }

test('stands in PDF and Word alike, in each language, and the next publication freezes it', async () => {
  const workbook = workbookIn(folder, 'annex')
  expect((await publish(workbook, { languages: ['en'], formats: ['docx'] })).frozen.ok).toBe(true)
  const cell = workbook.readCell('networks', '2023')
  if (cell.kind !== 'value') throw new Error('no value')
  expect(workbook.apply('cells', [cellChange('networks', '2023', { ...cell, value: whole(425) })], false, 'late reports').ok).toBe(true)
  const prepared = preparePublication(workbook, { ...order, years }, resolve('resources/fonts'))
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.faults))
  await runExport({ ...prepared.value.job, folder: join(folder, 'out') }, () => {})
  for (const language of languages) {
    for (const format of ['pdf', 'docx'] as const) {
      const bytes = readFileSync(join(folder, 'out', `bulletin-2024.${language}.${format}`))
      const read = await readFileText(bytes, 'file')
      const text = read.ok ? read.value.text.replace(/\p{Cf}/gu, '').replace(/\s+/g, ' ') : ''
      // A PDF is written from left to right, line by line, in Arabic too.
      expect(text).toMatch(language === 'ar' && format === 'pdf' ? /late reports \+6 \[r\] 425 419 2023/ : /2023 419 425 \[r\] \+6 late reports/)
      const verified = await verifyFile(workbook, { bytes, path: 'file', years, language: null, fonts: resolve('resources/fonts') })
      expect(verified.ok && verified.value.rows.filter(({ verdict }) => verdict !== 'agrees')).toEqual([])
    }
  }
  const next = await publish(workbook, { years, languages: ['en'], formats: ['docx'] })
  if (!next.frozen.ok) throw new Error(JSON.stringify(next.frozen.faults))
  expect(next.frozen.value).toMatchObject({ id: 2, year: 2024 })
  expect(next.frozen.value.cells.find((each) => each.indicator === 'networks' && each.period === '2023')?.cell).toMatchObject({
    value: '425',
    status: 'revised'
  })
  workbook.close()
}, 120_000)
