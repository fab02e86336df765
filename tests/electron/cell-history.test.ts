/** What the journal tells of one cell. */

import { describe, expect, test } from 'vitest'
import type { Cell } from '../../core/entry/cell'
import { cellChange } from '../../electron/store/cell-image'
import { decimal } from '../core/arbitraries'
import { value } from '../core/made-table'
import { testFolder } from './folder'
import { workbookIn } from './published'

const folder = testFolder()

describe('the history of a cell', () => {
  test('is who changed it when, from what to what, newest first, undoing included, and of no other cell', () => {
    const workbook = workbookIn(folder, 'history')
    const write = (indicator: string, cell: Cell) => workbook.apply('cells', [cellChange(indicator, '2023', cell)])
    write('networks', value(decimal('420')))
    write('rescued', value(decimal('5')))
    write('networks', { kind: 'empty' })
    workbook.undo()
    const history = workbook.cellHistory('networks', '2023')
    const said = (cell: Cell) => (cell.kind === 'value' ? cell.value : cell.kind)
    expect(history.map(({ from, to }) => [said(from), said(to)])).toEqual([
      ['empty', '420'],
      ['420', 'empty'],
      ['419', '420'],
      ['empty', '419']
    ])
    expect(history.every(({ who, at }) => who === 'clerk' && at === '2026-01-02T03:04:05.000Z')).toBe(true)
    expect(workbook.cellHistory('networks', '1990')).toEqual([])
    workbook.close()
  })
  test('of many changes keeps the newest and the first', () => {
    const workbook = workbookIn(folder, 'long-history')
    for (let number = 1; number <= 120; number += 1) workbook.apply('cells', [cellChange('networks', '2023', value(decimal(`${number}`)))])
    const history = workbook.cellHistory('networks', '2023')
    expect(history).toHaveLength(100)
    expect(history[0]?.to).toMatchObject({ value: '120' })
    expect(history.at(-1)).toMatchObject({ from: { kind: 'empty' }, to: { value: '419' } })
    workbook.close()
  })
})
