/** Writes one cell after another and says each number once it is confirmed, until it is killed. */

import { whole } from '../../../core/entry/decimal'
import { cellChange, openWorkbook } from '../../../electron/store/workbook'

const opened = openWorkbook(process.argv[2] ?? '', { who: () => 'writer', now: () => new Date() })
if (!opened.ok) throw new Error(JSON.stringify(opened.faults))
const cell = opened.value.readCell('networks', '2030')
const start = cell.kind === 'value' ? Number(cell.value) : 0
for (let number = start + 1; number < start + 100_000; number += 1) {
  const written = opened.value.apply('cells', [
    cellChange('networks', '2030', { kind: 'value', value: whole(number), qualifier: null, status: 'final', source: '', note: '' })
  ])
  if (written.ok) process.stdout.write(`${number}\n`)
}
