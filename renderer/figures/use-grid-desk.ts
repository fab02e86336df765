/** The desk of the grid: where one is, what is being typed, and what the keys and the mouse do there. */

import { useEffect, useMemo, useRef, useState } from 'react'
import type { Typing } from '../../core/contract'
import type { Indicator } from '../../core/entry/indicator'
import type { NumberLocale } from '../../core/entry/number-style'
import { type Period, periodCode } from '../../core/entry/period'
import { type IndexedTable, type MovedCell, withMovedCells } from '../../core/entry/table'
import { writeTyped } from '../../core/entry/typed'
import { faultMessage } from '../../core/wording/messages'
import { useProgram, useWorkbook } from '../program'
import type { LinePlan } from './grid-lines'
import { changeTo, differs, type GridCell, type Place, type Size, typedOver } from './grid-model'
import { useFirstCell, useKeptCell } from './grid-place'
import { useSelection } from './use-selection'
import { type TypingWay, useTyping } from './use-typing'

export type DeskInput = {
  readonly table: IndexedTable
  readonly plans: readonly LinePlan[]
  readonly periods: readonly Period[]
  readonly locale: NumberLocale
  readonly write: (changes: readonly MovedCell[], typing?: boolean) => Promise<boolean>
}

export type IndicatorPlan = Extract<LinePlan, { kind: 'indicator' }>

/** Where a cell stands in the grid; undefined where it does not. */
export function placeOf(cell: { readonly indicator: string; readonly period: string }, indicators: readonly Indicator[], periods: readonly Period[]) {
  const row = indicators.findIndex(({ code }) => code === cell.indicator)
  const column = periods.findIndex((each) => periodCode(each) === cell.period)
  return row < 0 || column < 0 ? undefined : { row, column }
}

/** Where typing goes on after the program was ended in the middle of it; nothing where the cell already holds what was typed. */
function resumedAt({ indicator, period, text }: Typing, indicators: readonly Indicator[], { table, periods, locale }: DeskInput) {
  const place = placeOf({ indicator, period }, indicators, periods)
  const of = place && indicators[place.row]
  if (of === undefined) return undefined
  const before = table.cell(indicator, period)
  const typed = typedOver(before, text, { locale, table, indicator: of })
  return typed.ok && !differs(before, typed.value) ? undefined : { place, text }
}

export function useGridDesk(input: DeskInput) {
  const { table, plans, periods, locale, write } = input
  const { language, typingTaken, target, state } = useProgram()
  const first = useFirstCell()
  const { typing: left, draft } = useWorkbook()
  const shown = useMemo(() => plans.flatMap((plan) => (plan.kind === 'indicator' ? [plan] : [])), [plans])
  const indicators = useMemo(() => shown.map(({ indicator }) => indicator), [shown])
  const size: Size = { rows: shown.length, columns: periods.length }
  const [resumed] = useState(() => left && resumedAt(left, indicators, input))
  const [initial] = useState(() => resumed?.place ?? (first && placeOf(first, indicators, periods)) ?? { row: 0, column: yearColumn(periods, draft.year) })
  const selection = useSelection(size, initial)
  const typing = useTyping(resumed?.text ?? null, (text) => {
    const here = cellAt(selection.at)
    return here === undefined ? null : { indicator: here.indicator.code, period: periodCode(here.period), text }
  })
  /** Whether the keyboard is to follow to the cell where one goes. */
  const following = useRef((Boolean(target?.cell) || (target === null && state.place?.screen === 'figures')) && !resumed)
  useEffect(typingTaken, [typingTaken])

  const cellAt = ({ row, column }: Place): GridCell | undefined => {
    const indicator = indicators[row]
    const period = periods[column]
    return indicator && period && { indicator, period, cell: table.cell(indicator.code, periodCode(period)) }
  }
  const { row, column } = selection.at
  const [indicator, period] = [indicators[row], periods[column]]
  const cell = indicator && period && table.cell(indicator.code, periodCode(period))
  const here: GridCell | undefined = useMemo(() => indicator && period && cell && { indicator, period, cell }, [indicator, period, cell])
  useKeptCell(here ? { indicator: here.indicator.code, period: periodCode(here.period) } : null)
  const { typed } = typing
  const entering = useMemo(() => {
    if (typed === null || typed.untouched || here === undefined) return undefined
    const read = typedOver(here.cell, typed.text, { locale, table, indicator: here.indicator })
    return read.ok ? changeTo({ ...here, cell: read.value }) : undefined
  }, [typed, here, locale, table])
  /** The table as it would be with what is being typed. */
  const live = useMemo(() => (entering ? withMovedCells(table, [entering]) : table), [table, entering])

  const go = (to: Place) => {
    following.current = true
    selection.go(to)
  }
  const begin = (text: string, way: TypingWay) => here && typing.begin(text, way)

  /** Leaves the field with what was typed; false where that cannot be read, and the field is not left. `all`: into every chosen cell. */
  const commit = (all = false): boolean => {
    const now = typing.now()
    if (now === null) return true
    if (now.untouched || here === undefined) {
      typing.end(Promise.resolve(true))
      return true
    }
    const changes: MovedCell[] = []
    for (const cell of all ? chosenCells() : [here]) {
      const read = typedOver(cell.cell, now.text, { locale, table, indicator: cell.indicator })
      if (!read.ok) {
        typing.fault(read.faults.map((each) => faultMessage(each, language)).join(' '))
        return false
      }
      if (differs(cell.cell, read.value)) changes.push(changeTo({ ...cell, cell: read.value }))
    }
    const written = changes.length > 0 ? write(changes) : Promise.resolve(true)
    typing.end(written)
    const place = selection.at
    void written.then((kept) => {
      if (kept || typing.now() !== null) return
      go(place)
      typing.begin(now.text, 'within')
      typing.change(now.text)
    })
    return true
  }

  const chosenCells = (): readonly GridCell[] => {
    const { from, to } = selection.range
    const found: GridCell[] = []
    for (let row = from.row; row <= to.row; row += 1) {
      for (let column = Math.max(0, from.column); column <= to.column; column += 1) {
        const cell = cellAt({ row, column })
        if (cell) found.push(cell)
      }
    }
    return found
  }

  return {
    shown,
    indicators,
    size,
    selection,
    typing,
    here,
    live,
    following,
    cellAt,
    chosenCells,
    go,
    begin,
    /** Begins changing what stands in the cell. */
    edit: () => here && begin(writeTyped(here.cell, locale), 'within'),
    commit,
    isFilled: (place: Place) => (cellAt(place)?.cell.kind ?? 'empty') !== 'empty'
  }
}

export type GridDesk = ReturnType<typeof useGridDesk>

function yearColumn(periods: readonly Period[], year: number): number {
  const column = periods.findIndex((period) => period.kind === 'year' && period.year === year)
  return column < 0 ? Math.max(0, periods.length - 1) : column
}
