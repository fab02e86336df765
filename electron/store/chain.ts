/**
 * The chain over the journal: the link of a step is the SHA-256 of the link before it and of all that the step says. Whoever
 * changes, removes, moves or puts in a step breaks it; whoever cuts its end contradicts the head. Without a secret it cannot
 * keep a person who computes every link anew from forging it: for that, the head is to be written down elsewhere.
 */

import { createHash } from 'node:crypto'
import type { ChainBreak, JournalChain } from '../../core/contract'
import type { Database } from './database'

type Step = { readonly id: number; readonly at: string; readonly who: string; readonly action: string; readonly target: number | null }
type Row = {
  readonly set: number
  readonly position: number
  readonly what: string
  readonly key: string
  readonly before: string | null
  readonly after: string | null
}
type Link = { readonly step: number; readonly hash: string }

/** What the first step is linked to. */
const BEGINNING = '0'.repeat(64)

/** Links the newest step, or links it anew after a run of typing has lengthened it; the caller's transaction holds it. */
export function chainLinker(database: Database): (step: number) => void {
  const stepOf = database.prepare<[number], Step>('SELECT id, at, who, action, target FROM change_set WHERE id = ?')
  const rowsOf = database.prepare<[number], Row>(
    'SELECT change_set AS "set", position, what, key, before, after FROM change WHERE change_set = ? ORDER BY position'
  )
  const linkBefore = database.prepare<[number], string>('SELECT hash FROM link WHERE change_set < ? ORDER BY change_set DESC LIMIT 1').pluck()
  const keepLink = database.prepare<[number, string]>('INSERT INTO link (change_set, hash) VALUES (?, ?)')
  const relink = database.prepare<[string, number]>('UPDATE link SET hash = ? WHERE change_set = ?')
  const keepHead = database.prepare<[number, string]>(
    'INSERT INTO journal_head (id, steps, hash) VALUES (1, ?, ?) ON CONFLICT (id) DO UPDATE SET steps = steps + excluded.steps, hash = excluded.hash'
  )
  return (id) => {
    const step = stepOf.get(id)
    if (step === undefined) return
    const hash = linkOf(linkBefore.get(id) ?? BEGINNING, step, rowsOf.iterate(id))
    const known = relink.run(hash, id).changes > 0
    if (!known) keepLink.run(id, hash)
    keepHead.run(known ? 0 : 1, hash)
  }
}

/** Links every step of a journal that has no links yet: what a workbook of an older version holds. */
export function linkAll(database: Database): void {
  const link = chainLinker(database)
  for (const id of database.prepare<[], number>('SELECT id FROM change_set ORDER BY id').pluck().all()) link(id)
}

/** Reads the whole journal and says whether its chain holds, and where it does not. */
export function checkChain(database: Database): JournalChain {
  const steps = database.prepare<[], Step>('SELECT id, at, who, action, target FROM change_set ORDER BY id').all()
  const rows = rowsByStep(database)
  const links = database.prepare<[], Link>('SELECT change_set AS step, hash FROM link ORDER BY change_set').all()
  const known = new Map(links.map(({ step, hash }) => [step, hash]))
  const there = new Set(steps.map(({ id }) => id))
  const breaks: ChainBreak[] = []
  let before = BEGINNING
  for (const step of steps) {
    const kept = known.get(step.id)
    const hash = linkOf(before, step, rows.of(step.id))
    if (kept === undefined) breaks.push({ step: step.id, kind: 'added' })
    else if (kept !== hash) breaks.push({ step: step.id, kind: 'altered' })
    before = kept ?? before
  }
  for (const step of new Set([...links.map((link) => link.step), ...rows.rest()])) if (!there.has(step)) breaks.push({ step, kind: 'removed' })
  const head = database.prepare<[], { readonly steps: number; readonly hash: string }>('SELECT steps, hash FROM journal_head').get()
  const last = steps.at(-1)?.id ?? 0
  if (head?.steps !== steps.length || head.hash !== before) breaks.push({ step: last, kind: 'cut' })
  return { holds: breaks.length === 0, steps: steps.length, head: before, breaks: breaks.sort((a, b) => a.step - b.step) }
}

/** The rows of all steps, read once, in the order of the steps. */
function rowsByStep(database: Database): { readonly of: (step: number) => readonly Row[]; readonly rest: () => readonly number[] } {
  const all = database.prepare<[], Row>('SELECT change_set AS "set", position, what, key, before, after FROM change ORDER BY change_set, position').iterate()
  const strays: number[] = []
  let next = all.next()
  const take = (wanted: (set: number) => boolean): readonly Row[] => {
    const taken: Row[] = []
    for (; !next.done && wanted(next.value.set); next = all.next()) taken.push(next.value)
    return taken
  }
  return {
    of: (step) => {
      strays.push(...take((set) => set < step).map(({ set }) => set))
      return take((set) => set === step)
    },
    rest: () => [...strays, ...take(() => true).map(({ set }) => set)]
  }
}

/** One row of the journal a line, as JSON, whose texts hold no line break: no two journals are the same text. */
function linkOf(before: string, { id, at, who, action, target }: Step, rows: Iterable<Row>): string {
  const hash = createHash('sha256').update(`${before}\n${JSON.stringify([id, at, who, action, target])}\n`)
  for (const { position, what, key, before: from, after } of rows) hash.update(`${JSON.stringify([position, what, key, from, after])}\n`)
  return hash.digest('hex')
}
