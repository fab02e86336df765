/**
 * What prose may hold while it is written: the rich text of the draft, as ProseMirror knows it. Lists are flat, an item
 * is one line, a footnote holds words and fields but no footnote. Nothing else can be typed, pasted or dropped.
 */

import { type Mark, type Node, Schema } from 'prosemirror-model'
import { type Field, fieldText, parseField } from '../../core/report/prose'

/** Names of the attributes by which Bayan knows its own pieces in a clipboard. */
export const fieldAttribute = 'data-bayan-field'
export const footnoteAttribute = 'data-bayan-footnote'

export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    /** The whole of a heading, a title or a caption: words and fields, nothing else. */
    line: { content: 'piece*', marks: '' },
    paragraph: { content: 'inline*', group: 'block', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    bullet_list: { content: 'list_item+', group: 'block', parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', 0] },
    ordered_list: { content: 'list_item+', group: 'block', parseDOM: [{ tag: 'ol' }], toDOM: () => ['ol', 0] },
    list_item: { content: 'paragraph', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
    /** A field, in one piece: `field` is the draft's own `Field`. */
    chip: {
      group: 'inline piece',
      inline: true,
      atom: true,
      attrs: { field: {} },
      parseDOM: [{ tag: `span[${fieldAttribute}]`, getAttrs: (dom) => ({ field: parseField(dom.getAttribute(fieldAttribute) ?? '') }) }],
      toDOM: (node) => ['span', { [fieldAttribute]: fieldName(fieldOf(node)) }]
    },
    footnote: {
      content: 'piece*',
      group: 'inline',
      inline: true,
      atom: true,
      isolating: true,
      parseDOM: [{ tag: `span[${footnoteAttribute}]` }],
      toDOM: () => ['span', { [footnoteAttribute]: '' }, 0]
    },
    text: { group: 'inline piece' }
  },
  marks: {
    strong: {
      parseDOM: [{ tag: 'strong' }],
      toDOM: () => ['strong', 0]
    },
    emphasis: { parseDOM: [{ tag: 'em' }], toDOM: () => ['em', 0] }
  }
})

/** The field that a chip holds. */
export function fieldOf(chip: Node): Field {
  const field: Field = chip.attrs.field
  return field
}

/** A field without its braces, as `parseField` reads it. */
export function fieldName(field: Field): string {
  return fieldText(field).slice(2, -2)
}

export function chipOf(field: Field, marks: readonly Mark[] = []): Node {
  return schema.nodes.chip.create({ field }, null, marks)
}

/** Whether the node is one that the caret passes in one step: a chip or the mark of a footnote. */
export function isPiece(node: Node | null | undefined): node is Node {
  return node !== null && node !== undefined && (node.type === schema.nodes.chip || node.type === schema.nodes.footnote)
}
