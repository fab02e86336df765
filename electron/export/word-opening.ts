/** What a Word file opens with, and what stands behind its pages: masthead or cover, contents with the pages they lead to, the mark of a draft. */

import { FileChild, type Paragraph, TextRun, type XmlComponent } from 'docx'
import type { ReportDocument } from '../../core/report/document'
import { headingLine, isListed } from '../../core/report/document-lines'
import { colours, draftMark, textWidth } from '../../core/report/page-style'
import { coverTitleStyle, lineWidth } from './measure'
import { WordElement, WordParagraph } from './word-element'
import { pagesOfHeadings } from './word-pages'
import { aside, type Setting } from './word-setting'
import { paragraph, textRuns } from './word-text'

/** The masthead of a short report. */
export function masthead({ organisation, title, subtitle, imprint }: ReportDocument, setting: Setting): readonly Paragraph[] {
  return [
    ...(organisation.length > 0 ? [paragraph('Organisation', organisation, aside(setting))] : []),
    paragraph('Title', title, setting),
    ...(subtitle.length > 0 ? [paragraph('Subtitle', subtitle, setting)] : []),
    ...imprint.map((line) => paragraph('Imprint', line, setting))
  ]
}

/** The names of a cover's title among the file's styles. */
const COVER_TITLES = { coverTitle: 'CoverTitle', coverTitleLong: 'CoverTitleLong' } as const

/** The cover of a long report, which is a page of its own. */
export function cover({ organisation, title, subtitle, imprint }: ReportDocument, setting: Setting): readonly Paragraph[] {
  return [
    ...(organisation.length > 0 ? [paragraph('CoverOrganisation', organisation, aside(setting))] : []),
    paragraph(COVER_TITLES[coverTitleStyle(title)], title, setting),
    ...(subtitle.length > 0 ? [paragraph('CoverSubtitle', subtitle, setting)] : []),
    ...imprint.map((line) => paragraph('Imprint', line, setting))
  ]
}

// ---- contents --------------------------------------------------------------------------

/** The bookmark of each heading that the contents lead to, by the heading's id. */
export function headingBookmarks({ layout, blocks }: ReportDocument): ReadonlyMap<string, string> {
  if (layout.contents === null) return new Map()
  return new Map(blocks.filter(isListed).map(({ id }, at) => [id, `_Toc${at + 1}`]))
}

/** A block that stands among paragraphs and tables. */
class WordBlock extends FileChild {
  constructor(name: string, children: readonly XmlComponent[]) {
    super(name)
    this.root.push(...children)
  }
}

/**
 * A table of contents as Word's own (TOC field of headings 1 and 2, as links), its entries written: whoever updates it gets the
 * pages of their own printer, and Word puts them right when it prints. Until then they are estimates: to have them refreshed at
 * opening, Word would ask a question at every file, and what is marked as stale it has been seen to set to page 1.
 */
export function contents(document: ReportDocument, setting: Setting): readonly FileChild[] {
  const { layout, blocks } = document
  const headings = blocks.filter(isListed)
  if (layout.contents === null || headings.length === 0) return []
  const plain = aside(setting)
  const pages = pagesOfHeadings(document)
  const entries = headings.map((block, at): Paragraph => {
    const bookmark = setting.headings.get(block.id) ?? ''
    const page = new WordElement('w:fldSimple', { 'w:instr': ` PAGEREF ${bookmark} \\h ` }, [new TextRun(`${pages.get(block.id) ?? 1}`)])
    const runs = [...textRuns(headingLine(block), plain), new TextRun({ children: [new WordElement('w:tab')] }), page]
    const link = new WordElement('w:hyperlink', { 'w:anchor': bookmark, 'w:history': '1' }, runs)
    return new WordParagraph({ style: `TOC${block.level}`, bidirectional: setting.rtl }, [
      ...(at === 0 ? [field('begin'), new WordElement('w:r', {}, [instruction(' TOC \\o "1-2" \\h \\z \\u ')]), field('separate')] : []),
      link,
      ...(at === headings.length - 1 ? [field('end')] : [])
    ])
  })
  const gallery = new WordElement('w:docPartObj', {}, [
    new WordElement('w:docPartGallery', { 'w:val': 'Table of Contents' }),
    new WordElement('w:docPartUnique')
  ])
  return [
    new WordBlock('w:sdt', [
      new WordElement('w:sdtPr', {}, [new WordElement('w:id', { 'w:val': setting.ids.next() }), gallery]),
      new WordElement('w:sdtContent', {}, [paragraph('ContentsHeading', layout.contents, plain), ...entries])
    ])
  ]
}

function field(type: 'begin' | 'separate' | 'end'): WordElement {
  return new WordElement('w:r', {}, [new WordElement('w:fldChar', { 'w:fldCharType': type })])
}

function instruction(text: string): WordElement {
  return new WordElement('w:instrText', { 'xml:space': 'preserve' }, [text])
}

// ---- the mark of a draft -----------------------------------------------------------------

/** WordArt along a line, as Word makes its own watermarks (ECMA-376, part 4, VML: shape type 136). */
const SHAPE_TYPE = {
  id: '_x0000_t136',
  coordsize: '21600,21600',
  'o:spt': '136',
  adj: '10800',
  path: 'm@7,l@8,m@5,21600l@6,21600e'
} as const
/** The named values of that shape's path. */
const FORMULAS = [
  'sum #0 0 10800',
  'prod #0 2 1',
  'sum 21600 0 @1',
  'sum 0 0 @2',
  'sum 21600 0 @3',
  'if @0 @3 0',
  'if @0 21600 @1',
  'if @0 0 @2',
  'if @0 @4 21600',
  'mid @5 @6',
  'mid @8 @5',
  'mid @7 @8',
  'mid @6 @7',
  'sum @6 0 @5'
] as const

/** The mark across a page, for its header: a drawing behind the text, which no reader takes for words of the report; nothing on a report that goes out. */
export function draftDrawing({ layout }: ReportDocument, { ids }: Setting): readonly XmlComponent[] {
  const word = layout.draftMark
  if (word === null) return []
  const width = textWidth * draftMark.width
  const height = width / Math.max(2, lineWidth([{ kind: 'text', text: word }]))
  const id = ids.next()
  const place = 'mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin'
  const style = `position:absolute;margin-left:0;margin-top:0;width:${points(width)}pt;height:${points(height)}pt;rotation:${360 - draftMark.slope};z-index:-251658752;${place}`
  const shape = new WordElement(
    'v:shape',
    {
      id: `DraftMark${id}`,
      'o:spid': `_x0000_s${2048 + id}`,
      type: `#${SHAPE_TYPE.id}`,
      alt: '',
      style,
      'o:allowincell': 'f',
      fillcolor: `#${colours.tint}`,
      stroked: 'f'
    },
    [new WordElement('v:textpath', { style: 'font-family:&quot;Arial&quot;;font-size:1pt;font-weight:bold', string: word })]
  )
  return [new WordElement('w:r', {}, [new WordElement('w:pict', {}, [shapeType(), shape])])]
}

function shapeType(): WordElement {
  return new WordElement('v:shapetype', SHAPE_TYPE, [
    new WordElement(
      'v:formulas',
      {},
      FORMULAS.map((eqn) => new WordElement('v:f', { eqn }))
    ),
    new WordElement('v:path', {
      textpathok: 't',
      'o:connecttype': 'custom',
      'o:connectlocs': '@9,0;@10,10800;@11,21600;@12,10800',
      'o:connectangles': '270,180,90,0'
    }),
    new WordElement('v:textpath', { on: 't', fitshape: 't' }),
    new WordElement('v:handles', {}, [new WordElement('v:h', { position: '#0,bottomRight', xrange: '6629,14971' })]),
    new WordElement('o:lock', { 'v:ext': 'edit', text: 't', shapetype: 't' })
  ])
}

/** Points with a digit after the mark. */
function points(length: number): string {
  return `${Math.floor(length * 10) / 10}`
}
