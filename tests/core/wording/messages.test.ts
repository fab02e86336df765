import { describe, expect, test } from 'vitest'
import { arabicMessages } from '../../../core/wording/arabic-messages'
import { englishMessages } from '../../../core/wording/english-messages'
import { frenchMessages } from '../../../core/wording/french-messages'
import { faultMessage } from '../../../core/wording/messages'

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
})
