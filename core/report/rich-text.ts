/**
 * Rich text: a text with emphasis, lists and footnotes, as plain data and as the author's workbook keeps it.
 *
 * Kept as one plain text: blank lines part paragraphs; lines that begin with `- ` or `1. ` are the items of a list;
 * `**strong**`, `*emphasis*`, `^[footnote]`, fields in double braces; a backslash before any of these signs makes it a
 * sign like others. Emphasis begins before a word and ends after one, else an asterisk is an asterisk.
 */

import { type Field, fieldText, parseField } from './prose'
import { remembered } from './remembered'

export type Emphasis = { readonly strong: boolean; readonly emphasis: boolean }

/** A piece of a paragraph or of a list's item. */
export type RichInline = Emphasis & ({ readonly kind: 'text'; readonly text: string } | Field | Footnote)
/** A note at the foot; it holds no footnote itself. */
export type Footnote = { readonly kind: 'footnote'; readonly inlines: readonly RichInline[] }

export type RichLine = readonly RichInline[]
export type RichBlock =
  | { readonly kind: 'paragraph'; readonly line: RichLine }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly RichLine[] }

// ---- reading ---------------------------------------------------------------------------

export const BULLET = /^[ \t]*- +/
export const NUMBER = /^[ \t]*\d{1,4}\. +/

/** The paragraphs and lists of a text; linear in its length. */
export function parseRichText(text: string): readonly RichBlock[] {
  return text.split(/\n[^\S\n]*\n\s*/).flatMap(parsePart)
}

/** A keystroke changes one paragraph of many: twice as many as a long report has are remembered. */
const PARTS = 6_000

/** The paragraph or list between two blank lines; none where it holds nothing. */
const parsePart = remembered((part: string): readonly RichBlock[] => {
  const lines = part.split('\n').filter((line) => line.trim() !== '')
  if (lines.length === 0) return []
  for (const [pattern, ordered] of [[BULLET, false] as const, [NUMBER, true] as const]) {
    if (lines.every((line) => pattern.test(line))) {
      const items = lines.map((line) => parseRichLine(line.replace(pattern, '').trim())).filter((line) => line.length > 0)
      return items.length > 0 ? [{ kind: 'list', ordered, items }] : []
    }
  }
  const line = parseRichLine(lines.map((each) => each.trim()).join(' '))
  return line.length > 0 ? [{ kind: 'paragraph', line }] : []
}, PARTS)

const TOKEN = /\\([\\*{}^[\]\-.])|\{\{([^{}[\]\\]*)\}\}|\^\[((?:\\.|[^\\[\]])*)\]|(\*\*|\*)/g

type Mark = 'strong' | 'emphasis'
/** `at`: where its own text begins in the line. */
type Token =
  | { readonly kind: 'text'; readonly text: string; readonly at: number }
  | { readonly kind: 'field'; readonly field: Field }
  | { readonly kind: 'footnote'; readonly text: string; readonly at: number }
  | { readonly kind: 'mark'; readonly mark: Mark; readonly sign: string; readonly at: number; readonly canOpen: boolean; readonly canClose: boolean }

/** The pieces of one line. */
export function parseRichLine(text: string): RichLine {
  return inlinesOf(tokensOf(text))
}

/** The words and the signs of a line. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  let end = 0
  for (const match of text.matchAll(TOKEN)) {
    if (match.index > end) tokens.push({ kind: 'text', text: text.slice(end, match.index), at: end })
    end = match.index + match[0].length
    const [, escaped, field, footnote, sign] = match
    if (escaped !== undefined) tokens.push({ kind: 'text', text: escaped, at: match.index + 1 })
    else if (field !== undefined) tokens.push({ kind: 'field', field: parseField(field.trim()) })
    else if (footnote !== undefined) tokens.push({ kind: 'footnote', text: footnote, at: match.index + 2 })
    else if (sign !== undefined) {
      const canOpen = /\S/.test(text.charAt(end))
      const canClose = /\S/.test(text.charAt(match.index - 1))
      tokens.push({ kind: 'mark', mark: sign === '*' ? 'emphasis' : 'strong', sign, at: match.index, canOpen, canClose })
    }
  }
  if (end < text.length) tokens.push({ kind: 'text', text: text.slice(end), at: end })
  return tokens
}

/** Which marks open or close: each opener with the next sign of its kind that can close. The others are signs like others. */
export function pairedMarks(tokens: readonly Token[]): ReadonlySet<number> {
  const paired = new Set<number>()
  const open = new Map<Mark, number>()
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'mark') continue
    const opener = open.get(token.mark)
    if (opener !== undefined && token.canClose) {
      paired.add(opener).add(index)
      open.delete(token.mark)
    } else if (opener === undefined && token.canOpen) open.set(token.mark, index)
  }
  return paired
}

function inlinesOf(tokens: readonly Token[]): RichLine {
  const paired = pairedMarks(tokens)
  const inlines: RichInline[] = []
  const now = { strong: false, emphasis: false }
  for (const [index, token] of tokens.entries()) {
    switch (token.kind) {
      case 'mark':
        if (paired.has(index)) now[token.mark] = !now[token.mark]
        else inlines.push({ kind: 'text', text: token.sign, ...now })
        break
      case 'text':
        inlines.push({ kind: 'text', text: token.text, ...now })
        break
      case 'field':
        inlines.push({ ...token.field, ...now })
        break
      case 'footnote':
        inlines.push({ kind: 'footnote', inlines: parseRichLine(token.text), ...now })
        break
    }
  }
  return normalLine(inlines)
}

// ---- the normal form -------------------------------------------------------------------

const same = (a: Emphasis, b: Emphasis) => a.strong === b.strong && a.emphasis === b.emphasis
const both = (a: Emphasis, b: Emphasis): Emphasis => ({ strong: a.strong && b.strong, emphasis: a.emphasis && b.emphasis })
const isBlank = (inline: RichInline) => inline.kind === 'text' && inline.text.trim() === ''

/**
 * The line with neighbouring texts of one emphasis joined, no empty texts, line ends as spaces, no blanks at its ends,
 * and emphasis on blanks only between words that have it: what reading gives, and what is written.
 */
export function normalLine(line: RichLine): RichLine {
  const parts = joinedBy(line.flatMap(wordsAndBlanks), (a, b) => isBlank(a) && isBlank(b))
  const placed = parts.flatMap((part, index): readonly RichInline[] => {
    if (!isBlank(part)) return [part]
    const before = parts[index - 1]
    const after = parts[index + 1]
    return before && after ? [{ ...part, ...both(part, both(before, after)) }] : []
  })
  return joinedBy(placed, same)
}

function wordsAndBlanks(inline: RichInline): readonly RichInline[] {
  if (inline.kind === 'footnote') {
    const inlines = normalLine(inline.inlines)
    return inlines.length > 0 ? [{ ...inline, inlines }] : []
  }
  if (inline.kind !== 'text') return [inline]
  return (inline.text.replace(/[\n\r\t]/g, ' ').match(/\s+|\S+/g) ?? []).map((text) => ({ ...inline, text }))
}

/** Neighbouring texts that belong together as one, with the emphasis that both have. */
function joinedBy(line: RichLine, together: (a: RichInline, b: RichInline) => boolean): RichLine {
  const result: RichInline[] = []
  for (const inline of line) {
    const last = result.at(-1)
    if (inline.kind === 'text' && last?.kind === 'text' && together(last, inline)) {
      result[result.length - 1] = { kind: 'text', text: last.text + inline.text, ...both(last, inline) }
    } else result.push(inline)
  }
  return result
}

// ---- writing ---------------------------------------------------------------------------

/** The text that `parseRichText` reads as these blocks, in their normal form. */
export function writeRichText(blocks: readonly RichBlock[]): string {
  return blocks
    .flatMap((block): readonly string[] => {
      if (block.kind === 'paragraph') {
        const text = writeRichLine(block.line)
        return text === '' ? [] : [text.replace(/^(-|\d{1,4}\.)(?= )/, (sign) => `${sign.slice(0, -1)}\\${sign.slice(-1)}`)]
      }
      const items = block.items.map(writeRichLine).filter((text) => text !== '')
      return items.length > 0 ? [items.map((text, index) => `${block.ordered ? `${index + 1}.` : '-'} ${text}`).join('\n')] : []
    })
    .join('\n\n')
}

/** The text of one line. */
export function writeRichLine(line: RichLine): string {
  let now: Emphasis = { strong: false, emphasis: false }
  let text = ''
  const turn = (next: Emphasis) => {
    if (next.strong !== now.strong) text += '**'
    if (next.emphasis !== now.emphasis) text += '*'
    now = next
  }
  for (const inline of normalLine(line)) {
    turn(inline)
    text += inlineText(inline)
  }
  turn({ strong: false, emphasis: false })
  return text
}

function inlineText(inline: RichInline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text.replace(/[\\*{}^[\]]/g, '\\$&')
    case 'footnote':
      return `^[${writeRichLine(inline.inlines)}]`
    default:
      return fieldText(inline)
  }
}
