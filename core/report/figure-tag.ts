/** The tag of a printed figure: which figure it is and what of it prints. A Word file bears it, and reading back finds it. */

import type { FigureOrigin, Inline, ReportDocument } from './document'
import { documentLines } from './document-lines'

/** Word keeps no longer tag and no longer title of a content control. */
const LONGEST = 64

/** `networks · 2023 · percent`. The same figure has the same tag in every edition and in every export. */
export function figureTag(origin: FigureOrigin, text: string): string {
  const { indicator, period } = origin
  const rest = ` · ${period} · ${partOf(origin, text)}`
  const room = LONGEST - rest.length
  return `${indicator.length <= room ? indicator : `${indicator.slice(0, room - 9)}~${fingerprint(indicator)}`}${rest}`
}

/** What of the figure prints: its value, the year in which its span begins or ends, its change or that as a percentage. */
function partOf({ period, shows }: FigureOrigin, text: string): FigureOrigin['shows'] | 'from' | 'to' | 'percent' {
  if (shows === 'change') return /[%\u066a]/.test(text) ? 'percent' : 'change'
  const [from = '', to] = period.split('/')
  if (to === undefined) return 'value'
  return text === from.slice(0, 4) ? 'from' : text === to.slice(0, 4) ? 'to' : 'value'
}

/** Eight hexadecimal digits by FNV-1a. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}

/** A printed number that comes from the workbook. */
export type FigureInline = Extract<Inline, { readonly kind: 'number' }> & { readonly origin: FigureOrigin }

export function isFigure(inline: Inline): inline is FigureInline {
  return inline.kind === 'number' && inline.origin !== undefined
}

/** The figures of a document in the order in which they print, each as often as it prints. */
export function printedInlines(document: ReportDocument): readonly FigureInline[] {
  return documentLines(document).flatMap((line) => line.filter(isFigure))
}
