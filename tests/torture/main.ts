/** The campaign from the command line: `--rounds N --seed S --lanes L`. */

import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runCampaign, type Tally } from './campaign'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    images: { type: 'string', default: existsSync('/proc/self/stat') ? '6' : '0' },
    lanes: { type: 'string', default: `${2 * availableParallelism()}` }
  }
})
const folder = mkdtempSync(join(tmpdir(), 'bayan-torture-'))
const started = performance.now()
let told = 0
let shown = 0

function report(tally: Tally): void {
  const { within, wrong, ...numbers } = tally
  const kinds = Object.entries(within).map(([kind, count]) => `${kind} ${count}`)
  console.log(
    `${Object.entries(numbers)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ')}, wrong ${wrong.length}; within: ${kinds.join(', ')}`
  )
}

const tally = await runCampaign({
  rounds: Number(values.rounds),
  seed: Number(values.seed),
  lanes: Number(values.lanes),
  images: Number(values.images),
  folder,
  writer: join(import.meta.dirname, 'writer.js'),
  tell: (so) => {
    for (; shown < so.wrong.length; shown += 1) console.log(`WRONG: ${so.wrong[shown]}`)
    if (performance.now() - told < 15_000) return
    told = performance.now()
    report(so)
  }
})
report(tally)
console.log(`seed ${values.seed}, ${((performance.now() - started) / 1_000).toFixed(0)} s`)
if (tally.wrong.length === 0) rmSync(folder, { recursive: true, force: true })
process.exitCode = tally.wrong.length === 0 ? 0 : 1
