/** Brings a workbook from its version to ours: backed up first, all or nothing. */

import { existsSync, rmSync } from 'node:fs'
import { type Result, refuse, succeed } from '../../core/result'
import { DamagedContent } from './damage'
import { type Database, storeFault } from './database'
import type { Migration } from './migrations/list'

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
        migration.then?.(database)
      }
      database.pragma(`user_version = ${migrations.length}`)
      check(database)
    })
    .immediate()
}

/**
 * Migrates an opened workbook, and checks what it then holds. Gives the path of the backup that was made first, or null
 * where there was nothing to do; on any failure the workbook is as it was, and no backup stays.
 */
export function migrate(
  database: Database,
  path: string,
  migrations: readonly Migration[],
  check: (database: Database) => void = () => {}
): Result<string | null> {
  const from = schemaVersion(database)
  if (from >= migrations.length) return succeed(null)
  const backup = freeBackupPath(path, from)
  try {
    database.prepare('VACUUM INTO ?').run(backup)
    applyMigrations(database, migrations, check)
    return succeed(backup)
  } catch (error) {
    rmSync(backup, { force: true })
    if (error instanceof DamagedContent) throw error
    return refuse(storeFault(error, path))
  }
}

function freeBackupPath(path: string, version: number): string {
  const stem = path.replace(/\.bayan$/i, '')
  for (let attempt = 1; ; attempt += 1) {
    const candidate = `${stem} (format ${version}${attempt === 1 ? '' : `, ${attempt}`}).bayan`
    if (!existsSync(candidate)) return candidate
  }
}
