/** From when on a change is called slight, marked or sharp: one table for all languages, so that adjectives agree over a report. */

import type { StrengthBounds } from '../figures/change'

/**
 * The declared bounds, compared with exact changes (never with printed ones):
 *
 * | a change of            | slight    | no adjective | marked      | sharp         |
 * | ---------------------- | --------- | ------------ | ----------- | ------------- |
 * | a percentage           | below 5%  | 5% to <15%   | 15% to <30% | 30% and above |
 * | percentage points      | below 1   | 1 to <5      | 5 to <10    | 10 and above  |
 */
export const strengthBounds = {
  percent: { slight: 5n, moderate: 15n, marked: 30n },
  points: { slight: 1n, moderate: 5n, marked: 10n }
} as const satisfies Readonly<Record<'percent' | 'points', StrengthBounds>>
