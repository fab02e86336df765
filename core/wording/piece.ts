/** Pieces of a line of words: text, and numbers that stay left to right and unbroken. */

export type Piece = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'number'; readonly text: string }

/** Values for the places of a pattern: a number, or pieces. */
export type Places = Readonly<Record<string, readonly Piece[]>>

export const word = (text: string): Piece => ({ kind: 'text', text })
export const digits = (text: string): Piece => ({ kind: 'number', text })

/** Fills a pattern such as `{value} in {period}`; a place that is not given is left out. Neighbouring texts are joined. */
export function fill(pattern: string, places: Places): readonly Piece[] {
  const pieces = pattern.split(/(\{[a-zA-Z]+\})/).flatMap((part): readonly Piece[] => {
    if (part === '') return []
    const name = /^\{([a-zA-Z]+)\}$/.exec(part)?.[1]
    return name === undefined ? [word(part)] : (places[name] ?? [])
  })
  return joined(pieces)
}

/** Neighbouring texts as one. */
export function joined(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    if (piece.kind === 'text' && last?.kind === 'text') result[result.length - 1] = word(last.text + piece.text)
    else if (piece.text !== '') result.push(piece)
  }
  return result
}
