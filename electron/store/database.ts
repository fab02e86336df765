/** SQLite: opening files, settings of safety, and its errors as faults. The only importer of better-sqlite3. */

import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statfsSync,
  statSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { type Fault, type Result, refuse, succeed } from '../../core/result'
import { codeOf } from '../files/error-code'

export type Database = BetterSqlite.Database

/** "BYAN" in ASCII: the mark by which a file is known as a Bayan workbook. */
export const APPLICATION_ID = 0x42_59_41_4e

const HEADER_BYTES = 100
const MAGIC = 'SQLite format 3\0'

/** What the first hundred bytes of a file say (SQLite file format, section 1.3), read before SQLite touches the file. */
export function readHeader(path: string): Result<{ readonly version: number }> {
  const header = Buffer.alloc(HEADER_BYTES)
  let read = 0
  try {
    const file = openSync(path, 'r')
    try {
      read = readSync(file, header, 0, HEADER_BYTES, 0)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    return refuse(fileFault(error, path))
  }
  const known = read === HEADER_BYTES && header.toString('latin1', 0, MAGIC.length) === MAGIC && header.readUInt32BE(68) === APPLICATION_ID
  return known ? succeed({ version: header.readUInt32BE(60) }) : refuse({ kind: 'not-a-workbook', path })
}

/** Whether the file or its folder forbids writing. A file without any write permission is read-only, even for the superuser. */
export function isReadOnly(path: string): boolean {
  try {
    if ((statSync(path).mode & 0o222) === 0) return true
    accessSync(path, constants.W_OK)
    accessSync(dirname(path), constants.W_OK)
    return false
  } catch {
    return true
  }
}

/** A connection that may write, every commit on the disk before it is confirmed, without trust in the file's schema. The file is as it was until something is written. */
export function connect(path: string): Database {
  const database = new BetterSqlite(path, { fileMustExist: true, timeout: 2_000 })
  try {
    database.pragma('trusted_schema = OFF')
    database.pragma('foreign_keys = ON')
    database.pragma('synchronous = FULL')
    return database
  } catch (error) {
    // Left to be collected, it would be closed at some later time and take along the log of a file that has this name by then.
    database.close()
    throw error
  }
}

/**
 * From now on changes go to the write-ahead log; a file that was not kept so is marked. `away`: on the network or a stick,
 * where a log and its shared memory are not safe, each change goes into the file itself, which is sealed again after it.
 */
export function keepLog(database: Database, away: boolean): void {
  database.pragma(away ? 'journal_mode = DELETE' : 'journal_mode = WAL')
}

/**
 * A connection to a copy in memory, with what a crash left in the logs beside the file: a read-only folder has no room
 * for a log, and neither the file nor its folder is ever touched.
 */
export function connectCopy(path: string): Database {
  const bytes = LOGS.some((log) => sizeOf(path + log) > 0) ? recovered(path) : readFileSync(path)
  bytes[18] = 1
  bytes[19] = 1
  const database = new BetterSqlite(bytes)
  database.pragma('trusted_schema = OFF')
  return database
}

/** What SQLite keeps beside a file while it is changed, or leaves there after a crash. */
export const LOGS = ['-wal', '-journal'] as const

/** The bytes of the file with its logs worked in, by SQLite, in a folder of the system's that is gone afterwards. */
function recovered(path: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'bayan-'))
  try {
    const copy = join(folder, 'copy')
    for (const part of ['', ...LOGS]) if (existsSync(path + part)) copyFileSync(path + part, copy + part)
    chmodSync(copy, 0o600)
    const database = new BetterSqlite(copy, { fileMustExist: true })
    try {
      return database.serialize()
    } finally {
      database.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

/** Removes a file that nobody has open, with all that SQLite keeps beside it. */
export function removeWhole(path: string): void {
  for (const part of ['', ...LOGS, '-shm']) rmSync(path + part, { force: true })
}

/** The log beside a file and its index, where they are there. */
export function logsBeside(path: string): readonly string[] {
  return ['-wal', '-shm'].map((log) => path + log).filter((log) => existsSync(log))
}

/** Takes away what an opening without room left beside a file: an empty log, and an index of nothing. `before`: what was there already and stays. */
export function removeEmptyLogs(path: string, before: readonly string[]): void {
  if (sizeOf(`${path}-wal`) > 0) return
  for (const log of logsBeside(path)) if (!before.includes(log)) rmSync(log, { force: true })
}

/** A new empty database file with Bayan's mark; the folder exists and the file does not. */
export function createDatabase(path: string): Database {
  const database = new BetterSqlite(path, { timeout: 2_000 })
  database.pragma('journal_mode = DELETE')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  database.pragma(`application_id = ${APPLICATION_ID}`)
  return database
}

/** An empty database in memory. */
export function createMemory(): Database {
  return new BetterSqlite(':memory:')
}

/** The bytes of a file as a database in memory, for reading what is damaged. */
export function connectBytes(bytes: Buffer): Database {
  const database = new BetterSqlite(bytes)
  database.pragma('trusted_schema = OFF')
  return database
}

/** The same bytes with a header that SQLite takes: a damaged one would keep all the rest from being read. */
export function markBytes(bytes: Buffer): Buffer {
  const marked = Buffer.concat([bytes, Buffer.alloc(Math.max(0, HEADER_BYTES - bytes.length))])
  marked.write(MAGIC, 0, 'latin1')
  const size = marked.readUInt16BE(16)
  if (size < 512 || (size & (size - 1)) !== 0) marked.writeUInt16BE(PAGE_BYTES, 16)
  marked.set([1, 1, 0, 64, 32, 32], 18)
  marked.writeUInt32BE(4, 44)
  marked.writeUInt32BE(1, 56)
  return marked
}

/** The size of pages that SQLite gives to new files. */
const PAGE_BYTES = 4_096

/** Copies a workbook as it stands into a new file, all pages at once, by SQLite's online backup: who writes meanwhile is not held up. */
export async function copyOnline(from: Database, to: string): Promise<void> {
  await from.backup(to, { progress: () => 0x7fff_ffff })
  const copy = new BetterSqlite(to)
  copy.pragma('journal_mode = DELETE')
  copy.close()
}

/** Writes all of a workbook, which others may have open too, into a file that is not there yet, as one without a log. */
export function copyInto(database: Database, to: string): void {
  database.prepare('VACUUM INTO ?').run(to)
}

/** The first complaint of SQLite's whole check, or undefined where the file is sound. */
export function wholeCheck(database: Database): string | undefined {
  const answer: unknown = database.pragma('integrity_check(1)', { simple: true })
  return answer === 'ok' ? undefined : `${answer}`
}

/**
 * The first complaint of SQLite's quick check, or undefined where the file is sound. The rules that tables put on their values
 * are left out, for they take most of its time: whoever reads content holds it to the same rules.
 */
export function quickCheck(database: Database): string | undefined {
  database.pragma('ignore_check_constraints = ON')
  try {
    const answer: unknown = database.pragma('quick_check(1)', { simple: true })
    return answer === 'ok' ? undefined : `${answer}`
  } finally {
    database.pragma('ignore_check_constraints = OFF')
  }
}

/** An error of SQLite or of the file system as a fault; an error of the program is thrown on. */
export function storeFault(error: unknown, path: string): Fault {
  if (!(error instanceof BetterSqlite.SqliteError)) return fileFault(error, path)
  const { code } = error
  if (code.startsWith('SQLITE_FULL')) return { kind: 'disk-full', path }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return { kind: 'file-locked', path }
  if (code.startsWith('SQLITE_READONLY')) return { kind: 'file-read-only', path }
  if (code.startsWith('SQLITE_CORRUPT')) return { kind: 'damaged-workbook', path, detail: error.message }
  if (code.startsWith('SQLITE_NOTADB')) return { kind: 'not-a-workbook', path }
  if (code.startsWith('SQLITE_IOERR') && isFull(dirname(path))) return { kind: 'disk-full', path }
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_IOERR')) return { kind: 'file-unwritable', path, detail: code }
  if (code === 'SQLITE_ERROR') return { kind: 'damaged-workbook', path, detail: error.message }
  throw error
}

/** What SQLite needs beside the file for the index of its log, with some to spare. */
const ROOM = 64 * 1024

/** Whether the disk has no room for so much as a log. SQLite says of it only that reading or writing failed. */
function isFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize < ROOM
  } catch {
    return false
  }
}

/** An error of the file system as a fault. */
export function fileFault(error: unknown, path: string): Fault {
  const code = codeOf(error)
  switch (code) {
    case undefined:
      throw error
    case 'ENOENT':
      return { kind: 'file-missing', path }
    case 'EEXIST':
      return { kind: 'file-exists', path }
    case 'ENOSPC':
    case 'EDQUOT':
      return { kind: 'disk-full', path }
    case 'EISDIR':
      return { kind: 'not-a-workbook', path }
    case 'ENAMETOOLONG':
      return { kind: 'file-name-too-long', path }
    case 'EROFS':
      return { kind: 'file-read-only', path }
    default:
      return { kind: 'file-unreadable', path, detail: code }
  }
}

/** Why a folder cannot be made, as a fault: the system says of a folder in a read-only place only that it is not there. */
export function folderFault(error: unknown, path: string): Fault {
  const fault = fileFault(error, path)
  switch (fault.kind) {
    case 'disk-full':
    case 'file-name-too-long':
      return fault
    case 'file-missing':
      return { kind: 'folder-unwritable', path, detail: refusalAbove(path) }
    case 'file-exists':
      return { kind: 'folder-unwritable', path, detail: 'ENOTDIR' }
    case 'file-read-only':
      return { kind: 'folder-unwritable', path, detail: 'EROFS' }
    default:
      return { kind: 'folder-unwritable', path, detail: fault.kind === 'file-unreadable' ? fault.detail : 'ENOTDIR' }
  }
}

/** What the nearest folder that is there says to a writer. */
function refusalAbove(path: string): string {
  const above = dirname(path)
  if (!existsSync(above) && above !== path) return refusalAbove(above)
  try {
    accessSync(above, constants.W_OK)
    return 'ENOENT'
  } catch (error) {
    return codeOf(error) ?? 'ENOENT'
  }
}
