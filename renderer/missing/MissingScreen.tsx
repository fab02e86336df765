import { useMemo } from 'react'
import { checkCells } from '../../core/checks/cells'
import type { Place } from '../../core/contract'
import { indexTable } from '../../core/entry/table'
import { type Missing, type MissingKind, missingKinds, whatIsMissing } from '../../core/report/missing'
import { useProgram, useWorkbook } from '../program'
import { fill } from '../strings/words'
import { missingText } from './missing-text'
import './missing.css'

/** How many lines of a kind are shown at first: a new workbook lacks a thousand cells, and says so in one line. */
const SHOWN = 12

/** What is still missing before the report can go out, each line a way to its place; and whether it is ready, computed from that alone. */
export function MissingScreen() {
  const { strings, language } = useProgram()
  const view = useWorkbook()
  const words = strings.missing
  const table = useMemo(() => indexTable(view.table), [view.table])
  const missing = useMemo(
    () => whatIsMissing({ table, draft: view.draft, style: view.style, comments: view.comments, checks: checkCells(table, view.dismissals) }),
    [table, view.draft, view.style, view.comments, view.dismissals]
  )
  const kinds = missingKinds.filter((kind) => missing.some((each) => each.kind === kind))
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <p role="status" className={missing.length === 0 ? 'ready yes' : 'ready'}>
        {missing.length === 0 ? words.ready : fill(words.notReady, { count: missing.length })}
      </p>
      {kinds.map((kind) => (
        <Kind
          key={kind}
          kind={kind}
          missing={missing.filter((each) => each.kind === kind)}
          text={(each) => missingText(each, { strings, language, view, table })}
        />
      ))}
    </>
  )
}

type KindProps = { readonly kind: MissingKind; readonly missing: readonly Missing[]; readonly text: (missing: Missing) => string }

function Kind({ kind, missing, text }: KindProps) {
  const { strings, goTo } = useProgram()
  const words = strings.missing
  const line = (each: Missing, index: number) => (
    <li key={index}>
      <button type="button" className="missing-line" onClick={() => goTo(placeOf(each), { screen: 'missing', cell: null, block: null })}>
        <bdi>{text(each)}</bdi>
        {'language' in each && each.language !== null && <span className="badge">{strings.languages[each.language]}</span>}
      </button>
    </li>
  )
  return (
    <section className="missing-kind" aria-labelledby={`missing-${kind}`}>
      <h2 id={`missing-${kind}`}>
        {words.kinds[kind]} <span className="count">{missing.length}</span>
      </h2>
      <p className="hint">{words.remedies[kind]}</p>
      <ul>{missing.slice(0, SHOWN).map(line)}</ul>
      {missing.length > SHOWN && (
        <details>
          <summary>{fill(words.more, { count: missing.length - SHOWN })}</summary>
          <ul>{missing.slice(SHOWN).map((each, index) => line(each, index + SHOWN))}</ul>
        </details>
      )}
    </section>
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
