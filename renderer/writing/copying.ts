/** What leaves the text by the clipboard: clean HTML and plain text with the values that print, in which Bayan knows its own pieces again. */

import { DOMSerializer, type Node, type Slice } from 'prosemirror-model'
import { directionOf } from '../../core/wording/language'
import { spokenText } from './piece-view'
import { fieldAttribute, fieldName, fieldOf, schema } from './schema'
import type { Speaker } from './speaker'

/** Nodes as HTML: paragraphs carry their language and direction, chips say what they print. */
export function clipboardSerializer(speaker: () => Speaker): DOMSerializer {
  const nodes = DOMSerializer.nodesFromSchema(schema)
  const inEdition = () => ({ lang: speaker().language, dir: directionOf(speaker().language) })
  return new DOMSerializer(
    {
      ...nodes,
      paragraph: () => ['p', inEdition(), 0],
      bullet_list: () => ['ul', inEdition(), 0],
      ordered_list: () => ['ol', inEdition(), 0],
      chip: (node) => ['span', { [fieldAttribute]: fieldName(fieldOf(node)) }, speaker().say(fieldOf(node)).text]
    },
    DOMSerializer.marksFromSchema(schema)
  )
}

/** A selection as plain text: a line a paragraph, items with their signs, footnotes in brackets. */
export function plainSlice(slice: Slice, speaker: Speaker): string {
  const lines: string[] = []
  const inline: Node[] = []
  slice.content.forEach((node) => {
    if (node.isInline) inline.push(node)
    else lines.push(...blockLines(node, speaker))
  })
  if (inline.length > 0) lines.push(lineText(inline, speaker))
  return lines.join('\n')
}

function blockLines(node: Node, speaker: Speaker): readonly string[] {
  if (node.type === schema.nodes.paragraph) return [lineText(node.children, speaker)]
  if (node.type === schema.nodes.list_item) return node.children.flatMap((child) => blockLines(child, speaker))
  const ordered = node.type === schema.nodes.ordered_list
  return node.children.flatMap((item, index) => blockLines(item, speaker).map((line) => `${ordered ? `${index + 1}.` : '-'} ${line}`))
}

function lineText(nodes: readonly Node[], speaker: Speaker): string {
  return nodes
    .map((node) => {
      if (node.isText) return node.text ?? ''
      if (node.type === schema.nodes.footnote) return ` [${spokenText(node, speaker)}]`
      return speaker.say(fieldOf(node)).text
    })
    .join('')
}
