/**
 * Working copies: a workbook of the network or of a stick is worked on in a copy on this machine's disk, so that a connection
 * that breaks or a stick that is pulled out costs nothing. Beside each copy stands a note of what it is a copy of.
 */

import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from '../../core/schema'
import { place } from '../files/place'
import { flushFile, nameFile, replaceByFile, unfinishedWorkbook } from '../files/whole-file'
import { removeWhole } from '../store/database'
import { sha256 } from '../store/publications'
import { stateOfFile } from '../store/seals'

/** A working copy: the workbook that it is a copy of, its file, which alone is in its folder, and the note of it. */
export type WorkingCopy = { readonly of: string; readonly folder: string; readonly file: string; readonly note: string }

const note = z.strictObject({
  /** The file that the copy is put back as. */
  path: z.string().min(1),
  /** SHA-256 of that file: as it was taken or put back last, and as it may be if the program ended while it was put back. */
  known: z.array(z.string()).min(1).max(2).readonly(),
  /** What that file holds: `stateOf` of it; null where its format is older. */
  state: z.string().nullable()
})
export type Note = z.infer<typeof note>

/** Where all working copies lie, in the folder of the program's settings. */
export function workingCopiesIn(dataFolder: string): string {
  return join(dataFolder, 'copies')
}

/** The working copy of a workbook, which need not be there. */
export function workingCopyOf(copies: string, path: string): WorkingCopy {
  const folder = join(copies, sha256(path).slice(0, 16))
  return { of: path, folder, file: join(folder, basename(path)), note: `${folder}.json` }
}

/** Whether there is a working copy that was not put back, or not known to be: the program ended before, or the place could not be reached. */
export function isWaiting(copies: string, path: string): boolean {
  return existsSync(workingCopyOf(copies, path).file)
}

/** Takes a copy of a workbook that lies elsewhere, which has its name once its note is on the disk; throws what the system says. */
export function takeCopy(copy: WorkingCopy): void {
  removeCopy(copy)
  mkdirSync(copy.folder, { recursive: true, mode: 0o700 })
  const bytes = readFileSync(copy.of)
  const temporary = unfinishedWorkbook(copy.file)
  writeFileSync(temporary, bytes, { mode: 0o600 })
  writeNote(copy, { path: realpathSync.native(copy.of), known: [sha256(bytes)], state: stateOfFile(temporary) })
  nameFile(temporary, copy.file)
}

/** The note of a copy; where it is lost nothing is known of the file in its place, which then counts as a stranger's. */
export function readNote(copy: WorkingCopy): Note {
  try {
    return note.parse(JSON.parse(readFileSync(copy.note, 'utf8')))
  } catch {
    return { path: copy.of, known: [''], state: '' }
  }
}

export function writeNote(copy: WorkingCopy, now: Note): void {
  const temporary = `${copy.note}.new`
  writeFileSync(temporary, JSON.stringify(now))
  flushFile(temporary)
  replaceByFile(temporary, copy.note)
}

/** Lets a working copy go, its note last, and nothing else that may lie beside it. What cannot be removed stays until it is put back once more. */
export function removeCopy(copy: WorkingCopy): void {
  try {
    removeWhole(copy.file)
    rmSync(copy.note, { force: true })
    for (const name of readdirSync(copy.folder)) if (name.startsWith('.bayan-')) rmSync(join(copy.folder, name), { force: true })
    rmdirSync(copy.folder)
  } catch {
    return
  }
}

/** Keeps a working copy that is damaged under another name, so that its workbook can be taken anew. */
export function setAside(copy: WorkingCopy): void {
  for (let number = 1; ; number += 1) {
    const aside = `${copy.folder} damaged ${number}`
    if (existsSync(aside)) continue
    renameSync(copy.folder, aside)
    rmSync(copy.note, { force: true })
    return
  }
}

/** Whether the folder of a file is there now, and lies elsewhere: an empty mount point is a folder of this machine's disk. */
export function isReachable(path: string): boolean {
  return place.isAway(dirname(path))
}
