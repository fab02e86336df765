/** Entry of the command line's bundle: `node out/main/cli.js COMMAND …`. */

import { homedir } from 'node:os'
import { join } from 'node:path'
import { runCli } from './cli'
import { dataFolder } from './data-folder'
import { removeUnfinished } from './files/whole-file'

/** A reader that has seen enough, such as `head`, closes the pipe: that is its right, and no fault of the command. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143]
] as const) {
  process.once(signal, () => {
    removeUnfinished()
    process.exit(code)
  })
}

process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  env: process.env,
  resources: join(import.meta.dirname, '..', '..', 'resources'),
  now: () => new Date(),
  dataFolder: dataFolder(process.env, process.platform, homedir())
})
