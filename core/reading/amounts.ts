/** Amounts: numerals, number words and scales that say one number together. */

import { add, type Decimal, fromScaled } from '../entry/decimal'
import { type Behind, numeralAt } from './numerals'
import { phraseAt } from './phrases'
import { follows, isDigits, isGlued, isWord, type Prose, stemsAt, textAt } from './prose'
import { firstWord, isHyphen, type Sum, sumOfDigits } from './sums'
import { isWholeThing } from './units'
import { joinWord, times } from './word-grammar'

/** A number up to before the token `to`. */
export type Amount = {
  readonly to: number
  readonly value: Decimal
  /** Digits without any mark or word. */
  readonly plain: boolean
  readonly fraction: boolean
  readonly inWords: boolean
  /** A round number of things: "une centaine". */
  readonly round: boolean
  /** Of a numeral with one scale: "1.4 million". */
  readonly scale: bigint | null
  /** As in an item. */
  readonly lead: number
}

const THOUSAND = 1_000n
const HALF = fromScaled({ units: 5n, scale: 1 })

/** The amount that begins at a token. */
export function amountAt(prose: Prose, at: number): Amount | undefined {
  const numeral = isDigits(prose, at) ? numeralAt(prose, at, (to) => behindAt(prose, to)) : undefined
  if (isDigits(prose, at) && numeral === undefined) return undefined
  const first = numeral ? sumOfDigits(numeral.to, numeral.value) : firstWord(prose, at)
  if (first === undefined) return undefined
  const sum = wholeSum(prose, at, first)
  if (!sum.whole) return undefined
  return {
    to: sum.to,
    value: sum.current === null ? sum.total : add(sum.total, sum.current),
    plain: numeral?.plain === true && sum.steps === 0,
    fraction: numeral?.fraction === true && sum.steps === 0,
    inWords: numeral === undefined,
    round: sum.round,
    scale: numeral !== undefined && sum.steps === 1 && sum.current === null ? sum.below : null,
    lead: sum.lead
  }
}

/** The sum with all its parts. What a scale as large follows belongs to another number: "بين 600 ألف و900 ألف". */
function wholeSum(prose: Prose, at: number, first: Sum): Sum {
  let sum = first
  let settled = first
  for (;;) {
    const next: Sum | undefined = nextPart(prose, sum) ?? moneyScale(prose, at, sum)
    if (next === undefined) break
    sum = next
    if (sum.current === null) settled = sum
  }
  return sum !== settled && settled.current === null && isScale(prose, sum.to) ? settled : sum
}

export function isScale(prose: Prose, at: number): boolean {
  return follows(prose, at) && prose.rules.numbers.get(textAt(prose, at))?.role === 'scale'
}

function behindAt(prose: Prose, to: number): Behind {
  if (phraseAt(prose, prose.rules.percent, to) !== undefined) return 'percent'
  return isWholeThing(prose, to) ? 'whole' : 'other'
}

/** The sum with its next part, or undefined where the number ends. */
function nextPart(prose: Prose, sum: Sum): Sum | undefined {
  if (sum.round || !follows(prose, sum.to)) return undefined
  const { rules } = prose
  const hyphen = isHyphen(prose, sum.to) ? 1 : 0
  const and = textAt(prose, sum.to + hyphen) === rules.and
  const after = sum.to + hyphen + (and ? 1 : 0)
  const at = after + (and && isHyphen(prose, after) ? 1 : 0)
  if (!follows(prose, at)) return undefined
  if (isDigits(prose, at)) return hyphen > 0 ? undefined : digitsPart(prose, sum, at, and)
  if (!isWord(prose, at)) return undefined
  const halved = halfPart(prose, sum, at, and)
  if (halved !== undefined) return halved
  for (const stem of stemsAt(prose, at)) {
    const word = rules.numbers.get(stem.text)
    if (word === undefined || stem.definite) continue
    const next = joinWord(sum, word, { language: rules.language, and: and || stem.joined })
    if (next !== undefined) return { ...next, to: at + 1, steps: sum.steps + 1 }
  }
  return undefined
}

/** "16 ألفا و818"; "2 million 400 thousand". */
function digitsPart(prose: Prose, sum: Sum, at: number, and: boolean): Sum | undefined {
  const { below, current } = sum
  const arabic = prose.rules.language === 'ar'
  if (below === null || current !== null || and !== arabic) return undefined
  const numeral = numeralAt(prose, at, () => 'other')
  if (numeral === undefined || numeral.fraction || BigInt(numeral.value) >= below) return undefined
  if (phraseAt(prose, prose.rules.percent, numeral.to) !== undefined) return undefined
  if (!arabic && !isSmallerScale(prose, numeral.to, below)) return undefined
  return { ...sum, to: numeral.to, current: numeral.value, digits: true, steps: sum.steps + 1 }
}

function isSmallerScale(prose: Prose, at: number, below: bigint): boolean {
  const word = prose.rules.numbers.get(textAt(prose, at))
  return word?.role === 'scale' && word.value < below
}

/** "three and a half", "a million and a half", "un million et demi", "مليون ونصف", "مليون ونصف مليون". */
function halfPart(prose: Prose, sum: Sum, at: number, and: boolean): Sum | undefined {
  const { half, one } = prose.rules
  const to = one.has(textAt(prose, at)) ? at + 1 : at
  const said = follows(prose, to) && stemsAt(prose, to).some((stem) => half.has(stem.text) && (and || stem.joined))
  if (!said) return undefined
  const { below, current } = sum
  if (current !== null) return below === null ? { ...sum, to: to + 1, current: add(current, HALF), digits: true, steps: sum.steps + 1 } : undefined
  if (below === null) return undefined
  const again = follows(prose, to + 1) && stemsAt(prose, to + 1).some(({ text }) => prose.rules.numbers.get(text)?.value === below)
  return { ...sum, to: again ? to + 2 : to + 1, total: add(sum.total, times(HALF, below)), below: 1n, steps: sum.steps + 1 }
}

/** "€12m", "12 M€", "500 MDH", "10k", "1.2m people": a scale in letters, where money, persons or thousands glued to digits show that it is one. */
function moneyScale(prose: Prose, at: number, sum: Sum): Sum | undefined {
  const { currencies, moneyScales, moneyUnits } = prose.rules
  if (!sum.digits || sum.current === null || sum.steps > 0 || !follows(prose, sum.to)) return undefined
  const word = textAt(prose, sum.to)
  const unit = moneyUnits.get(word)
  if (unit !== undefined) return { ...sum, total: times(sum.current, unit), current: null, below: unit, steps: 1 }
  const scale = moneyScales.get(word)
  const glued = isGlued(prose, sum.to) && (scale === THOUSAND || isWholeThing(prose, sum.to + 1))
  const money = currencies.has(textAt(prose, at - 1)) || (isGlued(prose, sum.to + 1) && currencies.has(textAt(prose, sum.to + 1)))
  if (scale === undefined || !(glued || money)) return undefined
  return { ...sum, to: sum.to + 1, total: times(sum.current, scale), current: null, below: scale, steps: 1 }
}
