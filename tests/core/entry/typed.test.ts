import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { absences, type Cell, qualifiers, statuses } from '../../../core/entry/cell'
import { numberLocales } from '../../../core/entry/number-style'
import { readTyped, writeTyped } from '../../../core/entry/typed'
import { anyDecimal } from '../arbitraries'

const remarks = { source: '', note: '' }
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant<Cell>({ kind: 'empty' }),
  fc.constantFrom(...absences).map((absence): Cell => ({ kind: 'absent', absence, ...remarks })),
  fc
    .tuple(anyDecimal, fc.constantFrom(null, ...qualifiers), fc.constantFrom(...statuses))
    .map(([value, qualifier, status]): Cell => ({ kind: 'value', value, qualifier, status, ...remarks }))
)

describe('typing in a cell', () => {
  test('what is written for editing reads back as the same cell', () => {
    fc.assert(
      fc.property(anyCell, fc.constantFrom(...numberLocales), (cell, locale) => {
        expect(readTyped(writeTyped(cell, locale), { locale, measure: 'amount' })).toEqual({ ok: true, value: cell })
      })
    )
  })
  test('more than 1.400, provisional, typed as a Moroccan office would', () => {
    expect(readTyped('> 1.400 p', { locale: 'fr-MA', measure: 'count' })).toEqual({
      ok: true,
      value: { kind: 'value', value: '1400', qualifier: 'more than', status: 'provisional', ...remarks }
    })
  })
  test('a count is whole', () => {
    expect(readTyped('12,5', { locale: 'fr-FR', measure: 'count' })).toEqual({ ok: false, faults: [{ kind: 'entry-not-whole', text: '12,5' }] })
  })
  test('a value has forty digits before the decimal mark and twelve after it, and no more', () => {
    const typed = (text: string) => readTyped(text, { locale: 'en', measure: 'amount' })
    expect(typed(`-${'9'.repeat(40)}.${'9'.repeat(12)}`)).toMatchObject({ ok: true })
    expect(typed('9'.repeat(41))).toMatchObject({ ok: false, faults: [{ kind: 'entry-too-long' }] })
    expect(typed(`0.${'9'.repeat(13)}`)).toMatchObject({ ok: false, faults: [{ kind: 'entry-too-long' }] })
  })
  test.each(['abc', '12..5', '>', 'p', '1 2 3', '=1+1', '(-5)', '(5', 'MA', '5)'])('%j is refused, not guessed', (text) => {
    expect(readTyped(text, { locale: 'en', measure: 'amount' })).toEqual({ ok: false, faults: [{ kind: 'entry-unreadable', text }] })
  })
  test('a share may carry its percent sign, and nothing else may', () => {
    for (const [text, locale] of [
      ['12.5%', 'en'],
      ['12,5 %', 'fr-FR'],
      ['12,5\u00a0%', 'fr-MA'],
      ['١٢٫٥٪', 'ar-EG']
    ] as const) {
      expect(readTyped(text, { locale, measure: 'share' })).toMatchObject({ ok: true, value: { value: '12.5' } })
      expect(readTyped(text, { locale, measure: 'rate' })).toEqual({ ok: false, faults: [{ kind: 'entry-percent', text }] })
    }
  })
  test('a negative number may stand in brackets, as accountants write it', () => {
    expect(readTyped('(1,234.5)', { locale: 'en', measure: 'amount' })).toMatchObject({ ok: true, value: { value: '-1234.5' } })
    expect(readTyped('( 5 ) p', { locale: 'en', measure: 'amount' })).toMatchObject({ ok: true, value: { value: '-5', status: 'provisional' } })
  })
  test.each(['16 818 €', '$5', '16818 MAD', '12 DH', '5 درهم'])('%j is refused for its currency', (text) => {
    expect(readTyped(text, { locale: 'fr-MA', measure: 'amount' })).toEqual({ ok: false, faults: [{ kind: 'entry-currency', text }] })
  })
})
