// @vitest-environment happy-dom
/** The place kept for the next start is the last one that was gone to or stayed at, however late saves come back. */

import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Place } from '../../core/contract'
import { placeKeeper } from '../../renderer/place'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const partOf = (block: string): Place => ({ screen: 'report', cell: null, block })
const missing: Place = { screen: 'missing', cell: null, block: null }

/** A keeper whose saves take as long as is said, and the places in the order in which they were saved. */
function slowKeeper(delay: () => number) {
  const saved: Place[] = []
  const keeper = placeKeeper(async (place) => {
    await new Promise<void>((resolve) => setTimeout(resolve, delay()))
    saved.push(place)
  })
  return { keeper, saved }
}

test('a screen that is gone to wins over a stay that is still due', async () => {
  const { keeper, saved } = slowKeeper(() => 0)
  keeper.stayAt(partOf('one'))
  await vi.advanceTimersByTimeAsync(399)
  keeper.goTo(missing)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(saved).toEqual([missing])
})

test('a save that fails keeps no later one back', async () => {
  const saved: Place[] = []
  const keeper = placeKeeper((place) => (place === missing ? Promise.reject(new Error('away')) : Promise.resolve(saved.push(place))))
  keeper.goTo(missing)
  keeper.goTo(partOf('one'))
  await vi.advanceTimersByTimeAsync(10)
  expect(saved).toEqual([partOf('one')])
})

test('whatever is done, and however long each save takes, the last place is saved last', async () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('go' as const), name: fc.string() }),
    fc.record({ kind: fc.constant('stay' as const), name: fc.string() }),
    fc.record({ kind: fc.constant('leave' as const) }),
    fc.record({ kind: fc.constant('wait' as const), time: fc.integer({ min: 0, max: 900 }) })
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), fc.infiniteStream(fc.integer({ min: 0, max: 1500 })), async (steps, delays) => {
      const { keeper, saved } = slowKeeper(() => delays.next().value)
      let expected: string | undefined
      let stay: { readonly name: string; readonly leave: () => void; left: number } | undefined
      for (const each of steps) {
        if (each.kind === 'go') {
          keeper.goTo(partOf(each.name))
          expected = each.name
          stay = undefined
        } else if (each.kind === 'stay') {
          stay = { name: each.name, leave: keeper.stayAt(partOf(each.name)), left: 400 }
        } else if (each.kind === 'leave') {
          stay?.leave()
          stay = undefined
        } else {
          await vi.advanceTimersByTimeAsync(each.time)
          if (stay === undefined) continue
          stay.left -= each.time
          if (stay.left > 0) continue
          expected = stay.name
          stay = undefined
        }
      }
      stay?.leave()
      await vi.advanceTimersByTimeAsync(60_000)
      expect(saved.at(-1)?.block).toBe(expected)
    })
  )
})
