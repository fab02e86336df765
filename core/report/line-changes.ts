/** What has changed between two printed lines: words one by one, numbers whole. */

import type { Line } from './document'
import { type WordChange, wordChanges } from './word-changes'

/** A piece of the way from one line to another; `number`: it is a number, and stands left to right in every language. */
export type LineChange = WordChange & { readonly number: boolean }

/** With `removed` left out the pieces are the new line, with `added` left out the old; marks of notes apart. */
export function lineChanges(before: Line, after: Line): readonly LineChange[] {
  return wordChanges(braced(before), braced(after)).flatMap(({ kind, text }) =>
    text.split(/(\{\{[^{}]*\}\})/).flatMap((piece): readonly LineChange[] => {
      const number = /^\{\{([^{}]*)\}\}$/.exec(piece)?.[1]
      if (number !== undefined) return [{ kind, text: number, number: true }]
      return piece === '' ? [] : [{ kind, text: piece, number: false }]
    })
  )
}

/** Numbers in double braces, as fields are, which are never taken apart; printed words hold no braces that pair with them. */
function braced(line: Line): string {
  return line.map((inline) => (inline.kind === 'number' ? `{{${inline.text}}}` : inline.kind === 'text' ? inline.text.replace(/[{}]+/g, ' ') : '')).join('')
}
