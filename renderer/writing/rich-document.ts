/** Between the draft's rich text and ProseMirror's document: total both ways, and one the inverse of the other on normal forms. */

import { Fragment, type Mark, type Node } from 'prosemirror-model'
import { fieldText, parseProse } from '../../core/report/prose'
import { type Emphasis, parseRichText, type RichBlock, type RichInline, type RichLine, writeRichText } from '../../core/report/rich-text'
import { chipOf, fieldOf, schema } from './schema'

const { doc, line: line_, paragraph, bullet_list, ordered_list, list_item, footnote } = schema.nodes

/** A text of paragraphs and lists, or a single line: they are kept in different ways. */
export type Shape = 'text' | 'line'

/** The document of a text as the draft keeps it, and the text of a document. */
export function readKept(text: string, shape: Shape): Node {
  return shape === 'line' ? readLine(text) : readDocument(text)
}

export function writeKept(document: Node): string {
  return document.type === line_ ? writeLine(document) : writeDocument(document)
}

function readLine(text: string): Node {
  const parts = parseProse(text.replace(/\s*\n\s*/g, ' '))
  return line_.create(
    null,
    parts.map((part) => (part.kind === 'text' ? schema.text(part.text) : chipOf(part)))
  )
}

function writeLine(document: Node): string {
  return document.children.map((node) => (node.isText ? (node.text ?? '') : fieldText(fieldOf(node)))).join('')
}

// ---- from the draft --------------------------------------------------------------------

/** The document of a text as the draft keeps it. An empty text is one empty paragraph. */
export function readDocument(text: string): Node {
  return documentOf(parseRichText(text))
}

export function documentOf(blocks: readonly RichBlock[]): Node {
  const nodes = blocks.map(blockNode)
  return doc.create(null, nodes.length > 0 ? nodes : [paragraph.create()])
}

function blockNode(block: RichBlock): Node {
  if (block.kind === 'paragraph') return lineNode(block.line)
  const items = block.items.map((item) => list_item.create(null, lineNode(item)))
  return (block.ordered ? ordered_list : bullet_list).create(null, items.length > 0 ? items : [list_item.create(null, paragraph.create())])
}

function lineNode(line: RichLine): Node {
  return paragraph.create(null, Fragment.from(line.flatMap(inlineNodes)))
}

function inlineNodes(inline: RichInline): readonly Node[] {
  const marks = marksOf(inline)
  switch (inline.kind) {
    case 'text':
      return inline.text === '' ? [] : [schema.text(inline.text, marks)]
    case 'footnote': {
      const pieces = inline.inlines.filter(({ kind }) => kind !== 'footnote').flatMap(inlineNodes)
      return [footnote.create(null, Fragment.from(pieces), marks)]
    }
    default: {
      const { strong: _, emphasis: __, ...field } = inline
      return [chipOf(field, marks)]
    }
  }
}

function marksOf({ strong, emphasis }: Emphasis): readonly Mark[] {
  return [...(strong ? [schema.marks.strong.create()] : []), ...(emphasis ? [schema.marks.emphasis.create()] : [])]
}

// ---- to the draft ----------------------------------------------------------------------

/** The text of a document as the draft keeps it. */
export function writeDocument(document: Node): string {
  return partsOf(document)
    .map(writtenPart)
    .filter((text) => text !== '')
    .join('\n\n')
}

export function blocksOf(document: Node): readonly RichBlock[] {
  return partsOf(document).map(blockOf)
}

const partsOf = (document: Node): readonly Node[] => document.children

/** Nodes never change, so each paragraph is written once, however long the text around it is. */
const written = new WeakMap<Node, string>()

function writtenPart(node: Node): string {
  const known = written.get(node)
  if (known !== undefined) return known
  const text = writeRichText([blockOf(node)])
  written.set(node, text)
  return text
}

function blockOf(node: Node): RichBlock {
  if (node.type === paragraph) return { kind: 'paragraph', line: lineOf(node) }
  return { kind: 'list', ordered: node.type === ordered_list, items: node.children.map((item) => lineOf(item.firstChild ?? item)) }
}

/** The pieces of a paragraph or of a footnote. */
export function lineOf(node: Node): RichLine {
  return node.children.map((child): RichInline => {
    const emphasis = { strong: schema.marks.strong.isInSet(child.marks) !== undefined, emphasis: schema.marks.emphasis.isInSet(child.marks) !== undefined }
    if (child.isText) return { kind: 'text', text: child.text ?? '', ...emphasis }
    if (child.type === footnote) return { kind: 'footnote', inlines: lineOf(child), ...emphasis }
    return { ...fieldOf(child), ...emphasis }
  })
}
