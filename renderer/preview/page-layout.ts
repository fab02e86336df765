/** Where pages stand in their scrolled column, and how large: lengths in CSS pixels. */

import type { PrintedPages } from '../../core/report/pages'

/** How large pages are shown: as wide as there is room, or in percent of their size on paper. */
export const zooms = ['width', 100, 150, 200] as const
export type Zoom = (typeof zooms)[number]

/** CSS pixels a point, at 100%. */
const PIXELS = 96 / 72

/** Room round a page. */
export const MARGIN = 14

/** Pages drawn above and below those in sight, so that scrolling and Tab find them there. */
const SPARE = 1

/** The column of pages as it is laid out. */
export type Column = { readonly scale: number; readonly width: number; readonly height: number; readonly pages: number }

/** The column for a zoom, in a box of some width. `scale`: CSS pixels a point. */
export function columnOf(zoom: Zoom, { size, pages }: Pick<PrintedPages, 'size' | 'pages'>, room: number): Column {
  const scale = zoom === 'width' ? fittingScale(size.width, room) : (PIXELS * zoom) / 100
  return { scale, width: size.width * scale, height: size.height * scale, pages }
}

function fittingScale(width: number, room: number): number {
  return Math.max(room - 2 * MARGIN, 120) / width
}

/** The next larger or smaller size; the one that fits the width takes its place among the others. */
export function nextZoom(zoom: Zoom, direction: 'larger' | 'smaller', width: number, room: number): Zoom {
  const scaleOf = (each: Zoom) => (each === 'width' ? fittingScale(width, room) : (PIXELS * each) / 100)
  const now = scaleOf(zoom)
  const sorted = [...zooms].sort((a, b) => scaleOf(a) - scaleOf(b))
  const next = direction === 'larger' ? sorted.find((each) => scaleOf(each) > now) : sorted.findLast((each) => scaleOf(each) < now)
  return next ?? zoom
}

/** The top edge of a page, counted from 1. */
export function topOf(page: number, { height }: Column): number {
  return MARGIN + (page - 1) * (height + MARGIN)
}

/** Height of the whole column. */
export function columnHeight({ height, pages }: Column): number {
  return MARGIN + pages * (height + MARGIN)
}

/** The box in which the column is scrolled: how far, and how large it is. */
export type Box = { readonly top: number; readonly width: number; readonly height: number }

/** The page that takes the middle of the box. */
export function pageAt({ top, height: box }: Box, { height, pages }: Column): number {
  const page = Math.floor((top + box / 2 - MARGIN / 2) / (height + MARGIN)) + 1
  return Math.min(Math.max(page, 1), Math.max(pages, 1))
}

/** Whether some of a page is in the box. */
export function inSight(page: number, { top, height }: Box, column: Column): boolean {
  const edge = topOf(page, column)
  return edge < top + height && edge + column.height > top
}

/** The pages to draw: those in the box, and some on either side. */
export function pagesToDraw({ top, height: box }: Box, { height, pages }: Column): readonly number[] {
  const step = height + MARGIN
  const first = Math.max(1, Math.floor((top - MARGIN) / step) + 1 - SPARE)
  const last = Math.min(pages, Math.floor((top + box - MARGIN) / step) + 1 + SPARE)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}
