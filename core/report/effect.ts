/** What a change of cells would do to the report, told before it is made: by composing before and after only what it can touch. */

import { inLanguage, type Language } from '../entry/indicator'
import { type IndexedTable, type MovedCell, withMovedCells } from '../entry/table'
import type { HouseStyle } from '../wording/house-style'
import { composeChart } from './compose-charts'
import { composeKeyFigures } from './compose-key-figures'
import { type lineOf, richLine } from './compose-prose'
import { composeComparison, composeSeries } from './compose-tables'
import type { Desk } from './desk'
import { type Block, type Line, plainText } from './document'
import { blockLines } from './document-lines'
import type { Draft, DraftBlock } from './draft'
import { textOf } from './editing'
import { type Flip, flipsBetween, quietDesk } from './flips'
import type { RichLine } from './rich-text'
import { sentencesOf } from './sentences'

/**
 * Something of the report that would print otherwise. `block`: a part of the draft, `title` or `subtitle`. `before`, `after`:
 * how it reads; a table or a chart by its caption, and an empty line where it does not print.
 */
export type TouchedPlace = {
  readonly block: string
  readonly language: Language
  readonly kind: 'sentence' | 'key-figure' | 'table' | 'chart'
  readonly before: Line
  readonly after: Line
}
export type Effect = { readonly places: readonly TouchedPlace[]; readonly flips: readonly Flip[] }

export type EffectWork = { readonly table: IndexedTable; readonly draft: Draft; readonly style: HouseStyle }

/** The effect of making cells what is given, in every edition. Numbers of tables and letters of notes, which only shift, count for nothing. */
export function effectOf({ table, draft, style }: EffectWork, changes: readonly MovedCell[]): Effect {
  const after = withMovedCells(table, changes)
  const look = lookOf(changes, { before: table, after })
  const blocks = draft.blocks.filter((block) => look.mayTouch(block))
  const years = { year: draft.year, base: draft.base }
  const editions = draft.languages.map((language) => {
    const desks = { before: quietDesk({ table, draft, style, years, language }), after: quietDesk({ table: after, draft, style, years, language }) }
    const titles = (['title', 'subtitle'] as const).flatMap((which) => touchedSentences(which, draft[which], 'heading', desks))
    return { places: [...titles, ...blocks.flatMap((block) => touchedIn(look.narrowed(block), desks))], flips: flipsBetween(desks, blocks) }
  })
  return { places: editions.flatMap(({ places }) => places), flips: editions.flatMap(({ flips }) => flips) }
}

type Desks = { readonly before: Desk; readonly after: Desk }

/** Which parts can print otherwise: those that name a changed indicator, and tables over years where a year appears or goes. */
function lookOf(changes: readonly MovedCell[], tables: { readonly before: IndexedTable; readonly after: IndexedTable }) {
  const codes = new Set(changes.map(({ indicator }) => indicator))
  const sections = new Set([...codes].map((code) => tables.before.indicator(code)?.section))
  const yearsMove = tables.before.years.join() !== tables.after.years.join()
  const names = (text: string) => [...text.matchAll(/\{\{\s*([^}@:]+)[@:]/g)].some(([, code = '']) => codes.has(code))
  const mayTouch = ({ content }: DraftBlock): boolean => {
    if (Object.values(textOf(content)).some(names)) return true
    switch (content.kind) {
      case 'heading':
      case 'prose':
      case 'notes':
      case 'sources':
        return false
      case 'key-figures':
        return content.indicators.length === 0 || content.indicators.some((code) => codes.has(code))
      case 'chart':
        return content.indicators.length === 0 || content.indicators.some((code) => withParts(tables.before, code).some((part) => codes.has(part)))
      case 'series':
      case 'comparison': {
        const { selection } = content
        if (content.kind === 'series' && yearsMove) return true
        if (selection.kind === 'all') return true
        return selection.kind === 'section' ? sections.has(selection.section) : selection.indicators.some((code) => codes.has(code))
      }
    }
  }
  /** A table with its changed rows alone, for rows do not depend on each other; all of it where its years or its caption change. */
  const narrowed = (block: DraftBlock): DraftBlock => {
    const { content } = block
    if ((content.kind !== 'comparison' && content.kind !== 'series') || yearsMove || Object.values(content.caption).some(names)) return block
    const { selection } = content
    const indicators = [...codes].filter((code) => {
      if (selection.kind === 'indicators') return selection.indicators.includes(code)
      return selection.kind === 'all' || tables.before.indicator(code)?.section === selection.section
    })
    return { ...block, content: { ...content, selection: { kind: 'indicators', indicators } } }
  }
  return { mayTouch, narrowed }
}

/** An indicator and what is under it: a breakdown shows its parts. */
function withParts({ table }: IndexedTable, code: string): readonly string[] {
  return [code, ...table.indicators.flatMap((each) => (each.part?.of === code ? [each.code] : []))]
}

function touchedIn({ id, content }: DraftBlock, desks: Desks): readonly TouchedPlace[] {
  switch (content.kind) {
    case 'heading':
    case 'prose':
    case 'notes':
    case 'sources':
      return touchedSentences(id, content.text, content.kind, desks)
    case 'key-figures':
      return touchedKeyFigures(
        id,
        both(desks, (desk) => composeKeyFigures(id, content, desk)),
        desks.after.language
      )
    case 'comparison':
      return touchedTables(
        id,
        both(desks, (desk) => composeComparison(id, content, desk)),
        desks.after.language
      )
    case 'series':
      return touchedTables(
        id,
        both(desks, (desk) => composeSeries(id, content, desk)),
        desks.after.language
      )
    case 'chart':
      return touchedTables(
        id,
        both(desks, (desk) => composeChart(id, content, desk)),
        desks.after.language
      )
  }
}

type Both<Value> = { readonly before: Value; readonly after: Value }

function both<Value>(desks: Desks, compose: (desk: Desk) => Value): Both<Value> {
  return { before: compose(desks.before), after: compose(desks.after) }
}

function touchedSentences(block: string, text: DraftBlockText, kind: DraftBlock['content']['kind'], desks: Desks): readonly TouchedPlace[] {
  const { language } = desks.after
  const found = inLanguage(text, language)
  return sentencesOf(found.text, kind).flatMap((sentence): readonly TouchedPlace[] => {
    const said = both(desks, (desk) => settled(richLine(opened(sentence), { block, language: found.language === language ? undefined : found.language }, desk)))
    return same(said) ? [] : [{ block, language, kind: 'sentence', before: said.before, after: said.after }]
  })
}

type DraftBlockText = Parameters<typeof lineOf>[0]

/** A sentence with the words of its footnotes in their place, so that they are looked at too. */
function opened(sentence: RichLine): RichLine {
  return sentence.flatMap((inline) => (inline.kind === 'footnote' ? inline.inlines : [inline]))
}

function touchedKeyFigures(block: string, composed: Both<readonly Block[]>, language: Language): readonly TouchedPlace[] {
  const cards = ({ before, after }: Both<readonly Block[]>) => [cardsOf(before), cardsOf(after)] as const
  const [before, after] = cards(composed)
  const names = [...new Set([...before.keys(), ...after.keys()])]
  const touched = names.flatMap((name): readonly TouchedPlace[] => {
    const said = { before: before.get(name) ?? [], after: after.get(name) ?? [] }
    return same(said) ? [] : [{ block, language, kind: 'key-figure', before: said.before, after: said.after }]
  })
  const captions = { before: captionOf(composed.before), after: captionOf(composed.after) }
  const caption = { block, language, kind: 'sentence', before: captions.before, after: captions.after } as const
  return [...(same(captions) ? [] : [caption]), ...touched]
}

function captionOf(blocks: readonly Block[]): Line {
  return blocks.flatMap((block) => (block.kind === 'key-figures' ? settled(block.caption) : []))
}

/** The cards of a band by the names on them, each on one line. */
function cardsOf(blocks: readonly Block[]): ReadonlyMap<string, Line> {
  const figures = blocks.flatMap((block) => (block.kind === 'key-figures' ? block.figures : []))
  const blank: Line = [{ kind: 'text', text: ' ' }]
  return new Map(figures.map(({ label, value, change }) => [plainText(label), settled([...label, ...blank, ...value, ...blank, ...change])]))
}

/** Tables, and charts with what is said of them, that print otherwise. */
function touchedTables(block: string, composed: Both<readonly Block[]>, language: Language): readonly TouchedPlace[] {
  const [before, after] = [shownIn(composed.before), shownIn(composed.after)]
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id): readonly TouchedPlace[] => {
    const [old, now] = [before.get(id), after.get(id)]
    const kind = (now ?? old)?.kind
    if (kind === undefined || (old && now && JSON.stringify(old.lines) === JSON.stringify(now.lines))) return []
    return [{ block, language, kind, before: old?.caption ?? [], after: now?.caption ?? [] }]
  })
}

type Shown = { readonly kind: 'table' | 'chart'; readonly caption: Line; readonly lines: readonly Line[] }

function shownIn(blocks: readonly Block[]): ReadonlyMap<string, Shown> {
  return new Map(
    blocks.flatMap((block): readonly (readonly [string, Shown])[] => {
      if (block.kind !== 'table' && block.kind !== 'chart') return []
      return [[block.id, { kind: block.kind, caption: settled(block.caption), lines: blockLines(block).map(settled) }]]
    })
  )
}

/** A line without the marks of notes, whose letters follow from the whole document. */
export function settled(line: Line): Line {
  return line.filter(({ kind }) => kind !== 'note')
}

function same({ before, after }: Both<Line>): boolean {
  return JSON.stringify(before) === JSON.stringify(after)
}
