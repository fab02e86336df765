/** Opening workbooks for a session: where they lie, or in a working copy where they lie elsewhere. */

import type { Result } from '../core/result'
import { openElsewhere } from './away/held-copy'
import { isWaiting } from './away/working-copy'
import { place } from './files/place'
import { type HeldWorkbook, holdHere, openHere } from './holding'
import type { Author, Workbook } from './store/workbook'

/** Opens a workbook and locks it. `takeOver`: from a holder who gives no sign of life. */
export function openHeld(path: string, author: Author, takeOver = false): Result<HeldWorkbook> {
  const { copies } = author
  return copies !== undefined && isElsewhere(path, copies) ? openElsewhere(path, copies, author, takeOver) : openHere(path, author, takeOver)
}

/** Locks a workbook that was just made. */
export function holdMade(made: Result<Workbook>, author: Author): Result<HeldWorkbook> {
  if (!made.ok || author.copies === undefined || !isElsewhere(made.value.opened.path, author.copies)) return holdHere(made, author)
  made.value.close()
  return openHeld(made.value.opened.path, author)
}

/** Whether a workbook is to be worked on in a copy: not where those would lie on the network themselves. */
function isElsewhere(path: string, copies: string): boolean {
  return isWaiting(copies, path) || (place.isAway(path) && !place.isAway(copies))
}
