import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { whole } from '../../../core/entry/decimal'
import { type Box, type Lettering, namedCategories, valueLabels } from '../../../core/report/chart-labels'
import { linesShape } from '../../../core/report/chart-shape'
import type { ChartBlock, ChartPoint, Line } from '../../../core/report/document'
import { plainText } from '../../../core/report/document'

const WIDTH = 400
const HEIGHT = 110
const line = (text: string): Line => [{ kind: 'text', text }]
const lettering: Lettering = { widthOf: (words) => plainText(words).length * 5, height: 11, from: -40, to: WIDTH + 20 }

const marks = [null, 'provisional', 'revised', 'break in series'] as const
const point = fc.record({ value: fc.integer({ min: 0, max: 100 }), mark: fc.constantFrom(...marks), digits: fc.integer({ min: 1, max: 15 }) }).map(
  ({ value, mark, digits }): ChartPoint => ({
    value: whole(value),
    mark,
    label: [{ kind: 'number', text: '9'.repeat(digits) }, ...(mark === null ? [] : line(` [${mark[0]}]`))]
  })
)

/** A chart of lines of `count` series over some years. */
function charts(most: number) {
  return fc
    .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: most }))
    .chain(([years, count]) => fc.array(fc.array(point, { minLength: years, maxLength: years }), { minLength: count, maxLength: count }))
    .map((series) => {
      const categories = Array.from(series[0] ?? [], (_, at) => line(`${1984 + at}`))
      const ticks = [0, 50, 100].map((value) => ({ value: whole(value), label: `${value}` }))
      return { categories, series: series.map((points, at) => ({ label: line(`series ${at}`), points })), axis: { ticks, unit: [] } } as unknown as ChartBlock
    })
}

const meet = (one: Box, other: Box) =>
  Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x) > 1e-9 &&
  Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y) > 1e-9

describe('words on a chart of lines', () => {
  test.each([
    [1, false],
    [1, true],
    [5, false],
    [5, true]
  ])('lie over no others, and within the page: up to %i lines, right to left %s', (most, rtl) => {
    fc.assert(
      fc.property(
        charts(most),
        fc.array(fc.record({ x: fc.nat(WIDTH), y: fc.nat(HEIGHT), width: fc.nat(60), height: fc.constant(10) }), { maxLength: 5 }),
        (chart, taken) => {
          const labels = valueLabels(linesShape(chart, { width: WIDTH, height: HEIGHT, rtl }), HEIGHT, taken, lettering)
          for (const [at, label] of labels.entries()) {
            expect([...taken, ...labels.slice(0, at)].some((other) => meet(label, other))).toBe(false)
            expect(label.x).toBeGreaterThanOrEqual(lettering.from)
            expect(label.x + label.width).toBeLessThanOrEqual(lettering.to)
          }
        }
      )
    )
  })
  test('of a single line the value of the last year is always told, in whole', () => {
    fc.assert(
      fc.property(charts(1), fc.boolean(), (chart, rtl) => {
        const labels = valueLabels(linesShape(chart, { width: WIDTH, height: HEIGHT, rtl }), HEIGHT, [], lettering)
        const last = chart.series[0]?.points.at(-1)
        expect(labels.at(-1)?.spot.point).toBe(last)
        expect(labels.at(-1)?.line).toBe(last?.label)
      })
    )
  })
  test('all values are told where they fit side by side', () => {
    const points = Array.from({ length: 6 }, (_, at): ChartPoint => ({ value: whole(at * 17), mark: null, label: [{ kind: 'number', text: '1,234' }] }))
    const chart = {
      categories: points.map(() => line('2023')),
      series: [{ label: line('one'), points }],
      axis: {
        ticks: [
          { value: whole(0), label: '0' },
          { value: whole(100), label: '100' }
        ],
        unit: []
      }
    } as unknown as ChartBlock
    expect(valueLabels(linesShape(chart, { width: WIDTH, height: HEIGHT, rtl: false }), HEIGHT, [], lettering)).toHaveLength(6)
  })
  test('years that are named stand apart, and the last is named', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 12 }), (years, length) => {
        const categories = Array.from({ length: years }, () => line('x'.repeat(length)))
        const named = namedCategories(categories, WIDTH, lettering)
        expect(named.at(-1)).toBe(years - 1)
        for (const [at, index] of named.entries()) if (at > 0) expect(((index - (named[at - 1] ?? 0)) * WIDTH) / years).toBeGreaterThanOrEqual(length * 5)
        if (length * 5 + 4 <= WIDTH / years) expect(named).toHaveLength(years)
      })
    )
  })
})
