/** What an editor needs of a Word file beside its words: styles instead of formatting, order of elements, parts that find each other. */

import { strFromU8, unzipSync } from 'fflate/browser'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Language, languages } from '../../../core/entry/indicator'
import { indexTable } from '../../../core/entry/table'
import { printedInlines } from '../../../core/report/figure-tag'
import { printedFigures } from '../../../core/report/printed-figures'
import { renderWord } from '../../../electron/export/word'
import { sampleTable } from '../../sample-table'
import { bulletin } from './documents'
import { controlsWithoutTag, disordered, leftToRightParts, looseEnds, tablesWithoutHead } from './word-rules'

type Parts = Readonly<Record<string, string>>
const files: Partial<Record<Language, Parts>> = {}
const partsOf = (language: Language): Parts => files[language] ?? {}
const body = (language: Language) => partsOf(language)['word/document.xml'] ?? ''

beforeAll(async () => {
  for (const language of languages) {
    const document = bulletin(language)
    const comments = [{ text: 'one', block: document.blocks[0]?.id ?? '' }, { text: 'two', indicator: 'networks', period: '2023' }, { text: 'three' }]
    const bytes = await renderWord(document, { figures: printedFigures(document, indexTable(sampleTable())), comments })
    files[language] = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
  }
})

/** What stands beside the style of a table: its size and sides, and the fill of a row that is a heading. */
const DIRECT_IN_TABLES = ['w:tblStyle', 'w:bidiVisual', 'w:tblW', 'w:tblLayout', 'w:tblLook', 'w:tcW', 'w:gridSpan', 'w:shd'] as const

/** Properties that stand beside a style in the body, since no style can say them: what a run's language and direction are, which list a paragraph is in. */
const DIRECT = { 'w:pPr': ['w:pStyle', 'w:bidi', 'w:numPr', 'w:pageBreakBefore'], 'w:rPr': ['w:rStyle', 'w:rtl', 'w:lang'] } as const

describe.each(languages)('the Word file of the bulletin, %s', (language) => {
  test('formats nothing directly but what a style cannot say', () => {
    for (const [properties, allowed] of Object.entries(DIRECT)) {
      for (const [, own] of body(language).matchAll(new RegExp(`<${properties}>(.*?)</${properties}>`, 'g'))) {
        const names = [...(own ?? '').replace(/<w:numPr>.*?<\/w:numPr>/g, '<w:numPr/>').matchAll(/<([\w:]+)/g)].map(([, name]) => name)
        expect(names.filter((name) => !(allowed as readonly string[]).includes(name ?? ''))).toEqual([])
      }
    }
    const defined = new Set([...(partsOf(language)['word/styles.xml'] ?? '').matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id))
    const used = new Set([...body(language).matchAll(/<w:[pr]Style w:val="([^"]+)"/g)].map(([, id]) => id))
    expect([...used].filter((id) => !defined.has(id))).toEqual([])
  })
  test('lays rules and margins of tables in their style, and keeps the first and the last two rows together', () => {
    const tables = [...body(language).matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => table).filter((table) => table.includes('"ReportTable"'))
    expect(tables.length).toBeGreaterThan(1)
    for (const table of tables) {
      const own = [...table.matchAll(/<w:(tblPr|tcPr)>(.*?)<\/w:\1>/g)].flatMap(([, , inside]) =>
        [...(inside ?? '').matchAll(/<([\w:]+)/g)].map(([, name]) => name)
      )
      expect(own.filter((name) => !(DIRECT_IN_TABLES as readonly string[]).includes(name ?? ''))).toEqual([])
      const rows = [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => [...row.matchAll(/<w:pStyle w:val="(\w+)"/g)].map(([, style = '']) => style))
      const isKept = rows.map((styles) => styles.every((style) => /Kept$|Head|Group/.test(style)))
      expect(isKept).toEqual(rows.map((styles, at) => at < 2 || at === rows.length - 2 || styles[0] === 'TableGroup'))
    }
    const styles = partsOf(language)['word/styles.xml'] ?? ''
    for (const id of ['TableTextKept', 'TableNumberKept', 'WideTextKept', 'WideNumberKept']) {
      expect(new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`).exec(styles)?.[0]).toContain('<w:keepNext/>')
    }
    expect(/<w:style [^>]*w:styleId="ReportTable".*?<\/w:style>/.exec(styles)?.[0]).toMatch(/<w:tblBorders>.*<w:tblStylePr w:type="firstRow">/)
  })
  test('has its elements in the order of the schema, ids once, and every relationship and type in place', () => {
    expect(disordered(partsOf(language))).toEqual([])
    expect(looseEnds(partsOf(language))).toEqual([])
  })
  test('prints every figure in a control with its tag, and holds it as data', () => {
    const document = bulletin(language)
    const charts = new Set(document.blocks.flatMap((block) => (block.kind === 'chart' ? [block] : [])))
    const inCharts = printedInlines({ ...document, title: [], subtitle: [], organisation: [], imprint: [], runningHeader: [], blocks: [...charts] }).length
    const controls = (body(language).match(/<w:sdt>/g) ?? []).length + (partsOf(language)['word/footnotes.xml']?.match(/<w:sdt>/g) ?? []).length
    expect(controls).toBe(printedInlines({ ...document, runningHeader: [] }).length - inCharts)
    expect(controlsWithoutTag(body(language))).toEqual([])
    const data = partsOf(language)['customXml/item1.xml'] ?? ''
    expect(data).toContain('<figure indicator="networks" period="2023"')
    expect(data).toContain('<print tag="networks · 2023 · value">419</print>')
    for (const [, tag = ''] of body(language).matchAll(/<w:tag w:val="([^"]+)"/g)) expect(data).toContain(`tag="${tag}"`)
  })
  test('repeats the head of every table, refers by fields, and has its comments where they belong', () => {
    expect(tablesWithoutHead(body(language))).toEqual([])
    for (const [, name] of body(language).matchAll(/w:instr=" (?:REF|NOTEREF) (\w+) /g)) expect(body(language)).toContain(`w:name="${name}"`)
    expect(body(language)).toMatch(/w:instr=" REF _RefChart1 /)
    expect(body(language).match(/<w:commentReference /g)).toHaveLength(3)
    expect(partsOf(language)['word/footnotes.xml']).not.toContain('<w:footnoteRef/>')
    expect(body(language)).toContain('w:customMarkFollows="1"')
  })
  test('runs from right to left where Arabic does, and nowhere else', () => {
    if (language === 'ar') expect(leftToRightParts(partsOf(language))).toEqual([])
    else expect(body(language)).not.toMatch(/<w:bidiVisual\/>|<w:rtl\/>/)
  })
})

describe('the rules find what is broken on purpose', () => {
  test.each([
    ['a lost head of a table', (xml: string) => xml.replace('<w:tblHeader/>', ''), (xml: string) => tablesWithoutHead(xml)],
    ['a table from left to right', (xml: string) => xml.replace('<w:bidiVisual/>', ''), (xml: string) => leftToRightParts({ 'word/document.xml': xml })],
    [
      'a run turned round',
      (xml: string) => xml.replace(/<w:rtl\/>(<w:lang [^>]*\/><\/w:rPr><w:t[^>]*>[^<]*[\u0600-\u06ff])/, '$1'),
      (xml: string) => leftToRightParts({ 'word/document.xml': xml })
    ],
    ['a control without a tag', (xml: string) => xml.replace(/<w:tag [^>]*>/, ''), controlsWithoutTag],
    [
      'elements out of order',
      (xml: string) => xml.replace(/(<w:pStyle [^>]*>)(<w:bidi\/>)/, '$2$1'),
      (xml: string) => disordered({ 'word/document.xml': xml })
    ],
    [
      'an id twice',
      (xml: string) => xml.replace(/<w:id w:val="\d+"/g, '<w:id w:val="1"'),
      (xml: string) => looseEnds({ ...partsOf('ar'), 'word/document.xml': xml })
    ]
  ])('%s', (_, change, found) => {
    const broken = change(body('ar'))
    expect(broken).not.toBe(body('ar'))
    expect(found(body('ar'))).toEqual([])
    expect(found(broken)).not.toEqual([])
  })
  test('a part that is not there', () => {
    const { 'customXml/itemProps1.xml': _, ...rest } = partsOf('en')
    expect(looseEnds(rest)).not.toEqual([])
  })
})
