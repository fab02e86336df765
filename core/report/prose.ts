/** Prose as the author keeps it: paragraphs and lists of text around fields in double braces. One text a language. */

import { isCode } from '../entry/indicator'
import { parsePeriod } from '../entry/period'
import { type Case, cases } from '../wording/declension'

/**
 * What a figure field shows:
 * - `value`: "more than 1,400"; `counted`: "419 networks"; `change`: "+44%";
 * - `value-change`: "419 (+44%)"; `counted-change`: "419 networks (+44%)"; without a change, the value alone;
 * - `sentence`: a sentence whose words follow the change;
 * - `from`, `to`: first and last year of the figure's period.
 */
export const shows = ['value', 'counted', 'change', 'value-change', 'counted-change', 'sentence', 'from', 'to'] as const
export type Show = (typeof shows)[number]

/** `period` null: the report's own year. `as`: the case of a counted noun, where it is not the subject. */
export type FigureField = { readonly kind: 'figure'; readonly indicator: string; readonly period: string | null; readonly show: Show; readonly as?: Case }

export type Field =
  | { readonly kind: 'year' }
  | { readonly kind: 'base-year' }
  | FigureField
  /** The number of the table that a part of the report prints: "Table 2". */
  | { readonly kind: 'reference'; readonly block: string }
  /** The number of the chart that a part of the report prints: "Chart 2". */
  | { readonly kind: 'chart'; readonly block: string }
  /** A number from an outside source: it prints as it is written, and is held against nothing. */
  | { readonly kind: 'outside'; readonly text: string }
  /** Braces whose content is no field. */
  | { readonly kind: 'unknown'; readonly field: string }
export type ProsePart = { readonly kind: 'text'; readonly text: string } | Field

const FIELD = /\{\{([^{}]*)\}\}/

/** The parts of a plain line: a heading, a caption. Fields: `{{year}}`, `{{base-year}}`, `{{CODE:SHOW}}`, `{{CODE@PERIOD:SHOW}}`, `{{CODE:counted:object}}`, `{{table:BLOCK}}`, `{{chart:BLOCK}}`, `{{outside:TEXT}}`. */
export function parseProse(text: string): readonly ProsePart[] {
  return text.split(/(\{\{[^{}]*\}\})/).flatMap((part): readonly ProsePart[] => {
    if (part === '') return []
    const field = FIELD.exec(part)
    return [field ? parseField((field[1] ?? '').trim()) : { kind: 'text', text: part }]
  })
}

/** The field that the words between double braces say. */
export function parseField(field: string): Field {
  if (field === 'year' || field === 'base-year') return { kind: field }
  const block = /^table:([A-Za-z0-9_-]{1,64})$/.exec(field)?.[1]
  if (block !== undefined) return { kind: 'reference', block }
  const chart = /^chart:([A-Za-z0-9_-]{1,64})$/.exec(field)?.[1]
  if (chart !== undefined) return { kind: 'chart', block: chart }
  const outside = /^outside:(.*\S.*)$/s.exec(field)?.[1]
  if (outside !== undefined) return { kind: 'outside', text: outside }
  const match = /^([^@:]+)(?:@([^:]+))?:([a-z-]+)(?::([a-z]+))?$/.exec(field)
  const [, indicator = '', period, showText, caseText] = match ?? []
  const show = shows.find((each) => each === showText)
  if (show === undefined || !isCode(indicator)) return { kind: 'unknown', field }
  if (period !== undefined && parsePeriod(period) === undefined) return { kind: 'unknown', field }
  const figure = { kind: 'figure', indicator, period: period ?? null, show } as const
  if (caseText === undefined) return figure
  const as = cases.find((each) => each === caseText && each !== 'subject')
  return as !== undefined && counts(show) ? { ...figure, as } : { kind: 'unknown', field }
}

/** Whether a counted noun stands in what is shown. */
export function counts(show: Show): boolean {
  return show === 'counted' || show === 'counted-change'
}

/** The field with its counted noun in a case; the subject's where none is said, and where nothing is counted. */
export function inCase({ as: _, ...field }: FigureField, as: Case): FigureField {
  return as === 'subject' || !counts(field.show) ? field : { ...field, as }
}

/** The field as the author writes it, braces included; the inverse of `parseField`. */
export function fieldText(field: Field): string {
  switch (field.kind) {
    case 'year':
    case 'base-year':
      return `{{${field.kind}}}`
    case 'figure':
      return `{{${field.indicator}${field.period === null ? '' : `@${field.period}`}:${field.show}${field.as === undefined ? '' : `:${field.as}`}}}`
    case 'reference':
      return `{{table:${field.block}}}`
    case 'chart':
      return `{{chart:${field.block}}}`
    case 'outside':
      return `{{outside:${field.text}}}`
    case 'unknown':
      return `{{${field.field}}}`
  }
}

/** A plain text whose marks of outside sources are blanks, unit for unit, and where they stood, in UTF-16 units. */
export function withoutOutsideMarks(text: string): { readonly text: string; readonly outside: readonly { readonly start: number; readonly end: number }[] } {
  const outside: { readonly start: number; readonly end: number }[] = []
  const blank = text.replace(/(\{\{\s*outside:)([^{}]*)\}\}/g, (mark: string, sign: string, words: string, start: number) => {
    outside.push({ start, end: start + mark.length })
    return `${' '.repeat(sign.length)}${words}  `
  })
  return { text: blank, outside }
}

/** A figure's field as the author writes it. */
export function figureField(indicator: string, show: Show, period: string | null = null): string {
  return fieldText({ kind: 'figure', indicator, show, period })
}
