/** Numerals in prose: runs of digits with the marks between them. */

import { type Decimal, mostDigits, parseDecimal } from '../entry/decimal'
import { readNumber } from '../entry/numerals'
import { isDigits, isGlued, type Prose, sliceOf, textAt } from './prose'
import type { Token } from './tokens'

const ARABIC_DECIMAL = '\u066b'
/** Marks that stand between thousands in every language: space, apostrophe, and the Arabic marks. */
const ARABIC_COMMA = '\u060c'
const SURE_GROUPS = new Set([' ', "'", '\u066c'])
const NUMBER_MARKS = new Set([...SURE_GROUPS, ARABIC_DECIMAL, ARABIC_COMMA, '.', ','])
const CODE_MARKS = new Set([...NUMBER_MARKS, '/', ':', '-', '\u2013', '\u2212'])
const THOUSANDS = 3
/** Groups of thousands and a fraction. */
const MOST_RUNS = 15

/** Digits with marks, up to before the token `to`. */
export type Numeral = {
  readonly to: number
  readonly value: Decimal
  /** Digits alone, so that it may be a year. */
  readonly plain: boolean
  readonly fraction: boolean
}

/** The runs of digits and the marks between them that may make one numeral. */
type Parts = { readonly runs: readonly string[]; readonly marks: readonly string[]; readonly to: number }

/** What stands behind a numeral and may tell its marks: a percentage, or things that come in whole numbers. */
export type Behind = 'percent' | 'whole' | 'other'

/** The numeral that begins at a run of digits, or undefined where its marks fit no rule. */
export function numeralAt(prose: Prose, at: number, behind: (to: number) => Behind): Numeral | undefined {
  const parts = partsAt(prose, at)
  const { runs, marks, to } = parts
  if (runs.length > MOST_RUNS || runs.some((run) => run.length > mostDigits.whole)) return undefined
  const plain = marks.length === 0
  const inHouse = prose.house === null ? undefined : readNumber(sliceOf(prose, at, to), prose.house)
  const text = inHouse ?? (plain ? wholeText(runs[0] ?? '') : markedText(parts, prose, behind(to)))
  const value = text === undefined ? undefined : parseDecimal(text)
  if (text === undefined || value === undefined || (plain && wholeText(runs[0] ?? '') === undefined)) return undefined
  return { to, value, plain, fraction: text.includes('.') }
}

function partsAt(prose: Prose, at: number): Parts {
  const runs = [textAt(prose, at)]
  const marks: string[] = []
  let to = at + 1
  while (runs.length <= MOST_RUNS) {
    if (groupFollows(prose, to, runs, marks)) {
      marks.push(' ')
      runs.push(textAt(prose, to))
      to += 1
    } else if (markFollows(prose, to, runs)) {
      marks.push(textAt(prose, to))
      runs.push(textAt(prose, to + 1))
      to += 2
    } else break
  }
  return { runs, marks, to }
}

/** Whether a mark with digits goes on with the number: glued on both sides, or a decimal mark behind a stray space ("8 ,7 %"). */
function markFollows(prose: Prose, to: number, runs: readonly string[]): boolean {
  const mark = textAt(prose, to)
  if (!NUMBER_MARKS.has(mark) || !isDigits(prose, to + 1) || !isGlued(prose, to + 1)) return false
  if (isGlued(prose, to)) return true
  const stray = prose.tokens[to]?.gap === 'space' && (mark === '.' || mark === ',')
  return stray && runs.length === 1 && (runs[0] ?? '').length < THOUSANDS && textAt(prose, to + 1).length < THOUSANDS
}

/** Whether three digits behind a space go on with thousands that spaces divide; behind more spaces, only digits that no number begins with. */
function groupFollows(prose: Prose, to: number, runs: readonly string[], marks: readonly string[]): boolean {
  const token = prose.tokens[to]
  const before = prose.tokens[to - 1]
  if (token === undefined || before === undefined || token.gap !== 'space') return false
  if (token.from !== before.to + 1 && !token.text.startsWith('0')) return false
  const first = runs[0] ?? ''
  const regular = first.length <= THOUSANDS && !first.startsWith('0') && marks.every((mark) => mark === ' ')
  return regular && token.kind === 'digits' && token.text.length === THOUSANDS && !goesOn(prose, to + 1)
}

/** Whether letters are glued to the digits before them. */
function goesOn(prose: Prose, at: number): boolean {
  return isGlued(prose, at) && prose.tokens[at]?.kind === 'word' && prose.rules.language !== 'ar'
}

function wholeText(run: string): string | undefined {
  return run.length > 1 && run.startsWith('0') ? undefined : run
}

/**
 * The plain notation of runs with marks between them. Two unlike marks: the last is the decimal mark. The same mark
 * twice or more, each before three digits: it groups. One mark not before three digits, or behind a zero or more than
 * three digits: decimal. One mark before exactly three digits may be either (`16.818`): it groups before things that
 * come in whole numbers (`16.818 migrants`) and if the text groups by it elsewhere for sure; else it is what the language
 * takes it for. English groups by the comma and divides by the
 * point; French groups by the point and divides by the comma; Arabic groups by both, but divides by both in a percentage.
 */
function markedText({ runs, marks }: Parts, prose: Prose, behind: Behind): string | undefined {
  const last = marks.at(-1) ?? ''
  const ends = isDecimalMark({ runs, marks }, prose, behind)
  const whole = ends ? runs.slice(0, -1) : runs
  const groups = new Set(ends ? marks.slice(0, -1) : marks)
  const [first = '', ...rest] = whole
  if (groups.size > 1 || groups.has(ARABIC_DECIMAL) || (ends && groups.has(last))) return undefined
  const regular = rest.length === 0 || (first.length <= THOUSANDS && !first.startsWith('0') && rest.every((run) => run.length === THOUSANDS))
  if (!regular || wholeText(first) === undefined) return undefined
  return `${whole.join('')}${ends ? `.${runs.at(-1)}` : ''}`
}

function isDecimalMark({ runs, marks }: Pick<Parts, 'runs' | 'marks'>, { rules, groupMarks }: Prose, behind: Behind): boolean {
  const last = marks.at(-1) ?? ''
  if (last === ARABIC_DECIMAL) return true
  if (last !== '.' && last !== ',' && last !== ARABIC_COMMA) return false
  if (marks.length > 1) return marks.some((mark) => mark !== last)
  const [whole = '', rest = ''] = runs
  if (rules.language === 'en' && last === ',' && (whole.length > THOUSANDS || rest.length > THOUSANDS)) return false
  if (rest.length !== THOUSANDS || whole === '0' || whole.length > THOUSANDS) return true
  if (behind === 'whole' || last === ARABIC_COMMA || groupMarks.has(last)) return false
  return (behind === 'percent' ? rules.lonePercentMark : rules.loneMark)[last] === 'decimal'
}

/** The marks, point or comma, that stand between thousands for sure somewhere: `1.234.567`, `16.818,5`. */
export function sureGroupMarks(tokens: readonly Token[]): ReadonlySet<string> {
  const sure = new Set<string>()
  for (let at = 4; at < tokens.length; at++) {
    if (tokens[at]?.kind !== 'digits' || tokens[at]?.gap !== 'none') continue
    const run = tokens.slice(at - 4, at + 1)
    const [first, mark, group, other, last] = run.map(({ text }) => text)
    const glued = run.slice(1).every(({ gap }) => gap === 'none') && [0, 2, 4].every((index) => run[index]?.kind === 'digits')
    if (!glued || first === undefined || mark === undefined || group?.length !== THOUSANDS || first.length > THOUSANDS || first.startsWith('0')) continue
    const grouping = mark === '.' || mark === ','
    if (grouping && (other === mark ? last?.length === THOUSANDS : other === '.' || other === ',')) sure.add(mark)
  }
  return sure
}

/** Where the run ends that digits and marks make together, whatever it is: a telephone number, a time, a code. */
export function codeEnd(prose: Prose, at: number): number {
  let to = at + 1
  while (isGlued(prose, to) && (isDigits(prose, to) || (isGlued(prose, to + 1) && isDigits(prose, to + 1) && CODE_MARKS.has(textAt(prose, to))))) to++
  return to
}
