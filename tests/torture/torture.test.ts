import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testFolder } from '../electron/folder'
import { buildTorture } from './build.mjs'
import { runCampaign } from './campaign'

const folder = testFolder()

test('writers that are killed at random moments lose nothing that was confirmed, and leave nothing half-written', async () => {
  await buildTorture('test-results/torture-short')
  const images = existsSync('/proc/self/stat') ? 3 : 0
  const tally = await runCampaign({ rounds: 4, seed: 7, folder, writer: join('test-results', 'torture-short', 'writer.js'), lanes: 2, images })
  expect(tally.wrong).toEqual([])
  expect(tally.kills).toBe(4)
  expect(tally.confirmed).toBeGreaterThan(4)
})
