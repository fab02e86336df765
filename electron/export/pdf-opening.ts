/** What a PDF opens with, and what stands behind its pages: masthead or cover, contents with page numbers, the mark of a draft. */

import type { CanvasElement, Column, Content, ContentCanvas } from 'pdfmake/interfaces'
import type { HeadingBlock, Line, ReportDocument } from '../../core/report/document'
import { headingLine, isListed } from '../../core/report/document-lines'
import { contents, draftMark, rules, STEP, sheets, textWidth } from '../../core/report/page-style'
import { draftShapes } from './draft-shapes'
import { coverTitleStyle } from './measure'
import { bookmark, end } from './pdf-blocks'
import { newTag, type Tag, tagged } from './pdf-structure'
import { hex, styled } from './pdf-styles'
import { type Direction, pdfText } from './pdf-text'

/** All that stands before the first block. */
export function opening(document: ReportDocument, root: Tag): Content[] {
  const cover = document.layout.opening === 'cover'
  const list = contentsList(document, root)
  if (!cover) return [masthead(document, root), ...(list ? [list] : [])]
  return [coverPage(document, root), ...(list ? [ownPage([list])] : [])]
}

function ownPage(stack: Content[]): Content {
  return { stack, pageBreak: 'after' }
}

function line(role: 'P' | 'H1', style: Parameters<typeof styled>[0], words: Line, { direction }: ReportDocument, root: Tag): Content {
  return tagged(newTag(role, root), { text: pdfText(words, direction), ...styled(style) })
}

function present(words: Line, set: () => Content): readonly Content[] {
  return words.length > 0 ? [set()] : []
}

function bar(): ContentCanvas {
  return { canvas: [{ type: 'rect', x: 0, y: 0, w: textWidth, h: rules.masthead, color: hex('accent') }], margin: [0, STEP, 0, 0] }
}

function masthead(document: ReportDocument, root: Tag): Content {
  const { organisation, title, subtitle, imprint } = document
  return {
    stack: [
      ...present(organisation, () => line('P', 'organisation', organisation, document, root)),
      bar(),
      line('H1', 'title', title, document, root),
      ...present(subtitle, () => line('P', 'subtitle', subtitle, document, root)),
      ...imprint.map((words) => line('P', 'imprint', words, document, root))
    ],
    margin: [0, -5 * STEP, 0, imprint.length > 0 ? 2 * STEP : 0]
  }
}

function coverPage(document: ReportDocument, root: Tag): Content {
  const { organisation, title, subtitle, imprint } = document
  return ownPage([
    ...present(organisation, () => line('P', 'organisation', organisation, document, root)),
    line('H1', coverTitleStyle(title), title, document, root),
    bar(),
    { text: '', margin: [0, 0, 0, 3 * STEP] },
    ...present(subtitle, () => line('P', 'coverSubtitle', subtitle, document, root)),
    ...imprint.map((words) => line('P', 'imprint', words, document, root))
  ])
}

// ---- contents --------------------------------------------------------------------------

/** Each heading with dots to the number of its page, and a link to it; nothing where the document has no contents. */
function contentsList({ layout, blocks, direction }: ReportDocument, root: Tag): Content | undefined {
  if (layout.contents === null) return undefined
  const list = newTag('TOC', root)
  const title = tagged(newTag('P', root), { text: pdfText(layout.contents, direction), ...styled('contentsHeading') })
  const entries = blocks.flatMap((block, index) => (isListed(block) ? [entry(block, index, direction, newTag('TOCI', list))] : []))
  return { stack: [title, ...entries], margin: [0, 0, 0, 3 * STEP] }
}

function entry(block: HeadingBlock, index: number, direction: Direction, tag: Tag): Content {
  const target = bookmark(index)
  const inset = block.level === 1 ? 0 : contents.inset
  const name: Column = tagged(
    newTag('Reference', tag),
    withDots({ text: pdfText(headingLine(block), direction), linkToDestination: target, width: textWidth - contents.pages - inset })
  )
  const page: Column = tagged(newTag('Reference', tag), { text: [{ pageReference: target }], alignment: end(direction), width: contents.pages })
  const edge: Column[] = inset === 0 ? [] : [{ text: '', width: inset }]
  return {
    columns: direction === 'rtl' ? [page, name, ...edge] : [...edge, name, page],
    ...styled(block.level === 1 ? 'contents1' : 'contents2'),
    unbreakable: true
  }
}

/** A text that dots lead from, as pdfmake knows a style. */
function withDots<Text extends object>(text: Text): Text {
  return Object.assign(text, { leader: true })
}

// ---- draft -----------------------------------------------------------------------------

/** The mark of a draft across a page, as one shape; nothing where the document is none. */
export function markBehind({ layout, language }: ReportDocument): Content | null {
  if (layout.draftMark === null) return null
  const { box, path } = draftShapes[language]
  const [left, bottom, right, top] = box
  const { width, height } = sheets[layout.paper]
  const scale = (textWidth * draftMark.width) / (right - left)
  const angle = (draftMark.slope * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle) * scale, Math.sin(angle) * scale]
  const placed = path.replace(/(-?\d+) (-?\d+)/g, (_, x, y) => {
    const [across, up] = [Number(x) - (left + right) / 2, Number(y) - (bottom + top) / 2]
    return `${tenths(width / 2 + across * cos - up * sin)} ${tenths(height / 2 - across * sin - up * cos)}`
  })
  const shape = { type: 'path', d: placed, color: hex('tint') }
  return { canvas: [shape as unknown as CanvasElement] }
}

function tenths(points: number): string {
  const whole = Math.floor(points * 10)
  return `${whole / 10}`
}
