import type { Cell } from '../../core/entry/cell'
import type { NumberLocale } from '../../core/entry/number-style'
import type { IndexedTable } from '../../core/entry/table'
import { sayChange, sayReason } from '../../core/wording/figure'
import { writeSigned } from '../../core/wording/number'
import { periodLabel } from '../../core/wording/period'
import { useProgram, useWorkbook } from '../program'
import { cellText, type GridCell, liveFigure } from './grid-model'

type LiveChangeProps = { readonly table: IndexedTable; readonly at: Omit<GridCell, 'cell'>; readonly cell: Cell; readonly locale: NumberLocale }

/** The cell as it is being typed, against the year before. */
export function LiveChange({ table, at, cell, locale }: LiveChangeProps) {
  const { strings, language } = useProgram()
  const { style } = useWorkbook()
  const words = strings.figures
  const figure = liveFigure(table, at, cell, style)
  const voice = { language, locale, percentDecimals: style.percentDecimals, unit: table.unit }
  const { change, base } = figure
  const text = (each: Cell) => cellText(each, at.indicator, table, voice) || words.notEntered
  const reason = change.kind === 'none' ? sayReason(change.reason, figure, voice).map((piece) => piece.text) : []
  return (
    <dl className="live" aria-live="polite">
      <dt>{words.value}</dt>
      <dd className="live-value">
        <bdi dir="auto">{text(cell)}</bdi>
      </dd>
      <dt>
        {words.before} {base && <bdi>({periodLabel(base.period, language)})</bdi>}
      </dt>
      <dd>
        <bdi dir="auto">{base ? text(base.cell) : '–'}</bdi>
      </dd>
      <dt>{words.change}</dt>
      <dd>
        <bdi dir="ltr">{change.absolute === null ? '–' : writeSigned(change.absolute, at.indicator.precision, locale)}</bdi>
      </dd>
      <dt>{words.percent}</dt>
      <dd>
        {change.kind === 'none' ? reason.join('') : <bdi dir="ltr">{sayChange(figure, voice)?.text}</bdi>}
        {change.kind === 'percent' && change.tie && <span className="tie"> {words.tie}</span>}
      </dd>
    </dl>
  )
}
