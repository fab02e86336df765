/** The rotation of versions: what is kept, whatever was there, and over any time. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type KeptVersion, MOST_VERSIONS, toKeep } from '../../../core/versions/rotation'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const WEEK = 7 * DAY
const START = Date.parse('2026-01-01T00:00:00Z')
const MUCH = 1e15

const versions = fc.array(fc.record({ at: fc.integer({ min: START - 60 * WEEK, max: START }), size: fc.integer({ min: 1, max: 1_000 }) }), { maxLength: 80 })
const slots = (all: readonly KeptVersion[], within: number, each: number) =>
  new Set(all.filter(({ at }) => START - at <= within).map(({ at }) => Math.floor(at / each)))

describe('the rotation of versions', () => {
  test('keeps some of them, newest first, the newest among them, and a bounded number', () => {
    fc.assert(
      fc.property(versions, (all) => {
        const kept = toKeep(all, START, MUCH)
        expect(kept.every((each) => all.includes(each))).toBe(true)
        expect(kept.map(({ at }) => at)).toEqual(kept.map(({ at }) => at).toSorted((a, b) => b - a))
        expect(kept[0]?.at).toBe(all.length === 0 ? undefined : Math.max(...all.map(({ at }) => at)))
        expect(kept.length).toBeLessThanOrEqual(MOST_VERSIONS)
      })
    )
  })
  test('keeps one of every hour of a day, day of a week and week of a year in which there was one, and no more than one where it need not', () => {
    fc.assert(
      fc.property(versions, (all) => {
        const kept = toKeep(all, START, MUCH)
        for (const [within, each] of [
          [HOUR, MINUTE],
          [DAY, HOUR],
          [WEEK, DAY],
          [53 * WEEK, WEEK]
        ] as const) {
          expect(slots(kept, within, each)).toEqual(slots(all, within, each))
        }
        const old = kept.slice(1).filter(({ at }) => START - at > WEEK)
        expect(new Set(old.map(({ at }) => Math.floor(at / WEEK))).size).toBe(old.length)
      })
    )
  })
  test('keeps all of the last ten minutes, though several were made in one minute', () => {
    const seconds = fc.uniqueArray(fc.integer({ min: 0, max: 600 }), { minLength: 2, maxLength: 40 })
    fc.assert(
      fc.property(seconds, versions, (ages, older) => {
        const young = ages.map((age) => ({ at: START - age * 1_000, size: 1 }))
        const old = older.filter(({ at }) => START - at > 601_000)
        expect(toKeep([...old, ...young], START, MUCH)).toEqual(expect.arrayContaining(young))
      })
    )
  })
  test('is at rest once it was done', () => {
    fc.assert(
      fc.property(versions, (all) => {
        expect(toKeep(toKeep(all, START, MUCH), START, MUCH)).toEqual(toKeep(all, START, MUCH))
      })
    )
  })
  test('holds to the bytes that it may take, and never lets the newest go', () => {
    fc.assert(
      fc.property(versions, fc.integer({ min: 1, max: 5_000 }), (all, most) => {
        const kept = toKeep(all, START, most)
        const bytes = kept.reduce((sum, { size }) => sum + size, 0)
        expect(bytes <= most || kept.length === 1).toBe(true)
        expect(kept.length > 0).toBe(all.length > 0)
      })
    )
  })
  test('over years of work, thinned at every version, still holds one of each week in which there was one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 60_000, max: 3 * DAY }), { minLength: 50, maxLength: 300 }), (pauses) => {
        let now = START
        let kept: readonly KeptVersion[] = []
        const made: number[] = []
        for (const pause of pauses) {
          now += pause
          made.push(now)
          kept = toKeep([...kept, { at: now, size: 1 }], now, MUCH)
        }
        const weeks = (all: readonly number[]) => new Set(all.filter((at) => now - at <= 52 * WEEK).map((at) => Math.floor(at / WEEK)))
        expect(weeks(kept.map(({ at }) => at))).toEqual(weeks(made))
      }),
      { numRuns: 40 }
    )
  })
})
