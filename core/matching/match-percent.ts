/** A percentage, or a change in points, against the changes of the workbook. */

import { isDecimal, magnitude } from '../entry/decimal'
import { comparePeriods, type Period, periodCode } from '../entry/period'
import { changeBetween } from '../figures/change'
import { type Figure, knownPeriod } from '../figures/derive'
import type { Reading } from '../reading/reading'
import { admissibleBases } from './admissible'
import { saidChange, saidFact, yearPeriod } from './facts'
import { judgeChange, type PrintedChange, printedChange } from './judge-change'
import { isNamed } from './match-count'
import { evidenceOf, type Scene } from './scene'
import type { Match, Said } from './verdict'

/** A count of the sentence together with the figure that it says, or was meant to say. */
export type Anchor = { readonly start: number; readonly end: number; readonly said: Said }

/** The counts of the sentence, and the last one before it in the same paragraph. */
export type Counts = { readonly anchors: readonly Anchor[]; readonly earlier: Anchor | undefined }

/** What the words say of the percentage: which way, and whether it is a change at all. */
export type Sense = { readonly sign: PrintedChange['sign']; readonly isChange: boolean }

/** A figure that the percentage may be of. `beside`: the count right before it, in whose brackets it stands. */
type Candidate = { readonly figure: Figure; readonly beside: boolean }

const nothing = (reading: Reading): Match => ({ reading, verdict: 'unknown', alarm: true, ground: { kind: 'unknown-change' } })

/** The verdict on a percentage or a change in points. */
export function matchPercent(reading: Reading, scene: Scene, counts: Counts, sense: Sense): Match {
  const printed = printedChange(reading, sense.sign)
  if (printed === undefined) return { reading, verdict: 'unknown', alarm: false, ground: { kind: 'not-checked' } }
  const { facts } = scene.ledger
  const share = shareMatch(reading, scene)
  if (share) return share
  const [subject, ...others] = candidatesOf(reading, scene, counts)
  if (subject === undefined) return nothing(reading)
  const own = judgeChange(printed, subject.figure, facts)
  if (own && own.verdict !== 'disagrees' && own.verdict !== 'wrong-direction') return own
  const other = others.map(({ figure }) => judgeChange(printed, figure, facts)).find((each) => each?.verdict === 'agrees' || each?.verdict === 'tie')
  if (other && 'said' in other.ground) {
    if (!subject.beside) return other
    return { reading, verdict: 'wrong-subject', alarm: true, ground: { kind: 'other-subject', said: saidChange(subject.figure), fits: other.ground.said } }
  }
  if (own?.verdict === 'wrong-direction') return own
  if (!sense.isChange && !subject.beside) return nothing(reading)
  return elsewhere(printed, subject.figure, scene) ?? own ?? withoutChange(printed, subject.figure, scene)
}

/** A share is said with a percent sign, too. */
function shareMatch(reading: Reading, scene: Scene): Match | undefined {
  if (reading.kind !== 'percent' || reading.value === null || !isDecimal(reading.value)) return undefined
  const { facts } = scene.ledger
  const fact = facts
    .valued(reading.value)
    .filter((each) => facts.measure(each.indicator) === 'share' && isNamed(each, reading, scene))
    .sort((a, b) => evidenceOf(scene, b.indicator) - evidenceOf(scene, a.indicator))
    .find((each) => evidenceOf(scene, each.indicator) > 0)
  return fact && { reading, verdict: 'agrees', alarm: false, ground: { kind: 'agrees', said: saidFact(fact) } }
}

/** The figures that a percentage may be of, the likeliest first: the count before it, the one after it, what the sentence names, what is spoken of around it. */
function candidatesOf(reading: Reading, scene: Scene, { anchors, earlier }: Counts): readonly Candidate[] {
  const before = anchors.filter(({ end }) => end <= reading.start).reverse()
  const after = anchors.filter(({ start }) => start >= reading.end)
  const base = baseOf(reading, scene)
  const last =
    before.length === 0 && earlier && scene.mentions.every(({ share, indicator }) => share < 50 || indicator === earlier.said.indicator) ? [earlier] : []
  const anchored = [...before, ...after, ...last].flatMap((anchor): readonly Candidate[] => {
    const figure = figureOf(anchor.said.indicator, knownPeriod(anchor.said.period), base, scene)
    return figure ? [{ figure, beside: anchor === before[0] && isBeside(anchor, reading, scene) }] : []
  })
  const named = (scene.mentions.length > 0 ? scene.mentions : scene.around)
    .filter(({ share, weight }) => share >= 34 || weight >= 4)
    .flatMap(({ indicator }): readonly Candidate[] => {
      const standing = scene.ledger.facts.standing(indicator)
      const figure = standing && figureOf(indicator, standing.period, base, scene)
      return figure ? [{ figure, beside: false }] : []
    })
  const all = [...anchored, ...named]
  // Of the values of one indicator the earlier ones are what the latest is compared with.
  const isBase = ({ figure, beside }: Candidate) =>
    !beside && all.some((other) => other.figure.indicator.code === figure.indicator.code && comparePeriods(other.figure.period, figure.period) > 0)
  return all.filter((each) => !isBase(each))
}

/** Only a bracket and the counted words stand between the count and the percentage. */
function isBeside({ end }: Anchor, reading: Reading, { text }: Scene): boolean {
  return /^[^.;:؛(]{0,80}\([^.;()]{0,12}$/.test(text.slice(end, reading.start))
}

/** The year that the sentence compares with, after the percentage or else before it. */
function baseOf(reading: Reading, { years }: Scene): Period | undefined {
  const compared = years.filter((each) => each.compared)
  const found = compared.find((each) => each.reading.start >= reading.end) ?? compared.at(-1)
  return found && yearPeriod(found.year)
}

function figureOf(indicator: string, period: Period, base: Period | undefined, { ledger }: Scene): Figure | undefined {
  const { facts } = ledger
  const { year, base: declared } = facts.years
  const before = period.kind === 'year' && period.year === year ? declared : endOf(period) - 1
  const against = base ?? yearPeriod(before)
  return comparePeriods(against, period) < 0 ? facts.figure(indicator, period, against) : undefined
}

function endOf(period: Period): number {
  return period.kind === 'year' ? period.year : period.kind === 'years' ? period.to : period.to.year
}

/** A change that fits the subject at another time: another year's, or one between unlike periods. */
function elsewhere(printed: PrintedChange, figure: Figure, scene: Scene): Match | undefined {
  const { facts } = scene.ledger
  const { reading } = printed
  const said = saidChange(figure)
  const own = facts.of(figure.indicator.code)
  for (const { at } of [...own].reverse()) {
    if (at.kind !== 'year' || periodCode(at) === said.period) continue
    const other = facts.figure(figure.indicator.code, at, yearPeriod(at.year - 1))
    const match = other && judgeChange(printed, other, facts)
    if (other && (match?.verdict === 'agrees' || match?.verdict === 'tie'))
      return { reading, verdict: 'stale', alarm: true, ground: { kind: 'stale', said, fits: saidChange(other) } }
  }
  for (const part of own) {
    if (part.at.kind !== 'months' || figure.base?.cell.kind !== 'value') continue
    const comparison = { measure: figure.measure, unlikePeriods: false, breakBetween: false }
    const other: Figure = { ...figure, period: part.at, cell: part.cell, change: changeBetween(figure.base.cell, part.cell, comparison, facts.rule) }
    const match = judgeChange(printed, other, facts)
    if (match?.verdict === 'agrees' || match?.verdict === 'tie') {
      return { reading, verdict: 'unlike-periods', alarm: true, ground: { kind: 'unlike-compared', said, fits: saidChange(other) } }
    }
  }
  return undefined
}

/** A percentage beside a figure that has none: which bases it would need, where that is why. */
function withoutChange(printed: PrintedChange, figure: Figure, { ledger }: Scene): Match {
  const { reading } = printed
  const said = saidChange(figure)
  const { change, cell } = figure
  if (change.kind !== 'none') return nothing(reading)
  if (change.reason === 'unlike-periods') return { reading, verdict: 'unlike-periods', alarm: true, ground: { kind: 'unlike-compared', said, fits: said } }
  const missing = change.reason === 'base-missing' || change.reason === 'base-not-available'
  if (!missing || cell.kind !== 'value' || cell.qualifier !== null || reading.kind !== 'percent') {
    return { reading, verdict: 'unknown', alarm: true, ground: { kind: 'not-computed', said } }
  }
  const { number, sign } = printed
  const bases = admissibleBases(magnitude(cell.value), { units: sign < 0 ? -number.units : number.units, scale: number.scale }, ledger.facts.rule.rounding)
  return { reading, verdict: 'unknown', alarm: true, ground: { kind: 'base-missing', said, bases: bases ?? null } }
}
