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
const rounds = given === undefined ? bytes.length : Number(given)
const places = given === undefined ? bytes.keys() : Array.from({ length: rounds }, () => draw(bytes.length))
const started = process.cpuUsage()
const { right, refused, wrong } = flipBytes(bytes, join(folder, 'flipped.bayan'), truth, places, () => 1 + draw(255))
rmSync(folder, { recursive: true, force: true })
const { user, system } = process.cpuUsage(started)
console.log(
  `${rounds} flips in ${bytes.length} bytes: ${right} opened with right numbers, ${refused} refused, ${wrong.length} wrong (${Math.floor((user + system) / 1e6)} s)`
)
for (const each of wrong.slice(0, 50)) console.log(each)
process.exitCode = wrong.length === 0 ? 0 : 1
