/** Characters that cannot be seen are shown in the text one edits, each as its escape: they could make a text look like another one. */

import type { Node } from 'prosemirror-model'
import { Plugin } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { escaped, INVISIBLE } from '../../core/wording/visible'

/** Lays a mark before each character that has no shape. */
export function hiddenCharactersPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    state: {
      init: (_, { doc }) => marksOf(doc),
      apply: (tr, before) => (tr.docChanged ? marksOf(tr.doc) : before)
    },
    props: {
      decorations(state) {
        return this.getState(state)
      }
    }
  })
}

function marksOf(document: Node): DecorationSet {
  const marks: Decoration[] = []
  document.descendants((node, at) => {
    for (const { 0: character, index } of (node.text ?? '').matchAll(INVISIBLE)) {
      if (character !== '\n') marks.push(Decoration.widget(at + index, () => markOf(character), { side: -1, key: `hidden ${character}` }))
    }
  })
  return DecorationSet.create(document, marks)
}

function markOf(character: string): HTMLElement {
  const mark = document.createElement('span')
  mark.className = 'hidden-character'
  mark.textContent = escaped(character)
  return mark
}
