/** Marks that others lay over the text: unknown words, what find and replace has found, the words that a comment is about. */

import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { type Field, fieldText, parseProse } from '../../core/report/prose'
import { letterPlaces, linePlaces } from '../../core/report/rich-places'
import { fieldOf, schema } from './schema'
import type { Speaker } from './speaker'

/**
 * What is to be marked. `from` and `to` are UTF-16 places in the text as the draft keeps it; a comment is found by its
 * words, as `selected` told them.
 */
export type EditorDecoration =
  | { readonly kind: 'spelling' | 'grammar' | 'finding' | 'match' | 'current-match'; readonly from: number; readonly to: number; readonly title?: string }
  | { readonly kind: 'comment' | 'current-comment'; readonly quote: string; readonly title?: string }

/** On the words that are marked: where their range begins in the kept text. */
export const placeAttribute = 'data-place'

type Range = { readonly from: number; readonly to: number }

/** What is laid anew; the marks of spelling that are there stay where `unchecked`. */
type Laid = { readonly set: readonly Decoration[]; readonly unchecked: boolean }

const key = new PluginKey<DecorationSet>('highlight')

/** Decorations move with the text until they are set anew. */
export function highlightPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, before) => {
        const laid: Laid | undefined = tr.getMeta(key)
        const mapped = before.map(tr.mapping, tr.doc)
        if (laid === undefined) return mapped
        const kept = laid.unchecked ? mapped.find(undefined, undefined, ({ kind }) => isSpelling(kind)) : []
        return DecorationSet.create(tr.doc, [...laid.set, ...kept])
      }
    },
    props: {
      decorations: (state) => key.getState(state)
    }
  })
}

export function isSpelling(kind: EditorDecoration['kind']): boolean {
  return kind === 'spelling' || kind === 'grammar'
}

/** `unchecked`: the spelling of the text is not known yet, and the marks that are there stay. */
export type Highlights = { readonly all: readonly EditorDecoration[]; readonly text: string; readonly unchecked: boolean }

/**
 * The transaction that sets the decorations of a document; they were made for `text`, as the draft keeps it. Undefined
 * where the document has gone on since.
 */
export function withHighlights(tr: Transaction, { all, text, unchecked }: Highlights, speaker: Speaker): Transaction | undefined {
  const letters = all.some((each) => 'from' in each) ? lettersOf(tr.doc, text) : noLetters
  if (letters === undefined) return undefined
  const decorations = all.flatMap((each): readonly Decoration[] => {
    const range = 'quote' in each ? quoteRange(tr.doc, each.quote, speaker) : rangeOf(each, letters)
    if (range === undefined) return []
    const place = 'from' in each ? { [placeAttribute]: `${each.from}` } : {}
    const attributes = { class: `mark-${each.kind}`, ...place, ...(each.title === undefined ? {} : { title: each.title }) }
    return within(tr.doc, range, attributes, each.kind)
  })
  const laid: Laid = { set: decorations, unchecked }
  return tr.setMeta(key, laid)
}

/** Where a range of the kept text stands in the document. */
export function rangeInDocument(document: Node, text: string, range: Range): Range | undefined {
  const letters = lettersOf(document, text)
  return letters && rangeOf(range, letters)
}

/** A range as decorations: the words themselves, and the whole mark of a footnote whose words it reaches. */
function within(document: Node, { from, to }: Range, attributes: Readonly<Record<string, string>>, kind: EditorDecoration['kind']): readonly Decoration[] {
  const found: Decoration[] = [Decoration.inline(from, to, attributes, { kind })]
  document.nodesBetween(from, to, (node, pos) => {
    if (node.type === schema.nodes.footnote) found.push(Decoration.node(pos, pos + node.nodeSize, attributes, { kind }))
    return node.type !== schema.nodes.footnote
  })
  return found
}

/** The letters of a document, blanks apart, in reading order: their places in the kept text and their positions in the document. */
type Letters = { readonly places: readonly number[]; readonly positions: readonly number[] }

const noLetters: Letters = { places: [], positions: [] }

function lettersOf(document: Node, text: string): Letters | undefined {
  const places = document.type === schema.nodes.line ? linePlaces(text) : letterPlaces(text)
  const positions: number[] = []
  let same = true
  document.descendants((node, pos) => {
    if (!node.isText) return
    for (const letter of (node.text ?? '').matchAll(/\S/g)) {
      same &&= text.charAt(places[positions.length] ?? -1) === letter[0]
      positions.push(pos + letter.index)
    }
  })
  return same && places.length === positions.length ? { places, positions } : undefined
}

function rangeOf({ from, to }: Range, { places, positions }: Letters): Range | undefined {
  const first = firstFrom(places, from)
  const last = firstFrom(places, to) - 1
  const start = positions[first]
  const end = positions[last]
  return first <= last && start !== undefined && end !== undefined ? { from: start, to: end + 1 } : undefined
}

/** The index of the first place that is not before `from`. */
function firstFrom(places: readonly number[], from: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) < from) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Where the words of a quote stand: the first place, whatever the blanks between them. Its fields are known by what they
 * are, so that it is found whatever they print; quotes of old hold what was printed.
 */
function quoteRange(document: Node, quote: string, speaker: Speaker): Range | undefined {
  const wanted = parseProse(quote).flatMap((part) => (part.kind === 'text' ? lettersIn(part.text) : [fieldText(part)]))
  return (
    rangeOfSigns(document, wanted, (field) => [fieldText(field)]) ?? rangeOfSigns(document, lettersIn(quote), (field) => lettersIn(speaker.say(field).text))
  )
}

function lettersIn(text: string): readonly string[] {
  return text.match(/\S/g) ?? []
}

/** Where signs follow each other, of which each letter is one and each field as many as are said. */
function rangeOfSigns(document: Node, wanted: readonly string[], said: (field: Field) => readonly string[]): Range | undefined {
  if (wanted.length === 0) return undefined
  const signs: string[] = []
  const ranges: Range[] = []
  document.descendants((node, pos) => {
    for (const letter of node.isText ? (node.text ?? '').matchAll(/\S/g) : []) {
      signs.push(letter[0])
      ranges.push({ from: pos + letter.index, to: pos + letter.index + 1 })
    }
    for (const sign of node.type === schema.nodes.chip ? said(fieldOf(node)) : []) {
      signs.push(sign)
      ranges.push({ from: pos, to: pos + node.nodeSize })
    }
    return node.type !== schema.nodes.footnote
  })
  const at = signs.findIndex((_, start) => wanted.every((sign, index) => signs[start + index] === sign))
  const first = ranges[at]
  const last = ranges[at + wanted.length - 1]
  return first && last ? { from: first.from, to: last.to } : undefined
}
