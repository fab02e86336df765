/** How an amount begins: the sum that its parts are added to. */

import { type Decimal, fromScaled, whole } from '../entry/decimal'
import { isGlued, isWord, type Prose, stemsAt, textAt } from './prose'
import type { NumberWord, Stem } from './rules'
import { unitOf } from './units'
import type { RunningSum } from './word-grammar'

/** A running sum in a text: the token before which it ends so far, how many words it has, and how many letters of a clitic stand before the first. */
export type Sum = RunningSum & { readonly to: number; readonly steps: number; readonly lead: number }

const ZERO = whole(0)

/** A numeral up to before the token `to`. */
export function sumOfDigits(to: number, value: Decimal): Sum {
  return { to, total: ZERO, below: null, current: value, digits: true, whole: true, round: false, steps: 0, lead: 0 }
}

const nothing: Sum = { to: 0, total: ZERO, below: null, current: null, digits: false, whole: false, round: false, steps: 0, lead: 0 }

/** The number word, the half or the article with which an amount may begin. */
export function firstWord(prose: Prose, at: number): Sum | undefined {
  if (!isWord(prose, at)) return undefined
  const { half, one } = prose.rules
  const halved = stemsAt(prose, at).find(({ text }) => half.has(text))
  if (halved !== undefined) {
    const to = one.has(textAt(prose, at + 1)) ? at + 2 : isHyphen(prose, at + 1) ? at + 2 : at + 1
    return { ...nothing, to, current: fromScaled({ units: 5n, scale: 1 }), digits: true, lead: halved.stripped }
  }
  if (one.has(textAt(prose, at))) {
    const to = half.has(textAt(prose, at + 1)) ? (isHyphen(prose, at + 2) ? at + 3 : at + 2) : undefined
    if (to !== undefined) return { ...nothing, to, current: fromScaled({ units: 5n, scale: 1 }), digits: true }
    return { ...nothing, to: at + 1, current: whole(1) }
  }
  for (const stem of stemsAt(prose, at)) {
    const dual = stem.definite ? undefined : prose.rules.duals.get(stem.text)
    if (dual !== undefined && unitOf(prose, at + 1) !== null) return { ...begun({ role: 'dual', value: dual, alone: true }, at + 1), lead: stem.stripped }
    const word = prose.rules.numbers.get(stem.text)
    if (word !== undefined && mayBegin(word, stem)) return { ...begun(word, at + 1), lead: stem.stripped }
  }
  return undefined
}

/** Whether a number may begin with the word: with the article, only small numbers and whole scales do, and Monday is no two. */
function mayBegin({ role, value, alone }: NumberWord, { definite }: Stem): boolean {
  if (!alone) return false
  if (!definite) return true
  return (role === 'unit' && value > 2n) || role === 'teen' || (role === 'scale' && value > 1_000n)
}

function begun(word: NumberWord, to: number): Sum {
  switch (word.role) {
    case 'scale':
      return { ...nothing, to, total: whole(word.value), below: word.value, whole: true }
    case 'dual':
      return { ...nothing, to, total: whole(word.value), below: word.value / 2n, whole: true }
    case 'one':
      return { ...nothing, to, current: whole(word.value) }
    default:
      return { ...nothing, to, current: whole(word.value), whole: true }
  }
}

/** Whether a hyphen joins the words around it. */
export function isHyphen(prose: Prose, at: number): boolean {
  return textAt(prose, at) === '-' && isGlued(prose, at) && isGlued(prose, at + 1)
}
