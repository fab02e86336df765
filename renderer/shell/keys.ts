/** Keys that work on every screen. */

import { useEffect } from 'react'
import { bayan } from '../client'
import type { Program } from '../program'

/** The parts of the window between which F6 goes. */
const REGIONS = '.sidebar nav, main, [data-region]'

/** Where one enters a grid and a tree. */
const STOPS = '[role="row"] > [tabindex="0"], [role="treeitem"][tabindex="0"]'

/**
 * Ctrl+Z and Ctrl+Y (Ctrl+Shift+Z) undo and redo in the workbook; in a field they do so too, for every keystroke in one is a
 * change of the workbook. F6 goes to the next part of the window, and there to where one was last. A screen that has used a key has prevented its default.
 */
export function useShellKeys({ view, change }: Program): void {
  const history = view?.history
  useEffect(() => {
    document.addEventListener('focusin', rememberFocus)
    return () => document.removeEventListener('focusin', rememberFocus)
  }, [])
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

/** The element that had the focus last in each part of a screen. */
const lastIn = new WeakMap<Element, HTMLElement>()

function rememberFocus({ target }: FocusEvent): void {
  const region = target instanceof HTMLElement ? target.closest('[data-region]') : null
  if (region && target instanceof HTMLElement) lastIn.set(region, target)
}

function nextRegion(step: number): void {
  const regions = [...document.querySelectorAll<HTMLElement>(REGIONS)].filter((region) => region.checkVisibility())
  const at = regions.findLastIndex((region) => region.contains(document.activeElement))
  const region = regions[(Math.max(at, step < 0 ? 0 : -1) + step + regions.length) % regions.length]
  if (region === undefined) return
  const known = lastIn.get(region)
  const target = known?.isConnected ? known : region.querySelector<HTMLElement>(region.matches('nav') ? '[aria-current]' : STOPS)
  const chosen = region.matches('main') ? region : (target ?? region)
  chosen.focus()
}
