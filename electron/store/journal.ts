/** The journal: every change with who, when, what, from and to; undo and redo follow from it alone, so they survive a restart. */

import type { ChangeName, JournalAction, JournalEntry, UndoState } from '../../core/contract'
import { journalActions } from '../../core/contract'
import { type Result, succeed } from '../../core/result'
import { chainLinker } from './chain'
import type { Database } from './database'
import { type EntityKind, entityAccess, images } from './entities'
import { partOf, sealer } from './seals'

/** One entity as it is to be; `after` is its image as JSON, null to remove it. */
export type Change = { readonly what: EntityKind; readonly key: string; readonly after: string | null }

/** An entity that a change moved. */
export type Touched = { readonly what: EntityKind; readonly key: string }

type ChangeSet = { readonly id: number; readonly action: JournalAction; readonly target: number | null }
type Recorded = { readonly what: string; readonly key: string; readonly before: string | null; readonly after: string | null }

/** What a change can be for; publishing is recorded, never applied or taken back. */
type Step = Exclude<JournalAction, 'undo' | 'redo' | 'publish'>

export type Journal = {
  /**
   * Writes the changes and their journal rows in one transaction. Gives what moved; nothing where all is as it was.
   * @param typing one more keystroke of a text: within five seconds of the last step, and of the same entity, it belongs to that step
   */
  readonly apply: (action: Step, changes: readonly Change[], typing?: boolean) => readonly Touched[]
  /** Plans changes and applies them in one transaction, so that nobody else writes between what the plan reads and what it writes. A refused plan writes nothing. */
  readonly change: (action: Step, plan: () => Result<readonly Change[]>, typing?: boolean) => Result<readonly Touched[]>
  /** Takes the last change back; null where there is none. */
  readonly undo: () => readonly Touched[] | null
  readonly redo: () => readonly Touched[] | null
  /** Records, in the transaction of whoever publishes, that a report was published: no step before it can be taken back any more. */
  readonly published: (publication: number, seal: string) => void
  readonly state: () => UndoState
  readonly latest: (most: number) => readonly JournalEntry[]
}

/** A run of typing is cut after so many milliseconds, so that undo takes back no more than can be remembered. */
const RUN = 5_000

/** Told how far the changes of one step are. */
export type Watch = (stage: 'compare' | 'write', done: number, total: number) => void
/** After so many changes it is told again. */
const WATCHED = 200

/** The journal of an open workbook. */
export function openJournal(database: Database, stamp: () => { readonly at: string; readonly who: string }, watch: Watch = () => {}): Journal {
  const access = entityAccess(database)
  const seal = sealer(database)
  const link = chainLinker(database)
  const addSet = database.prepare<[string, string, string, number | null]>('INSERT INTO change_set (at, who, action, target) VALUES (?, ?, ?, ?)')
  const addChange = database.prepare<[number, number, string, string, string | null, string | null]>(
    'INSERT INTO change (change_set, position, what, key, before, after) VALUES (?, ?, ?, ?, ?, ?)'
  )
  const lengthen = database.prepare<[string | null, number]>('UPDATE change SET after = ? WHERE change_set = ?')
  const changesOf = database.prepare<[number], Recorded>('SELECT what, key, before, after FROM change WHERE change_set = ? ORDER BY position')
  const countOf = database.prepare<[number], number>('SELECT count(*) FROM change WHERE change_set = ?').pluck()
  const sets = database.prepare<[], ChangeSet>('SELECT id, action, target FROM change_set ORDER BY id')
  const newest = database.prepare<[number], ChangeSet & { readonly at: string; readonly who: string }>(
    'SELECT id, at, who, action, target FROM change_set ORDER BY id DESC LIMIT ?'
  )

  const sealParts = (moved: readonly Touched[]): void => {
    const parts = new Map(moved.map(({ what, key }) => [`${what} ${partOf(key)}`, { what, part: partOf(key) }]))
    for (const { what, part } of parts.values()) seal(what, part)
  }
  const record = (action: JournalAction, target: number | null, changes: readonly Change[]): readonly Touched[] => {
    const moved = changes.flatMap((change, index) => {
      if (index % WATCHED === 0) watch('compare', index, changes.length)
      const before = access[change.what].read(change.key)
      const after = change.after === null ? null : normal(change.what, change.after)
      return before === after ? [] : [{ ...change, before, after }]
    })
    if (moved.length === 0 && target === null) return []
    const { at, who } = stamp()
    const id = addSet.run(at, who, action, target).lastInsertRowid
    moved.forEach((change, index) => {
      if (index % WATCHED === 0) watch('write', index, moved.length)
      access[change.what].write(change.key, change.after)
      addChange.run(Number(id), index, change.what, change.key, change.before, change.after)
    })
    sealParts(moved)
    link(Number(id))
    return moved.map(({ what, key }) => ({ what, key }))
  }
  const inTransaction = database.transaction(record)

  /** The last step, where it is a run of typing that this keystroke goes on. */
  const runOf = (action: JournalAction, { what, key, after }: Change): { readonly id: number } | undefined => {
    const [last] = newest.all(1)
    if (last === undefined || last.action !== action || last.target !== null) return undefined
    const { at, who } = stamp()
    const age = Date.parse(at) - Date.parse(last.at)
    const [only, ...others] = changesOf.all(last.id)
    const same = only !== undefined && only.before !== null && others.length === 0 && only.what === what && only.key === key
    const backToStart = only !== undefined && after !== null && only.before === normal(what, after)
    return same && !backToStart && last.who === who && age >= 0 && age < RUN ? last : undefined
  }
  const type = database.transaction((action: JournalAction, change: Change): readonly Touched[] => {
    const run = change.after === null ? undefined : runOf(action, change)
    if (run === undefined) return record(action, null, [change])
    access[change.what].write(change.key, change.after)
    lengthen.run(access[change.what].read(change.key), run.id)
    sealParts([change])
    link(run.id)
    return [{ what: change.what, key: change.key }]
  })

  const revert = (action: 'undo' | 'redo', set: ChangeSet | undefined): readonly Touched[] | null => {
    if (set === undefined) return null
    const recorded = changesOf.all(set.id).flatMap(({ what, key, before, after }): readonly Change[] => {
      const kind = entityKind(what)
      return kind ? [{ what: kind, key, after: action === 'undo' ? before : after }] : []
    })
    return inTransaction.immediate(action, set.id, action === 'undo' ? recorded.reverse() : recorded)
  }
  const stacks = () => replay(sets.all())
  const revertLast = database.transaction((action: 'undo' | 'redo') => revert(action, stacks()[action === 'undo' ? 'done' : 'undone'].at(-1)))
  const named = (set: ChangeSet | undefined): ChangeName | null => (set ? { action: set.action, count: countOf.get(set.id) ?? 0 } : null)

  const apply: Journal['apply'] = (action, changes, typing = false) => {
    const [change, ...others] = changes
    return typing && change && others.length === 0 ? type.immediate(action, change) : inTransaction.immediate(action, null, changes)
  }
  const planned = database.transaction((plan: () => Result<readonly Change[]>, write: (changes: readonly Change[]) => readonly Touched[]) => {
    const changes = plan()
    return changes.ok ? succeed(write(changes.value)) : changes
  })

  return {
    apply,
    change: (action, plan, typing) => planned.immediate(plan, (changes) => apply(action, changes, typing)),
    undo: () => revertLast.immediate('undo'),
    redo: () => revertLast.immediate('redo'),
    published: (publication, sealed) => {
      const { at, who } = stamp()
      const id = addSet.run(at, who, 'publish', null).lastInsertRowid
      addChange.run(Number(id), 0, 'publication', `${publication}`, null, JSON.stringify({ seal: sealed }))
      seal('publication', `${publication}`)
      link(Number(id))
    },
    state: () => {
      const { done, undone } = stacks()
      return { undo: named(done.at(-1)), redo: named(undone.at(-1)) }
    },
    latest: (most) =>
      newest.all(most).map(({ id, at, who, action }) => ({
        id,
        at,
        who,
        action,
        changes: changesOf.all(id).map(({ what, key, before, after }) => ({ what, key, from: before, to: after }))
      }))
  }
}

/**
 * Which changes stand, and which were undone, the latest last. Making a workbook cannot be undone; a new change forgets what
 * was undone. Publishing cannot be undone either, and nothing before it.
 */
function replay(all: readonly ChangeSet[]): { readonly done: readonly ChangeSet[]; readonly undone: readonly ChangeSet[] } {
  let done: ChangeSet[] = []
  let undone: ChangeSet[] = []
  for (const set of all) {
    switch (set.action) {
      case 'create':
        break
      case 'publish':
        done = []
        undone = []
        break
      case 'undo': {
        const last = done.pop()
        if (last) undone.push(last)
        break
      }
      case 'redo': {
        const last = undone.pop()
        if (last) done.push(last)
        break
      }
      default:
        done.push(set)
        undone = []
    }
  }
  return { done, undone }
}

/** The image with its keys in the order of its schema, so that equal images are equal texts. */
function normal(what: EntityKind, image: string): string {
  return JSON.stringify(images[what].parse(JSON.parse(image)))
}

function entityKind(what: string): EntityKind | undefined {
  const kinds: readonly EntityKind[] = ['unit', 'section', 'indicator', 'cell', 'style', 'report', 'block', 'comment', 'dismissal', 'revision']
  return kinds.find((kind) => kind === what)
}

/** Whether the text names an action of the journal. */
export function isJournalAction(text: string): text is JournalAction {
  return journalActions.some((action) => action === text)
}
