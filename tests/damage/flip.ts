/** Every single byte of a small workbook flipped in turn: `flip.js [--rounds N]`, a sample of N bytes, or all of them. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chance, flipBytes } from './harm'
import { smallWorkbook } from './small'

const [, given] = /--rounds[= ](\d+)/.exec(process.argv.slice(2).join(' ')) ?? []
const folder = mkdtempSync(join(tmpdir(), 'bayan-flip-'))
const { path, truth } = smallWorkbook(folder, 'small')
const bytes = readFileSync(path)
const draw = chance(7)
/** After so many flips it is told how far the run is. */
const TOLD = 1_000
const rounds = given === undefined ? bytes.length : Number(given)
/** In strides that meet every byte once, so that a run that is broken off is an even sample. */
const STRIDE = 7_919
const places = Array.from({ length: rounds }, (_, round) => (given === undefined ? (round * STRIDE) % bytes.length : draw(bytes.length)))
const started = process.cpuUsage()
const total = { right: 0, refused: 0, wrong: [] as string[] }
for (let at = 0; at < rounds; at += TOLD) {
  const { right, refused, wrong } = flipBytes(bytes, join(folder, 'flipped.bayan'), truth, places.slice(at, at + TOLD), () => 1 + draw(255))
  total.right += right
  total.refused += refused
  total.wrong.push(...wrong)
  console.error(`${Math.min(at + TOLD, rounds)} flips, ${total.wrong.length} wrong`)
}
const { right, refused, wrong } = total
rmSync(folder, { recursive: true, force: true })
const { user, system } = process.cpuUsage(started)
console.log(
  `${rounds} flips in ${bytes.length} bytes: ${right} opened with right numbers, ${refused} refused, ${wrong.length} wrong (${Math.floor((user + system) / 1e6)} s)`
)
for (const each of wrong.slice(0, 50)) console.log(each)
process.exitCode = wrong.length === 0 ? 0 : 1
