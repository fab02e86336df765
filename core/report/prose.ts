/** Prose as the author keeps it: paragraphs of text around fields in double braces. */

import { isCode } from '../entry/indicator'
import { parsePeriod } from '../entry/period'

/**
 * What a figure field shows:
 * - `value`: "more than 1,400"; `counted`: "419 networks"; `change`: "+44%";
 * - `value-change`: "419 (+44%)"; `counted-change`: "419 networks (+44%)"; without a change, the value alone;
 * - `sentence`: a sentence whose words follow the change;
 * - `from`, `to`: first and last year of the figure's period.
 */
export const shows = ['value', 'counted', 'change', 'value-change', 'counted-change', 'sentence', 'from', 'to'] as const
export type Show = (typeof shows)[number]

export type ProsePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'year' }
  | { readonly kind: 'base-year' }
  /** `period` null: the report's own year. */
  | { readonly kind: 'figure'; readonly indicator: string; readonly period: string | null; readonly show: Show }
  /** Braces whose content is no field. */
  | { readonly kind: 'unknown'; readonly field: string }

const FIELD = /\{\{([^{}]*)\}\}/

/** The parts of one paragraph. Fields: `{{year}}`, `{{base-year}}`, `{{CODE:SHOW}}`, `{{CODE@PERIOD:SHOW}}`. */
export function parseProse(text: string): readonly ProsePart[] {
  return text.split(/(\{\{[^{}]*\}\})/).flatMap((part): readonly ProsePart[] => {
    if (part === '') return []
    const field = FIELD.exec(part)
    return [field ? parseField((field[1] ?? '').trim()) : { kind: 'text', text: part }]
  })
}

/** The paragraphs of a text: separated by blank lines; a single line end is a space. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s*\n\s*/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
}

function parseField(field: string): ProsePart {
  if (field === 'year' || field === 'base-year') return { kind: field }
  const match = /^([^@:]+)(?:@([^:]+))?:([a-z-]+)$/.exec(field)
  const [, indicator = '', period, showText] = match ?? []
  const show = shows.find((each) => each === showText)
  if (show === undefined || !isCode(indicator)) return { kind: 'unknown', field }
  if (period !== undefined && parsePeriod(period) === undefined) return { kind: 'unknown', field }
  return { kind: 'figure', indicator, period: period ?? null, show }
}

/** The field as the author writes it, the inverse of `parseProse` for one figure. */
export function figureField(indicator: string, show: Show, period: string | null = null): string {
  return `{{${indicator}${period === null ? '' : `@${period}`}:${show}}}`
}
