import type { Place, Screen } from '../../core/contract'
import type { Missing } from '../../core/report/missing'
import { indexed, useProgram, useWorkbook } from '../program'
import { fill } from '../strings/words'
import { missingText } from './missing-text'
import './missing.css'

/** How many lines are shown at first: a new workbook lacks a thousand cells, and says so in one line. */
const SHOWN = 12

/** What is missing, each line a way to its place and back to the screen it stands on. */
export function MissingLines({ missing, from }: { readonly missing: readonly Missing[]; readonly from: Screen }) {
  const { strings, language, goTo } = useProgram()
  const view = useWorkbook()
  const line = (each: Missing, index: number) => (
    <li key={index}>
      <button type="button" className="missing-line" onClick={() => goTo(placeOf(each), { screen: from, cell: null, block: null })}>
        <bdi>{missingText(each, { strings, language, view, table: indexed(view.table) })}</bdi>
        {'language' in each && each.language !== null && <span className="badge">{strings.languages[each.language]}</span>}
      </button>
    </li>
  )
  if (missing.length === 0) return null
  return (
    <div className="missing-lines">
      <ul>{missing.slice(0, SHOWN).map(line)}</ul>
      {missing.length > SHOWN && (
        <details>
          <summary>{fill(strings.missing.more, { count: missing.length - SHOWN })}</summary>
          <ul>{missing.slice(SHOWN).map((each, index) => line(each, index + SHOWN))}</ul>
        </details>
      )}
    </div>
  )
}

/** Where a line leads. */
function placeOf(missing: Missing): Place {
  switch (missing.at) {
    case 'cell':
      return { screen: 'figures', cell: { indicator: missing.indicator, period: missing.period }, block: null }
    case 'indicator':
      return { screen: 'figures', cell: null, block: null }
    case 'block':
      return { screen: 'report', cell: null, block: missing.block }
  }
}
