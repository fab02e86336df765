/** Recovery: what it gives is right or absent, and the damaged file stays as it was. */

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { runCli } from '../../../electron/cli'
import { emptyContent } from '../../../electron/content'
import { makeVersion } from '../../../electron/store/make-version'
import { recoverWorkbook } from '../../../electron/store/recover'
import { versionsIn } from '../../../electron/store/versions'
import { openWorkbook, type Workbook } from '../../../electron/store/workbook'
import { chance, harm, harms, leftBehind, place } from '../../damage/harm'
import { largeWorkbook, smallWorkbook } from '../../damage/small'
import { testFolder } from '../folder'

const folder = testFolder()
const author = { who: () => 'clerk', now: () => new Date('2026-01-02T03:04:05Z') }
const spare = emptyContent(resolve('resources'), 2026)
const NEW = join(folder, 'new.bayan')

const imagesOf = (path: string) => {
  const opened = openWorkbook(path, author)
  if (!opened.ok) throw new Error(JSON.stringify(opened.faults))
  const images = opened.value.images()
  opened.value.close()
  return images
}
/** Recovers and gives what differs from the truth: what is wrong, and what is not there. */
const recovered = (path: string, truth: ReturnType<Workbook['images']>, versions?: string) => {
  for (const log of ['', '-wal', '-shm']) rmSync(NEW + log, { force: true })
  const answer = recoverWorkbook(path, NEW, versions === undefined ? author : { ...author, versions }, spare)
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults))
  const found = imagesOf(NEW)
  const replaced = answer.value.parts.filter(({ from }) => from === 'replaced').map(({ what, key }) => `${what} ${key}`)
  const wrong = [...found].filter(([at, { image }]) => truth.get(at)?.image !== image && !replaced.includes(at)).map(([at]) => at)
  const absent = [...truth.keys()].filter((at) => !found.has(at))
  return { ...answer.value, wrong, absent }
}

describe('recovery', () => {
  test('of a digit that turned in a cell takes the cell from the journal, proven by its seal, and leaves the file alone', () => {
    const { path } = smallWorkbook(folder, 'digit')
    const truth = imagesOf(path)
    const bytes = readFileSync(path)
    bytes.write('networks2023427final', bytes.indexOf('networks2023421final'))
    place(path, bytes)
    const { wrong, absent, counts, parts } = recovered(path, truth)
    expect([wrong, absent]).toEqual([[], []])
    expect(counts).toMatchObject({ journal: 1, version: 0, lost: 0 })
    expect(parts).toEqual([{ what: 'cell', key: 'networks 2023', from: 'journal' }])
    expect(readFileSync(path).equals(bytes)).toBe(true)
  })
  test('takes from a version what neither the file nor its journal has any more, where the seal proves it', async () => {
    const { path } = smallWorkbook(folder, 'both')
    const versions = versionsIn(folder)
    expect((await makeVersion({ path, versions, reason: 'opened', at: '2026-01-01T00:00:00Z' })).ok).toBe(true)
    const truth = imagesOf(path)
    const hand = new Database(path)
    hand.exec(
      "DROP TRIGGER change_changed; DROP TRIGGER change_removed; DELETE FROM change WHERE key = 'networks 2021'; DELETE FROM cell WHERE period = '2021'"
    )
    hand.close()
    expect(recovered(path, truth, versions)).toMatchObject({
      wrong: [],
      absent: [],
      counts: { version: 1, lost: 0 },
      version: expect.stringContaining('opened')
    })
    const without = recovered(path, truth)
    expect(without.wrong).toEqual([])
    expect(without.absent).toEqual(['cell networks 2021'])
    expect(without.parts).toContainEqual({ what: 'cell', key: 'networks', from: 'lost' })
  })
  test('gives right values or none, whatever the damage; and after one harmed page most of them', () => {
    const own = join(folder, 'large')
    mkdirSync(own)
    const { path, workbook } = largeWorkbook(own, 'large', 12)
    const truth = workbook.images()
    const { bytes, log } = leftBehind(path, join(own, 'left.bayan'))
    workbook.close()
    const draw = chance(9)
    const target = join(own, 'harmed.bayan')
    let whole = 0
    for (let round = 0; round < 14; round += 1) {
      const damaged = harm(harms[round % harms.length] ?? 'bits', bytes, log, draw)
      place(target, damaged.bytes, { '-wal': damaged.log })
      const { wrong, absent } = recovered(target, truth)
      expect([harms[round % harms.length], wrong]).toEqual([harms[round % harms.length], []])
      if (absent.length === 0) whole += 1
    }
    expect(whole).toBeGreaterThan(0)
  })
  test('never writes over a file, and says on the command line what was lost', async () => {
    const { path } = smallWorkbook(folder, 'spoken')
    let out = ''
    const hear = (text: string) => {
      out += text
    }
    const bayan = (...words: string[]) => runCli(words, { out: hear, err: hear, env: {}, resources: resolve('resources'), now: author.now })
    const target = join(folder, 'spoken-new.bayan')
    writeFileSync(target, 'mine')
    expect(await bayan('recover', path, '--out', target)).toBe(1)
    expect(readFileSync(target, 'utf8')).toBe('mine')
    rmSync(target)
    out = ''
    expect(await bayan('recover', path, '--out', target)).toBe(0)
    expect(out).toMatch(/^file \d+, journal 0, version 0 \(-\), lost 0; publications 0, lost 0\n$/)
    expect(existsSync(target)).toBe(true)
    expect(await bayan('recover', path)).toBe(2)
  })
})
