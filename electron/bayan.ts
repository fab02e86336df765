/** Entry of the command line's bundle: `node out/main/cli.js COMMAND …`. */

import { join } from 'node:path'
import { runCli } from './cli'

process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  env: process.env,
  resources: join(import.meta.dirname, '..', '..', 'resources'),
  now: () => new Date()
})
