/** A chip says what prints, and what a screen reader is to say of it. */

import { describe, expect, test } from 'vitest'
import { indexTable } from '../../../core/entry/table'
import { composeReport } from '../../../core/report/compose'
import { plainText } from '../../../core/report/document'
import { newBlock } from '../../../core/report/draft'
import { type Field, fieldText, type Show, shows } from '../../../core/report/prose'
import { bulletinDraft, sampleStyle } from '../../../core/report/template'
import { openSpeaker } from '../../../renderer/writing/speaker'
import { sampleTable } from '../../sample-table'

const table = sampleTable()
const speaker = (language: 'en' | 'fr' | 'ar') => openSpeaker({ style: sampleStyle, draft: bulletinDraft() }, indexTable(table), language)
const figure = (indicator: string, show: Show, period: string | null = null): Field => ({ kind: 'figure', indicator, show, period })

describe('a chip', () => {
  test('prints its value in the style of its edition', () => {
    expect(speaker('en').say(figure('rescued', 'counted')).text).toBe('16,818\u00a0persons')
    expect(speaker('fr').say(figure('rescued', 'value')).text).toBe('16.818')
    expect(speaker('ar').say(figure('networks', 'counted-change')).text).toBe('419\u00a0شبكة (+44%)')
  })
  test('is called by its figure, its period, its value and its direction', () => {
    const name = (language: 'en' | 'fr' | 'ar', show: Show) => speaker(language).say(figure('networks', show)).name.replaceAll('\u00a0', ' ')
    expect(name('en', 'counted-change')).toBe('Trafficking networks dismantled, 2023: 419 networks, up 44%')
    expect(name('en', 'value')).toBe('Trafficking networks dismantled, 2023: 419, up 44%')
    expect(name('en', 'change')).toBe('Trafficking networks dismantled, 2023: up 44%')
    expect(name('fr', 'counted')).toBe('Réseaux de trafic de migrants démantelés, 2023 : 419 réseaux, en hausse de 44 %')
    expect(name('ar', 'counted')).toBe('شبكات تهريب المهاجرين المفككة، 2023: 419 شبكة، بارتفاع قدره 44%')
  })
  test('tells its direction and its state', () => {
    expect(speaker('en').say(figure('assaults', 'value-change'))).toMatchObject({ trend: 'down', states: ['tie'] })
    expect(speaker('en').say(figure('assaults', 'value'))).toMatchObject({ trend: 'down', states: [] })
    expect(speaker('en').say(figure('networks', 'counted-change'))).toMatchObject({ trend: 'up', states: [] })
    expect(speaker('en').say(figure('networks', 'value', '1950'))).toMatchObject({ trend: 'none', states: ['missing'] })
    expect(speaker('en').say(figure('nothing-such', 'value'))).toMatchObject({ states: ['unknown'] })
    expect(speaker('en').say({ kind: 'reference', block: 'b1' })).toMatchObject({ states: ['unknown'] })
  })
  test.each(['en', 'fr', 'ar'] as const)('says what prints, whatever it shows (%s)', (language) => {
    const { say } = speaker(language)
    const fields: readonly Field[] = [
      { kind: 'year' },
      { kind: 'base-year' },
      ...table.indicators.flatMap(({ code }) => shows.flatMap((show) => [figure(code, show), figure(code, show, '2019'), figure(code, show, '2014/2016')]))
    ]
    const text = fields.map(fieldText).join('\n\n')
    const draft = { ...bulletinDraft(), blocks: [newBlock('p', { kind: 'prose', text: { en: text, fr: text, ar: text } })] }
    const { document } = composeReport({ table: indexTable(table), draft, style: sampleStyle, years: { year: draft.year, base: draft.base }, language })
    const printed = document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [plainText(block.line)] : []))
    expect(fields.map((field) => say(field).text)).toEqual(printed)
  })
  test('is provisional where its cell is, and says so', () => {
    const cells = table.cells.map((entry) =>
      entry.indicator === 'networks' && entry.period === '2023' && entry.cell.kind === 'value'
        ? { ...entry, cell: { ...entry.cell, status: 'provisional' as const } }
        : entry
    )
    const said = openSpeaker({ style: sampleStyle, draft: bulletinDraft() }, indexTable({ ...table, cells }), 'en').say(figure('networks', 'counted-change'))
    expect(said.states).toEqual(['provisional'])
    expect(said.name).toMatch(/up 44%, provisional$/)
  })
  test('refers to a table by the number that prints', () => {
    const { tables, say } = speaker('en')
    expect(tables.map(({ number }) => number)).toEqual(['Table 1', 'Table 2'])
    expect(say({ kind: 'reference', block: tables[1]?.block ?? '' }).text).toBe('Table\u00a02')
  })
})
