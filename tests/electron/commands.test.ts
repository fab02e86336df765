import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { whole } from '../../core/entry/decimal'
import { createCommands } from '../../electron/commands'
import { Session } from '../../electron/session'
import { testFolder } from './folder'
import { madePorts } from './made-ports'
import { publish, workbookIn } from './published'

const folder = testFolder()

const ports = madePorts(folder)

describe('the unit of an indicator', () => {
  test('is not changed to one that its cells do not allow', () => {
    const session = new Session(ports)
    session.create(join(folder, 'units.bayan'))
    const commands = createCommands(session)
    const table = 'indicator,period,value,name_en,unit\na,2022,5.5,A,rate\na,2023,6,,\n'
    commands.importTable({ name: 'a.csv', bytes: Buffer.from(table).toString('base64'), locale: null, replace: false })
    const workbook = session.workbook()
    if (!workbook.ok) throw new Error('no workbook')
    const { indicators, units } = workbook.value.readTable()
    const [indicator] = indicators
    const rate = units.find(({ code }) => code === 'rate')
    if (!indicator || !rate) throw new Error('not imported')
    const against = { ok: false, faults: [{ kind: 'cell-not-whole', indicator: 'a', period: '2022', value: '5.5' }] }
    expect(commands.writeIndicator({ indicator: { ...indicator, unit: 'person' }, isNew: false })).toMatchObject(against)
    expect(commands.writeUnit({ unit: { ...rate, measure: 'count' } })).toMatchObject(against)
    expect(commands.writeIndicator({ indicator: { ...indicator, unit: 'percent' }, isNew: false })).toMatchObject({ ok: true })
    expect(commands.writeUnit({ unit: { ...rate, measure: 'count' } })).toMatchObject({ ok: true })
    session.close()
  })
})

describe('a table that was pasted with its headings', () => {
  const indicator = { names: { en: '', fr: 'Arrivées', ar: '' }, unit: 'person', section: 'general', precision: 0, source: '', part: null } as const
  const scope = { en: '', fr: '', ar: '' }
  const cell = (value: number) => ({ kind: 'value', value: whole(value), qualifier: null, status: 'final', source: '', note: '' }) as const

  test('is entered in one step of undo, or not at all', () => {
    const session = new Session(ports)
    session.create(join(folder, 'pasted.bayan'))
    const commands = createCommands(session)
    const workbook = session.workbook()
    if (!workbook.ok) throw new Error('no workbook')
    const indicators = ['arrivals', 'returns'].map((code) => ({ code, scope, ...indicator }))
    const cells = indicators.map(({ code }) => ({ indicator: code, period: '2023', cell: cell(12) }))
    const stranger = { indicator: 'others', period: '2023', cell: cell(1) }
    expect(commands.enterTable({ indicators, cells: [...cells, stranger] })).toMatchObject({ ok: false, faults: [{ kind: 'indicator-unknown' }] })
    expect(workbook.value.readTable()).toMatchObject({ indicators: [], cells: [] })
    expect(commands.enterTable({ indicators, cells })).toMatchObject({ ok: true })
    expect(workbook.value.readTable().cells).toHaveLength(2)
    expect(commands.enterTable({ indicators, cells })).toMatchObject({ ok: false, faults: [{ kind: 'indicator-exists' }] })
    commands.undo()
    expect(workbook.value.readTable()).toMatchObject({ indicators: [], cells: [] })
    session.close()
  })
})

describe('a text that is bound', () => {
  test('enters a published figure that was emptied with a reason, and never without one', async () => {
    const published = workbookIn(folder, 'bound')
    const { frozen } = await publish(published)
    expect(frozen).toMatchObject({ ok: true })
    const { path } = published.opened
    published.close()
    const session = new Session(ports)
    session.open(path)
    const commands = createCommands(session)
    const networks = { indicator: 'networks', period: '2023' } as const
    const emptied = commands.writeCells({ cells: [{ ...networks, cell: { kind: 'empty' } }], typing: false, reason: 'Entered twice' })
    expect(emptied).toMatchObject({ ok: true })
    const text = {
      contents: [{ kind: 'prose', text: { en: 'They dismantled 425 networks.', fr: '', ar: '' } }],
      after: null,
      indicators: [],
      cells: [{ ...networks, cell: { kind: 'value', value: whole(425), qualifier: null, status: 'final', source: '', note: '' } }]
    } as const
    expect(commands.bindText(text)).toMatchObject({ ok: false, faults: [{ kind: 'reason-needed', ...networks, count: 1 }] })
    expect(commands.bindText({ ...text, reason: 'Late reports' })).toMatchObject({ ok: true })
    const workbook = session.workbook()
    if (!workbook.ok) throw new Error('no workbook')
    expect(workbook.value.readCell('networks', '2023')).toMatchObject({ value: '425', status: 'revised' })
    session.close()
  })
})

describe('typing in a part of the report', () => {
  test('is one step of undo, however many keys were pressed', () => {
    const session = new Session(ports)
    session.openSample()
    const commands = createCommands(session)
    const workbook = session.workbook()
    if (!workbook.ok) throw new Error('no workbook')
    const before = workbook.value.readDraft().blocks[2]
    const heading = (en: string) => ({ kind: 'heading', level: 1, text: { en, fr: '', ar: '' } }) as const
    for (const text of ['R', 'Re', 'Reg']) commands.writeBlock({ id: before?.id ?? '', content: heading(text), typing: true })
    expect(workbook.value.readDraft().blocks[2]?.content).toEqual(heading('Reg'))
    commands.undo()
    expect(workbook.value.readDraft().blocks[2]).toEqual(before)
    session.close()
  })
  test('answers with the part alone; what moves parts, with the draft', () => {
    const session = new Session(ports)
    session.openSample()
    const commands = createCommands(session)
    const workbook = session.workbook()
    if (!workbook.ok) throw new Error('no workbook')
    const id = workbook.value.readDraft().blocks[2]?.id ?? ''
    const content = { kind: 'heading', level: 1, text: { en: 'R', fr: '', ar: '' } } as const
    const typed = commands.writeBlock({ id, content, typing: true })
    expect(typed).toMatchObject({ ok: true, value: { cells: [], draft: null, blocks: [workbook.value.readDraft().blocks[2]] } })
    const moved = commands.moveBlocks({ ids: [id], index: 0 })
    expect(moved).toMatchObject({ ok: true, value: { draft: workbook.value.readDraft(), blocks: [] } })
    expect(workbook.value.readDraft().blocks[0]).toMatchObject({ id, content })
    expect(workbook.value.readBlock(id)).toEqual(workbook.value.readDraft().blocks[0])
    expect(workbook.value.readBlock('none')).toBeUndefined()
    session.close()
  })
})
