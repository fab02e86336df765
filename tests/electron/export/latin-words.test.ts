import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import documentModule, { type GlyphRun } from 'pdfmake/js/PDFDocument'
import { describe, expect, test } from 'vitest'
import { latinCoverage } from '../../../electron/export/font-coverage'
import { codePointsOf } from '../../../electron/export/glyphs'
import { PLAIN_LATIN, wordLayout } from '../../../electron/export/latin-words'

const weights = ['Regular', 'SemiBold', 'Italic'].map((weight) => {
  const file = resolve(`resources/fonts/IBMPlexSans-${weight}.ttf`)
  const font = new documentModule.default({ Plex: { normal: file } }).provideFont('Plex', false, false)
  const layOut = wordLayout(readFileSync(file), font.scale)
  return { weight, font, layOut }
})

const characters = [...codePointsOf(latinCoverage)].map((point) => String.fromCodePoint(point)).filter((character) => PLAIN_LATIN.test(character))

function shown({ glyphs, positions, advanceWidth }: GlyphRun): unknown {
  return {
    glyphs: glyphs.map(({ id, codePoints, advanceWidth: width }) => ({ id, codePoints, width })),
    positions: positions.map((at) => ({ ...at })),
    advanceWidth
  }
}

describe.each(weights)('Latin words in $weight', ({ font, layOut }) => {
  const law = (text: string) => {
    expect(shown(layOut?.(text) ?? { glyphs: [], positions: [], advanceWidth: -1 })).toEqual(shown(font.layoutRun(text)))
  }

  test('are set as the font library sets them, every pair of printable ASCII and every letter beside them', () => {
    const ascii = characters.filter((character) => character <= '~')
    for (const left of ascii) law(ascii.map((right) => `${left}${right}`).join(''))
    for (const character of characters) law(`V${character}o${character}.`)
  })
  test('are set as the font library sets them, whatever stands beside what', () => {
    const any = fc.constantFrom(...characters)
    const likely = fc.constantFrom('f', 'fi', 'ffi', 'AV', 'To', ' ', '.', '«', '\u202f', '\u2212', '1', 'é', 'ŀ')
    fc.assert(
      fc.property(
        fc.array(fc.oneof(any, likely), { minLength: 1, maxLength: 12 }).map((signs) => signs.join('')),
        law
      ),
      { numRuns: 400 }
    )
  })
  test('are left to the library where they hold marks, other scripts or signs of direction', () => {
    for (const text of ['e\u0301', 'الأرقام', 'a\u00adb', '\u2066a\u2069', 'Δ', '½\u2044', '']) expect(layOut?.(text)).toBeUndefined()
  })
})
