import type { RefObject } from 'react'
import type { CellCheck } from '../../core/checks/check'
import type { NumberLocale } from '../../core/entry/number-style'
import { periodCode } from '../../core/entry/period'
import type { IndexedTable, MovedCell } from '../../core/entry/table'
import { periodLabel } from '../../core/wording/period'
import { useProgram } from '../program'
import { askProvenance, cellMark } from '../provenance/asked'
import { CellForm } from './CellForm'
import { CellRemarks } from './CellRemarks'
import { EffectOfTyping } from './EffectOfTyping'
import { type GridCell, indicatorName } from './grid-model'
import { LiveChange } from './LiveChange'
import { PartTotals } from './PartTotals'

type CellPanelProps = {
  readonly table: IndexedTable
  /** The table with what is being typed. */
  readonly live: IndexedTable
  readonly here: GridCell | undefined
  readonly locale: NumberLocale
  readonly write: (changes: readonly MovedCell[], typing?: boolean) => Promise<boolean>
  readonly checks: readonly CellCheck[]
  readonly sayRemark: (check: CellCheck) => string
  /** All chosen cells; null where one is chosen. */
  readonly chosen: (() => readonly GridCell[]) | null
  readonly first: RefObject<HTMLSelectElement | null>
  /** Goes back to the cell. */
  readonly back: () => void
}

/** Beside the grid: the chosen cell against the year before and its parts, as it is typed; its remarks, status, source and note. */
export function CellPanel({ table, live, here, locale, write, checks, sayRemark, chosen, first, back }: CellPanelProps) {
  const { strings, language } = useProgram()
  const words = strings.figures
  if (here === undefined) return <aside className="panel empty">{words.choose}</aside>
  const { indicator, period } = here
  const code = periodCode(period)
  return (
    <aside
      className="panel"
      data-region=""
      tabIndex={-1}
      aria-label={words.title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        back()
      }}
    >
      <h2>
        <bdi>{indicatorName(indicator, language)}</bdi>
      </h2>
      <p className="panel-period">
        <bdi>{periodLabel(period, language)}</bdi>
      </p>
      <button
        type="button"
        title={strings.provenance.hint}
        data-figure={cellMark({ indicator: indicator.code, period: code })}
        onClick={() => askProvenance({ indicator: indicator.code, period: code })}
      >
        {strings.provenance.open}
      </button>
      <LiveChange table={live} at={here} cell={live.cell(indicator.code, code)} locale={locale} />
      <PartTotals table={live} indicator={indicator} period={code} locale={locale} />
      {live !== table && <EffectOfTyping table={table} change={{ indicator: indicator.code, period: code, cell: live.cell(indicator.code, code) }} />}
      <CellRemarks checks={checks} sayRemark={sayRemark} settled={live === table} />
      <CellForm key={`${indicator.code} ${code}`} {...{ here, write, chosen, first }} />
      <p className="hint">{words.hint}</p>
      <Keys />
    </aside>
  )
}

/** The keys of the grid, to be looked up. */
function Keys() {
  const { strings } = useProgram()
  const { title, ...keys } = strings.figures.keys
  return (
    <details className="keys">
      <summary>{title}</summary>
      <dl>
        {Object.entries(keys).map(([name, [key, does]]) => (
          <div key={name}>
            <dt>
              <bdi>{key}</bdi>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
