/** An open workbook: reading its table, style and draft, and changing them through the journal. */

import { existsSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { JournalChain, JournalEntry, Moved, OpenWorkbook, UndoState } from '../../core/contract'
import type { Cell } from '../../core/entry/cell'
import type { Translated } from '../../core/entry/indicator'
import type { CellEntry, FiguresTable } from '../../core/entry/table'
import type { Draft } from '../../core/report/draft'
import type { CellEntered } from '../../core/report/provenance'
import type { Publication } from '../../core/report/publication'
import { type Fault, type Result, refuse, succeed } from '../../core/result'
import { type Difference, differencesOf, type Version } from '../../core/versions/version'
import type { HouseStyle } from '../../core/wording/house-style'
import { place } from '../files/place'
import { nameFile, sweepAbandoned, unfinishedWorkbook } from '../files/whole-file'
import { cellHistoryReader } from './cell-history'
import { cellChange, cellImage, cellOf } from './cell-image'
import { checkChain } from './chain'
import { DamagedContent } from './damage'
import {
  connect,
  connectCopy,
  copyInto,
  createDatabase,
  type Database,
  isReadOnly,
  keepLog,
  logsBeside,
  quickCheck,
  readHeader,
  removeEmptyLogs,
  removeWhole,
  storeFault,
  wholeCheck
} from './database'
import { cellKey, type EntityKind, images, ONLY, splitCellKey } from './entities'
import { changesTo, differing, type Images, readImages } from './images'
import { type Change, type Journal, openJournal, type Touched, type Watch } from './journal'
import { strangeObject } from './known-schema'
import { logComplaint } from './log-check'
import { applyMigrations, backUpAmongVersions, migrate, schemaVersion } from './migrate'
import { migrations } from './migrations/list'
import { type Frozen, type PublicationReader, publicationReader, sha256, writePublication } from './publications'
import { type ReportReader, readThrough, reportReader } from './read-report'
import { type CellRow, readTable } from './read-table'
import { revising } from './revising'
import { sealCheck } from './seals'
import { oversizedFile, oversizedValue } from './sizes'
import { unjournalled } from './unjournalled'
import { changedSince, partNamer, readTail } from './version-changes'
import { listVersions, makeVersionFolder, type VersionFile, versionFolder, versionFolders, versionPath } from './versions'

export { cellChange }

/** Who changes the workbook, and when it is. */
export type Author = {
  readonly who: () => string
  readonly now: () => Date
  /** The folder of all versions of workbooks; without it there are none. */
  readonly versions?: string
  /** The folder of all working copies of workbooks that lie elsewhere; without it they are worked on where they lie. */
  readonly copies?: string
}

/** Who only looks. */
const nobody: Author = { who: () => '', now: () => new Date(0) }

/** All content of a workbook, to make one of. */
export type WorkbookContent = { readonly table: FiguresTable; readonly style: HouseStyle; readonly draft: Draft }

export type Workbook = ReportReader &
  PublicationReader & {
    readonly opened: OpenWorkbook
    /** The backup made before the file was migrated, or null. */
    readonly backup: string | null
    readonly readTable: () => FiguresTable
    readonly readCell: (indicator: string, period: string) => Cell
    /** Who changed a cell when, from what to what, newest first. */
    readonly cellHistory: (indicator: string, period: string) => readonly CellEntered[]
    readonly indicatorCodes: () => readonly string[]
    /** The names of all indicators and sections. */
    readonly names: () => readonly Translated[]
    readonly history: () => UndoState
    readonly journal: (most: number) => readonly JournalEntry[]
    /** Reads the whole journal: whether its chain holds, and what of the content is not as the journal left it. */
    readonly checkJournal: () => { readonly chain: JournalChain; readonly unjournalled: readonly Touched[] }
    /** Writes changes as one step of undo, or as one more keystroke of the last step; gives what moved. Published figures change only with a reason. */
    readonly apply: (...change: [...Parameters<Journal['apply']>, reason?: string | undefined]) => Result<readonly Touched[]>
    /** Plans on the workbook as it stands and writes the changes, in one transaction: whoever else has the file open writes before or after, never between. */
    readonly change: (...change: [...Parameters<Journal['change']>, reason?: string | undefined]) => Result<readonly Touched[]>
    /** Freezes a report, for good; refused where the workbook is no longer what was frozen. */
    readonly publish: (frozen: Frozen) => Result<Publication>
    /** All that can be edited. */
    readonly images: () => Images
    /** Where its versions lie; null where none are made. */
    readonly versionFolder: string | null
    /** The versions of it, newest first, each with what differs between it and now. */
    readonly versions: () => readonly Version[]
    /** The path of one of its versions; undefined where there is none of this name. */
    readonly versionPath: (file: string) => string | undefined
    /** All that can be edited in one of its versions, checked. */
    readonly readVersion: (file: string) => Result<Images>
    /** Makes all that can be edited what it was in a version, in one step. */
    readonly restore: (wanted: Images, reason?: string) => Result<readonly Touched[]>
    readonly undo: () => Result<readonly Touched[]>
    readonly redo: () => Result<readonly Touched[]>
    /** Writes all of it into a file that is not there yet, as one without a log. */
    readonly copyTo: (path: string) => void
    readonly close: () => void
  }

/** What a workbook is opened for. */
export type Purpose = 'change' | 'read' | 'show' | 'audit'

/**
 * Opens a workbook: known by its mark, sound by SQLite's check and by ours, brought to our version. Never changes a file
 * that it refuses. Who only reads gets a copy in memory where the disk has no room for the log of a writer.
 * Who is shown it gets such a copy always, for another may be writing the file. Who audits is given one whose seals are broken too: no number of it is shown. `watch` is told how far each change is.
 */
export function openWorkbook(path: string, author: Author, purpose: Purpose = 'change', watch?: Watch): Result<Workbook> {
  const header = readHeader(path)
  if (!header.ok) return header
  const fault = versionFault(header.value.version, path)
  if (fault) return refuse(fault)
  const oversized = oversizedFile(path)
  if (oversized !== undefined) return refuse({ kind: 'oversized-workbook', path, detail: oversized })
  const complaint = logComplaint(path)
  if (complaint !== undefined) return refuse({ kind: 'damaged-workbook', path, detail: complaint })
  if (purpose === 'show') return openShown(path, author)
  if (isReadOnly(path)) return openCopy(path, author, purpose)
  const opened = openFile(path, author, purpose, watch)
  const noRoom = !opened.ok && opened.faults.some(({ kind }) => kind === 'disk-full' || kind === 'file-unwritable')
  return noRoom && purpose !== 'change' ? openCopy(path, author, purpose) : opened
}

/** Whoever made the file wrote its version with its first tables: a file with our mark and none is not whole. */
function versionFault(version: number, path: string): Fault | undefined {
  if (version > migrations.length) return { kind: 'newer-workbook', path, fileVersion: version, ours: migrations.length }
  return version === 0 ? { kind: 'damaged-workbook', path, detail: 'user_version 0' } : undefined
}

function openFile(path: string, author: Author, purpose: Purpose, watch?: Watch): Result<Workbook> {
  const before = logsBeside(path)
  let database: Database | undefined
  try {
    database = connect(path)
    const backup = sound(database, path, (open) => migrate(open, path, migrations, checkContent, backUpOf(path, author)))
    if (!backup.ok) {
      database.close()
      return backup
    }
    const workbook = checkedWorkbook(
      database,
      { path, name: workbookName(path), readOnly: false, hindrance: null, workingCopy: null },
      backup.value,
      author,
      purpose,
      watch
    )
    keepLog(database, place.isAway(path))
    return succeed(workbook)
  } catch (error) {
    database?.close()
    const fault = openFault(error, path)
    if (fault.kind === 'disk-full') removeEmptyLogs(path, before)
    return refuse(fault)
  }
}

/** Where a workbook is backed up before it is migrated: among its versions. */
function backUpOf(path: string, { versions, now }: Author): ((database: Database) => string) | undefined {
  if (versions === undefined) return undefined
  return (database) =>
    backUpAmongVersions(database, path, () => {
      const folder = versionFolder(versions, workbookName(path), database)
      makeVersionFolder(folder)
      return versionPath(folder, workbookName(path), now(), 'migrated')
    })
}

/** A copy that was taken while another wrote may be torn: then it is taken again. */
function openShown(path: string, author: Author): Result<Workbook> {
  for (let tries = 1; ; tries += 1) {
    const shown = openCopy(path, author, 'show')
    if (shown.ok || tries === COPIES) return shown
  }
}
const COPIES = 4

/** The copy is brought to our version in memory; the file keeps its own. */
function openCopy(path: string, author: Author, purpose: Purpose): Result<Workbook> {
  let database: Database | undefined
  try {
    database = connectCopy(path)
    const checked = sound(database, path, (open) => {
      applyMigrations(open, migrations)
      return succeed(null)
    })
    if (!checked.ok) {
      database.close()
      return checked
    }
    database.pragma('query_only = ON')
    return succeed(
      checkedWorkbook(database, { path, name: workbookName(path), readOnly: true, hindrance: { kind: 'file' }, workingCopy: null }, null, author, purpose)
    )
  } catch (error) {
    database?.close()
    return refuse(openFault(error, path))
  }
}

/** Checks a connected file, and brings an older one to our version; what the log beside a file says may differ from its header. */
function sound(database: Database, path: string, bringUp: (database: Database) => Result<string | null>): Result<string | null> {
  const version = schemaVersion(database)
  const fault = versionFault(version, path)
  if (fault) return refuse(fault)
  const strange = strangeObject(database, version, migrations)
  if (strange !== undefined) return refuse({ kind: 'strange-workbook', path, detail: strange })
  const oversized = oversizedValue(database)
  if (oversized !== undefined) return refuse({ kind: 'oversized-workbook', path, detail: oversized })
  const complaint = quickCheck(database)
  if (complaint !== undefined) throw new DamagedContent(complaint)
  return version < migrations.length ? bringUp(database) : succeed(null)
}

/** Whether a file is a sound workbook: by SQLite's whole check, by ours and by its seals. One of an older version is held to SQLite's alone. */
export function checkFile(path: string): Result<null> {
  let database: Database | undefined
  try {
    database = connect(path)
    const complaint = wholeCheck(database)
    if (complaint !== undefined) throw new DamagedContent(complaint)
    const strange = strangeObject(database, schemaVersion(database), migrations)
    if (strange !== undefined) return refuse({ kind: 'strange-workbook', path, detail: strange })
    if (schemaVersion(database) === migrations.length) {
      checkedWorkbook(database, { path, name: workbookName(path), readOnly: true, hindrance: { kind: 'file' }, workingCopy: null }, null, nobody, 'read')
    }
    return succeed(null)
  } catch (error) {
    return refuse(openFault(error, path))
  } finally {
    database?.close()
  }
}

/** Reads all of it at one point of time, and holds it to its rules and its seals. */
function checkedWorkbook(database: Database, opened: OpenWorkbook, backup: string | null, author: Author, purpose: Purpose, watch?: Watch): Workbook {
  const seals = sealCheck(database)
  const workbook = workbookOf(database, opened, backup, author, purpose, watch, seals.cell)
  database.transaction(() => {
    readThrough(workbook)
    if (purpose !== 'audit') seals.finish()
  })()
  return workbook
}

function checkContent(database: Database): void {
  readThrough({ readTable: () => readTable(database), ...reportReader(database), ...publicationReader(database) })
}

function openFault(error: unknown, path: string): Fault {
  return error instanceof DamagedContent ? { kind: 'damaged-workbook', path, detail: error.message } : storeFault(error, path)
}

/** Makes a workbook whole under a temporary name, then gives it its own; an existing file is never replaced. */
export function createWorkbook(path: string, content: WorkbookContent, author: Author): Result<Workbook> {
  if (existsSync(path)) return refuse({ kind: 'file-exists', path })
  if (!existsSync(dirname(path))) return refuse({ kind: 'file-unwritable', path, detail: 'ENOENT' })
  sweepAbandoned(dirname(path), Date.now())
  const temporary = unfinishedWorkbook(path)
  let named = path
  let database: Database | undefined
  try {
    database = createDatabase(temporary)
    applyMigrations(database, migrations)
    openJournal(database, stampOf(author)).apply('create', contentChanges(content))
    database.close()
    named = nameFile(temporary, path)
  } catch (error) {
    database?.close()
    removeWhole(temporary)
    return refuse(storeFault(error, path))
  }
  return openWorkbook(named, author)
}

/** The images of all content, by kind and key. */
export function contentImages(content: WorkbookContent): ReadonlyMap<string, string> {
  return new Map(contentChanges(content).map(({ what, key, after }) => [`${what} ${key}`, after ?? '']))
}

function contentChanges({ table, style, draft }: WorkbookContent): readonly Change[] {
  const change = (what: EntityKind, key: string, image: object): Change => ({ what, key, after: JSON.stringify(image) })
  const { blocks, ...report } = draft
  return [
    ...table.units.map(({ code, ...unit }, position) => change('unit', code, { position, ...unit })),
    ...table.sections.map(({ code, ...section }, position) => change('section', code, { position, ...section })),
    ...table.indicators.map(({ code, ...indicator }, position) => change('indicator', code, { position, ...indicator })),
    ...table.cells.map(({ indicator, period, cell }) => change('cell', cellKey(indicator, period), cellImage(cell))),
    change('style', ONLY, style),
    change('report', ONLY, report),
    ...blocks.map(({ id, ...block }, position) => change('block', id, { position, ...block }))
  ]
}

/** The file's name without folder and ending. */
export function workbookName(path: string): string {
  return basename(path).replace(/\.bayan$/i, '')
}

function stampOf(author: Author): () => { readonly at: string; readonly who: string } {
  return () => ({ at: author.now().toISOString(), who: author.who() })
}

/** `see` is shown the rows of all cells as they are read for the first time. */
function workbookOf(
  database: Database,
  opened: OpenWorkbook,
  backup: string | null,
  author: Author,
  purpose: Purpose,
  watch: Watch | undefined,
  see: (row: CellRow) => void
): Workbook {
  const stamp = stampOf(author)
  const journal = openJournal(database, stamp, watch)
  const publications = publicationReader(database)
  const cells = database.prepare<[string, string], CellEntry['cell'] | Readonly<Record<string, unknown>>>(
    'SELECT value, qualifier, status, absence, source, note FROM cell WHERE indicator = ? AND period = ?'
  )
  const codes = database.prepare<[], string>('SELECT code FROM indicator').pluck()
  const names = database.prepare<[], Translated>(
    'SELECT name_en AS en, name_fr AS fr, name_ar AS ar FROM indicator UNION ALL SELECT name_en, name_fr, name_ar FROM section'
  )
  const changing = <Value>(change: () => Result<Value>): Result<Value> => {
    if (opened.readOnly) return refuse({ kind: 'file-read-only', path: opened.path })
    try {
      return change()
    } catch (error) {
      return refuse(error instanceof DamagedContent ? { kind: 'journal-damaged', detail: error.message } : storeFault(error, opened.path))
    } finally {
      kept = undefined
    }
  }
  /** The table as it was last read, good until anybody changes the file. */
  let kept: { readonly table: FiguresTable; readonly version: unknown } | undefined
  let firstSee: ((row: CellRow) => void) | undefined = see
  const keptTable = (): FiguresTable => {
    const version: unknown = database.pragma('data_version', { simple: true })
    if (kept === undefined || kept.version !== version) kept = { table: readTable(database, firstSee), version }
    firstSee = undefined
    return kept.table
  }
  const readCell = (indicator: string, period: string): Cell => {
    const row = cells.get(indicator, period)
    return row === undefined ? { kind: 'empty' } : cellOf(images.cell.parse(row))
  }
  const revised = (changes: readonly Change[], reason: string | undefined) =>
    revising(changes, reason, { publishedCell: publications.publishedCell, readCell, stamp })
  const report = reportReader(database)
  const publish = database.transaction((frozen: Frozen): Result<Publication> => {
    const same = (a: object, b: object) => sha256(JSON.stringify(a)) === sha256(JSON.stringify(b))
    const { table, draft, style } = frozen
    const unchanged = same(table, readTable(database)) && same(draft, report.readDraft()) && same(style, report.readStyle())
    if (!unchanged) return refuse({ kind: 'changed-meanwhile' })
    const publication = writePublication(database, frozen, stamp())
    journal.published(publication.id, publication.seal)
    return succeed(publication)
  })
  const ownFolder = author.versions === undefined ? null : versionFolder(author.versions, opened.name, database)
  const versionFiles = (): readonly VersionFile[] => {
    if (author.versions === undefined) return []
    return versionFolders(author.versions, opened.name, database)
      .flatMap(listVersions)
      .sort((a, b) => b.at - a.at)
  }
  const differencesSince = (path: string): readonly Difference[] | null => {
    const changed = changedFrom(path)
    return changed === undefined ? null : differencesOf(changed, partNamer(database))
  }
  const changedFrom = (path: string): readonly Touched[] | undefined => {
    try {
      const version = connect(path)
      try {
        const changed = changedSince(database, readTail(version))
        if (changed) return changed
      } finally {
        version.close()
      }
      const before = imagesOf(path)
      return before.ok ? differing(before.value, readImages(database)) : undefined
    } catch {
      return undefined
    }
  }
  const cellHistory = cellHistoryReader(database)
  let isSure = purpose === 'audit'
  /** The journal is long, and opening is to be quick: it is held to its chain when it is first asked. */
  const sure = (): void => {
    if (isSure) return
    if (!holds(database)) throw new DamagedContent('chain')
    isSure = true
  }
  const unless = (nothing: Fault, touched: readonly Touched[] | null) => (touched === null ? refuse(nothing) : succeed(touched))
  return {
    opened,
    backup,
    readTable: keptTable,
    ...report,
    ...publications,
    readCell,
    cellHistory: (indicator, period) => {
      sure()
      return cellHistory(indicator, period)
    },
    indicatorCodes: () => codes.all(),
    names: () => names.all(),
    history: () => journal.state(),
    journal: (most) => {
      sure()
      return journal.latest(most)
    },
    checkJournal: () => ({ chain: checkChain(database), unjournalled: unjournalled(database) }),
    apply: (action, changes, typing, reason) => changing(() => journal.change(action, () => revised(changes, reason), typing)),
    change: (action, plan, typing, reason) =>
      changing(() =>
        journal.change(
          action,
          () => {
            const planned = plan()
            return planned.ok ? revised(planned.value, reason) : planned
          },
          typing
        )
      ),
    publish: (frozen) => changing(() => publish.immediate(frozen)),
    images: () => readImages(database),
    versionFolder: ownFolder,
    versions: () =>
      versionFiles().map(({ file, path, name, at, reason, size }) => ({
        file,
        name,
        at: new Date(at).toISOString(),
        reason,
        size,
        differences: differencesSince(path)
      })),
    versionPath: (file) => versionFiles().find((version) => version.file === file)?.path,
    readVersion: (file) => {
      const path = versionFiles().find((version) => version.file === file)?.path
      return path === undefined ? refuse({ kind: 'version-unknown', version: file }) : imagesOf(path)
    },
    restore: (wanted, reason) => changing(() => journal.change('restore', () => revised(changesTo(readImages(database), wanted), reason))),
    undo: () =>
      changing(() => {
        sure()
        return unless({ kind: 'nothing-to-undo' }, journal.undo())
      }),
    redo: () =>
      changing(() => {
        sure()
        return unless({ kind: 'nothing-to-redo' }, journal.redo())
      }),
    copyTo: (target) => copyInto(database, target),
    close: () => {
      if (!database.open) return
      if (!opened.readOnly) emptyLog(database)
      database.close()
    }
  }
}

/** All that can be edited in a version, which is read like every workbook: checked, and brought to our format in memory. */
function imagesOf(path: string): Result<Images> {
  const version = openWorkbook(path, nobody, 'read')
  if (!version.ok) return version
  try {
    return succeed(version.value.images())
  } finally {
    version.value.close()
  }
}

/** Whether the journal is as it was written; one that cannot be read is not. */
function holds(database: Database): boolean {
  try {
    return checkChain(database).holds
  } catch {
    return false
  }
}

/** Moves what the log holds into the file. Where there is no room the log stays beside it, and is read with it. */
function emptyLog(database: Database): void {
  try {
    database.pragma('wal_checkpoint(TRUNCATE)')
  } catch {
    return
  }
}

/**
 * The cells, the reasons of revisions and the draft or its blocks as they now are, among what moved; null for cells where
 * more moved, and for the others where they did not.
 * @param inPlace whether no block was added, removed or moved to another place
 */
export function movedContent(workbook: Workbook, touched: readonly Touched[], inPlace: boolean): Pick<Moved, 'cells' | 'draft' | 'blocks' | 'reasons'> {
  const ofDraft = ({ what }: Touched) => what === 'block' || what === 'report'
  const ofCells = ({ what }: Touched) => what === 'cell' || what === 'revision'
  const cells = touched.filter(({ what }) => what === 'cell')
  if (touched.some((each) => !ofCells(each) && !ofDraft(each))) return { cells: null, draft: null, blocks: [], reasons: null }
  return {
    cells: cells.map(({ key }) => {
      const { indicator, period } = splitCellKey(key)
      return { indicator, period, cell: workbook.readCell(indicator, period) }
    }),
    ...(inPlace
      ? { draft: null, blocks: touched.flatMap(({ what, key }) => (what === 'block' ? (workbook.readBlock(key) ?? []) : [])) }
      : { draft: touched.some(ofDraft) ? workbook.readDraft() : null, blocks: [] }),
    reasons: touched.some(({ what }) => what === 'revision') ? workbook.readPast().reasons : null
  }
}
