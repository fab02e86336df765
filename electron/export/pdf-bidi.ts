/**
 * Lines of mixed direction for an engine that sets words from left to right. A paragraph is resolved as a whole by the
 * Unicode Bidirectional Algorithm (UAX #9, by bidi-js), cut into pieces that an engine may place freely, and each laid
 * out line of pieces is then put into visual order (rule L2).
 */

import bidiFactory from 'bidi-js'
import LineBreaker from 'linebreak'

const bidi = bidiFactory()

/** A run of one level and one script, without a break inside, or white space. Text is as it is to be painted. */
export type Piece = {
  readonly text: string
  /** The same in the order in which it is read, with brackets as they were written. */
  readonly said: string
  readonly level: number
  /** The lowest level of the marks of direction that stood before it: nothing is turned across them. */
  readonly parted?: number | undefined
  /** Set in the Arabic font. */
  readonly arabic: boolean
  /** The line may not be broken behind this piece. */
  readonly glued: boolean
  /** Index of the span of the paragraph that the piece comes from. */
  readonly span: number
}

/** A stretch of a paragraph: words, or a number that stays left to right and whole. */
export type Span = { readonly text: string; readonly isolated: boolean }

const LRI = '\u2066'
const PDI = '\u2069'
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/
const ARABIC_LETTER = /[\u0600-\u0605\u060c-\u061a\u061b-\u065f\u066e-\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]/
const CONTROLS = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/
const SPACE = /\s/

/** Whether a line of these spans needs the algorithm at all. */
export function isMixed(spans: readonly Span[]): boolean {
  return spans.some(({ text }) => RIGHT_TO_LEFT.test(text) || CONTROLS.test(text))
}

type Character = { readonly text: string; readonly level: number; readonly parted: number | undefined; readonly span: number; readonly breakBehind: boolean }

/** The pieces of a paragraph in logical order. */
export function piecesOf(spans: readonly Span[], direction: 'ltr' | 'rtl'): readonly Piece[] {
  return runsOf(resolve(spans, direction)).map((run): Piece => {
    const arabic = run.some(({ text }) => ARABIC_LETTER.test(text))
    const first = run[0]
    const level = first?.level ?? 0
    const logical = run.map(({ text }) => text)
    const painted = level % 2 === 1 && !arabic ? logical.reverse().map(mirrored) : logical
    return {
      text: painted.join(''),
      said: run.map(({ text }) => text).join(''),
      level,
      parted: first?.parted,
      arabic,
      glued: run.at(-1)?.breakBehind === false,
      span: first?.span ?? 0
    }
  })
}

function mirrored(character: string): string {
  return bidi.getMirroredCharacter(character) ?? character
}

/** Levels by UAX #9 over the whole paragraph, breaks by UAX #14; marks of direction have done their work and go. */
function resolve(spans: readonly Span[], direction: 'ltr' | 'rtl'): readonly Character[] {
  const marked = spans.map(({ text, isolated }) => (isolated ? `${LRI}${text}${PDI}` : text))
  const whole = marked.join('')
  const { levels } = bidi.getEmbeddingLevels(whole, direction)
  const breaks = breaksOf(spans)
  const characters: Character[] = []
  let place = 0
  let offset = 0
  spans.forEach(({ text, isolated }, span) => {
    const start = place + (isolated ? 1 : 0)
    let at = 0
    for (const character of text) {
      offset += character.length
      if (!CONTROLS.test(character)) {
        const inside = isolated && at + character.length < text.length
        const parted = lowestOfMarks(whole, levels, start + at)
        characters.push({ text: character, level: levels[start + at] ?? 0, parted, span, breakBehind: !inside && breaks.has(offset) })
      }
      at += character.length
    }
    place += marked[span]?.length ?? 0
  })
  return characters
}

/** The lowest level of the marks of direction right before a place. */
function lowestOfMarks(text: string, levels: Uint8Array, place: number): number | undefined {
  let lowest: number | undefined
  for (let at = place - 1; at >= 0 && CONTROLS.test(text.charAt(at)); at -= 1) lowest = Math.min(lowest ?? Number.POSITIVE_INFINITY, levels[at] ?? 0)
  return lowest
}

function breaksOf(spans: readonly Span[]): ReadonlySet<number> {
  const breaker = new LineBreaker(spans.map(({ text }) => text).join(''))
  const places = new Set<number>()
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) places.add(found.position)
  return places
}

/** Cuts where the level, the script, the span or the kind (space or not) changes, and where a line may end. */
function runsOf(characters: readonly Character[]): readonly (readonly Character[])[] {
  const runs: Character[][] = []
  let previous: Character | undefined
  for (const character of characters) {
    const last = runs.at(-1)
    if (last === undefined || previous === undefined || cutBetween(previous, character)) runs.push([character])
    else last.push(character)
    previous = character
  }
  return runs
}

function cutBetween(a: Character, b: Character): boolean {
  if (a.level !== b.level || a.span !== b.span || a.breakBehind || b.parted !== undefined) return true
  if (SPACE.test(a.text) !== SPACE.test(b.text)) return true
  const mark = /\p{M}/u.test(b.text)
  return !mark && ARABIC_LETTER.test(a.text) !== ARABIC_LETTER.test(b.text)
}

const BLANK = /^\s*$/

/** Nothing that is seen. */
export function isBlank(text: string): boolean {
  return BLANK.test(text)
}

/** The visual order of the pieces of one line (UAX #9, rules L1 and L2): their indexes, from left to right. `base`: the paragraph's level. */
export function lineOrder(pieces: readonly Pick<Piece, 'text' | 'level' | 'parted'>[], base: 0 | 1): readonly number[] {
  const seen = pieces.findLastIndex(({ text }) => !isBlank(text))
  const places = pieces.flatMap(({ level, parted }, piece) => {
    const own = { level: piece > seen ? base : level, piece: piece as number | undefined }
    return parted === undefined ? [own] : [{ level: parted, piece: undefined }, own]
  })
  return visualOrder(places.map(({ level }) => level)).flatMap((place) => places[place]?.piece ?? [])
}

/** Rule L2: the indexes of levels, from left to right. */
function visualOrder(levels: readonly number[]): readonly number[] {
  const order = levels.map((_, index) => index)
  const highest = Math.max(0, ...levels)
  for (let level = highest; level >= 1; level -= 1) {
    for (let start = 0; start < order.length; start += 1) {
      if (levelAt(levels, order, start) < level) continue
      let end = start
      while (end + 1 < order.length && levelAt(levels, order, end + 1) >= level) end += 1
      order.splice(start, end - start + 1, ...order.slice(start, end + 1).reverse())
      start = end
    }
  }
  return order
}

function levelAt(levels: readonly number[], order: readonly number[], place: number): number {
  return levels[order[place] ?? 0] ?? 0
}
