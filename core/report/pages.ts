/** The pages of a report as they print, and what stands where on them. */

import type { Finding } from '../result'
import type { Block, FigureOrigin, Line } from './document'
import { plainText } from './document'
import { headingLine } from './document-lines'
import type { DraftBlock } from './draft'

/** A rectangle on a page, in points from the page's top left corner. The first page is 1. */
export type PageArea = { readonly page: number; readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Where a block of the document stands: one area a page that it runs over. `beginning`: its first words, to name it by. */
export type BlockPlace = PageArea & { readonly block: string; readonly beginning: string }

/** Where a printed number stands, what it shows and how it reads; `block` is the block that it is printed in. */
export type FigurePlace = PageArea & { readonly block: string; readonly origin: FigureOrigin; readonly text: string }

/** Everything in the order in which it prints. */
export type PagePlaces = { readonly blocks: readonly BlockPlace[]; readonly figures: readonly FigurePlace[] }

/** A report laid out: the very bytes that an export would write, with what is on its pages and what is to be known before it goes out. */
export type PrintedPages = {
  /** The PDF in base64. */
  readonly pdf: string
  readonly pages: number
  /** Size of every page, in points. */
  readonly size: { readonly width: number; readonly height: number }
  readonly places: PagePlaces
  readonly findings: readonly Finding[]
  /** How long composing and laying out took. */
  readonly milliseconds: number
}

/** The longest beginning that is still a name. */
const BEGINNING = 60

/** The first words of a block, cut at a word where they are long. */
export function beginningOf(block: Block): string {
  const words = plainText(firstLine(block)).replace(/\s+/g, ' ').trim()
  if (words.length <= BEGINNING) return words
  const cut = words.slice(0, BEGINNING)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).trimEnd()} …`
}

function firstLine(block: Block): Line {
  switch (block.kind) {
    case 'heading':
      return headingLine(block)
    case 'paragraph':
      return block.line
    case 'list':
      return block.items[0] ?? []
    case 'key-figures':
      return block.caption
    case 'table':
    case 'chart':
      return [{ kind: 'text', text: `${block.number}. ` }, ...block.caption]
    case 'notes':
      return block.notes[0]?.line ?? []
    case 'sources':
      return block.sources[0] ?? []
    case 'sign-off':
      return block.entries[0]?.function ?? []
  }
}

/**
 * The part of the draft that a block of the document comes from. A part that prints as several blocks gives them its own
 * id with an ending (`b3`, `b3-2`, `b3-heading`). Undefined for what the draft does not hold: notes that add themselves.
 */
export function sourceOf(id: string, parts: readonly DraftBlock[]): DraftBlock | undefined {
  let source: DraftBlock | undefined
  for (const part of parts) {
    if ((id === part.id || id.startsWith(`${part.id}-`)) && part.id.length > (source?.id.length ?? 0)) source = part
  }
  return source
}
