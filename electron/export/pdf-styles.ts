/** The style file as pdfmake takes it: names of styles with sizes, colours and lines. */

import type { StyleDictionary } from 'pdfmake/interfaces'
import { arabic, type Colour, colours, type StyleName, styles, type TextStyle } from '../../core/report/page-style'
import type { Direction } from './pdf-text'

/** Height of a line of each font as its file says, in ems: pdfmake's lines are multiples of it. */
const NATURAL = { ltr: 1.3, rtl: 1.758 } as const

/** A type size as the PDF sets it in a direction. */
export function sizeIn(points: number, direction: Direction): number {
  return direction === 'rtl' ? points * arabic.size : points
}

/** A distance between baselines as the PDF sets it in a direction, in points. */
export function leadingIn(points: number, direction: Direction): number {
  return direction === 'rtl' ? points * arabic.leading : points
}

/** A colour as pdfmake writes it. */
export function hex(colour: Colour): string {
  return `#${colours[colour]}`
}

/** All named styles in a direction. */
export function pdfStyles(direction: Direction): StyleDictionary {
  return Object.fromEntries(Object.entries(styles).map(([name, style]) => [name, pdfStyle(style, direction)]))
}

/** The name of a style, so that a misspelt one does not compile. */
export function styled(name: StyleName): { readonly style: StyleName } {
  return { style: name }
}

function pdfStyle({ size, leading, colour, bold, before, after }: TextStyle, direction: Direction): StyleDictionary[string] {
  return {
    fontSize: sizeIn(size, direction),
    lineHeight: leadingIn(leading, direction) / (sizeIn(size, direction) * NATURAL[direction]),
    color: hex(colour),
    ...(bold ? { bold } : {}),
    margin: [0, before, 0, after]
  }
}
