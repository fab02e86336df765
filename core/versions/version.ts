/** Versions of a workbook: whole copies of it from earlier, and how they differ from it now. */

import type { Translated } from '../entry/indicator'

/** Why a version was made: the workbook was opened, edited for some time, brought to a newer format, or another version was put in its place. */
export const versionReasons = ['opened', 'edited', 'migrated', 'restored'] as const
export type VersionReason = (typeof versionReasons)[number]

/** What a workbook is made of, as people count it. */
export const contentKinds = ['cell', 'indicator', 'unit', 'section', 'block', 'report', 'style', 'comment', 'dismissal', 'revision'] as const
export type ContentKind = (typeof contentKinds)[number]

/** A part that differs: named where it has a name, by its code, and for a cell by its period. */
export type DifferingPart = { readonly code: string; readonly names: Translated | null; readonly period: string | null }
/** How many parts of a kind differ, and the first of them. */
export type Difference = { readonly kind: ContentKind; readonly count: number; readonly first: readonly DifferingPart[] }

export type Version = {
  /** The name of its file, by which it is asked for. */
  readonly file: string
  /** The name that the workbook had then. */
  readonly name: string
  /** When it was made, ISO 8601 in UTC. */
  readonly at: string
  readonly reason: VersionReason
  readonly size: number
  /** What differs between it and the workbook now; null where it cannot be read. */
  readonly differences: readonly Difference[] | null
}

/** Parts that are named at most. */
const NAMED = 5

/** Groups what differs by kind, in the order in which people look for it. `name` says what a part is called. */
export function differencesOf(
  keys: readonly { readonly what: ContentKind; readonly key: string }[],
  name: (what: ContentKind, key: string) => DifferingPart
): readonly Difference[] {
  return contentKinds.flatMap((kind) => {
    const these = keys.filter(({ what }) => what === kind)
    return these.length === 0 ? [] : [{ kind, count: these.length, first: these.slice(0, NAMED).map(({ key }) => name(kind, key)) }]
  })
}
