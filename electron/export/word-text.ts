/** Lines of a document as Word runs: each with its language and direction, numbers always left to right. Runs carry their direction, so marks of it go. */

import { type Paragraph, TextRun, type XmlComponent } from 'docx'
import type { Inline, Line } from '../../core/report/document'
import { isFigure } from '../../core/report/figure-tag'
import { bare } from './printable'
import { figureControl } from './word-controls'
import { WordParagraph } from './word-element'
import { LOCALES, type Setting } from './word-setting'

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const STRONG_LATIN = /\p{L}/u

/** A paragraph of a named style. */
export function paragraph(style: string, line: Line, setting: Setting, more: { readonly keepNext?: boolean } = {}): Paragraph {
  return new WordParagraph({ style, bidirectional: setting.rtl, ...more }, textRuns(line, setting))
}

export function textRuns(line: Line, setting: Setting): readonly XmlComponent[] {
  return line.flatMap((inline) => inlineRuns(inline, setting))
}

function inlineRuns(inline: Inline, setting: Setting): readonly XmlComponent[] {
  switch (inline.kind) {
    case 'note':
      return [new TextRun({ text: inline.mark, style: 'NoteMark', ...direction(inline.mark, setting) })]
    case 'number': {
      const run = new TextRun({ text: leftToRight(bare(inline.text), setting), ...emphasised(inline, setting), language: language(setting, inline) })
      if (!isFigure(inline)) return [run]
      const control = figureControl(inline, run, setting)
      return setting.rtl ? [markRun('\u200e', setting), control, markRun('\u200e\u200f', setting)] : [control]
    }
    case 'text':
      return byScript(bare(inline.text)).map(
        (text) => new TextRun({ text, ...emphasised(inline, setting), ...direction(text, setting), language: language(setting, inline) })
      )
  }
}

/**
 * Marks of direction beside a control. LibreOffice 7.4 writes a control twice whose edges it takes to run the other way than
 * what is in it; after them the line goes on right to left.
 */
function markRun(marks: string, setting: Setting): TextRun {
  return new TextRun({ text: marks, language: language(setting, { kind: 'note', mark: '' }) })
}

/**
 * A number that begins with a sign, led by a left-to-right mark in Arabic: Word's runs have no isolates, and by UAX #9
 * alone `+44%` would print as `44%+`.
 */
function leftToRight(text: string, setting: Setting): string {
  return setting.rtl && !/^\d/.test(text) ? `\u200e${text}` : text
}

type Emphasised = { bold?: true; boldComplexScript?: true; italics?: true }

/** Arabic has no slanted letters: what is emphasised there is set bold. */
function emphasised({ strong, emphasis }: { readonly strong?: boolean; readonly emphasis?: boolean }, setting: Setting): Emphasised {
  return {
    ...(strong || (emphasis && setting.rtl) ? { bold: true, boldComplexScript: true } : {}),
    ...(emphasis && !setting.rtl ? { italics: true } : {})
  }
}

/** In an Arabic document words and punctuation run right to left; a Latin name keeps its own direction. */
function direction(text: string, setting: Setting): { rightToLeft?: true } {
  const latin = STRONG_LATIN.test(text) && !RIGHT_TO_LEFT.test(text)
  return (setting.rtl && !latin) || RIGHT_TO_LEFT.test(text) ? { rightToLeft: true } : {}
}

function language(setting: Setting, inline: Inline): { value: string; bidirectional: string } {
  const own = inline.kind === 'text' ? (inline.language ?? setting.language) : setting.language
  return { value: own === 'ar' ? LOCALES.en : LOCALES[own], bidirectional: LOCALES.ar }
}

/** Cuts a text where Latin words begin and end in Arabic ones, and the other way round; blanks and punctuation stay with what is before. */
function byScript(text: string): readonly string[] {
  if (!RIGHT_TO_LEFT.test(text)) return text === '' ? [] : [text]
  return text.match(/[\p{Script=Latin}][^\u0590-\u08ff\ufb1d-\ufefc]*[\p{Script=Latin}\p{N}]|[\p{Script=Latin}]|[^\p{Script=Latin}]+/gu) ?? [text]
}
