import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparable, comparePeriods, type Period, parsePeriod, periodCode } from '../../../core/entry/period'

const year = fc.integer({ min: 1900, max: 2200 })
const month = fc.integer({ min: 1, max: 12 })
const code = (y: number, m: number) => `${y}-${`${m}`.padStart(2, '0')}`
const anyPeriod: fc.Arbitrary<Period> = fc
  .oneof(
    year.map((y) => `${y}`),
    fc.tuple(year, year).map(([a, b]) => `${a}/${b}`),
    fc.tuple(year, month, year, month).map(([a, m, b, n]) => `${code(a, m)}/${code(b, n)}`)
  )
  .map(parsePeriod)
  .filter((period) => period !== undefined)

const period = (text: string): Period => {
  const found = parsePeriod(text)
  if (found === undefined) throw new Error(`no period: ${text}`)
  return found
}

describe('periods', () => {
  test('a period reads back from its code', () => {
    fc.assert(
      fc.property(anyPeriod, (each) => {
        expect(parsePeriod(periodCode(each))).toEqual(each)
      })
    )
  })
  test.each(['2023-13/2023-14', '2023-05/2023-01', '2016/2014', '2014/2014', '1800', '23', '2023-1/2023-5', 'last year', '', '2023-00/2023-05'])(
    '%j is no period',
    (text) => {
      expect(parsePeriod(text)).toBeUndefined()
    }
  )
  test('January to December of one year is that year', () => {
    expect(periodCode(period('2023-01/2023-12'))).toBe('2023')
    expect(periodCode(period('2014-01/2016-12'))).toBe('2014/2016')
  })
  test('a year is compared with a year, and January–May with January–May only', () => {
    expect(comparable(period('2022'), period('2023'))).toBe(true)
    expect(comparable(period('2022-01/2022-05'), period('2023-01/2023-05'))).toBe(true)
    expect(comparable(period('2022'), period('2023-01/2023-05'))).toBe(false)
    expect(comparable(period('2022-01/2022-03'), period('2023-01/2023-05'))).toBe(false)
    expect(comparable(period('2022-02/2022-06'), period('2023-01/2023-05'))).toBe(false)
    expect(comparable(period('2014/2016'), period('2017/2018'))).toBe(false)
  })
  test('comparing is symmetric, and every period compares with itself', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        expect(comparable(a, b)).toBe(comparable(b, a))
        expect(comparable(a, a)).toBe(true)
      })
    )
  })
  test('time order is total', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        expect(Math.sign(comparePeriods(a, b)) + Math.sign(comparePeriods(b, a))).toBe(0)
        if (comparePeriods(a, b) === 0) expect(periodCode(a)).toBe(periodCode(b))
      })
    )
  })
})
