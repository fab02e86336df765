/** Writing a file whole or not at all: beside it under another name, onto the disk, then renamed. The one place where a file is given its name. */

import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { mkdir, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, parse } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Fault, type Result, refuse, succeed } from '../../core/result'
import { codeOf } from './error-code'

/**
 * What the system does with names, and the waits between tries while an antivirus or a word processor holds a file, in
 * milliseconds. Tests put their faults here.
 */
export const disk = { rename: renameSync, link: linkSync, patience: [20, 80, 250, 600] as readonly number[] }

/** How many other names are tried where the file stays held: `name (2).pdf` … */
const NAMES = 9

/** Names of files that have none of their own yet: of exports, and of workbooks with what SQLite keeps beside them. */
const UNFINISHED = /^\.[a-z0-9-]+\.(?:en|fr|ar)\.(?:pdf|docx)\.[0-9a-f]{12}\.part$|^\.bayan-[0-9a-f]{12}\.part(?:-journal|-wal|-shm)?$/
/** Folders for passing files, in the system's own for such. */
const PASSING = /^bayan-(?:publish-)?[A-Za-z0-9]{6}$/
/** After so many milliseconds nobody is at work on an unfinished file any more. */
const ABANDONED = 24 * 60 * 60 * 1_000

const atWork = new Set<string>()

/** Removes the files that are being written now: for a process that is told to end. */
export function removeUnfinished(): void {
  for (const path of atWork) rmSync(path, { force: true })
}

/** Removes what programs that were killed left unfinished in a folder, a day ago or longer. What cannot be removed stays. */
export function sweepAbandoned(folder: string, now: number): void {
  sweep(folder, UNFINISHED, now)
}

/** Removes the folders for passing files that programs that were killed left, a day ago or longer. */
export function sweepPassing(now: number): void {
  sweep(tmpdir(), PASSING, now)
}

function sweep(folder: string, names: RegExp, now: number): void {
  try {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name)
      if (names.test(name) && now - statSync(path).mtimeMs > ABANDONED) rmSync(path, { recursive: true, force: true })
    }
  } catch {
    return
  }
}

/** A name beside the file for a workbook that is being made: short, so that no name is too long for it that is not too long itself. */
export function unfinishedWorkbook(path: string): string {
  return join(dirname(path), `.bayan-${randomBytes(6).toString('hex')}.part`)
}

/** Writes the bytes and gives the path they stand under: the one asked for, or `name (2)` where that file is held open. */
export async function saveFile(path: string, bytes: Uint8Array): Promise<Result<string>> {
  const temporary = join(dirname(path), `.${parse(path).base}.${randomBytes(6).toString('hex')}.part`)
  atWork.add(temporary)
  try {
    await mkdir(dirname(path), { recursive: true })
    const file = await open(temporary, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    return succeed(await withPauses(named(path, (candidate) => disk.rename(temporary, candidate))))
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {})
    return refuse(writeFault(error, path))
  } finally {
    atWork.delete(temporary)
  }
}

/** Writes a small file of the program's own over the one before, whole or not at all, without waiting for the disk; throws what the system says. */
export function replaceFile(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.new`, text)
  replaceByFile(`${path}.new`, path)
}

/** Gives a finished file the name of another, which it replaces; one that is held stays as it was, and the finished file goes. */
export function replaceByFile(temporary: string, path: string): void {
  try {
    atOnce(patiently(() => disk.rename(temporary, path)))
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/** Writes the bytes under a name that no file has, and gives it; nothing stays where they cannot be written. */
export function keepFile(path: string, bytes: Uint8Array): string {
  const temporary = unfinishedWorkbook(path)
  try {
    writeFileSync(temporary, bytes, { flag: 'wx' })
    return nameFile(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/**
 * Brings a finished file onto the disk, gives it a name that no file has, and tells which: the one asked for, or `name (2)` where the system holds
 * that one. A hard link refuses to replace a file; file systems without links get a rename, after a look.
 */
export function nameFile(temporary: string, path: string): string {
  flushFile(temporary)
  return atOnce(
    named(path, (candidate) => {
      try {
        disk.link(temporary, candidate)
        rmSync(temporary)
      } catch (error) {
        if (existsSync(candidate)) throw error
        disk.rename(temporary, candidate)
      }
    })
  )
}

/** Brings a file onto the disk. */
export function flushFile(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Tries the name, patiently, then others; yields the milliseconds to wait. */
function* named(path: string, give: (candidate: string) => void): Generator<number, string> {
  const { dir, name, ext } = parse(path)
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? path : join(dir, `${name} (${number})${ext}`)
    try {
      yield* patiently(() => give(candidate))
      return candidate
    } catch (error) {
      if (number === NAMES || (!isHeld(error) && (number === 1 || codeOf(error) !== 'EEXIST'))) throw error
    }
  }
}

function* patiently(act: () => void): Generator<number, void> {
  for (const pause of disk.patience) {
    try {
      return act()
    } catch (error) {
      if (!isHeld(error)) throw error
      yield pause
    }
  }
  act()
}

async function withPauses<Value>(work: Generator<number, Value>): Promise<Value> {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
    await wait(value)
  }
}

function atOnce<Value>(work: Generator<number, Value>): Value {
  const nap = new Int32Array(new SharedArrayBuffer(4))
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
    Atomics.wait(nap, 0, 0, value)
  }
}

function isHeld(error: unknown): boolean {
  return ['EPERM', 'EBUSY', 'EACCES'].includes(codeOf(error) ?? '')
}

/** Why a file could not be written, as a fault. */
export function writeFault(error: unknown, path: string): Fault {
  const code = codeOf(error)
  if (code === undefined) throw error
  if (code === 'ENAMETOOLONG') return { kind: 'file-name-too-long', path }
  if (code === 'ENOSPC' || code === 'EDQUOT') return { kind: 'disk-full', path }
  return { kind: 'file-unwritable', path, detail: code }
}
