import { type FormEvent, useCallback, useMemo, useRef, useState } from 'react'
import type { Indicator } from '../../core/entry/indicator'
import { isNumberLocale, type NumberLocale, numberLocales } from '../../core/entry/number-style'
import { parsePeriod, periodCode } from '../../core/entry/period'
import { indexTable, withCells } from '../../core/entry/table'
import { writeValue } from '../../core/wording/number'
import { bayan } from '../client'
import { useProgram, useWorkbook } from '../program'
import { sampleNumber } from '../ui/sample-number'
import { CellPanel } from './CellPanel'
import { type CellChange, type Focus, Grid } from './Grid'
import { gridPeriods } from './grid-model'
import { ImportDialog } from './ImportDialog'
import { IndicatorDialog } from './IndicatorDialog'

/** Entering figures: the grid, the chosen cell beside it, and what fills the table. */
export function FiguresScreen() {
  const { strings, language, change, target } = useProgram()
  const view = useWorkbook()
  const words = strings.figures
  const [pending, setPending] = useState<readonly CellChange[]>([])
  const table = useMemo(() => indexTable(withCells(view.table, pending)), [view.table, pending])
  const [added, setAdded] = useState<readonly string[]>([])
  const [spans, setSpans] = useState(!!target?.cell && parsePeriod(target.cell.period)?.kind !== 'year')
  const [locale, setLocale] = useState<NumberLocale>(view.style.separators[language])
  const [focus, setFocus] = useState<Focus | null>(null)
  const [dialog, setDialog] = useState<'import' | 'new' | Indicator | null>(null)
  const details = useRef<HTMLSelectElement>(null)
  const expected = [`${view.draft.base}`, `${view.draft.year}`]
  const periods = gridPeriods(table, [...expected, ...added], spans)
  /** Cells show at once what they are to be, and what they were where it is refused. */
  const write = async (cells: readonly CellChange[], typing = false) => {
    setPending((before) => [...before, ...cells])
    const kept = await change(() => bayan.writeCells({ cells, typing }))
    setPending((before) => before.filter((each) => !cells.includes(each)))
    return kept
  }
  const focused = useCallback((next: Focus | null) => setFocus((before) => (sameFocus(before, next) ? before : next)), [])

  return (
    <>
      <div className="toolbar">
        <h1>{words.title}</h1>
        <button type="button" onClick={() => setDialog('new')}>
          {words.addIndicator}
        </button>
        <button type="button" onClick={() => setDialog('import')}>
          {words.importTable}
        </button>
        <AddPeriod
          add={(code) => {
            setAdded([...added, code])
            if (parsePeriod(code)?.kind !== 'year') setSpans(true)
          }}
        />
        <label className="inline">
          <input type="checkbox" checked={spans} onChange={({ target }) => setSpans(target.checked)} /> {words.spans}
        </label>
        <label className="inline">
          {words.numbers}{' '}
          <select value={locale} onChange={({ target }) => isNumberLocale(target.value) && setLocale(target.value)}>
            {numberLocales.map((each) => (
              <option key={each} value={each}>
                {writeValue(sampleNumber, 1, each)} ({each})
              </option>
            ))}
          </select>
        </label>
      </div>
      {table.table.indicators.length === 0 ? (
        <p className="empty">{words.empty}</p>
      ) : (
        <div className="figures">
          <Grid table={table} periods={periods} locale={locale} write={write} focused={focused} details={() => details.current?.focus()} edit={setDialog} />
          <CellPanel table={table} focus={focus} locale={locale} write={write} first={details} />
        </div>
      )}
      {dialog === 'import' && <ImportDialog close={() => setDialog(null)} />}
      {dialog !== null && dialog !== 'import' && <IndicatorDialog indicator={dialog === 'new' ? null : dialog} close={() => setDialog(null)} />}
    </>
  )
}

function sameFocus(a: Focus | null, b: Focus | null): boolean {
  if (a === null || b === null) return a === b
  return a.indicator === b.indicator && periodCode(a.period) === periodCode(b.period) && JSON.stringify(a.cell) === JSON.stringify(b.cell)
}

function AddPeriod({ add }: { readonly add: (code: string) => void }) {
  const { strings } = useProgram()
  const words = strings.figures
  const [code, setCode] = useState('')
  const [bad, setBad] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const period = parsePeriod(code.trim())
    setBad(period === undefined)
    if (period === undefined) return
    add(periodCode(period))
    setCode('')
  }
  return (
    <form className="inline" onSubmit={submit}>
      <input
        className="short"
        dir="ltr"
        aria-label={words.period}
        placeholder="2026"
        title={words.periodHint}
        value={code}
        aria-invalid={bad}
        onChange={({ target }) => setCode(target.value)}
      />
      <button type="submit">{words.addYear}</button>
      {bad && (
        <span role="alert" className="fault-text">
          {words.periodBad} {words.periodHint}
        </span>
      )}
    </form>
  )
}
