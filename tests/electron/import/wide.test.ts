/** Tables with a column for each period, as offices keep them: the same figures as in a table of rows, or a refusal that names line and column. */

import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Cell, type FilledCell, qualifiers } from '../../../core/entry/cell'
import { languages } from '../../../core/entry/indicator'
import { indexTable } from '../../../core/entry/table'
import { writeTyped } from '../../../core/entry/typed'
import { emptyContent, readCatalogue, sampleContent } from '../../../electron/content'
import { importTable } from '../../../electron/import/import'
import { createWorkbook, type Workbook, type WorkbookContent } from '../../../electron/store/workbook'
import { anyDecimal } from '../../core/arbitraries'
import { sampleTable } from '../../sample-table'
import { testFolder } from '../folder'
import { excel, sheet } from './excel-file'

const folder = testFolder()
const resources = resolve('resources')
const catalogue = readCatalogue(resources)
const author = { who: () => 'clerk', now: () => new Date(0) }
let made = 0

function workbookOf(content: WorkbookContent): Workbook {
  made += 1
  const workbook = createWorkbook(join(folder, `wide-${made}.bayan`), content, author)
  if (!workbook.ok) throw new Error(JSON.stringify(workbook.faults))
  return workbook.value
}
const empty = () => workbookOf(emptyContent(resources, 2026))
/** The sample workbook without its figures. */
function sampleNames(): Workbook {
  const content = sampleContent(resources)
  if (!content.ok) throw new Error('no sample')
  return workbookOf({ ...content.value, table: { ...content.value.table, cells: [] } })
}
const run = (workbook: Workbook, table: string | Uint8Array) =>
  importTable(workbook, { name: 'table.csv', bytes: typeof table === 'string' ? Buffer.from(table) : table }, catalogue, { locale: null, replace: false })

/** The sample's figures of whole years, a row an indicator and a column a year, under their names in a language or their codes. */
function wideSample(language: (typeof languages)[number] | null): readonly (readonly string[])[] {
  const table = indexTable(sampleTable())
  const { indicators, cells } = table.table
  const years = [...new Set(cells.map(({ period }) => period).filter((period) => /^\d{4}$/.test(period)))].sort()
  const rows = indicators.map(({ code, names }) => [
    language === null ? code : names[language],
    ...years.map((year) => writeTyped(table.cell(code, year), 'en').replaceAll(',', ''))
  ])
  return [[language === null ? 'indicator' : 'Results', ...years], ...rows]
}
const csv = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\n')

/** What a cell says beside its source and note. */
const said = (cell: Cell) => (cell.kind === 'empty' ? cell : { ...cell, source: '', note: '' })
/** The sample's cells of whole years, without source and note. */
const wanted = sampleTable().cells.flatMap(({ indicator, period, cell }) =>
  /^\d{4}$/.test(period) ? [`${indicator} ${period} ${JSON.stringify(said(cell))}`] : []
)
const heldBy = (workbook: Workbook) => workbook.readTable().cells.map(({ indicator, period, cell }) => `${indicator} ${period} ${JSON.stringify(said(cell))}`)

describe('the sample with a column for each year', () => {
  test.each([...languages, null])('gives the same figures under names or codes: %s', (language) => {
    const workbook = sampleNames()
    expect(run(workbook, csv(wideSample(language)))).toMatchObject({ ok: true, value: { plan: { added: wanted.length, newIndicators: 0 } } })
    expect(heldBy(workbook).sort()).toEqual([...wanted].sort())
    expect(run(workbook, csv(wideSample(language)))).toMatchObject({ ok: true, value: { touched: [] } })
    workbook.close()
  })
  test.for(['xlsx', 'ods'])('as LibreOffice saves it, with a title above: %s', (format, { skip }) => {
    const source = join(folder, 'wide.csv')
    const width = wideSample('fr')[0]?.length ?? 0
    const title = ['Bilan annuel', ...Array.from({ length: width - 1 }, () => '')]
    writeFileSync(source, csv([title, ...wideSample('fr')]))
    const convert = [`-env:UserInstallation=file://${folder}/office`, '--headless', '--infilter=CSV:44,34,76,1,,0,false,true', '--convert-to', format]
    spawnSync('soffice', [...convert, '--outdir', folder, source])
    const file = join(folder, `wide.${format}`)
    if (!existsSync(file)) return skip('LibreOffice Calc is not installed')
    const workbook = sampleNames()
    expect(run(workbook, readFileSync(file))).toMatchObject({ ok: true, value: { plan: { added: wanted.length } } })
    expect(heldBy(workbook).sort()).toEqual([...wanted].sort())
    workbook.close()
  })
})

const anyCell: fc.Arbitrary<FilledCell | null> = fc.option(
  fc.oneof(
    fc.record({
      kind: fc.constant('value' as const),
      value: anyDecimal,
      qualifier: fc.option(fc.constantFrom(...qualifiers)),
      status: fc.constantFrom('final' as const, 'provisional' as const, 'revised' as const, 'break in series' as const),
      source: fc.constant(''),
      note: fc.constant('')
    }),
    fc.record({
      kind: fc.constant('absent' as const),
      absence: fc.constantFrom('not available' as const, 'not applicable' as const, 'confidential' as const),
      source: fc.constant(''),
      note: fc.constant('')
    })
  )
)

test('any figures are the same in a column for each period as in a row for each figure', () => {
  const periods = ['2019', '2020', '2023-01/2023-05', '2014/2016']
  const codes = ['a', 'b', 'c']
  const figures = fc.array(fc.array(anyCell, { minLength: periods.length, maxLength: periods.length }), { minLength: codes.length, maxLength: codes.length })
  fc.assert(
    fc.property(figures, (cells) => {
      fc.pre(cells.every((row) => row.some((cell) => cell !== null)))
      const rows = codes.flatMap((code, at) =>
        periods.map((period, place) => {
          const cell = cells[at]?.[place] ?? null
          const text = cell?.kind === 'value' ? cell.value : ''
          const status = cell?.kind === 'absent' ? cell.absence : cell?.kind === 'value' ? cell.status : ''
          return [code, period, text, cell?.kind === 'value' ? (cell.qualifier ?? '') : '', status, `Name ${code}`, 'amount']
        })
      )
      const wide = codes.map((code, at) => [
        code,
        `Name ${code}`,
        'amount',
        ...periods.map((_, place) => writeTyped(cells[at]?.[place] ?? { kind: 'empty' }, 'en'))
      ])
      const [long, unfolded] = [empty(), empty()]
      expect(run(long, csv([['indicator', 'period', 'value', 'qualifier', 'status', 'name_en', 'unit'], ...rows]))).toMatchObject({ ok: true })
      expect(run(unfolded, csv([['indicator', 'name_en', 'unit', ...periods], ...wide]))).toMatchObject({ ok: true })
      expect(unfolded.readTable()).toEqual(long.readTable())
      for (const each of [long, unfolded]) each.close()
    }),
    { numRuns: 40 }
  )
})

describe('a table with a column for each year', () => {
  const faultsOf = (table: string | Uint8Array, workbook = sampleNames()) => {
    const before = JSON.stringify(workbook.readTable())
    const answer = run(workbook, table)
    expect(answer.ok).toBe(false)
    expect(JSON.stringify(workbook.readTable())).toBe(before)
    workbook.close()
    return answer.ok ? [] : answer.faults.map((fault) => [fault.kind, ...('at' in fault ? [fault.at.line, ...(fault.at.column ? [fault.at.column] : [])] : [])])
  }
  test('names the line of a name that nobody has, once', () => {
    expect(faultsOf('Results,2022,2023\nMigrants rescued at sea,1,2\nMigrants rescued on land,3,4\n')).toEqual([['name-unknown', 3]])
  })
  test('names line and year of a figure that cannot be read, or that is none for its indicator', () => {
    expect(faultsOf('indicator,2022,2023\nnetworks,12,a lot\nassaults,1.5,3\n')).toEqual([
      ['number-unreadable', 2, '2023'],
      ['value-not-whole', 3, '2022']
    ])
  })
  test('says no other value for a filled cell', () => {
    const workbook = sampleNames()
    expect(run(workbook, 'indicator,2023\nnetworks,419\n')).toMatchObject({ ok: true })
    expect(faultsOf('indicator,2022,2023\nnetworks,290,420\n', workbook)).toEqual([['cell-filled', 2, '2023']])
  })
  test('has each year once, and no column of which nobody knows what it says', () => {
    expect(faultsOf('indicator,2023,2023\nnetworks,1,2\n')).toEqual([['column-twice']])
    expect(faultsOf('indicator,2014/2015,2014-01/2015-12\nnetworks,1,2\n')).toEqual([['column-twice']])
    expect(faultsOf('indicator,status,2023\nnetworks,final,2\n')).toEqual([['column-unknown']])
    expect(faultsOf('indicator,2022,total\nnetworks,2,2\n')).toEqual([['column-unknown']])
    expect(faultsOf('indicator,2022,2023\nnetworks,2\n')).toEqual([['row-ragged', 2]])
  })
  test('may have headings between its rows', () => {
    const workbook = sampleNames()
    const rows = [['Results', '2022', '2023'], ['Rescue'], ['Migrants rescued at sea', '12478', '16818']]
    expect(run(workbook, excel([sheet(rows)]))).toMatchObject({ ok: true, value: { plan: { added: 2 } } })
    workbook.close()
  })
  test('is not what a title with a year above a table of rows looks like', () => {
    const workbook = sampleNames()
    const rows = [['Results', '2023'], [], ['indicator', 'period', 'value'], ['networks', '2023', '419']]
    expect(run(workbook, excel([sheet(rows)]))).toMatchObject({ ok: true, value: { plan: { added: 1 } } })
    workbook.close()
  })
  test('makes a new indicator of a code with a name, and asks for the name where there is none', () => {
    const workbook = empty()
    expect(run(workbook, 'indicator,name_en,unit,2022,2023\nx,"Cases, all",person,1,2\n')).toMatchObject({
      ok: true,
      value: { plan: { newIndicators: 1, added: 2 } }
    })
    workbook.close()
    expect(faultsOf('indicator,2022\ny,1\n', empty())).toEqual([['name-needed', 2, 'name_en']])
  })
})
