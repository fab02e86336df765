import { useMemo } from 'react'
import { checkCells } from '../../core/checks/cells'
import { indexTable } from '../../core/entry/table'
import { type Missing, type MissingKind, missingKinds, whatIsMissing } from '../../core/report/missing'
import { useProgram, useWorkbook } from '../program'
import { fill } from '../strings/words'
import { MissingLines } from './MissingLines'

/** What is still missing before the report can go out, each line a way to its place; and whether it is ready, computed from that alone. */
export function MissingScreen() {
  const { strings } = useProgram()
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
        <Kind key={kind} kind={kind} missing={missing.filter((each) => each.kind === kind)} />
      ))}
    </>
  )
}

function Kind({ kind, missing }: { readonly kind: MissingKind; readonly missing: readonly Missing[] }) {
  const { strings } = useProgram()
  const words = strings.missing
  return (
    <section className="missing-kind" aria-labelledby={`missing-${kind}`}>
      <h2 id={`missing-${kind}`}>
        {words.kinds[kind]} <span className="count">{missing.length}</span>
      </h2>
      <p className="hint">{words.remedies[kind]}</p>
      <MissingLines missing={missing} from="missing" />
    </section>
  )
}
