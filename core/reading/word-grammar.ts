/** How number words go on, in each language: "two hundred and six", "quatre-vingt-dix-sept", "مائة وخمسين". */

import { add, type Decimal, fromScaled, toScaled, whole } from '../entry/decimal'
import type { Language } from '../entry/indicator'
import type { NumberWord } from './rules'

/**
 * An amount on its way: what is summed up, the smallest scale in it, and the number that no scale has multiplied yet.
 * `whole`: it is a number as it stands, and not an article before a scale that has still to come.
 */
export type RunningSum = {
  readonly total: Decimal
  readonly below: bigint | null
  readonly current: Decimal | null
  readonly digits: boolean
  readonly whole: boolean
  readonly round: boolean
}
/** How a word stands behind the number so far: whether "and" is between. */
type Joint = { readonly language: Language; readonly and: boolean }

/** The sum with one more word, or undefined where the word begins another number. */
export function joinWord<Sum extends RunningSum>(sum: Sum, word: NumberWord, joint: Joint): Sum | undefined {
  switch (word.role) {
    case 'scale':
      return multiplied(sum, word, joint)
    case 'dual':
      return joint.and && sum.current === null && isBelow(sum, word.value / 2n)
        ? { ...sum, total: add(sum.total, whole(word.value)), below: word.value / 2n, whole: true }
        : undefined
    case 'round':
      return sum.current === null || joint.and || sum.below !== null ? undefined : { ...sum, current: times(sum.current, word.value), round: true, whole: true }
    default:
      return sum.digits && sum.current !== null ? undefined : grown(sum, word, joint)
  }
}

function isBelow({ below }: RunningSum, value: bigint): boolean {
  return below === null || value < below
}

/** A number of scales: 1.4 million. */
export function times(value: Decimal, factor: bigint): Decimal {
  const { units, scale } = toScaled(value)
  return fromScaled({ units: units * factor, scale })
}

function multiplied<Sum extends RunningSum>(sum: Sum, word: NumberWord, { and, language }: Joint): Sum | undefined {
  if (!isBelow(sum, word.value)) return undefined
  const added = language === 'ar' && and && sum.current === null && sum.below !== null && word.alone
  if (added) return { ...sum, total: add(sum.total, whole(word.value)), below: word.value, whole: true }
  if (and || sum.current === null) return undefined
  return { ...sum, total: add(sum.total, times(sum.current, word.value)), below: word.value, current: null, digits: false, whole: true }
}

/** A word below a thousand. */
function grown<Sum extends RunningSum>(sum: Sum, word: NumberWord, joint: Joint): Sum | undefined {
  const soFar = sum.current === null ? 0n : BigInt(sum.current)
  const value = GRAMMARS[joint.language](soFar, word, { and: joint.and, afterScale: sum.current === null && sum.below !== null })
  return value === undefined ? undefined : { ...sum, current: whole(value), digits: false, whole: true }
}

/** `afterScale`: nothing below a thousand is said yet, but thousands are. */
type Place = { readonly and: boolean; readonly afterScale: boolean }
/** The number below a thousand with one more word; 0 is none yet. */
type Grammar = (soFar: bigint, word: NumberWord, place: Place) => bigint | undefined

const GRAMMARS: Readonly<Record<Language, Grammar>> = { en: english, fr: french, ar: arabic }

function english(soFar: bigint, { role, value }: NumberWord, { and, afterScale }: Place): bigint | undefined {
  const hundreds = soFar >= 100n && soFar % 100n === 0n
  if (role === 'hundred') return !and && soFar > 0n && soFar < 100n ? soFar * value : undefined
  if (hundreds || afterScale) return soFar + value
  const tens = soFar % 100n >= 20n && soFar % 10n === 0n
  return tens && !and && (role === 'unit' || role === 'one') ? soFar + value : undefined
}

function french(soFar: bigint, { role, value }: NumberWord, { and, afterScale }: Place): bigint | undefined {
  const rest = soFar % 100n
  const hundreds = soFar >= 100n && rest === 0n
  if (and) {
    const joins = (value === 1n && rest >= 20n && rest <= 60n) || (value === 11n && rest === 60n)
    return joins && rest % 10n === 0n ? soFar + value : undefined
  }
  if (role === 'hundred') return afterScale ? value : soFar > 1n && soFar < 10n ? soFar * value : undefined
  if (hundreds || afterScale) return soFar + value
  if (value === 20n && rest === 4n) return soFar - 4n + 80n
  if (role === 'teen') return rest === 60n || rest === 80n ? soFar + value : undefined
  if (role === 'unit' && (rest === 10n || rest === 70n || rest === 90n)) return value >= 7n ? soFar + value : undefined
  if (role === 'unit' && rest >= 20n && rest % 10n === 0n) return soFar + value
  return role === 'one' && rest === 80n ? soFar + value : undefined
}

function arabic(soFar: bigint, { role, value }: NumberWord, { and, afterScale }: Place): bigint | undefined {
  const rest = soFar % 100n
  const small = rest >= 1n && rest <= 9n
  const free = afterScale || (soFar >= 100n && rest === 0n)
  if (role === 'hundred') return !and && soFar >= 3n && soFar <= 9n ? soFar * value : and && afterScale ? value : undefined
  if (role === 'hundreds') return and && afterScale ? value : undefined
  if (role === 'teen' && small) return and ? undefined : soFar + value
  if (role === 'ten' && small) return and ? soFar + value : undefined
  return and && free ? soFar + value : undefined
}
