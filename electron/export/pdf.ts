/** The PDF of a document, by pdfmake: A4, fonts embedded, the same bytes for the same document. */

import { join, sep } from 'node:path'
import type { Content, ContentText, StyleDictionary, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { Inline, ReportDocument } from '../../core/report/document'
import type { PagePlaces } from '../../core/report/pages'
import { shortened } from './measure'
import { colours, page, sizeIn, sizes, textWidth } from './page-style'
import { about, finishPdf, PDF_VERSION } from './pdf-archive'
import { pdfBlocks } from './pdf-blocks'
import { patchLayoutEngine } from './pdf-patch'
import { laidOutPages, placesOf } from './pdf-places'
import { newTag, paintedDocument, type Tag, tagged } from './pdf-structure'
import { ARABIC, type Direction, LATIN, pdfText } from './pdf-text'

/** A document laid out: the bytes of the PDF, and what stands where on its pages. */
export type LaidOut = { readonly bytes: Uint8Array; readonly pages: number; readonly places: PagePlaces }

/** The PDF of a document. `fonts` is the folder of the program's fonts; nothing else is ever read. */
export async function renderPdf(document: ReportDocument, fonts: string): Promise<Uint8Array> {
  return (await layOut(document, fonts)).bytes
}

/** Lays a document out. */
export async function layOut(document: ReportDocument, fonts: string): Promise<LaidOut> {
  const { default: pdfmake } = await import('pdfmake')
  patchLayoutEngine()
  const file = (name: string) => join(fonts, name)
  const latin = {
    normal: file('IBMPlexSans-Regular.ttf'),
    bold: file('IBMPlexSans-SemiBold.ttf'),
    italics: file('IBMPlexSans-Italic.ttf'),
    bolditalics: file('IBMPlexSans-SemiBold.ttf')
  }
  const arabicRegular = file('Amiri-Regular.ttf')
  const arabicBold = file('Amiri-Bold.ttf')
  pdfmake.setFonts({ [LATIN]: latin, [ARABIC]: { normal: arabicRegular, bold: arabicBold, italics: arabicRegular, bolditalics: arabicBold } })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => path.startsWith(fonts + sep))
  const root = newTag('Document')
  const pdf = pdfmake.createPdf(definition(document, root))
  const painted = paintedDocument(await pdf.getStream())
  finishPdf(painted, document, root)
  const pages = laidOutPages(painted)
  return { bytes: new Uint8Array(await pdf.getBuffer()), pages: pages.length, places: placesOf(pages, document.blocks) }
}

function definition(document: ReportDocument, root: Tag): TDocumentDefinitions {
  const { direction } = document
  return {
    pageSize: { width: page.width, height: page.height },
    pageMargins: [page.marginX, page.marginTop, page.marginX, page.marginBottom],
    info: about(document),
    version: PDF_VERSION,
    language: document.language,
    displayTitle: true,
    tagged: true,
    defaultStyle: {
      font: direction === 'rtl' ? ARABIC : LATIN,
      color: `#${colours.text}`,
      alignment: direction === 'rtl' ? 'right' : 'left',
      lineHeight: direction === 'rtl' ? 0.95 : 1.15
    },
    styles: styles(direction),
    header: (current) => (current === 1 ? null : runningHeader(document)),
    footer: (current, total) => footer(document, current, total),
    content: [masthead(document, root), ...pdfBlocks(document.blocks, direction, root)]
  }
}

function masthead({ organisation, title, subtitle, direction }: ReportDocument, root: Tag): Content {
  const rule = { type: 'rect', x: 0, y: 0, w: textWidth, h: 3, color: `#${colours.accent}` } as const
  return {
    stack: [
      ...(organisation.length > 0 ? [tagged(newTag('P', root), { text: pdfText(organisation, direction), style: 'organisation' })] : []),
      { canvas: [rule], margin: [0, 2, 0, 8] },
      tagged(newTag('H1', root), { text: pdfText(title, direction), style: 'title' }),
      ...(subtitle.length > 0 ? [tagged(newTag('P', root), { text: pdfText(subtitle, direction), style: 'subtitle' })] : [])
    ],
    margin: [0, -14, 0, 8]
  }
}

function runningHeader({ runningHeader: line, direction }: ReportDocument): Content {
  const rule = { type: 'line', x1: 0, y1: 0, x2: textWidth, y2: 0, lineWidth: 0.5, lineColor: `#${colours.rule}` } as const
  return {
    stack: [
      tagged('Header', { text: pdfText(shortened(line, textWidth / sizes.small), direction), style: 'running' }),
      { canvas: [rule], margin: [0, 3, 0, 0] }
    ],
    margin: [page.marginX, 30, page.marginX, 0]
  }
}

function footer({ pageOf, direction }: ReportDocument, current: number, total: number): Content {
  const parts = pageOf.split(/(\{pages?\})/)
  const line = parts.flatMap((part): readonly Inline[] => {
    if (part === '{page}') return [{ kind: 'number', text: `${current}` }]
    if (part === '{pages}') return [{ kind: 'number', text: `${total}` }]
    return part === '' ? [] : [{ kind: 'text', text: part }]
  })
  const content: ContentText = {
    text: pdfText(line, direction),
    style: 'running',
    alignment: direction === 'rtl' ? 'left' : 'right',
    margin: [page.marginX, 18, page.marginX, 0]
  }
  return tagged('Footer', content)
}

/** Amiri stands taller than Plex: Arabic is set on tighter lines. */
const ARABIC_LINES = 0.82

function styles(direction: Direction): StyleDictionary {
  const accent = `#${colours.accent}`
  const muted = `#${colours.muted}`
  const size = (points: number) => sizeIn(points, direction)
  const lines = (height: number) => (direction === 'rtl' ? height * ARABIC_LINES : height)
  return {
    organisation: { fontSize: size(sizes.organisation), bold: true, color: accent },
    title: { fontSize: size(sizes.title), bold: true, lineHeight: lines(1.05) },
    subtitle: { fontSize: size(sizes.subtitle), color: muted, margin: [0, 2, 0, 0] },
    band: { fontSize: size(sizes.heading2), bold: true, color: accent, margin: [0, 0, 0, 4] },
    heading1: { fontSize: size(sizes.heading1), bold: true, color: accent, margin: [0, 9, 0, 3], lineHeight: lines(1.15) },
    heading2: { fontSize: size(sizes.heading2), bold: true, color: accent, margin: [0, 8, 0, 3], lineHeight: lines(1.15) },
    body: { fontSize: size(sizes.body), margin: [0, 0, 0, 6], lineHeight: lines(1.25) },
    item: { fontSize: size(sizes.body), margin: [0, 0, 0, 2], lineHeight: lines(1.25) },
    keyLabel: { fontSize: size(sizes.keyLabel), color: muted, lineHeight: lines(1.05) },
    keyValue: { fontSize: sizes.keyValue, bold: true, lineHeight: lines(1.05) },
    keyChange: { fontSize: sizes.keyChange, bold: true, color: accent, lineHeight: lines(1) },
    caption: { fontSize: size(sizes.caption), margin: [0, 0, 0, 4], lineHeight: lines(1.1) },
    cell: { fontSize: size(sizes.table), lineHeight: lines(1.05) },
    head: { bold: true, color: accent },
    group: { bold: true, color: accent },
    small: { fontSize: size(sizes.small), color: muted, margin: [0, 0, 0, 2], lineHeight: lines(1.1) },
    running: { fontSize: size(sizes.small), color: muted }
  }
}
