/** SQLite: opening files, settings of safety, and its errors as faults. The only importer of better-sqlite3. */

import { accessSync, closeSync, constants, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { type Fault, type Result, refuse, succeed } from '../../core/result'

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

/** A connection that writes: write-ahead log, every commit on the disk before it is confirmed, no trust in the file's schema. */
export function connect(path: string): Database {
  const database = new BetterSqlite(path, { fileMustExist: true, timeout: 2_000 })
  database.pragma('trusted_schema = OFF')
  database.pragma('foreign_keys = ON')
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  return database
}

/** A connection to a copy in memory: a read-only folder has no room for the write-ahead log, and the file is never touched. */
export function connectReadOnly(path: string): Database {
  if (existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0) {
    return new BetterSqlite(path, { readonly: true, fileMustExist: true, timeout: 2_000 })
  }
  const bytes = readFileSync(path)
  bytes[18] = 1
  bytes[19] = 1
  const database = new BetterSqlite(bytes)
  database.pragma('trusted_schema = OFF')
  database.pragma('query_only = ON')
  return database
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

/** The first complaint of SQLite's quick check, or undefined where the file is sound. */
export function quickCheck(database: Database): string | undefined {
  const answer: unknown = database.pragma('quick_check(1)', { simple: true })
  return answer === 'ok' ? undefined : `${answer}`
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
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_IOERR')) return { kind: 'file-unwritable', path, detail: code }
  if (code === 'SQLITE_ERROR') return { kind: 'damaged-workbook', path, detail: error.message }
  throw error
}

/** An error of the file system as a fault. */
export function fileFault(error: unknown, path: string): Fault {
  const code = error instanceof Error && 'code' in error ? `${error.code}` : undefined
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
    case 'EROFS':
      return { kind: 'file-read-only', path }
    default:
      return { kind: 'file-unreadable', path, detail: code }
  }
}
