/** A workbook that was refused because it is damaged: what can be opened in its stead. */

import { readFileSync } from 'node:fs'
import type { DamagedWorkbook } from '../core/contract'
import { type Result, refuse, succeed } from '../core/result'
import type { Recovery } from '../core/versions/recovery'
import { setAside, workingCopyOf } from './away/working-copy'
import { besidePath } from './beside'
import { emptyContent } from './content'
import { keepFile } from './files/whole-file'
import { fileFault } from './store/database'
import { recoverWorkbook } from './store/recover'
import { foldersNamed, listVersions, type VersionFile } from './store/versions'
import { type Author, checkFile, workbookName } from './store/workbook'

/** Versions that are offered at most; each is checked whole before. */
const OFFERED = 3

/** What is new beside the damaged file. `recovery`: what became of its parts; null where a version was copied. */
export type Stead = { readonly path: string; readonly recovery: Recovery | null }

/**
 * What is told of a damaged workbook. `opening`: which was to be opened, the same or the one of which it is a working copy;
 * `isPassing`: it came as bytes, and its file is kept here only to be recovered.
 */
export type Damaged = { readonly told: DamagedWorkbook; readonly opening: string; readonly isPassing: boolean }

/** The damaged workbook with the newest of its versions that pass every check. */
export function damagedWorkbook(path: string, opening: string, author: Author): Damaged {
  const sound: VersionFile[] = []
  for (const version of versionsOf(path, author)) {
    if (sound.length === OFFERED) break
    if (checkFile(version.path).ok) sound.push(version)
  }
  const told = { path, name: workbookName(path), versions: sound.map(({ file, at }) => ({ file, at: new Date(at).toISOString() })) }
  return { told, opening, isPassing: false }
}

/** Makes a new file beside the workbook that was to be opened: of what can be proven of the damaged one, which is never written, or as a copy of a version. A damaged working copy is set aside. */
export function makeStead({ told: { path }, opening }: Damaged, version: string | null, author: Author, resources: string): Result<Stead> {
  const to = besidePath(opening, author.who(), author.now())
  const made = version !== null ? copyVersion(path, version, to, author) : recovered(path, to, author, resources)
  if (made.ok && opening !== path && author.copies !== undefined) setAside(workingCopyOf(author.copies, opening))
  return made
}

function recovered(path: string, to: string, author: Author, resources: string): Result<Stead> {
  const recovery = recoverWorkbook(path, to, author, emptyContent(resources, author.now().getFullYear()))
  return recovery.ok ? succeed({ path: to, recovery: recovery.value }) : recovery
}

function copyVersion(path: string, wanted: string, to: string, author: Author): Result<Stead> {
  const version = versionsOf(path, author).find(({ file }) => file === wanted)
  if (version === undefined) return refuse({ kind: 'version-unknown', version: wanted })
  try {
    return succeed({ path: keepFile(to, readFileSync(version.path)), recovery: null })
  } catch (error) {
    return refuse(fileFault(error, to))
  }
}

/** The versions of all workbooks of this name, newest first: whose they are a damaged file cannot be asked. */
function versionsOf(path: string, { versions }: Author): readonly VersionFile[] {
  if (versions === undefined) return []
  return foldersNamed(versions, workbookName(path))
    .flatMap(listVersions)
    .sort((a, b) => b.at - a.at)
}
