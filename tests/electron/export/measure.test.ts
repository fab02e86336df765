import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TableColumn } from '../../../core/report/document'
import { tableRules, textWidth } from '../../../core/report/page-style'
import { fitColumns } from '../../../electron/export/measure'
import { line, number } from './fixture-document'

describe('the columns of a table', () => {
  test('have widths that add up to the page, none of them negative, however long the numbers are', () => {
    const columns: readonly TableColumn[] = [
      { kind: 'label', label: line('Indicator'), weight: 4 },
      ...['2022', '2023'].map((year): TableColumn => ({ kind: 'number', label: [number(year)], weight: 1.5 }))
    ]
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4_000 }), fc.integer({ min: 1, max: 4_000 }), (one, other) => {
        const rows = [{ kind: 'figures', cells: [line('Arrivals'), [number('9'.repeat(one))], [number('9'.repeat(other))]] } as const]
        for (const { places, widths } of fitColumns(columns, rows, [9.5, 8]).sets) {
          expect(Math.min(...widths)).toBeGreaterThan(0)
          expect(widths.reduce((sum, width) => sum + width, 0) + places.length * 2 * tableRules.paddingX).toBeCloseTo(textWidth)
        }
      })
    )
  })
})
