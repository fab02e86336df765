import { describe, expect, test } from 'vitest'
import { whole } from '../../../core/entry/decimal'
import { languages } from '../../../core/entry/indicator'
import { indexTable, withCells } from '../../../core/entry/table'
import { composeReport } from '../../../core/report/compose'
import type { Composition } from '../../../core/report/desk'
import { plainText } from '../../../core/report/document'
import { blockLines } from '../../../core/report/document-lines'
import { printedCells } from '../../../core/report/printed-cells'
import type { Past, Publication } from '../../../core/report/publication'
import { bulletinDraft, sampleStyle } from '../../../core/report/template'
import { sampleTable } from '../../sample-table'

const draft = bulletinDraft()
const composition = (changed: Partial<Composition> = {}): Composition => ({
  table: indexTable(sampleTable()),
  draft,
  style: sampleStyle,
  years: { year: 2024, base: 2023 },
  language: 'en',
  ...changed
})
const publication: Publication = {
  ...{ id: 1, at: '2024-02-01T00:00:00.000Z', by: 'clerk', year: 2023, base: 2022, languages: ['en'], formats: ['pdf'], files: [], leftOpen: null },
  ...{ hashes: { table: '', draft: '', style: '' }, seal: '' },
  cells: printedCells([composition({ years: { year: 2023, base: 2022 } })])
}
const revised = indexTable(
  withCells(sampleTable(), [
    { indicator: 'networks', period: '2023', cell: { kind: 'value', value: whole(425), qualifier: null, status: 'revised', source: '', note: '' } },
    { indicator: 'networks', period: '2019', cell: { kind: 'absent', absence: 'not available', source: '', note: '' } }
  ])
)
const past: Past = {
  publications: [publication],
  reasons: [{ indicator: 'networks', period: '2023', reason: 'late reports', by: 'clerk', at: '2024-05-01T00:00:00.000Z' }]
}
const annex = (changed: Partial<Composition>) => composeReport(composition(changed)).document.blocks.filter(({ id }) => id.startsWith('annex-of-revisions'))
const words = (changed: Partial<Composition>) => annex(changed).flatMap(blockLines).map(plainText)

describe('the annex of revisions', () => {
  test('lists what an earlier report printed otherwise: old, new, difference and reason', () => {
    expect(annex({ table: revised, past }).map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'table'])
    const said = words({ table: revised, past })
    expect(said.join(' ')).toContain('in the report for 2023')
    expect(said.join(' | ')).toContain('Trafficking networks dismantled | 2023 | 419 | 425\u00a0[r] | +6 | late reports')
    expect(said.join(' | ')).toContain('no reason given')
  })
  test('prints in every language, in digits of its style', () => {
    for (const language of languages) expect(words({ table: revised, past, language }).join(' ')).toMatch(/419.*425.*\+6.*late reports/)
  })
  test('is not there without revisions, without an earlier report, or where the report wants none', () => {
    expect(annex({ past })).toEqual([])
    expect(annex({ table: revised })).toEqual([])
    expect(annex({ table: revised, past, draft: { ...draft, listsRevisions: false } })).toEqual([])
    expect(annex({ table: revised, past, years: { year: 2023, base: 2022 } })).toEqual([])
  })
  test('counts its table after all others, and what it shows is printed: the next publication holds it', () => {
    const [, , table] = annex({ table: revised, past })
    const numbers = composeReport(composition({ table: revised, past })).document.blocks.flatMap((block) => (block.kind === 'table' ? [block.number] : []))
    expect(table).toMatchObject({ number: `Table ${numbers.length}` })
    const cells = printedCells([composition({ table: revised, past })])
    expect(cells.find(({ indicator, period }) => indicator === 'networks' && period === '2023')?.cell).toMatchObject({ value: '425' })
  })
})
