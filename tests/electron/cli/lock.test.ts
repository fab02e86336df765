/** Commands that change a workbook keep to the lock of who has it open; those that read need none. */

import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { runCli } from '../../../electron/cli'
import { lockOf, takeLock } from '../../../electron/files/lock'
import { testFolder } from '../folder'

const file = join(testFolder(), 'held.bayan')
const now = () => new Date('2026-01-02T03:04:05Z')

async function bayan(...words: readonly string[]) {
  let err = ''
  const tell = (text: string) => {
    err += text
  }
  const code = await runCli(words, { out: () => {}, err: tell, env: {}, resources: resolve('resources'), now })
  return { code, err }
}

test('a command that changes an open workbook is refused with who has it since when, and goes once it is closed', async () => {
  expect(await bayan('new', file, '--sample')).toEqual({ code: 0, err: '' })
  const change = ['import', file, resolve('resources/sample/morocco-2018-2025.csv'), '--replace']
  const locking = takeLock(file, 'Amina', now)
  if (locking.kind !== 'locked') throw new Error(locking.kind)
  const refused = await bayan(...change)
  expect(refused.code).toBe(1)
  expect(refused.err).toContain('Amina')
  expect(refused.err).toContain('2026-01-02 03:04')
  expect((await bayan('figures', file, '--year', '2023', '--json')).code).toBe(0)
  expect(locking.lock.look()).toBe('held')
  locking.lock.release()
  expect(await bayan(...change)).toEqual({ code: 0, err: '' })
  expect(existsSync(lockOf(file))).toBe(false)
})
