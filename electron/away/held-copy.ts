/** Workbooks of the network or a stick as one session holds them: locked in their place, worked on in a copy that goes back there. */

import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Hindrance, WorkingCopyState } from '../../core/contract'
import { type Fault, type Result, refuse, succeed } from '../../core/result'
import { type Lock, takeLock } from '../files/lock'
import { type HeldWorkbook, hindranceFault, hold, openHere } from '../holding'
import { isReadOnly, LOGS, readHeader } from '../store/database'
import { stateOfFile } from '../store/seals'
import { oversizedFile } from '../store/sizes'
import { type Author, openWorkbook, type Workbook } from '../store/workbook'
import { nameSealed, type PutBack, putBack } from './put-back'
import { isReachable, isWaiting, readNote, removeCopy, takeCopy, type WorkingCopy, workingCopyOf } from './working-copy'

/**
 * Opens a workbook that lies elsewhere in a working copy. One that was left behind is put back first, or gone on with where
 * that cannot be done now. What another holds, what is read-only and what is none of ours is opened as it lies.
 */
export function openElsewhere(path: string, copies: string, author: Author, takeOver: boolean): Result<HeldWorkbook> {
  const copy = workingCopyOf(copies, path)
  const isLeft = isWaiting(copies, path)
  if (!isLeft && !canBeTaken(path)) return openHere(path, author, takeOver)
  const locks = holdLocks(copy, author, takeOver)
  if (!locks.ok) return locks
  const { isTaken, letGo } = locks.value
  const instead = (other: () => Result<HeldWorkbook>): Result<HeldWorkbook> => {
    letGo()
    return other()
  }
  if (isLeft) {
    const put = putBack(copy, isTaken(), author)
    if (!put.ok) {
      const held = isDamaged(put.faults) ? put : goOn(copy, author, locks.value, put.faults[0] ?? null)
      return held.ok ? held : instead(() => held)
    }
    removeCopy(copy)
    if (put.value.kind === 'kept') return instead(() => shownBeside(path, put.value.path, author))
  }
  if (isTaken() || !hasTaken(copy, author)) return instead(() => openHere(path, author, takeOver))
  const held = goOn(copy, author, locks.value, null)
  if (held.ok) return held
  removeCopy(copy)
  return instead(() => refuse(...held.faults.map((fault) => ('path' in fault ? { ...fault, path } : fault))))
}

function canBeTaken(path: string): boolean {
  return readHeader(path).ok && oversizedFile(path) === undefined && !isReadOnly(path)
}

/** Takes the copy, after what a crash left beside the file is worked into it; false where that fails, so that opening it as it lies says why. */
function hasTaken(copy: WorkingCopy, author: Author): boolean {
  try {
    const path = copy.of
    if (LOGS.some((log) => existsSync(path + log))) {
      const settled = openWorkbook(path, author)
      if (!settled.ok) return false
      settled.value.close()
    }
    takeCopy(copy)
    return true
  } catch {
    removeCopy(copy)
    return false
  }
}

function isDamaged(faults: readonly Fault[]): boolean {
  return faults.some(({ kind }) => kind === 'damaged-workbook' || kind === 'strange-workbook')
}

/** The workbook that took the place, with where that is which was entered here. */
function shownBeside(path: string, kept: string, author: Author): Result<HeldWorkbook> {
  const shown = openWorkbook(path, author, 'show')
  return shown.ok ? succeed(hold(shown.value, author, undefined, { kind: 'vanished', kept })) : openHere(kept, author)
}

type Locks = {
  /** Whether another has the workbook by now. Its lock is taken where it is free, and as soon as its place can be reached. */
  readonly isTaken: () => boolean
  readonly letGo: () => void
}

/** Locks the copy, against other programs of this machine, and the workbook in its place. */
function holdLocks(copy: WorkingCopy, author: Author, takeOver: boolean): Result<Locks> {
  const path = copy.of
  makeFolder(dirname(copy.note))
  const own = takeLock(copy.note, author.who(), author.now)
  if (own.kind === 'held') return refuse(hindranceFault({ kind: 'held', holder: own.holder }, path))
  let lock: Lock | undefined
  let mayTakeOver = takeOver
  const isTaken = (): boolean => {
    if (!isReachable(path)) return false
    const state = lock?.look() ?? 'gone'
    if (state !== 'gone') return typeof state === 'object'
    lock?.release()
    const locking = takeLock(path, author.who(), author.now, mayTakeOver)
    mayTakeOver = false
    lock = locking.kind === 'locked' ? locking.lock : undefined
    return locking.kind === 'held'
  }
  const letGo = (): void => {
    lock?.release()
    if (own.kind === 'locked') own.lock.release()
  }
  return succeed({ isTaken, letGo })
}

/** A folder that cannot be made takes neither locks nor copies: the workbook is then opened as it lies. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch {
    return
  }
}

/** Opens a working copy as the workbook that it is a copy of. */
function goOn(copy: WorkingCopy, author: Author, locks: Locks, fault: Fault | null): Result<HeldWorkbook> {
  const opened = openWorkbook(copy.file, author)
  return opened.ok ? succeed(holdCopy(opened.value, copy, author, locks, fault)) : opened
}

/** `before`: why the copy could not be put back before. */
function holdCopy(workbook: Workbook, copy: WorkingCopy, author: Author, { isTaken, letGo }: Locks, before: Fault | null): HeldWorkbook {
  const isPutBack = (): boolean => stateOfFile(copy.file) === readNote(copy).state
  let state: WorkingCopyState = { isPutBack: isPutBack(), fault: before }
  let found: Hindrance | null = null
  const learn = (put: Result<PutBack>): void => {
    if (put.ok && put.value.kind === 'kept') found = { kind: 'vanished', kept: put.value.path }
    const [fault = null] = put.ok ? [] : put.faults
    state = { isPutBack: put.ok && isPutBack(), fault: fault?.kind === 'changed-meanwhile' ? null : fault }
  }
  return {
    ...workbook,
    file: copy.file,
    workingCopy: {
      copy,
      moved: () => {
        state = { ...state, isPutBack: false }
      },
      take: (sealed) => learn(sealed.ok ? nameSealed(copy, sealed.value, isTaken(), author) : sealed)
    },
    get opened() {
      return { ...workbook.opened, path: copy.of, readOnly: found !== null, hindrance: found, workingCopy: state }
    },
    hindrance: () => found,
    letGo,
    close: () => {
      workbook.close()
      const put = putBack(copy, isTaken(), author)
      learn(put)
      if (put.ok) removeCopy(copy)
      letGo()
    }
  }
}
