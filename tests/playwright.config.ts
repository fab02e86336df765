import { defineConfig } from '@playwright/test'
import type { HostName } from './journey/fixture'
import { findElectron } from './rig/find.mjs'

const electron = findElectron()
if ('reason' in electron && !process.env.TEST_WORKER_INDEX) console.log(`Journeys in real Electron are skipped: ${electron.reason}.`)

export default defineConfig<{ host: HostName }>({
  testDir: 'journey',
  outputDir: '../test-results',
  timeout: 60_000,
  workers: 2,
  reporter: [['list'], ['json', { outputFile: '../test-results/playwright.json' }]],
  projects: [
    { name: 'electron', use: { host: 'electron' } },
    { name: 'rig', use: { host: 'rig' } },
    { name: 'loopback', use: { host: 'loopback' } }
  ]
})
