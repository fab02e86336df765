/** Brings a workbook from its version to ours: backed up first, all or nothing. */

import { existsSync } from 'node:fs'
import { type Result, refuse, succeed } from '../../core/result'
import { type Database, storeFault } from './database'
import type { Migration } from './migrations/list'

/** The version of a database's schema: how many migrations it has seen. */
export function schemaVersion(database: Database): number {
  const version: unknown = database.pragma('user_version', { simple: true })
  return typeof version === 'number' ? version : 0
}

/** Runs the migrations that the database has not seen, in one transaction. */
export function applyMigrations(database: Database, migrations: readonly Migration[]): void {
  const from = schemaVersion(database)
  database.transaction(() => {
    for (const migration of migrations.slice(from)) database.exec(migration.sql)
    database.pragma(`user_version = ${migrations.length}`)
  })()
}

/**
 * Migrates an opened workbook. Gives the path of the backup that was made first, or null where there was nothing to do;
 * on any failure the workbook is as it was.
 */
export function migrate(database: Database, path: string, migrations: readonly Migration[]): Result<string | null> {
  const from = schemaVersion(database)
  if (from >= migrations.length) return succeed(null)
  const backup = freeBackupPath(path, from)
  try {
    database.prepare('VACUUM INTO ?').run(backup)
    applyMigrations(database, migrations)
    return succeed(backup)
  } catch (error) {
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
