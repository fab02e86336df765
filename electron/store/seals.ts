/**
 * Seals: a digest of each part of a workbook, written in the transaction that writes the part. SQLite does not notice a digit
 * that has turned into another one on the disk; a part that is not as it was sealed is noticed before a number of it is shown.
 */

import { DamagedContent } from './damage'
import { connect, type Database } from './database'
import { digester, type Field } from './digest'
import { type EntityKind, ONLY } from './entities'

/** What is sealed: entities as the journal knows them, and publications, which have seals of their own but might be missing. */
export type SealedKind = EntityKind | 'publication'
type Row = readonly Field[]
/** `key`: how many of the columns make the key. */
type Source = { readonly table: string; readonly columns: string; readonly order: string; readonly key?: number }

/**
 * Rows are sealed together that share the first column of their key: the cells of an indicator, or a single block. `columns`
 * begin with the key, and for cells are those that the figures table reads.
 */
const SOURCES: Readonly<Record<SealedKind, Source>> = {
  unit: { table: 'unit', columns: 'code, position, measure, genders, forms', order: 'code' },
  section: { table: 'section', columns: 'code, position, name_en, name_fr, name_ar', order: 'code' },
  indicator: {
    table: 'indicator',
    columns: 'code, position, name_en, name_fr, name_ar, unit, section, precision, source, scope_en, scope_fr, scope_ar, part',
    order: 'code'
  },
  cell: { table: 'cell', columns: 'indicator, period, value, qualifier, status, absence, source, note', order: 'indicator, period', key: 2 },
  style: { table: 'style', columns: `'${ONLY}', content`, order: 'id' },
  report: { table: 'report', columns: `'${ONLY}', content`, order: 'id' },
  block: { table: 'block', columns: 'id, position, content, review', order: 'id' },
  comment: { table: 'comment', columns: 'id, content', order: 'id' },
  dismissal: { table: 'dismissal', columns: 'indicator, period, remark, content', order: 'indicator, period, remark', key: 3 },
  revision: { table: 'revision', columns: 'indicator, period, content', order: 'indicator, period', key: 2 },
  publication: { table: 'publication', columns: 'CAST(id AS TEXT), at, who, year, base, content, seal', order: 'id' }
}
export const sealedKinds = Object.keys(SOURCES) as readonly SealedKind[]

/** The seal over all seals, so that a part cannot vanish together with its own. */
const ALL = 'all'

/** All rows of a kind, in the order of their keys. */
export function sealedRows(database: Database, kind: SealedKind): IterableIterator<Row> {
  const { table, columns, order } = SOURCES[kind]
  return database.prepare<[], Row>(`SELECT ${columns} FROM ${table} ORDER BY ${order}`).raw().iterate()
}

/** The rows of a kind that can be read in a damaged file: from the beginning, and from the end where a page between them is lost. */
export function readableRows(database: Database, kind: SealedKind): readonly Row[] {
  const { table, columns, order } = SOURCES[kind]
  const backwards = order
    .split(', ')
    .map((column) => `${column} DESC`)
    .join(', ')
  const rows = new Map<string, Row>()
  for (const by of [order, backwards]) {
    try {
      for (const row of database.prepare<[], Row>(`SELECT ${columns} FROM ${table} ORDER BY ${by}`).raw().iterate()) rows.set(JSON.stringify(row), row)
    } catch {
      // What follows cannot be read in this direction.
    }
  }
  return [...rows.values()]
}

/** Writes rows of a kind as they are. */
export function putRow(database: Database, kind: EntityKind): (row: Row) => void {
  const { table, columns } = SOURCES[kind]
  const isSingle = columns.startsWith("'")
  const names = isSingle ? columns.replace(`'${ONLY}'`, 'id') : columns
  const put = database.prepare<Field[]>(
    `INSERT OR REPLACE INTO ${table} (${names}) VALUES (${names
      .split(',')
      .map(() => '?')
      .join(', ')})`
  )
  return (row) => put.run(...(isSingle ? [1, ...row.slice(1)] : row))
}

/** Computes the digest of a part as it stands; null where nothing is left of it. */
export function partDigest(database: Database): (kind: SealedKind, part: string) => number | null {
  const { row, take } = digester()
  const rows = rowsOfParts(database)
  return (kind, part) => {
    const now = rows.get(kind)?.all(part) ?? []
    for (const each of now) row(each)
    const digest = take()
    return now.length === 0 ? null : digest
  }
}

/** The keys of a kind, as the journal writes them. */
export function keysOf(database: Database, kind: EntityKind): readonly string[] {
  const { key = 1 } = SOURCES[kind]
  return Array.from(sealedRows(database, kind), (row) => row.slice(0, key).join(' '))
}

/** The part to which an entity belongs, by the entity's key in the journal. */
export function partOf(key: string): string {
  const space = key.indexOf(' ')
  return space < 0 ? key : key.slice(0, space)
}

function rowsOfParts(database: Database) {
  return new Map(
    sealedKinds.map((kind) => {
      const { table, columns, order } = SOURCES[kind]
      const [key] = columns.split(',')
      return [kind, database.prepare<[string], Row>(`SELECT ${columns} FROM ${table} WHERE ${key} = ? ORDER BY ${order}`).raw()] as const
    })
  )
}

/** Seals a part anew as it now stands, or takes its seal away where nothing is left of it; the caller's transaction holds it. */
export function sealer(database: Database): (kind: SealedKind, part: string) => void {
  const known = database.prepare<[string, string], number>('SELECT digest FROM seal WHERE what = ? AND key = ?').pluck()
  const keep = database.prepare<[string, string, number]>(
    'INSERT INTO seal (what, key, digest) VALUES (?, ?, ?) ON CONFLICT (what, key) DO UPDATE SET digest = excluded.digest'
  )
  const remove = database.prepare<[string, string]>('DELETE FROM seal WHERE what = ? AND key = ?')
  const digestNow = partDigest(database)
  return (kind, part) => {
    const digest = digestNow(kind, part)
    const before = known.get(kind, part) ?? 0
    const sealed = digest ?? 0
    if (digest !== null) keep.run(kind, part, digest)
    else remove.run(kind, part)
    keep.run(ALL, '', added(known.get(ALL, '') ?? 0, sealed, before))
  }
}

/** Seals all that a workbook of an older version holds. */
export function sealAll(database: Database): void {
  const seal = sealer(database)
  for (const kind of sealedKinds) for (const part of new Set([...sealedRows(database, kind)].map(([key]) => `${key}`))) seal(kind, part)
}

/** The sum of all seals with one of them in another's place, in 32 bits. */
function added(sum: number, now: number, before: number): number {
  return (sum + (now >>> 0) - (before >>> 0)) >>> 0
}

export type SealCheck = {
  /** Takes in the cells in the order of their keys, as they are read anyway. */
  readonly cell: (row: Row) => void
  /** Reads the rest and throws `DamagedContent` where anything is not as it was sealed. The caller's transaction holds all that was read. */
  readonly finish: () => void
}

/** Holds all that a workbook holds against its seals. */
export function sealCheck(database: Database): SealCheck {
  const { row, take } = digester()
  const found: (readonly [string, string, number])[] = []
  let part: Field | undefined
  const end = (kind: SealedKind): void => {
    if (part !== undefined) found.push([kind, `${part}`, take()])
    part = undefined
  }
  const see = (kind: SealedKind, fields: Row): void => {
    const [key = null] = fields
    if (key !== part) end(kind)
    part = key
    row(fields)
  }
  return {
    cell: (fields) => see('cell', fields),
    finish: () => {
      end('cell')
      for (const kind of sealedKinds) {
        if (kind === 'cell') continue
        for (const fields of sealedRows(database, kind)) see(kind, fields)
        end(kind)
      }
      compare(database, found)
    }
  }
}

/** A part seen twice is one whose rows do not stand together, and where parts are out of order a look-up by key would miss some. */
function compare(database: Database, found: readonly (readonly [string, string, number])[]): void {
  const seals = new Map<string, number>()
  let all: number | undefined
  let sum = 0
  for (const [what, key, digest] of database.prepare<[], readonly [string, string, number]>('SELECT what, key, digest FROM seal').raw().iterate()) {
    if (what === ALL) all = digest
    else {
      seals.set(`${what} ${key}`, digest)
      sum = added(sum, digest, 0)
    }
  }
  let last = ''
  for (const [what, key, digest] of found) {
    const place = `${what} ${key}`
    const inOrder = what !== 'cell' || key > last
    last = key
    if (!inOrder || seals.get(place) !== digest) throw new DamagedContent(`seal: ${place}`)
    seals.delete(place)
  }
  const [missing] = seals.keys()
  if (missing !== undefined) throw new DamagedContent(`seal: ${missing}`)
  if (all !== sum) throw new DamagedContent('seal')
}

/** What stands for all that a workbook holds and went through: it differs where anything differs; null for one of a version without seals. */
export function stateOf(database: Database): string | null {
  const sealed = database.prepare<[], number>("SELECT count(*) FROM sqlite_schema WHERE name = 'seal'").pluck().get() === 1
  if (!sealed) return null
  const steps = database.prepare<[], number>('SELECT max(id) FROM change_set').pluck().get()
  return `${steps} ${database.prepare<[string], number>('SELECT digest FROM seal WHERE what = ?').pluck().get(ALL)}`
}

/** What stands for all that a file holds; null where it cannot be read. */
export function stateOfFile(path: string): string | null {
  try {
    const database = connect(path)
    try {
      return stateOf(database)
    } finally {
      database.close()
    }
  } catch {
    return null
  }
}

/** The seals that can be read in a damaged file, by kind and part. */
export function readableSeals(database: Database): ReadonlyMap<string, number> {
  const seals = new Map<string, number>()
  for (const by of ['what, key', 'what DESC, key DESC']) {
    try {
      for (const [what, key, digest] of database
        .prepare<[], readonly [string, string, number]>(`SELECT what, key, digest FROM seal ORDER BY ${by}`)
        .raw()
        .iterate()) {
        seals.set(`${what} ${key}`, digest)
      }
    } catch {
      // What follows cannot be read in this direction.
    }
  }
  return seals
}

/** Whether all seals are there and as they were: what has none then was not there. */
export function isWholeSeals(seals: ReadonlyMap<string, number>): boolean {
  const all = seals.get(`${ALL} `)
  let sum = 0
  for (const [place, digest] of seals) if (place !== `${ALL} `) sum = added(sum, digest, 0)
  return all === sum
}

/** The digest of rows of one part. */
export function digestOf(rows: readonly Row[]): number {
  const { row, take } = digester()
  for (const each of rows) row(each)
  return take()
}
