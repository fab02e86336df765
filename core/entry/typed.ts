/** What a person types in a cell of the grid: a number, with signs for its qualifier, its status or its absence. */

import { type Fault, type Result, refuse, succeed } from '../result'
import { type Absence, type Cell, emptyCell, type Qualifier, refuseValue, type Status } from './cell'
import { type Decimal, mostDigits, toScaled } from './decimal'
import type { Measure } from './indicator'
import { type NumberLocale, numberStyles } from './number-style'
import { readNumber } from './numerals'

/** Signs for an absence, alone in the cell: Eurostat's `:`, a dash, `c`. */
const ABSENCES: Readonly<Record<string, Absence>> = { ':': 'not available', '-': 'not applicable', '\u2013': 'not applicable', c: 'confidential' }
/** Signs before the number. */
const QUALIFIERS: readonly (readonly [string, Qualifier])[] = [
  ['>=', 'at least'],
  ['\u2265', 'at least'],
  ['>', 'more than'],
  ['~', 'about'],
  ['\u2248', 'about'],
  ['<', 'nearly']
]
/** Letters after the number (Eurostat flags). */
const STATUSES: readonly (readonly [string, Status])[] = [
  ['p', 'provisional'],
  ['r', 'revised'],
  ['b', 'break in series']
]

/** A percent sign with the space before it, as a share carries it in a spreadsheet. */
const PERCENT = /\s*[%\u066a]$/
/** A negative number in brackets, as accountants write it. */
const BRACKETS = /^\(\s*([^()]+?)\s*\)$/
/** Signs and codes of currencies. */
const CURRENCY = /\p{Sc}|\b(?:MAD|DHS?|EUR|USD|GBP)\b|\u062f\.\u0645|\u062f\u0631\u0647\u0645|\u0623\u0648\u0631\u0648/iu

/** How a cell is typed: in whose number style, and what its indicator measures. */
export type Typing = { readonly locale: NumberLocale; readonly measure: Measure }

/**
 * The cell that a text says, without source or note: `16 818`, `> 1400`, `12,5 p`, `:` not available, `-` not
 * applicable, `c` confidential, nothing for empty. As spreadsheets give them, a share may carry its percent sign, and a
 * negative number may stand in brackets. Refuses what it cannot read for sure.
 */
export function readTyped(text: string, typing: Typing): Result<Cell> {
  const { absence, qualifier, status, number } = readSigns(text)
  if (absence !== null) return succeed({ kind: 'absent', absence, source: '', note: '' })
  if (number === '' && qualifier === null && status === null) return succeed(emptyCell)
  const plain = (typing.measure === 'share' ? number.replace(PERCENT, '') : number).replace(BRACKETS, (_, inside: string) => `-${inside}`)
  const value = readNumber(plain, typing.locale)
  if (value === undefined) return refuse(unreadable(text, number))
  switch (refuseValue(value, typing.measure)) {
    case 'too-long':
      return refuse({ kind: 'entry-too-long', text, whole: mostDigits.whole, fraction: mostDigits.fraction })
    case 'not-whole':
      return refuse({ kind: 'entry-not-whole', text })
  }
  return succeed({ kind: 'value', value, qualifier, status: status ?? 'final', source: '', note: '' })
}

/** What the signs around a number say, and the number as it is written; all of it nothing in an empty cell. */
export type Signs = { readonly absence: Absence | null; readonly qualifier: Qualifier | null; readonly status: Status | null; readonly number: string }

/** Parts the signs of a typed text from its number. */
export function readSigns(text: string): Signs {
  const typed = text.trim()
  const absence = ABSENCES[typed.toLowerCase()]
  if (absence !== undefined) return { absence, qualifier: null, status: null, number: '' }
  const qualifier = QUALIFIERS.find(([sign]) => typed.startsWith(sign))
  const afterSign = qualifier ? typed.slice(qualifier[0].length) : typed
  const status = STATUSES.find(([letter]) => afterSign.toLowerCase().endsWith(letter))
  const number = (status ? afterSign.slice(0, -1) : afterSign).trim()
  return { absence: null, qualifier: qualifier?.[1] ?? null, status: status?.[1] ?? null, number }
}

function unreadable(text: string, number: string): Fault {
  if (PERCENT.test(number)) return { kind: 'entry-percent', text }
  return { kind: CURRENCY.test(number) ? 'entry-currency' : 'entry-unreadable', text }
}

/** The text by which `readTyped` reads the same cell again, for editing it in place. */
export function writeTyped(cell: Cell, locale: NumberLocale): string {
  switch (cell.kind) {
    case 'empty':
      return ''
    case 'absent':
      return Object.entries(ABSENCES).find(([, absence]) => absence === cell.absence)?.[0] ?? ''
    case 'value': {
      const sign = QUALIFIERS.find(([, qualifier]) => qualifier === cell.qualifier)?.[0]
      const letter = STATUSES.find(([, status]) => status === cell.status)?.[0]
      return `${sign ? `${sign} ` : ''}${ungrouped(cell.value, locale)}${letter ? ` ${letter}` : ''}`
    }
  }
}

function ungrouped(value: Decimal, locale: NumberLocale): string {
  const { scale } = toScaled(value)
  return scale === 0 ? value : value.replace('.', numberStyles[locale].decimal)
}
