/** Who has a workbook open: a lock file beside it, by which a second window and a second machine find out. */

import { randomUUID } from 'node:crypto'
import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { Holder } from '../../core/contract'
import { z } from '../../core/schema'
import { codeOf } from './error-code'
import { disk, unfinishedWorkbook } from './whole-file'

/** A lock that is held. `look` says whether it still is: `taken` by another, or `gone` where somebody removed it. */
export type Lock = { readonly look: () => 'held' | 'gone' | { readonly taken: Holder }; readonly release: () => void }
export type Locking = { readonly kind: 'locked'; readonly lock: Lock } | { readonly kind: 'held'; readonly holder: Holder } | { readonly kind: 'impossible' }

/** Between two signs of life of a holder, in milliseconds. */
export const BEAT = 30_000
/** A holder without a sign of life for so long may be taken to be gone, where a person says so. */
const GONE = 4 * BEAT
/** A lock without words, on a file system without links, was just being written, if it is not older. */
const BEING_WRITTEN = 10_000

/** The marks of the locks that this process holds. One that it let go while its disk was away is found there later, and holds nothing. */
const live = new Set<string>()

const words = z.object({ host: z.string(), person: z.string(), since: z.string(), process: z.number(), mark: z.string() })
type Words = z.infer<typeof words>

export function lockOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.lock`)
}

/**
 * Takes the lock of a workbook, or tells who holds it. That of a process of this machine that has ended is taken over;
 * that of another machine, or of one that gives no sign of life, only where `takeOver` says so. Impossible: the folder takes no lock.
 */
export function takeLock(path: string, person: string, now: () => Date, takeOver = false): Locking {
  const file = lockOf(path)
  const own: Words = { host: hostname(), person, since: now().toISOString(), process: process.pid, mark: randomUUID() }
  for (let tries = 0; tries < 3; tries += 1) {
    try {
      writeLock(file, path, own)
      return { kind: 'locked', lock: heldLock(file, own.mark, now) }
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') return { kind: 'impossible' }
    }
    const found = readLock(file)
    if (found === undefined) continue
    const holder = holderOf(found, now)
    if (!hasEnded(found) && !(takeOver && holder.gone)) return { kind: 'held', holder }
    putAside(file, found.words?.mark)
  }
  return { kind: 'impossible' }
}

/** Writes a lock that is not there yet: beside it first, so that it has its words from its first moment, where the file system knows links. */
function writeLock(file: string, path: string, own: Words): void {
  const text = `${JSON.stringify(own)}\n`
  const temporary = unfinishedWorkbook(path)
  writeFileSync(temporary, text, { flag: 'wx' })
  try {
    disk.link(temporary, file)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error
    writeFileSync(file, text, { flag: 'wx' })
  } finally {
    rmSync(temporary, { force: true })
  }
}

type Found = { readonly words: Words | undefined; readonly beat: number }

function readLock(file: string): Found | undefined {
  try {
    const beat = statSync(file).mtimeMs
    const text = readFileSync(file, 'utf8')
    return { words: text.startsWith('{') ? words.safeParse(JSON.parse(text)).data : undefined, beat }
  } catch (error) {
    return error instanceof SyntaxError ? { words: undefined, beat: Date.now() } : undefined
  }
}

function holderOf({ words: said, beat }: Found, now: () => Date): Holder {
  return { person: said?.person ?? '?', host: said?.host ?? '?', since: said?.since ?? new Date(beat).toISOString(), gone: now().getTime() - beat > GONE }
}

/** Whether the holder is sure to be there no more: a process of this machine that has ended, this one after it let go, or one that was killed while it wrote the lock. */
function hasEnded({ words: said, beat }: Found): boolean {
  if (said === undefined) return Date.now() - beat > BEING_WRITTEN
  if (said.host !== hostname()) return false
  if (said.process === process.pid) return !live.has(said.mark)
  try {
    process.kill(said.process, 0)
    return false
  } catch (error) {
    return codeOf(error) === 'ESRCH'
  }
}

/** Removes the lock that was looked at, and no other that took its place meanwhile. */
function putAside(file: string, mark: string | undefined): void {
  const aside = `${file}.${randomUUID()}`
  try {
    renameSync(file, aside)
    if (readLock(aside)?.words?.mark === mark) rmSync(aside, { force: true })
    else renameSync(aside, file)
  } catch {
    return
  }
}

function heldLock(file: string, mark: string, now: () => Date): Lock {
  const look: Lock['look'] = () => {
    const found = readLock(file)
    if (found === undefined) return 'gone'
    return found.words?.mark === mark ? 'held' : { taken: holderOf(found, now) }
  }
  const beat = setInterval(() => {
    if (look() !== 'held') return
    try {
      utimesSync(file, now(), now())
    } catch {
      return
    }
  }, BEAT)
  beat.unref()
  live.add(mark)
  return {
    look,
    release: () => {
      clearInterval(beat)
      live.delete(mark)
      if (look() === 'held') rmSync(file, { force: true })
    }
  }
}
