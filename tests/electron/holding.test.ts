import { spawnSync } from 'node:child_process'
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { contract, type OpenWorkbook } from '../../core/contract'
import { callNames } from '../../core/contract-names'
import { whole } from '../../core/entry/decimal'
import { languages } from '../../core/entry/indicator'
import { faultMessage } from '../../core/wording/messages'
import { lockOf, takeLock } from '../../electron/files/lock'
import { disk } from '../../electron/files/whole-file'
import { createHandlers } from '../../electron/handlers'
import { testFolder } from './folder'
import { madePorts } from './made-ports'
import { valueIn } from './value-in'

const folder = testFolder()
let made = 0
afterEach(() => vi.restoreAllMocks())

/** A program of a person on a folder with a workbook `shared.bayan`. */
function program(own: string, person: string, now = () => new Date()) {
  const home = join(folder, `home-${person}-${made++}`)
  mkdirSync(home)
  writeFileSync(join(home, 'settings.json'), JSON.stringify({ language: 'en', recent: [], last: null }))
  const path = join(own, 'shared.bayan')
  const ports = madePorts(home, { files: { kind: 'folder', folder: own }, who: () => person, now, askNewWorkbook: async () => path })
  const started = createHandlers(ports)
  const { handlers } = started
  const opened = async (): Promise<OpenWorkbook | undefined> => {
    const state = await handlers.appState(undefined)
    return (state.ok && state.value.workbook) || undefined
  }
  const write = (value: number) =>
    handlers.writeCells({
      typing: false,
      cells: [{ indicator: 'a', period: '2023', cell: { kind: 'value', value: whole(value), qualifier: null, status: 'final', source: '', note: '' } }]
    })
  const open = () => handlers.openWorkbook({ path })
  return { ...started, path, opened, write, open }
}

/** A folder with a workbook of one indicator, open in the program of Amina. */
async function opened() {
  const own = join(folder, `own-${made++}`)
  mkdirSync(own)
  const first = program(own, 'Amina')
  await first.handlers.newWorkbook({ name: null })
  await first.handlers.importTable({
    name: 'a.csv',
    bytes: Buffer.from('indicator,period,value,name_en\na,2022,1,A\n').toString('base64'),
    locale: null,
    replace: false
  })
  return { own, first, path: first.path }
}

/** Makes the lock that of another machine, or of another process; `age`: milliseconds since its last sign of life. */
function alienLock(path: string, words: object, age = 0): void {
  writeFileSync(lockOf(path), JSON.stringify({ host: 'registry-2', person: 'Yassine', since: '2026-01-02T03:04:05Z', process: 1, mark: 'x', ...words }))
  const at = (Date.now() - age) / 1_000
  utimesSync(lockOf(path), at, at)
}

describe('two windows on one workbook', () => {
  test('the second is shown who has it since when, may change nothing, and may once it is closed there', async () => {
    const { own, first, path } = await opened()
    first.write(5)
    const second = program(own, 'Idris')
    expect((await second.open()).ok).toBe(true)
    expect(await second.opened()).toMatchObject({
      readOnly: true,
      hindrance: { kind: 'held', holder: { person: 'Amina', host: hostname(), gone: false } }
    })
    const before = readFileSync(path)
    const changing = callNames.filter((name) => contract[name].changes === 'workbook')
    expect(changing.length).toBeGreaterThan(25)
    for (const name of changing) {
      expect([name, await second.handlers[name](undefined as never)]).toMatchObject([
        name,
        { ok: false, faults: [{ kind: 'workbook-held', person: 'Amina', host: hostname() }] }
      ])
    }
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(await second.handlers.openAgain({ takeOver: true })).toMatchObject({ ok: true, value: { workbook: { readOnly: true } } })
    first.close()
    expect(await second.handlers.openAgain({ takeOver: false })).toMatchObject({ ok: true, value: { workbook: { readOnly: false } } })
    expect(await second.write(6)).toMatchObject({ ok: true })
    second.close()
    expect(valueIn(path)).toBe('6')
    expect(readdirSync(own).filter((name) => name.endsWith('.lock'))).toEqual([])
  })
  test('the refusal says who, where and what to do, in three languages', () => {
    const fault = { kind: 'workbook-held', path: '/s/a.bayan', person: 'Amina', host: 'registry-1', since: '2026-01-02 03:04' } as const
    for (const language of languages) {
      const said = faultMessage(fault, language)
      for (const part of ['Amina', 'registry-1', '2026-01-02 03:04', '/s/a.bayan']) expect(said).toContain(part)
    }
    expect(new Set(languages.map((language) => faultMessage(fault, language))).size).toBe(3)
  })
})

describe('two machines on one workbook', () => {
  test('another machine’s lock holds; it can be taken over only when there is no sign of life', async () => {
    const { own, first, path } = await opened()
    first.close()
    alienLock(path, {}, 60_000)
    const second = program(own, 'Idris')
    await second.open()
    expect(await second.opened()).toMatchObject({ hindrance: { kind: 'held', holder: { person: 'Yassine', host: 'registry-2', gone: false } } })
    await second.handlers.openAgain({ takeOver: true })
    expect(await second.opened()).toMatchObject({ readOnly: true })
    alienLock(path, {}, 10 * 60_000)
    await second.handlers.openAgain({ takeOver: false })
    expect(await second.opened()).toMatchObject({ readOnly: true, hindrance: { holder: { gone: true } } })
    await second.handlers.openAgain({ takeOver: true })
    expect(await second.opened()).toMatchObject({ readOnly: false })
    expect(await second.write(7)).toMatchObject({ ok: true })
    second.close()
  })
  test('who slept while it was taken over writes nothing more, and is told by whom', async () => {
    const { first, path } = await opened()
    expect(first.write(8)).toMatchObject({ ok: true })
    alienLock(path, {})
    expect(await first.write(9)).toMatchObject({ ok: false, faults: [{ kind: 'workbook-taken', person: 'Yassine', host: 'registry-2' }] })
    expect(await first.opened()).toMatchObject({ readOnly: true, hindrance: { kind: 'taken' } })
    first.close()
    expect(existsSync(lockOf(path))).toBe(true)
    expect(valueIn(path)).toBe('8')
  })
})

describe('a lock that a killed program left', () => {
  test.each([
    ['with its words', (path: string) => alienLock(path, { host: hostname(), process: spawnSync(process.execPath, ['-e', '']).pid })],
    [
      'without words',
      (path: string) => {
        writeFileSync(lockOf(path), '')
        utimesSync(lockOf(path), 0, 0)
      }
    ]
  ])('%s is no hindrance', async (_, leave) => {
    const { own, first, path } = await opened()
    first.close()
    leave(path)
    const second = program(own, 'Idris')
    await second.open()
    expect(await second.opened()).toMatchObject({ readOnly: false })
    second.close()
    expect(readdirSync(own).filter((name) => name.includes('.lock'))).toEqual([])
  })
})

describe('a lock that is being written', () => {
  test('has its words from the first moment at which another can see it', async () => {
    const link = vi.spyOn(disk, 'link').mockImplementation((from, to) => {
      expect(existsSync(to)).toBe(false)
      expect(JSON.parse(readFileSync(from, 'utf8'))).toMatchObject({ person: 'Amina', host: hostname() })
      linkSync(from, to)
    })
    const path = join(folder, 'seen.bayan')
    expect(takeLock(path, 'Amina', () => new Date())).toMatchObject({ kind: 'locked' })
    expect(link).toHaveBeenCalledOnce()
    expect(takeLock(path, 'Idris', () => new Date())).toMatchObject({ kind: 'held', holder: { person: 'Amina' } })
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })
  test('is taken on a file system without links too', () => {
    vi.spyOn(disk, 'link').mockImplementation(() => {
      throw Object.assign(new Error('EPERM'), { code: 'EPERM' })
    })
    const path = join(folder, 'stick.bayan')
    expect(takeLock(path, 'Amina', () => new Date())).toMatchObject({ kind: 'locked' })
    expect(takeLock(path, 'Idris', () => new Date())).toMatchObject({ kind: 'held', holder: { person: 'Amina' } })
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })
})

describe('a workbook whose file vanishes while it is open', () => {
  test.skipIf(process.platform === 'win32')('is written again with all that was entered, and can be gone on with', async () => {
    const { own, first, path } = await opened()
    first.write(11)
    for (const part of ['', '-wal', '-shm']) rmSync(path + part, { force: true })
    expect(await first.write(12)).toMatchObject({ ok: false, faults: [{ kind: 'workbook-kept', kept: path }] })
    expect(valueIn(path)).toBe('11')
    expect(await first.handlers.openAgain({ takeOver: false })).toMatchObject({ ok: true, value: { workbook: { readOnly: false } } })
    expect(await first.write(13)).toMatchObject({ ok: true })
    first.close()
    expect(valueIn(path)).toBe('13')
    expect(readdirSync(own)).toEqual(['shared.bayan'])
  })
  test.skipIf(process.platform === 'win32')('at the very end loses nothing either', async () => {
    const { first, path } = await opened()
    first.write(21)
    for (const part of ['', '-wal', '-shm']) rmSync(path + part, { force: true })
    const state = await first.handlers.closeWorkbook(undefined)
    expect(state).toMatchObject({ ok: true, value: { workbook: null, refused: [{ kind: 'workbook-kept', path, kept: path }] } })
    expect(valueIn(path)).toBe('21')
  })
  test.skipIf(process.platform === 'win32')('is kept beside another file that took its place, by the name of whose it is', async () => {
    const { own, first, path } = await opened()
    first.write(31)
    const other = await opened()
    other.first.write(32)
    other.first.close()
    renameSync(other.path, path)
    expect(await first.write(33)).toMatchObject({ ok: false, faults: [{ kind: 'workbook-kept' }] })
    first.close()
    const kept = readdirSync(own).filter((name) => name.startsWith('shared (Amina, '))
    expect(kept).toHaveLength(1)
    expect([valueIn(path), valueIn(join(own, kept[0] ?? ''))]).toEqual(['32', '31'])
  })
})

describe('a clock that jumps back', () => {
  test('changes neither the order of the journal nor what undo takes back, and groups no keystrokes', async () => {
    const own = join(folder, `own-${made++}`)
    mkdirSync(own)
    let now = Date.parse('2026-03-01T10:00:00Z')
    const { handlers, write, close } = program(own, 'Amina', () => new Date(now))
    await handlers.newWorkbook({ name: null })
    await handlers.importTable({
      name: 'a.csv',
      bytes: Buffer.from('indicator,period,value,name_en\na,2022,1,A\n').toString('base64'),
      locale: null,
      replace: false
    })
    const cell = (value: string) => ({ kind: 'value', value, qualifier: null, status: 'final', source: '', note: '' }) as never
    const type = (value: string) => handlers.writeCells({ typing: true, cells: [{ indicator: 'a', period: '2023', cell: cell(value) }] })
    await write(1)
    await type('12')
    now -= 86_400_000
    await type('123')
    now += 1_000
    await type('1234')
    const journal = await handlers.readJournal({ most: 10 })
    if (!journal.ok) throw new Error('no journal')
    const ids = journal.value.map(({ id }) => id)
    expect(ids).toEqual([...ids].sort((a, b) => b - a))
    const values = journal.value.filter(({ action }) => action === 'cells').map(({ changes }) => JSON.parse(changes[0]?.to ?? '{}').value)
    expect(values).toEqual(['1234', '12', '1'])
    const valueNow = async () => {
      const view = await handlers.readWorkbook(undefined)
      const found = view.ok ? view.value.table.cells.find(({ period }) => period === '2023') : undefined
      return found?.cell.kind === 'value' ? found.cell.value : null
    }
    for (const expected of ['12', '1', null]) {
      await handlers.undo(undefined)
      expect(await valueNow()).toBe(expected)
    }
    close()
  })
})
