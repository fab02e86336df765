/**
 * Recovery of a damaged workbook: every part is put together from what can be read of the file, of its journal and of its
 * last version, and counts only where its seal proves it, or where two of them that are kept apart agree. What cannot be
 * proven is left out and named. The damaged file is read and never written.
 */

import { existsSync, readFileSync } from 'node:fs'
import { type Result, refuse, succeed } from '../../core/result'
import type { RecoveredFrom, Recovery } from '../../core/versions/recovery'
import { nameFile, unfinishedWorkbook } from '../files/whole-file'
import { checkChain } from './chain'
import { connectBytes, createDatabase, createMemory, type Database, fileFault, markBytes, removeWhole, storeFault } from './database'
import { type EntityKind, entityAccess, images, ONLY, splitCellKey } from './entities'
import { changesTo, type Images } from './images'
import { openJournal } from './journal'
import { readLog, withLog } from './log-check'
import { applyMigrations } from './migrate'
import { migrations } from './migrations/list'
import { copyPublications } from './recover-publications'
import { isWholeSeals, keysOf, partDigest, partOf, putRow, readableRows, readableSeals } from './seals'
import { foldersNamed, listVersions } from './versions'
import { type Author, contentImages, openWorkbook, type WorkbookContent, workbookName } from './workbook'

type State = ReadonlyMap<string, string>
type Sources = { readonly file: State; readonly journal: ReadonlyMap<string, string | null>; readonly version: State; readonly isChained: boolean }
type Taken = { readonly image: string | null; readonly from: 'file' | 'journal' | 'version' | 'lost' }

const KINDS = Object.keys(images) as readonly EntityKind[]
/** Mixtures of sources that are tried for one part. */
const MOST_TRIALS = 4_096

/** Reads what it can and writes it to a new file, never over another one. `spare`: what stands in for a lost house style or report. */
export function recoverWorkbook(path: string, to: string, author: Author, spare: WorkbookContent): Result<Recovery> {
  if (existsSync(to)) return refuse({ kind: 'file-exists', path: to })
  let bytes: Buffer
  try {
    bytes = withLog(readFileSync(path), readLog(`${path}-wal`))
  } catch (error) {
    return refuse(fileFault(error, path))
  }
  const damaged = connectBytes(markBytes(bytes))
  try {
    const newest = newestVersion(path, author)
    const sources = { file: readFile(damaged), ...readJournal(damaged), version: newest?.state ?? new Map<string, string>() }
    const taken = prove(damaged, sources)
    return write(damaged, to, author, complete(taken, sources.version, spare), newest?.file ?? null)
  } finally {
    damaged.close()
  }
}

function memory(): Database {
  const database = createMemory()
  applyMigrations(database, migrations)
  database.pragma('foreign_keys = OFF')
  database.pragma('ignore_check_constraints = ON')
  return database
}

/** The images of all rows that can be read and are what they must be. */
function readFile(damaged: Database): State {
  const scratch = memory()
  for (const kind of KINDS) {
    const put = putRow(scratch, kind)
    for (const row of readableRows(damaged, kind)) attempt(() => put(row))
  }
  const access = entityAccess(scratch)
  const state = new Map<string, string>()
  for (const what of KINDS) {
    for (const key of keysOf(scratch, what)) {
      const image = attempt(() => access[what].read(key))
      if (image && attempt(() => images[what].parse(JSON.parse(image)))) state.set(`${what} ${key}`, image)
    }
  }
  scratch.close()
  return state
}

type Recorded = { readonly what: string; readonly key: string; readonly after: string | null }

/** What the journal says last of each entity, as far as it can be read; from the end too, where a page in it is lost. */
function readJournal(damaged: Database): Pick<Sources, 'journal' | 'isChained'> {
  const journal = new Map<string, string | null>()
  const columns = 'SELECT what, key, after FROM change ORDER BY change_set'
  const forwards = readSome<Recorded>(damaged, `${columns}, position`)
  const backwards = readSome<Recorded>(damaged, `${columns} DESC, position DESC`).toReversed()
  for (const { what, key, after } of [...forwards, ...backwards]) {
    if (KINDS.some((kind) => kind === what)) journal.set(`${what} ${key}`, after)
  }
  return { journal, isChained: attempt(() => checkChain(damaged).holds) === true }
}

function readSome<Row>(database: Database, sql: string): readonly Row[] {
  const rows: Row[] = []
  attempt(() => {
    for (const row of database.prepare<[], Row>(sql).iterate()) rows.push(row)
  })
  return rows
}

function newestVersion(path: string, author: Author): { readonly file: string; readonly state: State } | undefined {
  if (author.versions === undefined) return undefined
  const all = foldersNamed(author.versions, workbookName(path)).flatMap(listVersions)
  for (const { path: version, file } of [...all].sort((a, b) => b.at - a.at)) {
    const opened = openWorkbook(version, { who: author.who, now: author.now }, 'read')
    if (!opened.ok) continue
    const state = new Map([...opened.value.images()].map(([place, { image }]) => [place, image]))
    opened.value.close()
    return { file, state }
  }
  return undefined
}

/** Every entity with what is proven of it. */
function prove(damaged: Database, sources: Sources): ReadonlyMap<string, Taken> {
  const { file, journal, version } = sources
  const seals = readableSeals(damaged)
  const isSealed = isWholeSeals(seals)
  const nothing = file.size === 0 && journal.size === 0 && seals.size === 0
  if (nothing) return new Map([...version].map(([place, image]) => [place, { image, from: 'version' as const }]))
  const parts = new Map<string, string[]>()
  for (const place of new Set([...file.keys(), ...journal.keys(), ...version.keys()])) {
    const { what, key } = splitPlace(place)
    const part = `${what} ${partOf(key)}`
    parts.set(part, [...(parts.get(part) ?? []), place])
  }
  const scratch = memory()
  const access = entityAccess(scratch)
  const digest = partDigest(scratch)
  const taken = new Map<string, Taken>()
  for (const [part, places] of parts) {
    const seal = seals.get(part)
    if (seal === undefined && isSealed) continue
    const { what, key } = splitPlace(part)
    const holds = (mixture: readonly (string | null)[]): boolean =>
      seal !== undefined &&
      attempt(() => {
        for (const [index, place] of places.entries()) access[what].write(splitPlace(place).key, mixture[index] ?? null)
        return digest(what, key) === seal
      }) === true
    const mixture = mixtures(places, sources).find(holds)
    // Of a part that is not proven, something may be gone that nothing else names.
    if (seal !== undefined && mixture === undefined) taken.set(part, { image: null, from: 'lost' })
    places.forEach((place, index) => {
      const proven = mixture === undefined ? agreed(place, sources) : { image: mixture[index] ?? null }
      if (proven === undefined) taken.set(place, { image: null, from: 'lost' })
      else if (proven.image !== null) taken.set(place, { image: proven.image, from: sourceOf(place, proven.image, sources) })
    })
  }
  // A part of which nothing at all is left, but its seal.
  for (const place of seals.keys()) if (!parts.has(place) && isKind(splitPlace(place).what)) taken.set(place, { image: null, from: 'lost' })
  scratch.close()
  return taken
}

/** What a part may have been: each source whole, then mixtures of them where they differ. */
function mixtures(places: readonly string[], { file, journal, version }: Sources): readonly (readonly (string | null)[])[] {
  const choices = places.map((place) => [...new Set([file.get(place) ?? null, journal.get(place) ?? null, version.get(place) ?? null, null])])
  const whole = [file, journal, version].map((source) => places.map((place) => source.get(place) ?? null))
  let mixed: readonly (readonly (string | null)[])[] = [[]]
  for (const each of choices) {
    mixed = mixed.flatMap((begun) => each.map((choice) => [...begun, choice]))
    if (mixed.length > MOST_TRIALS) return whole
  }
  return [...whole, ...mixed]
}

/** Without a seal: the table and the journal say the same, or the whole journal holds. */
function agreed(place: string, { file, journal, isChained }: Sources): { readonly image: string | null } | undefined {
  const last = journal.get(place)
  if (last === undefined) return undefined
  return isChained || file.get(place) === last ? { image: last } : undefined
}

function sourceOf(place: string, image: string, { file, journal }: Sources): 'file' | 'journal' | 'version' {
  if (file.get(place) === image) return 'file'
  return journal.get(place) === image ? 'journal' : 'version'
}

/** Takes out what stands on something lost, and puts in what no workbook is without. */
function complete(taken: ReadonlyMap<string, Taken>, version: State, spare: WorkbookContent) {
  const kept = new Map([...taken].flatMap(([place, { image }]) => (image === null ? [] : [[place, image] as const])))
  const parts = new Map<string, RecoveredFrom>()
  const counts = { file: 0, journal: 0, version: 0, lost: 0 }
  for (const [place, { image, from }] of taken) {
    const { what, key } = splitPlace(place)
    const stands = image !== null && (what !== 'cell' || kept.has(`indicator ${splitCellKey(key).indicator}`))
    if (!stands) kept.delete(place)
    const really = stands ? from : 'lost'
    counts[really] += 1
    if (really !== 'file') parts.set(place, really)
  }
  for (const what of ['style', 'report']) {
    const place = `${what} ${ONLY}`
    if (kept.has(place)) continue
    kept.set(place, version.get(place) ?? contentImages(spare).get(place) ?? '')
    parts.set(place, 'replaced')
  }
  return { kept, parts, counts }
}

function write(damaged: Database, to: string, author: Author, { kept, parts, counts }: ReturnType<typeof complete>, version: string | null): Result<Recovery> {
  const temporary = unfinishedWorkbook(to)
  let database: Database | undefined
  try {
    database = createDatabase(temporary)
    applyMigrations(database, migrations)
    const wanted: Images = new Map([...kept].map(([place, image]) => [place, { ...splitPlace(place), image }]))
    const revisions = [...wanted.values()].filter(({ what }) => what === 'revision').map(({ what, key, image }) => ({ what, key, after: image }))
    const stamp = () => ({ at: author.now().toISOString(), who: author.who() })
    openJournal(database, stamp).apply('create', [...changesTo(new Map(), wanted), ...revisions])
    const publications = copyPublications(damaged, database)
    database.close()
    nameFile(temporary, to)
    return succeed({ counts, parts: [...parts].map(([place, from]) => ({ ...splitPlace(place), from })), publications, version })
  } catch (error) {
    database?.close()
    removeWhole(temporary)
    return refuse(storeFault(error, to))
  }
}

function splitPlace(place: string): { readonly what: EntityKind; readonly key: string } {
  const space = place.indexOf(' ')
  return { what: place.slice(0, space) as EntityKind, key: place.slice(space + 1) }
}

function isKind(what: string): boolean {
  return KINDS.some((kind) => kind === what)
}

/** What a damaged file gives; undefined where it cannot be read. */
function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
