/** A single line: what is pasted becomes words and fields of it, and braces that are typed become the field they say. */

import type { Node, Slice } from 'prosemirror-model'
import { Plugin } from 'prosemirror-state'
import { differenceTo } from './outside'
import { readKept, writeKept } from './rich-document'
import { chipOf, fieldOf, schema } from './schema'

export function linePlugin(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _, state) => {
      if (!transactions.some(({ docChanged }) => docChanged)) return null
      return differenceTo(state, readKept(writeKept(state.doc), 'line')) ?? null
    },
    props: {
      handlePaste: (view, _, slice) => {
        const { from, to } = view.state.selection
        view.dispatch(view.state.tr.replaceWith(from, to, piecesOf(slice)).scrollIntoView())
        return true
      }
    }
  })
}

/** The words and fields of what is pasted; paragraphs and items are parted by a blank, footnotes are left out. */
export function piecesOf({ content }: Slice): readonly Node[] {
  const pieces: Node[] = []
  content.descendants((node) => {
    if (node.isTextblock && pieces.length > 0) pieces.push(schema.text(' '))
    if (node.isText) pieces.push(schema.text((node.text ?? '').replace(/\s*\n\s*/g, ' ')))
    if (node.type === schema.nodes.chip) pieces.push(chipOf(fieldOf(node)))
    return node.type !== schema.nodes.footnote
  })
  return pieces
}
