import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { sampleContent } from '../../../electron/content'
import { fileSystemOf, place } from '../../../electron/files/place'
import { cellChange, createWorkbook, openWorkbook } from '../../../electron/store/workbook'
import { testFolder } from '../folder'

const folder = testFolder()
const author = { who: () => 'clerk', now: () => new Date('2026-01-02T03:04:05Z') }
afterEach(() => vi.restoreAllMocks())

test.skipIf(process.platform === 'win32')('the file system of a path is that of the innermost mount that holds it', () => {
  const mounts = [
    '22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw',
    '40 22 0:35 / /mnt/office\\040share rw,relatime - cifs //registry/office rw',
    '41 22 8:17 / /media/amina/STICK rw,nosuid - vfat /dev/sdb1 rw',
    '42 41 0:36 / /media/amina/STICK/inner rw - tmpfs tmpfs rw'
  ].join('\n')
  expect(fileSystemOf(mounts, '/home/amina/a.bayan')).toBe('ext4')
  expect(fileSystemOf(mounts, '/mnt/office share/2025/a.bayan')).toBe('cifs')
  expect(fileSystemOf(mounts, '/mnt/office shares/a.bayan')).toBe('ext4')
  expect(fileSystemOf(mounts, '/media/amina/STICK/a.bayan')).toBe('vfat')
  expect(fileSystemOf(mounts, '/media/amina/STICK/inner/a.bayan')).toBe('tmpfs')
  expect(fileSystemOf('', '/a.bayan')).toBe('')
})

test('a workbook on the network or a stick is one file with every confirmed edit in it, also while it is open', () => {
  const content = sampleContent(resolve('resources'))
  if (!content.ok) throw new Error('no sample')
  vi.spyOn(place, 'isAway').mockReturnValue(true)
  const path = join(folder, 'share.bayan')
  const made = createWorkbook(path, content.value, author)
  if (!made.ok) throw new Error(JSON.stringify(made.faults))
  for (const value of ['1', '2', '3']) {
    const cell = { kind: 'value', value, qualifier: null, status: 'final', source: '', note: '' } as never
    expect(made.value.apply('cells', [cellChange('networks', '2030', cell)]).ok).toBe(true)
    expect(readdirSync(folder)).toEqual(['share.bayan'])
    expect([...readFileSync(path).subarray(18, 20)]).toEqual([1, 1])
    const seen = openWorkbook(path, author, 'show')
    expect(seen.ok && seen.value.readCell('networks', '2030')).toMatchObject({ value })
    if (seen.ok) seen.value.close()
  }
  made.value.close()
  expect(readdirSync(folder)).toEqual(['share.bayan'])
})

test('a workbook on a disk of this machine is kept with a log', () => {
  const path = join(folder, 'share.bayan')
  expect(place.isAway(path)).toBe(false)
  const opened = openWorkbook(path, author)
  if (!opened.ok) throw new Error(JSON.stringify(opened.faults))
  opened.value.undo()
  expect(readdirSync(folder)).toContain('share.bayan-wal')
  opened.value.close()
})
