import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexTable } from '../../../core/entry/table'
import type { Fault } from '../../../core/result'
import { emptyContent, readCatalogue } from '../../../electron/content'
import { importTable } from '../../../electron/import/import'
import { createWorkbook, openWorkbook, type Workbook } from '../../../electron/store/workbook'
import { anyDecimal } from '../../core/arbitraries'
import { testFolder } from '../folder'

const folder = testFolder()
const resources = resolve('resources')
const catalogue = readCatalogue(resources)
const author = { who: () => 'clerk', now: () => new Date(0) }
const plain = { locale: null, replace: false } as const
let made = 0

function emptyWorkbook(): Workbook {
  made += 1
  const workbook = createWorkbook(join(folder, `import-${made}.bayan`), emptyContent(resources, 2026), author)
  if (!workbook.ok) throw new Error(JSON.stringify(workbook.faults))
  return workbook.value
}

const bytes = (text: string) => new TextEncoder().encode(text)
const run = (workbook: Workbook, table: string | Uint8Array, options: Parameters<typeof importTable>[3] = plain) =>
  importTable(workbook, { name: 'table.csv', bytes: typeof table === 'string' ? bytes(table) : table }, catalogue, options)

/** A table that is refused, with each fault's kind, line and column. */
function refuses(name: string, table: string | Uint8Array, ...expected: readonly (readonly [Fault['kind'], number?, string?])[]) {
  test(`refuses ${name}, and changes nothing`, () => {
    const workbook = emptyWorkbook()
    const before = JSON.stringify(workbook.readTable())
    const answer = run(workbook, table)
    expect(answer.ok).toBe(false)
    if (answer.ok) return
    const found = answer.faults.map((fault) =>
      'at' in fault ? [fault.kind, fault.at.line, ...(fault.at.column ? [fault.at.column] : [])] : 'line' in fault ? [fault.kind, fault.line] : [fault.kind]
    )
    expect(found).toEqual(expected)
    expect(JSON.stringify(workbook.readTable())).toBe(before)
    workbook.close()
  })
}

const HEAD = 'indicator,period,value,qualifier,status,name_en,unit\n'

describe('importing a figures table', () => {
  refuses('bytes that are not UTF-8', new Uint8Array([...bytes(`${HEAD}a,2023,1,,,`), 0xe9, 10]), ['table-not-utf8', 2])
  refuses('nothing but a header', HEAD, ['table-empty'])
  refuses('an empty file', '', ['table-empty'])
  refuses('an unknown column, by name', 'indicator,period,value,colour\na,2023,1,red\n', ['column-unknown'])
  refuses('a missing column', 'indicator,value\na,1\n', ['column-missing'])
  refuses('a column twice', 'indicator,period,value,value\na,2023,1,2\n', ['column-twice'])
  refuses('a ragged row', `${HEAD}a,2023,1,,,A,person\na,2024\n`, ['row-ragged', 3])
  refuses('a quotation that never ends', `${HEAD}a,2023,"1,,,A,person\n`, ['table-malformed', 2])
  refuses('a grouped number without a format', `${HEAD}a,2023,"16,818",,,A,person\n`, ['number-unreadable', 2, 'value'])
  refuses('a count that is not whole', `${HEAD}a,2023,1.5,,,A,person\n`, ['value-not-whole', 2, 'value'])
  refuses('a value of more digits than a page can hold', `${HEAD}a,2023,${'9'.repeat(41)},,,A,person\n`, ['value-too-long', 2, 'value'])
  refuses('a value of more decimals than a page can hold', `${HEAD}a,2023,0.${'3'.repeat(13)},,,A,rate\n`, ['value-too-long', 2, 'value'])
  refuses('a duplicate cell', `${HEAD}a,2023,1,,,A,person\na,2023,1,,,,\n`, ['cell-twice', 3])
  refuses('an unknown status', `${HEAD}a,2023,1,,maybe,A,person\n`, ['status-unknown', 2, 'status'])
  refuses('an unknown qualifier', `${HEAD}a,2023,1,roughly,,A,person\n`, ['qualifier-unknown', 2, 'qualifier'])
  refuses('a value beside an absence', `${HEAD}a,2023,1,,not available,A,person\n`, ['value-and-absence', 2, 'status'])
  refuses('a qualifier without a value', `${HEAD}a,2023,,about,,A,person\n`, ['qualifier-without-value', 2, 'qualifier'])
  refuses('a status without a value', `${HEAD}a,2023,,,provisional,A,person\n`, ['value-expected', 2, 'value'])
  refuses('a period that is none', `${HEAD}a,20x3,1,,,A,person\n`, ['period-illegal', 2, 'period'])
  refuses('a code that is none', `${HEAD}A B,2023,1,,,A,person\n`, ['code-illegal', 2, 'indicator'])
  refuses('a new code without a name', `${HEAD}a,2023,1,,,,person\n`, ['name-needed', 2, 'name_en'])
  refuses('control characters', `${HEAD}a,2023,1,,,A\u0007,person\n`, ['text-illegal', 2, 'name_en'])
  refuses('a control character of the second set', `${HEAD}a,2023,1,,,A\u0085,person\n`, ['text-illegal', 2, 'name_en'])
  refuses('a code that is no character', `${HEAD}a,2023,1,,,A\uffff,person\n`, ['text-illegal', 2, 'name_en'])
  refuses('a name of 401 characters', `${HEAD}a,2023,1,,,${'x'.repeat(401)},person\n`, ['text-too-long', 2, 'name_en'])
  refuses(
    'all faults at once, in the order of lines',
    `${HEAD}a,2023,x,,,A,person\nb,2023,1,,,,person\na,2024,1,,why,,\n`,
    ['number-unreadable', 2, 'value'],
    ['name-needed', 3, 'name_en'],
    ['status-unknown', 4, 'status']
  )

  refuses(
    'all that is wrong with one row',
    `${HEAD}a,20x3,1.2.3,roughly,maybe,A,person\n`,
    ['period-illegal', 2, 'period'],
    ['number-unreadable', 2, 'value'],
    ['qualifier-unknown', 2, 'qualifier'],
    ['status-unknown', 2, 'status']
  )
  refuses(
    'every definition in which a row differs',
    'indicator,period,value,name_en,name_fr,unit\na,2023,1,A,B,person\na,2024,1,X,Y,network\n',
    ['definition-differs', 3, 'name_en'],
    ['definition-differs', 3, 'name_fr'],
    ['definition-differs', 3, 'unit']
  )
  test('says how many more faults there are than it names, of two hundred thousand ragged rows too', () => {
    const workbook = emptyWorkbook()
    for (const [rows, kind] of [
      ['a,2023\n', 'row-ragged'],
      ['a,20x3,1,,,A,person\n', 'period-illegal']
    ] as const) {
      const answer = run(workbook, HEAD + rows.repeat(kind === 'row-ragged' ? 200_000 : 300))
      const faults = answer.ok ? [] : answer.faults
      expect(faults).toHaveLength(201)
      expect(faults[0]).toMatchObject({ kind, at: { line: 2 } })
      expect(faults.at(-1)).toEqual({ kind: 'more-faults', count: kind === 'row-ragged' ? 199_800 : 100 })
    }
    workbook.close()
  })
  test('reads lines that end in different ways, and keeps those inside quotation marks', () => {
    const workbook = emptyWorkbook()
    expect(run(workbook, 'indicator,period,value,name_en,note\r\na,2022,1,A,"one\ntwo"\na,2023,2,,\r\na,2024,3,,\n')).toMatchObject({
      ok: true,
      value: { plan: { added: 3 } }
    })
    expect(workbook.readCell('a', '2022')).toMatchObject({ note: 'one\ntwo' })
    const lines = run(workbook, 'indicator,period,value,note\r\na,2025,1,"one\r\ntwo"\na,20x6,2,\n')
    expect(lines).toMatchObject({ ok: false, faults: [{ kind: 'period-illegal', at: { line: 4 } }] })
    workbook.close()
  })
  test('takes unit and section from the first row that gives them', () => {
    const workbook = emptyWorkbook()
    const table = 'indicator,period,value,name_en,unit,section\na,2022,1,A,,\na,2023,2,,network,trafficking\nb,2023,1,B,,\n'
    expect(run(workbook, table)).toMatchObject({ ok: true })
    expect(workbook.readTable().indicators).toMatchObject([
      { unit: 'network', section: 'trafficking' },
      { unit: 'case', section: 'general' }
    ])
    workbook.close()
  })
  test('gives no indicator a unit that its cells do not allow', () => {
    const workbook = emptyWorkbook()
    run(workbook, `${HEAD}a,2022,5.5,,,A,rate\na,2023,6.5,,,,\n`)
    const replaced = { locale: null, replace: true } as const
    expect(run(workbook, `${HEAD}a,2023,7,,,,person\n`, replaced)).toMatchObject({
      ok: false,
      faults: [{ kind: 'cell-not-whole', indicator: 'a', period: '2022', value: '5.5' }]
    })
    expect(run(workbook, `${HEAD}a,2022,5,,,,person\na,2023,7,,,,\n`, replaced)).toMatchObject({ ok: true, value: { plan: { changedIndicators: 1 } } })
    workbook.close()
  })
  test('says that an indicator was renamed, though no cell moved', () => {
    const workbook = emptyWorkbook()
    run(workbook, `${HEAD}a,2022,5,,,A,person\n`)
    const renamed = run(workbook, `${HEAD}a,2022,5,,,Another,person\n`, { locale: null, replace: true })
    expect(renamed).toMatchObject({ ok: true, value: { plan: { changed: 0, unchanged: 1, newIndicators: 0, changedIndicators: 1 } } })
    workbook.close()
  })
  test('prints as many decimals as the values are written with, and more when more are imported later', () => {
    const workbook = emptyWorkbook()
    const precision = () => workbook.readTable().indicators.map((each) => each.precision)
    run(workbook, `${HEAD}a,2022,1234.50,,,A,dirham\nb,2022,5.0,,,B,person\n`)
    expect(precision()).toEqual([2, 0])
    run(workbook, `${HEAD}a,2023,7.125,,,,\n`)
    expect(precision()).toEqual([3, 0])
    run(workbook, 'indicator;period;value\na;2024;1.234,5000\n', { locale: 'fr-MA', replace: false })
    expect(precision()).toEqual([4, 0])
    workbook.close()
  })
  test('takes the real figures, with or without byte order mark, and a second time changes nothing', () => {
    const workbook = emptyWorkbook()
    const table = readFileSync(join(resources, 'sample', 'morocco-2018-2025.csv'))
    expect(run(workbook, new Uint8Array([0xef, 0xbb, 0xbf, ...table]))).toMatchObject({ ok: true, value: { plan: { newIndicators: 7, unchanged: 0 } } })
    const changes = workbook.journal(10).length
    expect(run(workbook, table)).toMatchObject({ ok: true, value: { plan: { added: 0, changed: 0, newIndicators: 0 }, touched: [] } })
    expect(workbook.journal(10)).toHaveLength(changes)
    workbook.close()
  })
  test('refuses a different value for a filled cell, unless told to replace it', () => {
    const workbook = emptyWorkbook()
    run(workbook, `${HEAD}a,2023,419,,,A,network\n`)
    expect(run(workbook, `${HEAD}a,2023,420,,,,\n`)).toMatchObject({
      ok: false,
      faults: [{ kind: 'cell-filled', was: { value: '419' }, would: { value: '420' }, at: { line: 2 } }]
    })
    expect(run(workbook, `${HEAD}a,2023,420,,,,\n`, { locale: null, replace: true })).toMatchObject({ ok: true, value: { plan: { changed: 1 } } })
    expect(workbook.readCell('a', '2023')).toMatchObject({ value: '420' })
    workbook.undo()
    expect(workbook.readCell('a', '2023')).toMatchObject({ value: '419' })
    workbook.close()
  })
  test('keeps the source of a cell that says the same, and fills a blank one', () => {
    const workbook = emptyWorkbook()
    run(workbook, 'indicator,period,value,name_en,source,note\na,2023,1,A,first,\n')
    expect(run(workbook, 'indicator,period,value,name_en,source,note\na,2023,1,,second,remark\n')).toMatchObject({ ok: true })
    expect(workbook.readCell('a', '2023')).toMatchObject({ source: 'first', note: 'remark' })
    workbook.close()
  })
  test('reads a house format, semicolons, columns in any order, and fields over several lines', () => {
    const workbook = emptyWorkbook()
    expect(
      run(workbook, 'value;name_en;period;indicator;unit\n16.818;"Two\nlines";2023;a;person\n12,5;B;2023;b;percent\n', { locale: 'fr-MA', replace: false })
    ).toMatchObject({ ok: true })
    expect(workbook.readCell('a', '2023')).toMatchObject({ value: '16818' })
    expect(workbook.readCell('b', '2023')).toMatchObject({ value: '12.5' })
    workbook.close()
  })
  test('lets nobody else write between its reading and its writing', () => {
    const workbook = emptyWorkbook()
    run(workbook, `${HEAD}a,2022,1,,,A,network\n`)
    const other = openWorkbook(workbook.opened.path, author)
    if (!other.ok) throw new Error(JSON.stringify(other.faults))
    let meanwhile: ReturnType<typeof run> | undefined
    const interrupted: Workbook = {
      ...workbook,
      readTable: () => {
        const table = workbook.readTable()
        meanwhile = run(other.value, `${HEAD}a,2023,7,,,,\n`)
        return table
      }
    }
    expect(run(interrupted, `${HEAD}a,2023,8,,,,\n`)).toMatchObject({ ok: true })
    expect(meanwhile).toMatchObject({ ok: false, faults: [{ kind: 'file-locked' }] })
    expect(run(other.value, `${HEAD}a,2023,7,,,,\n`)).toMatchObject({ ok: false, faults: [{ kind: 'cell-filled', was: { value: '8' } }] })
    other.value.close()
    workbook.close()
  })
  test('accepts an unknown unit and missing translations', () => {
    const workbook = emptyWorkbook()
    expect(run(workbook, `${HEAD}a,2023,7,,,A,caravan\nb,2023,1.25,,,B,tonne\n`)).toMatchObject({ ok: true })
    const table = indexTable(workbook.readTable())
    expect(table.unit('caravan')).toBeUndefined()
    expect(table.unit('tonne')).toMatchObject({ measure: 'amount' })
    expect(table.indicator('b')).toMatchObject({ precision: 2 })
    workbook.close()
  })
  test('what is written as a table reads back as the same cells', () => {
    const cell = fc.record({
      value: anyDecimal,
      qualifier: fc.constantFrom('', 'more than', 'at least', 'about', 'nearly'),
      status: fc.constantFrom('', 'provisional', 'revised', 'break in series'),
      note: fc.string({ maxLength: 20 })
    })
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 20 }), (cells) => {
        const workbook = emptyWorkbook()
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
        const rows = cells.map(({ value, qualifier, status, note }, index) => `a,${1950 + index},${value},${qualifier},${status},A,rate,${quoted(note)}`)
        const answer = run(workbook, `indicator,period,value,qualifier,status,name_en,unit,note\n${rows.join('\n')}\n`)
        if (answer.ok) {
          cells.forEach(({ value, qualifier, status }, index) => {
            expect(workbook.readCell('a', `${1950 + index}`)).toMatchObject({ value, qualifier: qualifier || null, status: status || 'final' })
          })
        } else expect(answer.faults.every(({ kind }) => kind === 'text-illegal' || kind === 'definition-differs')).toBe(true)
        workbook.close()
      }),
      { numRuns: 30 }
    )
  })
})
