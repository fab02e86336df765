/** What a stage answers: a value, or a refusal that names the remedy. Remarks travel beside a result, never instead of it. */

import type { PlacedRemark } from './checks/check'
import type { FilledCell } from './entry/cell'
import type { Language } from './entry/indicator'
import type { Reason } from './figures/change'

/** A value, or the faults for which there is none. */
export type Result<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly faults: readonly Fault[] }

export function succeed<Value>(value: Value): Result<Value> {
  return { ok: true, value }
}

export function refuse(...faults: readonly Fault[]): { readonly ok: false; readonly faults: readonly Fault[] } {
  return { ok: false, faults }
}

/** What the program itself did wrong, with the words of what it threw. */
export function programFault(error: unknown): Extract<Fault, { kind: 'program-fault' }> {
  return { kind: 'program-fault', detail: error instanceof Error ? error.message : `${error}` }
}

/** Where in an imported table: 1-based line of the file, and the column's name where one is at fault. */
export type TablePlace = { readonly line: number; readonly column?: string }

/** A refusal. Each kind has its sentence in three languages in `wording/messages`, with what to do. */
export type Fault =
  // files
  | { readonly kind: 'file-missing'; readonly path: string }
  | { readonly kind: 'file-exists'; readonly path: string }
  | { readonly kind: 'file-unreadable'; readonly path: string; readonly detail: string }
  | { readonly kind: 'file-unwritable'; readonly path: string; readonly detail: string }
  | { readonly kind: 'file-read-only'; readonly path: string }
  | { readonly kind: 'file-name-too-long'; readonly path: string }
  | { readonly kind: 'folder-unwritable'; readonly path: string; readonly detail: string }
  | { readonly kind: 'file-locked'; readonly path: string }
  | { readonly kind: 'disk-full'; readonly path: string }
  | { readonly kind: 'not-a-workbook'; readonly path: string }
  | { readonly kind: 'newer-workbook'; readonly path: string; readonly fileVersion: number; readonly ours: number }
  | { readonly kind: 'damaged-workbook'; readonly path: string; readonly detail: string }
  | { readonly kind: 'strange-workbook'; readonly path: string; readonly detail: string }
  | { readonly kind: 'oversized-workbook'; readonly path: string; readonly detail: string }
  | { readonly kind: 'no-workbook-open' }
  | { readonly kind: 'workbook-held' | 'workbook-taken'; readonly path: string; readonly person: string; readonly host: string; readonly since: string }
  | { readonly kind: 'workbook-vanished' | 'workbook-unreachable'; readonly path: string }
  | { readonly kind: 'workbook-kept'; readonly path: string; readonly kept: string }
  // tables
  | { readonly kind: 'text-not-utf8'; readonly path: string; readonly line: number }
  | { readonly kind: 'table-not-utf8'; readonly path: string; readonly line: number }
  | { readonly kind: 'table-too-long'; readonly path: string; readonly limit: number }
  | { readonly kind: 'block-too-large'; readonly limit: number }
  | { readonly kind: 'text-too-large'; readonly path: string; readonly limit: number }
  | { readonly kind: 'table-too-large'; readonly path: string; readonly limit: number }
  | { readonly kind: 'table-empty'; readonly path: string }
  | { readonly kind: 'spreadsheet-old'; readonly path: string }
  | { readonly kind: 'spreadsheet-unreadable'; readonly path: string }
  | { readonly kind: 'table-malformed'; readonly at: TablePlace; readonly detail: string }
  | { readonly kind: 'column-unknown'; readonly column: string }
  | { readonly kind: 'column-twice'; readonly column: string }
  | { readonly kind: 'column-missing'; readonly column: string }
  | { readonly kind: 'row-ragged'; readonly at: TablePlace; readonly expected: number; readonly found: number }
  | { readonly kind: 'code-illegal'; readonly at: TablePlace; readonly text: string }
  | { readonly kind: 'name-unknown'; readonly at: TablePlace; readonly text: string }
  | { readonly kind: 'period-illegal'; readonly at: TablePlace; readonly text: string }
  | { readonly kind: 'number-unreadable'; readonly at: TablePlace; readonly text: string; readonly locale: string }
  | { readonly kind: 'value-not-whole'; readonly at: TablePlace; readonly text: string }
  | { readonly kind: 'value-too-long'; readonly at: TablePlace; readonly text: string; readonly whole: number; readonly fraction: number }
  | { readonly kind: 'status-unknown'; readonly at: TablePlace; readonly text: string }
  | { readonly kind: 'qualifier-unknown'; readonly at: TablePlace; readonly text: string }
  | { readonly kind: 'value-and-absence'; readonly at: TablePlace; readonly text: string }
  | { readonly kind: 'value-expected'; readonly at: TablePlace }
  | { readonly kind: 'qualifier-without-value'; readonly at: TablePlace }
  | { readonly kind: 'cell-twice'; readonly at: TablePlace; readonly indicator: string; readonly period: string; readonly firstLine: number }
  | { readonly kind: 'name-needed'; readonly at: TablePlace; readonly indicator: string }
  | { readonly kind: 'text-too-long'; readonly at: TablePlace; readonly limit: number }
  | { readonly kind: 'text-illegal'; readonly at: TablePlace }
  | { readonly kind: 'definition-differs'; readonly at: TablePlace; readonly indicator: string }
  | {
      readonly kind: 'cell-filled'
      readonly at: TablePlace
      readonly indicator: string
      readonly period: string
      readonly was: FilledCell
      readonly would: FilledCell
    }
  | { readonly kind: 'more-faults'; readonly count: number }
  // figures and reports
  | { readonly kind: 'cell-not-whole'; readonly indicator: string; readonly period: string; readonly value: string }
  | { readonly kind: 'indicator-unknown'; readonly indicator: string }
  | { readonly kind: 'indicator-exists'; readonly indicator: string }
  | { readonly kind: 'part-cycle'; readonly indicator: string; readonly whole: string }
  | { readonly kind: 'part-whole-unknown'; readonly indicator: string; readonly whole: string }
  | { readonly kind: 'part-unit-differs'; readonly indicator: string; readonly whole: string; readonly unit: string }
  | { readonly kind: 'check-not-excusable'; readonly indicator: string; readonly period: string }
  | { readonly kind: 'check-settled'; readonly indicator: string; readonly period: string }
  | { readonly kind: 'entry-unreadable'; readonly text: string }
  | { readonly kind: 'entry-not-whole'; readonly text: string }
  | { readonly kind: 'entry-too-long'; readonly text: string; readonly whole: number; readonly fraction: number }
  | { readonly kind: 'entry-ambiguous'; readonly text: string }
  | { readonly kind: 'entry-percent'; readonly text: string }
  | { readonly kind: 'entry-currency'; readonly text: string }
  | { readonly kind: 'block-unknown' }
  | { readonly kind: 'comment-unknown' }
  | { readonly kind: 'year-without-figures'; readonly year: number; readonly years: readonly number[] }
  | { readonly kind: 'workbook-without-figures' }
  | { readonly kind: 'same-years'; readonly year: number }
  | { readonly kind: 'setting-impossible'; readonly setting: string; readonly value: string; readonly possible: readonly (string | number)[] }
  | { readonly kind: 'setting-text'; readonly setting: string; readonly limit: number }
  // publishing
  | { readonly kind: 'not-ready'; readonly count: number; readonly places: readonly string[] }
  | { readonly kind: 'open-without-reason'; readonly count: number; readonly places: readonly string[] }
  | { readonly kind: 'changed-meanwhile' }
  | { readonly kind: 'reason-needed'; readonly indicator: string; readonly period: string; readonly count: number }
  | { readonly kind: 'publication-unknown'; readonly publication: number }
  | { readonly kind: 'published-file-damaged'; readonly file: string }
  | { readonly kind: 'version-unknown'; readonly version: string }
  | { readonly kind: 'journal-damaged'; readonly detail: string }
  // checking a file
  | { readonly kind: 'report-unknown'; readonly path: string }
  | { readonly kind: 'report-encrypted'; readonly path: string }
  | { readonly kind: 'report-broken'; readonly path: string; readonly detail: string }
  | { readonly kind: 'report-too-large'; readonly path: string }
  | { readonly kind: 'report-without-text'; readonly path: string }
  | { readonly kind: 'report-language'; readonly path: string }
  | { readonly kind: 'nothing-to-undo' }
  | { readonly kind: 'nothing-to-redo' }
  // program
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'request-refused'; readonly detail: string }
  | { readonly kind: 'program-fault'; readonly detail: string }

export type FaultKind = Fault['kind']

/** How much a remark weighs: a warning is to be settled before publishing, a note is to be known. */
export type Severity = 'warning' | 'note'

/** What of a figure a text prints. */
export const shownParts = ['value', 'change', 'value-change', 'from', 'to'] as const
export type Shown = (typeof shownParts)[number]

/** A remark on a figure, the catalogue or the draft. */
export type Finding = { readonly severity: Severity } & (
  | { readonly kind: 'cell-empty'; readonly indicator: string; readonly period: string }
  | { readonly kind: 'tie'; readonly indicator: string; readonly period: string }
  | { readonly kind: 'small-base'; readonly indicator: string; readonly period: string; readonly base: string }
  | { readonly kind: 'no-percent'; readonly indicator: string; readonly period: string; readonly reason: Reason }
  | PlacedRemark
  | { readonly kind: 'name-missing'; readonly indicator: string; readonly language: Language }
  | { readonly kind: 'unit-unknown'; readonly indicator: string; readonly unit: string }
  | { readonly kind: 'unit-forms-missing'; readonly unit: string; readonly language: Language }
  | { readonly kind: 'section-unnamed'; readonly section: string; readonly language: Language }
  | { readonly kind: 'source-missing'; readonly indicator: string }
  | { readonly kind: 'field-without-value'; readonly indicator: string; readonly period: string; readonly block: string }
  | { readonly kind: 'glyphs-missing'; readonly characters: string }
  | { readonly kind: 'field-unknown'; readonly field: string; readonly block: string }
  | { readonly kind: 'chart-empty'; readonly block: string }
  | { readonly kind: 'text-missing'; readonly block: string; readonly language: Language }
  | { readonly kind: 'figure-lacking'; readonly indicator: string; readonly shown: Shown; readonly block: string; readonly language: Language }
  | { readonly kind: 'words-lacking'; readonly words: string; readonly block: string; readonly language: Language }
)

export type FindingKind = Finding['kind']
