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
