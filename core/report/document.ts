/**
 * What prints: final texts in blocks. A closed union; no fields left, no locale rule, no layout. PDF, Word and the
 * preview are three renderers of this one value, so they cannot disagree in content.
 */

import type { Decimal } from '../entry/decimal'
import type { Language } from '../entry/indicator'
import type { Paper } from '../wording/house-style'
import type { Mark } from '../wording/phrases'
import type { ChartKind } from './draft'

/**
 * A piece of a line.
 * - `text`: words; `language` where it differs from the document's (a name that has no translation yet); `refers`: the
 *   number of the table or chart that they refer to, "Table 1".
 * - `number`: a number, a signed percentage or a period in digits: left to right in every language, isolated from the
 *   text around it, and never broken over two lines. `origin` tells what it comes from.
 * - `note`: the mark of a note of the same document, set as a superscript.
 */
export type Inline =
  | {
      readonly kind: 'text'
      readonly text: string
      readonly strong?: boolean
      readonly emphasis?: boolean
      readonly language?: Language
      readonly refers?: string
    }
  | { readonly kind: 'number'; readonly text: string; readonly strong?: boolean; readonly emphasis?: boolean; readonly origin?: FigureOrigin }
  | { readonly kind: 'note'; readonly mark: string }

/** The cell, or the change, that a printed number shows. */
export type FigureOrigin = { readonly indicator: string; readonly period: string; readonly shows: 'value' | 'change' }

export type Line = readonly Inline[]

/** One figure of the key-figures band: what it is, its value with qualifier, its change (empty where there is none). */
export type KeyFigure = { readonly label: Line; readonly value: Line; readonly change: Line; readonly trend: 'up' | 'down' | 'flat' | 'none' }

/** `label` columns hold words and align to the start; `number` columns align to the end. `weight`: relative width. */
export type TableColumn = { readonly kind: 'label' | 'number'; readonly label: Line; readonly weight: number }

/** A `group` row is one cell over all columns (a section's name); a `figures` row has one line a column. */
export type TableRow = { readonly kind: 'group'; readonly label: Line } | { readonly kind: 'figures'; readonly cells: readonly Line[] }

/**
 * One value of a chart. `value`: exact, null where there is none; `label`: as a table prints it, with its mark: `78,685 [p]`,
 * `[x]`; `mark`: how settled it is, or why there is none; null for a final value.
 */
export type ChartPoint = { readonly value: Decimal | null; readonly label: Line; readonly mark: Mark | null }

/** The values of one line, or of all bars of one look: a point a category, in their order. */
export type ChartSeries = { readonly label: Line; readonly points: readonly ChartPoint[] }

/** The axis of values: two ticks at least, ascending at equal steps, that enclose all values. `unit`: what is counted; may be empty. */
export type ChartAxis = { readonly ticks: readonly { readonly value: Decimal; readonly label: string }[]; readonly unit: Line }

/** A heading; `number`: as it prints before the words, empty where headings are not numbered. */
export type HeadingBlock = {
  readonly kind: 'heading'
  readonly id: string
  readonly level: 1 | 2
  readonly number: string
  readonly line: Line
  readonly onNewPage?: true
}

/** A chart: one axis, one unit. `lines`: the categories are years, and each series is a line. `bars`: each category has a bar of each series. */
export type ChartBlock = {
  readonly kind: 'chart'
  readonly id: string
  /** "Chart 1", already worded. */
  readonly number: string
  readonly caption: Line
  readonly chart: ChartKind
  readonly form: 'lines' | 'bars'
  readonly categories: readonly Line[]
  readonly series: readonly ChartSeries[]
  readonly axis: ChartAxis
  /** What the head of the names says where the chart is read as a table. */
  readonly names: Line
  /** What the marks in the chart mean, and where its axis begins if not at zero; one line each. */
  readonly legend: readonly Line[]
  /** What it shows, for those who cannot see it. */
  readonly alt: string
}

export type Block =
  /** `number`: "2.1" where headings are numbered, else empty. */
  | HeadingBlock
  | { readonly kind: 'paragraph'; readonly id: string; readonly line: Line }
  | { readonly kind: 'list'; readonly id: string; readonly ordered: boolean; readonly items: readonly Line[] }
  | { readonly kind: 'key-figures'; readonly id: string; readonly caption: Line; readonly figures: readonly KeyFigure[] }
  | {
      readonly kind: 'table'
      readonly id: string
      /** "Table 1", already worded. */
      readonly number: string
      readonly caption: Line
      readonly columns: readonly TableColumn[]
      readonly rows: readonly TableRow[]
      /** What the marks in the table mean, one line each: the legend of missing values. */
      readonly legend: readonly Line[]
    }
  | ChartBlock
  | { readonly kind: 'notes'; readonly id: string; readonly notes: readonly { readonly mark: string; readonly line: Line }[] }
  | { readonly kind: 'sources'; readonly id: string; readonly sources: readonly Line[] }
  | { readonly kind: 'sign-off'; readonly id: string; readonly entries: readonly SignOff[] }

/** Who signs: in what function, and what stands or is to be written under it; an empty value is a line to write on. */
export type SignOff = { readonly function: Line; readonly fields: readonly { readonly label: Line; readonly value: Line }[] }

/** How a document is laid out. */
export type DocumentLayout = {
  readonly paper: Paper
  /** A short report begins under its masthead, a long one has a page for it. */
  readonly opening: 'masthead' | 'cover'
  /** The heading of the table of contents; null where there is none. */
  readonly contents: Line | null
  /** What stands across the pages of a draft; null on those of a report that goes out. */
  readonly draftMark: string | null
  /** The mark before decimals in its numbers. */
  readonly decimal: string
}

/** A composed report in one language. */
export type ReportDocument = {
  readonly language: Language
  readonly direction: 'ltr' | 'rtl'
  /** `bulletin`: the first part of the exported file's name. */
  readonly name: string
  readonly year: number
  readonly title: Line
  readonly subtitle: Line
  readonly organisation: Line
  /** Reference number, place and date, as far as they are given. */
  readonly imprint: readonly Line[]
  readonly layout: DocumentLayout
  /** Running header of every page but the first. */
  readonly runningHeader: Line
  /** Worded with placeholders `{page}` and `{pages}`, for the exporters to fill. */
  readonly pageOf: string
  readonly blocks: readonly Block[]
}

/** The words of a line, without marks of notes: for titles of files, bookmarks and names for screen readers. */
export function plainText(line: Line): string {
  return line.map((inline) => (inline.kind === 'note' ? '' : inline.text)).join('')
}

/** The first number of a line that tells what it comes from. */
export function tracedNumber(line: Line): { readonly text: string; readonly origin: FigureOrigin } | undefined {
  for (const inline of line) {
    if (inline.kind === 'number' && inline.origin) return { text: inline.text, origin: inline.origin }
  }
  return undefined
}
