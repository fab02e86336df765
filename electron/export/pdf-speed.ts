/**
 * What makes pdfmake quick on long reports. What it writes stays the same to the byte, but for digits, which are set without
 * kerning so that columns align. Styles are looked up once a text and without the inheritance between styles that no report
 * uses; each text is laid out once a process, whatever documents it stands in; outlines are copied unread; what is painted on a page is gathered before it
 * becomes bytes.
 */

import { readFileSync } from 'node:fs'
import documentModule, { type EmbeddedFont, type Font, type GlyphRun, type Page, type Subset } from 'pdfmake/js/PDFDocument'
import stackModule, { type Stack } from 'pdfmake/js/StyleContextStack'
import inlinesModule from 'pdfmake/js/TextInlines'
import { type WordLayout, wordLayout } from './latin-words'

/** Puts the quicker ways in place, once a process. */
export function hastenLayout(): void {
  stackModule.default.prototype.getProperty = styleProperty
  const inlines = inlinesModule.default.prototype
  const buildInlines = inlines.buildInlines
  inlines.buildInlines = function (texts, styles) {
    return buildInlines.call(this, texts, remembering(styles))
  }
  const pdf = documentModule.default.prototype
  const provideFont = pdf.provideFont
  pdf.provideFont = function (family, bold, italics) {
    const font = provideFont.call(this, family, bold, italics)
    layOutFromStore(font, `${this.getFontFile(family, bold, italics)}`)
    return font
  }
  const waiting = new WeakMap<Page, string[]>()
  pdf.addContent = function (data) {
    const lines = waiting.get(this.page)
    if (lines) lines.push(data)
    else waiting.set(this.page, [data])
    return this
  }
  const flushPages = pdf.flushPages
  pdf.flushPages = function () {
    for (const page of this._pageBuffer) {
      const lines = waiting.get(page)
      if (lines) page.write(lines.join('\n'))
      waiting.delete(page)
    }
    flushPages.call(this)
  }
}

function styleProperty(this: Stack, property: string): unknown {
  for (let at = this.styleOverrides.length - 1; at >= 0; at -= 1) {
    const item = this.styleOverrides[at]
    const value = typeof item === 'string' ? this.styleDictionary[item]?.[property] : item?.[property]
    if (value !== undefined && value !== null) return value
  }
  return this.defaultStyle[property]
}

/** The styles round a text, each looked up once. What a word says of itself, pdfmake asks before it comes here. */
function remembering(styles: Pick<Stack, 'getProperty'>): Pick<Stack, 'getProperty' | 'auto'> {
  const known = new Map<string, unknown>()
  return {
    auto: (_, look) => look(),
    getProperty: (property) => {
      if (!known.has(property)) known.set(property, styles.getProperty(property))
      return known.get(property)
    }
  }
}

/** Digits and what stands between and beside them; one blank may follow, as the engine cuts words. */
const FIGURES = /^[\d.,:+\u2212/%\u00a0\u202f]+ ?$/

/** What is kept of a font's file: the font itself to lay texts out with, and every text that was laid out. */
type Store = { readonly font: Font; readonly scale: number; readonly runs: Map<string, GlyphRun>; readonly words: WordLayout | undefined }
const stores = new Map<string, Store>()
/** Texts kept of a font: the words of a long report in several editions. Above this one begins anew. */
const MOST_RUNS = 30_000

/** What the first glyph of a font stands for, which is none of a text: not U+0000, which the engine writes and no reader may be given. */
const NO_LETTER = 0xfffd

const changed = new WeakSet<EmbeddedFont>()

/** Texts are laid out once a process, figures character by character. */
function layOutFromStore(font: EmbeddedFont, file: string): void {
  if (changed.has(font)) return
  changed.add(font)
  font.unicode[0] = [NO_LETTER]
  copyOutlines(font.subset)
  const store = stores.get(file) ?? { font: font.font, scale: font.scale, runs: new Map<string, GlyphRun>(), words: wordLayout(readFileSync(file), font.scale) }
  stores.set(file, store)
  const { layoutRun } = font
  const stored = (text: string, features?: unknown): GlyphRun => {
    const key = features ? `${JSON.stringify(features)} ${text}` : text
    const known = store.runs.get(key)
    if (known) return known
    if (store.runs.size >= MOST_RUNS) store.runs.clear()
    const run = (features ? undefined : store.words?.(text)) ?? alone(() => layoutRun.call(store, text, features), store.font)
    store.runs.set(key, run)
    return run
  }
  font.layoutRun = (text, features) => {
    if (features || !FIGURES.test(text)) return stored(text, features)
    const runs = Array.from(text, (character) => stored(character))
    return {
      glyphs: runs.flatMap(({ glyphs }) => glyphs),
      positions: runs.flatMap(({ positions }) => positions),
      advanceWidth: runs.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0)
    }
  }
}

/** Outlines that are not composed of others are copied as they stand, unread. */
function copyOutlines(subset: Subset): void {
  const { _addGlyph: addGlyph } = subset
  subset._addGlyph = function (glyph) {
    const { loca, hmtx } = this.font
    const from = loca.offsets[glyph] ?? 0
    const stream = this.font._getTableStream('glyf')
    stream.pos += from
    const outline = stream.readBuffer((loca.offsets[glyph + 1] ?? from) - from)
    if (isComposed(outline)) return addGlyph.call(this, glyph)
    this.glyf.push(outline)
    this.loca.offsets.push(this.offset)
    this.hmtx.metrics.push(this.font.getGlyph(glyph)._getTableMetrics(hmtx))
    this.offset += outline.length
    return this.glyf.length - 1
  }
}

/** An outline begins with how many contours it has: below zero, other outlines instead (OpenType, table `glyf`). */
function isComposed(outline: Uint8Array): boolean {
  return ((outline[0] ?? 0) & 0x80) !== 0
}

/**
 * A text laid out by itself. A font remembers with each glyph the letter that first asked for it: it must forget them, or what
 * one document holds would show in the next one's bytes.
 */
function alone(layOut: () => GlyphRun, font: Font): GlyphRun {
  font._glyphs = {}
  const { glyphs, positions, advanceWidth } = layOut()
  return { glyphs: glyphs.map(({ id, codePoints, advanceWidth: width }) => ({ id, codePoints, advanceWidth: width })), positions, advanceWidth }
}
