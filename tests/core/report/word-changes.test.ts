/** What has changed between two texts. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type WordChange, wordChanges } from '../../../core/report/word-changes'

const text = fc.string({
  unit: fc.constantFrom('the ', 'networks', ' ', 'شبكة', '\u064b', 'l’', 'été', '{{year}}', '{{', ',', '\n\n', '1', '😀'),
  maxLength: 24
})
const side = (changes: readonly WordChange[], without: WordChange['kind']) =>
  changes
    .filter(({ kind }) => kind !== without)
    .map((change) => change.text)
    .join('')

describe('the changes between two texts', () => {
  test('make the new text of the old one, and the old one of the new', () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        const changes = wordChanges(from, to)
        expect(side(changes, 'removed')).toBe(to)
        expect(side(changes, 'added')).toBe(from)
      }),
      { numRuns: 2_000 }
    )
  })
  test('are none where nothing has changed', () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(wordChanges(same, same).every(({ kind }) => kind === 'kept')).toBe(true)
      })
    )
  })
  test('never cut a field', () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        const fields = (of: string) => (of.match(/\{\{[^{}]*\}\}/g) ?? []).length
        const changes = wordChanges(from, to)
        const whole = (without: WordChange['kind']) => changes.filter(({ kind }) => kind !== without).reduce((sum, change) => sum + fields(change.text), 0)
        expect(whole('added')).toBe(fields(from))
        expect(whole('removed')).toBe(fields(to))
      })
    )
  })
  test.each<[string, string, readonly WordChange[]]>([
    [
      'The services dismantled networks.',
      'The police services dismantled nets.',
      [
        { kind: 'kept', text: 'The ' },
        { kind: 'added', text: 'police ' },
        { kind: 'kept', text: 'services dismantled ' },
        { kind: 'removed', text: 'networks' },
        { kind: 'added', text: 'nets' },
        { kind: 'kept', text: '.' }
      ]
    ],
    [
      'فككت المصالح شبكة',
      'فككت الشرطة عصابة',
      [
        { kind: 'kept', text: 'فككت ' },
        { kind: 'removed', text: 'المصالح شبكة' },
        { kind: 'added', text: 'الشرطة عصابة' }
      ]
    ]
  ])('%s → %s', (from, to, changes) => expect(wordChanges(from, to)).toEqual(changes))
  test('of two long texts without a common word are told at once', () => {
    expect(wordChanges('a '.repeat(20_000), 'b,'.repeat(20_000)).map(({ kind }) => kind)).toEqual(['removed', 'added'])
  })
})
