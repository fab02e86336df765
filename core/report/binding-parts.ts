/** The parts that a plain text has: headings and paragraphs. */

/** A part of a text, in UTF-16 units; line ends within it are those of its page. */
export type BindingPart = { readonly kind: 'heading' | 'prose'; readonly start: number; readonly end: number }

const LONGEST_HEADING = 120

/** The parts of a text in their order; blank lines part them. A heading is a short line alone without a full stop, with text below it. */
export function partsOf(text: string): readonly BindingPart[] {
  const paragraphs = [...text.matchAll(/(?:[^\n]|\n(?![^\S\n]*\n))+/g)].flatMap(({ 0: words, index }) => {
    const start = index + (words.length - words.trimStart().length)
    const end = index + words.trimEnd().length
    return end > start ? [{ start, end, words: text.slice(start, end) }] : []
  })
  return paragraphs.map(({ start, end, words }, index): BindingPart => {
    const isHeading = words.length <= LONGEST_HEADING && !/[\n#]/.test(words) && !/[.!?؟…:;,،]$/.test(words) && index < paragraphs.length - 1
    return { kind: isHeading ? 'heading' : 'prose', start, end }
  })
}
