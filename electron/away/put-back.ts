/**
 * Putting a working copy back in its place: sealed, checked and whole, never over what somebody else put there meanwhile. The
 * long part, `sealCopy`, may be done by any process; the short one, `nameSealed`, is done by the one that holds the workbook.
 */

import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { type Fault, type Result, refuse, succeed } from '../../core/result'
import { besidePath } from '../beside'
import { flushFile, nameFile, replaceByFile, unfinishedWorkbook, writeFault } from '../files/whole-file'
import { connect, copyInto, type Database, LOGS, storeFault } from '../store/database'
import { sha256 } from '../store/publications'
import { stateOf, stateOfFile } from '../store/seals'
import { type Author, checkFile } from '../store/workbook'
import { isReachable, readNote, type WorkingCopy, writeNote } from './working-copy'

/** A whole file beside the one that it is to replace, which `found` and `stamp` tell as it was then. */
export type Sealed = {
  readonly temporary: string
  readonly digest: string
  readonly state: string | null
  /** SHA-256 of the file in its place; null where none is there. */
  readonly found: string | null
  readonly stamp: string
}
/** Where a working copy went: `same`, its place held all of it already; `kept`, another file stands there, so it is beside that one, and belongs to its new name. */
export type PutBack = { readonly kind: 'same' | 'put' | 'kept'; readonly path: string }

/** Writes all that a working copy holds into its place, under a passing name; null where its file holds all of it already. Others may have the copy open. */
export function sealCopy(copy: WorkingCopy): Result<Sealed | null> {
  const { path, state } = readNote(copy)
  const local = unfinishedWorkbook(copy.file)
  let database: Database | undefined
  try {
    database = connect(copy.file)
    if (stateOf(database) === state) return succeed(null)
    if (!isReachable(path)) return refuse({ kind: 'workbook-unreachable', path })
    copyInto(database, local)
    const checked = checkFile(local)
    return checked.ok ? carryOver(local, path) : checked
  } catch (error) {
    return refuse(storeFault(error, copy.file))
  } finally {
    database?.close()
    rmSync(local, { force: true })
  }
}

/** Writes a sealed file beside the one that it is to replace, onto the disk, and reads it again from there. */
function carryOver(local: string, path: string): Result<Sealed> {
  const temporary = unfinishedWorkbook(path)
  try {
    const bytes = readFileSync(local)
    const digest = sha256(bytes)
    const stamp = stampOf(path)
    const found = existsSync(path) ? sha256(readFileSync(path)) : null
    writeFileSync(temporary, bytes, { flag: 'wx' })
    if (found !== null) chmodSync(temporary, statSync(path).mode)
    flushFile(temporary)
    if (sha256(readFileSync(temporary)) !== digest) throw Object.assign(new Error('not as written'), { code: 'EIO' })
    return succeed({ temporary, digest, state: stateOfFile(local), found, stamp })
  } catch (error) {
    rmSync(temporary, { force: true })
    return refuse(awayFault(error, path))
  }
}

/**
 * Gives a sealed file its name, over the one that was taken or put back last. `aside`: another has taken the workbook over, so
 * it stays beside; so it does where the file in its place is not the known one, or a log of someone's lies with it.
 */
export function nameSealed(copy: WorkingCopy, sealed: Sealed | null, aside: boolean, { who, now }: Author): Result<PutBack> {
  const note = readNote(copy)
  const { path } = note
  if (sealed === null) return succeed({ kind: 'same', path })
  const { temporary, digest, state, found } = sealed
  try {
    if (stampOf(path) !== sealed.stamp) {
      rmSync(temporary, { force: true })
      return refuse({ kind: 'changed-meanwhile' })
    }
    const isKnown = found === null || (note.known.includes(found) && LOGS.every((log) => !existsSync(path + log)))
    if (aside || !isKnown) {
      const kept = nameFile(temporary, besidePath(path, who(), now()))
      writeNote(copy, { path: kept, known: [digest], state })
      return succeed({ kind: 'kept', path: kept })
    }
    if (found === null) nameFile(temporary, path)
    else {
      writeNote(copy, { ...note, known: [found, digest] })
      replaceByFile(temporary, path)
    }
    writeNote(copy, { path, known: [digest], state })
    return succeed({ kind: 'put', path })
  } catch (error) {
    rmSync(temporary, { force: true })
    return refuse(awayFault(error, path))
  }
}

/** Both at once, where nobody else has the copy open. */
export function putBack(copy: WorkingCopy, aside: boolean, author: Author): Result<PutBack> {
  const sealed = sealCopy(copy)
  return sealed.ok ? nameSealed(copy, sealed.value, aside, author) : sealed
}

/** Which file stands under a name, and in which state, as far as the system tells without reading it. */
function stampOf(path: string): string {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false })
  return stat ? `${stat.ino} ${stat.size} ${stat.mtimeNs}` : ''
}

function awayFault(error: unknown, path: string): Fault {
  const fault = writeFault(error, path)
  return isReachable(path) ? fault : { kind: 'workbook-unreachable', path }
}
