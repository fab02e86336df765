/** Lines of a document as Word runs: each with its language and direction, numbers always left to right. Runs carry their direction, so marks of it go. */

import { type Paragraph, TextRun, type XmlComponent } from 'docx'
import type { Inline, Line } from '../../core/report/document'
import { isFigure } from '../../core/report/figure-tag'
import { bare } from './printable'
import { figureControl } from './word-controls'
import { WordElement, WordParagraph } from './word-element'
import { LOCALES, type Setting } from './word-setting'

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const STRONG_LATIN = /\p{L}/u

/** A paragraph of a named style. */
export function paragraph(style: string, line: Line, setting: Setting, more: { readonly keepNext?: boolean } = {}): Paragraph {
  return new WordParagraph({ style, bidirectional: setting.rtl, ...more }, textRuns(line, setting))
}

export function textRuns(line: Line, setting: Setting): readonly XmlComponent[] {
  const runs = (setting.rtl ? withBrackets(line) : line).flatMap((inline) => inlineRuns(inline, setting))
  return setting.comments?.onLine(runs) ?? runs
}

/** A bracket, or a pair with Latin words, that LibreOffice would part from what it encloses: marks of direction keep it in one stretch with that. */
type Bracket = { readonly kind: 'bracket'; readonly text: string }

/** The line with the brackets around a single number cut out of the words beside it. */
function withBrackets(line: Line): readonly (Inline | Bracket)[] {
  const pieces: (Inline | Bracket)[] = [...line]
  for (let at = line.length - 1; at >= 0; at -= 1) {
    if (line[at]?.kind !== 'number') continue
    let end = at + 1
    while (line[end]?.kind === 'note') end += 1
    const [before, after] = [pieces[at - 1], pieces[end]]
    if (before?.kind !== 'text' || after?.kind !== 'text' || !before.text.endsWith('(') || !after.text.startsWith(')')) continue
    pieces.splice(end, 1, { kind: 'bracket', text: ')\u200e\u200f' }, { ...after, text: after.text.slice(1) })
    pieces.splice(at - 1, 1, { ...before, text: before.text.slice(0, -1) }, { kind: 'bracket', text: '\u200e(' })
  }
  return pieces
}

function inlineRuns(inline: Inline | Bracket, setting: Setting): readonly XmlComponent[] {
  switch (inline.kind) {
    case 'note': {
      const turned = direction(inline.mark, setting)
      const run = new TextRun({ text: inline.mark, style: 'FootnoteReference', ...turned })
      const style = new WordElement('w:rStyle', { 'w:val': 'FootnoteReference' })
      const properties = new WordElement('w:rPr', {}, turned.rightToLeft ? [style, new WordElement('w:rtl')] : [style])
      return setting.footnotes?.reference(inline.mark, run, properties, setting.ids) ?? [run]
    }
    case 'bracket':
      return [markRun(inline.text, setting)]
    case 'number': {
      const run = new TextRun({ text: leftToRight(bare(inline.text), setting), ...emphasised(inline), language: language(setting, inline) })
      if (!isFigure(inline)) return [run]
      const control = figureControl(inline, run, setting)
      const runs = setting.rtl ? [markRun('\u200e', setting), control, markRun('\u200e\u200f', setting)] : [control]
      return setting.comments?.onFigure(inline.origin, runs) ?? runs
    }
    case 'text': {
      const runs = byScript(bare(inline.text)).map((piece) => {
        const text = setting.rtl && piece.startsWith('(') && BRACKETED.test(piece) ? `\u200e${piece}\u200e` : piece
        return new TextRun({ text, ...emphasised(inline), ...direction(text, setting), language: language(setting, inline) })
      })
      const bookmark = inline.refers === undefined ? undefined : setting.bookmarks.get(inline.refers)
      return bookmark === undefined ? runs : [new WordElement('w:fldSimple', { 'w:instr': ` REF ${bookmark} \\h ` }, runs)]
    }
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

/** The character style of words that stand out. */
function emphasised({ strong, emphasis }: { readonly strong?: boolean; readonly emphasis?: boolean }): { style?: string } {
  if (strong && emphasis) return { style: 'StrongEmphasis' }
  return strong ? { style: 'Strong' } : emphasis ? { style: 'Emphasis' } : {}
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

const BRACKETED = /\(\p{Script=Latin}[^()\u0590-\u08ff\ufb1d-\ufefc]*\)/u
const PIECES = new RegExp(
  `${BRACKETED.source}|\\p{Script=Latin}[^\\u0590-\\u08ff\\ufb1d-\\ufefc]*[\\p{Script=Latin}\\p{N}]|\\p{Script=Latin}|(?:(?!${BRACKETED.source})[^\\p{Script=Latin}])+`,
  'gu'
)

/** Cuts a text where Latin words begin and end in Arabic ones, and the other way round; blanks and punctuation stay with what is before. */
function byScript(text: string): readonly string[] {
  if (!RIGHT_TO_LEFT.test(text)) return text === '' ? [] : [text]
  return text.match(PIECES) ?? [text]
}
