/** Where the letters of a rich text stand in it: what finds the words of a text again without its signs and fields. */

import { BULLET, NUMBER, pairedMarks, tokensOf } from './rich-text'

/**
 * The places, in UTF-16 units, of all that prints as a letter of the text itself, blanks apart, in reading order: neither
 * signs of emphasis and lists nor fields are among them; the words of footnotes are.
 */
export function letterPlaces(text: string): readonly number[] {
  return [...text.matchAll(/(?:[^\n]|\n(?![^\S\n]*\n))+/g)].flatMap(({ 0: part, index }) => {
    // A blank line takes the blanks after it along.
    const blanks = index === 0 ? '' : (/^\s+/.exec(part)?.[0] ?? '')
    return placesInPart(part.slice(blanks.length), index + blanks.length)
  })
}

/** The same of a plain line: a heading, a caption. */
export function linePlaces(text: string): readonly number[] {
  return [...text.matchAll(/\{\{[^{}]*\}\}|\S/g)].flatMap(({ 0: sign, index }) => (sign.length > 1 && sign.startsWith('{{') ? [] : [index]))
}

/** A line together with the place of each of its units in the whole text. */
type Placed = { readonly text: string; readonly at: readonly number[] }

function placesInPart(part: string, start: number): readonly number[] {
  const lines = [...part.matchAll(/[^\n]+/g)].map((line): Placed => placed(line[0], start + line.index)).filter(({ text }) => text.trim() !== '')
  const list = [BULLET, NUMBER].find((pattern) => lines.every(({ text }) => pattern.test(text)))
  if (list) return lines.flatMap((line) => placesInLine(cut(line, (list.exec(line.text)?.[0] ?? '').length)))
  return placesInLine({
    text: lines.map(({ text }) => text).join(' '),
    at: lines.flatMap(({ at }, index) => (index === 0 ? at : [-1, ...at]))
  })
}

function placesInLine({ text, at }: Placed): readonly number[] {
  const tokens = tokensOf(text)
  const paired = pairedMarks(tokens)
  return tokens.flatMap((token, index): readonly number[] => {
    switch (token.kind) {
      case 'text':
        return lettersOf(token.text, at, token.at)
      case 'mark':
        return paired.has(index) ? [] : lettersOf(token.sign, at, token.at)
      case 'footnote':
        return placesInLine({ text: token.text, at: at.slice(token.at, token.at + token.text.length) })
      default:
        return []
    }
  })
}

function lettersOf(text: string, at: readonly number[], from: number): readonly number[] {
  return [...text.matchAll(/\S/g)].map((letter) => at[from + letter.index] ?? -1)
}

function placed(text: string, start: number): Placed {
  return { text, at: Array.from({ length: text.length }, (_, index) => start + index) }
}

function cut({ text, at }: Placed, length: number): Placed {
  return { text: text.slice(length), at: at.slice(length) }
}
