/** An open workbook: reading its table, style and draft, and changing them through the journal. */

import { existsSync, linkSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Dismissal } from '../../core/checks/check'
import type { JournalEntry, Moved, OpenWorkbook, UndoState } from '../../core/contract'
import type { Cell, FilledCell } from '../../core/entry/cell'
import type { Translated } from '../../core/entry/indicator'
import type { CellEntry, FiguresTable } from '../../core/entry/table'
import type { Comment, Draft } from '../../core/report/draft'
import { type Fault, type Result, refuse, succeed } from '../../core/result'
import type { HouseStyle } from '../../core/wording/house-style'
import { connect, connectReadOnly, createDatabase, type Database, isReadOnly, quickCheck, readHeader, storeFault } from './database'
import { cellKey, dismissalKey, type EntityKind, images, ONLY, splitCellKey, splitDismissalKey } from './entities'
import { type Change, type Journal, openJournal, type Touched } from './journal'
import { applyMigrations, migrate } from './migrate'
import { migrations } from './migrations/list'
import { readTable } from './read-table'

/** Who changes the workbook, and when it is. */
export type Author = { readonly who: () => string; readonly now: () => Date }

/** All content of a workbook, to make one of. */
export type WorkbookContent = { readonly table: FiguresTable; readonly style: HouseStyle; readonly draft: Draft }

export type Workbook = {
  readonly opened: OpenWorkbook
  /** The backup made before the file was migrated, or null. */
  readonly backup: string | null
  readonly readTable: () => FiguresTable
  readonly readStyle: () => HouseStyle
  readonly readDraft: () => Draft
  readonly readComments: () => readonly Comment[]
  readonly readDismissals: () => readonly Dismissal[]
  readonly readCell: (indicator: string, period: string) => Cell
  readonly indicatorCodes: () => readonly string[]
  /** The names of all indicators and sections. */
  readonly names: () => readonly Translated[]
  readonly history: () => UndoState
  readonly journal: (most: number) => readonly JournalEntry[]
  /** Writes changes as one step of undo, or as one more keystroke of the last step; gives what moved. */
  readonly apply: (...change: Parameters<Journal['apply']>) => Result<readonly Touched[]>
  readonly undo: () => Result<readonly Touched[]>
  readonly redo: () => Result<readonly Touched[]>
  readonly close: () => void
}

/** Opens a workbook: known by its mark, sound by SQLite's check, brought to our version. Never changes a file that it refuses. */
export function openWorkbook(path: string, author: Author): Result<Workbook> {
  const header = readHeader(path)
  if (!header.ok) return header
  if (header.value.version > migrations.length) return refuse({ kind: 'newer-workbook', path, fileVersion: header.value.version, ours: migrations.length })
  const readOnly = isReadOnly(path)
  let database: Database | undefined
  try {
    database = readOnly ? connectReadOnly(path) : connect(path)
    const complaint = quickCheck(database)
    if (complaint !== undefined) throw new DamagedContent(complaint)
    const migrated = readOnly ? succeed(null) : migrate(database, path, migrations)
    if (!migrated.ok) {
      database.close()
      return migrated
    }
    const workbook = workbookOf(database, { path, name: workbookName(path), readOnly }, migrated.value, author)
    workbook.readDraft()
    workbook.readStyle()
    return succeed(workbook)
  } catch (error) {
    database?.close()
    return refuse(openFault(error, path))
  }
}

function openFault(error: unknown, path: string): Fault {
  if (error instanceof DamagedContent) return { kind: 'damaged-workbook', path, detail: error.message }
  if (error instanceof SyntaxError || (error instanceof Error && error.name === 'ZodError')) {
    return { kind: 'damaged-workbook', path, detail: 'its content is not what a workbook holds' }
  }
  return storeFault(error, path)
}

/** Makes a workbook whole under a temporary name, then gives it its own; an existing file is never replaced. */
export function createWorkbook(path: string, content: WorkbookContent, author: Author): Result<Workbook> {
  if (existsSync(path)) return refuse({ kind: 'file-exists', path })
  if (!existsSync(dirname(path))) return refuse({ kind: 'file-unwritable', path, detail: 'ENOENT' })
  const temporary = `${path}.making-${process.pid}`
  let database: Database | undefined
  try {
    rmSync(temporary, { force: true })
    database = createDatabase(temporary)
    applyMigrations(database, migrations)
    openJournal(database, stampOf(author)).apply('create', contentChanges(content))
    database.close()
    giveName(temporary, path)
  } catch (error) {
    database?.close()
    for (const leftover of [temporary, `${temporary}-journal`]) rmSync(leftover, { force: true })
    return refuse(storeFault(error, path))
  }
  return openWorkbook(path, author)
}

/** A hard link refuses to replace a file; file systems without links get a rename, after a look. */
function giveName(temporary: string, path: string): void {
  try {
    linkSync(temporary, path)
    rmSync(temporary)
  } catch (error) {
    if (existsSync(path)) throw error
    renameSync(temporary, path)
  }
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

/** A cell as the journal keeps it. */
export function cellImage(cell: FilledCell): object {
  return cell.kind === 'value'
    ? { value: cell.value, qualifier: cell.qualifier, status: cell.status, absence: null, source: cell.source, note: cell.note }
    : { value: null, qualifier: null, status: null, absence: cell.absence, source: cell.source, note: cell.note }
}

/** The change that makes a cell what is given. */
export function cellChange(indicator: string, period: string, cell: Cell): Change {
  return { what: 'cell', key: cellKey(indicator, period), after: cell.kind === 'empty' ? null : JSON.stringify(cellImage(cell)) }
}

/** The file's name without folder and ending. */
export function workbookName(path: string): string {
  return basename(path).replace(/\.bayan$/i, '')
}

/** A file that SQLite can read, but that is no sound workbook. */
class DamagedContent extends Error {}

function stampOf(author: Author): () => { readonly at: string; readonly who: string } {
  return () => ({ at: author.now().toISOString(), who: author.who() })
}

function workbookOf(database: Database, opened: OpenWorkbook, backup: string | null, author: Author): Workbook {
  const journal = openJournal(database, stampOf(author))
  const style = database.prepare<[], string>('SELECT content FROM style').pluck()
  const report = database.prepare<[], string>('SELECT content FROM report').pluck()
  const blocks = database.prepare<[], { readonly id: string; readonly position: number; readonly content: string; readonly review: string }>(
    'SELECT id, position, content, review FROM block ORDER BY position, id'
  )
  const comments = database.prepare<[], { readonly id: string; readonly content: string }>('SELECT id, content FROM comment ORDER BY id')
  const dismissals = database.prepare<[], { readonly indicator: string; readonly period: string; readonly remark: string; readonly content: string }>(
    'SELECT indicator, period, remark, content FROM dismissal ORDER BY indicator, period, remark'
  )
  const cells = database.prepare<[string, string], CellEntry['cell'] | Readonly<Record<string, unknown>>>(
    'SELECT value, qualifier, status, absence, source, note FROM cell WHERE indicator = ? AND period = ?'
  )
  const codes = database.prepare<[], string>('SELECT code FROM indicator').pluck()
  const names = database.prepare<[], Translated>(
    'SELECT name_en AS en, name_fr AS fr, name_ar AS ar FROM indicator UNION ALL SELECT name_en, name_fr, name_ar FROM section'
  )
  const changing = (change: () => readonly Touched[] | null, nothing: Fault): Result<readonly Touched[]> => {
    if (opened.readOnly) return refuse({ kind: 'file-read-only', path: opened.path })
    try {
      const touched = change()
      return touched === null ? refuse(nothing) : succeed(touched)
    } catch (error) {
      return refuse(storeFault(error, opened.path))
    }
  }
  return {
    opened,
    backup,
    readTable: () => readTable(database),
    readStyle: () => images.style.parse(JSON.parse(present(style.get()))),
    readDraft: () => ({
      ...images.report.parse(JSON.parse(present(report.get()))),
      blocks: blocks.all().map(({ id, position, content, review }) => {
        const { position: _, ...block } = images.block.parse({ position, content: JSON.parse(content), ...JSON.parse(review) })
        return { id, ...block }
      })
    }),
    readComments: () => comments.all().map(({ id, content }) => ({ id, ...images.comment.parse(JSON.parse(content)) })),
    readDismissals: () =>
      dismissals.all().flatMap(({ indicator, period, remark, content }): readonly Dismissal[] => {
        const key = splitDismissalKey(dismissalKey(indicator, period, remark))
        return key ? [{ indicator, period, check: key[2], ...images.dismissal.parse(JSON.parse(content)) }] : []
      }),
    readCell: (indicator, period) => {
      const row = cells.get(indicator, period)
      return row === undefined ? { kind: 'empty' } : cellOf(images.cell.parse(row))
    },
    indicatorCodes: () => codes.all(),
    names: () => names.all(),
    history: () => journal.state(),
    journal: (most) => journal.latest(most),
    apply: (action, changes, typing) => changing(() => journal.apply(action, changes, typing), { kind: 'program-fault', detail: action }),
    undo: () => changing(() => journal.undo(), { kind: 'nothing-to-undo' }),
    redo: () => changing(() => journal.redo(), { kind: 'nothing-to-redo' }),
    close: () => {
      if (!database.open) return
      if (!opened.readOnly) database.pragma('wal_checkpoint(TRUNCATE)')
      database.close()
    }
  }
}

function present(content: string | undefined): string {
  if (content === undefined) throw new DamagedContent('a part of the workbook is missing')
  return content
}

/** The cell of a journal's or a row's image. */
export function cellOf({ value, qualifier, status, absence, source, note }: ReturnType<typeof images.cell.parse>): FilledCell {
  if (absence !== null) return { kind: 'absent', absence, source, note }
  if (value === null || status === null) throw new DamagedContent('a part of the workbook is missing')
  return { kind: 'value', value, qualifier, status, source, note }
}

/** The cells and the draft as they now are, among what moved; null for cells where more moved. */
export function movedContent(workbook: Workbook, touched: readonly Touched[]): Pick<Moved, 'cells' | 'draft'> {
  const ofDraft = ({ what }: Touched) => what === 'block' || what === 'report'
  const cells = touched.filter(({ what }) => what === 'cell')
  if (touched.some((each) => each.what !== 'cell' && !ofDraft(each))) return { cells: null, draft: null }
  return {
    cells: cells.map(({ key }) => {
      const { indicator, period } = splitCellKey(key)
      return { indicator, period, cell: workbook.readCell(indicator, period) }
    }),
    draft: touched.some(ofDraft) ? workbook.readDraft() : null
  }
}
