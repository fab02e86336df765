/** Named styles of the Word file: all that a paragraph or a run looks like is said here. Arial is on every Windows and Mac, with Arabic. */

import { AlignmentType, BorderStyle, type IStylesOptions, LeaderType, LineRuleType, TabStopType } from 'docx'
import { cards, colours, contents, rules, STEP, styles, type TextStyle, tableRules, tableType, textWidth } from '../../core/report/page-style'
import { LOCALES, type Setting } from './word-setting'

/** Twentieths of a point. */
export const twips = (points: number): number => Number((points * 20).toString().split('.')[0])

/** Eighths of a point, as Word counts the widths of rules. */
export const eighths = (points: number): number => Math.floor(points * 8)

/** Half points, as Word counts type sizes. */
const half = (points: number): number => Number((points * 2).toString().split('.')[0])

const FONT = 'Arial'
/** Ends the ids of styles whose rows stay with the next one. */
export const KEPT = 'Kept'
/** Height of a line of the font as its file says, in ems: Word's lines are multiples of it, 240 to one. */
const NATURAL = 1.15
/** Rows of tables and cards stand apart by the padding of their cells. */
const ROW = { before: tableRules.paddingY, after: tableRules.paddingY }

const run = ({ size, bold, colour }: Pick<TextStyle, 'size' | 'bold' | 'colour'>) => ({
  size: half(size),
  sizeComplexScript: half(size),
  font: { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: FONT },
  ...(bold ? { bold: true, boldComplexScript: true } : {}),
  color: colours[colour]
})

const spacing = ({ before, after, leading, size }: TextStyle) => ({
  before: twips(before),
  after: twips(after),
  line: Math.floor((240 * leading) / (size * NATURAL)),
  lineRule: LineRuleType.AUTO
})

export function documentStyles({ language, rtl }: Setting): IStylesOptions {
  const rule = (points: number, color: string, space: number) => ({ style: BorderStyle.SINGLE, size: eighths(points), color, space })
  const style = (id: string, name: string, look: TextStyle, more: object = {}) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: run(look),
    paragraph: { spacing: spacing(look), ...more }
  })
  const heading = (look: TextStyle) => ({ run: run(look), paragraph: { spacing: spacing(look), keepNext: true, keepLines: true } })
  const wide = (look: TextStyle): TextStyle => ({ ...look, size: tableType.wide.size, leading: (look.leading * tableType.wide.size) / look.size })
  const row = (look: TextStyle): TextStyle => ({ ...look, ...ROW })
  const next = { keepNext: true }
  /** A style of rows, and the same for rows that stay with the next one. */
  const kept = (id: string, name: string, look: TextStyle, more: object = {}) => [
    style(id, name, look, more),
    style(`${id}${KEPT}`, `${name} (kept with next)`, look, { ...more, ...next })
  ]
  const bold = { bold: true, boldComplexScript: true }
  const end = { alignment: AlignmentType.END }
  const toPages = { type: TabStopType.END, position: twips(textWidth), leader: LeaderType.DOT }
  return {
    default: {
      document: { run: { ...run(styles.body), language: { value: rtl ? 'en-GB' : LOCALES[language], bidirectional: LOCALES.ar } } },
      title: { run: run(styles.title), paragraph: { spacing: spacing(styles.title) } },
      heading1: heading(styles.heading1),
      heading2: heading(styles.heading2),
      footnoteText: { run: run(styles.note), paragraph: { spacing: spacing(styles.note) } },
      footnoteReference: { run: { superScript: true } }
    },
    paragraphStyles: [
      style('Organisation', 'Organisation', styles.organisation, { border: { bottom: rule(rules.masthead, colours.accent, 4) } }),
      style('Subtitle', 'Subtitle', styles.subtitle),
      style('CoverOrganisation', 'Cover Organisation', styles.organisation),
      style('CoverTitle', 'Cover Title', styles.coverTitle, { border: { bottom: rule(rules.masthead, colours.accent, 9) } }),
      style('CoverTitleLong', 'Cover Title (long)', styles.coverTitleLong, { border: { bottom: rule(rules.masthead, colours.accent, 9) } }),
      style('CoverSubtitle', 'Cover Subtitle', styles.coverSubtitle),
      style('ContentsHeading', 'TOC Heading', styles.contentsHeading, next),
      style('TOC1', 'toc 1', styles.contents1, { tabStops: [toPages] }),
      style('TOC2', 'toc 2', styles.contents2, { tabStops: [toPages], indent: { start: twips(contents.inset) } }),
      style('BodyText', 'Body Text', styles.body, { widowControl: true }),
      style('ListParagraph', 'List Paragraph', styles.item, { widowControl: true }),
      style('KeyHeading', 'Key Figures Heading', styles.keyHeading, next),
      style('KeyLabel', 'Key Figure Label', styles.keyLabel, next),
      style('KeyValue', 'Key Figure Value', styles.keyValue, next),
      style('KeyChange', 'Key Figure Change', styles.keyChange),
      style('Caption', 'caption', styles.caption, next),
      style('Chart', 'Chart', styles.legend, next),
      style('TableHead', 'Table Head', row(styles.tableHead), next),
      style('TableHeadNumber', 'Table Head Number', row(styles.tableHead), { ...next, ...end }),
      style('TableGroup', 'Table Group', row(styles.tableHead), next),
      ...kept('TableText', 'Table Text', row(styles.table)),
      ...kept('TableNumber', 'Table Number', row(styles.table), end),
      style('WideHead', 'Wide Table Head', row(wide(styles.tableHead)), next),
      style('WideHeadNumber', 'Wide Table Head Number', row(wide(styles.tableHead)), { ...next, ...end }),
      ...kept('WideText', 'Wide Table Text', row(wide(styles.table))),
      ...kept('WideNumber', 'Wide Table Number', row(wide(styles.table)), end),
      style('Legend', 'Table Legend', styles.legend),
      style('Imprint', 'Imprint', styles.imprint),
      style('SignFunction', 'Sign-off Function', styles.signFunction, next),
      style('SignField', 'Sign-off Field', styles.signField, { keepLines: true, border: { bottom: rule(rules.sign, colours.muted, 3) } }),
      style('Note', 'Note', styles.note),
      style('CommentText', 'annotation text', styles.note),
      style('Source', 'Source', styles.source),
      style('Header', 'header', styles.running, { border: { bottom: rule(rules.running, colours.rule, 4) } }),
      style('Footer', 'footer', styles.running, end)
    ],
    characterStyles: [
      { id: 'Strong', name: 'Strong', run: bold },
      // Arabic has no slanted letters: what is emphasised there is set bold.
      { id: 'Emphasis', name: 'Emphasis', run: rtl ? bold : { italics: true } },
      { id: 'StrongEmphasis', name: 'Strong Emphasis', run: rtl ? bold : { ...bold, italics: true } }
    ]
  }
}

/** Ids of the styles of tables. */
export const REPORT_TABLE = 'ReportTable'
export const KEY_FIGURES = 'KeyFigures'

/** The styles of tables, as XML, for the library writes those of paragraphs and runs alone: what every table, row and cell of a kind has in common. */
export function tableStyles(): string {
  const strong = ruleOf(tableRules.strong, colours.accent)
  const margins = (sides: Readonly<Record<string, number>>) =>
    `<w:tblCellMar>${Object.entries(sides)
      .map(([side, points]) => `<w:${side} w:w="${twips(points)}" w:type="dxa"/>`)
      .join('')}</w:tblCellMar>`
  const style = (id: string, name: string, content: string, kind: string) =>
    `<w:style w:type="table" ${kind} w:styleId="${id}"><w:name w:val="${name}"/>${content}</w:style>`
  const own = (id: string, name: string, content: string) => style(id, name, `<w:basedOn w:val="TableNormal"/>${content}`, 'w:customStyle="1"')
  const head = `<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders><w:top ${strong}/><w:bottom ${strong}/></w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="${colours.tint}"/></w:tcPr></w:tblStylePr>`
  const lines = `<w:tblBorders><w:top ${strong}/><w:bottom ${strong}/><w:insideH ${ruleOf(tableRules.fine, colours.rule)}/></w:tblBorders>`
  const inset = margins({ top: cards.insetTop, left: cards.insetX, bottom: cards.insetBottom, right: STEP })
  return `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[
    style(
      'TableNormal',
      'Normal Table',
      `<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${margins({ top: 0, left: 5.4, bottom: 0, right: 5.4 })}</w:tblPr>`,
      'w:default="1"'
    ),
    own(REPORT_TABLE, 'Report Table', `<w:tblPr>${lines}${margins({ left: tableRules.paddingX, right: tableRules.paddingX })}</w:tblPr>${head}`),
    own(KEY_FIGURES, 'Key Figures', `<w:tblPr>${inset}</w:tblPr>`)
  ].join('')}</w:styles>`
}

/** The attributes of a rule. */
function ruleOf(points: number, colour: string): string {
  return `w:val="single" w:sz="${eighths(points)}" w:space="0" w:color="${colour}"`
}
