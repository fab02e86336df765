/** From version 1, with rows in it, to version 2. */

import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { bulletinDraft } from '../../../../core/report/template'
import { createDatabase } from '../../../../electron/store/database'
import { applyMigrations } from '../../../../electron/store/migrate'
import { migrations } from '../../../../electron/store/migrations/list'
import { openWorkbook } from '../../../../electron/store/workbook'
import { testFolder } from '../../folder'

const folder = testFolder()
const author = { who: () => 'clerk', now: () => new Date('2026-01-02T03:04:05Z') }

/** A workbook as version 1 wrote it, with one row a table and a step to undo. */
function versionOne(path: string): void {
  const database = createDatabase(path)
  applyMigrations(database, migrations.slice(0, 1))
  const { blocks, ...report } = bulletinDraft()
  const [first] = blocks
  const content = JSON.stringify(first?.content)
  database.exec(`
    INSERT INTO unit VALUES ('network', 0, 'count', '{"en":{"one":"network","other":"networks"},"fr":{},"ar":{}}');
    INSERT INTO unit VALUES ('boat', 1, 'count', '{"en":{},"fr":{},"ar":{}}');
    INSERT INTO section VALUES ('trafficking', 0, 'Trafficking', '', '');
    INSERT INTO indicator VALUES ('networks', 0, 'Networks', '', '', 'network', 'trafficking', 0, '', '', '', '');
    INSERT INTO cell VALUES ('networks', '2023', '419', NULL, 'final', NULL, 'bulletin', '');
    INSERT INTO change_set (at, who, action) VALUES ('2026-01-01T00:00:00.000Z', 'clerk', 'block');
  `)
  const style = { rounding: 'half-even', percentDecimals: 0, separators: { en: 'en', fr: 'fr-MA', ar: 'ar-MA' }, organisation: { en: '', fr: '', ar: '' } }
  database.prepare('INSERT INTO style VALUES (1, ?)').run(JSON.stringify(style))
  database.prepare('INSERT INTO report VALUES (1, ?)').run(JSON.stringify(report))
  database.prepare("INSERT INTO block VALUES ('b1', 0, ?)").run(content)
  const image = (text: string) => JSON.stringify({ position: 0, content: { kind: 'prose', text: { en: text, fr: '', ar: '' } } })
  database.prepare("INSERT INTO change VALUES (1, 0, 'block', 'b1', ?, ?)").run(image('as it was'), JSON.stringify({ position: 0, content: first?.content }))
  database.close()
}

test('a workbook of version 1 is backed up, keeps its rows, and its old steps can be undone', () => {
  const path = join(folder, 'old.bayan')
  versionOne(path)
  const opened = openWorkbook(path, author)
  if (!opened.ok) throw new Error(JSON.stringify(opened.faults))
  const workbook = opened.value
  expect(workbook.backup).toBe(resolve(folder, 'old (format 1).bayan'))
  expect(existsSync(workbook.backup ?? '')).toBe(true)
  const { units, indicators, cells } = workbook.readTable()
  expect(units.map(({ code, genders }) => [code, genders.fr, genders.ar])).toEqual([
    ['network', 'masculine', 'feminine'],
    ['boat', 'masculine', 'masculine']
  ])
  expect(indicators[0]?.part).toBeNull()
  expect(cells).toHaveLength(1)
  expect(workbook.readDraft().blocks).toEqual([{ id: 'b1', content: bulletinDraft().blocks[0]?.content, review: { state: 'draft' }, reread: [], against: {} }])
  expect(workbook.readComments()).toEqual([])
  expect(workbook.undo().ok).toBe(true)
  expect(workbook.readDraft().blocks[0]?.content).toMatchObject({ text: { en: 'as it was' } })
  workbook.close()
  expect(new Database(path, { readonly: true }).pragma('user_version', { simple: true })).toBe(migrations.length)
})

test('a workbook of version 1 that may not be written is shown as our version, and stays as it is', () => {
  const path = join(folder, 'kept.bayan')
  versionOne(path)
  chmodSync(path, 0o444)
  const bytes = readFileSync(path)
  const opened = openWorkbook(path, author)
  expect(opened.ok && opened.value.readTable().cells).toHaveLength(1)
  if (opened.ok) opened.value.close()
  expect(readFileSync(path).equals(bytes)).toBe(true)
})

test('a workbook of version 1 that is damaged stays as it is, without a backup', () => {
  const path = join(folder, 'broken.bayan')
  versionOne(path)
  new Database(path).exec("UPDATE cell SET value = '1e5'").close()
  const bytes = readFileSync(path)
  for (const _ of [1, 2]) expect(openWorkbook(path, author)).toMatchObject({ ok: false, faults: [{ kind: 'damaged-workbook' }] })
  expect(readFileSync(path).equals(bytes)).toBe(true)
  expect(readdirSync(folder).filter((name) => name.startsWith('broken'))).toEqual(['broken.bayan'])
})
