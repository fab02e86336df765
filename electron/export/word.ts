/** The Word file of a document, by docx: named styles, real headings and tables, right to left where the language is, the same bytes for the same document. */

import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type ILevelsOptions,
  type INumberingOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
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
import { repeatable } from './word-package'
import { BULLETS, Ids, LOCALES, NUMBERS, type Setting } from './word-setting'
import { documentStyles, twips } from './word-styles'
import { paragraph, textRuns } from './word-text'

/** What a Word file holds beside what it prints. `figures`: the printed figures as data; `comments`: on what prints. */
export type WordData = { readonly figures: readonly PrintedFigure[]; readonly comments: readonly WordComment[] }

/** Writes a document as .docx. */
export async function renderWord(document: ReportDocument, { figures, comments }: WordData = { figures: [], comments: [] }): Promise<Uint8Array> {
  const page = sheets[document.layout.paper]
  const lists = document.blocks.flatMap((block) => (block.kind === 'list' ? [block.id] : []))
  const setting: Setting = {
    language: document.language,
    rtl: document.direction === 'rtl',
    lists,
    ids: new Ids(),
    footnotes: new Footnotes(document),
    bookmarks: captionBookmarks(document.blocks),
    comments: new Comments(comments, document)
  }
  const beside: Setting = { ...setting, footnotes: null, comments: null }
  const body = [
    ...(document.organisation.length > 0 ? [paragraph('Organisation', document.organisation, beside)] : []),
    paragraph('Title', document.title, setting),
    ...(document.subtitle.length > 0 ? [paragraph('Subtitle', document.subtitle, setting)] : []),
    ...document.imprint.map((line) => paragraph('Imprint', line, setting)),
    ...wordBlocks(document.blocks, setting)
  ]
  const file = new Document({
    title: bare(plainText(document.title)),
    subject: bare(plainText(document.subtitle)),
    creator: bare(plainText(document.organisation)) || 'Bayan',
    lastModifiedBy: 'Bayan',
    keywords: keywordsOf(document, figures).join(', '),
    description: '',
    styles: documentStyles(setting),
    ...(lists.length > 0 ? { numbering: listNumbering() } : {}),
    ...(setting.footnotes ? { footnotes: setting.footnotes.written((line) => paragraph('FootnoteText', line, beside)) } : {}),
    ...(comments.length > 0 && setting.comments
      ? { comments: setting.comments.written((line) => paragraph('CommentText', line, beside), new Date(Date.UTC(document.year + 1, 0, 1))) }
      : {}),
    features: { updateFields: false },
    compatibility: { version: 15 },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: twips(page.width), height: twips(page.height) },
            margin: {
              top: twips(page.marginTop),
              bottom: twips(page.marginBottom),
              left: twips(page.marginX),
              right: twips(page.marginX),
              header: twips(page.header),
              footer: twips(page.footer)
            }
          }
        },
        headers: {
          default: new Header({ children: [paragraph('Header', document.runningHeader, beside)] }),
          first: new Header({ children: [new Paragraph({})] })
        },
        footers: { default: pageFooter(document, setting), first: pageFooter(document, setting) },
        children: body
      }
    ]
  })
  const packed = await Packer.toBuffer(file)
  return repeatable(packed, { year: document.year, locale: LOCALES[document.language], rtl: setting.rtl }, figuresPart(document, figures))
}

/** Words by which an archive finds the file: the year, and the figures that it prints, while there are not too many. */
function keywordsOf({ year }: ReportDocument, figures: readonly PrintedFigure[]): readonly string[] {
  const names = [...new Set(figures.map(({ name }) => bare(name)))].filter((name) => name !== '' && name.length <= 80)
  return [`${year}`, ...names.slice(0, KEYWORDS)]
}

const KEYWORDS = 20

/** Bullets and numbers, hanging before the words on whichever side these begin. */
function listNumbering(): INumberingOptions {
  const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string): ILevelsOptions => ({
    level: 0,
    format,
    text,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { start: twips(18), hanging: twips(14) } } }
  })
  return {
    config: [
      { reference: BULLETS, levels: [level(LevelFormat.BULLET, '•')] },
      { reference: NUMBERS, levels: [level(LevelFormat.DECIMAL, '%1.')] }
    ]
  }
}

function pageFooter({ pageOf }: ReportDocument, setting: Setting): Footer {
  const children = pageOf.split(/(\{pages?\})/).flatMap((part): readonly XmlComponent[] => {
    if (part === '{page}') return [new TextRun({ children: [PageNumber.CURRENT] })]
    if (part === '{pages}') return [new TextRun({ children: [PageNumber.TOTAL_PAGES] })]
    return part === '' ? [] : textRuns([{ kind: 'text', text: part }], setting)
  })
  return new Footer({ children: [new WordParagraph({ style: 'Footer', bidirectional: setting.rtl }, children)] })
}
