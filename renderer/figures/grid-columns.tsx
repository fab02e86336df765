/** The columns of the grid: names, periods, and the change between the report's years. */

import type { Column } from 'react-data-grid'
import type { Cell } from '../../core/entry/cell'
import type { Indicator, Language } from '../../core/entry/indicator'
import { type Period, periodCode } from '../../core/entry/period'
import type { IndexedTable } from '../../core/entry/table'
import type { Years } from '../../core/figures/derive'
import { periodLabel } from '../../core/wording/period'
import { phrasesOf } from '../../core/wording/phrase-book'
import type { Strings } from '../strings/en'
import { fill } from '../strings/words'
import { CellEditor } from './CellEditor'
import { NameCell, NumberText, PeriodCell, sectionNamer } from './GridCells'
import type { IndicatorLine, Line } from './grid-lines'
import type { ShownCells } from './shown-cells'

/** Pixels for a character of a number, and for what stands round it. */
const CHARACTER = 8.4
const ROUND = 26
const NARROWEST = 92
const WIDEST = 240
const NAMES = 288

/** Widths of the periods' columns, wide enough for what stands in them. */
export function periodWidths(table: IndexedTable, periods: readonly Period[], language: Language): readonly number[] {
  const characters = periods.map((period) => periodLabel(period, language).length)
  const places = new Map(periods.map((period, index) => [periodCode(period), index]))
  for (const indicator of table.table.indicators) {
    for (const [period, cell] of table.row(indicator.code)) {
      const place = places.get(period)
      if (place !== undefined) characters[place] = Math.max(characters[place] ?? 0, lengthOf(cell, indicator, language))
    }
  }
  return characters.map((length) => Math.min(WIDEST, Math.max(NARROWEST, Math.ceil(length * CHARACTER + ROUND))))
}

/** About how many characters a cell shows: its digits with their marks, its qualifier, its status. */
function lengthOf(cell: Cell, { precision }: Indicator, language: Language): number {
  if (cell.kind !== 'value') return 3
  const digits = cell.value.length + (cell.value.length >> 2) + (precision > 0 && !cell.value.includes('.') ? precision + 1 : 0)
  return digits + (cell.qualifier === null ? 0 : phrasesOf(language).qualifiers[cell.qualifier].length) + (cell.status === 'final' ? 0 : 4)
}

type ColumnsInput = {
  readonly periods: readonly Period[]
  readonly widths: readonly number[]
  readonly years: Years
  readonly table: IndexedTable
  readonly language: Language
  readonly strings: Strings
  readonly shown: ShownCells
  /** There is room to keep the change in sight. */
  readonly wide: boolean
  readonly edit: (line: IndicatorLine) => void
  readonly toggle: (line: IndicatorLine) => void
}

/** The columns; each draws its cells. Where they are the same as before, the caller keeps them, for new columns draw everything anew. */
export function gridColumns({ periods, widths, years, table, language, strings, shown, wide, edit, toggle }: ColumnsInput): readonly Column<Line>[] {
  const words = strings.figures
  const sectionName = sectionNamer(table, language)
  const compared = { base: years.base, year: years.year }
  const isReported = (period: Period) => period.kind === 'year' && (period.year === years.year || period.year === years.base)
  const computed = (key: string, name: string, number: typeof shown.change): Column<Line> => ({
    key,
    name,
    width: 118,
    frozen: wide && 'end',
    headerCellClass: 'number-head computed-head',
    cellClass: 'computed-cell',
    renderCell: ({ row }) => row.kind === 'indicator' && <NumberText number={number(row)} />
  })
  return [
    {
      key: 'name',
      name: words.indicator,
      width: NAMES,
      frozen: true,
      headerCellClass: 'name-head',
      cellClass: 'name-cell',
      renderCell: ({ row }) => <NameCell line={row} {...{ language, strings, edit, toggle, sectionName }} />
    },
    ...periods.map(
      (period, index): Column<Line> => ({
        key: `period ${periodCode(period)}`,
        name: periodLabel(period, language),
        width: widths[index] ?? NARROWEST,
        headerCellClass: isReported(period) ? 'number-head reported' : 'number-head',
        cellClass: (line) => (line.kind === 'section' ? 'section-cell' : 'number-cell'),
        editable: (line) => line.kind === 'indicator',
        editorOptions: { commitOnOutsideClick: false, closeOnExternalRowChange: false },
        renderCell: ({ row }) => <PeriodCell line={row} period={period} shown={shown} />,
        renderEditCell: ({ onClose }) => <CellEditor close={(focusCell) => onClose(false, focusCell)} />
      })
    ),
    computed('change', fill(words.changeOn, compared), shown.change),
    computed('percent', fill(words.percentOn, compared), shown.percent)
  ]
}
