/** Versions of a workbook: made whole or not at all, compared, put back, and let go. */

import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { whole } from '../../../core/entry/decimal'
import { runCli } from '../../../electron/cli'
import { dataFolder } from '../../../electron/data-folder'
import { differing } from '../../../electron/store/images'
import { makeVersion } from '../../../electron/store/make-version'
import { changedSince, readTail } from '../../../electron/store/version-changes'
import { listVersions, pruneVersions, versionsIn } from '../../../electron/store/versions'
import { cellChange, openWorkbook, type Workbook } from '../../../electron/store/workbook'
import { testFolder } from '../folder'
import { workbookIn } from '../published'

const folder = testFolder()
const versions = versionsIn(folder)
const author = { who: () => 'clerk', now: () => new Date('2026-01-02T03:04:05Z'), versions }
let made = 0

function started(): Workbook {
  made += 1
  const path = workbookIn(folder, `report ${made}`).opened.path
  const workbook = openWorkbook(path, author)
  if (!workbook.ok) throw new Error(JSON.stringify(workbook.faults))
  return workbook.value
}
const entered = (value: number, period = '2023') =>
  cellChange('networks', period, { kind: 'value', value: whole(value), qualifier: null, status: 'final', source: '', note: '' })
const keep = async (workbook: Workbook, at = '2026-01-02T03:04:05Z', reason: 'edited' | 'restored' = 'edited') => {
  const answer = await makeVersion({ path: workbook.opened.path, versions, reason, at })
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults))
  return answer.value
}

describe('a version', () => {
  test('is named by workbook, time and reason, is whole, read-only, one file, and made once for the same content', async () => {
    const workbook = started()
    workbook.apply('cells', [entered(1)])
    const file = await keep(workbook)
    expect(file).toBe(`report ${made} 2026-01-02 03.04.05Z edited.bayan`)
    expect(await keep(workbook)).toBe(null)
    workbook.apply('cells', [entered(2)])
    expect(await keep(workbook, '2026-01-02T03:06:05Z')).toBe(`report ${made} 2026-01-02 03.06.05Z edited.bayan`)
    const own = workbook.versionFolder ?? ''
    expect(readdirSync(own)).toHaveLength(2)
    expect(statSync(join(own, file ?? '')).mode & 0o777).toBe(0o444)
    expect(statSync(own).mode & 0o777).toBe(0o700)
    const shown = openWorkbook(join(own, file ?? ''), author, 'read')
    expect(shown.ok && shown.value.readCell('networks', '2023')).toMatchObject({ value: '1' })
    expect(shown.ok && shown.value.opened.readOnly).toBe(true)
    if (shown.ok) shown.value.close()
    expect(readdirSync(own)).toHaveLength(2)
    workbook.close()
  })
  test('is found again when the workbook is renamed, and is not taken for one of a copy', async () => {
    const workbook = started()
    const { path, name } = workbook.opened
    workbook.close()
    const own = versionsIn(join(folder, 'renamed'))
    const kept = async (of: string, at: string) => {
      const answer = await makeVersion({ path: of, versions: own, reason: 'restored', at })
      return answer.ok ? answer.value : null
    }
    const file = await kept(path, '2026-01-02T03:04:05Z')
    const listed = (at: string) => {
      const opened = openWorkbook(at, { ...author, versions: own })
      if (!opened.ok) throw new Error(JSON.stringify(opened.faults))
      const found = opened.value.versions().map((version) => [version.file, version.name])
      opened.value.close()
      return found
    }
    const copy = join(folder, `copy of ${name}.bayan`)
    copyFileSync(path, copy)
    expect(listed(copy)).toEqual([])
    rmSync(copy)
    const renamed = join(folder, `renamed ${name}.bayan`)
    renameSync(path, renamed)
    expect(listed(renamed)).toEqual([[file, name]])
    const opened = openWorkbook(renamed, { ...author, versions: own })
    if (!opened.ok || file === null) throw new Error('not opened')
    expect(opened.value.readVersion(file).ok).toBe(true)
    opened.value.close()
    const next = await kept(renamed, '2026-01-02T03:09:05Z')
    expect(listed(renamed)).toEqual([
      [next, `renamed ${name}`],
      [file, name]
    ])
  })
  test('of a workbook with a digit that turned on the disk is refused, and leaves nothing', async () => {
    const workbook = started()
    workbook.close()
    const hand = new Database(workbook.opened.path)
    hand.exec("UPDATE cell SET value = '491' WHERE indicator = 'networks' AND period = '2023'")
    hand.close()
    const answer = await makeVersion({ path: workbook.opened.path, versions, reason: 'edited', at: '2026-01-03T00:00:00Z' })
    expect(answer).toMatchObject({ ok: false, faults: [{ kind: 'damaged-workbook', detail: 'seal: cell networks' }] })
    expect(readdirSync(workbook.versionFolder ?? '')).toEqual([])
  })
  test('that was left unfinished is swept, and old ones are thinned out', async () => {
    const workbook = started()
    await keep(workbook)
    const own = workbook.versionFolder ?? ''
    const bytes = readFileSync(join(own, readdirSync(own)[0] ?? ''))
    for (const name of ['2025-06-02 03.04.05Z', '2025-06-02 04.04.05Z', '2025-06-03 03.04.05Z']) {
      writeFileSync(join(own, `report ${made} ${name} edited.bayan`), bytes, { mode: 0o444 })
    }
    writeFileSync(join(own, 'half.bayan.part'), 'x')
    pruneVersions(own, Date.parse('2026-01-02T04:00:00Z'))
    expect(listVersions(own).map(({ file }) => file.slice(-31))).toEqual(
      [' 2026-01-02 03.04.05Z edited.bayan', ' 2025-06-03 03.04.05Z edited.bayan'].map((each) => each.slice(-31))
    )
    expect(existsSync(join(own, 'half.bayan.part'))).toBe(true)
    pruneVersions(own, Date.now() + 4_000_000)
    expect(existsSync(join(own, 'half.bayan.part'))).toBe(false)
    workbook.close()
  })
  test('is made before a migration, in the same place', async () => {
    const old = join(folder, 'old.bayan')
    const workbook = started()
    workbook.close()
    writeFileSync(old, readFileSync(workbook.opened.path))
    const hand = new Database(old)
    hand.exec('DROP TABLE seal; PRAGMA user_version = 4')
    hand.close()
    const again = openWorkbook(old, author)
    expect(again.ok && basename(again.value.backup ?? '')).toBe('old 2026-01-02 03.04.05Z migrated.bayan')
    expect(again.ok && again.value.versions()).toMatchObject([{ reason: 'migrated', differences: [] }])
    if (again.ok) again.value.close()
  })
  test('lies beside the workbook where the folder of versions cannot be written', () => {
    const old = join(folder, 'blocked.bayan')
    const workbook = started()
    workbook.close()
    writeFileSync(old, readFileSync(workbook.opened.path))
    const hand = new Database(old)
    hand.exec('DROP TABLE seal; PRAGMA user_version = 4')
    hand.close()
    const blocked = join(folder, 'a file')
    writeFileSync(blocked, '')
    const again = openWorkbook(old, { ...author, versions: blocked })
    expect(again.ok && again.value.backup).toBe(join(folder, 'blocked (format 4).bayan'))
    if (again.ok) again.value.close()
  })
})

describe('what differs', () => {
  test('is the same by the journal and by comparing all content, after any edits, undone and redone', async () => {
    const workbook = started()
    const path = workbook.opened.path
    const typed = (name: string) => ({
      what: 'style' as const,
      key: 'only',
      after: JSON.stringify({ ...workbook.readStyle(), organisation: { en: name, fr: name, ar: name } })
    })
    const act = fc.oneof(
      fc.tuple(fc.nat(3), fc.integer({ min: 2021, max: 2025 })).map(
        ([value, year]) =>
          () =>
            workbook.apply('cells', [entered(value, `${year}`)])
      ),
      fc.integer({ min: 2021, max: 2025 }).map((year) => () => workbook.apply('cells', [cellChange('networks', `${year}`, { kind: 'empty' })])),
      fc.constantFrom('', 'O', 'Of').map((name) => () => workbook.apply('style', [typed(name)], true)),
      fc.constant(() => workbook.undo()),
      fc.constant(() => workbook.redo())
    )
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 4 }), fc.array(act, { maxLength: 6 }), async (before, after) => {
        for (const each of before) each()
        const file = await keep(workbook, '2026-01-02T03:04:05Z', 'restored')
        const version = new Database(join(workbook.versionFolder ?? '', file ?? ''), { readonly: true })
        const then = workbook.images()
        for (const each of after) each()
        const own = new Database(path)
        const changed = changedSince(own, readTail(version))
        own.close()
        version.close()
        const places = (all: readonly { readonly what: string; readonly key: string }[] | undefined) => all?.map(({ what, key }) => `${what} ${key}`).sort()
        expect(places(changed)).toEqual(places(differing(then, workbook.images())))
      }),
      { numRuns: 12 }
    )
    workbook.close()
  })
  test('is compared by content where the version is of another line, and named', async () => {
    const workbook = started()
    await keep(workbook)
    const [version] = workbook.versions()
    expect(version?.differences).toEqual([])
    workbook.apply('cells', [entered(7), entered(8, '2024')])
    expect(workbook.versions()[0]?.differences).toMatchObject([
      { kind: 'cell', count: 2, first: [{ code: 'networks', period: '2023', names: { en: 'Trafficking networks dismantled' } }, { period: '2024' }] }
    ])
    workbook.close()
  })
})

describe('putting a version back', () => {
  const restored = (workbook: Workbook, file: string | null) => {
    const wanted = workbook.readVersion(file ?? '')
    return wanted.ok && workbook.restore(wanted.value).ok
  }
  test('makes all content what it was, keeps the present one among the versions, and is undone in one step', async () => {
    const workbook = started()
    const then = JSON.stringify([workbook.readTable(), workbook.readDraft(), workbook.readStyle()])
    const file = await keep(workbook)
    const block = workbook.readDraft().blocks[1]
    workbook.apply('indicator', [
      ...workbook
        .readTable()
        .cells.filter(({ indicator }) => indicator === 'networks')
        .map(({ period }) => cellChange('networks', period, { kind: 'empty' })),
      { what: 'indicator', key: 'networks', after: null }
    ])
    workbook.apply('block', [{ what: 'block', key: block?.id ?? '', after: null }])
    workbook.apply('section', [{ what: 'section', key: 'made-since', after: JSON.stringify({ position: 9, names: { en: 'New', fr: '', ar: '' } }) }])
    const now = JSON.stringify([workbook.readTable(), workbook.readDraft(), workbook.readStyle()])
    expect(restored(workbook, file)).toBe(true)
    expect(JSON.stringify([workbook.readTable(), workbook.readDraft(), workbook.readStyle()])).toBe(then)
    expect(workbook.versions()[0]?.differences).toEqual([])
    expect(workbook.undo().ok).toBe(true)
    expect(JSON.stringify([workbook.readTable(), workbook.readDraft(), workbook.readStyle()])).toBe(now)
    workbook.close()
  })
  test('is refused where the version is damaged, and changes nothing', async () => {
    const workbook = started()
    const file = await keep(workbook)
    workbook.apply('cells', [entered(1)])
    const path = workbook.versionPath(file ?? '') ?? ''
    chmodSync(path, 0o644)
    const bytes = readFileSync(path)
    bytes.fill(0, 8_192, 40_000)
    writeFileSync(path, bytes)
    expect(workbook.readVersion(file ?? '')).toMatchObject({ ok: false, faults: [{ kind: 'damaged-workbook' }] })
    expect(workbook.readCell('networks', '2023')).toMatchObject({ value: '1' })
    workbook.close()
  })
})

describe('the command line', () => {
  const bayan = async (...words: string[]) => {
    let out = ''
    const hear = (text: string) => {
      out += text
    }
    const code = await runCli(words, { out: hear, err: hear, env: {}, resources: resolve('resources'), now: author.now, dataFolder: folder })
    return { code, out }
  }
  test('lists versions and puts one back', async () => {
    const file = join(folder, 'typed.bayan')
    mkdirSync(folder, { recursive: true })
    await bayan('new', file, '--sample')
    expect(await bayan('versions', file)).toEqual({ code: 0, out: '' })
    expect((await makeVersion({ path: file, versions, reason: 'opened', at: '2026-01-01T00:00:00Z' })).ok).toBe(true)
    await bayan('style', file, 'rounding=half-away')
    expect((await bayan('versions', file)).out).toContain('1\t2026-01-01T00:00:00.000Z\topened')
    const { versions: listed } = JSON.parse((await bayan('versions', file, '--json')).out)
    expect(listed).toMatchObject([{ reason: 'opened', differences: [{ kind: 'style', count: 1 }] }])
    expect(await bayan('restore', file, '9')).toMatchObject({ code: 1, out: expect.stringContaining('no version 9') })
    expect(await bayan('restore', file, '1')).toEqual({ code: 0, out: 'typed 2026-01-02 03.04.05Z restored.bayan\n' })
    const after = JSON.parse((await bayan('versions', file, '--json')).out).versions
    expect(after).toMatchObject([
      { reason: 'restored', differences: [{ kind: 'style' }] },
      { reason: 'opened', differences: [] }
    ])
    expect((await bayan('restore', file)).code).toBe(2)
  })
  test('looks where the desktop program keeps its settings, or the loopback host', () => {
    const home = join(folder, 'home')
    expect(dataFolder({}, 'linux', home)).toBe(join(home, 'Bayan'))
    mkdirSync(join(home, '.config', 'Bayan'), { recursive: true })
    expect(dataFolder({}, 'linux', home)).toBe(join(home, '.config', 'Bayan'))
    expect(dataFolder({ BAYAN_HOME: '/b' }, 'linux', home)).toBe('/b')
  })
})
