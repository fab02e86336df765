/** Keys that work on every screen. */

import { useEffect } from 'react'
import { bayan } from '../client'
import type { Program } from '../program'

/** The parts of the window between which F6 goes. */
const REGIONS = '.sidebar nav, main'

/**
 * Ctrl+Z and Ctrl+Y (Ctrl+Shift+Z) undo and redo in the workbook; in a field they do so too, for every keystroke in one is a
 * change of the workbook. F6 goes to the next part of the window. A screen that has used a key has prevented its default.
 */
export function useShellKeys({ view, change }: Program): void {
  const history = view?.history
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const key = event.key.toLowerCase()
      if (key === 'f6') {
        event.preventDefault()
        nextRegion(event.shiftKey ? -1 : 1)
      } else if ((event.ctrlKey || event.metaKey) && !event.altKey && (key === 'z' || key === 'y') && !isOwnField(event.target)) {
        const redo = key === 'y' || event.shiftKey
        event.preventDefault()
        if (redo ? history?.redo : history?.undo) void change(() => (redo ? bayan.redo(undefined) : bayan.undo(undefined)))
      }
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [history, change])
}

/** Fields whose text is not yet the workbook's: those of a dialog, and the cell being typed into. */
function isOwnField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('dialog, [data-own-undo]') !== null
}

function nextRegion(step: number): void {
  const regions = [...document.querySelectorAll<HTMLElement>(REGIONS)]
  const at = regions.findIndex((region) => region.contains(document.activeElement))
  const region = regions[(at + step + regions.length) % regions.length]
  const target = region?.matches('nav') ? region.querySelector<HTMLElement>('[aria-current]') : region
  target?.focus()
}
