/** Texts as words and numbers, to be laid against one another. */

/** A word, or a number with its sign and percent sign. `same`: as it is compared, without marks of direction and of spacing. */
export type Token = { readonly kind: 'word' | 'number'; readonly text: string; readonly same: string; readonly start: number; readonly end: number }

const TOKEN =
  /([-+\u2212]\p{Cf}*)?\p{Nd}(?:[\p{Nd}\p{Cf}.,\u00a0\u202f\u2009\u066b\u066c]*\p{Nd})?(?:[\u00a0\u202f ]?\p{Cf}*[%\u066a])?|[\p{L}\p{M}\p{Cf}]*\p{L}[\p{L}\p{M}\p{Cf}]*/gu

/** The tokens of a text in their order. */
export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(TOKEN)].map((match): Token => {
    const [found] = match
    return {
      kind: /\p{Nd}/u.test(found) ? 'number' : 'word',
      text: found,
      same: comparable(found),
      start: match.index,
      end: match.index + found.length
    }
  })
}

/** Without what cannot be seen; all spaces alike, and all minus signs. */
function comparable(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u00a0\u202f\u2009 ]/g, ' ')
    .replace(/^-/, '\u2212')
}
