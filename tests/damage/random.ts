/** Random damage to a large workbook that a killed program left with its log: `random.js [--rounds N]`. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { harmRounds } from './harm'
import { largeWorkbook } from './small'

const [, given = '2000'] = /--rounds[= ](\d+)/.exec(process.argv.slice(2).join(' ')) ?? []
const folder = mkdtempSync(join(tmpdir(), 'bayan-harm-'))
const started = process.cpuUsage()
const { lines, wrong } = harmRounds(largeWorkbook(folder, 'large', 300), folder, Number(given), 11)
rmSync(folder, { recursive: true, force: true })
const { user, system } = process.cpuUsage(started)
for (const line of [...lines, ...wrong.slice(0, 50)]) console.log(line)
console.log(`${given} rounds, ${wrong.length} wrong (${Math.floor((user + system) / 1e6)} s)`)
process.exitCode = wrong.length === 0 ? 0 : 1
