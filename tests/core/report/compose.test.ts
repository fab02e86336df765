import { describe, expect, test } from 'vitest'
import { type Language, languages } from '../../../core/entry/indicator'
import { type FiguresTable, indexTable } from '../../../core/entry/table'
import { deriveFigures } from '../../../core/figures/derive'
import { type FigureRow, figureRows } from '../../../core/figures/rows'
import { composeReport } from '../../../core/report/compose'
import { type Block, type Line, plainText, type ReportDocument } from '../../../core/report/document'
import { newBlock } from '../../../core/report/draft'
import { bulletinDraft, plainDraft, sampleStyle } from '../../../core/report/template'
import { defaultStyle } from '../../../core/wording/house-style'
import { sampleTable } from '../../sample-table'
import { decimal } from '../arbitraries'

const table = indexTable(sampleTable())
const years = { year: 2023, base: 2022 }
const bulletin = (language: Language) => composeReport({ table, draft: bulletinDraft(), style: sampleStyle, years, language })

/** All lines of a document, with the marks of notes left out. */
function linesOf(document: ReportDocument): readonly string[] {
  return document.blocks.flatMap((block) => blockLines(block).map(plainText))
}
function blockLines(block: Block): readonly Line[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.line]
    case 'list':
      return block.items
    case 'key-figures':
      return block.figures.flatMap((figure) => [figure.label, figure.value, figure.change])
    case 'table':
      return [block.caption, ...block.rows.flatMap((row) => (row.kind === 'group' ? [row.label] : row.cells)), ...block.legend]
    case 'chart':
      return [block.caption, ...block.series.flatMap(({ label, points }) => [label, ...points.map((point) => point.label)]), ...block.legend]
    case 'notes':
      return block.notes.map((note) => note.line)
    case 'sources':
      return block.sources
    case 'sign-off':
      return block.entries.map((entry) => entry.function)
  }
}
function row(document: ReportDocument, name: string): readonly string[] {
  const comparison = document.blocks.find((block) => block.kind === 'table')
  const found = comparison?.rows.find((each) => each.kind === 'figures' && plainText(each.cells[0] ?? []) === name)
  return found?.kind === 'figures' ? found.cells.map(plainText) : []
}

describe('the bulletin of 2023', () => {
  test('compares as the ministry printed it', () => {
    const { document } = bulletin('en')
    expect(row(document, 'Trafficking networks dismantled')).toEqual(['Trafficking networks dismantled', '290', '419', '+129', '+44%'])
    expect(row(document, 'Migrants rescued at sea')).toEqual(['Migrants rescued at sea', '12,478', '16,818', '+4,340', '+35%'])
    expect(row(document, 'Assaults on Sebta and Melilia')).toEqual(['Assaults on Sebta and Melilia', '16', '6', '−10', '−62%'])
    expect(row(document, 'Persons involved in the assaults').slice(2)).toEqual(['more than 1,400', '[x]', '[x]'])
    expect(row(document, 'Voluntary returns')).toEqual(['Voluntary returns', '[x]', '5,844', '[x]', '[x]'])
  })
  test.each([
    ['en', ['419 networks (+44%)', '16,818 persons (+35%)', '6 (−62%)', 'more than 1,400', '5,844 persons', 'more than 50,000 persons']],
    ['fr', ['419 réseaux (+44\u00a0%)', '16.818 personnes (+35\u00a0%)', '6 (−62\u00a0%)', 'plus de 1.400', '5.844 personnes', 'plus de 50.000 personnes']],
    ['ar', ['419\u00a0شبكة (+44%)', '16.818\u00a0شخصا (+35%)', '6 (−62%)', 'أكثر من 1.400', '5.844\u00a0شخصا', 'أكثر من 50.000\u00a0شخص']]
  ] as const)('says its figures in prose: %s', (language, figures) => {
    const prose = linesOf(bulletin(language).document).join('\n').replaceAll('\u00a0', ' ')
    for (const figure of figures) expect(prose).toContain(figure.replaceAll('\u00a0', ' '))
  })
  test('notes the tie of the assaults, in each language', () => {
    for (const language of languages) {
      const { document } = bulletin(language)
      const notes = document.blocks.find((block) => block.kind === 'notes')
      const tie = notes?.notes.find((note) => note.mark !== '')
      const text = plainText(tie?.line ?? [])
      for (const figure of ['6', '16', '62', '63']) expect(text).toContain(figure)
      const marked = document.blocks.flatMap(blockLines).filter((line) => line.some((inline) => inline.kind === 'note' && inline.mark === tie?.mark))
      expect(marked.length).toBe(3)
    }
  })
  test('has a name, a text and a noun for everything, in each language', () => {
    for (const language of languages) {
      const kinds = bulletin(language).findings.map((finding) => finding.kind)
      expect(new Set(kinds)).toEqual(new Set(['tie', 'small-base', 'no-percent']))
    }
  })
  test('shows the same numbers in all three languages', () => {
    const origins = (language: Language) =>
      bulletin(language)
        .document.blocks.flatMap(blockLines)
        .flatMap((line) => line.flatMap((inline) => (inline.kind === 'number' && inline.origin ? [JSON.stringify(inline.origin)] : [])))
    expect(origins('fr')).toEqual(origins('en'))
    expect(origins('ar')).toEqual(origins('en'))
  })
  test('every digit of the prose comes from a field', () => {
    for (const block of bulletinDraft().blocks) {
      if (block.content.kind !== 'prose' && block.content.kind !== 'heading') continue
      for (const language of languages) expect(block.content.text[language].replace(/\{\{[^{}]*\}\}/g, '')).not.toMatch(/\d/)
    }
  })
  test('half away from zero prints −63%', () => {
    const { document } = composeReport({ table, draft: bulletinDraft(), style: { ...sampleStyle, rounding: 'half-away' }, years, language: 'en' })
    expect(row(document, 'Assaults on Sebta and Melilia')[4]).toBe('−63%')
  })
  test('one decimal prints one decimal everywhere', () => {
    const { document } = composeReport({ table, draft: bulletinDraft(), style: { ...sampleStyle, percentDecimals: 1 }, years, language: 'en' })
    expect(row(document, 'Assaults on Sebta and Melilia')[4]).toBe('−62.5%')
    expect(row(document, 'Trafficking networks dismantled')[4]).toBe('+44.5%')
  })
})

describe('a workbook without authored text', () => {
  const { document } = composeReport({ table, draft: plainDraft(), style: defaultStyle, years, language: 'en' })
  test('still gives title, key figures, a table a section, notes and sources', () => {
    expect(plainText(document.title)).toBe('Annual migration report 2023')
    const kinds = document.blocks.map((block) => block.kind)
    expect(kinds[0]).toBe('key-figures')
    expect(kinds.filter((kind) => kind === 'table')).toHaveLength(5)
    expect(kinds).toContain('notes')
    expect(kinds.at(-1)).toBe('sources')
  })
  test('leaves no mark without its note', () => {
    const bare = composeReport({
      table,
      draft: { ...plainDraft(), blocks: [newBlock('only', { kind: 'comparison', caption: { en: '', fr: '', ar: '' }, selection: { kind: 'all' } })] },
      style: sampleStyle,
      years,
      language: 'en'
    })
    expect(bare.document.blocks.some((block) => block.kind === 'notes')).toBe(true)
  })
})

describe('figures as rows', () => {
  const rows = figureRows(deriveFigures(table, years, sampleStyle))
  const of = (indicator: string): FigureRow | undefined => rows.find((each) => each.indicator === indicator)
  test('one an indicator, in the table’s order', () => {
    expect(rows.map((each) => each.indicator)).toEqual(['attempts', 'networks', 'rescued', 'assaults', 'assailants', 'returns', 'regularised'])
  })
  test('the assaults are a tie', () => {
    expect(of('assaults')).toEqual({
      indicator: 'assaults',
      period: '2023',
      value: '6',
      qualifier: null,
      status: 'final',
      base: '16',
      absolute: '-10',
      percent: '-62',
      tie: true,
      reason: null
    })
  })
  test('no base is invented', () => {
    expect(of('returns')).toMatchObject({ value: '5844', base: null, absolute: null, percent: null, reason: 'base-not-available' })
    expect(of('assailants')).toMatchObject({ value: '1400', qualifier: 'more than', percent: null })
  })
  test('an operation over several years stands for itself', () => {
    expect(of('regularised')).toMatchObject({ period: '2014/2016', value: '50000', qualifier: 'more than', base: null, percent: null, reason: 'base-missing' })
  })
})

describe('marks', () => {
  const withCells = (...cells: FiguresTable['cells']): FiguresTable => ({ ...sampleTable(), cells })
  const remarks = { source: '', note: '' }
  test('a provisional value makes its change provisional, and the legend explains only what is used', () => {
    const provisional = indexTable(
      withCells(
        { indicator: 'networks', period: '2022', cell: { kind: 'value', value: decimal('100'), qualifier: null, status: 'final', ...remarks } },
        { indicator: 'networks', period: '2023', cell: { kind: 'value', value: decimal('150'), qualifier: null, status: 'provisional', ...remarks } }
      )
    )
    const { document } = composeReport({ table: provisional, draft: bulletinDraft(), style: sampleStyle, years, language: 'en' })
    expect(row(document, 'Trafficking networks dismantled').slice(2)).toEqual(['150\u00a0[p]', '+50\u00a0[p]', '+50%\u00a0[p]'])
  })
  test('how settled a figure is stands in a note, where it prints in the text and in the key figures', () => {
    const unsettled = indexTable(
      withCells(
        { indicator: 'networks', period: '2022', cell: { kind: 'value', value: decimal('100'), qualifier: null, status: 'revised', ...remarks } },
        { indicator: 'networks', period: '2023', cell: { kind: 'value', value: decimal('150'), qualifier: null, status: 'provisional', ...remarks } }
      )
    )
    const { document } = composeReport({ table: unsettled, draft: bulletinDraft(), style: sampleStyle, years, language: 'en' })
    const notes = document.blocks.flatMap((block) => (block.kind === 'notes' ? block.notes : []))
    const markOf = (text: string) => notes.find(({ line }) => plainText(line) === text)?.mark ?? 'none'
    const provisional = markOf('Trafficking networks dismantled, 2023: provisional.')
    const revised = markOf('Trafficking networks dismantled, 2022: revised.')
    const printed = document.blocks.flatMap(blockLines).filter((line) => plainText(line).includes('150\u00a0networks'))
    expect(printed.map((line) => line.flatMap((inline) => (inline.kind === 'note' ? [inline.mark] : [])))).toEqual([[provisional, revised]])
    const band = document.blocks.find((block) => block.kind === 'key-figures')
    expect(band?.figures.find(({ label }) => plainText(label) === 'Trafficking networks dismantled')?.value.at(-1)).toEqual({ kind: 'note', mark: provisional })
  })
  test('a field that shows an absent value is remarked on', () => {
    const absent = indexTable(withCells({ indicator: 'networks', period: '2023', cell: { kind: 'absent', absence: 'not available', ...remarks } }))
    const { findings } = composeReport({ table: absent, draft: bulletinDraft(), style: sampleStyle, years, language: 'en' })
    expect(findings).toContainEqual({ kind: 'field-without-value', severity: 'warning', indicator: 'networks', period: '2023', block: expect.any(String) })
  })
  test('a break in the series leaves no percentage', () => {
    const broken = indexTable(
      withCells(
        { indicator: 'networks', period: '2022', cell: { kind: 'value', value: decimal('100'), qualifier: null, status: 'final', ...remarks } },
        { indicator: 'networks', period: '2023', cell: { kind: 'value', value: decimal('150'), qualifier: null, status: 'break in series', ...remarks } }
      )
    )
    const [, networks] = figureRows(deriveFigures(broken, years, sampleStyle))
    expect(networks).toMatchObject({ percent: null, absolute: null, reason: 'break-in-series' })
  })
  test('a break marked on some months of the year leaves none either', () => {
    const months = indexTable(
      withCells(
        { indicator: 'networks', period: '2020', cell: { kind: 'value', value: decimal('100'), qualifier: null, status: 'final', ...remarks } },
        {
          indicator: 'networks',
          period: '2021-01/2021-05',
          cell: { kind: 'value', value: decimal('40'), qualifier: null, status: 'break in series', ...remarks }
        },
        { indicator: 'networks', period: '2021', cell: { kind: 'value', value: decimal('150'), qualifier: null, status: 'final', ...remarks } },
        { indicator: 'networks', period: '2022', cell: { kind: 'value', value: decimal('160'), qualifier: null, status: 'final', ...remarks } }
      )
    )
    const networks = (year: number) => figureRows(deriveFigures(months, { year, base: year - 1 }, sampleStyle))[1]
    expect(networks(2021)).toMatchObject({ percent: null, reason: 'break-in-series' })
    expect(networks(2022)).toMatchObject({ percent: '7' })
  })
  test('a row prints all its values with the decimals of the longest, whatever precision was set', () => {
    const value = (period: string, text: string): FiguresTable['cells'][number] => ({
      indicator: 'networks',
      period,
      cell: { kind: 'value', value: decimal(text), qualifier: null, status: 'final', ...remarks }
    })
    const uneven = indexTable(withCells(value('2022', '6'), value('2023', '7.25')))
    const { document } = composeReport({ table: uneven, draft: bulletinDraft(), style: sampleStyle, years, language: 'en' })
    expect(row(document, 'Trafficking networks dismantled').slice(1)).toEqual(['6.00', '7.25', '+1.25', '+21%'])
  })
})

describe('rich text', () => {
  const written = (en: string) => {
    const draft = bulletinDraft()
    const blocks = draft.blocks.map((block) => (block.id === 'b1' ? newBlock('b1', { kind: 'prose', text: { en, fr: '', ar: '' } }) : block))
    const { document, findings } = composeReport({ table, draft: { ...draft, blocks }, style: sampleStyle, years, language: 'en' })
    return { document, findings, first: document.blocks[0] }
  }
  test('emphasis reaches words and figures', () => {
    expect(written('**{{networks:value}}** networks, *dismantled*').first).toMatchObject({
      line: [
        { kind: 'number', text: '419', strong: true },
        { kind: 'text', text: ' networks, ' },
        { kind: 'text', text: 'dismantled', emphasis: true }
      ]
    })
  })
  test('a footnote stands among the notes under the mark that is printed, its figures included', () => {
    const { document, first } = written('Networks^[In {{base-year}}: {{networks@2022:value}}.] fell.')
    const mark = first?.kind === 'paragraph' ? first.line.find((inline) => inline.kind === 'note')?.mark : undefined
    const notes = document.blocks.find((block) => block.kind === 'notes')
    expect(notes?.notes.filter((note) => note.mark === mark).map(({ line }) => plainText(line))).toEqual(['In 2022: 290.'])
  })
  test('lists are lists', () => {
    expect(written('- one\n- {{year}}').first).toMatchObject({ kind: 'list', ordered: false, items: [[{ text: 'one' }], [{ text: '2023' }]] })
  })
  test('a text names a table that stands after it, and a table that is not there is a remark', () => {
    const series = bulletinDraft().blocks.find(({ content }) => content.kind === 'series')?.id ?? ''
    const { first } = written(`See {{table:${series}}}.`)
    expect(first?.kind === 'paragraph' ? plainText(first.line) : '').toBe('See Table\u00a02.')
    expect(written('See {{table:b99}}.').findings).toContainEqual({ kind: 'field-unknown', severity: 'warning', field: 'table:b99', block: 'b1' })
  })
})
