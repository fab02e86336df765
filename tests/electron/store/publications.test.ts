/** Publishing freezes a report for good, and published figures change only with a reason. */

import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import type { Cell, Status } from '../../../core/entry/cell'
import { whole } from '../../../core/entry/decimal'
import { indexTable } from '../../../core/entry/table'
import { lastPublished } from '../../../core/report/publication'
import { revisionsSince } from '../../../core/report/revisions'
import { savePublication } from '../../../electron/publishing'
import { cellChange, openWorkbook, type Workbook } from '../../../electron/store/workbook'
import { testFolder } from '../folder'
import { withoutGuards } from '../forging'
import { clerk, publish, workbookIn } from '../published'

const folder = testFolder()
const entered = (value: number, status: Status = 'final'): Cell => ({ kind: 'value', value: whole(value), qualifier: null, status, source: '', note: '' })
const networks = (workbook: Workbook, value: number, reason?: string) =>
  workbook.change('cells', () => ({ ok: true, value: [cellChange('networks', '2023', entered(value))] }), false, reason)
const stateOf = (workbook: Workbook) => JSON.stringify([workbook.readTable(), workbook.readDraft(), workbook.readStyle(), workbook.readPast()])
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('publishing', () => {
  test('freezes figures, text, style and the very bytes of every file, with their hashes; closing and opening changes nothing', async () => {
    const workbook = workbookIn(folder, 'frozen')
    const { frozen, files } = await publish(workbook)
    if (!frozen.ok) throw new Error(JSON.stringify(frozen.faults))
    expect(frozen.value).toMatchObject({ id: 1, by: 'clerk', at: '2026-01-02T03:04:05.000Z', year: 2023, base: 2022, languages: ['en', 'fr', 'ar'] })
    expect(frozen.value.files.map(({ name, sha256 }) => [name, sha256])).toEqual(files.map(({ name, bytes }) => [name, hash(bytes)]))
    expect(files).toHaveLength(6)
    expect(frozen.value.leftOpen).toMatchObject({
      reason: 'approved by telephone',
      remarks: expect.arrayContaining([expect.objectContaining({ kind: 'not-approved' })])
    })
    expect(frozen.value.cells.find((each) => each.indicator === 'networks' && each.period === '2023')?.cell).toMatchObject({ value: '419' })
    expect(frozen.value.cells.find((each) => each.indicator === 'networks' && each.period === '2022')?.cell).toMatchObject({ value: '290' })
    workbook.close()
    const again = openWorkbook(workbook.opened.path, clerk)
    if (!again.ok) throw new Error(JSON.stringify(again.faults))
    expect(again.value.readPast().publications).toEqual([frozen.value])
    const saved = await savePublication(again.value, 1, folder)
    if (!saved.ok) throw new Error(JSON.stringify(saved.faults))
    expect(saved.value.files.map(({ name, path }) => [name, hash(readFileSync(path))])).toEqual(files.map(({ name, bytes }) => [name, hash(bytes)]))
    expect(await savePublication(again.value, 2, folder)).toMatchObject({ ok: false, faults: [{ kind: 'publication-unknown' }] })
    again.value.close()
  })
  test('is refused with the number of things that are missing, and with open remarks where nobody says why', async () => {
    const workbook = workbookIn(folder, 'unready')
    expect((await publish(workbook, { despite: undefined })).frozen).toEqual({
      ok: false,
      faults: [{ kind: 'open-without-reason', count: 11, places: expect.arrayContaining(['not-approved b1', 'check assaults 2022']) }]
    })
    workbook.apply('cells', [cellChange('networks', '2023', { kind: 'empty' })])
    expect((await publish(workbook)).frozen).toEqual({ ok: false, faults: [{ kind: 'not-ready', count: 1, places: ['cell-empty networks 2023'] }] })
    expect(workbook.readPast().publications).toEqual([])
    workbook.close()
  })
  test('freezes nothing where the workbook was changed while the files were made', async () => {
    const workbook = workbookIn(folder, 'meanwhile')
    const { frozen } = await publish(workbook, { languages: ['en'], formats: ['docx'] }, () => {
      networks(workbook, 420)
    })
    expect(frozen).toEqual({ ok: false, faults: [{ kind: 'changed-meanwhile' }] })
    expect(workbook.readPast().publications).toEqual([])
    workbook.close()
  })
  test('cannot be undone, and nothing before it; what comes after can', async () => {
    const workbook = workbookIn(folder, 'undo')
    networks(workbook, 420)
    await publish(workbook, { languages: ['en'], formats: ['docx'] })
    expect(workbook.history()).toEqual({ undo: null, redo: null })
    const before = stateOf(workbook)
    expect(workbook.undo()).toMatchObject({ ok: false, faults: [{ kind: 'nothing-to-undo' }] })
    expect(stateOf(workbook)).toBe(before)
    expect(networks(workbook, 421, 'one more was counted').ok).toBe(true)
    expect(workbook.undo().ok).toBe(true)
    expect(stateOf(workbook)).toBe(before)
    expect(workbook.journal(10).map(({ action }) => action)).toEqual(['undo', 'cells', 'publish', 'cells', 'create'])
    workbook.close()
  })
  test('cannot be changed, removed or replaced by SQL; a file tampered with all the same is known by its hash', async () => {
    const workbook = workbookIn(folder, 'tampered')
    await publish(workbook, { languages: ['en'], formats: ['docx'] })
    workbook.close()
    const { path } = workbook.opened
    const hand = new Database(path)
    const attempts = [
      "UPDATE publication SET who = 'another'",
      'DELETE FROM publication_file',
      'DELETE FROM publication_cell',
      "UPDATE publication_cell SET content = '{}'",
      "UPDATE publication_file SET bytes = x'00'",
      "INSERT OR REPLACE INTO publication_file VALUES (1, 'bulletin-2023.en.docx', x'00')",
      "INSERT OR REPLACE INTO publication SELECT id, at, 'another', year, base, content, figures, draft, style, seal FROM publication",
      "INSERT OR REPLACE INTO publication_cell SELECT indicator, period, publication, position, '{}' FROM publication_cell",
      'DELETE FROM publication'
    ]
    for (const sql of attempts) expect(() => hand.exec(sql), sql).toThrow(/never/)
    withoutGuards(hand, (database) => database.exec("UPDATE publication_file SET bytes = x'00'"))
    hand.close()
    const opened = openWorkbook(path, clerk)
    if (!opened.ok) throw new Error(JSON.stringify(opened.faults))
    expect(await savePublication(opened.value, 1, join(folder, 'tampered'))).toMatchObject({ ok: false, faults: [{ kind: 'published-file-damaged' }] })
    expect(existsSync(join(folder, 'tampered'))).toBe(false)
    opened.value.close()
    const again = new Database(path)
    withoutGuards(again, (database) => database.exec("UPDATE publication SET who = 'another'"))
    again.close()
    expect(openWorkbook(path, clerk)).toMatchObject({ ok: false, faults: [{ kind: 'damaged-workbook', detail: 'publication 1' }] })
  })
})

describe('published figures', () => {
  test('change only with a reason, are marked as revised, and are the published ones again when they are restored', async () => {
    const workbook = workbookIn(folder, 'revised')
    await publish(workbook, { languages: ['en'], formats: ['docx'] })
    expect(networks(workbook, 425)).toEqual({ ok: false, faults: [{ kind: 'reason-needed', indicator: 'networks', period: '2023', count: 1 }] })
    expect(workbook.readCell('networks', '2023')).toMatchObject({ value: '419' })
    expect(networks(workbook, 425, 'late reports of two regions').ok).toBe(true)
    expect(workbook.readCell('networks', '2023')).toMatchObject({ value: '425', status: 'revised' })
    const { publications, reasons } = workbook.readPast()
    expect(reasons).toEqual([{ indicator: 'networks', period: '2023', reason: 'late reports of two regions', by: 'clerk', at: '2026-01-02T03:04:05.000Z' }])
    expect(revisionsSince(publications, indexTable(workbook.readTable()), reasons)).toMatchObject([
      { indicator: 'networks', period: '2023', old: { value: '419' }, now: { value: '425' }, difference: '6', reason: 'late reports of two regions' }
    ])
    expect(lastPublished(publications, 'networks', '2023')?.cell).toMatchObject({ value: '419' })
    expect(JSON.stringify(workbook.journal(1)[0]?.changes)).toContain('late reports of two regions')
    expect(networks(workbook, 419).ok).toBe(true)
    expect(workbook.readPast().reasons).toEqual([])
    expect(revisionsSince(publications, indexTable(workbook.readTable()), [])).toEqual([])
    workbook.close()
  })
  test('need no reason for their source, for becoming final, or where the publication did not print them', async () => {
    const workbook = workbookIn(folder, 'plain')
    await publish(workbook, { languages: ['en'], formats: ['docx'] })
    const cell = workbook.readCell('networks', '2023')
    if (cell.kind !== 'value') throw new Error('no value')
    expect(workbook.apply('cells', [cellChange('networks', '2023', { ...cell, source: 'another', status: 'provisional' })]).ok).toBe(true)
    expect(workbook.readCell('networks', '2023')).toMatchObject({ source: 'another', status: 'provisional' })
    expect(workbook.apply('cells', [cellChange('networks', '2030', entered(1))]).ok).toBe(true)
    expect(workbook.readPast().reasons).toEqual([])
    workbook.close()
  })
  test('ask once for a whole block', async () => {
    const workbook = workbookIn(folder, 'block')
    const { frozen } = await publish(workbook, { languages: ['en'], formats: ['docx'] })
    if (!frozen.ok) throw new Error(JSON.stringify(frozen.faults))
    const block = frozen.value.cells.map(({ indicator, period }) => cellChange(indicator, period, entered(77)))
    expect(workbook.apply('cells', block)).toMatchObject({ ok: false, faults: [{ kind: 'reason-needed', count: block.length }] })
    expect(workbook.apply('cells', block, false, 'recount').ok).toBe(true)
    expect(workbook.readPast().reasons).toHaveLength(block.length)
    expect(workbook.undo().ok).toBe(true)
    expect(workbook.readPast().reasons).toEqual([])
    workbook.close()
  })
})
