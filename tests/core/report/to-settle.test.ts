/** What is still to settle in a draft. */

import { expect, test } from 'vitest'
import { type Comment, type Draft, newBlock, noImprint } from '../../../core/report/draft'
import { toSettle } from '../../../core/report/to-settle'

const comment = (id: string, block: string, resolved: boolean): Comment => ({
  id,
  block,
  language: 'fr',
  quote: '',
  text: 'Why?',
  by: 'chief',
  at: '',
  resolved
})
const draft: Draft = {
  name: 'bulletin',
  title: { en: '', fr: '', ar: '' },
  subtitle: { en: '', fr: '', ar: '' },
  year: 2023,
  base: 2022,
  languages: ['en', 'fr'],
  listsRevisions: true,
  imprint: noImprint,
  blocks: [
    { ...newBlock('b1', { kind: 'heading', level: 1, text: { en: 'Nets', fr: 'Réseaux', ar: 'شبكات' } }), against: { fr: 'Networks', ar: 'Networks' } },
    { ...newBlock('b2', { kind: 'prose', text: { en: '{{lost:value}} {{networks:value}}^[{{what?}}]', fr: '{{table:b3}}', ar: '' } }), reread: ['en'] },
    newBlock('b3', { kind: 'comparison', caption: { en: '{{table:b2}}', fr: '', ar: '' }, selection: { kind: 'all' } })
  ]
}

test('what is to settle stands in the order of the text, edition by edition, a conversation once, and only of the editions of the report', () => {
  const found = toSettle(draft, [comment('c1', 'b2', false), comment('c2', 'b1', true), comment('c3', 'b2', false)], new Set(['networks']))
  expect(found.map(({ kind, block, language }) => `${kind} ${block} ${language}`)).toEqual([
    'stale b1 fr',
    'reread b2 en',
    'field b2 en',
    'field b2 en',
    'comment b2 fr',
    'field b3 en'
  ])
})
