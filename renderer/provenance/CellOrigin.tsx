import { useEffect, useState } from 'react'
import type { Cell } from '../../core/entry/cell'
import { knownPeriod } from '../../core/figures/derive'
import type { CellPlace } from '../../core/report/print-places'
import type { CellEntered } from '../../core/report/provenance'
import { periodLabel } from '../../core/wording/period'
import { bayan } from '../client'
import { useProgram } from '../program'
import { dayOf, timeOf } from '../report/day'
import { fill } from '../strings/words'

type CellOriginProps = {
  readonly at: CellPlace
  readonly cell: Cell
  readonly name: string
  readonly say: (cell: Cell) => string
  /** The usual source of the indicator, where the cell names none. */
  readonly usual: string
  readonly go: () => void
}

/** A cell that a figure is made of: what stands in it, its source, note and status, and who entered what when. */
export function CellOrigin({ at, cell, name, say, usual, go }: CellOriginProps) {
  const { strings, language } = useProgram()
  const words = strings.provenance
  const entries = useEntries(at)
  const period = periodLabel(knownPeriod(at.period), language)
  const source = cell.kind === 'empty' ? '' : cell.source || usual
  const entered = ({ at: when, who, from, to }: CellEntered) =>
    fill(from.kind === 'empty' ? words.first : words.entry, {
      day: dayOf(when, language),
      time: timeOf(when, language),
      who: `\u2068${who}\u2069`,
      from: `\u2068${say(from)}\u2069`,
      to: `\u2068${say(to)}\u2069`
    })
  return (
    <section className="provenance-cell" aria-label={`${name}, ${period}`}>
      <button
        type="button"
        className="provenance-go"
        aria-label={`${period}: ${say(cell)} – ${fill(words.toCell, { name, period })}`}
        title={fill(words.toCell, { name, period })}
        onClick={go}
      >
        <bdi>{period}</bdi>: <bdi>{say(cell)}</bdi>
      </button>
      {cell.kind !== 'empty' && (
        <dl>
          <div>
            <dt>{words.source}</dt>
            <dd dir="auto">{source || words.noSource}</dd>
          </div>
          {cell.note !== '' && (
            <div>
              <dt>{words.note}</dt>
              <dd dir="auto">{cell.note}</dd>
            </div>
          )}
          <div>
            <dt>{words.status}</dt>
            <dd>{cell.kind === 'value' ? strings.figures.statuses[cell.status] : strings.figures.absences[cell.absence]}</dd>
          </div>
        </dl>
      )}
      {entries && (
        <dl>
          <div>
            <dt>{words.entered}</dt>
            <dd>
              {entries.length === 0 && words.notKnown}
              <ul>
                {entries.map((each) => (
                  <li key={`${each.at} ${JSON.stringify(each.to)}`}>{entered(each)}</li>
                ))}
              </ul>
            </dd>
          </div>
        </dl>
      )}
    </section>
  )
}

function useEntries({ indicator, period }: CellPlace): readonly CellEntered[] | null {
  const { refuse } = useProgram()
  const [entries, setEntries] = useState<readonly CellEntered[] | null>(null)
  useEffect(() => {
    let current = true
    void bayan.cellHistory({ indicator, period }).then((answer) => {
      if (!current) return
      if (answer.ok) setEntries(answer.value)
      else refuse(answer.faults)
    })
    return () => {
      current = false
    }
  }, [indicator, period, refuse])
  return entries
}
