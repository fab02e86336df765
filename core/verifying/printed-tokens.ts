/** A composed document as words and numbers, each number with what it comes from. */

import type { FigureOrigin, ReportDocument } from '../report/document'
import { documentLines } from '../report/document-lines'
import { type Token, tokensOf } from './tokens'

export type PrintedToken = Token & { readonly origin: FigureOrigin | null }

/** All tokens of a document, in the order in which it is composed. */
export function printedTokens(document: ReportDocument): readonly PrintedToken[] {
  return documentLines(document).flatMap((line) =>
    line.flatMap((inline) =>
      inline.kind === 'note'
        ? tokensOf(inline.mark).map((token) => ({ ...token, origin: null }))
        : tokensOf(inline.text).map((token) => ({ ...token, origin: inline.kind === 'number' ? (inline.origin ?? null) : null }))
    )
  )
}
