/** Workbooks from strangers: what is not built as our own is refused before anything of it is used, and the file stays as it is. */

import { chmodSync, copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { languages } from '../../../core/entry/indicator'
import { faultMessage } from '../../../core/wording/messages'
import { APPLICATION_ID, connect, createDatabase } from '../../../electron/store/database'
import { applyMigrations } from '../../../electron/store/migrate'
import { migrations } from '../../../electron/store/migrations/list'
import { openWorkbook } from '../../../electron/store/workbook'
import { testFolder } from '../folder'
import { clerk, workbookIn } from '../published'

const folder = testFolder()
const sample = workbookIn(folder, 'sample')
sample.close()
let made = 0

/** A copy of the sample with a stranger's hand on it. */
function strange(change: (database: Database.Database) => void): string {
  made += 1
  const path = join(folder, `strange-${made}.bayan`)
  copyFileSync(sample.opened.path, path)
  const database = new Database(path)
  database.unsafeMode(true)
  database.pragma('journal_mode = DELETE')
  database.pragma('ignore_check_constraints = ON')
  change(database)
  database.close()
  return path
}

/** What opening answers, for changing and for reading, writable and not; the bytes of the file are as they were. */
function answers(path: string) {
  const before = readFileSync(path)
  const kinds = [0o600, 0o400].flatMap((mode) =>
    (['change', 'read'] as const).map((purpose) => {
      chmodSync(path, mode)
      const opened = openWorkbook(path, clerk, purpose)
      if (opened.ok) opened.value.close()
      return opened.ok ? 'opened' : opened.faults[0]
    })
  )
  expect(readFileSync(path).equals(before)).toBe(true)
  expect(new Set(kinds.map((each) => JSON.stringify(each))).size).toBe(1)
  return kinds[0]
}

const rewritten = (name: string, from: string, to: string) => (database: Database.Database) => {
  database.pragma('writable_schema = ON')
  const { changes } = database.prepare('UPDATE sqlite_schema SET sql = replace(sql, ?, ?) WHERE name = ?').run(from, to, name)
  expect(changes).toBe(1)
  expect(database.prepare('SELECT instr(sql, ?) FROM sqlite_schema WHERE name = ?').pluck().get(to, name)).not.toBe(0)
}

describe('a schema that is not our own is refused by the name of the object', () => {
  const cases: readonly (readonly [string, string, (database: Database.Database) => void])[] = [
    ['a trigger that writes a figure', 'evil', (d) => d.exec("CREATE TRIGGER evil AFTER INSERT ON change BEGIN UPDATE cell SET value = '1'; END")],
    ['a trigger on a temporary name', 'Evil', (d) => d.exec('CREATE TRIGGER Evil BEFORE DELETE ON cell BEGIN SELECT RAISE(IGNORE); END')],
    ['a view beside the tables', 'spy', (d) => d.exec('CREATE VIEW spy AS SELECT load_extension(1)')],
    ['a view in the place of a table', 'comment', (d) => d.exec("DROP TABLE comment; CREATE VIEW comment AS SELECT 'c' AS id, '{}' AS content")],
    ['a virtual table', 'ft', (d) => d.exec('CREATE VIRTUAL TABLE ft USING fts5(a)')],
    ['an index over an expression', 'ix', (d) => d.exec('CREATE INDEX ix ON cell (upper(value))')],
    [
      'a column that computes itself',
      'comment',
      (d) => d.exec("DROP TABLE comment; CREATE TABLE comment (id TEXT PRIMARY KEY, content TEXT AS ('{}')) STRICT")
    ],
    ['a table without its rules', 'cell', rewritten('cell', 'CHECK ((value IS NULL) <> (absence IS NULL)),', '')],
    ['a table with one space more', 'report', rewritten('report', 'content TEXT', 'content  TEXT')],
    ['a guard that was taken away', 'publication_changed', (d) => d.exec('DROP TRIGGER publication_changed')],
    ['a guard that guards nothing', 'change_removed', rewritten('change_removed', "RAISE(ABORT, 'the journal is never changed')", '1')],
    ['a table that is missing', 'journal_head', (d) => d.exec('DROP TABLE journal_head')],
    ['statistics that lead the planner', 'sqlite_stat1', (d) => d.exec('ANALYZE')]
  ]
  test.each(cases)('%s', (_, detail, change) => {
    const path = strange(change)
    expect(answers(path)).toEqual({ kind: 'strange-workbook', path, detail })
  })
  test('a file with our mark forged on it and tables of its own', () => {
    const path = join(folder, 'forged.bayan')
    const database = new Database(path)
    database.exec('CREATE TABLE t (a); INSERT INTO t VALUES (1)')
    database.pragma(`application_id = ${APPLICATION_ID}`)
    database.pragma(`user_version = ${migrations.length}`)
    database.close()
    expect(answers(path)).toMatchObject({ kind: 'strange-workbook', detail: 't' })
  })
  test('an older workbook is held against the schema of its own version, before it is brought up', () => {
    for (let version = 1; version <= migrations.length; version += 1) {
      const path = join(folder, `version-${version}.bayan`)
      const database = createDatabase(path)
      applyMigrations(database, migrations.slice(0, version))
      database.exec('CREATE TRIGGER evil AFTER UPDATE ON unit BEGIN DELETE FROM cell; END')
      database.close()
      expect(answers(path)).toMatchObject({ kind: 'strange-workbook', detail: 'evil' })
    }
  })
  test('in each language, with its name and what to do', () => {
    for (const kind of ['strange-workbook', 'oversized-workbook'] as const) {
      const said = languages.map((language) => faultMessage({ kind, path: 'a.bayan', detail: 'evil' }, language))
      expect(new Set(said).size).toBe(3)
      for (const each of said) expect(each).toMatch(/a\.bayan.*evil/)
    }
  })
})

describe('what a file may make us read is bounded', () => {
  test('a text of 16 MB is refused by the name of its place', () => {
    const text = strange((d) => d.exec("UPDATE cell SET note = replace(hex(zeroblob(8388608)), '0', 'a') WHERE indicator = 'networks' AND period = '2023'"))
    expect(answers(text)).toMatchObject({ kind: 'oversized-workbook', detail: 'cell.note' })
  })
  test('a journal that numbers its steps beyond what is exact', () => {
    const path = strange((d) => d.exec("UPDATE sqlite_sequence SET seq = 9223372036854775807 WHERE name = 'change_set'"))
    expect(answers(path)).toMatchObject({ kind: 'oversized-workbook', detail: 'sqlite_sequence' })
  })
  test('a file of more than a gigabyte, by its size alone', () => {
    const path = strange(() => {})
    truncateSync(path, 1024 ** 3 + 4096)
    const began = process.memoryUsage().rss
    expect(openWorkbook(path, clerk)).toMatchObject({ ok: false, faults: [{ kind: 'oversized-workbook' }] })
    expect(process.memoryUsage().rss - began).toBeLessThan(200 * 1024 * 1024)
    writeFileSync(path, '')
  })
  test('JSON that is nested a hundred thousand deep is damage, not a crash', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000)
    for (const [sql, detail] of [
      ["UPDATE block SET content = ? WHERE id = 'b2'", 'block b2: content'],
      ['UPDATE style SET content = ?', 'style'],
      ["UPDATE unit SET forms = ? WHERE code = 'network'", 'unit network: forms']
    ] as const) {
      expect(answers(strange((d) => d.prepare(sql).run(deep)))).toMatchObject({ kind: 'damaged-workbook', detail })
    }
  })
  test('an id that is none', () => {
    const path = strange((d) => d.exec(`UPDATE block SET id = 'b2"><script>' WHERE id = 'b2'`))
    expect(answers(path)).toMatchObject({ kind: 'damaged-workbook', detail: 'block b2"><script>' })
    const comment = strange((d) =>
      d.exec(`INSERT INTO comment VALUES ('../c', '{"block":"b2","language":"en","quote":"","text":"","by":"","at":"","resolved":false}')`)
    )
    expect(answers(comment)).toMatchObject({ kind: 'damaged-workbook', detail: 'comment ../c' })
  })
})

describe('a connection', () => {
  test('trusts no schema and writes none, whatever SQL asks for', () => {
    const path = strange(() => {})
    const database = connect(path)
    expect(database.pragma('trusted_schema', { simple: true })).toBe(0)
    database.pragma('writable_schema = ON')
    expect(() => database.exec("UPDATE sqlite_schema SET sql = '' WHERE name = 'cell'")).toThrow(/may not be modified/)
    database.pragma('journal_mode = OFF')
    expect(database.pragma('journal_mode', { simple: true })).not.toBe('off')
    expect(() => database.prepare("SELECT load_extension('x')").get()).toThrow()
    database.close()
  })
})
