/** From version 2, with rows in it, to version 3. */

import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { createDatabase } from '../../../../electron/store/database'
import { applyMigrations } from '../../../../electron/store/migrate'
import { migrations } from '../../../../electron/store/migrations/list'
import { openWorkbook } from '../../../../electron/store/workbook'
import { testFolder } from '../../folder'
import { clerk, sampleWorkbook } from '../../published'

const folder = testFolder()

test('a workbook of version 2 keeps its rows, has no publication, and asks no reason for a change', () => {
  const sample = sampleWorkbook(join(folder, 'new.bayan'))
  const before = [sample.readTable(), sample.readDraft(), sample.readStyle()]
  sample.close()
  const path = join(folder, 'old.bayan')
  const database = createDatabase(path)
  applyMigrations(database, migrations.slice(0, 2))
  database.prepare('ATTACH ? AS new').run(join(folder, 'new.bayan'))
  for (const table of ['unit', 'section', 'indicator', 'cell', 'style', 'report', 'block', 'change_set', 'change', 'comment', 'dismissal']) {
    database.exec(`INSERT INTO main.${table} SELECT * FROM new.${table}`)
  }
  database.close()
  expect(new Database(path, { readonly: true }).pragma('user_version', { simple: true })).toBe(2)
  const opened = openWorkbook(path, clerk)
  if (!opened.ok) throw new Error(JSON.stringify(opened.faults))
  const workbook = opened.value
  expect(workbook.backup).toBe(join(folder, 'old (format 2).bayan'))
  expect([workbook.readTable(), workbook.readDraft(), workbook.readStyle()]).toEqual(before)
  expect(workbook.readPast()).toEqual({ publications: [], reasons: [] })
  expect(workbook.apply('cells', [{ what: 'cell', key: 'networks 2023', after: null }]).ok).toBe(true)
  workbook.close()
})
