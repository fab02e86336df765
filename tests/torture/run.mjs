// `npm run torture`: builds the campaign and runs it, with the collector at hand for the soak's samples.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { buildTorture } from './build.mjs'

setFlagsFromString('--expose-gc')
globalThis.gc = runInNewContext('gc')
await buildTorture()
await import('../../test-results/torture/main.js')
