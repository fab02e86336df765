/** The name under which changes are journalled. */

import { expect, test } from 'vitest'
import { dispatch } from '../../electron/dispatch'
import { createHandlers } from '../../electron/handlers'
import { testFolder } from './folder'
import { madePorts } from './made-ports'

const folder = testFolder()

/** Enters a figure and gives who is said to have done so. */
async function entered({ handlers }: ReturnType<typeof createHandlers>, value: string) {
  const cell = { kind: 'value', value, qualifier: null, status: 'final', source: '', note: '' }
  expect(await dispatch(handlers, 'writeCells', { typing: false, cells: [{ indicator: 'networks', period: '2024', cell }] })).toMatchObject({ ok: true })
  const journal = await handlers.readJournal({ most: 1 })
  return journal.ok ? journal.value[0]?.who : undefined
}

test('is that of the account until a person chooses one, holds after a restart, and goes back to it', async () => {
  const program = createHandlers(madePorts(folder))
  expect(await entered(program, '1')).toBe('clerk')
  expect(await program.handlers.chooseName({ name: 'Amina ب' })).toMatchObject({ value: { person: { chosen: 'Amina ب', account: 'clerk' } } })
  expect(await entered(program, '2')).toBe('Amina ب')
  program.close()
  const again = createHandlers(madePorts(folder))
  expect(await entered(again, '3')).toBe('Amina ب')
  await again.handlers.chooseName({ name: null })
  expect(await entered(again, '4')).toBe('clerk')
  again.close()
})

test('holds nothing that is unseen, is not empty and not endless', async () => {
  const { handlers, close } = createHandlers(madePorts(folder))
  for (const name of ['', ' Amina', 'A\u0000', 'A\nB', 'A\u202eB', 'A\u200bB', '\ud800', 'x'.repeat(81)]) {
    expect(await dispatch(handlers, 'chooseName', { name }), JSON.stringify(name)).toEqual({
      ok: false,
      faults: [{ kind: 'request-refused', detail: 'chooseName name' }]
    })
  }
  close()
})
