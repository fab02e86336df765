/** Bounds on what a file may make us read: whoever made it may not be ours. */

import { statSync } from 'node:fs'
import type { Database } from './database'

/** Bytes of a whole workbook. */
const MOST_FILE = 1024 * 1024 * 1024
/** Bytes of a single value: the longest prose in three languages, with what it was translated from, is a quarter of it. */
const MOST_VALUE = 8 * 1024 * 1024
/** Bytes of a value of a publication: a whole table, or a file that went out. */
const MOST_PUBLISHED = 128 * 1024 * 1024
/** Steps that a journal numbers: integers that are exact. */
const MOST_STEPS = 2 ** 53 - 1

/** Which bound the file itself exceeds; undefined where none. */
export function oversizedFile(path: string): string | undefined {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  return size > MOST_FILE ? `${size / 2 ** 20} MB` : undefined
}

/** The first place that holds more than any report needs: `table.column`. */
export function oversizedValue(database: Database): string | undefined {
  return (hasRoomForLongValue(database) ? longValue(database) : undefined) ?? impossibleSequence(database)
}

/** Whether all pages together have room for a value that is too long; in most workbooks they have not, and nothing is to be looked at. */
function hasRoomForLongValue(database: Database): boolean {
  const bytes = Number(database.pragma('page_count', { simple: true })) * Number(database.pragma('page_size', { simple: true }))
  return bytes > MOST_VALUE
}

/** Lengths are read from the heads of rows, never the values. */
function longValue(database: Database): string | undefined {
  const columns = database
    .prepare<[], { readonly place: string; readonly named: string; readonly column: string }>(
      `SELECT t.name AS place, c.name AS "column", t.name || '.' || c.name AS named FROM sqlite_schema t JOIN pragma_table_info(t.name) c
       WHERE t.type = 'table' AND c.type IN ('TEXT', 'BLOB')`
    )
    .all()
  const byTable = Map.groupBy(columns, ({ place }) => place)
  for (const [table, there] of byTable) {
    const most = table.startsWith('publication') ? MOST_PUBLISHED : MOST_VALUE
    const longest = database
      .prepare<[], (number | null)[]>(`SELECT ${there.map(({ column }) => `max(octet_length("${column}"))`).join(', ')} FROM "${table}"`)
      .raw()
      .get()
    const index = longest?.findIndex((length) => (length ?? 0) > most) ?? -1
    if (index >= 0) return there[index]?.named
  }
  return undefined
}

function impossibleSequence(database: Database): string | undefined {
  const sequence = database
    .prepare<[], number>(`SELECT 1 FROM sqlite_sequence WHERE typeof(seq) <> 'integer' OR seq NOT BETWEEN 0 AND ${MOST_STEPS}`)
    .pluck()
    .get()
  return sequence === undefined ? undefined : 'sqlite_sequence'
}
