import { expect, test } from 'vitest'
import { testFolder } from '../electron/folder'
import { runFuzz } from './campaign'

const folder = testFolder()

test('calls of every name and any input are answered in their form, and none writes what a valid one could not', async () => {
  const tally = await runFuzz({ calls: 5_000, seed: 11, folder })
  expect(tally.wrong).toEqual([])
  expect(tally.calls).toBeGreaterThanOrEqual(5_000)
  expect(tally.changes).toBeGreaterThan(200)
  expect(tally.malformed).toBeGreaterThan(1_000)
})
