/** Of which figure it is asked where it comes from: by keys and the right mouse button on whatever bears its cell, and by buttons. */

import { useEffect, useSyncExternalStore } from 'react'
import type { CellPlace } from '../../core/report/print-places'

let asked: CellPlace | null = null
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Asks where the figure of a cell comes from; null ends the question. */
export function askProvenance(cell: CellPlace | null): void {
  asked = cell
  for (const listener of listeners) listener()
}

export function useAsked(): CellPlace | null {
  return useSyncExternalStore(subscribe, () => asked)
}

/** What an element bears that shows the figure of a cell; its inverse is `cellOn`. */
export function cellMark({ indicator, period }: CellPlace): string {
  return `${indicator} ${period}`
}

/** Alt+Enter and the right mouse button, anywhere on the page. */
export function useAsking(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.key !== 'Enter' || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      if (!ask(event.target)) return
      event.preventDefault()
      event.stopPropagation()
    }
    const point = (event: MouseEvent) => {
      const on = event.target instanceof Element ? (event.target.closest<HTMLElement>('[data-figure]') ?? inCell(event.target)) : null
      if (event.defaultPrevented || on === null) return
      event.preventDefault()
      askProvenance(cellOn(on))
    }
    // Before a text takes the key for its own.
    window.addEventListener('keydown', press, true)
    window.addEventListener('contextmenu', point)
    return () => {
      window.removeEventListener('keydown', press, true)
      window.removeEventListener('contextmenu', point)
    }
  }, [])
}

/** Asks for the figure in the focus: what has it bears the cell, holds a selected chip, or stands in the grid with a chosen cell. */
function ask(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target.closest('dialog')) return false
  const own = target.closest<HTMLElement>('[data-figure]') ?? target.querySelector<HTMLElement>('.selected[data-figure]')
  const found = own ?? (target.closest('.figures') ? document.querySelector<HTMLElement>('.panel [data-figure]') : null)
  const cell = found && cellOn(found)
  if (!cell) return false
  askProvenance(cell)
  return true
}

/** The figure in the cell of the grid around an element. */
function inCell(target: Element): HTMLElement | null {
  return target.closest('[role="gridcell"]')?.querySelector<HTMLElement>('[data-figure]') ?? null
}

function cellOn({ dataset: { figure = '' } }: HTMLElement): CellPlace | null {
  const [indicator, period] = figure.split(' ')
  return indicator && period ? { indicator, period } : null
}
