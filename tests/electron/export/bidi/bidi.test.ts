/**
 * The order in which lines are painted, held against the Unicode Consortium's own data (`BidiCharacterTest.txt`, UCD 15.0.0, kept whole and
 * compressed): each text goes the way of a paragraph, cut into pieces, put in visual order, each piece painted.
 */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { lineOrder, piecesOf } from '../../../../electron/export/pdf-bidi'

/** A text, the level of its paragraph, the levels of its characters (none where a character is removed), and their visual order. */
type Case = { readonly codes: readonly string[]; readonly base: 0 | 1; readonly levels: readonly (number | undefined)[]; readonly order: readonly number[] }

const fields = (list = '') => list.split(' ').filter((field) => field !== '')

const cases = brotliDecompressSync(readFileSync(join(import.meta.dirname, 'BidiCharacterTest.txt.br')))
  .toString('utf8')
  .split('\n')
  .filter((each) => each !== '' && !each.startsWith('#'))
  .map((each): Case => {
    const [codes, , base, levels, order] = each.split(';')
    return {
      codes: fields(codes),
      base: base === '1' ? 1 : 0,
      levels: fields(levels).map((level) => (level === 'x' ? undefined : Number(level))),
      order: fields(order).map(Number)
    }
  })

/** Marks of direction are not painted: they have done their work. */
const PAINTED = /[^\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/u

/** The characters of a text by their indexes, from left to right, as we paint them. */
function painted({ codes, base }: Case): readonly number[] {
  const characters = codes.map((code) => String.fromCodePoint(Number.parseInt(code, 16)))
  const seen = characters.flatMap((character, index) => (PAINTED.test(character) ? [index] : []))
  const pieces = piecesOf([{ text: characters.join(''), isolated: false }], base === 1 ? 'rtl' : 'ltr')
  let from = 0
  const places = pieces.map(({ said, level }) => {
    const length = Array.from(said).length
    const own = seen.slice(from, from + length)
    from += length
    return level % 2 === 1 ? own.reverse() : own
  })
  return lineOrder(pieces, base).flatMap((index) => places[index] ?? [])
}

/** The order that the standard asks for, of what is painted. */
function asked({ codes, levels, order }: Case): readonly number[] {
  return order.filter((index) => levels[index] !== undefined && PAINTED.test(String.fromCodePoint(Number.parseInt(codes[index] ?? '', 16))))
}

describe('the order of a painted line', () => {
  test('is the one that the Unicode data ask for, in each of its cases', () => {
    expect(cases.length).toBeGreaterThan(90_000)
    const wrong = cases.filter(
      (each) =>
        painted(each)
          .filter((index) => each.levels[index] !== undefined)
          .join() !== asked(each).join()
    )
    expect(wrong.slice(0, 5)).toEqual([])
  })
  test('keeps numbers apart that stand side by side: the first is right of the second in Arabic', () => {
    const pieces = piecesOf(
      [
        { text: '−62%', isolated: true },
        { text: 'أ', isolated: true },
        { text: '419', isolated: true }
      ],
      'rtl'
    )
    expect(
      lineOrder(pieces, 1)
        .map((index) => pieces[index]?.text)
        .join('')
    ).toBe('419أ−62%')
  })
})
