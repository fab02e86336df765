/** The faults of a table, as many as a person can use. */

import { type Fault, refuse } from '../../core/result'

/** Faults reported at most: a table in the wrong format has one a row. */
const MOST_FAULTS = 200

/** Refuses with the first of the faults, each once, in the order of lines, and says how many more there are. */
export function refuseTable(faults: readonly Fault[]): ReturnType<typeof refuse> {
  const line = (fault: Fault) => ('at' in fault ? fault.at.line : 0)
  const distinct = [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()]
  const first = distinct.sort((a, b) => line(a) - line(b)).slice(0, MOST_FAULTS)
  const more = distinct.length - first.length
  return more > 0 ? refuse(...first, { kind: 'more-faults', count: more }) : refuse(...first)
}
