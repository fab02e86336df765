/** What the keys of the grid do. */

import type { CellCheck } from '../../core/checks/check'
import type { Indicator } from '../../core/entry/indicator'
import { periodCode } from '../../core/entry/period'
import type { MovedCell } from '../../core/entry/table'
import { measureOf } from '../../core/figures/derive'
import { valueDigits } from '../../core/wording/figure'
import { periodLabel } from '../../core/wording/period'
import { bayan } from '../client'
import { useProgram } from '../program'
import { fill } from '../strings/words'
import { cleared, filled, statusToggled } from './block-changes'
import type { Asked } from './grid-keys'
import { planLines } from './grid-lines'
import { indicatorName, type Place } from './grid-model'
import { edgeOfData, nextInRange, within } from './grid-moves'
import type { Checked } from './use-checks'
import type { DeskInput, GridDesk } from './use-grid-desk'

export type CommandsInput = DeskInput & {
  readonly desk: GridDesk
  readonly checked: Checked | null
  readonly details: () => void
  readonly edit: (indicator: Indicator) => void
  readonly toggle: (indicator: string, show: boolean) => void
  /** Goes to a cell, also to one that is hidden. */
  readonly reach: (cell: { readonly indicator: string; readonly period: string }) => void
  /** Rows in sight, for paging. */
  readonly page: () => number
}

export function useGridCommands(input: CommandsInput) {
  const { desk, table, periods, locale, write, checked } = input
  const { strings, language, change, show } = useProgram()
  const { selection, size } = desk
  const { at, end, range, many } = selection

  const move = (to: Place, extend: boolean, names = false) => (extend ? selection.stretch(within(to, size)) : desk.go(within(to, size, names)))
  const put = (changes: readonly MovedCell[]) => {
    if (changes.length > 0) void write(changes)
  }

  const next = (key: 'Enter' | 'Tab', back: boolean): boolean => {
    if (many) {
      desk.following.current = true
      selection.goWithin(nextInRange(range, at, key, back))
      return true
    }
    const step = back ? -1 : 1
    const to = key === 'Enter' ? { row: at.row + step, column: at.column } : { row: at.row, column: at.column + step }
    // Tab at either end of a row leaves the grid, so that nobody is caught in it.
    if (key === 'Tab' && (to.column < 0 || to.column >= size.columns)) return false
    desk.go(within(to, size))
    return true
  }

  const fillCells = (toward: 'down' | 'end') => {
    const { changes, refused } = filled(range, toward, { cellAt: desk.cellAt, table })
    if (refused === undefined) return put(changes)
    const { indicator, period, cell } = refused
    const value = cell.kind === 'value' ? valueDigits(cell.value, { precision: 0, measure: measureOf(table, indicator) }, locale) : ''
    show({
      tone: 'fault',
      lines: [fill(strings.figures.fillRefused, { name: indicatorName(indicator, language), period: periodLabel(period, language), value })]
    })
  }

  /** The next remark that nobody let stand, line by line, in hidden ones too; from the last on to the first. */
  const nextRemark = (back: boolean) => {
    const order = new Map(planLines(table.table.indicators, new Set()).map(({ key }, index) => [key, index]))
    const columns = new Map(periods.map((period, index) => [periodCode(period), index]))
    const rank = (indicator: string, period: string) => (order.get(indicator) ?? 0) * (periods.length + 1) + (columns.get(period) ?? periods.length)
    const open = [...(checked?.rows.values() ?? [])].flatMap((row) => [...row.values()].flat()).filter(({ dismissed }: CellCheck) => dismissed === null)
    const ranked = open.map((check) => ({ check, rank: rank(check.indicator, check.period) })).sort((a, b) => a.rank - b.rank)
    const from = desk.here ? rank(desk.here.indicator.code, periodCode(desk.here.period)) : -1
    const found = back ? (ranked.findLast((each) => each.rank < from) ?? ranked.at(-1)) : (ranked.find((each) => each.rank > from) ?? ranked[0])
    if (found) input.reach(found.check)
    else show({ tone: 'done', lines: [strings.figures.noRemarks] })
  }

  const toggleParts = (showing: boolean) => {
    const line = desk.shown[at.row]
    if (line?.parts === (showing ? 'hidden' : 'shown')) input.toggle(line.indicator.code, showing)
    else if (showing) desk.go({ row: at.row, column: 0 })
  }

  /** Does what was asked; false where the key is left to the browser. */
  return (asked: Asked): boolean => {
    switch (asked.kind) {
      case 'step': {
        const from = asked.extend ? end : at
        const step = { row: from.row + asked.step.row, column: from.column + asked.step.column }
        move(asked.far ? edgeOfData(from, asked.step, size, desk.isFilled) : step, asked.extend, !asked.far)
        return true
      }
      case 'page': {
        const from = asked.extend ? end : at
        move({ row: from.row + (asked.down ? 1 : -1) * input.page(), column: from.column }, asked.extend, true)
        return true
      }
      case 'end': {
        const from = asked.extend ? end : at
        move({ row: asked.ofGrid ? (asked.last ? size.rows - 1 : 0) : from.row, column: asked.last ? size.columns - 1 : 0 }, asked.extend)
        return true
      }
      case 'next':
        return next(asked.key, asked.back)
      case 'type':
        desk.begin('', 'over')
        return false
      case 'edit':
        desk.edit()
        return true
      case 'clear':
        put(cleared(desk.chosenCells()))
        return true
      case 'fill':
        fillCells(asked.toward)
        return true
      case 'choose':
        selection.choose(
          asked.what === 'all'
            ? { from: { row: 0, column: 0 }, to: { row: size.rows - 1, column: size.columns - 1 } }
            : { from: { row: range.from.row, column: 0 }, to: { row: range.to.row, column: size.columns - 1 } }
        )
        return true
      case 'history':
        // What was just entered may still be on its way: the program knows better than the page whether there is a step.
        void change(() => bayan[asked.step](undefined))
        return true
      case 'status':
        put(statusToggled(desk.chosenCells(), asked.status))
        return true
      case 'remark':
        nextRemark(asked.back)
        return true
      case 'details':
        input.details()
        return true
      case 'open': {
        const line = desk.shown[at.row]
        if (line) input.edit(line.indicator)
        return true
      }
      case 'parts':
        toggleParts(asked.show)
        return true
    }
  }
}
