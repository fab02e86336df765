import { type DragEvent, useCallback, useMemo, useState } from 'react'
import type { Indicator } from '../../core/entry/indicator'
import { isNumberLocale, type NumberLocale, numberLocales } from '../../core/entry/number-style'
import { parsePeriod } from '../../core/entry/period'
import { type IndexedTable, type MovedCell, withMovedCells } from '../../core/entry/table'
import { writeValue } from '../../core/wording/number'
import { bayan } from '../client'
import { LargeDialog } from '../large/LargeDialog'
import { MANY_CELLS, useLargeChange } from '../large/use-large-change'
import { indexed, useProgram, useWorkbook } from '../program'
import { sampleNumber } from '../ui/sample-number'
import { AddPeriod } from './AddPeriod'
import { EmptyFigures } from './EmptyFigures'
import { FiguresDesk } from './FiguresDesk'
import { gridPeriods } from './grid-model'
import { ImportDialog } from './ImportDialog'
import { IndicatorDialog } from './IndicatorDialog'
import { forgetNumbers } from './number-choice'
import { PasteDialog } from './PasteDialog'
import { TableDialog } from './TableDialog'
import { useTablePaste } from './use-table-paste'

/** What is opened over the grid: a table to import, a new indicator, or one to edit. */
type Opened = { readonly kind: 'import'; readonly file: File | null } | { readonly kind: 'new' } | { readonly kind: 'edit'; readonly indicator: Indicator }

/** Entering figures: the grid, the chosen cell beside it, and what fills the table. */
export function FiguresScreen() {
  const { strings, language, target } = useProgram()
  const view = useWorkbook()
  const words = strings.figures
  const { table, write, large } = useWriting()
  const [added, setAdded] = useState<readonly string[]>([])
  const [spans, setSpans] = useState(!!target?.cell && parsePeriod(target.cell.period)?.kind !== 'year')
  const [locale, setLocale] = useState<NumberLocale>(view.style.separators[language])
  const [opened, setOpened] = useState<Opened | null>(null)
  const { year, base } = view.draft
  const periods = useMemo(() => gridPeriods(table, [`${base}`, `${year}`, ...added], spans), [table, base, year, added, spans])
  const shownPeriods = useSame(periods)
  const close = () => setOpened(null)
  const showPeriod = useCallback((code: string) => {
    setAdded((before) => (before.includes(code) ? before : [...before, code]))
    if (parsePeriod(code)?.kind !== 'year') setSpans(true)
  }, [])
  const openImport = () => setOpened({ kind: 'import', file: null })
  const drop = (event: DragEvent) => {
    const file = [...event.dataTransfer.files].find(({ name }) => /\.(?:csv|xlsx|ods)$/i.test(name))
    if (file === undefined) return
    event.preventDefault()
    setOpened({ kind: 'import', file })
  }
  const isEmpty = table.table.indicators.length === 0
  const pasting = useTablePaste(table, locale, large)

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a way beside the button that does the same
    <div onDrop={drop} className="figures-screen">
      <div className="toolbar">
        <h1>{words.title}</h1>
        {!isEmpty && (
          <>
            <button type="button" onClick={() => setOpened({ kind: 'new' })}>
              {words.addIndicator}
            </button>
            <button type="button" onClick={openImport}>
              {words.importTable}
            </button>
            <AddPeriod add={showPeriod} />
            <label className="inline">
              <input type="checkbox" checked={spans} onChange={({ target }) => setSpans(target.checked)} /> {words.spans}
            </label>
          </>
        )}
        <label className="inline">
          {words.numbers}{' '}
          <select
            value={locale}
            onChange={({ target }) => {
              if (!isNumberLocale(target.value)) return
              setLocale(target.value)
              forgetNumbers(view.workbook.path)
            }}
          >
            {numberLocales.map((each) => (
              <option key={each} value={each}>
                {`\u2068${writeValue(sampleNumber, 1, each)}\u2069 (${words.formats[each]})`}
              </option>
            ))}
          </select>
        </label>
      </div>
      {isEmpty ? (
        <EmptyFigures add={() => setOpened({ kind: 'new' })} importTable={openImport} takeTable={pasting.take} />
      ) : (
        <FiguresDesk
          {...{ table, locale, write, showPeriod }}
          periods={shownPeriods}
          edit={(indicator) => setOpened({ kind: 'edit', indicator })}
          takeTable={pasting.take}
        />
      )}
      {pasting.waiting && <TableDialog waiting={pasting.waiting} confirm={pasting.confirm} giveUp={pasting.giveUp} />}
      {pasting.question && <PasteDialog question={pasting.question} locale={locale} answer={pasting.answer} />}
      {opened?.kind === 'import' && <ImportDialog dropped={opened.file} large={large} close={close} />}
      <LargeDialog desk={large} />
      {opened?.kind === 'new' && <IndicatorDialog indicator={null} close={close} />}
      {opened?.kind === 'edit' && <IndicatorDialog indicator={opened.indicator} close={close} />}
    </div>
  )
}

/** The table, in which cells show at once what they are to be, and again what they were where that is refused; many at once are written in the background. */
function useWriting() {
  const { change, show, refuse, strings } = useProgram()
  const view = useWorkbook()
  const large = useLargeChange()
  const { make } = large
  const [pending, setPending] = useState<readonly (readonly MovedCell[])[]>([])
  const table: IndexedTable = useMemo(() => pending.reduce(withMovedCells, indexed(view.table)), [view.table, pending])
  const write = useCallback(
    async (cells: readonly MovedCell[], typing = false) => {
      if (cells.length >= MANY_CELLS) {
        const end = await make({ kind: 'cells', cells })
        if (end.state === 'failed') refuse(end.faults)
        else if (end.state === 'cancelled') show({ tone: 'done', lines: [strings.large.cancelled] })
        return end.state === 'done'
      }
      setPending((before) => [...before, cells])
      const kept = await change((reason) => bayan.writeCells(reason === undefined ? { cells, typing } : { cells, typing, reason }))
      setPending((before) => before.filter((each) => each !== cells))
      return kept
    },
    [change, make, refuse, show, strings]
  )
  return { table, write, large }
}

/** The list as it was, as long as it says the same. */
function useSame<Item>(list: readonly Item[]): readonly Item[] {
  const key = JSON.stringify(list)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that the list says
  return useMemo(() => list, [key])
}
