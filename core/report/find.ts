/**
 * Finding and replacing words in the texts of a draft. Texts are read as what they say, so that no field, emphasis,
 * list or footnote is ever cut: a match may run over emphasis, and one that touches a field is found and never replaced.
 */

import type { Language } from '../entry/indicator'
import type { BlockContent, DraftBlock } from './draft'
import { textOf } from './editing'
import { type Field, fieldText, parseProse } from './prose'
import { letterPlaces } from './rich-places'
import { parseRichText, type RichBlock, type RichInline, type RichLine, writeRichText } from './rich-text'

/** What is looked for. Arabic vowel signs and the stretch sign never count, nor the kind of a blank or an apostrophe. */
export type Wanted = { readonly words: string; readonly matchCase: boolean; readonly wholeWord: boolean }

/** How a field prints; undefined where only the author's own words are searched. */
export type Printed = ((field: Field) => string) | undefined

/**
 * A match. `replaceable`: no field is touched. `before`, `words`, `after`: how it reads in its line. `at`: where its words
 * stand in the text as the draft keeps it, in UTF-16 units; null where it is words of a field alone.
 */
export type Found = { readonly replaceable: boolean; readonly before: string; readonly words: string; readonly after: string; readonly at: Range | null }

/** A match in a draft; `index` counts those of one text. */
export type FoundInDraft = Found & { readonly block: string; readonly language: Language; readonly index: number }

// ---- comparing -------------------------------------------------------------------------

/** Letters with the signs that sit on them; vowel signs and the stretch sign of Arabic belong to the letter before. */
const LETTERS = /[^\p{M}\u0640][\p{M}\u0640]*|[\p{M}\u0640]+/gsu
const IGNORED = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]/g
const WORD_SIGN = /[\p{L}\p{M}\p{N}]/u

/** A letter as it is compared, and where it stands. */
type Letter = { readonly sign: string; readonly start: number; readonly end: number }

function lettersOf(text: string, matchCase: boolean): readonly Letter[] {
  return [...text.matchAll(LETTERS)].flatMap(({ 0: letter, index }): readonly Letter[] => {
    const plain = letter
      .replace(IGNORED, '')
      .normalize('NFC')
      .replace(/[\u00a0\u2007\u202f]/g, ' ')
      .replace(/[\u2018\u2019]/g, "'")
    return plain === '' ? [] : [{ sign: matchCase ? plain : plain.toLowerCase(), start: index, end: index + letter.length }]
  })
}

export type Range = { readonly start: number; readonly end: number }

/** Where the words stand in a plain text; matches never overlap. */
export function rangesOf(text: string, { words, matchCase, wholeWord }: Wanted): readonly Range[] {
  const wanted = lettersOf(words, matchCase)
  if (wanted.length === 0) return []
  const letters = lettersOf(text, matchCase)
  const ranges: Range[] = []
  let at = 0
  while (at + wanted.length <= letters.length) {
    const first = letters[at]
    const last = letters[at + wanted.length - 1]
    const same = wanted.every(({ sign }, index) => letters[at + index]?.sign === sign)
    const alone = !wholeWord || !(isWordSign(letters[at - 1]) || isWordSign(letters[at + wanted.length]))
    if (first && last && same && alone) {
      ranges.push({ start: first.start, end: last.end })
      at += wanted.length
    } else at += 1
  }
  return ranges
}

function isWordSign(letter: Letter | undefined): boolean {
  return letter !== undefined && WORD_SIGN.test(letter.sign)
}

// ---- lines -----------------------------------------------------------------------------

/** A sign that no text holds: where a field or a footnote stands, words end. */
const OBJECT = '\ufffc'

/** A line as one text, with the pieces it comes from. */
type Laid = { readonly text: string; readonly pieces: readonly (Range & { readonly inline: RichInline })[] }

function laid(line: RichLine, printed: Printed): Laid {
  let text = ''
  const pieces = line.map((inline) => {
    const start = text.length
    text += inline.kind === 'text' ? inline.text : inline.kind === 'footnote' || printed === undefined ? OBJECT : printed(inline) || OBJECT
    return { inline, start, end: text.length }
  })
  return { text, pieces }
}

type LineMatch = Range & { readonly found: Omit<Found, 'at'>; readonly pieces: Laid['pieces'] }

function matchesIn(line: RichLine, wanted: Wanted, printed: Printed): readonly LineMatch[] {
  const { text, pieces } = laid(line, printed)
  const shown = (part: string) => part.replaceAll(OBJECT, '…')
  return rangesOf(text, wanted).map(({ start, end }) => ({
    start,
    end,
    pieces,
    found: {
      replaceable: pieces.every((piece) => piece.inline.kind === 'text' || piece.end <= start || piece.start >= end),
      before: shown(text.slice(0, start)),
      words: shown(text.slice(start, end)),
      after: shown(text.slice(end))
    }
  }))
}

/** The line with some of its ranges replaced; new words have the emphasis of the first of the old ones. */
function replacedLine(line: RichLine, ranges: readonly Range[], by: string, printed: Printed): RichLine {
  return laid(line, printed).pieces.flatMap(({ inline, start, end }): readonly RichInline[] => {
    if (inline.kind !== 'text') return [inline]
    let text = ''
    let at = start
    for (const range of ranges) {
      if (range.end <= start || range.start >= end) continue
      if (range.start >= start) text += inline.text.slice(at - start, range.start - start) + by
      at = range.end < end ? range.end : end
    }
    return [{ ...inline, text: text + inline.text.slice(at - start) }]
  })
}

// ---- texts -----------------------------------------------------------------------------

/**
 * A text as lines to search, and the way back from changed lines to a text. Footnotes are lines of their own, after the
 * line they stand in. `places`: the place in the kept text of each letter of a piece, blanks apart.
 */
type Searched = {
  readonly lines: readonly RichLine[]
  readonly write: (lines: readonly RichLine[]) => string
  readonly places: (piece: RichInline) => readonly number[]
}

function searched(text: string, kind: BlockContent['kind']): Searched {
  return isRich(kind) ? searchedRich(text) : searchedPlain(text)
}

/** Whether the texts of such a block are rich; the others are single lines. */
export function isRich(kind: BlockContent['kind']): boolean {
  return kind === 'prose' || kind === 'notes' || kind === 'sources'
}

function searchedPlain(text: string): Searched {
  const line = parseProse(text).map((part): RichInline => ({ ...part, strong: false, emphasis: false }))
  const places = new Map<RichInline, readonly number[]>()
  let read = 0
  for (const piece of line) {
    // A field is kept as it was typed, blanks within its braces included.
    const length = piece.kind === 'text' ? piece.text.length : text.indexOf('}}', read) + 2 - read
    if (piece.kind === 'text')
      places.set(
        piece,
        letterIndexes(piece.text).map((index) => read + index)
      )
    read += length
  }
  return { lines: [line], write: (lines) => lines.flat().map(plainInline).join(''), places: (piece) => places.get(piece) ?? [] }
}

/** Where the letters of a text stand, blanks apart. */
function letterIndexes(text: string): readonly number[] {
  return [...text.matchAll(/\S/g)].map(({ index }) => index)
}

function plainInline(inline: RichInline): string {
  if (inline.kind === 'footnote') return ''
  return inline.kind === 'text' ? inline.text : fieldText(inline)
}

function searchedRich(text: string): Searched {
  const blocks = parseRichText(text).map(ownPieces)
  const lines = blocks.flatMap(linesOf).flatMap((line) => [line, ...footnotesOf(line)])
  return {
    lines,
    places: placesByPiece(blocks, text),
    write: (changed) => {
      const rest = [...changed]
      const take = (): RichLine => {
        const line = rest.shift() ?? []
        return line.map((inline) => (inline.kind === 'footnote' ? { ...inline, inlines: rest.shift() ?? [] } : inline))
      }
      return writeRichText(
        blocks.map((block): RichBlock => (block.kind === 'paragraph' ? { ...block, line: take() } : { ...block, items: block.items.map(take) }))
      )
    }
  }
}

/** A block with pieces of its own, for they are known by themselves: paragraphs that read the same share theirs. */
function ownPieces(block: RichBlock): RichBlock {
  return block.kind === 'paragraph' ? { ...block, line: ownLine(block.line) } : { ...block, items: block.items.map(ownLine) }
}

function ownLine(line: RichLine): RichLine {
  return line.map((inline) => (inline.kind === 'footnote' ? { ...inline, inlines: ownLine(inline.inlines) } : { ...inline }))
}

/** The letters of a text are in the order of its pieces; they are looked up only where something was found. */
function placesByPiece(blocks: readonly RichBlock[], text: string): Searched['places'] {
  let found: Map<RichInline, readonly number[]> | undefined
  const gather = () => {
    const all = letterPlaces(text)
    const places = new Map<RichInline, readonly number[]>()
    let read = 0
    const walk = (line: RichLine) => {
      for (const piece of line) {
        if (piece.kind === 'footnote') walk(piece.inlines)
        if (piece.kind !== 'text') continue
        const count = letterIndexes(piece.text).length
        places.set(piece, all.slice(read, read + count))
        read += count
      }
    }
    for (const line of blocks.flatMap(linesOf)) walk(line)
    return places
  }
  return (piece) => {
    found ??= gather()
    return found.get(piece) ?? []
  }
}

/** Where a match stands in the kept text: from its first letter to its last, fields apart. */
function placeOf({ start, end, pieces }: LineMatch, places: Searched['places']): Range | null {
  const letters = pieces.flatMap((piece) => {
    if (piece.inline.kind !== 'text' || piece.end <= start || piece.start >= end) return []
    const kept = places(piece.inline)
    return letterIndexes(piece.inline.text).flatMap((index, letter) => {
      const within = piece.start + index >= start && piece.start + index < end
      const place = kept[letter]
      return within && place !== undefined ? [place] : []
    })
  })
  const [first] = letters
  const last = letters.at(-1)
  return first === undefined || last === undefined ? null : { start: first, end: last + 1 }
}

function linesOf(block: RichBlock): readonly RichLine[] {
  return block.kind === 'paragraph' ? [block.line] : block.items
}

function footnotesOf(line: RichLine): readonly RichLine[] {
  return line.flatMap((inline) => (inline.kind === 'footnote' ? [inline.inlines] : []))
}

/** The matches of a text, in their order. */
export function findInText(text: string, kind: BlockContent['kind'], wanted: Wanted, printed?: Printed): readonly Found[] {
  const { lines, places } = searched(text, kind)
  return lines.flatMap((line) => matchesIn(line, wanted, printed).map((match) => ({ ...match.found, at: placeOf(match, places) })))
}

/**
 * The text with its matches replaced, all of them or the one of this index, and how many were. What touches a field is
 * left; a text without a replaced match is left sign by sign, and so is a heading or caption that would gain a field.
 */
export function replaceInText(
  text: string,
  kind: BlockContent['kind'],
  wanted: Wanted,
  by: string,
  { printed, only }: { readonly printed?: Printed; readonly only?: number } = {}
): { readonly text: string; readonly count: number } {
  const { lines, write } = searched(text, kind)
  let index = -1
  let count = 0
  const changed = lines.map((line) => {
    const ranges = matchesIn(line, wanted, printed).filter(({ found }) => {
      index += 1
      return found.replaceable && (only === undefined || only === index)
    })
    count += ranges.length
    return replacedLine(line, ranges, by, printed)
  })
  if (count === 0) return { text, count }
  const after = write(changed)
  return JSON.stringify(fieldsOf(after, kind)) === JSON.stringify(fieldsOf(text, kind)) ? { text: after, count } : { text, count: 0 }
}

/** All fields of a text, those of its footnotes included. */
export function fieldsOf(text: string, kind: BlockContent['kind']): readonly Field[] {
  if (!isRich(kind)) return parseProse(text).filter((part) => part.kind !== 'text')
  const lines = parseRichText(text).flatMap(linesOf)
  return lines.flatMap((line) => [line, ...footnotesOf(line)]).flatMap((line) => line.flatMap(fieldIn))
}

function fieldIn(inline: RichInline): readonly Field[] {
  if (inline.kind === 'text' || inline.kind === 'footnote') return []
  const { strong: _, emphasis: __, ...field } = inline
  return [field]
}

// ---- drafts ----------------------------------------------------------------------------

/** Where to search: these editions of all blocks, with their figures as they print where `printed` says how. */
export type Reach = { readonly languages: readonly Language[]; readonly printed?: ((field: Field, language: Language) => string) | undefined }

function printedIn({ printed }: Reach, language: Language): Printed {
  return printed && ((field) => printed(field, language))
}

export function findInDraft(blocks: readonly DraftBlock[], wanted: Wanted, reach: Reach): readonly FoundInDraft[] {
  if (wanted.words === '') return []
  return blocks.flatMap(({ id, content }) =>
    reach.languages.flatMap((language) =>
      findInText(textOf(content)[language], content.kind, wanted, printedIn(reach, language)).map((found, index) => ({ ...found, block: id, language, index }))
    )
  )
}

/** The blocks that replacing everything changes, and how many matches were replaced. */
export function replaceInDraft(
  blocks: readonly DraftBlock[],
  wanted: Wanted,
  by: string,
  reach: Reach
): { readonly blocks: readonly { readonly id: string; readonly content: BlockContent }[]; readonly count: number } {
  let count = 0
  const changed = blocks.flatMap(({ id, content }) => {
    const next = reach.languages.reduce((before, language) => {
      const replaced = replaceInText(textOf(before)[language], before.kind, wanted, by, { printed: printedIn(reach, language) })
      count += replaced.count
      return withText(before, language, replaced.text)
    }, content)
    return next === content ? [] : [{ id, content: next }]
  })
  return { blocks: changed, count }
}

/** The content with one edition's text in its place; itself where that is its text. */
export function withText(content: BlockContent, language: Language, text: string): BlockContent {
  if (textOf(content)[language] === text) return content
  return 'text' in content ? { ...content, text: { ...content.text, [language]: text } } : { ...content, caption: { ...content.caption, [language]: text } }
}
