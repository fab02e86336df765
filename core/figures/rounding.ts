/** The declared rounding rule. The only place that rounds. */

/**
 * How a number exactly half way between two printable ones is rounded:
 * - `half-away`: away from zero (a desk calculator, a spreadsheet's ROUND): −62.5 → −63.
 * - `half-even`: to the even neighbour (IEEE 754 roundTiesToEven): −62.5 → −62.
 */
export type Rounding = 'half-away' | 'half-even'
export const roundings = ['half-away', 'half-even'] as const satisfies readonly Rounding[]

/** A rounded integer; `tie` says that the exact value lay half way, so that another rule may print another figure. */
export type Rounded = { readonly units: bigint; readonly tie: boolean; readonly exact: boolean }

/**
 * `numerator` ÷ `denominator` as a whole number, rounded once by `rule`. `denominator` is not zero.
 *
 * divideRounded(-1000n, 16n, 'half-even') → { units: -62n, tie: true, exact: false }
 */
export function divideRounded(numerator: bigint, denominator: bigint, rule: Rounding): Rounded {
  if (denominator === 0n) throw new RangeError('division by zero')
  const negative = numerator < 0n !== denominator < 0n
  const top = numerator < 0n ? -numerator : numerator
  const bottom = denominator < 0n ? -denominator : denominator
  const floor = top / bottom
  const rest = top % bottom
  const twice = rest * 2n
  const tie = twice === bottom
  const up = twice > bottom || (tie && (rule === 'half-away' || floor % 2n === 1n))
  const size = up ? floor + 1n : floor
  return { units: negative ? -size : size, tie, exact: rest === 0n }
}
