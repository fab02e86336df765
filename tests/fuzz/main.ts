/** Fuzzed calls from the command line: `--calls N --seed S`. */

import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { growth, runFuzz, type Tally } from './campaign'

const { values } = parseArgs({ options: { calls: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } } })
const memory = '/dev/shm'
const folder = mkdtempSync(join(existsSync(memory) ? memory : tmpdir(), 'bayan-fuzz-'))
const started = performance.now()
let told = started
/** In the first tenth of a shorter run the engine still compiles the program: then its heap says nothing. */
const WARM = 500_000

function report({ heap, wrong, ...counts }: Tally): void {
  const said = Object.entries(counts).map(([name, count]) => `${name} ${count}`)
  const seconds = ((performance.now() - started) / 1_000).toFixed(0)
  console.log(`${said.join(', ')}, wrong ${wrong.length}; heap ${((heap.at(-1) ?? 0) / 1_048_576).toFixed(1)} MB; ${seconds} s`)
}

const tally = await runFuzz({
  calls: Number(values.calls),
  seed: Number(values.seed),
  folder,
  tell: (so) => {
    if (performance.now() - told < 15_000) return
    told = performance.now()
    report(so)
  }
})
report(tally)
const { grown, bound } = growth(tally.heap)
console.log(`seed ${values.seed}; the heap grew by ${(grown / 1_024).toFixed(0)} kB of ${(bound / 1_024).toFixed(0)} kB allowed`)
if (tally.calls >= WARM && grown > bound) tally.wrong.push(`the heap grew by ${grown} bytes, and swings by ${bound}`)
for (const each of tally.wrong) console.log(`WRONG: ${each}`)
rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
process.exit(tally.wrong.length === 0 ? 0 : 1)
