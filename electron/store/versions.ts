/** Versions on the disk: where those of a workbook lie, making one that is checked, listing them, and letting old ones go. */

import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { toKeep } from '../../core/versions/rotation'
import { type VersionReason, versionReasons } from '../../core/versions/version'
import { flushFile, replaceByFile, replaceFile } from '../files/whole-file'
import type { Database } from './database'
import { digestOf } from './seals'

/** A version in its folder. */
export type VersionFile = {
  readonly file: string
  readonly path: string
  /** The name that the workbook had when it was made. */
  readonly name: string
  readonly at: number
  readonly reason: VersionReason
  readonly size: number
}

/** Bytes that all versions of a workbook may take together. */
const MOST_BYTES = 512 * 1024 * 1024
/** After so many milliseconds nobody is at work on an unfinished version any more. */
const ABANDONED = 3_600_000
const LONGEST_NAME = 80
const NAME = /^(.*) (\d{4}-\d\d-\d\d) (\d\d)\.(\d\d)\.(\d\d)Z ([a-z]+)\.bayan$/

/** Where all versions lie, in the folder of the program's settings. */
export function versionsIn(dataFolder: string): string {
  return join(dataFolder, 'versions')
}

/**
 * The folder of a workbook's versions: named by the workbook and by when and by whom it was made, so that it is found again
 * wherever a stick is plugged in. It lies with the settings, on another disk than the stick, and nobody else may read it.
 */
export function versionFolder(versions: string, name: string, database: Database): string {
  return join(versions, `${shortened(name)} ${originOf(database)}`)
}

/** What a workbook keeps under any name: a digest of when and by whom it was made. */
function originOf(database: Database): string {
  const first = database.prepare<[], readonly [string, string]>('SELECT at, who FROM change_set ORDER BY id LIMIT 1').raw().get() ?? ['', '']
  return digestOf([first]).toString(36).slice(0, 8)
}

/**
 * The folders with versions of a workbook: that of its name, and those of names that it had before. A copy has the same
 * origin, so a folder of another name counts only where the file that its versions were made of is gone.
 */
export function versionFolders(versions: string, name: string, database: Database): readonly string[] {
  const own = versionFolder(versions, name, database)
  const ending = ` ${originOf(database)}`
  const others = existsSync(versions) ? readdirSync(versions).filter((each) => each.endsWith(ending)) : []
  return [own, ...others.map((each) => join(versions, each)).filter((folder) => folder !== own && isLeft(folder))]
}

/** Beside a folder: the path of the workbook of which its newest version was made. */
function sourceNote(folder: string): string {
  return `${folder}.source`
}

export function noteSource(folder: string, path: string): void {
  replaceFile(sourceNote(folder), path)
}

/** Whether the workbook of a folder of versions has another name or place by now. */
function isLeft(folder: string): boolean {
  try {
    return !existsSync(readFileSync(sourceNote(folder), 'utf8'))
  } catch {
    return false
  }
}

/** The folders in which versions of a workbook of this name lie, for one that cannot be read. */
export function foldersNamed(versions: string, name: string): readonly string[] {
  const begin = `${shortened(name)} `
  try {
    return readdirSync(versions)
      .filter((each) => each.startsWith(begin) && /^[0-9a-z]{1,8}$/.test(each.slice(begin.length)))
      .map((each) => join(versions, each))
  } catch {
    return []
  }
}

function shortened(name: string): string {
  return [...name].slice(0, LONGEST_NAME).join('')
}

/** The versions in a folder, newest first. */
export function listVersions(folder: string): readonly VersionFile[] {
  const names = existsSync(folder) ? readdirSync(folder) : []
  return names
    .flatMap((file): readonly VersionFile[] => {
      const [, name = '', day, hour, minute, second, word] = NAME.exec(file) ?? []
      const at = Date.parse(`${day}T${hour}:${minute}:${second}Z`)
      const reason = versionReasons.find((each) => each === word)
      const path = join(folder, file)
      return reason === undefined || Number.isNaN(at) ? [] : [{ file, path, name, at, reason, size: statSync(path).size }]
    })
    .sort((a, b) => b.at - a.at)
}

/** A name for a version made now: later than all that are there, also where the clock was put back. */
export function versionPath(folder: string, name: string, now: Date, reason: VersionReason): string {
  const at = Math.max(now.getTime(), (listVersions(folder)[0]?.at ?? 0) + 1_000)
  const [day, time = ''] = new Date(at).toISOString().split('T')
  return join(folder, `${shortened(name)} ${day} ${time.slice(0, 8).replaceAll(':', '.')}Z ${reason}.bayan`)
}

/** Where a version is written until it has been checked. */
export function unfinished(path: string): string {
  return `${path}.part`
}

export function makeVersionFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
}

/** Gives a checked version its name, for reading only; from then on it is whole or not there. */
export function finishVersion(path: string): void {
  const temporary = unfinished(path)
  flushFile(temporary)
  replaceByFile(temporary, path)
  chmodSync(path, 0o444)
}

/** Removes what the rotation does not keep, and what was left unfinished. What cannot be removed stays until the next time. */
export function pruneVersions(folder: string, now: number): void {
  const all = listVersions(folder)
  const kept = new Set(toKeep(all, now, MOST_BYTES).map(({ path }) => path))
  for (const { path } of all) if (!kept.has(path)) removeVersion(path)
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (/\.part(?:-journal|-wal|-shm)?$/.test(name) && now - statSync(path).mtimeMs > ABANDONED) removeVersion(path)
  }
}

export function removeVersion(path: string): void {
  try {
    chmodSync(path, 0o600)
    rmSync(path, { force: true })
  } catch {
    return
  }
}
