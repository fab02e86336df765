import bidiFactory from 'bidi-js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages } from '../../../core/entry/indicator'
import { reasons } from '../../../core/figures/change'
import { arabicMessages } from '../../../core/wording/arabic-messages'
import { englishMessages } from '../../../core/wording/english-messages'
import { frenchMessages } from '../../../core/wording/french-messages'
import { faultMessage, findingMessage } from '../../../core/wording/messages'
import { decimal } from '../arbitraries'

const bidi = bidiFactory()

/** A sentence as it stands on the screen from left to right (UAX #9), without its marks of direction. */
function seenInOrder(sentence: string): string {
  return bidi.getReorderedString(sentence, bidi.getEmbeddingLevels(sentence, 'rtl')).replace(/[\u2066-\u2069]/g, '')
}

const places = (pattern: string) => [...pattern.matchAll(/\{([a-zA-Z]+)\}/g)].map((match) => match[1]).sort()

describe('sentences for people', () => {
  test('every refusal and remark names the same things in all three languages', () => {
    for (const group of ['faults', 'findings'] as const) {
      for (const [kind, pattern] of Object.entries(englishMessages[group])) {
        for (const other of [frenchMessages, arabicMessages]) {
          const translated = Object.entries(other[group]).find(([key]) => key === kind)?.[1] ?? ''
          expect(places(translated), `${group} ${kind}`).toEqual(places(pattern))
        }
      }
    }
  })
  test('a fault of a table says line, column and remedy', () => {
    expect(faultMessage({ kind: 'value-not-whole', at: { line: 7, column: 'value' }, text: '12.5' }, 'en')).toBe(
      'Line 7, column “value”: “12.5” is not a whole number, and this indicator counts whole things. Correct it, or give the indicator a unit that has fractions (percent, a rate, an amount).'
    )
  })
  test('a sentence stays on one line and is not flooded, whatever the file holds', () => {
    const anyText = fc.array(fc.oneof(fc.constantFrom('\n', '\u001b[31m', '\u0000', '\u0085', '\u202e', '\u2028', '\ud800', 'سنة'), fc.string()), {
      maxLength: 40
    })
    fc.assert(
      fc.property(anyText, fc.constantFrom(...languages), (parts, language) => {
        const text = parts.join('')
        const at = { line: 1, column: 'status' }
        for (const fault of [
          { kind: 'status-unknown', at, text },
          { kind: 'column-unknown', column: text },
          { kind: 'setting-impossible', setting: 'rounding', value: text, possible: ['half-even'] },
          { kind: 'damaged-workbook', path: 'a.bayan', detail: text }
        ] as const) {
          const said = faultMessage(fault, language)
          expect(said).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e]/u)
          expect(said.length).toBeLessThan(900)
        }
      })
    )
    const long = faultMessage({ kind: 'status-unknown', at: { line: 2 }, text: 'x'.repeat(500) }, 'en')
    expect(long).toContain(`“${'x'.repeat(80)}…”`)
    expect(faultMessage({ kind: 'status-unknown', at: { line: 2 }, text: 'a\nb\u001b' }, 'en')).toContain('“a\\nb\\u001b”')
    expect(faultMessage({ kind: 'file-missing', path: `/${'long/'.repeat(60)}` }, 'en')).toContain('long/'.repeat(60))
  })
  test('a path among Arabic words is seen as it is written', () => {
    const segment = fc.stringMatching(/^[A-Za-z0-9._ ()-]{1,12}$/)
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 5 }), fc.constantFrom('/', '\\\\server\\', 'C:\\'), fc.boolean(), (segments, root, closed) => {
        const path = `${root}${segments.join('/')}${closed ? '/' : ''}`
        const said = faultMessage({ kind: 'file-missing', path }, 'ar')
        fc.pre(/[A-Za-z]/.test(path))
        expect(seenInOrder(said)).toContain(path)
      })
    )
  })
  test('a cell in a refusal is said in its language', () => {
    const remarks = { source: '', note: '' }
    const was = { kind: 'value', value: decimal('1400'), qualifier: 'more than', status: 'provisional', ...remarks } as const
    const would = { kind: 'absent', absence: 'confidential', ...remarks } as const
    const fault = { kind: 'cell-filled', at: { line: 3, column: 'value' }, indicator: 'a', period: '2023', was, would } as const
    expect(faultMessage(fault, 'en')).toContain('holds more than 1400 (provisional')
    expect(faultMessage(fault, 'fr')).toContain('contient plus de 1400')
    expect(faultMessage(fault, 'ar')).toContain('أكثر من 1400')
    for (const language of ['fr', 'ar'] as const) expect(faultMessage(fault, language)).not.toMatch(/more than|provisional\b|confidential\b/)
  })
  test('the base year is named once and in its language', () => {
    for (const reason of reasons) {
      const finding = { kind: 'no-percent', severity: 'note', indicator: 'a', period: '2023', reason } as const
      expect(findingMessage(finding, 'ar')).not.toMatch(/سنة سنة|\{/)
      expect(findingMessage(finding, 'fr')).not.toMatch(/en l’année|\{/)
      expect(findingMessage(finding, 'en')).not.toMatch(/year year|year base|\{/)
    }
  })
})
