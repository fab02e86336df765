/** A damaged workbook in the program: what is offered in its stead, and that it is never written. */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createHandlers } from '../../electron/handlers'
import { makeVersion } from '../../electron/store/make-version'
import { versionsIn } from '../../electron/store/versions'
import { place } from '../damage/harm'
import { smallWorkbook } from '../damage/small'
import { testFolder } from './folder'
import { madePorts } from './made-ports'

const folder = testFolder()

/** A program to which a workbook is given in which a digit has turned, with one version from before. */
async function damaged(name: string) {
  const home = join(folder, name)
  mkdirSync(home)
  writeFileSync(join(home, 'settings.json'), JSON.stringify({ language: 'en', recent: [], last: null }))
  const { path } = smallWorkbook(home, 'figures')
  const made = await makeVersion({ path, versions: versionsIn(home), reason: 'opened', at: '2026-01-01T00:00:00Z' })
  if (!made.ok || made.value === null) throw new Error(JSON.stringify(made))
  const bytes = readFileSync(path)
  bytes.write('networks2023427final', bytes.indexOf('networks2023421final'))
  place(path, bytes)
  const { handlers, close } = createHandlers(madePorts(home))
  expect(await handlers.openWorkbook({ path })).toMatchObject({ ok: false, faults: [{ kind: 'damaged-workbook' }] })
  const networks = async () => {
    const view = await handlers.readWorkbook(undefined)
    const found = view.ok ? view.value.table.cells.find(({ indicator, period }) => indicator === 'networks' && period === '2023') : undefined
    return found?.cell.kind === 'value' ? found.cell.value : undefined
  }
  return { path, bytes, handlers, close, version: made.value, networks }
}

test('what is recovered stands in a new file beside the damaged one, is open, and says what came from where', async () => {
  const { path, bytes, handlers, close, version, networks } = await damaged('recovered')
  expect(await handlers.appState(undefined)).toMatchObject({ value: { damaged: { path, name: 'figures', versions: [{ file: version }] } } })
  const answer = await handlers.recoverWorkbook({ path, version: null })
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults))
  expect(answer.value.workbook.workbook).toMatchObject({ name: 'figures (clerk, 2026-01-02 03.04)', readOnly: false })
  expect(answer.value.recovery?.parts).toEqual([{ what: 'cell', key: 'networks 2023', from: 'journal' }])
  expect(await networks()).toBe('421')
  expect(readFileSync(path).equals(bytes)).toBe(true)
  expect(await handlers.appState(undefined)).toMatchObject({ value: { damaged: null } })
  close()
})

test('a version is opened as a copy beside the damaged file', async () => {
  const { path, bytes, handlers, close, version, networks } = await damaged('version')
  const answer = await handlers.recoverWorkbook({ path, version })
  expect(answer).toMatchObject({ ok: true, value: { recovery: null, workbook: { workbook: { name: 'figures (clerk, 2026-01-02 03.04)', readOnly: false } } } })
  expect(await networks()).toBe('421')
  expect(readFileSync(path).equals(bytes)).toBe(true)
  close()
})

test('a damaged one that came as bytes can be recovered too, and its file here goes once that is done', async () => {
  const { bytes, handlers, close, networks } = await damaged('dropped')
  const home = join(folder, 'dropped')
  const before = readdirSync(home)
  const refused = await handlers.receiveWorkbook({ name: 'sent.bayan', bytes: bytes.toString('base64') })
  const path = join(home, 'sent.bayan')
  expect(refused).toMatchObject({ ok: false, faults: [{ kind: 'damaged-workbook', path }] })
  expect(await handlers.appState(undefined)).toMatchObject({ value: { damaged: { path, name: 'sent' } } })
  const answer = await handlers.recoverWorkbook({ path, version: null })
  expect(answer).toMatchObject({ ok: true, value: { workbook: { workbook: { name: 'sent (clerk, 2026-01-02 03.04)' } } } })
  expect(await networks()).toBe('421')
  close()
  expect(readdirSync(home).filter((name) => !before.includes(name))).toEqual(['sent (clerk, 2026-01-02 03.04).bayan'])
})

test('a damaged one that came as bytes leaves nothing where another is opened or the program ends', async () => {
  const { bytes, handlers, close } = await damaged('left')
  const home = join(folder, 'left')
  const before = readdirSync(home)
  await handlers.receiveWorkbook({ name: 'sent.bayan', bytes: bytes.toString('base64') })
  await handlers.receiveWorkbook({ name: 'second.bayan', bytes: bytes.toString('base64') })
  expect(readdirSync(home).filter((name) => !before.includes(name))).toEqual(['second.bayan'])
  close()
  expect(readdirSync(home)).toEqual(before)
})

test('nothing else can be recovered, and no other file is taken for a version', async () => {
  const { path, handlers, close } = await damaged('other')
  const other = join(folder, 'elsewhere.bayan')
  expect(await handlers.recoverWorkbook({ path: other, version: null })).toEqual({ ok: false, faults: [{ kind: 'request-refused', detail: other }] })
  expect(await handlers.recoverWorkbook({ path, version: 'settings.json' })).toEqual({
    ok: false,
    faults: [{ kind: 'version-unknown', version: 'settings.json' }]
  })
  close()
})
