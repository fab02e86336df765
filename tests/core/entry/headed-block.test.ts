import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeFor, headedBlock, indicatorCalled } from '../../../core/entry/headed-block'
import { type Indicator, isCode } from '../../../core/entry/indicator'

const rows = (...lines: readonly string[]) => lines.map((line) => line.split('|'))
const called = (code: string, en: string, fr = '', ar = ''): Indicator => {
  const nothing = { en: '', fr: '', ar: '' }
  return { code, names: { en, fr, ar }, unit: 'person', section: 'general', precision: 0, source: '', scope: nothing, part: null }
}

describe('a block with headings', () => {
  test('has periods above and names before, whatever stands in its corner', () => {
    const block = { periods: ['2022', '2023'], rows: [{ name: 'Arrivals', texts: ['1', '2'] }] }
    for (const corner of ['', 'Indicator', '2021']) expect(headedBlock(rows(`${corner}|2022|2023`, 'Arrivals|1|2'))).toEqual(block)
    expect(headedBlock(rows(' |2022 | 2023||', ' Arrivals |1|2||', '||||'))).toEqual(block)
    expect(headedBlock(rows('|2022|2023', 'Arrivals|1'))?.rows).toEqual([{ name: 'Arrivals', texts: ['1', ''] }])
  })
  test('is none where figures stand alone, a period is none or stands twice, or a figure has no name or no period', () => {
    for (const block of [
      ['1|2', '3|4'],
      ['2022|2023', '419|332'],
      ['|2022|next', 'Arrivals|1|2'],
      ['|2022|2022', 'Arrivals|1|2'],
      ['|2022|2023', '12|1|2'],
      ['|2022|2023', '|1|2'],
      ['|2022', 'Arrivals|1|2'],
      ['|2022|2023'],
      ['Arrivals', 'Returns'],
      ['']
    ])
      expect(headedBlock(rows(...block)), block.join(' / ')).toBeUndefined()
  })
  test('is never found in figures, absences and their signs', () => {
    const text = fc.constantFrom('', '419', '1 400', '> 1,400 p', ':', '-', 'c', '2022', '2023', '12.5')
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (block) => headedBlock(block) === undefined)
    )
  })
})

describe('names and codes', () => {
  test('an indicator is known by its name in any language or by its code, whatever the case and the spaces', () => {
    const all = [called('networks', 'Networks dismantled', 'Réseaux démantelés', 'الشبكات المفككة')]
    for (const name of ['networks', ' NETWORKS  dismantled', 'Re\u0301seaux démantelés', 'الشبكات المفككة']) expect(indicatorCalled(name, all)).toBe(all[0])
    expect(indicatorCalled('Networks', [called('n', 'Networks dismantled')])).toBeUndefined()
    expect(indicatorCalled('', [called('n', '')])).toBeUndefined()
  })
  test('any name gives a code that is legal and not taken', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('Arrivals', 'Réseaux', 'الوافدون', '2023 – total', ''))), (names) => {
        const taken = new Set<string>()
        for (const name of names) {
          const code = codeFor(name, taken)
          expect(isCode(code) && !taken.has(code)).toBe(true)
          taken.add(code)
        }
      })
    )
    expect(codeFor('Réseaux démantelés', new Set())).toBe('reseaux-demanteles')
  })
})
