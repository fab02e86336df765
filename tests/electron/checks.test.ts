import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Cell } from '../../core/entry/cell'
import { createHandlers } from '../../electron/handlers'
import { decimal } from '../core/arbitraries'
import { absent, indicator, value } from '../core/made-table'
import { testFolder } from './folder'
import { madePorts } from './made-ports'

const folder = testFolder()
let made = 0

/** The program on a fresh sample workbook. */
function program() {
  made += 1
  const dataFolder = join(folder, `${made}`)
  mkdirSync(dataFolder)
  const { handlers, close } = createHandlers(madePorts(dataFolder))
  const view = async () => {
    const answer = await handlers.readWorkbook(undefined)
    if (!answer.ok) throw new Error(JSON.stringify(answer.faults))
    return answer.value
  }
  return {
    handlers,
    close,
    view,
    indicator: async (code: string) => (await view()).table.indicators.find((each) => each.code === code),
    write: (code: string, period: string, cell: Cell) => handlers.writeCells({ cells: [{ indicator: code, period, cell }], typing: false }),
    add: (...declared: Parameters<typeof indicator>) => handlers.writeIndicator({ indicator: indicator(...declared), isNew: true }),
    kinds: async () => {
      const answer = await handlers.checkWorkbook({ year: null })
      return answer.ok ? answer.value.flatMap((finding) => ('measure' in finding ? [`${finding.kind} ${finding.indicator} ${finding.period}`] : [])) : []
    }
  }
}

describe('reasons for remarks', () => {
  const asked = { indicator: 'assaults', period: '2022', check: 'far-from-last-year' } as const
  test('a reason settles a question, until the value changes, and can be taken back', async () => {
    const { handlers, view, kinds, write, close } = program()
    expect(await kinds()).toEqual(['far-from-last-year assaults 2022'])
    expect(await handlers.dismissCheck({ ...asked, reason: 'Confirmed by the ministry.' })).toMatchObject({ ok: true })
    expect((await view()).dismissals).toEqual([{ ...asked, value: '16', reason: 'Confirmed by the ministry.', by: 'clerk', at: '2026-01-02T03:04:05.000Z' }])
    expect(await kinds()).toEqual([])
    await write('assaults', '2022', value(decimal('15')))
    expect(await kinds()).toEqual(['far-from-last-year assaults 2022'])
    await write('assaults', '2022', value(decimal('16')))
    expect(await kinds()).toEqual([])
    await handlers.restoreCheck(asked)
    expect(await kinds()).toEqual(['far-from-last-year assaults 2022'])
    await handlers.undo(undefined)
    expect(await kinds()).toEqual([])
    close()
  })
  test('no reason is taken for a contradiction, or for a remark that is not there', async () => {
    const { handlers, write, close } = program()
    await write('assaults', '2022', value(decimal('-16')))
    expect(await handlers.dismissCheck({ ...asked, check: 'negative', reason: 'so' })).toEqual({
      ok: false,
      faults: [{ kind: 'check-not-excusable', indicator: 'assaults', period: '2022' }]
    })
    expect(await handlers.dismissCheck({ ...asked, reason: 'so' })).toEqual({
      ok: false,
      faults: [{ kind: 'check-settled', indicator: 'assaults', period: '2022' }]
    })
    close()
  })
  test('a reason for a confidential cell holds while it is confidential', async () => {
    const { handlers, add, write, kinds, close } = program()
    await add('north', ['assaults', 'region', 'adds-up'], 'operation')
    await write('north', '2024', absent('confidential'))
    const given = 'suppressed-recoverable north 2024'
    expect(await kinds()).toContain(given)
    await handlers.dismissCheck({ indicator: 'north', period: '2024', check: 'suppressed-recoverable', reason: 'Published in the region.' })
    expect(await kinds()).not.toContain(given)
    await write('north', '2024', absent('not available'))
    await write('north', '2024', absent('confidential'))
    expect(await kinds()).not.toContain(given)
    close()
  })
})

describe('wholes and parts in a workbook', () => {
  test('an indicator becomes a part only of what is there, in its unit, and not within itself', async () => {
    const { handlers, add, indicator: read, close } = program()
    expect(await add('women', ['rescued', 'sex', 'adds-up'], 'person')).toMatchObject({ ok: true })
    expect(await add('ships', ['rescued', 'other', 'of-which'], 'vessel')).toMatchObject({ faults: [{ kind: 'part-unit-differs' }] })
    expect(await add('men', ['nobody', 'sex', 'adds-up'], 'person')).toMatchObject({ faults: [{ kind: 'part-whole-unknown' }] })
    const rescued = await read('rescued')
    if (rescued === undefined) throw new Error('no sample')
    const within = { ...rescued, part: { of: 'women', by: 'sex', rule: 'of-which' } as const }
    expect(await handlers.writeIndicator({ indicator: within, isNew: false })).toMatchObject({ faults: [{ kind: 'part-cycle' }] })
    expect((await read('rescued'))?.part).toBeNull()
    close()
  })
  test('parts take the unit of their whole, and stand by themselves when it goes; undo brings both back', async () => {
    const { handlers, add, indicator: read, close } = program()
    await add('women', ['rescued', 'sex', 'adds-up'], 'person')
    await add('mothers', ['women', 'other', 'of-which'], 'person')
    const rescued = await read('rescued')
    if (rescued === undefined) throw new Error('no sample')
    await handlers.writeIndicator({ indicator: { ...rescued, unit: 'migrant' }, isNew: false })
    expect([(await read('women'))?.unit, (await read('mothers'))?.unit]).toEqual(['migrant', 'migrant'])
    await handlers.removeIndicator({ indicator: 'rescued' })
    expect([await read('rescued'), (await read('women'))?.part, (await read('mothers'))?.part?.of]).toEqual([undefined, null, 'women'])
    await handlers.undo(undefined)
    expect((await read('women'))?.part).toEqual({ of: 'rescued', by: 'sex', rule: 'adds-up' })
    await handlers.undo(undefined)
    expect([(await read('rescued'))?.unit, (await read('mothers'))?.unit]).toEqual(['person', 'person'])
    close()
  })
})
