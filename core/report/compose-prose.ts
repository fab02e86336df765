/** Prose: fields become figures in words. */

import { inLanguage, type Translated } from '../entry/indicator'
import { type Period, parsePeriod, periodCode } from '../entry/period'
import type { Figure } from '../figures/derive'
import { sayCell, sayChange, sayReason, sayValueAndChange } from '../wording/figure'
import { digits, type Piece, word } from '../wording/piece'
import { saySentence } from '../wording/sentence'
import type { Desk, Numbered } from './desk'
import type { Block, FigureOrigin, Inline, Line } from './document'
import { figuresShown } from './figure-count'
import { originOf, statusMark, tieMark } from './figure-lines'
import { type Field, type FigureField, parseProse } from './prose'
import { parseRichText, type RichLine, writeRichLine } from './rich-text'
import { typedNumbers } from './typed-numbers'

/** Paragraphs and lists of a text; the first bears the id of the draft's block, the next ones add `-2`, `-3`. */
export function composeProse(id: string, text: Translated, desk: Desk): readonly Block[] {
  const { text: found, language } = inLanguage(text, desk.language)
  if (found === '' || language !== desk.language) desk.remark({ kind: 'text-missing', severity: 'warning', block: id, language: desk.language })
  const line = (rich: RichLine) => richLine(rich, { block: id, language: language === desk.language ? undefined : language }, desk)
  return parseRichText(found).map((block, index): Block => {
    const own = index === 0 ? id : `${id}-${index + 1}`
    if (block.kind === 'paragraph') return { kind: 'paragraph', id: own, line: line(block.line) }
    return { kind: 'list', id: own, ordered: block.ordered, items: block.items.map(line) }
  })
}

/** Where a line stands; `language` where another one than the document's stands in. */
type Place = { readonly block: string; readonly language: Desk['language'] | undefined }

/** A line of rich text as it prints. */
export function richLine(line: RichLine, place: Place, desk: Desk): Line {
  return line.flatMap((inline): Line => {
    const emphasis = { ...(inline.strong ? { strong: true } : {}), ...(inline.emphasis ? { emphasis: true } : {}) }
    switch (inline.kind) {
      case 'text':
        desk.tally.unknown(typedNumbers(inline.text).length)
        return [{ kind: 'text', text: inline.text, ...emphasis, ...(place.language === undefined ? {} : { language: place.language }) }]
      case 'footnote':
        return [
          { kind: 'note', mark: desk.marks.markFor(`footnote ${place.block} ${writeRichLine(inline.inlines)}`, () => richLine(inline.inlines, place, desk)) }
        ]
      default:
        return fieldInlines(inline, place.block, desk).map((piece) => (piece.kind === 'note' ? piece : { ...piece, ...emphasis }))
    }
  })
}

/** A single line with fields: a heading, a title, a caption. */
export function lineOf(text: Translated, id: string, desk: Desk): Line {
  const { text: found, language } = inLanguage(text, desk.language)
  if (found === '') return []
  if (language !== desk.language) desk.remark({ kind: 'text-missing', severity: 'warning', block: id, language: desk.language })
  return proseLine(found.replace(/\s*\n\s*/g, ' ').trim(), id, language === desk.language ? undefined : language, desk)
}

function proseLine(paragraph: string, block: string, language: Desk['language'] | undefined, desk: Desk): Line {
  const words = (text: string): Inline => ({ kind: 'text', text, ...(language === undefined ? {} : { language }) })
  return parseProse(paragraph).flatMap((part) => {
    if (part.kind !== 'text') return fieldInlines(part, block, desk)
    desk.tally.unknown(typedNumbers(part.text).length)
    return [words(part.text)]
  })
}

/** What one field prints, and where a tie asks for a note, its mark. */
export function fieldInlines(part: Field, block: string, desk: Desk): readonly Inline[] {
  switch (part.kind) {
    case 'year':
      return [{ kind: 'number', text: `${desk.years.year}` }]
    case 'base-year':
      return [{ kind: 'number', text: `${desk.years.base}` }]
    case 'figure':
      return figureInlines(part, block, desk)
    case 'reference':
      return referenceInlines('table', part.block, block, desk)
    case 'chart':
      return referenceInlines('chart', part.block, block, desk)
    case 'outside':
      desk.tally.outside(typedNumbers(part.text).length)
      return [/\p{L}/u.test(part.text) ? word(part.text) : digits(part.text)]
    case 'unknown':
      return unknownField(part.field, block, desk)
  }
}

function referenceInlines(what: Numbered, target: string, block: string, desk: Desk): readonly Inline[] {
  const number = desk.numberOf(what, target)
  return number === undefined ? unknownField(`${what}:${target}`, block, desk) : [{ kind: 'text', text: number.replaceAll(' ', '\u00a0'), refers: number }]
}

function unknownField(field: string, block: string, desk: Desk): readonly Inline[] {
  desk.remark({ kind: 'field-unknown', severity: 'warning', field, block })
  return [{ kind: 'text', text: `[${field}?]`, strong: true }]
}

function figureInlines(part: FigureField, block: string, desk: Desk): readonly Inline[] {
  const period: Period | undefined = part.period === null ? undefined : parsePeriod(part.period)
  const figure = period ? desk.figureAt(part.indicator, period) : desk.figure(part.indicator)
  if (figure === undefined) return unknownField(part.indicator, block, desk)
  desk.prints(figure)
  desk.tally.bound(figuresShown(part.show, figure))
  const pieces = showPieces(part, figure, desk)
  const shown: FigureOrigin['shows'] = part.show === 'change' ? 'change' : 'value'
  const inlines = pieces.map((piece): Inline => (piece.kind === 'number' ? { ...piece, origin: originOf(figure, shown) } : piece))
  if (part.show === 'from' || part.show === 'to') return inlines
  if (figure.cell.kind === 'absent')
    desk.remark({ kind: 'field-without-value', severity: 'warning', indicator: part.indicator, period: periodCode(figure.period), block })
  const showsChange = part.show !== 'value' && part.show !== 'counted'
  return [...inlines, ...(showsChange ? tieMark(figure, desk) : []), ...statusMark(figure, showsChange ? 'change' : 'value', desk)]
}

function showPieces({ show, as = 'subject' }: FigureField, figure: Figure, { voice }: Desk): readonly Piece[] {
  switch (show) {
    case 'value':
      return sayCell(figure.cell, figure, voice, false)
    case 'counted':
      return sayCell(figure.cell, figure, voice, as)
    case 'change':
      return changeOrReason(figure, voice)
    case 'value-change':
      return sayValueAndChange(sayCell(figure.cell, figure, voice, false), sayChange(figure, voice), voice)
    case 'counted-change':
      return sayValueAndChange(sayCell(figure.cell, figure, voice, as), sayChange(figure, voice), voice)
    case 'sentence':
      return saySentence(figure, voice)
    case 'from':
      return [digits(`${figure.period.kind === 'year' ? figure.period.year : startOf(figure.period)}`)]
    case 'to':
      return [digits(`${figure.period.kind === 'year' ? figure.period.year : endOf(figure.period)}`)]
  }
}

function changeOrReason(figure: Figure, voice: Desk['voice']): readonly Piece[] {
  const change = sayChange(figure, voice)
  if (change) return [change]
  return figure.change.kind === 'none' ? sayReason(figure.change.reason, figure, voice) : [word('')]
}

type Span = Exclude<Period, { readonly kind: 'year' }>

function startOf(period: Span): number {
  return period.kind === 'years' ? period.from : period.from.year
}

function endOf(period: Span): number {
  return period.kind === 'years' ? period.to : period.to.year
}
