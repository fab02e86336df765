/** Named styles of the Word file: all that a paragraph or a run looks like is said here. Arial is on every Windows and Mac, with Arabic. */

import { AlignmentType, BorderStyle, type IStylesOptions, LineRuleType } from 'docx'
import { colours, sizes } from './page-style'
import { LOCALES, type Setting } from './word-setting'

/** Twentieths of a point. */
export const twips = (points: number): number => Number((points * 20).toString().split('.')[0])

/** Half points, as Word counts type sizes. */
const half = (points: number): number => Number((points * 2).toString().split('.')[0])

const FONT = 'Arial'
const run = (size: number, more: { readonly bold?: boolean; readonly color?: string } = {}) => ({
  size: half(size),
  sizeComplexScript: half(size),
  font: { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: FONT },
  ...(more.bold ? { bold: true, boldComplexScript: true } : {}),
  color: more.color ?? colours.text
})

export function documentStyles({ language, rtl }: Setting): IStylesOptions {
  const { accent, muted } = colours
  const rule = { style: BorderStyle.SINGLE, size: 4, color: colours.rule, space: 4 }
  const style = (
    id: string,
    name: string,
    look: ReturnType<typeof run>,
    spacing: { readonly before?: number; readonly after?: number; readonly line?: number },
    more: object = {}
  ) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: look,
    paragraph: {
      spacing: { before: twips(spacing.before ?? 0), after: twips(spacing.after ?? 0), line: spacing.line ?? 252, lineRule: LineRuleType.AUTO },
      ...more
    }
  })
  return {
    default: {
      document: { run: { ...run(sizes.body), language: { value: rtl ? 'en-GB' : LOCALES[language], bidirectional: LOCALES.ar } } },
      title: { run: run(sizes.title, { bold: true }), paragraph: { spacing: { before: twips(4), after: twips(2) } } },
      heading1: {
        run: run(sizes.heading1, { bold: true, color: accent }),
        paragraph: { spacing: { before: twips(14), after: twips(4) }, keepNext: true, keepLines: true }
      },
      heading2: {
        run: run(sizes.heading2, { bold: true, color: accent }),
        paragraph: { spacing: { before: twips(12), after: twips(4) }, keepNext: true, keepLines: true }
      }
    },
    paragraphStyles: [
      style(
        'Organisation',
        'Organisation',
        run(sizes.organisation, { bold: true, color: accent }),
        { after: 6 },
        { border: { bottom: { style: BorderStyle.SINGLE, size: 24, color: accent, space: 4 } } }
      ),
      style('Subtitle', 'Subtitle', run(sizes.subtitle, { color: muted }), { after: 10 }),
      style('BodyText', 'Body Text', run(sizes.body), { after: 6, line: 276 }, { widowControl: true }),
      style('ListParagraph', 'List Paragraph', run(sizes.body), { after: 2, line: 276 }, { widowControl: true }),
      style('KeyHeading', 'Key Figures Heading', run(sizes.heading2, { bold: true, color: accent }), { before: 8, after: 4 }, { keepNext: true }),
      style('KeyLabel', 'Key Figure Label', run(sizes.keyLabel, { color: muted }), { before: 4 }, { keepNext: true }),
      style('KeyValue', 'Key Figure Value', run(sizes.keyValue, { bold: true }), {}, { keepNext: true }),
      style('KeyChange', 'Key Figure Change', run(sizes.keyChange, { bold: true, color: accent }), { after: 5 }),
      style('Caption', 'caption', run(sizes.caption), { before: 10, after: 4 }, { keepNext: true }),
      style('TableHead', 'Table Head', run(sizes.table, { bold: true, color: accent }), { before: 2, after: 2, line: 240 }, { keepNext: true }),
      style(
        'TableHeadNumber',
        'Table Head Number',
        run(sizes.table, { bold: true, color: accent }),
        { before: 2, after: 2, line: 240 },
        { keepNext: true, alignment: AlignmentType.END }
      ),
      style('TableGroup', 'Table Group', run(sizes.table, { bold: true, color: accent }), { before: 2, after: 2, line: 240 }, { keepNext: true }),
      style('TableText', 'Table Text', run(sizes.table), { before: 2, after: 2, line: 240 }),
      style('TableNumber', 'Table Number', run(sizes.table), { before: 2, after: 2, line: 240 }, { alignment: AlignmentType.END }),
      style('WideHead', 'Wide Table Head', run(sizes.wideTable, { bold: true, color: accent }), { before: 1, after: 1, line: 240 }, { keepNext: true }),
      style(
        'WideHeadNumber',
        'Wide Table Head Number',
        run(sizes.wideTable, { bold: true, color: accent }),
        { before: 1, after: 1, line: 240 },
        { keepNext: true, alignment: AlignmentType.END }
      ),
      style('WideText', 'Wide Table Text', run(sizes.wideTable), { before: 1, after: 1, line: 240 }),
      style('WideNumber', 'Wide Table Number', run(sizes.wideTable), { before: 1, after: 1, line: 240 }, { alignment: AlignmentType.END }),
      style('Legend', 'Table Legend', run(sizes.small, { color: muted }), { before: 3, after: 6 }),
      style('Note', 'Note', run(sizes.small, { color: muted }), { after: 2 }),
      style('Source', 'Source', run(sizes.small, { color: muted }), { after: 2 }),
      style('Header', 'header', run(sizes.small, { color: muted }), {}, { border: { bottom: rule } }),
      style('Footer', 'footer', run(sizes.small, { color: muted }), {}, { alignment: AlignmentType.END })
    ],
    characterStyles: [{ id: 'NoteMark', name: 'Note Mark', run: { superScript: true } }]
  }
}
