/** Keys of the Report screen, wherever in it the focus is. */

import { useEffect, useRef } from 'react'

export type ReportKeys = {
  readonly find: () => void
  /** Whether the key was used: while nothing is looked for, F3 is the system's. */
  readonly findNext: (way: 1 | -1) => boolean
  readonly settleNext: (way: 1 | -1) => void
  readonly comment: () => void
  readonly rollForward: () => void
}

export function useReportKeys(keys: ReportKeys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || (event.target instanceof Element && event.target.closest('dialog') !== null)) return
      if (used(event, latest.current)) event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}

function used(event: KeyboardEvent, keys: ReportKeys): boolean {
  const way = event.shiftKey ? -1 : 1
  const command = event.ctrlKey || event.metaKey
  if (command && !event.altKey && !event.shiftKey && ['f', 'h'].includes(letterOf(event))) keys.find()
  else if (command && event.altKey && letterOf(event) === 'm') keys.comment()
  else if (command && event.altKey && letterOf(event) === 'y') keys.rollForward()
  else if (event.key === 'F8') keys.settleNext(way)
  else if (event.key === 'F3') return keys.findNext(way)
  else return false
  return true
}

/** The Latin letter of a key, on keyboards of other scripts the one that stands there. */
function letterOf({ key, code }: KeyboardEvent): string {
  return /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace(/^Key/, '').toLowerCase()
}
