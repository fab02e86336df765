/** Signs before numbers, told from dashes and bullets. */

import type { PhraseTable } from './phrase-table'
import { phraseBefore } from './phrases'
import { follows, isDigits, isGlued, isWord, type Prose, textAt } from './prose'

const PLUS = '+'
const MINUS = '\u2212'
const DASHES = /^[-\u2013]$/

export type Sign = '+' | '-'
/** A sign that begins at a token, behind `lead` letters that are joined to its word. */
export type SignBefore = { readonly from: number; readonly sign: Sign; readonly lead: number }

/** The sign that a mark is, where nothing makes a dash of it. */
export function signMark(prose: Prose, at: number): Sign | undefined {
  const mark = textAt(prose, at)
  if (mark === PLUS) return '+'
  return mark === MINUS || mark === '-' ? '-' : undefined
}

/** A sign glued behind a number, as Arabic is often typed. */
export function signBehind(prose: Prose, to: number): { readonly sign: Sign; readonly to: number } | undefined {
  const sign = signMark(prose, to)
  const ends = !isGlued(prose, to + 1) || !(isWord(prose, to + 1) || isDigits(prose, to + 1))
  return sign !== undefined && isGlued(prose, to) && ends ? { sign, to: to + 1 } : undefined
}

/** The sign of the number at a token and where it begins. `relative`: whether the number is a percentage or points. */
export function signBefore(prose: Prose, at: number, free: number, relative: boolean): SignBefore | undefined {
  const from = at - 1
  const mark = textAt(prose, from)
  if (from < free) return undefined
  if (mark === PLUS && isSign(prose, at)) return { from, sign: '+', lead: 0 }
  if (mark === MINUS && isSign(prose, at)) return { from, sign: '-', lead: 0 }
  if (DASHES.test(mark)) return isMinus(prose, at) ? { from, sign: '-', lead: 0 } : undefined
  return worded(prose, prose.rules.signs, at, free) ?? (relative ? worded(prose, prose.rules.percentSigns, at, free) : undefined)
}

function worded(prose: Prose, table: PhraseTable<Sign>, at: number, free: number): SignBefore | undefined {
  const found = phraseBefore(prose, table, at)
  const qualified = phraseBefore(prose, prose.rules.qualifiers, at)
  if (found === undefined || found.from < free || (qualified !== undefined && qualified.from < found.from)) return undefined
  return { from: found.from, sign: found.meaning, lead: found.lead }
}

/** Whether a word stands before a sign that is more than an Arabic clitic: "و+1.5". */
function isOtherWord(prose: Prose, at: number): boolean {
  return isWord(prose, at) && !(prose.rules.language === 'ar' && textAt(prose, at).length === 1)
}

/** "+5" and "+ 5", but not the plus of "A+5" or of "+/-5". */
function isSign(prose: Prose, at: number): boolean {
  return follows(prose, at) && !(isGlued(prose, at - 1) && (isOtherWord(prose, at - 2) || textAt(prose, at - 2) === '/'))
}

/**
 * A hyphen or dash is a minus where it is glued to the number and to no word or number before it, or where it opens a bracket.
 * With spaces on both sides it is a dash; at the beginning of a line and with a space behind it, a bullet.
 */
function isMinus(prose: Prose, at: number): boolean {
  const opens = /^[([:]$/.test(textAt(prose, at - 2))
  if (opens) return follows(prose, at)
  const joined = isGlued(prose, at - 1) && (isOtherWord(prose, at - 2) || isDigits(prose, at - 2) || /^[)\]%/]$/.test(textAt(prose, at - 2)))
  return isGlued(prose, at) && !joined
}
