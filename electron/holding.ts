/** Workbooks as one session holds them: locked against others, shown for reading where another holds them, and never lost where the file is taken away. */

import { existsSync, statSync } from 'node:fs'
import type { Hindrance } from '../core/contract'
import { type Fault, type Result, succeed } from '../core/result'
import type { Sealed } from './away/put-back'
import type { WorkingCopy } from './away/working-copy'
import { besidePath, minuteOf } from './beside'
import { type Lock, takeLock } from './files/lock'
import { nameFile, unfinishedWorkbook } from './files/whole-file'
import { type Author, openWorkbook, type Workbook } from './store/workbook'

/** An open workbook, and whether it may be changed: asked at the door before every change. */
export type HeldWorkbook = Workbook & {
  /** The file in which it is worked on: where it lies, or its working copy. */
  readonly file: string
  /** How its working copy goes back in its place; null where it has none. */
  readonly workingCopy: HeldCopy | null
  readonly hindrance: () => Hindrance | null
  /** Lets others have it, before it is opened anew. */
  readonly letGo: () => void
}

/** How a working copy goes back, as far as its holder has a part in it. */
export type HeldCopy = {
  readonly copy: WorkingCopy
  /** Something was entered that its place does not hold yet. */
  readonly moved: () => void
  /** Gives what was sealed its name, or learns why nothing was. */
  readonly take: (sealed: Result<Sealed | null>) => void
}

/** Opens a workbook and locks it; where another holds it, as it is now and for reading. `takeOver`: from a holder who gives no sign of life. */
export function openHere(path: string, author: Author, takeOver = false): Result<HeldWorkbook> {
  const locking = takeLock(path, author.who(), author.now, takeOver)
  if (locking.kind === 'held') {
    const shown = openWorkbook(path, author, 'show')
    return shown.ok ? succeed(hold(shown.value, author, undefined, { kind: 'held', holder: locking.holder })) : shown
  }
  const lock = locking.kind === 'locked' ? locking.lock : undefined
  const opened = openWorkbook(path, author)
  if (!opened.ok) {
    lock?.release()
    return opened
  }
  return succeed(hold(opened.value, author, lock, opened.value.opened.readOnly ? { kind: 'file' } : null))
}

/** Locks a workbook that was just made. */
export function holdHere(made: Result<Workbook>, author: Author): Result<HeldWorkbook> {
  if (!made.ok) return made
  const locking = takeLock(made.value.opened.path, author.who(), author.now)
  return succeed(hold(made.value, author, locking.kind === 'locked' ? locking.lock : undefined, null))
}

/** The hindrance as the refusal of a change. */
export function hindranceFault(hindrance: Hindrance, path: string): Fault {
  switch (hindrance.kind) {
    case 'file':
      return { kind: 'file-read-only', path }
    case 'held':
    case 'taken': {
      const { person, host, since } = hindrance.holder
      return { kind: hindrance.kind === 'held' ? 'workbook-held' : 'workbook-taken', path, person, host, since: minuteOf(since) }
    }
    case 'vanished':
      return hindrance.kept === null ? { kind: 'workbook-vanished', path } : { kind: 'workbook-kept', path, kept: hindrance.kept }
  }
}

export function hold(workbook: Workbook, author: Author, lock: Lock | undefined, from: Hindrance | null): HeldWorkbook {
  const { path } = workbook.opened
  const file = fileOf(path)
  let found = from
  const look = (): Hindrance | null => {
    const lost = found?.kind === 'vanished' && found.kept === null
    if (found !== null && !lost) return found
    if (lost || fileOf(path) !== file) return { kind: 'vanished', kept: rescue(workbook, author) }
    const state = lock?.look() ?? 'held'
    return typeof state === 'object' ? { kind: 'taken', holder: state.taken } : null
  }
  return {
    ...workbook,
    file: path,
    workingCopy: null,
    get opened() {
      return { ...workbook.opened, readOnly: found !== null, hindrance: found }
    },
    hindrance: () => {
      found = look()
      return found
    },
    letGo: () => lock?.release(),
    close: () => {
      found = look()
      workbook.close()
      lock?.release()
    }
  }
}

/** Which file stands under a name; undefined where there is none. Windows does not let an open file be taken away. */
function fileOf(path: string): string | undefined {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false })
  return stat && (process.platform === 'win32' ? 'there' : `${stat.dev} ${stat.ino}`)
}

/** Writes all that is open into a file anew: under its own name where that is free, else beside what took its place, named by whose it is. */
function rescue(workbook: Workbook, author: Author): string | null {
  const { path } = workbook.opened
  const temporary = unfinishedWorkbook(path)
  try {
    workbook.copyTo(temporary)
    return nameFile(temporary, existsSync(path) ? besidePath(path, author.who(), author.now()) : path)
  } catch {
    return null
  }
}
