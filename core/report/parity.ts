/** Whether the editions of a report say the same: what one of them prints in a part, the others must print there too. */

import type { Language } from '../entry/indicator'
import type { Finding, Shown } from '../result'
import type { BlockContent, Draft } from './draft'
import { textOf } from './editing'
import { type Field, fieldText, parseProse, type Show } from './prose'
import { parseRichText, type RichInline, type RichLine } from './rich-text'
import { typedNumbers } from './typed-numbers'

/**
 * What a text may hold that is the same in every language: a figure, with what of it prints; a field of the year; a
 * reference to a table or a chart; a number typed by hand; a footnote; a line of the notes or sources. `words`: the field as the author
 * writes it, the digits, or the text.
 */
export type Held =
  | { readonly what: 'figure'; readonly indicator: string; readonly shown: Shown; readonly words: string }
  | { readonly what: 'year' | 'table' | 'chart' | 'number' | 'footnote' | 'note'; readonly words: string }

/** What the edition of a part (or of `title`, `subtitle`) lacks and another one has. */
export type Lack = { readonly block: string; readonly language: Language; readonly lacks: Held }

/** All that editions lack, part by part in the order of the report. A text that is not written at all lacks nothing here: it is missing. */
export function editionLacks(draft: Draft): readonly Lack[] {
  const texts = [
    { id: 'title', kind: 'heading', text: draft.title },
    { id: 'subtitle', kind: 'heading', text: draft.subtitle },
    ...draft.blocks.map(({ id, content }) => ({ id, kind: content.kind, text: textOf(content) }))
  ] as const
  return texts.flatMap(({ id, kind, text }) => {
    const written = draft.languages.filter((language) => text[language] !== '')
    if (written.length < 2) return []
    const contents = new Map(written.map((language) => [language, contentOf(text[language], kind)]))
    return written.flatMap((language) => lacksOf(language, contents).map((lacks): Lack => ({ block: id, language, lacks })))
  })
}

/** The same as remarks, for the checks of a workbook. */
export function parityFindings(draft: Draft): readonly Finding[] {
  return editionLacks(draft).map(({ block, language, lacks }): Finding => {
    const at = { severity: 'warning', block, language } as const
    if (lacks.what === 'figure') return { kind: 'figure-lacking', indicator: lacks.indicator, shown: lacks.shown, ...at }
    return { kind: 'words-lacking', words: lacks.words.replace(/^\{\{|\}\}$/g, ''), ...at }
  })
}

/** Things by the key that they have in every language, each as often as it stands there. */
type Bag = ReadonlyMap<string, readonly Held[]>
/** A footnote or a line of notes, with what stands in it. */
type Unit = { readonly held: Held; readonly bag: Bag }
type Content = { readonly bag: Bag; readonly units: Readonly<Record<'footnote' | 'note', readonly Unit[]>> }

function lacksOf(language: Language, contents: ReadonlyMap<Language, Content>): readonly Held[] {
  const own = contents.get(language)
  if (own === undefined) return []
  const others = [...contents.values()]
  const lines = missingUnits('note', own, others)
  const footnotes = missingUnits('footnote', own, others)
  const covered = joined([...lines, ...footnotes].map(({ bag }) => bag))
  const keys = [...new Set(others.flatMap(({ bag }) => [...bag.keys()]))]
  const single = keys.flatMap((key): readonly Held[] => {
    const most = others.map(({ bag }) => bag.get(key) ?? []).reduce((longest, each) => (each.length > longest.length ? each : longest))
    const count = most.length - (own.bag.get(key)?.length ?? 0) - (covered.get(key)?.length ?? 0)
    return count > 0 ? most.slice(-count) : []
  })
  return [...lines, ...footnotes].map(({ held }) => held).concat(withChanges(single))
}

/** The units of the edition that has most of them which this one lacks: such as hold what none here holds, else the last. */
function missingUnits(what: 'footnote' | 'note', own: Content, others: readonly Content[]): readonly Unit[] {
  const most = others.map(({ units }) => units[what]).reduce((longest, each) => (each.length > longest.length ? each : longest))
  const count = most.length - own.units[what].length
  if (count <= 0) return []
  const left = own.units[what].map(({ bag }) => signature(bag))
  const unmatched: Unit[] = []
  const matched: Unit[] = []
  for (const unit of most) {
    const at = left.indexOf(signature(unit.bag))
    if (at < 0) unmatched.push(unit)
    else {
      left.splice(at, 1)
      matched.push(unit)
    }
  }
  return [...unmatched, ...matched.reverse()].slice(0, count)
}

function signature(bag: Bag): string {
  return [...bag]
    .map(([key, held]) => `${key} × ${held.length}`)
    .sort()
    .join('\n')
}

/** A figure whose value and change are lacking is one figure with its change. */
function withChanges(lacking: readonly Held[]): readonly Held[] {
  const rest = [...lacking]
  return lacking.flatMap((held): readonly Held[] => {
    if (!rest.includes(held)) return []
    rest.splice(rest.indexOf(held), 1)
    if (held.what !== 'figure') return [held]
    const pair = rest.find((each) => each.words === otherHalf(held.words))
    if (pair === undefined) return [held]
    rest.splice(rest.indexOf(pair), 1)
    return [{ ...held, shown: 'value-change', words: held.words.replace(/:(?:value|change)\}\}$/, ':value-change}}') }]
  })
}

function otherHalf(words: string): string {
  return words.endsWith(':value}}') ? words.replace(/:value\}\}$/, ':change}}') : words.replace(/:change\}\}$/, ':value}}')
}

// ---- what a text holds -----------------------------------------------------------------

function contentOf(text: string, kind: BlockContent['kind']): Content {
  const rich = kind === 'prose' || kind === 'notes' || kind === 'sources'
  const lines: readonly RichLine[] = rich
    ? parseRichText(text).flatMap((block) => (block.kind === 'paragraph' ? [block.line] : block.items))
    : [parseProse(text).map((part) => ({ ...part, strong: false, emphasis: false }))]
  const footnotes = lines.flatMap((line) =>
    line.flatMap((inline): readonly Unit[] =>
      inline.kind === 'footnote' ? [{ held: { what: 'footnote', words: plain(inline.inlines) }, bag: bagOf(inline.inlines) }] : []
    )
  )
  const notes = kind === 'notes' || kind === 'sources' ? lines.map((line): Unit => ({ held: { what: 'note', words: plain(line) }, bag: bagOf(line) })) : []
  return { bag: joined(lines.map(bagOf)), units: { footnote: footnotes, note: notes } }
}

function plain(line: RichLine): string {
  return line.map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'footnote' ? '' : fieldText(inline))).join('')
}

function bagOf(line: RichLine): Bag {
  return joined(line.flatMap((inline) => heldIn(inline).map(([key, held]) => new Map([[key, [held]]]))))
}

function joined(bags: readonly Bag[]): Bag {
  const all = new Map<string, readonly Held[]>()
  for (const bag of bags) for (const [key, held] of bag) all.set(key, [...(all.get(key) ?? []), ...held])
  return all
}

function heldIn(inline: RichInline): readonly (readonly [string, Held])[] {
  switch (inline.kind) {
    case 'text':
      return typedNumbers(inline.text).map((words) => [`number ${digitsOf(words)}`, { what: 'number', words }] as const)
    case 'footnote':
      return [...bagOf(inline.inlines)].flatMap(([key, held]) => held.map((each) => [key, each] as const))
    case 'figure':
      return figureParts(inline)
    case 'reference':
      return [[`table ${inline.block}`, { what: 'table', words: fieldText(inline) }]]
    case 'chart':
      return [[`chart ${inline.block}`, { what: 'chart', words: fieldText(inline) }]]
    case 'year':
    case 'base-year':
      return [[inline.kind, { what: 'year', words: fieldText(inline) }]]
    case 'outside':
      return typedNumbers(inline.text).map((words) => [`number ${digitsOf(words)}`, { what: 'number', words }] as const)
    case 'unknown':
      return []
  }
}

/** What of a figure each way of showing it prints, so that a sentence and a bracket say the same. */
const PARTS: Readonly<Record<Show, readonly Exclude<Shown, 'value-change'>[]>> = {
  value: ['value'],
  counted: ['value'],
  change: ['change'],
  'value-change': ['value', 'change'],
  'counted-change': ['value', 'change'],
  sentence: ['value', 'change'],
  from: ['from'],
  to: ['to']
}

function figureParts(field: Extract<Field, { readonly kind: 'figure' }>): readonly (readonly [string, Held])[] {
  const { indicator, period } = field
  return PARTS[field.show].map((show) => {
    const words = fieldText({ kind: 'figure', indicator, period, show })
    return [words, { what: 'figure', indicator, shown: show, words }] as const
  })
}

/** The digits alone, Latin ones: separators and signs are each language's own. */
function digitsOf(words: string): string {
  return words.replace(/[^\p{Nd}]/gu, '').replace(/[٠-٩۰-۹]/g, (digit) => `${digit.charCodeAt(0) & 0xf}`)
}
