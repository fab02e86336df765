/** The one door: whatever comes to it is answered. */

import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dispatch } from '../../electron/dispatch'
import { createHandlers } from '../../electron/handlers'
import type { Ports } from '../../electron/ports'
import { testFolder } from './folder'
import { madePorts } from './made-ports'

const program = createHandlers(madePorts(testFolder()))

test('bytes where a list belongs are refused, though a schema that freezes its lists cannot freeze them', async () => {
  const refused = { ok: false, faults: [{ kind: 'request-refused', detail: 'reviewBlocks' }] }
  expect(await dispatch(program.handlers, 'reviewBlocks', { ids: new Uint8Array(8), state: 'draft' })).toEqual(refused)
})

test('a report is published and exported once in each language and format: twice would be two files of one name', async () => {
  for (const name of ['startPublish', 'startExport']) {
    const order = { year: 2023, base: 2022, languages: ['en', 'en'], formats: ['pdf'], verification: false }
    const input = name === 'startExport' ? { ...order, findings: false } : order
    expect(await dispatch(program.handlers, name, input)).toEqual({ ok: false, faults: [{ kind: 'request-refused', detail: `${name} languages` }] })
    expect(await dispatch(program.handlers, name, { ...input, languages: ['en'], formats: ['pdf', 'pdf'] })).toMatchObject({
      faults: [{ kind: 'request-refused', detail: `${name} formats` }]
    })
  }
})

test('a file that is gone when it is to be frozen makes publishing fail, and does not end the program', async () => {
  const folder = testFolder()
  let hear: (message: unknown) => void = () => {}
  const startWorker: Ports['startWorker'] = (_, heard) => {
    hear = (message) => heard(message as never)
    return { say: () => {}, end: () => {} }
  }
  const { handlers, close } = createHandlers(madePorts(folder, { startWorker }))
  const started = await handlers.startPublish({ year: 2023, base: 2022, languages: ['en', 'fr', 'ar'], formats: ['pdf'], verification: false, despite: 'sure' })
  if (!started.ok) throw new Error(JSON.stringify(started.faults))
  const file = { name: 'gone.pdf', path: join(folder, 'gone.pdf'), language: 'en', format: 'pdf', download: null }
  hear({ kind: 'progress', progress: { state: 'done', folder, files: [file], remarks: [], figures: [] } })
  expect(await handlers.exportProgress({ job: started.value.job })).toMatchObject({ ok: true, value: { state: 'failed', faults: [{ kind: 'program-fault' }] } })
  close()
})
