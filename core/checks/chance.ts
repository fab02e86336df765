/** How far two counts of the same thing lie apart by chance alone. */

import { aligned, type Decimal } from '../entry/decimal'

/** Standard errors: three of them leave about three pairs of a thousand to chance where the true level is the same. */
const ERRORS = 3n

/**
 * Whether two counts differ by more than chance: by more than three standard errors of their difference, which for
 * independent events is the root of their sum (Poisson). 6 after 16 is within chance, 16 after 49 is not, and with
 * thousands the rule is soon met. Squares are compared, so that no root is taken. It keeps small counts, which jump by
 * nature, from being asked about each year (the reason for which Hidiroglou and Berthelot, 1986, weigh ratios by size).
 */
export function beyondChance(a: Decimal, b: Decimal): boolean {
  const both = aligned(a, b)
  const apart = both.a - both.b
  return apart * apart > ERRORS * ERRORS * (both.a + both.b) * 10n ** BigInt(both.scale)
}
