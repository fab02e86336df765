/** What was found in the kept text is marked on the same words in the editor. */

import fc from 'fast-check'
import { EditorState } from 'prosemirror-state'
import type { Decoration } from 'prosemirror-view'
import { expect, test } from 'vitest'
import { indexTable } from '../../../core/entry/table'
import { bulletinDraft, sampleStyle } from '../../../core/report/template'
import { type EditorDecoration, highlightPlugin, rangeInDocument, withHighlights } from '../../../renderer/writing/highlight'
import { readDocument } from '../../../renderer/writing/rich-document'
import { openSpeaker } from '../../../renderer/writing/speaker'
import { sampleTable } from '../../sample-table'

const pieces = ['word', 'كلمة', ' ', '**', '*', '{{year}}', '{{networks:counted}}', '\n\n', '\n', '- ', '\\*', '^[a note {{year}}]', '5 * 3']

test('the words of a range of the kept text are the words of its range in the document', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 20 }), (parts) => {
      const text = parts.join('')
      const document = readDocument(text)
      for (const found of text.matchAll(/word|كلمة|note/g)) {
        const range = rangeInDocument(document, text, { from: found.index, to: found.index + found[0].length })
        expect(range && document.textBetween(range.from, range.to)).toBe(found[0])
      }
    }),
    { numRuns: 2_000 }
  )
})
test('a range that was found in an older text marks nothing', () => {
  expect(rangeInDocument(readDocument('one two'), 'one twa', { from: 4, to: 7 })).toBeUndefined()
})

test('while the spelling of a text is not known its marks stay on their words, and other marks are laid anew', () => {
  const speaker = openSpeaker({ style: sampleStyle, draft: bulletinDraft() }, indexTable(sampleTable()), 'en')
  let state = EditorState.create({ doc: readDocument('a bordr and a net'), plugins: [highlightPlugin()] })
  const lay = (text: string, all: readonly EditorDecoration[], unchecked: boolean) => {
    const tr = withHighlights(state.tr, { all, text, unchecked }, speaker)
    if (tr) state = state.apply(tr)
  }
  const marked = () => {
    const set = state.plugins[0]?.getState(state)
    return set.find().map(({ from, to, spec }: Decoration) => `${spec.kind} ${state.doc.textBetween(from, to)}`)
  }
  lay('a bordr and a net', [{ kind: 'spelling', from: 2, to: 7 }], false)
  expect(marked()).toEqual(['spelling bordr'])
  state = state.apply(state.tr.insertText('the ', 1))
  lay('the a bordr and a net', [{ kind: 'match', from: 18, to: 21 }], true)
  expect(marked().toSorted()).toEqual(['match net', 'spelling bordr'])
  lay('the a bordr and a net', [], false)
  expect(marked()).toEqual([])
})

test('a comment stays on its words when a figure among them changes, and one that was made on printed words is found by them', () => {
  const table = sampleTable()
  const other = { ...table, cells: table.cells.filter(({ indicator }) => indicator !== 'networks') }
  for (const figures of [table, other]) {
    const speaker = openSpeaker({ style: sampleStyle, draft: bulletinDraft() }, indexTable(figures), 'en')
    const doc = readDocument('They dismantled {{networks:counted}} in {{year}}.')
    const marked = (quote: string) => {
      const state = EditorState.create({ doc, plugins: [highlightPlugin()] })
      const tr = withHighlights(state.tr, { all: [{ kind: 'comment', quote }], text: '', unchecked: false }, speaker)
      const set = tr && state.plugins[0]?.getState(state.apply(tr))
      return set?.find().map(({ from, to }: Decoration) => doc.textBetween(from, to, '', '#'))
    }
    expect(marked('dismantled {{networks:counted}} in')).toEqual(['dismantled # in'])
    expect(marked('dismantled 419\u00a0networks in')).toEqual(figures === table ? ['dismantled # in'] : [])
    expect(marked('{{networks:value}} in')).toEqual([])
  }
})
