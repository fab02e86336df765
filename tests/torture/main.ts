/** The campaign from the command line: `--rounds N --seed S --lanes L --images I`; with `--soak`, hours of editing instead: `--hours H --pace MILLISECONDS`. */

import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runCampaign, type Tally } from './campaign'
import { flatness, soak } from './soak'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    images: { type: 'string', default: existsSync('/proc/self/stat') ? '6' : '0' },
    lanes: { type: 'string', default: '1' },
    soak: { type: 'boolean', default: false },
    hours: { type: 'string', default: '8' },
    pace: { type: 'string', default: '2000' }
  }
})
const folder = mkdtempSync(join(tmpdir(), 'bayan-torture-'))
const started = performance.now()
const wrong = values.soak ? await runSoak() : await torment()
console.log(`seed ${values.seed}, ${((performance.now() - started) / 1_000).toFixed(0)} s`)
if (wrong.length === 0) rmSync(folder, { recursive: true, force: true })
process.exitCode = wrong.length === 0 ? 0 : 1

async function torment(): Promise<readonly string[]> {
  let told = 0
  let shown = 0
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
  return tally.wrong
}

function report(tally: Tally): void {
  const { within, wrong: bad, ...numbers } = tally
  const said = (counts: Readonly<Record<string, number>>) => Object.entries(counts).map(([name, count]) => `${name} ${count}`)
  console.log(`${said(numbers).join(', ')}, wrong ${bad.length}; within: ${said(within).join(', ')}`)
}

async function runSoak(): Promise<readonly string[]> {
  const megabytes = (bytes: number) => `${(bytes / 1_048_576).toFixed(1)} MB`
  const samples = await soak({
    folder: join(folder, 'soak'),
    seed: Number(values.seed),
    hours: Number(values.hours),
    pace: Number(values.pace),
    tell: ({ hour, heap, file, beside, steps, said }) =>
      console.log(
        `hour ${hour.toFixed(2)}: memory ${megabytes(heap)}, file ${megabytes(file)}, ${steps} steps in the journal that say ${megabytes(said)}, ${beside} files in the folder`
      )
  })
  const uneven = flatness(samples)
  for (const each of uneven) console.log(`WRONG: ${each}`)
  return uneven
}
