/** Lines of a document as pdfmake's text: fonts by script, numbers whole, marks raised, Arabic in pieces. */

import type { Content } from 'pdfmake/interfaces'
import type { Language } from '../../core/entry/indicator'
import { type Inline, type Line, plainText } from '../../core/report/document'
import { isMixed, type Piece, piecesOf, type Span } from './pdf-bidi'
import type { PreparedInline } from './pdf-patch'
import type { PrintedFigure } from './pdf-places'
import { bare, printable } from './printable'

/** Families of `resources/fonts`; the Arabic one holds Latin letters too. */
export const LATIN = 'Plex'
export const ARABIC = 'Amiri'

export type Direction = 'ltr' | 'rtl'

/** The words of a line as they print, for a bookmark. */
export function printedText(line: Line): string {
  return bare(plainText(line)).trim()
}

/** The Arabic font has no narrow no-break space. */
function inFonts(text: string, direction: Direction): string {
  return direction === 'rtl' ? text.replaceAll('\u202f', '\u00a0') : text
}

type Styled = { bold?: boolean; italics?: boolean; sup?: boolean; noWrap?: boolean; font?: string; language?: Language }

/** Marks what the engine carries with a figure that comes from a cell, so that it can be found on the page. */
function figureMark(inline: Inline | undefined): { figure?: PrintedFigure } {
  if (inline?.kind !== 'number' || inline.origin === undefined) return {}
  return { figure: { origin: inline.origin, text: inline.text } }
}

/** Arabic has no slanted letters: what is emphasised there is set bold. */
function styleOf(inline: Inline, direction: Direction): Styled {
  if (inline.kind === 'note') return { sup: true, noWrap: true }
  const bold = inline.strong || (inline.emphasis && direction === 'rtl')
  const italics = inline.emphasis && direction === 'ltr'
  return {
    ...(bold ? { bold: true } : {}),
    ...(italics ? { italics: true } : {}),
    ...(inline.kind === 'number' ? { noWrap: true } : {}),
    ...(inline.kind === 'text' && inline.language ? { language: inline.language } : {})
  }
}

function wordsOf(inline: Inline): string {
  return inline.kind === 'note' ? inline.mark : inline.text
}

/** The spans of a line, with the characters that print. */
export function printedSpans(line: Line, direction: Direction): readonly Span[] {
  return line.map((inline): Span => ({ text: inFonts(printable(wordsOf(inline)), direction), isolated: inline.kind !== 'text' }))
}

/** The text of a line for one pdfmake node; a plain string where nothing more is needed. */
export function pdfText(line: Line, direction: Direction): Content {
  const spans = printedSpans(line, direction)
  if (direction === 'rtl' || isMixed(spans)) return preparedText(line, spans, direction)
  const only = line[0]
  if (line.length === 1 && only && only.kind !== 'note' && Object.keys(styleOf(only, direction)).every((style) => style === 'noWrap')) {
    const { figure } = figureMark(only)
    return figure ? marked([{ text: bare(only.text), figure }]) : bare(only.text)
  }
  return marked(line.map((inline) => ({ text: bare(wordsOf(inline)), ...styleOf(inline, direction), ...figureMark(inline) })))
}

const LATIN_WORD = /\p{Script=Latin}{2}/u
const FRENCH_LETTER = /[àâæçéèêëîïôœùûüÿ]/i
const LETTER = /\p{L}/u

/**
 * The language of each piece in letters that the document's own has not, a name or an acronym of which nobody said more: French where
 * its letters say so, else English. Marks and numbers between two such words are theirs, and so is all that stands with nothing else.
 */
function foreignLanguages(pieces: readonly Piece[], direction: Direction): readonly (Language | undefined)[] {
  const words = pieces.map((piece) => foreignLanguage(piece, direction))
  const lettered = pieces.flatMap(({ said }, at) => (words[at] !== undefined || LETTER.test(said) ? [at] : []))
  let next = 0
  return words.map((own, at) => {
    while ((lettered[next] ?? at) < at) next += 1
    if (lettered[next] === at) return own
    const before = words[lettered[next - 1] ?? -1]
    const after = words[lettered[next] ?? -1]
    if (next === 0) return after
    return next === lettered.length || before === after ? before : undefined
  })
}

function foreignLanguage({ arabic, said }: Piece, direction: Direction): Language | undefined {
  if (direction === 'ltr') return arabic ? 'ar' : undefined
  if (arabic || !LATIN_WORD.test(said)) return undefined
  return FRENCH_LETTER.test(said) ? 'fr' : 'en'
}

type MarkedText = Styled & { text: string; figure?: PrintedFigure }

/** pdfmake copies fields that it does not know along with the text. */
function marked(texts: MarkedText[]): Content {
  return texts
}

/**
 * After a lam, Amiri sets kaf wider by a glyph that stands for no letter, which readers extract as a gap in the word.
 * Without the feature that does so the word stays whole; words with lam-alef need it for their shape, and keep it.
 */
const SPACED_KAF = /^(?!.*\u0644[\u0622\u0623\u0625\u0627]).*\u0644\u0643/

function preparedText(line: Line, spans: readonly Span[], direction: Direction): Content {
  const marks = line.map(figureMark)
  const pieces = piecesOf(spans, direction)
  const foreign = foreignLanguages(pieces, direction)
  return pieces.map((piece, index): PreparedInline => {
    const inline = line[piece.span]
    const { bold, italics, sup, language = foreign[index] } = inline ? styleOf(inline, direction) : {}
    const { figure } = marks[piece.span] ?? {}
    return {
      text: piece.text,
      said: piece.said,
      level: piece.level,
      ...(piece.parted === undefined ? {} : { parted: piece.parted }),
      base: direction === 'rtl' ? 1 : 0,
      font: piece.arabic || direction === 'rtl' ? ARABIC : LATIN,
      preserveLeadingSpaces: true,
      ...(SPACED_KAF.test(piece.text) ? { fontFeatures: { rlig: false } } : {}),
      ...(piece.glued ? { noNewLine: true } : {}),
      ...(bold ? { bold } : {}),
      ...(italics ? { italics } : {}),
      ...(sup ? { sup } : {}),
      ...(language ? { language } : {}),
      ...(figure ? { figure } : {})
    }
  })
}
