/** The PDF of a document, by pdfmake: fonts embedded, the same bytes for the same document. */

import { join, resolve, sep } from 'node:path'
import type { Content, ContentText, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { Inline, ReportDocument } from '../../core/report/document'
import { rules, STEP, sheets, styles, textWidth } from '../../core/report/page-style'
import type { PagePlaces } from '../../core/report/pages'
import type { PrintedFigure } from '../../core/report/printed-figures'
import { shortened } from './measure'
import { about, finishPdf, PDF_VERSION } from './pdf-archive'
import { pdfBlocks } from './pdf-blocks'
import { markBehind, opening } from './pdf-opening'
import { patchLayoutEngine } from './pdf-patch'
import { laidOutPages, placesOf } from './pdf-places'
import { newTag, paintedDocument, type Tag, tagged } from './pdf-structure'
import { hex, pdfStyles } from './pdf-styles'
import { ARABIC, LATIN, pdfText } from './pdf-text'

/** A document laid out: the bytes of the PDF, and what stands where on its pages. */
export type LaidOut = { readonly bytes: Uint8Array; readonly pages: number; readonly places: PagePlaces }

/** The PDF of a document. `fonts` is the folder of the program's fonts; nothing else is ever read. `figures` are attached as data. */
export async function renderPdf(document: ReportDocument, fonts: string, figures: readonly PrintedFigure[] = []): Promise<Uint8Array> {
  return (await layOut(document, fonts, figures)).bytes
}

/** Lays a document out. */
export async function layOut(document: ReportDocument, fonts: string, figures: readonly PrintedFigure[] = []): Promise<LaidOut> {
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
  pdfmake.setLocalAccessPolicy((path) => resolve(path).startsWith(resolve(fonts) + sep))
  const root = newTag('Document')
  const pdf = pdfmake.createPdf(definition(document, root))
  const painted = paintedDocument(await pdf.getStream())
  finishPdf(painted, document, root, figures)
  const pages = laidOutPages(painted)
  return { bytes: new Uint8Array(await pdf.getBuffer()), pages: pages.length, places: placesOf(pages, document.blocks, sheets[document.layout.paper].marginX) }
}

function definition(document: ReportDocument, root: Tag): TDocumentDefinitions {
  const { direction, layout } = document
  const page = sheets[layout.paper]
  const mark = markBehind(document)
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
      color: hex('text'),
      alignment: direction === 'rtl' ? 'right' : 'left'
    },
    styles: pdfStyles(direction),
    header: (current) => (current === 1 ? null : runningHeader(document)),
    footer: (current, total) => (current === 1 && layout.opening === 'cover' ? null : footer(document, current, total)),
    ...(mark ? { background: () => mark } : {}),
    content: [...opening(document, root), ...pdfBlocks(document, root)]
  }
}

function runningHeader({ runningHeader: line, direction, layout }: ReportDocument): Content {
  const page = sheets[layout.paper]
  const rule = { type: 'line', x1: 0, y1: 0, x2: textWidth, y2: 0, lineWidth: rules.running, lineColor: hex('rule') } as const
  return {
    stack: [
      tagged('Header', { text: pdfText(shortened(line, textWidth / styles.running.size), direction), style: 'running' }),
      { canvas: [rule], margin: [0, STEP, 0, 0] }
    ],
    margin: [page.marginX, page.header, page.marginX, 0]
  }
}

function footer({ pageOf, direction, layout }: ReportDocument, current: number, total: number): Content {
  const page = sheets[layout.paper]
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
    margin: [page.marginX, page.marginBottom - page.footer - styles.running.leading, page.marginX, 0]
  }
  return tagged('Footer', content)
}
