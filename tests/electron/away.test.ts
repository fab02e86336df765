import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { OpenWorkbook } from '../../core/contract'
import { whole } from '../../core/entry/decimal'
import { sealCopy } from '../../electron/away/put-back'
import { readNote, type WorkingCopy, workingCopiesIn, workingCopyOf, writeNote } from '../../electron/away/working-copy'
import { lockOf } from '../../electron/files/lock'
import { place } from '../../electron/files/place'
import { disk } from '../../electron/files/whole-file'
import { createHandlers } from '../../electron/handlers'
import { makeVersion } from '../../electron/store/make-version'
import { checkFile, openWorkbook } from '../../electron/store/workbook'
import { testFolder } from './folder'
import { madePorts } from './made-ports'
import { valueIn } from './value-in'

const folder = testFolder()
let made = 0
/** A process that is there no more. */
const ended = spawnSync(process.execPath, ['-e', '']).pid

/** Milliseconds after the last change within which all is put back, and within which it is tried again where that failed. */
const QUIET = 3_100
const AGAIN = 15_100

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

/** A stick that can be pulled out, with a workbook of one indicator on it, and a machine with a program. */
function stickWithWorkbook() {
  const stick = join(folder, `stick-${made++}`)
  const pulled = `${stick}-pulled`
  const home = join(folder, `home-${made++}`)
  mkdirSync(stick)
  mkdirSync(home)
  vi.spyOn(place, 'isAway').mockImplementation((path) => path.startsWith(stick) && existsSync(path))
  const path = join(stick, 'shared.bayan')
  return {
    stick,
    home,
    path,
    /** Leaves the program as a kill does: nothing goes on, and its locks are those of a process that has ended. */
    kill: () => {
      vi.clearAllTimers()
      for (const place of [stick, pulled, workingCopiesIn(home)]) {
        const names = existsSync(place) ? readdirSync(place) : []
        for (const lock of names.filter((name) => name.endsWith('.lock')).map((name) => join(place, name))) {
          writeFileSync(lock, JSON.stringify({ ...JSON.parse(readFileSync(lock, 'utf8')), process: ended }))
        }
      }
    },
    pull: () => renameSync(stick, pulled),
    plugIn: () => renameSync(pulled, stick),
    /** A program of a person, on a machine with this home. */
    start: (person = 'Amina', at = home) => program(path, at, person)
  }
}

function program(path: string, home: string, person: string) {
  if (!existsSync(join(home, 'settings.json'))) writeFileSync(join(home, 'settings.json'), JSON.stringify({ language: 'en', recent: [], last: null }))
  const { handlers, close } = createHandlers(
    madePorts(home, {
      files: { kind: 'dialogs' },
      who: () => person,
      now: () => new Date(),
      askNewWorkbook: async () => path,
      askWorkbook: async () => path,
      startWorker: (worker, hear: (message: never) => void) => ({
        say: (job) => {
          if (worker === 'put-back-worker') hear(sealCopy(job as unknown as WorkingCopy) as never)
        },
        end: () => {}
      })
    })
  )
  const opened = async (): Promise<OpenWorkbook | null> => {
    const state = await handlers.workbookState(undefined)
    return state.ok ? state.value : null
  }
  const write = (value: number) =>
    handlers.writeCells({
      typing: false,
      cells: [{ indicator: 'a', period: '2023', cell: { kind: 'value', value: whole(value), qualifier: null, status: 'final', source: '', note: '' } }]
    })
  const open = () => handlers.openWorkbook({ path: null })
  return { handlers, close, opened, write, open }
}

async function withWorkbook() {
  const all = stickWithWorkbook()
  const first = all.start()
  await first.handlers.newWorkbook({ name: null })
  const bytes = Buffer.from('indicator,period,value,name_en\na,2022,1,A\n').toString('base64')
  await first.handlers.importTable({ name: 'a.csv', bytes, locale: null, replace: false })
  await vi.advanceTimersByTimeAsync(QUIET)
  return { ...all, first }
}

/** The values of all workbooks in a folder. */
const valuesIn = (place: string) =>
  readdirSync(place)
    .filter((name) => name.endsWith('.bayan'))
    .map((name) => valueIn(join(place, name)))

/** All values that the journals of the workbooks in a folder know. */
const everEnteredIn = (place: string) =>
  readdirSync(place)
    .filter((name) => name.endsWith('.bayan'))
    .flatMap((name) => {
      const workbook = openWorkbook(join(place, name), { who: () => '', now: () => new Date() }, 'show')
      if (!workbook.ok) throw new Error(JSON.stringify(workbook.faults))
      const entered = workbook.value.cellHistory('a', '2023').flatMap(({ to }) => (to.kind === 'value' ? [to.value] : []))
      workbook.value.close()
      return entered
    })

/** Writes another workbook over one, as a program does that knows no locks. */
async function replaceBySomeoneElse(path: string, value: number): Promise<void> {
  const elsewhere = join(folder, `else-${made++}`)
  mkdirSync(elsewhere)
  const copy = join(elsewhere, 'shared.bayan')
  copyFileSync(path, copy)
  const other = program(copy, elsewhere, 'Idris')
  await other.open()
  expect(await other.write(value)).toMatchObject({ ok: true })
  other.close()
  renameSync(copy, path)
}

describe('a workbook on a stick', () => {
  test('is worked on in a copy, and is one sealed file with all of it a while after the last change', async () => {
    const { stick, path, first } = await withWorkbook()
    const before = readFileSync(path)
    expect(await first.write(5)).toMatchObject({ ok: true })
    expect(await first.opened()).toMatchObject({ path, name: 'shared', readOnly: false, workingCopy: { isPutBack: false, fault: null } })
    expect(readFileSync(path).equals(before)).toBe(true)
    await vi.advanceTimersByTimeAsync(QUIET)
    expect(await first.opened()).toMatchObject({ workingCopy: { isPutBack: true, fault: null } })
    expect(valueIn(path)).toBe('5')
    expect(checkFile(path)).toMatchObject({ ok: true })
    expect([...readFileSync(path).subarray(18, 20)]).toEqual([1, 1])
    expect(readdirSync(stick).sort()).toEqual(['.shared.bayan.lock', 'shared.bayan'])
    first.close()
  })
  test('goes back when it is closed, and nothing of it stays on the machine', async () => {
    const { stick, home, path, first } = await withWorkbook()
    await first.write(6)
    first.close()
    expect(valueIn(path)).toBe('6')
    expect(readdirSync(stick)).toEqual(['shared.bayan'])
    expect(readdirSync(workingCopiesIn(home))).toEqual([])
  })
  test('goes back while changes go on, half a minute after the first', async () => {
    const { path, first } = await withWorkbook()
    const before = readFileSync(path)
    for (let second = 0; second < 28; second += 2) {
      await first.write(100 + second)
      await vi.advanceTimersByTimeAsync(2_000)
    }
    expect(readFileSync(path).equals(before)).toBe(true)
    await first.write(200)
    await vi.advanceTimersByTimeAsync(2_100)
    expect(valueIn(path)).toBe('200')
    first.close()
  })
  test('is not written where nothing was changed', async () => {
    const { path, first, start } = await withWorkbook()
    first.close()
    const before = readFileSync(path)
    const second = start()
    await second.open()
    await vi.advanceTimersByTimeAsync(QUIET)
    second.close()
    expect(readFileSync(path).equals(before)).toBe(true)
  })
  test('keeps undo, the journal and its versions', async () => {
    const { home, path, first, start } = await withWorkbook()
    await first.write(7)
    first.close()
    const second = start()
    await second.open()
    expect(await second.handlers.undo(undefined)).toMatchObject({ ok: true })
    second.close()
    expect(valueIn(path)).toBeUndefined()
    const copy = workingCopyOf(workingCopiesIn(home), path)
    const third = start()
    await third.open()
    const version = await makeVersion({ path, file: copy.file, versions: join(home, 'versions'), reason: 'opened', at: '2026-01-02T03:04:05Z' })
    expect(version).toMatchObject({ ok: true })
    expect(await third.handlers.listVersions(undefined)).toMatchObject({ ok: true, value: { versions: [{ name: 'shared', reason: 'opened' }] } })
    third.close()
  })
  test('of a machine whose own folder is on the network is worked on where it lies', async () => {
    const { home, path, first, start } = await withWorkbook()
    first.close()
    vi.spyOn(place, 'isAway').mockReturnValue(true)
    const second = start()
    await second.open()
    expect(await second.opened()).toMatchObject({ workingCopy: null })
    await second.write(8)
    expect(valueIn(path)).toBe('8')
    second.close()
    expect(readdirSync(workingCopiesIn(home))).toEqual([])
  })
})

describe('a stick that is pulled out', () => {
  test('costs nothing: work goes on, is told where it is kept, and goes back when the stick is there again', async () => {
    const { path, first, pull, plugIn } = await withWorkbook()
    pull()
    expect(await first.write(11)).toMatchObject({ ok: true })
    await vi.advanceTimersByTimeAsync(QUIET)
    expect(await first.opened()).toMatchObject({ readOnly: false, workingCopy: { isPutBack: false, fault: { kind: 'workbook-unreachable', path } } })
    expect(await first.write(12)).toMatchObject({ ok: true })
    plugIn()
    await vi.advanceTimersByTimeAsync(AGAIN)
    expect(await first.opened()).toMatchObject({ workingCopy: { isPutBack: true, fault: null } })
    expect(valueIn(path)).toBe('12')
    first.close()
  })
  test.each([
    ['is closed', 'close'],
    ['is killed', 'kill']
  ] as const)('before the program %s: the next one goes on with all of it, with the stick or without', async (_, end) => {
    const { stick, path, first, start, kill, pull, plugIn } = await withWorkbook()
    pull()
    await first.write(13)
    if (end === 'kill') kill()
    else first.close()
    const second = start()
    const state = await second.handlers.appState(undefined)
    expect(state).toMatchObject({ ok: true, value: { workbook: { path, workingCopy: { isPutBack: false } }, recent: [{ path, waiting: false }] } })
    await second.handlers.closeWorkbook(undefined)
    expect(await second.handlers.appState(undefined)).toMatchObject({ ok: true, value: { workbook: null, recent: [{ path, waiting: true }] } })
    expect(await second.handlers.openWorkbook({ path })).toMatchObject({ ok: true })
    expect(await second.write(14)).toMatchObject({ ok: true })
    plugIn()
    await vi.advanceTimersByTimeAsync(AGAIN)
    expect(valueIn(path)).toBe('14')
    second.close()
    expect(readdirSync(stick)).toEqual(['shared.bayan'])
    expect(valueIn(path)).toBe('14')
  })
  test('is no folder of the same name on the machine’s own disk', async () => {
    const { stick, first, pull } = await withWorkbook()
    pull()
    vi.spyOn(place, 'isAway').mockReturnValue(false)
    mkdirSync(stick)
    await first.write(15)
    await vi.advanceTimersByTimeAsync(QUIET)
    expect(await first.opened()).toMatchObject({ workingCopy: { fault: { kind: 'workbook-unreachable' } } })
    first.close()
    expect(readdirSync(stick)).toEqual([])
  })
})

describe('a disk that refuses', () => {
  test('a name that is held is tried again later', async () => {
    const { path, first } = await withWorkbook()
    vi.spyOn(disk, 'rename').mockImplementation(() => {
      throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' })
    })
    disk.patience = [0]
    await first.write(16)
    await vi.advanceTimersByTimeAsync(QUIET)
    expect(await first.opened()).toMatchObject({ workingCopy: { isPutBack: false, fault: { kind: 'file-unwritable', path } } })
    vi.mocked(disk.rename).mockRestore()
    await vi.advanceTimersByTimeAsync(AGAIN)
    expect(await first.opened()).toMatchObject({ workingCopy: { isPutBack: true, fault: null } })
    expect(valueIn(path)).toBe('16')
    first.close()
  })
  test('a program that is killed between the name and the note does not take its own file for a stranger’s', async () => {
    const { stick, home, path, first, start, kill } = await withWorkbook()
    await first.write(17)
    const copy = workingCopyOf(workingCopiesIn(home), path)
    const before = readNote(copy)
    await vi.advanceTimersByTimeAsync(QUIET)
    const after = readNote(copy)
    writeNote(copy, { ...before, known: [before.known[0] ?? '', after.known[0] ?? ''] })
    await first.write(18)
    kill()
    const second = start()
    expect(await second.opened()).toMatchObject({ readOnly: false, hindrance: null })
    second.close()
    expect(valuesIn(stick)).toEqual(['18'])
  })
  test.each([
    ['gone', (note: string) => rmSync(note)],
    ['cut off', (note: string) => writeFileSync(note, '{"path":')]
  ])('a note that is %s costs nothing: what was entered is kept beside the workbook', async (_, spoil) => {
    const { stick, home, path, first, start, kill, pull, plugIn } = await withWorkbook()
    pull()
    await first.write(20)
    kill()
    spoil(workingCopyOf(workingCopiesIn(home), path).note)
    plugIn()
    const second = start()
    expect(await second.opened()).toMatchObject({ readOnly: true, hindrance: { kind: 'vanished' } })
    second.close()
    expect(valuesIn(stick).sort()).toEqual(['20', undefined])
  })
  test('a program that is killed while it takes a copy leaves none that counts', async () => {
    const { home, path, first, start } = await withWorkbook()
    first.close()
    const copy = workingCopyOf(workingCopiesIn(home), path)
    mkdirSync(copy.folder)
    writeFileSync(join(copy.folder, '.bayan-0123456789ab.part'), readFileSync(path).subarray(0, 5_000))
    writeNote(copy, { path, known: ['x'], state: 'x' })
    const second = start()
    await second.open()
    expect(await second.opened()).toMatchObject({ readOnly: false, workingCopy: { isPutBack: true } })
    second.close()
    expect(readdirSync(workingCopiesIn(home))).toEqual([])
  })
  test('a folder of settings that takes no copies is no hindrance: the workbook is worked on where it lies', async () => {
    const { stick, home, path, first, start } = await withWorkbook()
    first.close()
    rmSync(workingCopiesIn(home), { recursive: true })
    writeFileSync(workingCopiesIn(home), 'a file')
    const second = start()
    await second.open()
    expect(await second.opened()).toMatchObject({ path, readOnly: false, workingCopy: null })
    expect(await second.write(25)).toMatchObject({ ok: true })
    second.close()
    expect(valuesIn(stick)).toEqual(['25'])
  })
  test('a damaged copy is refused, and never put over the workbook', async () => {
    const { stick, home, path, first, start, pull, plugIn } = await withWorkbook()
    pull()
    await first.write(19)
    first.close()
    const { file } = workingCopyOf(workingCopiesIn(home), path)
    writeFileSync(file, readFileSync(file).fill(0, 4_096, 16_384))
    plugIn()
    const before = readFileSync(path)
    const second = start()
    expect(await second.handlers.appState(undefined)).toMatchObject({ ok: true, value: { workbook: null, damaged: { path: file } } })
    expect(await second.open()).toMatchObject({ ok: false, faults: [{ kind: 'damaged-workbook', path: file }] })
    expect(readFileSync(path).equals(before)).toBe(true)
    const recovered = await second.handlers.recoverWorkbook({ path: file, version: null })
    expect(recovered).toMatchObject({ ok: true, value: { workbook: { workbook: { workingCopy: { fault: null } } } } })
    expect(await second.opened()).toMatchObject({ path: expect.stringMatching(/shared \(Amina, .*\)\.bayan$/) })
    expect(readdirSync(stick).filter((name) => name.endsWith('.bayan'))).toHaveLength(2)
    expect(await second.open()).toMatchObject({ ok: true, value: { workbook: { path, readOnly: false } } })
    expect(existsSync(join(`${workingCopyOf(workingCopiesIn(home), path).folder} damaged 1`, 'shared.bayan'))).toBe(true)
    second.close()
  })
})

describe('two who changed it', () => {
  test('both are kept where another file took its place, and one is told where', async () => {
    const { stick, path, first } = await withWorkbook()
    await replaceBySomeoneElse(path, 22)
    await first.write(21)
    await vi.advanceTimersByTimeAsync(QUIET)
    const state = await first.opened()
    expect(state).toMatchObject({ readOnly: true, hindrance: { kind: 'vanished' } })
    const kept = state?.hindrance?.kind === 'vanished' ? (state.hindrance.kept ?? '') : ''
    expect([valueIn(path), valueIn(kept)]).toEqual(['22', '21'])
    expect(await first.write(23)).toMatchObject({ ok: false, faults: [{ kind: 'workbook-kept', path, kept }] })
    expect(await first.handlers.openAgain({ takeOver: false })).toMatchObject({ ok: true, value: { workbook: { path: kept, readOnly: false } } })
    expect(await first.write(24)).toMatchObject({ ok: true })
    first.close()
    expect([valueIn(path), valueIn(kept)]).toEqual(['22', '24'])
    expect(readdirSync(stick)).toHaveLength(2)
  })
  test('one is told where it is, too, that is found only when the workbook is closed', async () => {
    const { stick, path, first } = await withWorkbook()
    await replaceBySomeoneElse(path, 26)
    await first.write(27)
    const state = await first.handlers.closeWorkbook(undefined)
    expect(state).toMatchObject({ ok: true, value: { workbook: null, refused: [{ kind: 'workbook-kept', path, kept: expect.stringContaining('(Amina, ') }] } })
    expect(valuesIn(stick).sort()).toEqual(['26', '27'])
    await first.open()
    expect(await first.handlers.appState(undefined)).toMatchObject({ ok: true, value: { refused: [] } })
    first.close()
  })
  test('both are kept where another took over while the stick was away', async () => {
    const { stick, path, first, pull, plugIn } = await withWorkbook()
    pull()
    await first.write(31)
    plugIn()
    writeFileSync(lockOf(path), JSON.stringify({ host: 'registry-2', person: 'Yassine', since: '2026-01-02T03:04:05Z', process: 1, mark: 'x' }))
    await vi.advanceTimersByTimeAsync(AGAIN)
    expect(await first.opened()).toMatchObject({ readOnly: true, hindrance: { kind: 'vanished' } })
    first.close()
    expect(valuesIn(stick).sort()).toEqual(['31', undefined])
    expect(existsSync(lockOf(path))).toBe(true)
  })
  test('what waited here is kept beside the workbook of who changed it meanwhile', async () => {
    const { stick, path, first, start, pull, plugIn } = await withWorkbook()
    pull()
    await first.write(41)
    first.close()
    plugIn()
    await replaceBySomeoneElse(path, 42)
    const second = start()
    expect(await second.opened()).toMatchObject({ readOnly: true, hindrance: { kind: 'vanished' } })
    expect(valuesIn(stick).sort()).toEqual(['41', '42'])
    expect(await second.handlers.openAgain({ takeOver: false })).toMatchObject({ ok: true })
    second.close()
    expect(valuesIn(stick).sort()).toEqual(['41', '42'])
  })
  test('another program of this machine is refused a copy that waits', async () => {
    const { home, first, start, pull } = await withWorkbook()
    pull()
    await first.write(51)
    writeFileSync(join(home, 'settings.json'), JSON.stringify({ language: 'en', recent: [], last: null }))
    expect(await start().open()).toMatchObject({ ok: false, faults: [{ kind: 'workbook-held', person: 'Amina', host: hostname() }] })
    first.close()
  })
  test('a file that was deleted is written again', async () => {
    const { stick, path, first } = await withWorkbook()
    rmSync(path)
    await first.write(61)
    await vi.advanceTimersByTimeAsync(QUIET)
    expect(await first.opened()).toMatchObject({ readOnly: false, workingCopy: { isPutBack: true } })
    expect(valuesIn(stick)).toEqual(['61'])
    first.close()
  })
})

test('whatever happens to stick, program and file, nothing that was confirmed is lost', { timeout: 120_000 }, async () => {
  const step = fc.constantFrom('write', 'wait', 'pull', 'plug in', 'kill', 'close', 'open', 'replace', 'again')
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const { first, start, kill, pull, plugIn, path, stick, home } = await withWorkbook()
      let running = first
      let isIn = true
      let value = 100
      const confirmed: string[] = []
      const ways: Readonly<Record<(typeof steps)[number], () => unknown>> = {
        write: async () => {
          if ((await running.write(value)).ok) confirmed.push(`${value}`)
        },
        wait: () => vi.advanceTimersByTimeAsync(AGAIN),
        pull: () => {
          if (isIn) pull()
          isIn = false
        },
        'plug in': () => {
          if (!isIn) plugIn()
          isIn = true
        },
        kill: () => {
          kill()
          running = start()
        },
        close: () => running.handlers.closeWorkbook(undefined),
        open: () => running.handlers.openWorkbook({ path }),
        again: () => running.handlers.openAgain({ takeOver: false }),
        replace: async () => {
          if (!isIn) return
          await replaceBySomeoneElse(path, value)
          confirmed.push(`${value}`)
        }
      }
      for (const each of steps) {
        value += 1
        await ways[each]()
      }
      ways['plug in']()
      await ways.wait()
      running.close()
      const last = start()
      await last.open()
      last.close()
      const found = new Set<string>(everEnteredIn(stick))
      expect(confirmed.filter((wanted) => !found.has(wanted))).toEqual([])
      expect(readdirSync(workingCopiesIn(home))).toEqual([])
    }),
    { numRuns: 40 }
  )
})
