/** SECURITY.md names tests that are there. */

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

type Row = readonly [threat: string, guard: string, proof: string, figure: string]

/** The rows of all tables of threats. */
const rows = readFileSync('SECURITY.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:---|threat) /.test(line))
  .map(
    (line) =>
      line
        .slice(1, -1)
        .split(' | ')
        .map((field) => field.trim()) as unknown as Row
  )

test('each threat has a guard, and a test of that name proves it', () => {
  expect(rows.length).toBeGreaterThan(3)
  const wrong = rows.flatMap((row) => {
    const [threat, guard, proof = ''] = row
    if (row.length !== 4 || guard === '') return [`${threat}: ${row.length} fields`]
    const [file = '', name = ''] = proof.split(' › ')
    const path = join('tests', file)
    if (file.startsWith('none: ')) return []
    if (name === '' || !existsSync(path)) return [`${threat}: there is no ${proof}`]
    return readFileSync(path, 'utf8').includes(name) ? [] : [`${threat}: ${file} has no “${name}”`]
  })
  expect(wrong).toEqual([])
})
