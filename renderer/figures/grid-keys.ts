/** What a key asks of the grid while no text is being typed. */

import type { Status } from '../../core/entry/cell'
import type { Place } from './grid-model'
import { arrowStep, type Step } from './grid-moves'

/** The parts of a key event that matter. `code` is the key's place, for layouts without Latin letters. */
export type Key = {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly altGraph: boolean
}

export type Asked =
  | { readonly kind: 'step'; readonly step: Step; readonly far: boolean; readonly extend: boolean }
  | { readonly kind: 'page'; readonly down: boolean; readonly extend: boolean }
  /** To the first or last column, or cell of the grid. */
  | { readonly kind: 'end'; readonly last: boolean; readonly ofGrid: boolean; readonly extend: boolean }
  | { readonly kind: 'next'; readonly key: 'Enter' | 'Tab'; readonly back: boolean }
  /** `text`: the key's own text goes into the field. */
  | { readonly kind: 'type' }
  | { readonly kind: 'edit' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'fill'; readonly toward: 'down' | 'end' }
  | { readonly kind: 'choose'; readonly what: 'all' | 'row' }
  | { readonly kind: 'history'; readonly step: 'undo' | 'redo' }
  | { readonly kind: 'status'; readonly status: Status }
  | { readonly kind: 'remark'; readonly back: boolean }
  | { readonly kind: 'details' }
  /** On the name of an indicator: to its definition; to show its parts or go on, or to hide them. */
  | { readonly kind: 'open' }
  | { readonly kind: 'parts'; readonly show: boolean }

const STATUS_KEYS: Readonly<Record<string, Status>> = { p: 'provisional', r: 'revised', b: 'break in series' }

/** What the key asks at this place, or undefined where it is none of the grid's. */
export function askedBy(key: Key, at: Place, rightToLeft: boolean): Asked | undefined {
  const ctrl = (key.ctrlKey || key.metaKey) && !key.altGraph
  const onName = at.column < 0
  const step = arrowStep(key.key, rightToLeft)
  if (step && !key.altKey) {
    if (onName && step.column !== 0 && !ctrl && !key.shiftKey) return { kind: 'parts', show: step.column === 1 }
    return { kind: 'step', step, far: ctrl, extend: key.shiftKey }
  }
  if (ctrl) return askedWithCtrl(key)
  if (key.altKey && !key.altGraph) {
    const status = STATUS_KEYS[letterOf(key)]
    return status && !key.shiftKey ? { kind: 'status', status } : undefined
  }
  switch (key.key) {
    case 'Home':
    case 'End':
      return { kind: 'end', last: key.key === 'End', ofGrid: false, extend: key.shiftKey }
    case 'PageUp':
    case 'PageDown':
      return { kind: 'page', down: key.key === 'PageDown', extend: key.shiftKey }
    case 'Enter':
      return onName ? { kind: 'open' } : { kind: 'next', key: 'Enter', back: key.shiftKey }
    case 'Tab':
      return { kind: 'next', key: 'Tab', back: key.shiftKey }
    case 'F2':
      return { kind: onName ? 'open' : 'edit' }
    case 'F4':
      return { kind: 'details' }
    case 'F8':
      return { kind: 'remark', back: key.shiftKey }
    case 'Delete':
    case 'Backspace':
      return { kind: 'clear' }
    case ' ':
      return onName ? { kind: 'open' } : key.shiftKey ? { kind: 'choose', what: 'row' } : { kind: 'type' }
    case 'Dead':
    case 'Process':
      return onName ? undefined : { kind: 'type' }
    default:
      return key.key.length === 1 && !onName ? { kind: 'type' } : undefined
  }
}

function askedWithCtrl(key: Key): Asked | undefined {
  if (key.altKey) return undefined
  if (key.key === 'Home' || key.key === 'End') return { kind: 'end', last: key.key === 'End', ofGrid: true, extend: key.shiftKey }
  switch (letterOf(key)) {
    case 'a':
      return { kind: 'choose', what: 'all' }
    case 'd':
      return key.shiftKey ? undefined : { kind: 'fill', toward: 'down' }
    case 'r':
      return key.shiftKey ? undefined : { kind: 'fill', toward: 'end' }
    case 'z':
      return { kind: 'history', step: key.shiftKey ? 'redo' : 'undo' }
    case 'y':
      return { kind: 'history', step: 'redo' }
    default:
      return undefined
  }
}

/** The Latin letter on the key: what it types, else what stands there on a Latin keyboard. */
function letterOf({ key, code }: Key): string {
  return /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace(/^Key/, '').toLowerCase()
}
