import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cell } from '../../../core/entry/cell'
import { type IndexedTable, indexTable, type MovedCell, withMovedCells } from '../../../core/entry/table'
import { sampleTable } from '../../sample-table'
import { anyCount } from '../arbitraries'

const sample = sampleTable()
const codes = sample.indicators.map(({ code }) => code)
const periods = ['2016', '2019', '2023', '2024', '2014/2016', '2023-01/2023-05']
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant<Cell>({ kind: 'empty' }),
  anyCount.map((value): Cell => ({ kind: 'value', value, qualifier: null, status: 'final', source: '', note: '' }))
)
const anyChange: fc.Arbitrary<MovedCell> = fc.record({ indicator: fc.constantFrom(...codes), period: fc.constantFrom(...periods), cell: anyCell })

/** All that can be asked of a table, in one value. */
function told(table: IndexedTable) {
  const cells = new Set(table.table.cells.map((entry) => JSON.stringify(entry)))
  return { years: table.years, cells: [...cells].sort(), rows: codes.map((code) => [table.periodsOf(code), periods.map((period) => table.cell(code, period))]) }
}

describe('a table with changed cells', () => {
  test('says the same as if it had been made so from the start', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyChange, { maxLength: 4 }), { maxLength: 4 }), (steps) => {
        const changed = steps.reduce((table, step) => withMovedCells(table, step), indexTable(sample))
        const cells = new Map(sample.cells.map((entry) => [`${entry.indicator} ${entry.period}`, entry]))
        for (const { indicator, period, cell } of steps.flat()) {
          if (cell.kind === 'empty') cells.delete(`${indicator} ${period}`)
          else cells.set(`${indicator} ${period}`, { indicator, period, cell })
        }
        expect(told(changed)).toEqual(told(indexTable({ ...sample, cells: [...cells.values()] })))
      }),
      { numRuns: 40 }
    )
  })
  test('keeps the rows that do not change, and leaves the table it came from as it was', () => {
    const before = indexTable(sample)
    const was = told(before)
    const [first = '', second = ''] = codes
    const after = withMovedCells(before, [{ indicator: first, period: '2023', cell: { kind: 'empty' } }])
    expect(after.row(second)).toBe(before.row(second))
    expect(after.row(first)).not.toBe(before.row(first))
    expect(told(before)).toEqual(was)
  })
})
