/** What follows from changing a part: review, other editions, what is to be read again. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Language, languages, type Translated } from '../../../core/entry/indicator'
import { type Draft, type DraftBlock, newBlock } from '../../../core/report/draft'
import { confirmed, readAgain, staleEditions, takenOver, withBlocks, withContent, withKeptBlocks } from '../../../core/report/editing'
import { plainDraft } from '../../../core/report/template'

const prose = (en: string, fr = '', ar = ''): DraftBlock => newBlock('b1', { kind: 'prose', text: { en, fr, ar } })
const written = (block: DraftBlock, text: Partial<Translated>): DraftBlock => {
  if (block.content.kind !== 'prose') throw new Error('not prose')
  return withContent(block, { kind: 'prose', text: { ...block.content.text, ...text } }, 'en')
}

describe('editions', () => {
  test('a changed source makes the others stale, and a text typed in is fresh again', () => {
    const changed = written(prose('Networks', 'Réseaux', 'شبكات'), { en: 'Trafficking networks' })
    expect(staleEditions(changed, 'en')).toEqual(['fr', 'ar'])
    expect(changed.against).toEqual({ fr: 'Networks', ar: 'Networks' })
    const followed = written(changed, { fr: 'Réseaux de trafic' })
    expect(staleEditions(followed, 'en')).toEqual(['ar'])
    expect(staleEditions(confirmed(followed, 'ar'), 'en')).toEqual([])
  })
  test('a source that is changed back leaves nothing stale', () => {
    const there = written(prose('Networks', 'Réseaux'), { en: 'Nets' })
    expect(staleEditions(written(there, { en: 'Networks' }), 'en')).toEqual([])
  })
  test('an edition that is not written is missing, not stale', () => {
    expect(staleEditions(written(prose('Networks'), { en: 'Nets' }), 'en')).toEqual([])
  })
  test('an edition is stale exactly when the source has moved since it was last typed in or confirmed', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('type' as const), language: fc.constantFrom(...languages), text: fc.constantFrom('a', 'b', 'c') }),
      fc.record({ kind: fc.constant('confirm' as const), language: fc.constantFrom<Language>('fr', 'ar'), text: fc.constant('') })
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let block = prose('a', 'a', 'a')
        const seen = new Map<Language, string>([
          ['fr', 'a'],
          ['ar', 'a']
        ])
        const source = () => (block.content.kind === 'prose' ? block.content.text.en : '')
        for (const { kind, language, text } of steps) {
          const before = JSON.stringify(block.content)
          if (kind === 'confirm') block = confirmed(block, language)
          else block = written(block, { [language]: text })
          const typed = kind === 'type' && language !== 'en' && JSON.stringify(block.content) !== before
          if (kind === 'confirm' || typed) seen.set(language, source())
        }
        const stale = (['fr', 'ar'] as const).filter((language) => seen.get(language) !== source())
        expect(staleEditions(block, 'en')).toEqual(stale)
      })
    )
  })
})

describe('review', () => {
  const approved: DraftBlock = { ...prose('Networks', 'Réseaux'), review: { state: 'approved', by: 'chief', at: '2026-01-02T03:04:05.000Z' } }
  test('a changed part is a draft again', () => expect(written(approved, { fr: 'Réseau' }).review).toEqual({ state: 'draft' }))
  test('a part written as it is stays approved', () => expect(written(approved, { fr: 'Réseaux' })).toBe(approved))
})

describe('taking a text over to another year', () => {
  test('every written edition is to be read again, until it is read or typed in', () => {
    const over = takenOver(prose('Networks', 'Réseaux'))
    expect(over.reread).toEqual(['en', 'fr'])
    expect(readAgain(over, 'en').reread).toEqual(['fr'])
    expect(written(over, { fr: 'Réseau' }).reread).toEqual(['en'])
  })
})

describe('a draft that comes back', () => {
  const draft = { ...plainDraft(), blocks: [prose('a'), prose('b'), prose('c')].map((block, index) => ({ ...block, id: `b${index}` })) }
  const copy = (): Draft => JSON.parse(JSON.stringify(draft))
  test('as a whole keeps the blocks that are as they were, wherever they stand', () => {
    const [first, second, third] = copy().blocks
    if (!first || !second || !third) throw new Error('three blocks')
    const next = withKeptBlocks(draft, { ...copy(), blocks: [third, first, written(second, { en: 'B' })] })
    expect(next.blocks.map(({ id }) => id)).toEqual(['b2', 'b0', 'b1'])
    expect(next.blocks[0]).toBe(draft.blocks[2])
    expect(next.blocks[1]).toBe(draft.blocks[0])
    expect(next.blocks[2]).toEqual(written(second, { en: 'B' }))
  })
  test('as some blocks puts them in the places of those they were', () => {
    const [, second] = draft.blocks
    if (!second) throw new Error('three blocks')
    const changed = written(second, { en: 'B' })
    const next = withBlocks(draft, [changed])
    expect(next.blocks).toEqual([draft.blocks[0], changed, draft.blocks[2]])
    expect(next.blocks[0]).toBe(draft.blocks[0])
    expect(withBlocks(draft, [])).toBe(draft)
  })
})
