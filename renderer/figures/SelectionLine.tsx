import { useDeferredValue, useMemo } from 'react'
import { add, whole } from '../../core/entry/decimal'
import type { NumberLocale } from '../../core/entry/number-style'
import type { IndexedTable } from '../../core/entry/table'
import { writeValue } from '../../core/wording/number'
import { useProgram } from '../program'
import { fill } from '../strings/words'
import type { GridDesk } from './use-grid-desk'

/** Under the grid: how many cells are chosen, and their sum where all of them count in one unit. */
export function SelectionLine({ desk, table, locale }: { readonly desk: GridDesk; readonly table: IndexedTable; readonly locale: NumberLocale }) {
  const { strings } = useProgram()
  const { range, many } = desk.selection
  const key = useDeferredValue(many ? `${range.from.row} ${range.from.column} ${range.to.row} ${range.to.column}` : '')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sum follows the rectangle and the table
  const said = useMemo(() => {
    if (key === '') return ''
    const cells = desk.chosenCells()
    const units = new Set(cells.map(({ indicator }) => indicator.unit))
    const values = cells.flatMap(({ cell }) => (cell.kind === 'value' ? [cell.value] : []))
    const count = fill(strings.figures.chosen, { count: writeValue(whole(cells.length), 0, locale) })
    if (units.size !== 1 || values.length < 2) return count
    const sum = writeValue(
      values.reduce((before, value) => add(before, value), whole(0)),
      0,
      locale
    )
    return `${count} · ${fill(strings.figures.chosenSum, { sum: `\u2068${sum}\u2069` })}`
  }, [key, table, locale, strings])
  return (
    <p className="selection-line" role="status">
      {said}
    </p>
  )
}
