/** The grid without its page: moves, keys, blocks on the clipboard, lines, and the remarks kept beside them. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkCells } from '../../core/checks/cells'
import type { Cell } from '../../core/entry/cell'
import type { Indicator } from '../../core/entry/indicator'
import { parsePeriod } from '../../core/entry/period'
import { indexTable, type MovedCell, withMovedCells } from '../../core/entry/table'
import { cleared, filled, stated, statusToggled } from '../../renderer/figures/block-changes'
import { parseBlock, writeBlock } from '../../renderer/figures/clipboard'
import { askedBy, type Key } from '../../renderer/figures/grid-keys'
import { fillLines, type Line, planLines } from '../../renderer/figures/grid-lines'
import type { GridCell, Place } from '../../renderer/figures/grid-model'
import { arrowStep, edgeOfData, nextInRange, within } from '../../renderer/figures/grid-moves'
import { type ColumnWidth, cutColumns, scrolledTo } from '../../renderer/figures/grid-sight'
import { placePaste } from '../../renderer/figures/paste-plan'
import { type Checked, checkedAnew } from '../../renderer/figures/use-checks'
import { keyList } from '../../renderer/shell/key-list'
import { anyCount, decimal } from '../core/arbitraries'
import { sampleTable } from '../sample-table'

const size = { rows: 5, columns: 4 }
const place = (row: number, column: number): Place => ({ row, column })
const anyPlace = fc.record({ row: fc.integer({ min: 0, max: size.rows - 1 }), column: fc.integer({ min: 0, max: size.columns - 1 }) })
const anyArrow = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight')

describe('moving in the grid', () => {
  test('arrows follow the screen: what is left in one direction of writing is onwards in the other', () => {
    expect(arrowStep('ArrowLeft', false)).toEqual({ row: 0, column: -1 })
    expect(arrowStep('ArrowLeft', true)).toEqual({ row: 0, column: 1 })
    expect(arrowStep('ArrowDown', true)).toEqual({ row: 1, column: 0 })
  })
  test('Ctrl with an arrow stops where the figures stop, stays in the grid, and moves on unless it is at the edge', () => {
    fc.assert(
      fc.property(anyPlace, anyArrow, fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), (from, key, cells) => {
        const step = arrowStep(key, false) ?? { row: 0, column: 0 }
        const isFilled = ({ row, column }: Place) => cells[row * size.columns + column] ?? false
        const next = (at: Place) => place(at.row + step.row, at.column + step.column)
        const to = edgeOfData(from, step, size, isFilled)
        expect(within(to, size)).toEqual(to)
        const atEdge = JSON.stringify(within(next(from), size)) === JSON.stringify(from)
        expect(JSON.stringify(to) === JSON.stringify(from)).toBe(atEdge)
        const beyond = next(to)
        const isAtEdge = JSON.stringify(within(beyond, size)) !== JSON.stringify(beyond)
        if (!isAtEdge) expect(isFilled(to)).toBe(true)
      })
    )
  })
  test('Enter and Tab pass through every cell of the chosen rectangle and come back', () => {
    fc.assert(
      fc.property(anyPlace, anyPlace, fc.constantFrom('Enter' as const, 'Tab' as const), fc.boolean(), (a, b, key, back) => {
        const range = {
          from: place(Math.min(a.row, b.row), Math.min(a.column, b.column)),
          to: place(Math.max(a.row, b.row), Math.max(a.column, b.column))
        }
        const count = (range.to.row - range.from.row + 1) * (range.to.column - range.from.column + 1)
        const passed = new Set<string>()
        let at = a
        for (let steps = 0; steps < count; steps += 1) {
          at = nextInRange(range, at, key, back)
          passed.add(JSON.stringify(at))
        }
        expect(passed.size).toBe(count)
        expect(at).toEqual(a)
      })
    )
  })
})

describe('keys', () => {
  const key = (name: string, held: Partial<Key> = {}): Key => ({
    key: name,
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    altGraph: false,
    ...held
  })
  const asked = (name: string, held?: Partial<Key>) => askedBy(key(name, held), place(1, 1), false)?.kind
  test('a letter, a sign and the beginning of a composed one begin typing; a command does not', () => {
    expect([asked('7'), asked('>'), asked('é'), asked('Dead'), asked('Process')]).toEqual(['type', 'type', 'type', 'type', 'type'])
    expect([asked('c', { ctrlKey: true }), asked('F5'), asked('Shift'), asked('Escape')]).toEqual([undefined, undefined, undefined, undefined])
  })
  test('a sign that is typed with AltGr is typed, not taken for a command', () => {
    expect(asked('@', { ctrlKey: true, altKey: true, altGraph: true })).toBe('type')
  })
  test('commands are found on keyboards without Latin letters by the place of the key', () => {
    expect(askedBy(key('ي', { code: 'KeyD', ctrlKey: true }), place(1, 1), true)).toEqual({ kind: 'fill', toward: 'down' })
    expect(askedBy(key('ح', { code: 'KeyP', altKey: true }), place(1, 1), true)).toEqual({ kind: 'status', status: 'provisional' })
    expect(askedBy(key('a', { code: 'KeyQ', ctrlKey: true }), place(1, 1), false)).toEqual({ kind: 'choose', what: 'all' })
  })
  test('on a name the arrows show and hide its parts, and typing does nothing', () => {
    const onName = (name: string, rightToLeft: boolean) => askedBy(key(name), place(1, -1), rightToLeft)
    expect(onName('ArrowRight', false)).toEqual({ kind: 'parts', show: true })
    expect(onName('ArrowRight', true)).toEqual({ kind: 'parts', show: false })
    expect(onName('7', false)).toBeUndefined()
    expect(onName('Enter', false)).toEqual({ kind: 'open' })
  })
})

const table = indexTable(sampleTable())
const indicators = table.table.indicators
const periods = ['2021', '2022', '2023', '2024'].flatMap((code) => parsePeriod(code) ?? [])
const cellAt = ({ row, column }: Place): GridCell | undefined => {
  const indicator = indicators[row]
  const period = periods[column]
  return indicator && period && { indicator, period, cell: table.cell(indicator.code, `${2021 + column}`) }
}
const value = (text: string): Cell => ({ kind: 'value', value: decimal(text), qualifier: null, status: 'final', source: '', note: '' })

describe('blocks on the clipboard', () => {
  test('what is written is read back, whatever stands in the fields', () => {
    const anyField = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '1', ' ', '٣') })
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.array(anyField, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        (width, rows) => {
          const block = rows.map((row) => row.slice(0, width))
          // A single empty field is no text at all, and a last empty line ends the block.
          fc.pre(width > 1 || block.at(-1)?.[0] !== '' || block.length === 1)
          expect(parseBlock(writeBlock(block))).toEqual(block)
        }
      )
    )
  })
  test('a block of Excel ends its lines with two characters, the last one too, and quotes what holds tabs, lines and quotes', () => {
    expect(parseBlock('1\t"a ""b""\nc\td"\r\n\t2\r\n')).toEqual([
      ['1', 'a "b"\nc\td'],
      ['', '2']
    ])
  })
  test('a block goes where it is pasted, fills a multiple of itself, and does not go beyond the grid', () => {
    const grid = { size: { rows: 5, columns: 4 }, cellAt }
    const block = [
      ['1', '2'],
      ['3', '4']
    ]
    const one = placePaste(block, { from: place(0, 0), to: place(0, 0) }, grid)
    expect(one).toMatchObject({ kind: 'fits', range: { to: { row: 1, column: 1 } } })
    const four = placePaste(block, { from: place(0, 0), to: place(3, 3) }, grid)
    expect(four.kind === 'fits' ? four.targets.map(({ text }) => text).join('') : '').toBe('1212343412123434')
    expect(placePaste([['7']], { from: place(1, 1), to: place(2, 3) }, grid)).toMatchObject({
      kind: 'fits',
      targets: Array.from({ length: 6 }, () => ({ text: '7' }))
    })
    expect(placePaste(block, { from: place(4, 3), to: place(4, 3) }, grid)).toEqual({ kind: 'outside', rows: 1, columns: 1 })
    expect(placePaste([['1', '2'], ['3']], { from: place(0, 0), to: place(0, 0) }, grid)).toMatchObject({
      targets: [{ text: '1' }, { text: '2' }, { text: '3' }]
    })
  })
})

describe('commands on chosen cells', () => {
  const cells = [place(0, 1), place(0, 2), place(3, 2)].flatMap((each) => cellAt(each) ?? [])
  test('clearing and clearing again changes nothing more', () => {
    const once = cleared(cells)
    expect(once.length).toBeGreaterThan(0)
    const after = withMovedCells(table, once)
    expect(
      cleared(cells.map((each) => ({ ...each, cell: after.cell(each.indicator.code, `${each.period.kind === 'year' ? each.period.year : ''}`) })))
    ).toEqual([])
  })
  test('a status is given to all values, and taken back where all have it; source and note stay', () => {
    const given = statusToggled(cells, 'provisional')
    expect(given.map(({ cell }) => cell.kind === 'value' && cell.status)).toEqual(given.map(() => 'provisional'))
    const with_ = cells.map((each, index) => ({ ...each, cell: given[index]?.cell ?? each.cell }))
    expect(statusToggled(with_, 'provisional').map(({ cell }) => cell)).toEqual(cells.map(({ cell }) => cell))
  })
  test('an absence takes the place of a value and keeps its source', () => {
    const [first] = stated(cells, { absence: 'confidential' })
    const [was] = cells
    expect(first?.cell).toMatchObject({ kind: 'absent', absence: 'confidential', source: was?.cell.kind === 'value' ? was.cell.source : undefined })
  })
  test('filling down copies the first row, and from the row above where one row is chosen', () => {
    const contents = ({ changes }: ReturnType<typeof filled>) =>
      changes.map(({ indicator, period, cell }) => [indicator, period, cell.kind === 'value' ? cell.value : cell.kind])
    const down = filled({ from: place(0, 2), to: place(1, 2) }, 'down', { cellAt, table })
    const above = filled({ from: place(1, 2), to: place(1, 2) }, 'down', { cellAt, table })
    expect(contents(down)).toEqual([[indicators[1]?.code, '2023', '75184']])
    expect(contents(above)).toEqual(contents(down))
    expect(contents(filled({ from: place(0, 2), to: place(0, 3) }, 'end', { cellAt, table }))).toEqual([[indicators[0]?.code, '2024', '75184']])
  })
  test('a count is not filled with a fraction', () => {
    const fraction = (at: Place): GridCell | undefined => {
      const here = cellAt(at)
      return here && at.row === 0 ? { ...here, cell: value('12.5') } : here
    }
    expect(filled({ from: place(0, 0), to: place(1, 0) }, 'down', { cellAt: fraction, table })).toMatchObject({
      changes: [],
      refused: { indicator: indicators[1] }
    })
  })
})

const [whole, ...rest] = indicators
const part = (code: string, rule: 'adds-up' | 'of-which', of = whole?.code ?? ''): readonly Indicator[] =>
  whole ? [{ ...whole, code, part: { of, by: 'region', rule } }] : []
const broken = indexTable({
  ...sampleTable(),
  indicators: [...part('south', 'of-which'), ...(whole ? [whole] : []), ...part('east', 'adds-up'), ...part('west', 'adds-up'), ...rest]
})

describe('the lines of the grid', () => {
  const keys = (closed: readonly string[] = []) => planLines(broken.table.indicators, new Set(closed)).map((plan) => plan.key)
  test('parts stand under their whole with their sum, those of which after it, and hidden where the whole is closed', () => {
    const code = whole?.code ?? ''
    expect(keys().slice(1, 6)).toEqual([code, 'east', 'west', `sum ${code} region`, 'south'])
    expect(keys([code]).slice(1, 3)).toEqual([code, keys()[6]])
  })
  test('an indicator whose whole is missing, or that lies in itself, is shown once all the same', () => {
    const lost = [...part('lost', 'adds-up', 'nowhere'), ...part('a', 'adds-up', 'b'), ...part('b', 'adds-up', 'a')]
    const shown = planLines(lost, new Set()).flatMap((plan) => (plan.kind === 'indicator' ? [plan.key] : []))
    expect([...shown].sort()).toEqual(['a', 'b', 'lost'])
  })
  test('only the lines in which something changed are drawn anew', () => {
    const plans = planLines(broken.table.indicators, new Set())
    const lines = fillLines(plans, broken, () => undefined, new Map())
    const changed = withMovedCells(broken, [{ indicator: 'east', period: '2023', cell: value('5') }])
    const again = fillLines(plans, changed, () => undefined, new Map(lines.map((line) => [line.key, line])))
    const anew = again.filter((line: Line) => !lines.includes(line)).map(({ key }) => key)
    expect(anew).toEqual(['east', `sum ${whole?.code} region`])
  })
})

describe('remarks kept while figures are typed', () => {
  const anyCell: fc.Arbitrary<Cell> = fc.oneof(
    fc.constant<Cell>({ kind: 'empty' }),
    anyCount.map((count) => value(count)),
    fc.constant<Cell>({ kind: 'absent', absence: 'confidential', source: '', note: '' })
  )
  const anyChange: fc.Arbitrary<MovedCell> = fc.record({
    indicator: fc.constantFrom('east', 'west', 'south', whole?.code ?? '', 'networks'),
    period: fc.constantFrom('2022', '2023', '2024'),
    cell: anyCell
  })
  const all = ({ rows }: Pick<Checked, 'rows'>) => [...rows.values()].flatMap((row) => [...row.values()].flat()).map((check) => JSON.stringify(check))
  test('are those that looking at all cells anew would give', () => {
    const rows = new Map(broken.table.indicators.map(({ code }) => [code, new Map()]))
    for (const check of checkCells(broken, [])) {
      const row = rows.get(check.indicator)
      row?.set(check.period, [...(row.get(check.period) ?? []), check])
    }
    fc.assert(
      fc.property(fc.array(anyChange, { minLength: 1, maxLength: 6 }), (changes) => {
        let checked: Checked = { table: broken, dismissals: [], rows }
        for (const change of changes) checked = checkedAnew(checked, withMovedCells(checked.table, [change]), []) ?? checked
        const wanted = checkCells(checked.table, []).map((check) => JSON.stringify(check))
        expect([...all(checked)].sort()).toEqual([...wanted].sort())
      }),
      { numRuns: 60 }
    )
  })
})

describe('the list of keys', () => {
  const keyOf = (keys: string): Key => {
    const parts = keys.split('+')
    const last = parts.at(-1) ?? ''
    const has = (part: string) => parts.slice(0, -1).includes(part)
    const key = /^[A-Z]$/.test(last) ? last.toLowerCase() : last
    return { key, code: `Key${last}`, ctrlKey: has('Ctrl'), metaKey: false, altKey: has('Alt'), shiftKey: has('Shift'), altGraph: false }
  }
  test.each(keyList.figures)('names no key that the grid does not know: %s', (keys) => {
    const asked = askedBy(keyOf(keys), { row: 1, column: 1 }, false)
    expect(asked).toBeDefined()
    expect(asked?.kind).not.toBe('type')
  })
})

describe('what is in sight', () => {
  const width = (some: readonly ColumnWidth[]) => some.reduce((sum, each) => sum + each.width, 0)
  const anyColumns = fc
    .record({
      names: fc.integer({ min: 50, max: 300 }),
      periods: fc.array(fc.integer({ min: 40, max: 240 }), { minLength: 1, maxLength: 30 }),
      ends: fc.boolean()
    })
    .map(({ names, periods, ends }): readonly ColumnWidth[] => [
      { width: names, stays: 'start' },
      ...periods.map((width) => ({ width, stays: undefined })),
      { width: 118, stays: ends ? 'end' : undefined }
    ])
  test('the column stands between those that stay, wherever the grid was, and a grid that shows it is not moved', () => {
    fc.assert(
      fc.property(anyColumns, fc.nat(), fc.integer({ min: 0, max: 9_000 }), fc.integer({ min: 0, max: 900 }), (columns, pick, before, spare) => {
        const index = 1 + (pick % (columns.length - 2))
        const first = width(columns.filter(({ stays }) => stays === 'start'))
        const last = width(columns.filter(({ stays }) => stays === 'end'))
        const room = first + (columns[index]?.width ?? 0) + last + spare
        const to = scrolledTo(index, columns, room, before)
        const start = width(columns.slice(0, index)) - to
        expect(start).toBeGreaterThanOrEqual(first)
        expect(start + (columns[index]?.width ?? 0)).toBeLessThanOrEqual(room - last)
        expect(scrolledTo(index, columns, room, to)).toBe(to)
        const starts = columns.map((_, at) => width(columns.slice(0, at)) - first)
        if (to !== before) expect(starts).toContain(to)
      })
    )
  })
  test('beside what is cut, every column between those that stay is seen whole or not at all', () => {
    fc.assert(
      fc.property(anyColumns, fc.nat({ max: 9_000 }), fc.nat({ max: 1_500 }), (columns, scrolled, spare) => {
        const first = width(columns.filter(({ stays }) => stays === 'start'))
        const last = width(columns.filter(({ stays }) => stays === 'end'))
        const room = first + last + spare
        const now = Math.min(scrolled, Math.max(0, width(columns) - room))
        const { start, end } = cutColumns(columns, room, now)
        const [seenFrom, seenTo] = [start.from + start.width, end.width > 0 ? end.from : room - last]
        columns.forEach(({ width: own, stays }, at) => {
          const from = width(columns.slice(0, at)) - now
          const isWhole = from >= first && from + own <= room - last
          const isShown = Math.min(from + own, seenTo) > Math.max(from, seenFrom)
          if (!stays) expect(isShown).toBe(isWhole)
        })
      })
    )
  })
})
