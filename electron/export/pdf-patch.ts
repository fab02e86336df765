/**
 * What pdfmake 0.3.11 lacks, added from outside. For Arabic: lines of pieces prepared by `pdf-bidi` are taken as they
 * are and painted in visual order. For figures: digits are set without kerning, so that columns align. For the preview:
 * each word knows the block that it stands in. For those who hear the report: what is painted is marked as `pdf-structure` says. For speed, all of it the same to the byte: `pdf-speed`. The version is
 * pinned, and page tests guard what is relied on.
 */

import rendererModule from 'pdfmake/js/Renderer'
import breakerModule from 'pdfmake/js/TextBreaker'
import inlinesModule from 'pdfmake/js/TextInlines'
import { colours, contents } from '../../core/report/page-style'
import { isBlank, lineOrder } from './pdf-bidi'
import { layProse } from './pdf-prose'
import { hastenLayout } from './pdf-speed'
import { extendFigure, paintDrawing, paintTagged } from './pdf-structure'
import { alignUnits, isUnitColumn, noteUnits } from './pdf-units'

/** A piece as pdfmake carries it: its own fields, and ours. */
export type PreparedInline = { text: string; said: string; level: number; parted?: number; base: 0 | 1; noNewLine?: boolean; [style: string]: unknown }

type PlacedInline = PreparedInline & { x: number; width: number; order?: number; leader?: unknown }
type PlacedLine = {
  inlines: PlacedInline[]
  ordered?: boolean
  maxWidth: number
  lastLineInParagraph?: boolean
  getWidth(): number
  getHeight(): number
  getAscenderHeight(): number
}

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
    const { inlines } = line as PlacedLine
    paintLeader(this, line as PlacedLine, x, y)
    extendFigure(this.pdfDocument, inlines[0]?.tag, { x, y, width: (line as PlacedLine).getWidth(), height: (line as PlacedLine).getHeight() })
    paintTagged(this.pdfDocument, inlines, (run, first) => renderLine.call(this, run.length === inlines.length ? line : partOf(line, run, first), x, y))
  }
  const renderVector = renderer.renderVector
  renderer.renderVector = function (vector) {
    const { x = 0, y = 0, w = 0, h = 0 } = vector
    if (vector.isFrame) extendFigure(this.pdfDocument, vector.tag, { x, y, width: w, height: h })
    paintDrawing(this.pdfDocument, vector.tag, () => renderVector.call(this, vector))
  }
  const inlines = inlinesModule.default.prototype
  const measure = inlines.measure
  inlines.measure = function (items, styles) {
    const block = styles.getProperty('block')
    const tag = styles.getProperty('tag')
    const leader = styles.getProperty('leader')
    for (const item of items) Object.assign(item, { block, tag }, leader === undefined ? {} : { leader })
    const measured = measure.call(this, items, styles)
    const column = styles.getProperty('column')
    if (isUnitColumn(column)) noteUnits(measured, column)
    return measured
  }
  layProse()
  alignUnits()
  hastenLayout()
}

/** Gives the inlines of a line their places in visual order. Blanks at either end of the line hang outside it. */
function orderLine(line: PlacedLine): void {
  const { inlines } = line
  if (line.ordered || !inlines.some(({ level }) => level > 0)) return
  const visual = lineOrder(inlines, inlines[0]?.base ?? 0).flatMap((index) => inlines[index] ?? [])
  let x = 0
  for (const inline of visual) {
    if (!isBlank(inline.text)) break
    x -= inline.width
  }
  for (const [order, inline] of inlines.entries()) inline.order = order
  for (const inline of visual) {
    inline.x = x
    x += inline.width
  }
  line.inlines = visual
  line.ordered = true
}

/** Distance of leading dots from the words before and behind them. */
const BESIDE_DOTS = 4

/** Dots from the end of an entry to the edge of its column, on every line alike: all stand at multiples of one step. */
function paintLeader(renderer: { renderVector(vector: unknown): void }, line: PlacedLine, x: number, y: number): void {
  if (line.inlines[0]?.leader !== true || line.lastLineInParagraph !== true) return
  const rtl = line.inlines[0].base === 1
  const left = x - (rtl ? line.maxWidth - line.getWidth() : 0)
  const from = rtl ? left + BESIDE_DOTS : x + line.getWidth() + BESIDE_DOTS
  const to = rtl ? x - BESIDE_DOTS : left + line.maxWidth - BESIDE_DOTS
  const base = y + line.getAscenderHeight() - contents.dot / 2
  for (let dot = Math.ceil(from / contents.step) * contents.step; dot <= to; dot += contents.step) {
    renderer.renderVector({ type: 'ellipse', x: dot, y: base, r1: contents.dot / 2, r2: contents.dot / 2, color: `#${colours.muted}` })
  }
}

/** Some inlines of a line, on its baseline. Its bookmark and its name as a target belong to the first that are painted. */
function partOf(line: PlacedLine, inlines: readonly PlacedInline[], first: boolean): object {
  const [height, ascender] = [line.getHeight(), line.getAscenderHeight()]
  const part = { ...line, inlines, getHeight: () => height, getAscenderHeight: () => ascender }
  return first ? part : { ...part, _outline: undefined, id: undefined }
}
