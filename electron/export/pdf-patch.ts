/**
 * What pdfmake 0.3.11 lacks, added from outside. For Arabic: lines of pieces prepared by `pdf-bidi` are taken as they
 * are and painted in visual order. For figures: digits are set without kerning, so that columns align, and without
 * asking the font's tables for every number anew; a style is looked up without the inheritance between
 * styles that no report uses. For the preview: each word knows the block that it stands in. The version is pinned, and page tests guard what is relied on.
 */

import documentModule, { type EmbeddedFont, type GlyphRun } from 'pdfmake/js/PDFDocument'
import rendererModule from 'pdfmake/js/Renderer'
import stackModule from 'pdfmake/js/StyleContextStack'
import breakerModule from 'pdfmake/js/TextBreaker'
import inlinesModule from 'pdfmake/js/TextInlines'
import { visualOrder } from './pdf-bidi'

/** A piece as pdfmake carries it: its own fields, and ours. */
export type PreparedInline = { text: string; level: number; base: 0 | 1; noNewLine?: boolean; [style: string]: unknown }

type PlacedInline = PreparedInline & { x: number; width: number }
type PlacedLine = { inlines: PlacedInline[]; ordered?: boolean }

function isPrepared(texts: unknown): texts is PreparedInline[] {
  return Array.isArray(texts) && texts.length > 0 && texts.every((text) => typeof text === 'object' && text !== null && 'level' in text)
}

let patched = false

/** Puts the additions in place, once a process. */
export function patchLayoutEngine(): void {
  if (patched) return
  patched = true
  const breaker = breakerModule.default.prototype
  const getBreaks = breaker.getBreaks
  breaker.getBreaks = function (texts, styles) {
    return isPrepared(texts) ? texts : getBreaks.call(this, texts, styles)
  }
  const renderer = rendererModule.default.prototype
  const renderLine = renderer.renderLine
  renderer.renderLine = function (line, x, y) {
    orderLine(line)
    renderLine.call(this, line, x, y)
  }
  stackModule.default.prototype.getProperty = function (property) {
    for (let at = this.styleOverrides.length - 1; at >= 0; at -= 1) {
      const item = this.styleOverrides[at]
      const value = typeof item === 'string' ? this.styleDictionary[item]?.[property] : item?.[property]
      if (value !== undefined && value !== null) return value
    }
    return this.defaultStyle[property]
  }
  const inlines = inlinesModule.default.prototype
  const measure = inlines.measure
  inlines.measure = function (items, styles) {
    const block = styles.getProperty('block')
    for (const item of items) item.block = block
    return measure.call(this, items, styles)
  }
  const pdf = documentModule.default.prototype
  const provideFont = pdf.provideFont
  pdf.provideFont = function (family, bold, italics) {
    const font = provideFont.call(this, family, bold, italics)
    setFiguresEvenly(font)
    return font
  }
}

/** Digits and what stands between and beside them; one blank may follow, as the engine cuts words. */
const FIGURES = /^[\d.,:+\u2212/%\u00a0\u202f]+ ?$/
const even = new WeakSet<EmbeddedFont>()

/** Text of figures is laid out character by character, each character once. */
function setFiguresEvenly(font: EmbeddedFont): void {
  if (even.has(font)) return
  even.add(font)
  const layoutRun = font.layoutRun.bind(font)
  const characters = new Map<string, GlyphRun>()
  const runOf = (character: string): GlyphRun => {
    const known = characters.get(character)
    if (known) return known
    const run = layoutRun(character)
    characters.set(character, run)
    return run
  }
  font.layoutRun = (text, features) => {
    if (features || !FIGURES.test(text)) return layoutRun(text, features)
    const runs = Array.from(text, runOf)
    return {
      glyphs: runs.flatMap(({ glyphs }) => glyphs),
      positions: runs.flatMap(({ positions }) => positions),
      advanceWidth: runs.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0)
    }
  }
}

const BLANK = /^\s*$/

/** Gives the inlines of a line their places in visual order. Blanks at either end of the line hang outside it. */
function orderLine(line: PlacedLine): void {
  const { inlines } = line
  if (line.ordered || !inlines.some(({ level }) => level > 0)) return
  const base = inlines[0]?.base ?? 0
  const levels = inlines.map(({ level }) => level)
  for (let last = inlines.length - 1; last >= 0 && BLANK.test(inlines[last]?.text ?? ''); last -= 1) levels[last] = base
  const visual = visualOrder(levels).flatMap((index) => inlines[index] ?? [])
  let x = 0
  for (const inline of visual) {
    if (!BLANK.test(inline.text)) break
    x -= inline.width
  }
  for (const inline of visual) {
    inline.x = x
    x += inline.width
  }
  line.inlines = visual
  line.ordered = true
}
