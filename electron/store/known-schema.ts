/**
 * What stands in a file's schema is SQL that SQLite runs: a trigger, a view in a table's place or a column that computes itself
 * would be a stranger's program. So each object is held, byte for byte, against the schema that our own migrations make.
 */

import { createMemory, type Database } from './database'
import type { Migration } from './migrations/list'

/** One object of a schema: its kind, name and SQL, as one text. */
type SchemaObject = { readonly name: string; readonly said: string }

const known = new Map<number, ReadonlyMap<string, string>>()

/** The first object of the schema that is not as the migrations up to `version` make it, by its name; undefined where all are. */
export function strangeObject(database: Database, version: number, migrations: readonly Migration[]): string | undefined {
  const ours = known.get(version) ?? knownObjects(migrations.slice(0, version))
  known.set(version, ours)
  const there = objectsOf(database)
  const strange = there.find(({ name, said }) => ours.get(name) !== said)?.name
  return strange ?? [...ours.keys()].find((name) => !there.some((each) => each.name === name))
}

function knownObjects(migrations: readonly Migration[]): ReadonlyMap<string, string> {
  const database = createMemory()
  try {
    for (const { sql } of migrations) database.exec(sql)
    return new Map(objectsOf(database).map(({ name, said }) => [name, said]))
  } finally {
    database.close()
  }
}

function objectsOf(database: Database): readonly SchemaObject[] {
  return database.prepare<[], SchemaObject>('SELECT name, json_array(type, tbl_name, sql) AS said FROM sqlite_schema ORDER BY name COLLATE BINARY, type').all()
}
