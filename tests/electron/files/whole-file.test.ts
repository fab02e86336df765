import { existsSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { emptyContent } from '../../../electron/content'
import { disk, keepFile, nameFile, replaceFile, saveFile, sweepAbandoned } from '../../../electron/files/whole-file'
import { readSettings, writeSettings } from '../../../electron/settings'
import { createWorkbook, openWorkbook } from '../../../electron/store/workbook'
import { testFolder } from '../folder'

const author = { who: () => 'clerk', now: () => new Date('2026-01-02T03:04:05Z') }
const content = emptyContent(resolve('resources'), 2026)
const codes = ['EPERM', 'EBUSY'] as const

/** From now on the system holds these names: renaming and linking to them fail, so many times. */
function hold(code: string, names: (path: string) => boolean, times = Number.POSITIVE_INFINITY): { readonly tries: () => number } {
  let tries = 0
  const failing = (act: (from: string, to: string) => void) => (from: string, to: string) => {
    if (names(to) && tries < times) {
      tries += 1
      throw Object.assign(new Error(code), { code })
    }
    act(from, to)
  }
  vi.spyOn(disk, 'rename').mockImplementation(failing(renameSync) as never)
  vi.spyOn(disk, 'link').mockImplementation(
    failing(() => {
      throw Object.assign(new Error('EPERM'), { code: 'EPERM' })
    }) as never
  )
  return { tries: () => tries }
}
const { patience } = disk
afterEach(() => {
  vi.restoreAllMocks()
  disk.patience = patience
})

describe.each(codes)('a name that the system holds (%s)', (code) => {
  const folder = testFolder()

  test('is given to an export once it is let go', async () => {
    const path = join(folder, 'soon.pdf')
    const held = hold(code, (to) => to === path, 3)
    expect(await saveFile(path, Buffer.from('x'))).toEqual({ ok: true, value: path })
    expect(held.tries()).toBe(3)
    expect(readFileSync(path, 'utf8')).toBe('x')
  })
  test('leaves an export that it belongs to as it is: the new one is saved as … (2)', async () => {
    const path = join(folder, 'open.pdf')
    writeFileSync(path, 'in Word')
    hold(code, (to) => to === path)
    expect(await saveFile(path, Buffer.from('x'))).toEqual({ ok: true, value: join(folder, 'open (2).pdf') })
    expect([readFileSync(path, 'utf8'), readFileSync(join(folder, 'open (2).pdf'), 'utf8')]).toEqual(['in Word', 'x'])
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })
  test('is given to a new workbook once it is let go, else the workbook is … (2)', () => {
    const path = join(folder, 'made.bayan')
    const held = hold(code, (to) => to === path, 2)
    const made = createWorkbook(path, content, author)
    expect(made.ok && made.value.opened.path).toBe(path)
    expect(held.tries()).toBe(2)
    if (made.ok) made.value.close()
    const other = join(folder, 'other.bayan')
    hold(code, (to) => to === other)
    const second = createWorkbook(other, content, author)
    expect(second.ok && second.value.opened.path).toBe(join(folder, 'other (2).bayan'))
    if (second.ok) second.value.close()
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([])
  })
  test('loses no settings once it is let go', () => {
    const own = join(folder, 'settings')
    const settings = { ...readSettings(own), language: 'ar' as const }
    hold(code, (to) => to.endsWith('settings.json'), 2)
    writeSettings(own, settings)
    expect(readSettings(own)).toMatchObject({ language: 'ar', first: false })
  })
  test('is refused at last where every name is held, and nothing is left', async () => {
    hold(code, () => true)
    disk.patience = [1, 2]
    const before = readdirSync(folder)
    expect(await saveFile(join(folder, 'never.pdf'), Buffer.from('x'))).toMatchObject({ ok: false, faults: [{ kind: 'file-unwritable', detail: code }] })
    expect(readdirSync(folder)).toEqual(before)
  })
})

describe('a name that a file has', () => {
  const folder = testFolder()
  test('is not taken by a new file, not even by a numbered one', () => {
    const path = join(folder, 'a.bayan')
    writeFileSync(path, 'mine')
    expect(() => keepFile(path, Buffer.from('x'))).toThrow('EEXIST')
    expect(readFileSync(path, 'utf8')).toBe('mine')
    writeFileSync(join(folder, 'b (2).bayan'), 'mine')
    hold('EBUSY', (to) => to === join(folder, 'b.bayan'))
    expect(keepFile(join(folder, 'b.bayan'), Buffer.from('x'))).toBe(join(folder, 'b (3).bayan'))
    expect(readFileSync(join(folder, 'b (2).bayan'), 'utf8')).toBe('mine')
    expect(readdirSync(folder).sort()).toEqual(['a.bayan', 'b (2).bayan', 'b (3).bayan'])
  })
  test('is given by a rename where the disk knows no links', () => {
    const path = join(folder, 'fat.bayan')
    vi.spyOn(disk, 'link').mockImplementation(() => {
      throw Object.assign(new Error('EPERM'), { code: 'EPERM' })
    })
    writeFileSync(join(folder, 'new'), 'x')
    expect(nameFile(join(folder, 'new'), path)).toBe(path)
    expect(existsSync(join(folder, 'new'))).toBe(false)
  })
})

describe('what a killed program left unfinished', () => {
  const folder = testFolder()
  test('is swept away after a day, and nothing else is', () => {
    const old = ['.bayan-0123456789ab.part', '.bayan-0123456789ab.part-journal', '.bulletin-2023.ar.docx.0123456789ab.part']
    const others = ['.bayan-0123456789ab.bayan', 'bayan-0123456789ab.part', 'a.bayan']
    const fresh = '.bayan-ba9876543210.part'
    for (const name of [...old, ...others, fresh]) writeFileSync(join(folder, name), '')
    for (const name of [...old, ...others]) utimesSync(join(folder, name), 0, 0)
    sweepAbandoned(folder, Date.now())
    expect(readdirSync(folder).sort()).toEqual([...others, fresh].sort())
  })
})

describe('a file that vanishes', () => {
  const folder = testFolder()
  test('before it is opened is refused by its name; settings that vanish are no fault', () => {
    const path = join(folder, 'gone.bayan')
    const made = createWorkbook(path, content, author)
    if (made.ok) made.value.close()
    rmSync(path)
    expect(openWorkbook(path, author)).toEqual({ ok: false, faults: [{ kind: 'file-missing', path }] })
    replaceFile(join(folder, 'settings.json'), '{}')
    rmSync(join(folder, 'settings.json'))
    expect(readSettings(folder).first).toBe(true)
  })
})
