/** A folded text cut into words, runs of digits and single marks. */

import type { FoldedText } from './fold'

/** What stands before a token: nothing, space within the line, the end of a line, or of a paragraph. */
export type Gap = 'none' | 'space' | 'line' | 'paragraph'

/** `from` and `to` are places in the folded text. */
export type Token = { readonly kind: 'word' | 'digits' | 'mark'; readonly text: string; readonly from: number; readonly to: number; readonly gap: Gap }

const LETTER = /\p{L}/u

function kindOf(unit: string): Token['kind'] {
  if (unit >= '0' && unit <= '9') return 'digits'
  if (unit >= 'a' && unit <= 'z') return 'word'
  return unit > '\u007f' && LETTER.test(unit) ? 'word' : 'mark'
}

/** The tokens of a text in one pass; a text begins as a paragraph does. */
export function tokensOf({ text }: FoldedText): readonly Token[] {
  const tokens: Token[] = []
  let gap: Gap = 'paragraph'
  let at = 0
  while (at < text.length) {
    const unit = text.charAt(at)
    if (unit === ' ' || unit === '\n') {
      if (unit === '\n') gap = gap === 'line' || gap === 'paragraph' ? 'paragraph' : 'line'
      else if (gap === 'none') gap = 'space'
      at++
      continue
    }
    const kind = kindOf(unit)
    let to = at + 1
    if (kind !== 'mark') while (to < text.length && kindOf(text.charAt(to)) === kind) to++
    tokens.push({ kind, text: text.slice(at, to), from: at, to, gap })
    gap = 'none'
    at = to
  }
  return tokens
}
