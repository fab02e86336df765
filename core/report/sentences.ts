/** The sentences of a text, to tell which of them a figure touches. */

import type { BlockContent } from './draft'
import { parseProse } from './prose'
import { parseRichText, type RichInline, type RichLine } from './rich-text'

/** Blanks after the end of a sentence: after its stop and what closes a quotation or a bracket. */
const ENDS = /(?<=[.!?؟…][\p{Pf}\p{Pe}"]*)\s+/u

/** Each sentence of a text as a line of its own; a heading or a caption is one. A stop after an abbreviation parts one too many, which says no less. */
export function sentencesOf(text: string, kind: BlockContent['kind']): readonly RichLine[] {
  if (kind !== 'prose' && kind !== 'notes' && kind !== 'sources') {
    return text === '' ? [] : [parseProse(text).map((part) => ({ ...part, strong: false, emphasis: false }))]
  }
  return parseRichText(text).flatMap((block) => (block.kind === 'paragraph' ? parted(block.line) : block.items.flatMap(parted)))
}

function parted(line: RichLine): readonly RichLine[] {
  const sentences: RichInline[][] = [[]]
  for (const inline of line) {
    if (inline.kind !== 'text') {
      sentences.at(-1)?.push(inline)
      continue
    }
    inline.text.split(ENDS).forEach((text, index) => {
      if (index > 0) sentences.push([])
      if (text !== '') sentences.at(-1)?.push({ ...inline, text })
    })
  }
  return sentences.filter((sentence) => sentence.length > 0)
}
