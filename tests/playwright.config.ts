import { defineConfig } from '@playwright/test'
import type { HostName } from './journey/fixture'
import { findElectron } from './rig/find.mjs'

const electron = findElectron()
if ('reason' in electron && !process.env.TEST_WORKER_INDEX) console.log(`Journeys in real Electron are skipped: ${electron.reason}.`)

/**
 * On the stand-in a journey that is written for all languages runs in Arabic, and only where it is about files and processes:
 * languages and editing are the page's affair, and the loopback host serves the same page in each.
 */
const OF_THE_PAGE = /(?:writing|report|grid|indicator|shell|lint|parity|chart|provenance)\.test\.ts.* \(ar\)$/
const IN_OTHER_LANGUAGES = / \((?:en|fr)\)$/

export default defineConfig<{ host: HostName }>({
  testDir: 'journey',
  outputDir: '../test-results',
  timeout: 60_000,
  // A step of a journey is a person's, not a race: on a busy machine it may take longer.
  expect: { timeout: 15_000 },
  workers: 2,
  reporter: [['list'], ['json', { outputFile: '../test-results/playwright.json' }]],
  projects: [
    { name: 'electron', use: { host: 'electron' } },
    { name: 'rig', use: { host: 'rig' }, grepInvert: [IN_OTHER_LANGUAGES, OF_THE_PAGE] },
    { name: 'loopback', use: { host: 'loopback' } }
  ]
})
