/** Brings a workbook from its version to ours: backed up first, all or nothing. */

import { existsSync, rmSync } from 'node:fs'
import { type Result, refuse, succeed } from '../../core/result'
import { nameFile, unfinishedWorkbook } from '../files/whole-file'
import { DamagedContent } from './damage'
import { copyInto, type Database, storeFault } from './database'
import type { Migration } from './migrations/list'
import { finishVersion, removeVersion, unfinished } from './versions'

/** The version of a database's schema: how many migrations it has seen. */
export function schemaVersion(database: Database): number {
  const version: unknown = database.pragma('user_version', { simple: true })
  return typeof version === 'number' ? version : 0
}

/** Runs the migrations that the database has not seen, in one transaction; what `check` throws takes them back. */
export function applyMigrations(database: Database, migrations: readonly Migration[], check: (database: Database) => void = () => {}): void {
  database
    .transaction(() => {
      for (const migration of migrations.slice(schemaVersion(database))) {
        database.exec(migration.sql)
        migration.after?.(database)
      }
      database.pragma(`user_version = ${migrations.length}`)
      check(database)
    })
    .immediate()
}

/**
 * Migrates an opened workbook, and checks what it then holds. `backUp` makes the backup and gives its path. Gives that path, or null
 * where there was nothing to do; on any failure the workbook is as it was, and no backup stays.
 */
export function migrate(
  database: Database,
  path: string,
  migrations: readonly Migration[],
  check: (database: Database) => void = () => {},
  backUp: (database: Database) => string = (open) => backUpBeside(open, path)
): Result<string | null> {
  const from = schemaVersion(database)
  if (from >= migrations.length) return succeed(null)
  let backup: string | undefined
  try {
    backup = backUp(database)
    applyMigrations(database, migrations, check)
    return succeed(backup)
  } catch (error) {
    if (backup !== undefined) removeVersion(backup)
    if (error instanceof DamagedContent) throw error
    return refuse(storeFault(error, path))
  }
}

/** A copy beside the file, named by its format: for who has no folder of versions, or none that can be written. */
function backUpBeside(database: Database, path: string): string {
  const temporary = unfinishedWorkbook(path)
  try {
    copyInto(database, temporary)
    return nameFile(temporary, freeBackupPath(path, schemaVersion(database)))
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/** A checked copy among the versions of the workbook; beside the file where they cannot be written. */
export function backUpAmongVersions(database: Database, path: string, target: () => string): string {
  let version: string
  try {
    version = target()
    copyInto(database, unfinished(version))
  } catch {
    return backUpBeside(database, path)
  }
  finishVersion(version)
  return version
}

function freeBackupPath(path: string, version: number): string {
  const stem = path.replace(/\.bayan$/i, '')
  for (let attempt = 1; ; attempt += 1) {
    const candidate = `${stem} (format ${version}${attempt === 1 ? '' : `, ${attempt}`}).bayan`
    if (!existsSync(candidate)) return candidate
  }
}
