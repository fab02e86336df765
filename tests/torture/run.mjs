// `npm run torture`: builds the campaign and runs it.
import { buildTorture } from './build.mjs'

await buildTorture()
await import('../../test-results/torture/main.js')
