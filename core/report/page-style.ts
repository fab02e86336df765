/**
 * The look of a report, in one place for PDF, Word and preview: paper, colours, type and distances, as plain data. Lengths in
 * points (1/72 inch); distances and leading are multiples of one step, so that all pages keep one rhythm.
 */

import type { Paper } from '../wording/house-style'

/** The step of the grid. */
export const STEP = 3

/** A page and the room for text on it. `header`, `footer`: from the paper's edge to the running lines. */
export type Sheet = {
  readonly width: number
  readonly height: number
  readonly marginX: number
  readonly marginTop: number
  readonly marginBottom: number
  readonly header: number
  readonly footer: number
  readonly textHeight: number
}

/** Width of the text: the same on every paper, so that lines break alike. */
export const textWidth = 493.28

const edges = { marginTop: 63, marginBottom: 60, header: 30, footer: 27 } as const

function sheet(width: number, height: number): Sheet {
  return { width, height, ...edges, marginX: (width - textWidth) / 2, textHeight: height - edges.marginTop - edges.marginBottom }
}

export const sheets: Readonly<Record<Paper, Sheet>> = { A4: sheet(595.28, 841.89), Letter: sheet(612, 792) }

/** Height of the text that every paper has room for. */
export const leastHeight = Math.min(sheets.A4.textHeight, sheets.Letter.textHeight)

/** One accent and greys, hexadecimal RGB without `#`; each is told from the others by its lightness alone, for printers without colour. */
export const colours = {
  text: '1B2528',
  muted: '5A6B6F',
  accent: '0B5560',
  paper: 'FFFFFF',
  tint: 'E1ECEE',
  band: 'F3F7F8',
  rule: 'B4C5C8'
} as const
export type Colour = keyof typeof colours

/** What is written on what: every pair of colours that words are set in. */
export const inks: readonly (readonly [ink: Colour, ground: Colour])[] = [
  ['text', 'paper'],
  ['text', 'tint'],
  ['text', 'band'],
  ['muted', 'paper'],
  ['muted', 'tint'],
  ['muted', 'band'],
  ['accent', 'paper'],
  ['accent', 'tint'],
  ['accent', 'band']
]

/** How a paragraph is set. `leading`: from one baseline to the next; `before`, `after`: distance to what stands above and below. */
export type TextStyle = {
  readonly size: number
  readonly leading: number
  readonly colour: Colour
  readonly bold?: true
  readonly before: number
  readonly after: number
}

/** The paragraphs of a report, by what they are. */
export const styles = {
  coverTitle: { size: 32, leading: 39, colour: 'text', bold: true, before: 150, after: 9 },
  coverTitleLong: { size: 22, leading: 27, colour: 'text', bold: true, before: 90, after: 9 },
  coverSubtitle: { size: 14, leading: 21, colour: 'muted', before: 0, after: 24 },
  imprint: { size: 9.5, leading: 12, colour: 'muted', before: 0, after: 3 },
  contentsHeading: { size: 14, leading: 18, colour: 'accent', bold: true, before: 15, after: 6 },
  contents1: { size: 10.5, leading: 15, colour: 'text', bold: true, before: 6, after: 0 },
  contents2: { size: 10.5, leading: 15, colour: 'text', before: 0, after: 0 },
  organisation: { size: 11, leading: 15, colour: 'accent', bold: true, before: 0, after: 3 },
  title: { size: 22, leading: 27, colour: 'text', bold: true, before: 9, after: 3 },
  subtitle: { size: 12, leading: 18, colour: 'muted', before: 0, after: 12 },
  heading1: { size: 14, leading: 18, colour: 'accent', bold: true, before: 12, after: 6 },
  heading2: { size: 11.5, leading: 15, colour: 'accent', bold: true, before: 12, after: 3 },
  body: { size: 10.5, leading: 15, colour: 'text', before: 0, after: 6 },
  item: { size: 10.5, leading: 15, colour: 'text', before: 0, after: 3 },
  keyHeading: { size: 11.5, leading: 15, colour: 'accent', bold: true, before: 6, after: 6 },
  keyLabel: { size: 9, leading: 12, colour: 'muted', before: 0, after: 0 },
  keyValue: { size: 18, leading: 24, colour: 'text', bold: true, before: 0, after: 0 },
  keyChange: { size: 10.5, leading: 15, colour: 'accent', bold: true, before: 0, after: 0 },
  caption: { size: 10, leading: 15, colour: 'text', before: 6, after: 3 },
  table: { size: 9.5, leading: 12, colour: 'text', before: 0, after: 0 },
  tableHead: { size: 9.5, leading: 12, colour: 'accent', bold: true, before: 0, after: 0 },
  legend: { size: 8.5, leading: 12, colour: 'muted', before: 3, after: 0 },
  note: { size: 8.5, leading: 12, colour: 'muted', before: 0, after: 3 },
  source: { size: 8.5, leading: 12, colour: 'muted', before: 0, after: 0 },
  chart: { size: 8, leading: 12, colour: 'text', before: 0, after: 0 },
  signFunction: { size: 10.5, leading: 15, colour: 'text', bold: true, before: 9, after: 3 },
  signField: { size: 9, leading: 12, colour: 'muted', before: 12, after: 0 },
  running: { size: 8.5, leading: 12, colour: 'muted', before: 0, after: 0 }
} as const satisfies Readonly<Record<string, TextStyle>>
export type StyleName = keyof typeof styles

/** Type sizes that a table may be set in, the largest first; a wide one begins at `wide`, which is of more than `columns`. */
export const tableType = { sizes: [9.5, 9, 8.5, 8, 7.5, 7, 6.5], wide: { size: 8, columns: 7 } } as const

/** The rules of tables, and the distance between them and the words: strong above and below the head and at the end, fine under each row. */
export const tableRules = { strong: 0.9, fine: 0.4, paddingX: 4, paddingY: 3 } as const

/** Key figures: how many stand in a row, the distance between cards and from a card's edge to its words, the bar above. */
export const cards = { inRow: 3, gap: 9, insetX: 9, insetTop: 6, insetBottom: 6, bar: 2, least: 63 } as const

/** The rule of the masthead, and that under running headers. */
export const rules = { masthead: 3, running: 0.5, sign: 0.6 } as const

/** The table of contents: the column of page numbers, how far sections stand in, and the dots between. */
export const contents = { pages: 36, inset: 15, dot: 0.9, step: 4.5 } as const

/** The mark of a draft: how far over the text's width it goes, and its slope in degrees. */
export const draftMark = { width: 0.9, slope: 45 } as const

/** Arabic letters are drawn smaller than Latin ones of the same size and reach further up and down. */
export const arabic = { size: 1.13, leading: 1.2 } as const

/** How the lines of a chart are told apart: by lightness, so that they are without colour too, by dashes and by marks. `dash`: its length and its gap. */
export type LineLook = { readonly colour: string; readonly dash: readonly [number, number] | null; readonly marker: Marker }
export type Marker = 'circle' | 'square' | 'triangle' | 'diamond' | 'wedge' | 'cross'
export const lineLooks = [
  { colour: '0B5560', dash: null, marker: 'circle' },
  { colour: '8C7723', dash: [6, 2.5], marker: 'square' },
  { colour: '9A09BF', dash: [2, 2], marker: 'triangle' },
  { colour: '29A58C', dash: [9, 3], marker: 'diamond' },
  { colour: '591504', dash: [4, 1.5], marker: 'wedge' },
  { colour: '020233', dash: [1, 2.5], marker: 'cross' }
] as const satisfies readonly LineLook[]

/** How bars are told apart, of two the first is that of the year compared with; all have one outline. */
export const barLooks = { outline: colours.accent, base: 'C9DADC', year: colours.accent } as const
