/** The text as rules read it: what only looks different is made the same, and each unit knows its place in the text. */

/** Folded text; unit n of it stands in the text from `starts[n]` to `ends[n]`, in UTF-16 code units. */
export type FoldedText = { readonly text: string; readonly starts: readonly number[]; readonly ends: readonly number[] }

const NOTHING = ''
/** Marks of direction, joiners, soft hyphen, byte order mark and the Arabic stretching line: they say nothing of numbers. */
const SILENT = /[\u00ad\u061c\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/
const COMBINING = /\p{M}/u
/** Letters that carry a hamza of their own: without it they make other words. */
const WHOLE = /[\u0624\u0626]/
const PRESENTED = /[\ufb50-\ufdff\ufe70-\ufefc]/
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/[\p{Zs}\t\r]/u, ' '],
  [/[\n\v\f\u0085\u2028]/, '\n'],
  [/[\u2010\u2011]/, '-'],
  [/[\u2012-\u2015]/, '\u2013'],
  [/[\ufe63\uff0d]/, '\u2212'],
  [/[\u2018\u2019\u02bc\u2032]/, "'"],
  [/[\u066a\ufe6a\uff05]/, '%'],
  [/[\u0649\u06cc]/, '\u064a'],
  [/\u06a9/, '\u0643']
]
const EASTERN = [0x0660, 0x06f0]
const known = new Map<string, string>()

/**
 * Folds a text for reading, in one pass: small letters without accents, alif without hamza, Latin digits, one space, one hyphen,
 * one dash, one apostrophe, one percent sign; marks of direction are left out. Superscripts stay what they are.
 */
export function foldText(text: string): FoldedText {
  const starts: number[] = []
  const ends: number[] = []
  const units: string[] = []
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    const folded = foldCharacter(character)
    if (folded === NOTHING && ends.at(-1) === at && COMBINING.test(character)) ends[ends.length - 1] = at + 1
    if (folded !== NOTHING) units.push(folded)
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(at)
      ends.push(at + 1)
    }
  }
  return { text: units.join(''), starts, ends }
}

/** One word of a table as texts are folded. */
export function fold(word: string): string {
  return foldText(word).text
}

function foldCharacter(character: string): string {
  if (character <= '~' && !(character >= 'A' && character <= 'Z') && character >= ' ') return character
  const found = known.get(character)
  if (found !== undefined) return found
  const folded = foldNew(character)
  known.set(character, folded)
  return folded
}

function foldNew(character: string): string {
  if (SILENT.test(character) || COMBINING.test(character)) return NOTHING
  if (character === '\u2029') return '\n\n'
  const alike = ALIKE.find(([those]) => those.test(character))
  if (alike) return alike[1]
  const code = character.charCodeAt(0)
  const zero = EASTERN.find((start) => code >= start && code < start + 10)
  if (zero !== undefined) return String.fromCharCode(48 + code - zero)
  if (WHOLE.test(character)) return character
  if (PRESENTED.test(character)) return fold(character.normalize('NFKC') === character ? '' : character.normalize('NFKC'))
  const base = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return base.length === 1 ? base : character
}
