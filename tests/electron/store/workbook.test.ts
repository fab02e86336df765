import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { build } from 'vite'
import { describe, expect, test } from 'vitest'
import type { Cell } from '../../../core/entry/cell'
import { whole } from '../../../core/entry/decimal'
import { emptyContent, sampleContent } from '../../../electron/content'
import { APPLICATION_ID, createDatabase } from '../../../electron/store/database'
import { applyMigrations, migrate, schemaVersion } from '../../../electron/store/migrate'
import { migrations } from '../../../electron/store/migrations/list'
import { cellChange, createWorkbook, openWorkbook, type Workbook } from '../../../electron/store/workbook'
import { testFolder } from '../folder'

const folder = testFolder()
const resources = resolve('resources')
const author = { who: () => 'clerk', now: () => new Date('2026-01-02T03:04:05Z') }
let made = 0

function sampleWorkbook(): Workbook {
  made += 1
  const content = sampleContent(resources)
  if (!content.ok) throw new Error(JSON.stringify(content.faults))
  const workbook = createWorkbook(join(folder, `sample-${made}.bayan`), content.value, author)
  if (!workbook.ok) throw new Error(JSON.stringify(workbook.faults))
  return workbook.value
}

function opened(path: string): Workbook {
  const workbook = openWorkbook(path, author)
  if (!workbook.ok) throw new Error(JSON.stringify(workbook.faults))
  return workbook.value
}

const entered = (value: number): Cell => ({ kind: 'value', value: whole(value), qualifier: null, status: 'final', source: '', note: '' })

describe('the workbook’s file', () => {
  test('is a SQLite database with its mark, its version, strict tables, and a log that is flushed at every commit', () => {
    const workbook = sampleWorkbook()
    const path = workbook.opened.path
    const other = new Database(path, { readonly: true })
    expect(other.pragma('application_id', { simple: true })).toBe(APPLICATION_ID)
    expect(other.pragma('user_version', { simple: true })).toBe(migrations.length)
    expect(other.pragma('journal_mode', { simple: true })).toBe('wal')
    const loose = other.prepare("SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%'").all()
    expect(loose).toEqual([])
    other.close()
    workbook.close()
    expect(readdirSync(folder).filter((name) => name.startsWith('sample-1.') && name !== 'sample-1.bayan')).toEqual([])
  })
  test('is never replaced by a new one', () => {
    const workbook = sampleWorkbook()
    workbook.close()
    const before = readFileSync(workbook.opened.path)
    expect(createWorkbook(workbook.opened.path, emptyContent(resources, 2026), author)).toMatchObject({ ok: false, faults: [{ kind: 'file-exists' }] })
    expect(readFileSync(workbook.opened.path).equals(before)).toBe(true)
  })
  test('leaves nothing behind where it cannot be made', () => {
    expect(createWorkbook(join(folder, 'nowhere', 'a.bayan'), emptyContent(resources, 2026), author)).toMatchObject({ ok: false })
    expect(readdirSync(folder)).not.toContain('nowhere')
  })
})

describe('files that are refused, untouched', () => {
  const refusal = (name: string, bytes: Uint8Array) => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    const answer = openWorkbook(path, author)
    expect(readFileSync(path).equals(bytes)).toBe(true)
    return answer.ok ? 'opened' : answer.faults[0]?.kind
  }
  const sampleBytes = () => {
    const workbook = sampleWorkbook()
    workbook.close()
    return readFileSync(workbook.opened.path)
  }
  test('a missing file', () => expect(openWorkbook(join(folder, 'missing.bayan'), author)).toMatchObject({ ok: false, faults: [{ kind: 'file-missing' }] }))
  test('a folder', () => expect(openWorkbook(folder, author)).toMatchObject({ ok: false, faults: [{ kind: 'not-a-workbook' }] }))
  test('an empty file', () => expect(refusal('empty.bayan', Buffer.alloc(0))).toBe('not-a-workbook'))
  test('a text', () => expect(refusal('text.bayan', Buffer.from('indicator,period,value\n'.repeat(20)))).toBe('not-a-workbook'))
  test('a foreign database', () => {
    const path = join(folder, 'foreign.db')
    new Database(path).exec('CREATE TABLE t (a)').close()
    expect(refusal('foreign.bayan', readFileSync(path))).toBe('not-a-workbook')
  })
  test('a newer workbook', () => {
    const bytes = sampleBytes()
    bytes.writeUInt32BE(99, 60)
    expect(refusal('newer.bayan', bytes)).toBe('newer-workbook')
  })
  test('half a workbook', () => {
    const bytes = sampleBytes()
    expect(refusal('half.bayan', bytes.subarray(0, Math.floor(bytes.length / 2)))).toBe('damaged-workbook')
  })
  const damages: readonly (readonly [string, string, string])[] = [
    ['a report’s name that leads out of the folder', "UPDATE report SET content = json_set(content, '$.name', '../../../tmp/evil')", 'report: name'],
    ['a report’s name of capitals', "UPDATE report SET content = json_set(content, '$.name', 'Evil')", 'report: name'],
    ['a report’s year that is none', "UPDATE report SET content = json_set(content, '$.year', 99999)", 'report: year'],
    ['a report’s title longer than any page', "UPDATE report SET content = json_set(content, '$.title.en', hex(zeroblob(5000)))", 'report: title.en'],
    ['a style that is none', "UPDATE style SET content = '[]'", 'style'],
    ['a block of no kind', "UPDATE block SET content = json_set(content, '$.kind', 'poem') WHERE id = 'b2'", 'block b2: content.kind'],
    ['a comment on nothing', "INSERT INTO comment VALUES ('c1', '{}')", 'comment c1: block'],
    ['an excuse without a reason', "INSERT INTO dismissal VALUES ('networks', '2023', 'negative', '{}')", 'dismissal networks 2023 negative: value'],
    ['a number in a notation of programs', "UPDATE cell SET value = '1e5' WHERE indicator = 'networks' AND period = '2023'", 'cell networks 2023: 1e5'],
    ['a value that is absent too', "UPDATE cell SET absence = 'confidential' WHERE indicator = 'networks' AND period = '2023'", 'cell networks 2023: 419'],
    ['a value of no status', "UPDATE cell SET status = NULL WHERE indicator = 'networks' AND period = '2023'", 'cell networks 2023: 419'],
    [
      'a qualifier of nothing',
      "UPDATE cell SET value = NULL, status = NULL, absence = 'confidential', qualifier = 'about' WHERE indicator = 'networks' AND period = '2023'",
      'cell networks 2023: '
    ],
    [
      'an absence that is none',
      "UPDATE cell SET value = NULL, status = NULL, absence = 'lost' WHERE indicator = 'networks' AND period = '2023'",
      'cell networks 2023: '
    ],
    ['a measure that is none', "UPDATE unit SET measure = 'weight' WHERE code = 'network'", 'unit network: measure'],
    ['a precision beyond all digits', "UPDATE indicator SET precision = 60 WHERE code = 'networks'", 'indicator networks: precision'],
    ['a period that is none', "UPDATE cell SET period = 'foo' WHERE indicator = 'networks' AND period = '2023'", 'cell: period foo'],
    ['nouns that are no nouns', "UPDATE unit SET forms = '[]' WHERE code = 'network'", 'unit network: forms'],
    ['a unit that can be none', "UPDATE indicator SET unit = 'No such' WHERE code = 'networks'", 'indicator networks: unit'],
    ['cells of no indicator', "UPDATE cell SET indicator = 'ghost' WHERE indicator = 'networks' AND period = '2023'", 'cell ghost 2023: 419']
  ]
  test.each(damages)('a workbook with %s, by the name of the place', (_, sql, detail) => {
    const workbook = sampleWorkbook()
    workbook.close()
    const { path } = workbook.opened
    const hand = new Database(path)
    hand.pragma('foreign_keys = OFF')
    hand.pragma('ignore_check_constraints = ON')
    hand.pragma('journal_mode = DELETE')
    hand.exec(sql).close()
    const bytes = readFileSync(path)
    expect(openWorkbook(path, author)).toMatchObject({ ok: false, faults: [{ kind: 'damaged-workbook', detail }] })
    expect(openWorkbook(path, author, 'read')).toMatchObject({ ok: false, faults: [{ kind: 'damaged-workbook', detail }] })
    expect(readFileSync(path).equals(bytes)).toBe(true)
  })
  test('a file with our mark and no version, without a backup for every try', () => {
    const path = join(folder, 'unversioned.bayan')
    const database = createDatabase(path)
    database.exec('CREATE TABLE t (a TEXT) STRICT')
    database.close()
    expect(openWorkbook(path, author)).toMatchObject({ ok: false, faults: [{ kind: 'damaged-workbook' }] })
    expect(readdirSync(folder).filter((name) => name.startsWith('unversioned'))).toEqual(['unversioned.bayan'])
  })
  test('a workbook whose newer version stands in the log alone', () => {
    const workbook = sampleWorkbook()
    const { path } = workbook.opened
    const newer = new Database(path)
    newer.pragma('user_version = 99')
    expect(readFileSync(path).readUInt32BE(60)).toBe(migrations.length)
    expect(openWorkbook(path, author)).toMatchObject({ ok: false, faults: [{ kind: 'newer-workbook', fileVersion: 99 }] })
    newer.close()
    workbook.close()
  })
  test('a workbook with a damaged byte is opened or refused, and never brings the program down', () => {
    const bytes = sampleBytes()
    fc.assert(
      fc.property(fc.integer({ min: 100, max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const damaged = Buffer.from(bytes)
        damaged[at] = (damaged[at] ?? 0) ^ flip
        const path = join(folder, 'damaged.bayan')
        for (const leftover of ['', '-wal', '-shm']) rmSync(path + leftover, { force: true })
        writeFileSync(path, damaged)
        const answer = openWorkbook(path, author)
        if (answer.ok) answer.value.close()
        else
          expect(['damaged-workbook', 'strange-workbook', 'oversized-workbook', 'not-a-workbook', 'newer-workbook', 'file-unwritable']).toContain(
            answer.faults[0]?.kind
          )
      }),
      { numRuns: 80 }
    )
  })
})

describe('a read-only workbook', () => {
  test('is shown, and not changed', () => {
    const workbook = sampleWorkbook()
    workbook.close()
    chmodSync(workbook.opened.path, 0o444)
    const before = readFileSync(workbook.opened.path)
    const again = opened(workbook.opened.path)
    expect(again.opened.readOnly).toBe(true)
    expect(again.readTable().indicators).toHaveLength(7)
    expect(again.apply('cells', [cellChange('networks', '2023', entered(1))])).toMatchObject({ ok: false, faults: [{ kind: 'file-read-only' }] })
    again.close()
    expect(readFileSync(workbook.opened.path).equals(before)).toBe(true)
  })
})

describe('a read-only workbook with a log that a crash left', () => {
  test('is shown with what the log holds, and neither file nor folder is touched', () => {
    const workbook = sampleWorkbook()
    workbook.apply('cells', [cellChange('networks', '2023', entered(777))])
    const share = join(folder, 'share')
    mkdirSync(share)
    const path = join(share, 'shared.bayan')
    copyFileSync(workbook.opened.path, path)
    copyFileSync(`${workbook.opened.path}-wal`, `${path}-wal`)
    workbook.close()
    for (const name of [path, `${path}-wal`]) chmodSync(name, 0o444)
    const before = readdirSync(share).map((name) => [name, readFileSync(join(share, name)).toString('base64')])
    const shown = opened(path)
    expect(shown.readCell('networks', '2023')).toMatchObject({ value: '777' })
    expect(shown.opened.readOnly).toBe(true)
    expect(readdirSync(share).map((name) => [name, readFileSync(join(share, name)).toString('base64')])).toEqual(before)
    shown.close()
    expect(readdirSync(share)).toHaveLength(2)
  })
})

describe('a table that is kept between reads', () => {
  test('is read anew after every change, of one’s own and of another’s, and after one that failed', () => {
    const workbook = sampleWorkbook()
    const other = opened(workbook.opened.path)
    const of = (each: Workbook) => each.readTable().cells.find(({ indicator, period }) => indicator === 'networks' && period === '2023')?.cell
    expect(of(workbook)).toMatchObject({ value: '419' })
    workbook.apply('cells', [cellChange('networks', '2023', entered(1))])
    expect([of(workbook), of(other)]).toMatchObject([{ value: '1' }, { value: '1' }])
    other.apply('cells', [cellChange('networks', '2023', entered(2))])
    expect([of(workbook), of(other)]).toMatchObject([{ value: '2' }, { value: '2' }])
    other.change('cells', () => {
      expect(of(other)).toMatchObject({ value: '2' })
      return { ok: true, value: [cellChange('networks', '2023', entered(3))] }
    })
    expect([of(workbook), of(other)]).toMatchObject([{ value: '3' }, { value: '3' }])
    workbook.undo()
    expect([of(workbook), of(other)]).toMatchObject([{ value: '2' }, { value: '2' }])
    other.close()
    workbook.close()
  })
})

describe('changes', () => {
  test('are in the journal with who, when, from and to', () => {
    const workbook = sampleWorkbook()
    workbook.apply('cells', [cellChange('networks', '2023', entered(420))])
    const [entry] = workbook.journal(1)
    expect(entry).toMatchObject({ who: 'clerk', at: '2026-01-02T03:04:05.000Z', action: 'cells' })
    expect(entry?.changes).toHaveLength(1)
    expect(JSON.parse(entry?.changes[0]?.from ?? '')).toMatchObject({ value: '419' })
    expect(JSON.parse(entry?.changes[0]?.to ?? '')).toMatchObject({ value: '420' })
    workbook.close()
  })
  test('that change nothing write nothing', () => {
    const workbook = sampleWorkbook()
    expect(workbook.apply('cells', [cellChange('networks', '2023', workbook.readCell('networks', '2023'))])).toEqual({ ok: true, value: [] })
    expect(workbook.journal(1)[0]?.action).toBe('create')
    workbook.close()
  })
  test('that cannot be written whole are not written at all', () => {
    const workbook = sampleWorkbook()
    const before = JSON.stringify(workbook.readTable())
    expect(() =>
      workbook.apply('cells', [cellChange('networks', '2023', entered(1)), { what: 'cell', key: 'networks 2024', after: '{"value":"x"}' }])
    ).toThrow()
    expect(JSON.stringify(workbook.readTable())).toBe(before)
    workbook.close()
  })
  test('undo and redo follow a model of two stacks, whatever is done, and over restarts', () => {
    type Step = { readonly kind: 'write'; readonly year: number; readonly value: number | null } | { readonly kind: 'undo' | 'redo' | 'reopen' }
    const step: fc.Arbitrary<Step> = fc.oneof(
      fc.record({ kind: fc.constant('write' as const), year: fc.integer({ min: 2030, max: 2033 }), value: fc.option(fc.integer({ min: 0, max: 9 })) }),
      fc.constantFrom<Step>({ kind: 'undo' }, { kind: 'undo' }, { kind: 'redo' }, { kind: 'reopen' })
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let workbook = sampleWorkbook()
        const cells = () => JSON.stringify(workbook.readTable().cells)
        const past: string[] = []
        const future: string[] = []
        for (const each of steps) {
          const now = cells()
          switch (each.kind) {
            case 'write': {
              const touched = workbook.apply('cells', [cellChange('networks', `${each.year}`, each.value === null ? { kind: 'empty' } : entered(each.value))])
              if (touched.ok && touched.value.length > 0) {
                past.push(now)
                future.length = 0
              }
              break
            }
            case 'undo': {
              const was = past.pop()
              expect(workbook.undo().ok).toBe(was !== undefined)
              if (was !== undefined) {
                future.push(now)
                expect(cells()).toBe(was)
              }
              break
            }
            case 'redo': {
              const will = future.pop()
              expect(workbook.redo().ok).toBe(will !== undefined)
              if (will !== undefined) {
                past.push(now)
                expect(cells()).toBe(will)
              }
              break
            }
            case 'reopen':
              workbook.close()
              workbook = opened(workbook.opened.path)
              expect(cells()).toBe(now)
          }
        }
        workbook.close()
      }),
      { numRuns: 25 }
    )
  })
})

describe('typing', () => {
  type Keystroke = { readonly block: number; readonly text: string; readonly pause: number; readonly typing: boolean }
  const keystroke: fc.Arbitrary<Keystroke> = fc.record({
    block: fc.integer({ min: 0, max: 1 }),
    text: fc.constantFrom('', 'a', 'ab', 'abc'),
    pause: fc.constantFrom(-1_000, 10, 200, 4_000),
    typing: fc.boolean()
  })

  /** A workbook whose clock is set by hand, and a way to type into its blocks. */
  function typewriter() {
    let now = Date.parse('2026-01-02T03:04:05Z')
    const path = sampleWorkbook().opened.path
    const workbook = openWorkbook(path, { who: () => 'clerk', now: () => new Date(now) })
    if (!workbook.ok) throw new Error(JSON.stringify(workbook.faults))
    const { value } = workbook
    const type = ({ block, text, pause, typing }: Keystroke) => {
      now += pause
      const id = value.readDraft().blocks[block]?.id ?? ''
      const image = { position: block, content: { kind: 'heading', level: 1, text: { en: text, fr: '', ar: '' } } }
      return value.apply('block', [{ what: 'block', key: id, after: JSON.stringify(image) }], typing)
    }
    return { workbook: value, type }
  }
  const stepsOf = (workbook: Workbook): readonly string[] => {
    const states: string[] = []
    while (workbook.undo().ok) states.push(JSON.stringify(workbook.readDraft().blocks))
    return states
  }

  test('keystrokes that follow each other are one step of undo; five seconds, another block or a choice begin a new one', () => {
    const { workbook, type } = typewriter()
    for (const text of ['a', 'ab', 'abc']) type({ block: 0, text, pause: 100, typing: true })
    expect(workbook.journal(1)[0]?.changes).toHaveLength(1)
    expect(workbook.journal(1)[0]?.changes[0]?.to).toContain('"abc"')
    type({ block: 1, text: 'a', pause: 100, typing: true })
    type({ block: 1, text: 'ab', pause: 6_000, typing: true })
    type({ block: 1, text: 'abc', pause: 100, typing: false })
    expect(stepsOf(workbook)).toHaveLength(4)
    workbook.close()
  })
  test('undo leads back over states that were there to the first one, and redo to the last', () => {
    fc.assert(
      fc.property(fc.array(keystroke, { maxLength: 20 }), (keystrokes) => {
        const { workbook, type } = typewriter()
        const state = () => JSON.stringify(workbook.readDraft().blocks)
        const seen = [state()]
        for (const each of keystrokes) {
          expect(type(each).ok).toBe(true)
          seen.push(state())
        }
        const undone = stepsOf(workbook)
        expect(state()).toBe(seen[0])
        expect(undone.filter((each) => !seen.includes(each))).toEqual([])
        while (workbook.redo().ok);
        expect(state()).toBe(seen.at(-1))
        workbook.close()
      }),
      { numRuns: 25 }
    )
  })
})

describe('migrations', () => {
  test('back the file up first, and run all or none', () => {
    const path = join(folder, 'old.bayan')
    const database = new Database(path)
    const first = { name: 'one', sql: 'CREATE TABLE a (x INTEGER) STRICT; INSERT INTO a VALUES (7);' }
    applyMigrations(database, [first])
    const broken = migrate(database, path, [first, { name: 'two', sql: 'ALTER TABLE a ADD COLUMN y TEXT;' }, { name: 'three', sql: 'nonsense' }])
    expect(broken).toMatchObject({ ok: false })
    expect(schemaVersion(database)).toBe(1)
    expect(database.prepare('SELECT * FROM a').all()).toEqual([{ x: 7 }])
    const done = migrate(database, path, [first, { name: 'two', sql: 'ALTER TABLE a ADD COLUMN y TEXT;' }])
    expect(done.ok && done.value).toContain('format 1')
    expect(schemaVersion(database)).toBe(2)
    const backup = new Database(done.ok && done.value ? done.value : '', { readonly: true })
    expect(backup.prepare('SELECT * FROM a').all()).toEqual([{ x: 7 }])
    backup.close()
    expect(readdirSync(folder).filter((name) => name.startsWith('old (format'))).toEqual(['old (format 1).bayan'])
    expect(migrate(database, path, [first, first])).toEqual({ ok: true, value: null })
    database.close()
  })
})

describe('a power cut', () => {
  test('loses no edit that was confirmed', async () => {
    const workbook = sampleWorkbook()
    const { path } = workbook.opened
    workbook.close()
    await build({ configFile: false, logLevel: 'error', build: { ssr: 'tests/electron/store/writer.ts', outDir: 'test-results/writer' } })
    for (let round = 0; round < 3; round += 1) {
      const confirmed = await new Promise<number>((resolveRound) => {
        const child = spawn(process.execPath, [resolve('test-results/writer/writer.js'), path], { stdio: ['ignore', 'pipe', 'inherit'] })
        let last = 0
        child.stdout.on('data', (data) => {
          for (const line of `${data}`.split('\n')) if (line !== '') last = Number(line)
          if (last > 20 + round * 17) child.kill('SIGKILL')
        })
        child.on('exit', () => resolveRound(last))
      })
      const again = opened(path)
      const cell = again.readCell('networks', '2030')
      expect(cell.kind === 'value' ? Number(cell.value) : 0).toBeGreaterThanOrEqual(confirmed)
      again.close()
    }
  })
})

describe('a full disk', () => {
  const mountable = process.platform === 'linux' && process.getuid?.() === 0
  test.skipIf(!mountable)('still shows the workbook to who only reads, refuses who would write, and keeps its folder clean', () => {
    const disk = join(folder, 'full')
    mkdirSync(disk)
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=600k', 'tmpfs', disk]).status !== 0) return
    try {
      const workbook = sampleWorkbook()
      workbook.close()
      const path = join(disk, 'full.bayan')
      copyFileSync(workbook.opened.path, path)
      spawnSync('dd', ['if=/dev/zero', `of=${join(disk, 'filler')}`])
      expect(openWorkbook(path, author)).toMatchObject({ ok: false, faults: [{ kind: 'disk-full' }] })
      expect(readdirSync(disk).sort()).toEqual(['filler', 'full.bayan'])
      const shown = openWorkbook(path, author, 'read')
      expect(shown.ok && shown.value.readTable().indicators).toHaveLength(7)
      if (shown.ok) shown.value.close()
      expect(readdirSync(disk).sort()).toEqual(['filler', 'full.bayan'])
    } finally {
      spawnSync('umount', ['-l', disk])
    }
  })
  test.skipIf(!mountable)('refuses the change and keeps what was there', () => {
    const disk = join(folder, 'disk')
    mkdirSync(disk)
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=400k', 'tmpfs', disk]).status !== 0) return
    try {
      const workbook = sampleWorkbook()
      workbook.close()
      const path = join(disk, 'small.bayan')
      copyFileSync(workbook.opened.path, path)
      const small = opened(path)
      const before = JSON.stringify(small.readTable())
      const long = 'x'.repeat(4_000)
      const many = Array.from({ length: 200 }, (_, index) =>
        cellChange('networks', `${1900 + index}`, { kind: 'value', value: whole(index), qualifier: null, status: 'final', source: long, note: long })
      )
      expect(small.apply('cells', many)).toMatchObject({ ok: false, faults: [{ kind: 'disk-full' }] })
      expect(JSON.stringify(small.readTable())).toBe(before)
      small.close()
    } finally {
      spawnSync('umount', ['-l', disk])
    }
  })
})
