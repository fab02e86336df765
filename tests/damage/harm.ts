/** Damage to workbooks, and what must hold of them then: opened with right numbers, or refused; never wrong ones. */

import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault } from '../../core/result'
import { DamagedContent } from '../../electron/store/damage'
import { openWorkbook, type Workbook } from '../../electron/store/workbook'

const author = { who: () => 'clerk', now: () => new Date('2026-01-02T03:04:05Z') }
const REFUSALS: readonly Fault['kind'][] = [
  'damaged-workbook',
  'strange-workbook',
  'oversized-workbook',
  'not-a-workbook',
  'newer-workbook',
  'file-unwritable',
  'file-locked'
]

/** All that a person can be shown of a workbook, in pieces that may be refused one by one. */
export type Truth = { readonly shown: string; readonly steps: string; readonly past: string; readonly undone: string }

/** A piece as it is shown, or that it was refused: damage that is found later, in the journal, refuses what tells of it. */
function piece(read: () => unknown): string {
  try {
    return JSON.stringify(read())
  } catch (error) {
    if (error instanceof DamagedContent) return REFUSED
    throw error
  }
}
const REFUSED = 'refused'

export function truthOf(workbook: Workbook): Truth {
  const shown = () =>
    JSON.stringify([workbook.readTable(), workbook.readStyle(), workbook.readDraft(), workbook.readComments(), workbook.readDismissals(), workbook.readPast()])
  const now = shown()
  const steps = piece(() => workbook.journal(1_000))
  const past = piece(() => workbook.cellHistory('networks', '2023'))
  const undone = piece(() => {
    const undo = workbook.undo()
    return undo.ok ? shown() : undo.faults.some(({ kind }) => kind === 'damaged-workbook' || kind === 'journal-damaged') ? now : undo.faults
  })
  return { shown: now, steps, past, undone }
}

export type Verdict = 'right' | 'refused' | `WRONG ${string}`

/** Opens a file as it now is and compares all it shows with the truth. A copy is what is opened, so that the file stays as it was damaged. */
export function judge(path: string, truth: Truth): Verdict {
  const answer = openWorkbook(path, author)
  if (!answer.ok) {
    const odd = answer.faults.find(({ kind }) => !REFUSALS.includes(kind))
    return odd === undefined ? 'refused' : `WRONG refusal ${JSON.stringify(odd)}`
  }
  try {
    const found = truthOf(answer.value)
    if (found.shown !== truth.shown) return 'WRONG content'
    if (found.steps !== truth.steps && found.steps !== REFUSED) return 'WRONG journal'
    if (found.past !== truth.past && found.past !== REFUSED) return 'WRONG history'
    if (found.undone !== truth.undone && found.undone !== JSON.stringify(truth.shown) && found.undone !== REFUSED) return 'WRONG undo'
    return 'right'
  } catch (error) {
    return `WRONG ${error}`
  } finally {
    answer.value.close()
  }
}

const LOGS = ['-wal', '-shm', '-journal']

/** Puts bytes (and logs) in a file's place. */
export function place(path: string, bytes: Uint8Array, logs: Readonly<Record<string, Uint8Array>> = {}): void {
  for (const log of LOGS) rmSync(path + log, { force: true })
  writeFileSync(path, bytes)
  for (const [log, content] of Object.entries(logs)) writeFileSync(path + log, content)
}

/** Flips one byte after another and judges each; gives how often each verdict fell, and the places of wrong ones. */
export function flipBytes(bytes: Buffer, path: string, truth: Truth, places: Iterable<number>, mask: (at: number) => number) {
  const count = { right: 0, refused: 0 }
  const wrong: string[] = []
  for (const at of places) {
    const damaged = Buffer.from(bytes)
    damaged[at] = (damaged[at] ?? 0) ^ mask(at)
    place(path, damaged)
    const verdict = judge(path, truth)
    if (verdict === 'right' || verdict === 'refused') count[verdict] += 1
    else wrong.push(`byte ${at} ^ ${mask(at)}: ${verdict}`)
  }
  return { ...count, wrong }
}

/** A generator of numbers that is the same in every run of a seed. */
export function chance(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 0x1_0000_0000) * below)
  }
}

const PAGE = 4_096
export const harms = ['zeroed pages', 'truncated', 'bits', 'swapped pages', 'copied page', 'noise', 'log'] as const
export type Harm = (typeof harms)[number]

/** Damages a file, or its log, in one of the ways of disks, sticks and cables. */
export function harm(kind: Harm, bytes: Buffer, log: Buffer, draw: (below: number) => number): { readonly bytes: Buffer; readonly log: Buffer } {
  const damaged = Buffer.from(bytes)
  const pages = Math.floor(damaged.length / PAGE)
  const page = () => draw(pages) * PAGE
  switch (kind) {
    case 'zeroed pages':
      for (let each = 0; each <= draw(4); each += 1) damaged.fill(0, page(), 0)
      for (let each = 0; each <= draw(4); each += 1) {
        const start = page()
        damaged.fill(0, start, start + PAGE)
      }
      return { bytes: damaged, log }
    case 'truncated':
      return { bytes: damaged.subarray(0, draw(damaged.length)), log }
    case 'bits':
      for (let each = 0; each <= draw(20); each += 1) {
        const at = draw(damaged.length)
        damaged[at] = (damaged[at] ?? 0) ^ (1 << draw(8))
      }
      return { bytes: damaged, log }
    case 'swapped pages': {
      const [a, b] = [page(), page()]
      damaged.set(bytes.subarray(a, a + PAGE), b)
      damaged.set(bytes.subarray(b, b + PAGE), a)
      return { bytes: damaged, log }
    }
    case 'copied page':
      damaged.set(bytes.subarray(page()).subarray(0, PAGE), page())
      return { bytes: damaged, log }
    case 'noise': {
      const start = draw(damaged.length)
      for (let at = start; at < Math.min(damaged.length, start + 512); at += 1) damaged[at] = draw(256)
      return { bytes: damaged, log }
    }
    case 'log': {
      const broken = Buffer.from(log)
      if (draw(3) === 0) return { bytes: damaged, log: broken.subarray(0, draw(broken.length)) }
      for (let each = 0; each <= draw(3); each += 1) {
        const at = draw(broken.length)
        broken[at] = (broken[at] ?? 0) ^ (1 + draw(255))
      }
      return { bytes: damaged, log: broken }
    }
  }
}

/** The bytes of a workbook that a killed program left, with its log and the index of it. */
export function leftBehind(path: string, to: string) {
  for (const log of ['', '-wal', '-shm']) if (existsSync(path + log)) copyFileSync(path + log, to + log)
  return { bytes: readFileSync(to), log: readFileSync(`${to}-wal`), index: readFileSync(`${to}-shm`) }
}

/** Damages a workbook with its log in every way in turn and judges each; gives a line for each way, and the wrong ones. */
export function harmRounds(
  { path, workbook, truth }: { readonly path: string; readonly workbook: Workbook; readonly truth: Truth },
  folder: string,
  rounds: number,
  seed: number
) {
  const { bytes, log, index } = leftBehind(path, join(folder, 'left.bayan'))
  workbook.close()
  const draw = chance(seed)
  const target = join(folder, 'harmed.bayan')
  const wrong: string[] = []
  const counts = new Map<Harm, { right: number; refused: number }>(harms.map((kind) => [kind, { right: 0, refused: 0 }]))
  for (let round = 0; round < rounds; round += 1) {
    const kind = harms[round % harms.length] ?? 'bits'
    const damaged = harm(kind, bytes, log, draw)
    place(target, damaged.bytes, { '-wal': damaged.log, '-shm': index })
    const verdict = judge(target, truth)
    const count = counts.get(kind)
    if (verdict !== 'right' && verdict !== 'refused') wrong.push(`round ${round}, ${kind}: ${verdict}`)
    else if (count) count[verdict] += 1
  }
  return { wrong, lines: [...counts].map(([kind, { right, refused }]) => `${kind}: ${right} opened with right numbers, ${refused} refused`) }
}
