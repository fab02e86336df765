/** Text as every writer sets it: on one line, with nothing in it that a page or a file format cannot hold. Where words are parted is the program's to say. */

const WHITE = /[\t-\r\u0085\u2028\u2029]+/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b\ufeff\ufffe\uffff]/g
/** Embeddings, overrides and isolates: unclosed, they would turn the words that follow them, and direction is the program's own to set. */
const EMBEDDINGS = /[\u202a-\u202e\u2066-\u2069]/g
/** Marks of direction, which are letters without a shape. */
const MARKS = /[\u200e\u200f\u061c]/g

/** The words of an authored text; line ends and tabs are spaces. Marks of direction stay, for they place the signs beside them. The two signs for a hyphen look the same; the rarer one's shape is left to words that are parted. */
export function printable(text: string): string {
  return text.replace(WHITE, ' ').replace(UNPRINTABLE, '').replaceAll('\u2010', '-').replace(EMBEDDINGS, '').toWellFormed()
}

/** The same without marks of direction, for lines that need no reordering and for writers that set direction themselves. */
export function bare(text: string): string {
  return printable(text).replace(MARKS, '')
}
