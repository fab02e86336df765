import type { RefObject } from 'react'
import { limits } from '../../core/contract'
import { absences, type Cell, type FilledCell, qualifiers, statuses } from '../../core/entry/cell'
import type { NumberLocale } from '../../core/entry/number-style'
import { periodCode } from '../../core/entry/period'
import type { IndexedTable } from '../../core/entry/table'
import { sayChange, sayReason } from '../../core/wording/figure'
import { writeSigned } from '../../core/wording/number'
import { periodLabel } from '../../core/wording/period'
import { useProgram, useWorkbook } from '../program'
import { TextField } from '../ui/TextField'
import { useWriter } from '../use-writer'
import type { CellChange, Focus } from './Grid'
import { cellText, indicatorName, liveFigure } from './grid-model'

type CellPanelProps = {
  readonly table: IndexedTable
  readonly focus: Focus | null
  readonly locale: NumberLocale
  readonly write: (changes: readonly CellChange[], typing?: boolean) => Promise<boolean>
  readonly first: RefObject<HTMLSelectElement | null>
}

/** Beside the grid: the chosen cell against the year before, as it is being typed, and its status, source and note. */
export function CellPanel({ table, focus, locale, write, first }: CellPanelProps) {
  const { strings, language } = useProgram()
  if (focus === null) return <aside className="panel empty">{strings.figures.choose}</aside>
  const stored = table.cell(focus.indicator.code, periodCode(focus.period))
  return (
    <aside className="panel" aria-label={strings.figures.title}>
      <h2>
        <bdi>{indicatorName(focus.indicator, language)}</bdi>
      </h2>
      <p className="panel-period">
        <bdi>{periodLabel(focus.period, language)}</bdi>
      </p>
      <LiveChange table={table} focus={focus} locale={locale} />
      {stored.kind !== 'empty' && (
        <CellForm
          key={`${focus.indicator.code} ${periodCode(focus.period)}`}
          cell={stored}
          save={(cell, typing) => write([{ indicator: focus.indicator.code, period: periodCode(focus.period), cell }], typing)}
          first={first}
        />
      )}
      <p className="hint">{strings.figures.hint}</p>
    </aside>
  )
}

function LiveChange({ table, focus, locale }: { readonly table: IndexedTable; readonly focus: Focus; readonly locale: NumberLocale }) {
  const { strings, language } = useProgram()
  const { style } = useWorkbook()
  const words = strings.figures
  const figure = liveFigure(table, focus, focus.cell, style)
  const voice = { language, locale, percentDecimals: style.percentDecimals, unit: table.unit }
  const { change, base } = figure
  const text = (cell: Cell) => cellText(cell, focus.indicator, table, voice) || words.notEntered
  const reason = change.kind === 'none' ? sayReason(change.reason, figure, voice).map((piece) => piece.text) : []
  return (
    <dl className="live" aria-live="polite">
      <dt>{words.value}</dt>
      <dd className="live-value">
        <bdi dir="auto">{text(focus.cell)}</bdi>
      </dd>
      <dt>
        {words.before} {base && <bdi>({periodLabel(base.period, language)})</bdi>}
      </dt>
      <dd>
        <bdi dir="auto">{base ? text(base.cell) : '–'}</bdi>
      </dd>
      <dt>{words.change}</dt>
      <dd>
        <bdi dir="ltr">{change.absolute === null ? '–' : writeSigned(change.absolute, focus.indicator.precision, locale)}</bdi>
      </dd>
      <dt>{words.percent}</dt>
      <dd>
        {change.kind === 'none' ? reason.join('') : <bdi dir="ltr">{sayChange(figure, voice)?.text}</bdi>}
        {change.kind === 'percent' && change.tie && <span className="tie"> {words.tie}</span>}
      </dd>
    </dl>
  )
}

type CellFormProps = {
  readonly cell: FilledCell
  readonly save: (cell: Cell, typing: boolean) => Promise<boolean>
  readonly first: RefObject<HTMLSelectElement | null>
}

function CellForm({ cell, save, first }: CellFormProps) {
  const { strings } = useProgram()
  const words = strings.figures
  const write = useWriter<FilledCell>(cell, save)
  const status = cell.kind === 'value' ? cell.status : cell.absence
  const chooseStatus = (chosen: string) => {
    const absence = absences.find((each) => each === chosen)
    const settled = statuses.find((each) => each === chosen)
    write((latest) => {
      if (absence) return { kind: 'absent', absence, source: latest.source, note: latest.note }
      return settled && latest.kind === 'value' ? { ...latest, status: settled } : latest
    })
  }
  const chooseQualifier = (chosen: string) =>
    write((latest) => (latest.kind === 'value' ? { ...latest, qualifier: qualifiers.find((each) => each === chosen) ?? null } : latest))
  return (
    <div className="form">
      <label className="field">
        <span>{words.status}</span>
        <select ref={first} value={status} onChange={({ target }) => chooseStatus(target.value)}>
          {cell.kind === 'value' &&
            statuses.map((each) => (
              <option key={each} value={each}>
                {words.statuses[each]}
              </option>
            ))}
          {absences.map((each) => (
            <option key={each} value={each}>
              {words.absences[each]}
            </option>
          ))}
        </select>
      </label>
      {cell.kind === 'value' && (
        <label className="field">
          <span>{words.qualifier}</span>
          <select value={cell.qualifier ?? ''} onChange={({ target }) => chooseQualifier(target.value)}>
            <option value="">{words.exact}</option>
            {qualifiers.map((each) => (
              <option key={each} value={each}>
                {words.qualifiers[each]}
              </option>
            ))}
          </select>
        </label>
      )}
      <TextField label={words.source} text={cell.source} rows={2} most={limits.remark} type={(source) => write((latest) => ({ ...latest, source }), true)} />
      <TextField label={words.note} text={cell.note} rows={2} most={limits.remark} type={(note) => write((latest) => ({ ...latest, note }), true)} />
    </div>
  )
}
