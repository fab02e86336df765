import { chmodSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ExportProgress } from '../../../core/contract'
import { bulletinDraft, sampleStyle } from '../../../core/report/template'
import type { ExportJob } from '../../../electron/export/job'
import { runExport } from '../../../electron/export/run'
import { saveFile } from '../../../electron/files/whole-file'
import { sampleTable } from '../../sample-table'
import { testFolder } from '../folder'

const folder = testFolder()
const job: ExportJob = {
  table: sampleTable(),
  style: sampleStyle,
  draft: bulletinDraft(),
  years: { year: 2023, base: 2022 },
  past: { publications: [], reasons: [] },
  languages: ['en', 'fr'],
  formats: ['pdf', 'docx'],
  verification: null,
  folder,
  fonts: 'resources/fonts'
}

async function run(changed: Partial<ExportJob>, cancelled?: () => boolean): Promise<readonly ExportProgress[]> {
  const told: ExportProgress[] = []
  await runExport({ ...job, ...changed }, (progress) => told.push(progress), cancelled)
  return told
}

describe('writing a file', () => {
  test('replaces it whole, and leaves nothing beside it', async () => {
    const own = join(folder, 'own')
    const path = join(own, 'a.pdf')
    expect(await saveFile(path, Buffer.from('one'))).toEqual({ ok: true, value: path })
    expect(await saveFile(path, Buffer.from('two'))).toEqual({ ok: true, value: path })
    expect(readFileSync(path, 'utf8')).toBe('two')
    expect(readdirSync(own)).toEqual(['a.pdf'])
  })
  test('refuses where it may not, and leaves nothing', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    expect(await saveFile(join(file, 'a.pdf'), Buffer.from('x'))).toMatchObject({ ok: false, faults: [{ kind: 'file-unwritable' }] })
    const inTheWay = join(folder, 'way')
    mkdirSync(join(inTheWay, 'a.pdf', 'full'), { recursive: true })
    expect(await saveFile(join(inTheWay, 'a.pdf'), Buffer.from('x'))).toMatchObject({ ok: false })
    expect(readdirSync(inTheWay)).toEqual(['a.pdf'])
    chmodSync(folder, 0o755)
  })
})

describe('an export', () => {
  test('tells each stage, and ends with the files', async () => {
    const own = join(folder, 'all')
    const told = await run({ folder: own })
    expect(told.at(-1)).toMatchObject({
      state: 'done',
      folder: own,
      files: [{ name: 'bulletin-2023.en.pdf' }, { name: 'bulletin-2023.en.docx' }, { name: 'bulletin-2023.fr.pdf' }, { name: 'bulletin-2023.fr.docx' }]
    })
    expect(told.filter((each) => each.state === 'running' && each.stage === 'layout')).toHaveLength(4)
    expect(readdirSync(own)).toHaveLength(4)
  })
  test('stops when it is cancelled, between two files', async () => {
    const own = join(folder, 'cancelled')
    let asked = 0
    const told = await run({ folder: own }, () => {
      asked += 1
      return asked > 3
    })
    expect(told.at(-1)).toEqual({ state: 'cancelled' })
    expect(readdirSync(own)).toEqual(['bulletin-2023.en.pdf'])
  })
  test('sweeps away what a killed export left a day ago, and nothing else', async () => {
    const own = join(folder, 'swept')
    mkdirSync(own)
    const old = ['.bulletin-2023.en.pdf.0123456789ab.part', '.bulletin-2023.en.pdf.part', 'letter.part', '.letter.txt.0123456789ab.part']
    const fresh = '.bulletin-2023.fr.pdf.0123456789ab.part'
    for (const name of [...old, fresh]) writeFileSync(join(own, name), '')
    for (const name of old) utimesSync(join(own, name), 0, 0)
    await run({ folder: own, languages: ['en'], formats: ['docx'] })
    expect(readdirSync(own).sort()).toEqual([...old.slice(1), fresh, 'bulletin-2023.en.docx'].sort())
  })
  test('never leaves its folder, whatever the report is called', async () => {
    const inner = join(folder, 'inner')
    await expect(run({ folder: inner, draft: { ...bulletinDraft(), name: '../evil' }, formats: ['docx'], languages: ['en'] })).rejects.toThrow(RangeError)
    expect(readdirSync(folder).filter((name) => name.startsWith('evil'))).toEqual([])
  })
  test('is refused for a year without figures, and against itself', async () => {
    expect(await run({ years: { year: 1999, base: 1998 } })).toMatchObject([{ state: 'failed', faults: [{ kind: 'year-without-figures', year: 1999 }] }])
    expect(await run({ years: { year: 2023, base: 2023 } })).toMatchObject([{ state: 'failed', faults: [{ kind: 'same-years' }] }])
  })
})
