import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { DataGridHandle } from 'react-data-grid'
import type { HeadedBlock } from '../../core/entry/headed-block'
import type { Indicator } from '../../core/entry/indicator'
import type { NumberLocale } from '../../core/entry/number-style'
import { type Period, periodCode } from '../../core/entry/period'
import type { IndexedTable, MovedCell } from '../../core/entry/table'
import { findingMessage } from '../../core/wording/messages'
import { periodLabel } from '../../core/wording/period'
import { useProgram, useWorkbook } from '../program'
import { type Editor, EditorProvider } from './CellEditor'
import { CellPanel } from './CellPanel'
import { Grid } from './Grid'
import { gridColumns, periodWidths } from './grid-columns'
import { ROW } from './grid-heights'
import { fillLines, type IndicatorLine, type Line, planLines, wholesAround } from './grid-lines'
import { cellText, indicatorName, yearBefore } from './grid-model'
import { PasteDialog } from './PasteDialog'
import { SelectionLine } from './SelectionLine'
import { markOf, showCells } from './shown-cells'
import { useChecks } from './use-checks'
import { useClipboard } from './use-clipboard'
import { useGridCommands } from './use-grid-commands'
import { placeOf, useGridDesk } from './use-grid-desk'

type FiguresDeskProps = {
  readonly table: IndexedTable
  readonly periods: readonly Period[]
  readonly locale: NumberLocale
  readonly write: (changes: readonly MovedCell[], typing?: boolean) => Promise<boolean>
  readonly edit: (indicator: Indicator) => void
  /** Takes a pasted block that has headings. */
  readonly takeTable: (block: HeadedBlock) => void
  /** Brings a period into the table that is not shown. */
  readonly showPeriod: (code: string) => void
}

/** The grid with the chosen cell beside it: one desk, so that what is typed in one shows in the other. */
export function FiguresDesk({ table, periods, locale, write, edit, takeTable, showPeriod }: FiguresDeskProps) {
  const { strings, language, target } = useProgram()
  const { draft, style, dismissals } = useWorkbook()
  const { indicators } = table.table
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const plans = useMemo(() => planLines(indicators, closed), [indicators, closed])
  const input = { table, plans, periods, locale, write }
  const desk = useGridDesk(input)
  const { selection, typing, here, live } = desk
  const checked = useChecks(table, live, dismissals)
  const lines = useLines(plans, live, checked)
  const handle = useRef<DataGridHandle>(null)
  const details = useRef<HTMLSelectElement>(null)

  const toggle = useCallback(
    (code: string, show: boolean) =>
      setClosed((before) => {
        const after = new Set(before)
        if (show) after.delete(code)
        else after.add(code)
        return after
      }),
    []
  )
  const reach = useReaching(desk, periods, { table, setClosed, showPeriod })
  const sent = useRef(target)
  useEffect(() => {
    if (target?.cell && target !== sent.current) reach(target.cell)
    sent.current = target
  }, [target, reach])

  const years = useMemo(() => ({ year: draft.year, base: draft.base }), [draft.year, draft.base])
  const shown = useMemo(() => showCells({ language, locale, strings, style, years }), [language, locale, strings, style, years])
  const wide = useWide()
  const widths = useMemo(() => periodWidths(table, periods, language).join(' '), [table, periods, language])
  const actions = useRef({ edit, toggle, desk })
  actions.current = { edit, toggle, desk }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sections' names change with the catalogue alone
  const columns = useMemo(
    () =>
      gridColumns({
        ...{ periods, years, table, language, strings, shown, wide },
        widths: widths.split(' ').map(Number),
        edit: ({ indicator }) => actions.current.edit(indicator),
        toggle: (line: IndicatorLine) => {
          actions.current.desk.go({ row: line.index, column: -1 })
          actions.current.toggle(line.indicator.code, line.parts === 'hidden')
        }
      }),
    [periods, widths, years, indicators, table.table.sections, language, strings, shown, wide]
  )
  const clipboard = useClipboard({
    ...input,
    size: desk.size,
    range: selection.range,
    indicators: desk.indicators,
    cellAt: desk.cellAt,
    choose: selection.choose,
    takeTable
  })
  const perform = useGridCommands({
    ...input,
    ...{ desk, checked, edit, toggle, reach },
    details: () => details.current?.focus(),
    page: () => Math.max(1, Math.floor((handle.current?.element?.clientHeight ?? 0) / ROW) - 2)
  })

  const checks = here ? (checked?.rows.get(here.indicator.code)?.get(periodCode(here.period)) ?? []) : []
  const voice = { language, locale }
  const sayRemark = (check: (typeof checks)[number]) =>
    findingMessage({ ...check, severity: 'warning' }, language, (code) => nameOf(code, table, language), locale)
  const earlier = here && yearBefore(here.period)
  const editor: Editor = {
    typed: typing.typed,
    name: here ? `${indicatorName(here.indicator, language)}, ${periodLabel(here.period, language)}` : '',
    before:
      here && earlier
        ? `${periodLabel(earlier, language)}: ${cellText(table.cell(here.indicator.code, periodCode(earlier)), here.indicator, table, voice) || strings.figures.notEntered}`
        : '',
    remarks: (live === table ? [] : checks).flatMap((check) => {
      const mark = markOf(check)
      return mark && mark !== 'stands' ? [{ mark, text: sayRemark(check) }] : []
    }),
    change: typing.change,
    leave: () => {
      if (document.hasFocus()) desk.commit()
    }
  }

  return (
    <div className="figures">
      <div className="grid-side" data-region="">
        <EditorProvider value={editor}>
          <Grid {...{ lines, columns, periods, desk, shown, handle, perform }} copy={clipboard.copy} paste={clipboard.paste} />
        </EditorProvider>
        <SelectionLine desk={desk} table={live} locale={locale} />
      </div>
      <CellPanel
        {...{ table, live, here, locale, write, checks, sayRemark, first: details }}
        chosen={selection.many ? desk.chosenCells : null}
        back={() => here && desk.go(selection.at)}
      />
      {clipboard.question && <PasteDialog question={clipboard.question} locale={locale} answer={clipboard.answer} />}
    </div>
  )
}

const WIDE = '(min-width: 94rem)'

/** Whether the window has room for what is kept in sight at the end of the grid. */
function useWide(): boolean {
  return useSyncExternalStore(
    (told) => {
      const query = window.matchMedia(WIDE)
      query.addEventListener('change', told)
      return () => query.removeEventListener('change', told)
    },
    () => window.matchMedia(WIDE).matches
  )
}

/** The lines with their cells; a line in which nothing changed stays the same object. */
function useLines(plans: ReturnType<typeof planLines>, live: IndexedTable, checked: ReturnType<typeof useChecks>): readonly Line[] {
  const before = useRef<ReadonlyMap<string, Line>>(new Map())
  const lines = useMemo(() => fillLines(plans, live, (code) => checked?.rows.get(code), before.current), [plans, live, checked])
  useEffect(() => {
    before.current = new Map(lines.map((line) => [line.key, line]))
  }, [lines])
  return lines
}

type Reached = { readonly indicator: string; readonly period: string }
type Reaching = {
  readonly table: IndexedTable
  readonly setClosed: (change: (before: ReadonlySet<string>) => ReadonlySet<string>) => void
  readonly showPeriod: (code: string) => void
}

/** Goes to a cell as soon as it is shown; what hides it is opened. */
function useReaching(desk: ReturnType<typeof useGridDesk>, periods: readonly Period[], { table, setClosed, showPeriod }: Reaching): (cell: Reached) => void {
  const [wanted, setWanted] = useState<Reached | null>(null)
  const latest = useRef({ desk, table, setClosed, showPeriod })
  latest.current = { desk, table, setClosed, showPeriod }
  const { indicators } = desk
  useEffect(() => {
    if (wanted === null) return
    const place = placeOf(wanted, indicators, periods)
    if (place === undefined) return
    setWanted(null)
    latest.current.desk.go(place)
  }, [wanted, periods, indicators])
  return useCallback((cell: Reached) => {
    const { table: now, setClosed: open, showPeriod: show } = latest.current
    const wholes = wholesAround(now, cell.indicator).slice(1)
    open((before) => (wholes.some((code) => before.has(code)) ? new Set([...before].filter((code) => !wholes.includes(code))) : before))
    show(cell.period)
    setWanted(cell)
  }, [])
}

function nameOf(code: string, table: IndexedTable, language: Parameters<typeof indicatorName>[1]): string {
  const indicator = table.indicator(code)
  return indicator ? indicatorName(indicator, language) : code
}
