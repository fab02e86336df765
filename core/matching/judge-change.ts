/** One printed change against one figure. */

import { type Decimal, fromScaled, isDecimal, magnitude, signOf, subtract, toScaled, whole } from '../entry/decimal'
import { percentChange, type RoundedNumber } from '../figures/change'
import type { Figure } from '../figures/derive'
import { roundings } from '../figures/rounding'
import type { Reading } from '../reading/reading'
import { type Facts, saidChange } from './facts'
import type { Match } from './verdict'

/** A change as a text prints it. `sign` 0: the text does not say which way. `number`: its size, with the decimals that it prints. */
export type PrintedChange = { readonly reading: Reading; readonly number: RoundedNumber; readonly sign: -1 | 0 | 1 }

/** The change that a reading prints, with the direction that the words around it say; undefined where it has no number. */
export function printedChange(reading: Reading, sign: PrintedChange['sign']): PrintedChange | undefined {
  if (reading.value === null || !isDecimal(reading.value)) return undefined
  const { units, scale } = toScaled(magnitude(reading.value))
  // A canonical decimal has lost the zeros at its end, which the text prints: three digits after a mark would be thousands.
  const written = /[.,\u066b](\p{Nd}{1,2})\P{Nd}*$/u.exec(reading.text)?.[1]?.length ?? 0
  const wanted = written > scale ? written : scale
  return { reading, number: { units: units * 10n ** BigInt(wanted - scale), scale: wanted }, sign }
}

/** The size of the printed change as a decimal with its sign. */
export function signedOf({ number, sign }: PrintedChange): Decimal {
  return fromScaled({ units: sign < 0 ? -number.units : number.units, scale: number.scale })
}

/** The verdict of a printed change on a figure; undefined where the figure has no change to hold it against. */
export function judgeChange(printed: PrintedChange, figure: Figure, { rule }: Pick<Facts, 'rule'>): Match | undefined {
  const { reading } = printed
  const said = saidChange(figure)
  const { change } = figure
  const differs = (): Match => ({
    reading,
    verdict: 'disagrees',
    alarm: true,
    ground: { kind: 'differs', said, difference: subtract(signedOf(printed), said.number ?? whole(0)) }
  })
  const direction = (absolute: Decimal): Match | undefined =>
    isAgainst(printed, absolute) ? { reading, verdict: 'wrong-direction', alarm: true, ground: { kind: 'sign', said } } : undefined
  const agrees = (): Match => ({ reading, verdict: 'agrees', alarm: false, ground: { kind: 'agrees', said } })
  const mixed = (): Match => ({
    reading,
    verdict: 'points-or-percent',
    alarm: true,
    ground: { kind: reading.kind === 'points' ? 'points-said' : 'percent-said', said }
  })
  switch (change.kind) {
    case 'none':
      return undefined
    case 'points':
      if (magnitude(change.absolute) === fromScaled(printed.number)) return reading.kind === 'points' ? (direction(change.absolute) ?? agrees()) : mixed()
      return reading.kind === 'percent' && isRelative(printed, figure) ? mixed() : differs()
    case 'percent': {
      if (reading.kind === 'points') return sizeOf(change.percent.units) === printed.number.units ? mixed() : differs()
      if (change.vanishes && printed.number.scale === rule.percentDecimals + 1 && printed.number.units === 5n) return agrees()
      const near = roundedBothWays(printed, figure)
      const declared = near.find(({ rounding }) => rounding === rule.rounding)
      if (!near.some(({ size }) => size === printed.number.units)) return differs()
      const against = direction(change.absolute)
      if (against) return against
      if (declared?.size !== printed.number.units) return { reading, verdict: 'tie', alarm: true, ground: { kind: 'other-neighbour', said } }
      return declared.tie ? { reading, verdict: 'tie', alarm: false, ground: { kind: 'tie', said } } : agrees()
    }
  }
}

/** The size of a figure's change, rounded as finely as it is printed, by each rule. */
function roundedBothWays({ number }: PrintedChange, { cell, base }: Figure) {
  if (cell.kind !== 'value' || base?.cell.kind !== 'value') return []
  const ends = [base.cell.value, cell.value] as const
  return roundings.map((rounding) => {
    const { percent, tie } = percentChange(...ends, { rounding, percentDecimals: number.scale })
    return { rounding, tie, size: sizeOf(percent.units) }
  })
}

/** Whether the change of a share, taken in percent of itself, is the printed one. */
function isRelative(printed: PrintedChange, figure: Figure): boolean {
  const { base } = figure
  return base?.cell.kind === 'value' && signOf(base.cell.value) > 0 && roundedBothWays(printed, figure).some(({ size }) => size === printed.number.units)
}

/** Whether the text says the other way; a fall must be said to be one. */
function isAgainst({ number, sign }: PrintedChange, absolute: Decimal): boolean {
  if (number.units === 0n) return false
  return sign === 0 ? signOf(absolute) < 0 : sign !== signOf(absolute)
}

function sizeOf(units: bigint): bigint {
  return units < 0n ? -units : units
}
