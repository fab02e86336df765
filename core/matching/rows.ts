/** Verdicts as plain rows, for scripts and checks: the answer of `lint --json`. */

import type { Reading } from '../reading/reading'
import { matchMessage, type VerdictVoice } from './message'
import { type Match, saidOf, type Verdict } from './verdict'

/**
 * A reading with what was found of it. `expected`: what the workbook says of the figure that is meant, as a decimal string;
 * a percentage as the declared rule rounds it. `message`: the verdict in words.
 */
export type LintRow = Reading & {
  readonly verdict: Verdict
  readonly indicator: string | null
  readonly period: string | null
  readonly expected: string | null
  readonly message: string
}

/** One row a match, in their order. */
export function lintRows(matches: readonly Match[], voice: VerdictVoice): readonly LintRow[] {
  return matches.map((match) => {
    const said = saidOf(match)
    return {
      ...match.reading,
      verdict: match.verdict,
      indicator: said?.indicator ?? null,
      period: said?.period ?? (match.ground.kind === 'year-known' ? `${match.ground.year}` : null),
      expected: said?.number ?? null,
      message: matchMessage(match, voice)
    }
  })
}
