/**
 * What makes pdfmake quick on long reports. What it writes stays the same to the byte, but for digits, which are set without
 * kerning so that columns align. Styles are looked up once a text and without the inheritance between styles that no report
 * uses; each run of figures or of special shaping is laid out once a font; what is painted on a page is gathered before it
 * becomes bytes.
 */

import documentModule, { type EmbeddedFont, type GlyphRun, type Page } from 'pdfmake/js/PDFDocument'
import stackModule, { type Stack } from 'pdfmake/js/StyleContextStack'
import inlinesModule from 'pdfmake/js/TextInlines'

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
    layOutOnce(font)
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
const changed = new WeakSet<EmbeddedFont>()

/** Figures are laid out character by character, each character once; words with a feature of their own are laid out once. */
function layOutOnce(font: EmbeddedFont): void {
  if (changed.has(font)) return
  changed.add(font)
  const layoutRun = font.layoutRun.bind(font)
  const characters = new Map<string, GlyphRun>()
  const featured = new Map<string, GlyphRun>()
  font.layoutRun = (text, features) => {
    if (features) return once(featured, `${JSON.stringify(features)} ${text}`, () => layoutRun(text, features))
    if (!FIGURES.test(text)) return layoutRun(text)
    const runs = Array.from(text, (character) => once(characters, character, () => layoutRun(character)))
    return {
      glyphs: runs.flatMap(({ glyphs }) => glyphs),
      positions: runs.flatMap(({ positions }) => positions),
      advanceWidth: runs.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0)
    }
  }
}

function once(known: Map<string, GlyphRun>, key: string, layOut: () => GlyphRun): GlyphRun {
  const run = known.get(key) ?? layOut()
  known.set(key, run)
  return run
}
