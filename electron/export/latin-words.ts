/**
 * Latin words laid out from a font's own tables, glyph by glyph with kerning between pairs: what the engine's font library does
 * too, which takes a second apart of all tables of a font for the first word. Anything but plain Latin text is left to that.
 */

import type { Glyph, GlyphRun } from 'pdfmake/js/PDFDocument'
import { fontTables } from './font-tables'

/** Lays a text out; nothing where it holds more than plain Latin text. */
export type WordLayout = (text: string) => GlyphRun | undefined

/** Letters and signs of Western and Central European languages, each of which is one glyph wherever it stands; a soft hyphen where a word was parted. */
export const PLAIN_LATIN =
  /^[ -~\u00a0-\u00ac\u00ae-\u017f\u2010-\u2015\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u202f\u2030\u2039\u203a\u20ac\u2212]+\u00ad?$/
/** The one ligature that the Latin fonts in `resources/fonts` set by themselves. */
const LIGATURE = 'fi'
const LIGATURE_SIGN = 0xfb01
/** Where a word was parted it ends in a sign without a shape, and the shape of a hyphen that no text uses: `printable` sees to that. */
const SOFT_HYPHEN = '\u00ad'
const HYPHEN = 0x2010

/** The layout of a font's file; nothing where its tables are of other kinds than those of `resources/fonts`. */
export function wordLayout(bytes: Uint8Array, scale: number): WordLayout | undefined {
  const tables = fontTables(bytes)
  if (!tables) return undefined
  const known = new Map<string, Glyph>()
  const glyphOf = (sign: string): Glyph => {
    const glyph = known.get(sign)
    if (glyph) return glyph
    const codePoints = Array.from(sign, (character) => character.codePointAt(0) ?? 0)
    const id = tables.glyphOf(sign === LIGATURE ? LIGATURE_SIGN : sign === SOFT_HYPHEN ? HYPHEN : (codePoints[0] ?? 0))
    const found = { id, codePoints, advanceWidth: tables.advanceOf(id) }
    known.set(sign, found)
    return found
  }
  const kerned = new Map<string, number>()
  const kerningOf = (script: string, left: Glyph, right: Glyph): number => {
    const key = `${script}${left.id} ${right.id}`
    const adjusted = kerned.get(key) ?? tables.kerningOf(script, left.id, right.id)
    kerned.set(key, adjusted)
    return adjusted
  }
  return (text) => {
    if (!PLAIN_LATIN.test(text)) return undefined
    const script = /\p{Script=Latin}/u.test(text) ? 'latn' : 'DFLT'
    const glyphs = (text.match(/fi|./gsu) ?? []).map(glyphOf)
    const positions = glyphs.map((glyph, at) => {
      const next = glyphs[at + 1]
      const advance = glyph.advanceWidth + (next ? kerningOf(script, glyph, next) : 0)
      return { xAdvance: advance * scale, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth: glyph.advanceWidth * scale }
    })
    return { glyphs, positions, advanceWidth: positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) }
  }
}
