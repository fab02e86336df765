/** The hand of a forger who knows SQLite: the file's guards are taken away, and put back as they were. */

import type Database from 'better-sqlite3'

export function withoutGuards(database: Database.Database, act: (database: Database.Database) => void): void {
  const guards = database
    .prepare<[], { readonly name: string; readonly sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid")
    .all()
  for (const { name } of guards) database.exec(`DROP TRIGGER ${name}`)
  act(database)
  for (const { sql } of guards) database.exec(sql)
}
