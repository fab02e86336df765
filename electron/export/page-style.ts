/** Sizes, colours and distances of a report, shared by PDF and Word. Lengths in points (1/72 inch). */

export const page = { width: 595.28, height: 841.89, marginX: 51, marginTop: 62, marginBottom: 58 } as const

/** Width of the text on an A4 page. */
export const textWidth = page.width - 2 * page.marginX

/** One accent and greys, told apart in greyscale too; hexadecimal RGB without `#`. */
export const colours = { text: '1B2528', muted: '55666A', accent: '0B5560', tint: 'E6F0F1', band: 'F3F7F8', rule: 'B4C5C8' } as const

/** Type sizes in points by use. */
export const sizes = {
  organisation: 11,
  title: 21,
  subtitle: 11.5,
  heading1: 13.5,
  heading2: 11.5,
  body: 10.5,
  keyLabel: 9,
  keyValue: 18,
  keyChange: 11,
  caption: 10,
  table: 9.5,
  wideTable: 8,
  small: 8.5
} as const

/** Above this many columns a table is set in the smaller size. */
export const WIDE = 7

/** Key figures stand three in a row. */
export const CARDS = 3

/** Amiri is drawn smaller than Plex: on the PDF's pages Arabic is set larger, and then takes the same room. */
const ARABIC_SIZE = 1.13

/** A type size as the PDF sets it in a direction. */
export function sizeIn(points: number, direction: 'ltr' | 'rtl'): number {
  return direction === 'rtl' ? points * ARABIC_SIZE : points
}

/** How the lines of a chart are told apart: `dash` and `marker` where colours are not. The colours differ in lightness, so that they do in greyscale too. */
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

/** How bars are told apart: the first of two is the year compared with. All have the same outline. */
export const barLooks = { outline: colours.accent, base: 'C9DADC', year: colours.accent } as const
