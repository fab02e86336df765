/** The sentences of a text, each with the paragraph it stands in. */

/** Places in UTF-16 units. `context`: from where the words before it are about the same thing: its paragraph, and a heading over it. */
export type Sentence = { readonly start: number; readonly end: number; readonly context: number }

/** Ends of sentences: a full stop with a blank after it, but not after an abbreviation of one or two letters. */
const STOP = /(?<![\s\p{P}]\p{L}{1,2}|^\p{L}{1,2})[.!?؟…]+[»”"')\]]*(?=\s|$)/gu
/** A line shorter than this was ended by its author, not by the width of a page. */
const SHORT_LINE = 60
const HEADING = 160

/** The sentences of a text in their order; linear in its length. */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = []
  let heading: number | undefined
  for (const paragraph of text.matchAll(/(?:[^\n]|\n(?![^\S\n]*\n))+/g)) {
    const { 0: words, index } = paragraph
    if (words.trim() === '') continue
    const ends = endsIn(words)
    let start = 0
    for (const end of ends) {
      if (words.slice(start, end).trim() !== '') sentences.push({ start: index + start, end: index + end, context: heading ?? index })
      start = end
    }
    const isHeading = ends.length === 1 && words.length < HEADING && !/[.!?؟…:]\s*$/.test(words)
    heading = isHeading ? index : undefined
  }
  return sentences
}

function endsIn(words: string): readonly number[] {
  const stops = [...words.matchAll(STOP)].map(({ 0: stop, index }) => index + stop.length)
  const breaks = [...words.matchAll(/\n/g)].flatMap(({ index }) => {
    const line = words.slice(words.lastIndexOf('\n', index - 1) + 1, index)
    return line.trim().length < SHORT_LINE || /^\s*(?:[-•*]|\d{1,3}[.)])\s/.test(words.slice(index + 1, index + 12)) ? [index + 1] : []
  })
  return [...new Set([...stops, ...breaks, words.length])].sort((a, b) => a - b)
}
