/** A damaged workbook is opened with right numbers or refused: a sample of what `npm run damage` does in full. */

import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { digestOf } from '../../../electron/store/seals'
import { openWorkbook } from '../../../electron/store/workbook'
import { chance, flipBytes, harmRounds, leftBehind, place } from '../../damage/harm'
import { largeWorkbook, smallWorkbook } from '../../damage/small'
import { testFolder } from '../folder'

const folder = testFolder()
const author = { who: () => 'clerk', now: () => new Date('2026-01-02T03:04:05Z') }

describe('damage', () => {
  test('of any single byte never shows a wrong number', () => {
    const { path, truth } = smallWorkbook(folder, 'small')
    const bytes = readFileSync(path)
    const draw = chance(3)
    const places = Array.from({ length: 100 }, () => draw(bytes.length))
    const { right, refused, wrong } = flipBytes(bytes, join(folder, 'flipped.bayan'), truth, places, () => 1 + draw(255))
    expect(wrong).toEqual([])
    expect(right).toBeGreaterThan(0)
    expect(refused).toBeGreaterThan(0)
  })
  test('of any kind to a large workbook and its log never shows a wrong number', () => {
    const own = join(folder, 'large')
    mkdirSync(own)
    const { wrong } = harmRounds(largeWorkbook(own, 'large', 30), own, 42, 5)
    expect(wrong).toEqual([])
  })
  test('of one digit that SQLite does not notice is refused by the seal, by the name of the part', () => {
    const { path } = smallWorkbook(folder, 'digit')
    const bytes = readFileSync(path)
    const at = bytes.indexOf('networks2023421final')
    expect(at).toBeGreaterThan(0)
    bytes.write('networks2023427final', at)
    place(path, bytes)
    const sqlite = new Database(path)
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(sqlite.prepare("SELECT value FROM cell WHERE indicator = 'networks' AND period = '2023'").pluck().get()).toBe('427')
    sqlite.close()
    for (const purpose of ['change', 'read'] as const) {
      expect(openWorkbook(path, author, purpose)).toMatchObject({ ok: false, faults: [{ kind: 'damaged-workbook', detail: 'seal: cell networks' }] })
    }
  })
  test.each([
    ['a cell that is gone', "DELETE FROM cell WHERE indicator = 'networks' AND period = '2021'", 'seal: cell networks'],
    [
      'all cells of an indicator with their seal',
      "DELETE FROM cell WHERE indicator = 'networks'; DELETE FROM seal WHERE what = 'cell' AND key = 'networks'",
      'seal'
    ],
    ['a part of the report with its seal', "DELETE FROM block WHERE id = 'b2'; DELETE FROM seal WHERE key = 'b2'", 'seal'],
    ['a seal that is gone', "DELETE FROM seal WHERE what = 'style'", 'seal: style only'],
    ['a seal of nothing', "INSERT INTO seal VALUES ('block', 'b99', 7)", 'seal: block b99'],
    ['a text that is another', "UPDATE comment SET content = replace(content, '419', '491')", 'seal: comment c1']
  ])('of %s is refused', (_, sql, detail) => {
    const { path } = smallWorkbook(folder, 'rows')
    const hand = new Database(path)
    hand.exec(sql).close()
    expect(openWorkbook(path, author)).toMatchObject({ ok: false, faults: [{ kind: 'damaged-workbook', detail }] })
    rmSync(path)
  })
  test('of a page in the middle of the log is refused, where SQLite would drop confirmed edits without a word', () => {
    const { path, workbook } = largeWorkbook(folder, 'logged', 5)
    const { bytes, log, index } = leftBehind(path, join(folder, 'left.bayan'))
    workbook.close()
    const broken = Buffer.from(log)
    broken[32 + 24 + 100] = (broken[32 + 24 + 100] ?? 0) ^ 1
    const target = join(folder, 'broken.bayan')
    place(target, bytes, { '-wal': broken })
    expect(openWorkbook(target, author)).toMatchObject({ ok: false, faults: [{ kind: 'damaged-workbook', detail: 'page 1 of the log' }] })
    place(target, bytes, { '-wal': log.subarray(0, log.length - 4_120), '-shm': index })
    expect(openWorkbook(target, author)).toMatchObject({ ok: false, faults: [{ kind: 'damaged-workbook' }] })
    place(target, bytes, { '-wal': log, '-shm': index })
    const whole = openWorkbook(target, author)
    expect(whole.ok && whole.value.readCell('networks', '2023')).toMatchObject({ value: '421' })
    if (whole.ok) whole.value.close()
  })
})

test('a digest is another one wherever a character, a field’s kind or the place of a field is another', () => {
  const field = fc.oneof(fc.string({ maxLength: 12 }), fc.nat(999), fc.constant(null))
  fc.assert(
    fc.property(fc.array(field, { minLength: 1, maxLength: 6 }), fc.nat(5), field, (row, at, other) => {
      const changed = row.with(at % row.length, other)
      if (JSON.stringify(changed) === JSON.stringify(row)) expect(digestOf([changed])).toBe(digestOf([row]))
      else expect(digestOf([changed])).not.toBe(digestOf([row]))
    }),
    { numRuns: 2_000 }
  )
  expect(digestOf([['ab', 'c']])).not.toBe(digestOf([['a', 'bc']]))
  expect(digestOf([['1']])).not.toBe(digestOf([[1]]))
  expect(digestOf([['']])).not.toBe(digestOf([[null]]))
  expect(digestOf([['a'], ['b']])).not.toBe(digestOf([['a', 'b']]))
})
