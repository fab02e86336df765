/** Writing a file whole or not at all: beside it under another name, onto the disk, then renamed over. */

import { randomBytes } from 'node:crypto'
import { readdirSync, rmSync, statSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join, parse } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Fault, type Result, refuse, succeed } from '../../core/result'

/** Waits between tries while an antivirus or a word processor holds the file, in milliseconds. */
const PATIENCE = [20, 80, 250, 600]
/** How many other names are tried where the file stays held: `name (2).pdf` … */
const NAMES = 9

/** Names of unfinished files of exports, as `saveFile` gives them. */
const UNFINISHED = /^\.[a-z0-9-]+\.(?:en|fr|ar)\.(?:pdf|docx)\.[0-9a-f]{12}\.part$/
/** After so many milliseconds no export is at work on its file any more. */
const ABANDONED = 24 * 60 * 60 * 1_000

const atWork = new Set<string>()

/** Removes the files that are being written now: for a process that is told to end. */
export function removeUnfinished(): void {
  for (const path of atWork) rmSync(path, { force: true })
}

/** Removes what exports that were killed left in a folder, a day ago or longer. What cannot be removed stays. */
export function sweepAbandoned(folder: string, now: number): void {
  try {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name)
      if (UNFINISHED.test(name) && now - statSync(path).mtimeMs > ABANDONED) rmSync(path, { force: true })
    }
  } catch {
    return
  }
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
    return succeed(await giveName(temporary, path))
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {})
    return refuse(saveFault(error, path))
  } finally {
    atWork.delete(temporary)
  }
}

async function giveName(temporary: string, path: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const { dir, name, ext } = parse(path)
    const candidate = number === 1 ? path : join(dir, `${name} (${number})${ext}`)
    try {
      await patiently(() => rename(temporary, candidate))
      return candidate
    } catch (error) {
      if (!isHeld(error) || number === NAMES) throw error
    }
  }
}

async function patiently(act: () => Promise<void>): Promise<void> {
  for (const pause of PATIENCE) {
    try {
      return await act()
    } catch (error) {
      if (!isHeld(error)) throw error
      await wait(pause)
    }
  }
  return act()
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? `${error.code}` : undefined
}

function isHeld(error: unknown): boolean {
  return ['EPERM', 'EBUSY', 'EACCES'].includes(codeOf(error) ?? '')
}

function saveFault(error: unknown, path: string): Fault {
  const code = codeOf(error)
  if (code === undefined) throw error
  if (code === 'ENAMETOOLONG') return { kind: 'file-name-too-long', path }
  if (code === 'ENOSPC' || code === 'EDQUOT') return { kind: 'disk-full', path }
  return { kind: 'file-unwritable', path, detail: code }
}
