/** The journal's chain: whatever is done to a row of it is found, and what the program itself does never breaks it. */

import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { whole } from '../../../core/entry/decimal'
import { checkChain } from '../../../electron/store/chain'
import { createDatabase } from '../../../electron/store/database'
import { applyMigrations } from '../../../electron/store/migrate'
import { migrations } from '../../../electron/store/migrations/list'
import { unjournalled } from '../../../electron/store/unjournalled'
import { cellChange, openWorkbook, type Workbook } from '../../../electron/store/workbook'
import { testFolder } from '../folder'
import { withoutGuards } from '../forging'
import { clerk, workbookIn } from '../published'

const folder = testFolder()

const entered = (value: number) =>
  cellChange('networks', '2023', { kind: 'value', value: whole(value), qualifier: null, status: 'final', source: '', note: '' })
const styled = (workbook: Workbook, name: string) => ({
  what: 'style' as const,
  key: 'only',
  after: JSON.stringify({ ...workbook.readStyle(), organisation: { en: name, fr: name, ar: name } })
})

/** Ten steps of all kinds, one of them a run of typing that was lengthened. */
function worked(workbook: Workbook): void {
  for (const value of [1, 2, 3]) workbook.apply('cells', [entered(value)])
  for (const name of ['O', 'Of', 'Off']) workbook.apply('style', [styled(workbook, name)], true)
  workbook.undo()
  workbook.undo()
  workbook.redo()
  workbook.apply('cells', [entered(4), cellChange('networks', '2022', { kind: 'empty' })])
  workbook.apply('cells', [entered(5)])
}

const made = workbookIn(folder, 'chained')
worked(made)
made.close()
const bytes = readFileSync(made.opened.path)

/** The workbook in memory, with nothing that would keep a forger from writing into it. */
function forged(change: (database: Database.Database) => void) {
  const copy = Buffer.from(bytes)
  copy[18] = 1
  copy[19] = 1
  const database = new Database(copy)
  try {
    database.pragma('foreign_keys = OFF')
    database.pragma('ignore_check_constraints = ON')
    withoutGuards(database, change)
    return { chain: checkChain(database), strays: unjournalled(database) }
  } finally {
    database.close()
  }
}
const steps = forged(() => {}).chain.steps

describe('the chain', () => {
  test('holds over all that the program does, and all content is as the journal left it', () => {
    const { chain, strays } = forged(() => {})
    expect(chain).toMatchObject({ holds: true, steps: 10, breaks: [] })
    expect(chain.head).toMatch(/^[0-9a-f]{64}$/)
    expect(strays).toEqual([])
  })
  test('holds after any edits, undone and redone, and grows by every step', { timeout: 30_000 }, () => {
    const workbook = workbookIn(folder, 'any')
    const act = fc.oneof(
      fc.nat(50).map((value) => () => workbook.apply('cells', [entered(value)])),
      fc.string({ maxLength: 5 }).map((name) => () => workbook.apply('style', [styled(workbook, name)], true)),
      fc.constant(() => workbook.undo()),
      fc.constant(() => workbook.redo())
    )
    let before = workbook.checkJournal().chain.steps
    fc.assert(
      fc.property(fc.array(act, { maxLength: 6 }), (acts) => {
        for (const each of acts) each()
        const { chain, unjournalled: strays } = workbook.checkJournal()
        expect(chain.breaks).toEqual([])
        expect(strays).toEqual([])
        expect(chain.steps).toBeGreaterThanOrEqual(before)
        before = chain.steps
      }),
      { numRuns: 40 }
    )
    workbook.close()
  })
  test('finds any text of any row that was changed', { timeout: 30_000 }, () => {
    const columns = [
      ['change_set', 'at'],
      ['change_set', 'who'],
      ['change_set', 'action'],
      ['change', 'what'],
      ['change', 'key'],
      ['change', 'before'],
      ['change', 'after'],
      ['link', 'hash'],
      ['journal_head', 'hash']
    ] as const
    fc.assert(
      fc.property(fc.constantFrom(...columns), fc.nat(), fc.nat(), fc.integer({ min: 1, max: 127 }), ([table, column], at, place, other) => {
        let moved = true
        const { chain } = forged((database) => {
          const key = { change_set: 'id', change: 'change_set * 1000000 + position', link: 'change_set', journal_head: 'id' }[table]
          const keys = database.prepare<[], number>(`SELECT ${key} FROM ${table}`).pluck().all()
          const chosen = keys[at % keys.length] ?? 0
          const text = database.prepare<[number], string | null>(`SELECT ${column} FROM ${table} WHERE ${key} = ?`).pluck().get(chosen)
          const letters = [...(text ?? 'x')]
          const spot = place % letters.length
          letters[spot] = String.fromCharCode((letters[spot]?.charCodeAt(0) ?? 0) ^ other)
          const next = letters.join('')
          moved = next !== text
          database.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${key} = ?`).run(next, chosen)
        })
        expect(chain.holds).toBe(!moved)
      }),
      { numRuns: 150 }
    )
  })
  test('finds a step that is removed, put in, or taken for another, with its link or without', () => {
    for (let step = 1; step <= steps; step += 1) {
      const gone = (tables: readonly string[]) =>
        forged((database) => {
          for (const table of tables) database.exec(`DELETE FROM ${table} WHERE ${table === 'change_set' ? 'id' : 'change_set'} = ${step}`)
        }).chain
      expect(gone(['change_set']).holds, `${step}`).toBe(false)
      expect(gone(['change']).holds, `${step}`).toBe(false)
      expect(gone(['link']).holds, `${step}`).toBe(false)
      expect(gone(['change_set', 'change', 'link']).holds, `${step}`).toBe(false)
    }
    const swapped = forged((database) => {
      for (const table of ['change_set', 'change']) {
        const id = table === 'change_set' ? 'id' : 'change_set'
        database.exec(
          `UPDATE ${table} SET ${id} = -1 WHERE ${id} = 3; UPDATE ${table} SET ${id} = 3 WHERE ${id} = 4; UPDATE ${table} SET ${id} = 4 WHERE ${id} = -1`
        )
      }
    })
    expect(swapped.chain.breaks.map(({ step, kind }) => `${step} ${kind}`)).toEqual(['3 altered', '4 altered'])
    const put = forged((database) => database.exec("INSERT INTO change_set (id, at, who, action, target) VALUES (99, '', 'x', 'cells', NULL)"))
    expect(put.chain.breaks).toEqual([
      { step: 99, kind: 'added' },
      { step: 99, kind: 'cut' }
    ])
    const stray = forged((database) => database.exec("INSERT INTO change VALUES (99, 0, 'cell', 'networks 2023', NULL, NULL)"))
    expect(stray.chain.breaks).toEqual([{ step: 99, kind: 'removed' }])
  })
  test('finds an end that was cut off, whole steps with their rows and links', () => {
    for (let last = 1; last < steps; last += 1) {
      const { chain } = forged((database) =>
        database.exec(`DELETE FROM change WHERE change_set > ${last}; DELETE FROM link WHERE change_set > ${last}; DELETE FROM change_set WHERE id > ${last}`)
      )
      expect(chain.breaks, `${last}`).toEqual([{ step: last, kind: 'cut' }])
    }
  })
  test('content that was written past the journal is named, and the chain still holds', () => {
    const { chain, strays } = forged((database) => {
      database.exec("UPDATE cell SET value = '7' WHERE indicator = 'networks' AND period = '2023'")
      database.exec("DELETE FROM block WHERE id = 'b2'")
      database.exec("INSERT INTO section VALUES ('added', 99, '', '', '')")
      database.exec(`UPDATE unit SET forms = '{"en":{},"fr":{},"ar":{}}' WHERE code = 'network'`)
    })
    expect(chain.holds).toBe(true)
    expect(strays).toEqual([
      { what: 'unit', key: 'network' },
      { what: 'section', key: 'added' },
      { what: 'cell', key: 'networks 2023' },
      { what: 'block', key: 'b2' }
    ])
  })
})

describe('the journal', () => {
  test('only grows: SQL that would change it is refused by the file itself', () => {
    const path = join(folder, 'triggers.bayan')
    copyFileSync(made.opened.path, path)
    const database = new Database(path)
    const refused = [
      'UPDATE change_set SET who = ?',
      'UPDATE change SET after = ? WHERE change_set = 2',
      'UPDATE change SET before = ? WHERE change_set = 10',
      'UPDATE link SET hash = hex(zeroblob(32)) WHERE change_set = 2 OR change_set = ?',
      "INSERT OR REPLACE INTO change_set (id, at, who, action) VALUES (2, '', ?, 'cells')",
      "INSERT OR REPLACE INTO change VALUES (2, 0, 'cell', ?, NULL, NULL)",
      "INSERT INTO change VALUES (2, 7, 'cell', ?, NULL, NULL)",
      'INSERT OR REPLACE INTO link VALUES (2, hex(zeroblob(32)) || substr(?, 9))',
      'DELETE FROM change_set WHERE who <> ?',
      'DELETE FROM change WHERE what <> ?',
      'DELETE FROM link WHERE hash <> ?',
      'DELETE FROM journal_head WHERE hash <> ?',
      'UPDATE journal_head SET steps = 2 WHERE hash <> ?'
    ]
    for (const sql of refused) expect(() => database.prepare(sql).run('x'), sql).toThrow(/the journal/)
    expect(checkChain(database).holds).toBe(true)
    database.close()
  })
  test('a workbook of version 3 is chained when it is brought up, as it stands', () => {
    const path = join(folder, 'old.bayan')
    const database = createDatabase(path)
    applyMigrations(database, migrations.slice(0, 3))
    database.prepare('ATTACH ? AS new').run(made.opened.path)
    for (const table of ['unit', 'section', 'indicator', 'cell', 'style', 'report', 'block', 'change_set', 'change', 'comment', 'dismissal']) {
      database.exec(`INSERT INTO main.${table} SELECT * FROM new.${table}`)
    }
    database.close()
    const opened = openWorkbook(path, clerk)
    if (!opened.ok) throw new Error(JSON.stringify(opened.faults))
    const { chain, unjournalled: strays } = opened.value.checkJournal()
    expect(chain).toEqual(forged(() => {}).chain)
    expect(strays).toEqual([])
    opened.value.close()
  })
})
