/** A count against the values of the workbook. */

import type { Qualifier } from '../entry/cell'
import { compareDecimals, type Decimal, isDecimal, magnitude, subtract } from '../entry/decimal'
import type { Reading, ReadingQualifier } from '../reading/reading'
import { periodLabel } from '../wording/period'
import { type Fact, saidFact, saidValue, yearPeriod } from './facts'
import { isRoundedBy } from './rounded'
import { countedAt, evidenceOf, type Scene } from './scene'
import type { Ground, Match, Said } from './verdict'
import type { Mention } from './vocabulary'
import { isBaseCue } from './year-words'

const QUALIFIERS: Readonly<Record<Qualifier, ReadingQualifier>> = { 'more than': 'more-than', 'at least': 'at-least', about: 'about', nearly: 'nearly' }
/** From here on a value is not met by chance, if the workbook holds it once. */
const DISTINCTIVE = 3

const found = (reading: Reading, verdict: Match['verdict'], ground: Ground, alarm = true): Match => ({ reading, verdict, alarm, ground })

/** The verdict on a count that is a value of the workbook as it stands; undefined where no value of an indicator that is spoken of fits. */
export function matchKnownCount(reading: Reading, scene: Scene): Match | undefined {
  const value = decimalOf(reading)
  if (value === undefined) return undefined
  const facts = scene.ledger.facts
    .valued(value)
    .filter((fact) => isNamed(fact, reading, scene))
    .map((fact) => ({ fact, evidence: evidenceOf(scene, fact.indicator) + (countedAt(scene, reading.end, fact.indicator) ? 1 : 0) }))
    .filter(({ fact, evidence }) => evidence > 0 || isDistinctive(fact, scene))
    .sort((a, b) => b.evidence - a.evidence)
  const best = facts[0]?.fact
  if (best) return ofQualifiers(reading, best)
  return roundedMatch(reading, value, scene)
}

/** A value that the text itself says is not exact, or that it gives in thousands. */
function roundedMatch(reading: Reading, value: Decimal, scene: Scene): Match | undefined {
  const subject = scene.mentions
    .flatMap(({ indicator }) => scene.ledger.facts.of(indicator))
    .find((fact) => fact.cell.qualifier === null && isNamed(fact, reading, scene) && isRoundedBy(fact.cell.value, value, reading))
  return subject && found(reading, 'agrees', { kind: 'rounded', said: saidFact(subject) }, false)
}

/** The verdict on a count that is no value of what is spoken of, where `taken` are the indicators whose value another count of the sentence says. */
export function matchOtherCount(reading: Reading, scene: Scene, taken: ReadonlySet<string>): Match {
  const value = decimalOf(reading)
  if (value === undefined || !/\p{Nd}/u.test(reading.text)) return found(reading, 'unknown', { kind: 'not-checked' }, false)
  const subject = subjectOf(reading, value, scene, taken)
  const others = scene.ledger.facts.valued(value)
  if (subject === undefined) {
    const other = others.find((fact) => isDistinctive(fact, scene) || evidenceOf(scene, fact.indicator) > 1_000)
    const standing = other && scene.ledger.facts.standing(other.indicator)
    if (other === undefined || standing === undefined) return found(reading, 'unknown', { kind: 'unknown-value' })
    return otherPeriod(reading, other, saidValue(standing))
  }
  const elsewhere = others.find(({ indicator }) => indicator === subject.indicator)
  if (elsewhere) return otherPeriod(reading, elsewhere, subject)
  if (subject.number === null) return found(reading, 'unknown', { kind: 'no-value', said: subject })
  const fits = others.find((fact) => isDistinctive(fact, scene) && isNamed(fact, reading, scene))
  if (fits) return found(reading, 'wrong-subject', { kind: 'other-subject', said: subject, fits: saidFact(fits) })
  return found(reading, 'disagrees', { kind: 'differs', said: subject, difference: subtract(value, subject.number) })
}

/** Agrees with the value of another period: of another year, or of a part of one. */
function otherPeriod(reading: Reading, other: Fact, said: Said): Match {
  if (other.at.kind === 'months') return found(reading, 'unlike-periods', { kind: 'part-year', said, fits: saidFact(other) })
  return found(reading, 'stale', { kind: 'stale', said, fits: saidFact(other) })
}

function ofQualifiers(reading: Reading, fact: Fact): Match {
  const said = saidFact(fact)
  const own = fact.cell.qualifier === null ? null : QUALIFIERS[fact.cell.qualifier]
  if (own === reading.qualifier) return found(reading, 'agrees', { kind: 'agrees', said }, false)
  if (own !== null) return found(reading, 'qualifier-against-an-exact-count', { kind: 'qualifier-missing', said })
  const true_ = reading.qualifier === 'about' || reading.qualifier === 'at-least' || reading.qualifier === 'at-most'
  return true_
    ? found(reading, 'agrees', { kind: 'agrees', said }, false)
    : found(reading, 'qualifier-against-an-exact-count', { kind: 'qualifier-added', said })
}

/** Whether the sentence means the period of a value: it names the year, or names none and the report is of that year. */
export function isNamed({ at, indicator }: Fact, reading: Reading, scene: Scene): boolean {
  const { facts } = scene.ledger
  const plain = scene.years.filter(({ compared }) => !compared)
  switch (at.kind) {
    case 'year': {
      const base = baseYear(reading, scene)
      if (base !== undefined) return base === at.year
      const named = plain.some(({ year }) => year === at.year)
      if (named) return true
      const standing = facts.standing(indicator)
      return plain.length === 0 && standing?.period.kind === 'year' && standing.period.year === at.year
    }
    case 'years': {
      const named = scene.years.filter(({ year }) => year !== facts.years.year && year !== facts.years.base)
      return named.length === 0 || named.some(({ year }) => year === at.from || year === at.to)
    }
    case 'months':
      return namesMonths(scene, at)
  }
}

/** The year of a count that stands where the sentence says what something is compared with; undefined elsewhere. */
function baseYear(reading: Reading, scene: Scene): number | undefined {
  const compared = scene.years.filter((each) => each.compared && each.reading.end <= reading.start).at(-1)
  const since = compared && scene.text.slice(compared.reading.end, reading.start)
  if (compared && since !== undefined && since.length < 24 && !/[.;؛]/.test(since)) return compared.year
  if (!isBaseCue(before(reading, scene), scene.ledger.language)) return undefined
  const following = scene.years.find((each) => each.reading.start >= reading.end)
  return following?.year ?? scene.ledger.facts.years.base
}

function before(reading: Reading, { text, sentence }: Scene): string {
  return text.slice(sentence.start, reading.start)
}

/** Whether the sentence names a month of the span. */
function namesMonths(scene: Scene, at: Extract<Fact['at'], { readonly kind: 'months' }>): boolean {
  const months = periodLabel(at, scene.ledger.language).match(/\p{L}{3,}/gu) ?? []
  const words = scene.text.slice(scene.sentence.start, scene.sentence.end).toLowerCase()
  return (
    months.some((month) => month !== 'إلى' && words.includes(month.toLowerCase())) &&
    scene.readings.some(({ kind, value }) => (kind === 'year' || kind === 'date') && value?.startsWith(`${at.to.year}`))
  )
}

/** A value that is long enough not to be met by chance, and that one indicator alone has. */
function isDistinctive({ indicator, cell }: Fact, scene: Scene): boolean {
  const digits = cell.value.replace(/\D/g, '').replace(/0+$/, '')
  return digits.length >= DISTINCTIVE && scene.ledger.facts.valued(cell.value).every((other) => other.indicator === indicator)
}

/** The figure that a count which fits nothing was most likely meant to be: spoken of, not said by another count, the nearest to it in writing. */
function subjectOf(reading: Reading, value: Decimal, scene: Scene, taken: ReadonlySet<string>): Said | undefined {
  const sure = ({ share, weight }: Mention) => share >= 34 || weight >= 4
  const own = scene.mentions.filter(sure)
  // What is only spoken of around the sentence is meant where the sentence names it in part, or counts in its unit.
  const near = scene.around.filter(
    (each) => sure(each) && (scene.mentions.some(({ indicator }) => indicator === each.indicator) || countedAt(scene, reading.end, each.indicator))
  )
  const candidates = (own.length > 0 ? own : near)
    .filter(({ indicator }) => !taken.has(indicator))
    .flatMap(({ indicator, weight }) => {
      const said = saidFor(indicator, reading, scene)
      return said ? [{ said, weight: weight + (countedAt(scene, reading.end, indicator) ? 2 : 0) + likeness(value, said.number) }] : []
    })
    .sort((a, b) => b.weight - a.weight)
  return candidates[0]?.said
}

/** What the workbook says of an indicator for the year that the sentence names, else for the report's. */
function saidFor(indicator: string, reading: Reading, scene: Scene): Said | undefined {
  const { facts } = scene.ledger
  const standing = facts.standing(indicator)
  if (standing === undefined) return undefined
  const base = baseYear(reading, scene)
  const plain = scene.years.filter(({ compared }) => !compared).map(({ year }) => year)
  const year = base ?? (plain.length === 1 ? plain[0] : undefined)
  if (year === undefined || standing.period.kind !== 'year' || year === standing.period.year) return saidValue(standing)
  const figure = facts.figure(indicator, yearPeriod(year), yearPeriod(year - 1))
  return figure && saidValue(figure)
}

/** How alike two numbers are in writing: as long, and one digit apart; or close in size. */
function likeness(value: Decimal, other: Decimal | null): number {
  if (other === null) return 0
  if (value.length === other.length) {
    const apart = [...value].filter((digit, index) => digit !== other[index]).length
    return apart === 1 ? 8 : apart === 2 ? 4 : 2
  }
  return compareDecimals(magnitude(subtract(value, other)), other) < 0 ? 1 : 0
}

function decimalOf({ value }: Reading): Decimal | undefined {
  return value !== null && isDecimal(value) ? value : undefined
}
