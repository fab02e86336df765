/**
 * Paragraphs of prose as pdfmake 0.3.11 does not set them: no line of one stands alone at the foot or the head of a page, and a long
 * word is parted where its line would end far from the edge. Only words that stand at the end of a line are looked at.
 */

import builderModule, { type Builder, type ProseLine, type ProseNode, type Word } from 'pdfmake/js/LayoutBuilder'
import { partings, SOFT_HYPHEN } from './hyphens'

/** Puts this way of setting in place, once a process. */
export function layProse(): void {
  const builder = builderModule.default.prototype
  const { processLeaf } = builder
  builder.processLeaf = function (node) {
    if (node.prose === undefined) processLeaf.call(this, node)
    else placeLines(this, node, linesOf(this, node))
  }
}

function linesOf(builder: Builder, node: ProseNode): readonly ProseLine[] {
  const lines: ProseLine[] = []
  let parted = false
  for (let line = builder.buildNextLine(node); line; line = builder.buildNextLine(node)) {
    parted = !parted && partNext(line, node)
    lines.push(line)
  }
  return lines
}

/** Room at the end of a line, in ems, from which the next word is parted. */
const LOOSE = 3

/** Parts the word that did not fit, where it may be and where enough room is left; two lines that follow each other never both end so. */
function partNext(line: ProseLine, { _inlines: words, prose }: ProseNode): boolean {
  const [word] = words ?? []
  const last = line.inlines.at(-1)
  if (!word || !last || prose === undefined || last.noNewLine || !/\s$/.test(last.text)) return false
  if (word.noWrap || word.level !== undefined || word.language !== undefined || word.sup) return false
  const room = line.maxWidth - line.inlineWidths
  if (room < LOOSE * word.fontSize) return false
  const widthOf = (text: string) => word.font.widthOfString(text, word.fontSize)
  const at = partings(word.text, prose).findLast((place) => widthOf(word.text.slice(0, place) + SOFT_HYPHEN) <= room)
  if (at === undefined) return false
  const beginning = word.text.slice(0, at) + SOFT_HYPHEN
  const rest = word.text.slice(at)
  line.addInline({ ...word, text: beginning, width: widthOf(beginning), leadingCut: 0, trailingCut: 0 })
  const cut: Word = { ...word, text: rest, width: widthOf(rest) }
  words?.splice(0, 1, cut)
  return true
}

/** Places lines page by page. */
function placeLines({ writer }: Builder, node: ProseNode, lines: readonly ProseLine[]): void {
  let left = lines
  let top = writer.context().y <= writer.context().pageMargins.top
  while (left.length > 0) {
    const stay = staying(fitting(left, writer.context().availableHeight), left.length, top)
    for (const line of left.slice(0, stay)) node.positions.push(writer.addLine(line))
    left = left.slice(stay)
    if (left.length > 0) writer.moveToNextPage(node.pageOrientation)
    top = true
  }
}

function fitting(lines: readonly ProseLine[], height: number): number {
  let left = height
  const first = lines.findIndex((line) => {
    left -= line.getHeight()
    return left < 0
  })
  return first < 0 ? lines.length : first
}

/**
 * How many of the lines that are left stay on a page that has room for `fit`: all, or so many that two at least stay and two at
 * least go. At the top of a page some must stay.
 */
export function staying(fit: number, left: number, top: boolean): number {
  if (fit >= left) return left
  const stay = left - fit === 1 ? fit - 1 : fit
  if (stay >= 2) return stay
  return top ? Math.max(fit, 1) : 0
}
