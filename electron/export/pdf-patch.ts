/**
 * What pdfmake 0.3.11 lacks, added from outside. For Arabic: lines of pieces prepared by `pdf-bidi` are taken as they
 * are and painted in visual order. For figures: digits are set without kerning, so that columns align. For the preview:
 * each word knows the block that it stands in. For speed, all of it the same to the byte: `pdf-speed`. The version is
 * pinned, and page tests guard what is relied on.
 */

import rendererModule from 'pdfmake/js/Renderer'
import breakerModule from 'pdfmake/js/TextBreaker'
import inlinesModule from 'pdfmake/js/TextInlines'
import { visualOrder } from './pdf-bidi'
import { hastenLayout } from './pdf-speed'

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
  const inlines = inlinesModule.default.prototype
  const measure = inlines.measure
  inlines.measure = function (items, styles) {
    const block = styles.getProperty('block')
    for (const item of items) item.block = block
    return measure.call(this, items, styles)
  }
  hastenLayout()
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
