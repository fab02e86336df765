/** The Word file of a document, by docx: named styles, real headings and tables, right to left where the language is, the same bytes for the same document. */

import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  type INumberingOptions,
  type ISectionOptions,
  LevelFormat,
  LevelSuffix,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  TextRun,
  type XmlComponent
} from 'docx'
import { plainText, type ReportDocument } from '../../core/report/document'
import { sheets } from '../../core/report/page-style'
import type { PrintedFigure } from '../../core/report/printed-figures'
import { bare } from './printable'
import { captionBookmarks, wordBlocks } from './word-blocks'
import { Comments, type WordComment } from './word-comments'
import { WordParagraph } from './word-element'
import { figuresPart } from './word-figures'
import { Footnotes } from './word-notes'
import { contents, cover, draftDrawing, headingBookmarks, masthead } from './word-opening'
import { repeatable } from './word-package'
import { aside, BULLETS, CHAPTERS, Ids, LOCALES, NUMBERS, type Setting } from './word-setting'
import { documentStyles, tableStyles, twips } from './word-styles'
import { paragraph, textRuns } from './word-text'

/** What a Word file holds beside what it prints. `figures`: the printed figures as data; `comments`: on what prints. */
export type WordData = { readonly figures: readonly PrintedFigure[]; readonly comments: readonly WordComment[] }

/** Writes a document as .docx. */
export async function renderWord(document: ReportDocument, { figures, comments }: WordData = { figures: [], comments: [] }): Promise<Uint8Array> {
  const lists = document.blocks.flatMap((block) => (block.kind === 'list' ? [block.id] : []))
  const setting: Setting = {
    language: document.language,
    rtl: document.direction === 'rtl',
    lists,
    ids: new Ids(),
    footnotes: new Footnotes(document),
    headings: headingBookmarks(document),
    bookmarks: captionBookmarks(document.blocks),
    comments: new Comments(comments, document)
  }
  const beside = aside(setting)
  const file = new Document({
    title: bare(plainText(document.title)),
    subject: bare(plainText(document.subtitle)),
    creator: bare(plainText(document.organisation)) || 'Bayan',
    lastModifiedBy: 'Bayan',
    keywords: keywordsOf(document, figures).join(', '),
    description: '',
    styles: documentStyles(setting),
    externalStyles: tableStyles(),
    numbering: { config: [...(lists.length > 0 ? LISTS : []), ...(isNumbered(document) ? HEADING_NUMBERS : [])] },
    ...(setting.footnotes ? { footnotes: setting.footnotes.written((line) => paragraph('FootnoteText', line, beside)) } : {}),
    ...(comments.length > 0 && setting.comments
      ? { comments: setting.comments.written((line) => paragraph('CommentText', line, beside), new Date(Date.UTC(document.year + 1, 0, 1))) }
      : {}),
    features: { updateFields: false },
    compatibility: { version: 15 },
    sections: sections(document, setting, beside)
  })
  const packed = await Packer.toBuffer(file)
  return repeatable(packed, { year: document.year, locale: LOCALES[document.language], rtl: setting.rtl }, figuresPart(document, figures))
}

/** The cover, the contents of a report with a cover, and the report: each begins on a page of its own. */
function sections(document: ReportDocument, setting: Setting, beside: Setting): readonly ISectionOptions[] {
  const { layout } = document
  const page = sheets[layout.paper]
  const size = { width: twips(page.width), height: twips(page.height) }
  const margin = {
    top: twips(page.marginTop),
    bottom: twips(page.marginBottom),
    left: twips(page.marginX),
    right: twips(page.marginX),
    header: twips(page.header),
    footer: twips(page.footer)
  }
  const running = () =>
    new Header({
      children: [
        new WordParagraph({ style: 'Header', bidirectional: setting.rtl }, [...textRuns(document.runningHeader, beside), ...draftDrawing(document, setting)])
      ]
    })
  const wordless = () => new Header({ children: [new WordParagraph({}, draftDrawing(document, setting))] })
  const inside = (children: readonly FileChild[]): ISectionOptions => ({
    properties: { type: SectionType.NEXT_PAGE, page: { size, margin } },
    headers: { default: running() },
    footers: { default: pageFooter(document, setting) },
    children
  })
  const list = contents(document, setting)
  const blocks = wordBlocks(document.blocks, setting)
  if (layout.opening === 'cover') {
    const front: ISectionOptions = {
      properties: { page: { size, margin } },
      headers: { default: wordless() },
      footers: { default: new Footer({ children: [new Paragraph({})] }) },
      children: cover(document, setting)
    }
    return [front, ...(list.length > 0 ? [inside(list)] : []), inside(blocks)]
  }
  return [
    {
      properties: { titlePage: true, page: { size, margin } },
      headers: { default: running(), first: wordless() },
      footers: { default: pageFooter(document, setting), first: pageFooter(document, setting) },
      children: [...masthead(document, setting), ...list, ...blocks]
    }
  ]
}

function isNumbered({ blocks }: ReportDocument): boolean {
  return blocks.some((block) => block.kind === 'heading' && block.number !== '')
}

/** Words by which an archive finds the file: the year, and the figures that it prints, while there are not too many. */
function keywordsOf({ year }: ReportDocument, figures: readonly PrintedFigure[]): readonly string[] {
  const names = [...new Set(figures.map(({ name }) => bare(name)))].filter((name) => name !== '' && name.length <= 80)
  return [`${year}`, ...names.slice(0, KEYWORDS)]
}

const KEYWORDS = 20

type Numbering = INumberingOptions['config']

const HANGING = { paragraph: { indent: { start: twips(18), hanging: twips(14) } } }
/** Bullets and numbers, hanging before the words on whichever side these begin. */
const LISTS: Numbering = [
  { reference: BULLETS, levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.START, style: HANGING }] },
  { reference: NUMBERS, levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START, style: HANGING }] }
]

/** The numbers of headings, 1 and 1.1, before their words. */
const HEADING_NUMBERS: Numbering = [
  {
    reference: CHAPTERS,
    levels: ['%1\u2002', '%1.%2\u2002'].map((text, level) => ({
      level,
      format: LevelFormat.DECIMAL,
      text,
      alignment: AlignmentType.START,
      suffix: LevelSuffix.NOTHING,
      style: { paragraph: { indent: { start: 0, hanging: 0 } } }
    }))
  }
]

function pageFooter({ pageOf }: ReportDocument, setting: Setting): Footer {
  const children = pageOf.split(/(\{pages?\})/).flatMap((part): readonly XmlComponent[] => {
    if (part === '{page}') return [new TextRun({ children: [PageNumber.CURRENT] })]
    if (part === '{pages}') return [new TextRun({ children: [PageNumber.TOTAL_PAGES] })]
    return part === '' ? [] : textRuns([{ kind: 'text', text: part }], setting)
  })
  return new Footer({ children: [new WordParagraph({ style: 'Footer', bidirectional: setting.rtl }, children)] })
}
