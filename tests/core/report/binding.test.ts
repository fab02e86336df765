/** Last year's bulletin as a report: its numbers bound where they agree, proposed where they are new. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { indexTable } from '../../../core/entry/table'
import { type Binding, proposeBinding } from '../../../core/report/binding'
import { boundText } from '../../../core/report/bound-parts'
import { sampleStyle } from '../../../core/report/template'
import { sampleTable } from '../../sample-table'

const text = readFileSync(join(import.meta.dirname, '..', 'matching', 'bulletin-2023.en.txt'), 'utf8')
const sample = sampleTable()
const years = { year: 2023, base: 2022 }
const against = { table: indexTable(sample), years, style: sampleStyle, language: 'en' } as const
const empty = { ...against, table: indexTable({ ...sample, indicators: [], cells: [] }) }
const saidIn = ({ numbers }: Binding) => numbers.map(({ match: { reading } }) => [reading.kind, reading.value, reading.qualifier])

const seed = [
  ['count', '419', 'more-than'],
  ['percent', '44', null],
  ['count', '16818', null],
  ['percent', '35', null],
  ['count', '6', null],
  ['count', '1400', 'more-than'],
  ['percent', '-62', null],
  ['count', '5844', null],
  ['percent', '62', null],
  ['count', '50000', 'more-than']
]

describe('the bulletin of 2023', () => {
  test.each([
    ['the sample', against],
    ['an empty workbook', empty]
  ] as const)('yields its counts and percentages, and none of its years and dates: %s', (_, workbook) => {
    const binding = proposeBinding(text, workbook)
    expect(saidIn(binding)).toEqual(seed)
    expect(binding.numbers.filter(({ subjectUnclear }) => subjectUnclear).map(({ words }) => words)).toEqual(['- 62%'])
  })
  test('is bound to the fields of the sample', () => {
    const { numbers } = proposeBinding(text, against)
    expect(numbers.map(({ words, proposal }) => [words, proposal.kind === 'field' ? proposal.by : proposal.kind])).toEqual([
      ['419', '{{networks:value}}'],
      ['+ 44%', '{{networks:change}}'],
      ['16,818', '{{rescued:value}}'],
      ['+ 35%', '{{rescued:change}}'],
      ['6', '{{assaults:value}}'],
      ['1,400', '{{assailants:value}}'],
      ['- 62%', 'none'],
      ['5,844', '{{returns:value}}'],
      ['+ 62%', 'none'],
      ['50,000', '{{regularised@2014/2016:value}}']
    ])
  })
  test('becomes parts in which fields stand, and the words that qualify a value with them', () => {
    const binding = proposeBinding(text, against)
    const { contents, indicators, cells } = boundText(binding, { numbers: binding.numbers, names: {}, language: 'en', section: 'general' })
    const prose = contents.map((content) => ('text' in content ? content.text.en : '')).join('\n')
    expect(prose).toContain('with {{networks:value}} networks dismantled ({{networks:change}} compared to 2022)')
    expect(prose).toContain('involving {{assailants:value}} migrants (- 62% compared to 2022)')
    expect([indicators, cells]).toEqual([[], []])
    expect(contents.every(({ kind }) => kind === 'prose')).toBe(true)
  })
  test('proposes indicators and cells to an empty workbook, the sentence as their source', () => {
    const binding = proposeBinding(text, empty)
    const { indicators, cells, contents } = boundText(binding, { numbers: binding.numbers, names: {}, language: 'en', section: 'general' })
    expect(cells.map(({ cell }) => cell.kind === 'value' && [cell.value, cell.qualifier])).toEqual([
      ['419', 'more than'],
      ['16818', null],
      ['6', null],
      ['1400', 'more than'],
      ['5844', null],
      ['50000', 'more than']
    ])
    expect(indicators[0]).toMatchObject({ code: 'networks-dismantled', names: { en: 'Networks dismantled' }, unit: 'network' })
    expect(new Set(indicators.map(({ code }) => code)).size).toBe(6)
    for (const { cell } of cells) expect(cell.kind === 'value' && text.replace(/\s+/g, ' ').includes(cell.source)).toBe(true)
    expect(contents.map((content) => ('text' in content ? content.text.en : '')).join('\n')).toContain('with {{networks-dismantled:value}} networks dismantled')
  })
})

test('headings are told from paragraphs', () => {
  const { parts } = proposeBinding('Trafficking networks\n\nThe services dismantled 419 networks.\n\nAt sea\n\nNothing.', against)
  expect(parts.map(({ kind }) => kind)).toEqual(['heading', 'prose', 'heading', 'prose'])
})
